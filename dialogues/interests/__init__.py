"""Find out what suits you: the interests questionnaire in conversation.

One activity a screen, as few as the measure needs; back, skip and stop at any moment, and on again any day.
A tap counts only for the question that is open, so a double tap, an old keyboard and a second device change
nothing.
"""

from itertools import permutations

from data.interests import ITEMS, TYPES
from dialogues.conversation import Conversation, Scene, Screens, Tap
from dialogues.interests import quiz as quizzes
from dialogues.interests.alike import alike_screen, is_to_be_named
from dialogues.interests.begin import begin_screen, finished_screen, kept_screen, lost_screen
from dialogues.interests.course import PART, measure
from dialogues.interests.question import question_screen
from dialogues.interests.quiz import NAME, Quiz
from dialogues.interests.result import comparison_screen, result_screen
from dialogues.interests.typed import VALUES, meaning
from dialogues.screen import Screen

_ALIKE = "alike"  # the place of a person who is told that all answers are the same
_PAIRS = frozenset(first + second for first, second in permutations(TYPES, 2))


async def begin(scene: Scene, _rest: str = "") -> Screens:
    """What the quiz takes, and every way into it."""
    return await _begin(scene, replaces=False)


async def _begin(scene: Scene, *, replaces: bool) -> Screens:
    scene.go(NAME)
    newest, result = await quizzes.newest(scene), await quizzes.with_result(scene)
    return [begin_screen(newest, result, scene.say, replaces=replaces)]


async def _to_begin(scene: Scene, _tap: Tap) -> Screens:
    return await begin(scene)


# Ways in


async def _start(scene: Scene, tap: Tap) -> Screens:
    """A new run. The button names the newest run there was, so that a second tap begins no other."""
    newest = await quizzes.newest(scene)
    if (newest.id if newest else "") == tap.run:
        return _ask(await quizzes.begin(scene, "quick" if tap.answer == "quick" else "usual"), replaces=True)
    if newest is not None and newest.is_untouched:
        return _ask(newest, replaces=True)
    return await _begin(scene, replaces=True)


