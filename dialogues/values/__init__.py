"""What matters to you at work: the values questionnaire in conversation.

Five statements a screen: tap the one that matters most, then the one that matters least. Back, skip and stop
at any moment, and on again any day. A tap counts only for the question that is open, so a double tap, an old
keyboard and a second device change nothing.
"""

from dialogues.conversation import Conversation, Scene, Screens, Tap
from dialogues.screen import Screen
from dialogues.values import quiz as quizzes
from dialogues.values.begin import begin_screen, finished_screen, kept_screen, lost_screen
from dialogues.values.course import QUESTIONS
from dialogues.values.question import question_screen
from dialogues.values.quiz import NAME, Quiz
from dialogues.values.result import result_screen
from dialogues.values.typed import meaning


async def begin(scene: Scene, _rest: str = "") -> Screens:
    """What the quiz takes, and every way into it."""
    return await _begin(scene, replaces=False)


async def _begin(scene: Scene, *, replaces: bool) -> Screens:
    scene.go(NAME)
    newest, result = await quizzes.newest(scene), await quizzes.with_result(scene)
    return [begin_screen(newest, result, scene.say, replaces=replaces)]


async def _to_begin(scene: Scene, _tap: Tap) -> Screens:
    return await begin(scene)


async def _start(scene: Scene, tap: Tap) -> Screens:
    """A new run. The button names the newest run there was, so that a second tap begins no other."""
    newest = await quizzes.newest(scene)
    if (newest.id if newest else "") == tap.run:
        return _ask(await quizzes.begin(scene), replaces=True)
    if newest is not None and newest.is_untouched:
        return _ask(newest, replaces=True)
    return await _begin(scene, replaces=True)


async def _resume(scene: Scene, tap: Tap) -> Screens:
    """The open question; after an early stop, the next screen there is."""
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None:
        quiz.follow(quiz.course.onward(quiz.picks))
    return _show(quiz, replaces=True)


# A screen's buttons


async def _pick(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None:
        return _after_the_end(quiz, repeats=quiz.picks.get(tap.question) == tap.answer)
    if tap.question == quiz.open and tap.answer in quiz.course.needs:
        await quiz.pick(tap.answer)
        return _show_next(quiz, replaces=True)
    return _ask(quiz, remark=_passed(quiz, tap), replaces=True)


def _passed(quiz: Quiz, tap: Tap) -> str:
    """What to say to another choice for a question that is not open; nothing to the same one again."""
    if quiz.picks.get(tap.question, tap.answer) != tap.answer:
        return quiz.scene.say("values-first-kept")
    return quiz.scene.say("values-was-skipped") if tap.question not in quiz.picks else ""


async def _skip(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None:
        return _after_the_end(quiz, repeats=True)
    if tap.answer == quiz.open:
        quiz.skip()
    return _show_next(quiz, replaces=True)


async def _back(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None:
        return _lost(scene)
    if quiz.open is None:
        return _after_the_end(quiz, repeats=False)
    if tap.answer == quiz.open:
        quiz.follow(quiz.course.back(quiz.picks))
    return _ask(quiz, replaces=True)


async def _stop(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    return _stopped(quiz, replaces=True) if quiz else _lost(scene)


async def _hears(scene: Scene, text: str) -> Screens | None:
    """Typed choices for the question that is open; anything else is a job's name."""
    quiz = await quizzes.find(scene, str(scene.place.run_id))
    if quiz is None or quiz.open is None or quiz.open != scene.place.question:
        return None
    meant = meaning(text, quiz.course.needs, scene.say)
    match meant:
        case None:
            return None
        case "back":
            quiz.follow(quiz.course.back(quiz.picks))
        case "skip":
            quiz.skip()
        case "stop":
            return _stopped(quiz, replaces=False)
        case need if need == quiz.picks.get(f"{quiz.course.number}.most"):
            return _ask(quiz, remark=scene.say("values-is-most"), replaces=False)
        case need:
            await quiz.pick(need)
    return _show_next(quiz, replaces=False)


async def _see_result(scene: Scene, tap: Tap) -> Screens:
    quiz = await quizzes.find(scene, tap.run)
    if quiz is None or not quiz.has_result:
        return _lost(scene)
    return [_result(quiz, replaces=True)]


# What is shown


def _show_next(quiz: Quiz, *, replaces: bool) -> Screens:
    """The open question; when there is none any more, the run is finished."""
    if quiz.open is None and quiz.has_result:
        quiz.finish()
    return _show(quiz, replaces=replaces)


def _show(quiz: Quiz, *, replaces: bool) -> Screens:
    return _ask(quiz, replaces=replaces) if quiz.open is not None else _stopped(quiz, replaces=replaces)


def _ask(quiz: Quiz, *, remark: str = "", replaces: bool) -> Screens:
    quiz.scene.go(NAME, question=quiz.open or "", run_id=quiz.run.id)
    return [question_screen(quiz, quiz.scene.say, remark=remark, replaces=replaces)]


def _stopped(quiz: Quiz, *, replaces: bool) -> Screens:
    """The result if there are answers enough; the open question waits otherwise."""
    if quiz.has_result:
        if quiz.open is not None:
            quiz.finish()
        return [_result(quiz, replaces=replaces)]
    quiz.scene.go(NAME)
    return [kept_screen(quiz, quiz.scene.say, replaces=replaces)]


def _result(quiz: Quiz, *, replaces: bool) -> Screen:
    quiz.scene.go(NAME, run_id=quiz.run.id)
    return result_screen(quiz, quiz.scene.say, replaces=replaces)


def _after_the_end(quiz: Quiz, *, repeats: bool) -> Screens:
    """A question's button of a finished run: the second tap of the last one sees what the first saw."""
    return _stopped(quiz, replaces=True) if repeats else [finished_screen(quiz, quiz.scene.say)]


def _lost(scene: Scene) -> Screens:
    return [lost_screen(scene.say)]


CONVERSATION = Conversation(
    name=NAME,
    commands={"values": begin},
    taps={
        "begin": _to_begin,
        "start": _start,
        "resume": _resume,
        **dict.fromkeys(QUESTIONS, _pick),
        "back": _back,
        "skip": _skip,
        "stop": _stop,
        "result": _see_result,
    },
    hears=_hears,
)