async def _resume(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    return await _show(quiz, replaces=True) if quiz else _lost(scene)


async def _ask_more(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None or quiz.course.plan.kind != "more":
        quiz.plan("more", PART)
    return await _show(quiz, replaces=True)


async def _ask_all(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None or quiz.course.plan.kind != "all":
        quiz.plan("all")
    return await _show(quiz, replaces=True)


async def _settle(scene: Scene, tap: Tap) -> Screens:
    """The questions that settle which of two types is ahead."""
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if tap.answer in _PAIRS and (quiz.open is None or quiz.course.plan.kind != "settle"):
        skipped = quiz.course.skipped(quiz.answers)
        count = measure().questions_to_settle(quiz.answers, (tap.answer[0], tap.answer[1]), skipped=skipped)
        if count:
            quiz.plan("settle", count, tap.answer)
    return await _show(quiz, replaces=True)


# A question's buttons


async def _answer(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None or tap.answer not in VALUES:
        return _lost(scene)
    item, value = tap.question, int(tap.answer)
    if item == quiz.open:
        return await _answered(quiz, value, replaces=True)
    repeats = quiz.answers.get(item) == value
    if quiz.open is None:
        return await _after_the_end(quiz, repeats=repeats)
    if repeats and item == quiz.course.asked[quiz.course.at - 1] and is_to_be_named(quiz.answers):
        return _name_alike(quiz, replaces=True)
    return _ask(quiz, remark=_passed(quiz, item, value), replaces=True)


async def _answered(quiz: Quiz, value: int, *, replaces: bool) -> Screens:
    """Keeps the answer and shows what comes next; answers that are all the same are named first, once."""
    is_new = quiz.open not in quiz.answers
    await quiz.answer(value)
    if is_new and quiz.open is not None and is_to_be_named(quiz.answers):
        return _name_alike(quiz, replaces=replaces)
    return await _show_next(quiz, replaces=replaces)


def _passed(quiz: Quiz, item: str, value: int) -> str:
    """What to say to another answer to a question that is not open; nothing to the same one again."""
    if quiz.answers.get(item, value) != value:
        return quiz.scene.say("interest-first-kept")
    return quiz.scene.say("interest-was-skipped") if item in quiz.course.skipped(quiz.answers) else ""


async def _skip(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None:
        return await _after_the_end(quiz, repeats=True)
    if tap.answer == quiz.open:
        quiz.skip()
    return await _show_next(quiz, replaces=True)


async def _back(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None:
        return await _after_the_end(quiz, repeats=False)
    if tap.answer == quiz.open:
        quiz.follow(quiz.course.back())
    return _ask(quiz, replaces=True)


async def _stop(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    return await _stopped(quiz, replaces=True) if quiz else _lost(scene)


async def _stopped(quiz: Quiz, *, replaces: bool) -> Screens:
    """The result if there are answers enough; the open question waits otherwise."""
    if quiz.has_result:
        if quiz.open is not None:
            quiz.finish()
        return [await _result(quiz, replaces=replaces)]
    quiz.scene.go(NAME)
    return [kept_screen(quiz, quiz.scene.say, replaces=replaces)]


async def _hears(scene: Scene, text: str) -> Screens | None:
    """Typed answers to the question that is open, or words that go on to it; anything else is a job's name."""
    meant = meaning(text, scene.say)
    quiz = await quizzes.find(scene, str(scene.place.run_id)) if meant else None
    if meant is None or quiz is None or quiz.open is None:
        return None
    if scene.place.question == _ALIKE and meant in (*VALUES, "skip"):
        return await _show(quiz, replaces=False)  # nobody has seen the question that is open
    if scene.place.question not in (quiz.open, _ALIKE):
        return None
    match meant:
        case "back":
            quiz.follow(quiz.course.back())
        case "skip":
            quiz.skip()
        case "stop":
            return await _stopped(quiz, replaces=False)
        case _:
            return await _answered(quiz, int(meant), replaces=False)
    return await _show_next(quiz, replaces=False)


# Results


async def _see_result(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None or not quiz.has_result:
        return _lost(scene)
    return [await _result(quiz, replaces=True)]


async def _earlier(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    before = await quizzes.before(quiz) if quiz else None
    if quiz is None or before is None or quiz.run.finished_at is None:
        return _lost(scene)
    return [comparison_screen(quiz, before, scene.say)]


async def _consent(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None or not quiz.has_result or tap.answer not in ("yes", "no"):
        return _lost(scene)
    quiz.consent(tap.answer)
    return [await _result(quiz, replaces=True)]


# What is shown


async def _show_next(quiz: Quiz, *, replaces: bool) -> Screens:
    """The open question; when there is none any more, the run is finished."""
    if quiz.open is None and quiz.has_result:
        quiz.finish()
    return await _show(quiz, replaces=replaces)


async def _show(quiz: Quiz, *, replaces: bool) -> Screens:
    if quiz.open is not None:
        return _ask(quiz, replaces=replaces)
    return await _stopped(quiz, replaces=replaces)


def _ask(quiz: Quiz, *, remark: str = "", replaces: bool) -> Screens:
    quiz.scene.go(NAME, question=quiz.open or "", run_id=quiz.run.id)
    return [question_screen(quiz, quiz.scene.say, remark=remark, replaces=replaces)]


def _name_alike(quiz: Quiz, *, replaces: bool) -> Screens:
    quiz.scene.go(NAME, question=_ALIKE, run_id=quiz.run.id)
    return [alike_screen(quiz, quiz.scene.say, replaces=replaces)]


async def _result(quiz: Quiz, *, replaces: bool) -> Screen:
    quiz.scene.go(NAME, run_id=quiz.run.id)
    return result_screen(quiz, quiz.scene.say, before=await quizzes.before(quiz), replaces=replaces)


async def _after_the_end(quiz: Quiz, *, repeats: bool) -> Screens:
    """A question's button of a finished run: the second tap of the last one sees what the first saw."""
    return await _stopped(quiz, replaces=True) if repeats else [finished_screen(quiz, quiz.scene.say)]


def _lost(scene: Scene) -> Screens:
    return [lost_screen(scene.say)]


CONVERSATION = Conversation(
    name=NAME,
    commands={"interests": begin},
    taps={
        "begin": _to_begin,
        "start": _start,
        "resume": _resume,
        **dict.fromkeys(ITEMS, _answer),
        "back": _back,
        "skip": _skip,
        "stop": _stop,
        "result": _see_result,
        "earlier": _earlier,
        "more": _ask_more,
        "settle": _settle,
        "all": _ask_all,
        "consent": _consent,
    },
    hears=_hears,
)
