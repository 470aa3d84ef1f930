"""Find out what suits you: the interests questionnaire in conversation.

One activity a screen, as few as the measure needs; back, skip and stop at any moment, and on again any day.
"""

from itertools import permutations

from data.interests import ITEMS, TYPES
from dialogues.conversation import Conversation, Scene, Screens, Tap
from dialogues.interests.alike import alike_screen, is_to_be_named
from dialogues.interests.begin import begin_screen, finished_screen, kept_screen, lost_screen
from dialogues.interests.course import PART, measure
from dialogues.interests.question import question_screen
from dialogues.interests.quiz import NAME, SHELF, Quiz, begin
from dialogues.interests.result import comparison_screen, result_screen
from dialogues.interests.typed import VALUES, meaning
from dialogues.quiz.walk import Walk
from dialogues.screen import Screen

_ALIKE = "alike"  # the place of a person who is told that all answers are the same
_PAIRS = frozenset(first + second for first, second in permutations(TYPES, 2))


# Ways on


async def _resume(scene: Scene, tap: Tap) -> Screens:
    quiz = await SHELF.find(scene, tap.run)
    return await WALK.show(quiz, replaces=True) if quiz else WALK.lost(scene)


async def _ask_more(scene: Scene, tap: Tap) -> Screens:
    quiz = await SHELF.find(scene, tap.run)
    if quiz is None:
        return WALK.lost(scene)
    if quiz.open is None or quiz.course.plan.kind != "more":
        quiz.plan("more", PART)
    return await WALK.show(quiz, replaces=True)


async def _ask_all(scene: Scene, tap: Tap) -> Screens:
    quiz = await SHELF.find(scene, tap.run)
    if quiz is None:
        return WALK.lost(scene)
    if quiz.open is None or quiz.course.plan.kind != "all":
        quiz.plan("all")
    return await WALK.show(quiz, replaces=True)


async def _settle(scene: Scene, tap: Tap) -> Screens:
    """The questions that settle which of two types is ahead."""
    quiz = await SHELF.find(scene, tap.run)
    if quiz is None:
        return WALK.lost(scene)
    if tap.answer in _PAIRS and (quiz.open is None or quiz.course.plan.kind != "settle"):
        skipped = quiz.course.skipped(quiz.answers)
        count = measure().questions_to_settle(quiz.answers, (tap.answer[0], tap.answer[1]), skipped=skipped)
        if count:
            quiz.plan("settle", count, tap.answer)
    return await WALK.show(quiz, replaces=True)


# A question's buttons


async def _answer(scene: Scene, tap: Tap) -> Screens:
    quiz = await SHELF.find(scene, tap.run)
    if quiz is None or tap.answer not in VALUES:
        return WALK.lost(scene)
    item, value = tap.question, int(tap.answer)
    if item == quiz.open:
        return await _answered(quiz, value, replaces=True)
    repeats = quiz.answers.get(item) == value
    if quiz.open is None:
        return await WALK.after_the_end(quiz, repeats=repeats)
    if repeats and item == quiz.course.asked[quiz.course.at - 1] and is_to_be_named(quiz.answers):
        return _name_alike(quiz, replaces=True)
    return WALK.ask(quiz, remark=_passed(quiz, item, value), replaces=True)


async def _answered(quiz: Quiz, value: int, *, replaces: bool) -> Screens:
    """Keeps the answer and shows what comes next; answers that are all the same are named first, once."""
    is_new = quiz.open not in quiz.answers
    await quiz.answer(value)
    if is_new and quiz.open is not None and is_to_be_named(quiz.answers):
        return _name_alike(quiz, replaces=replaces)
    return await WALK.show_next(quiz, replaces=replaces)


def _passed(quiz: Quiz, item: str, value: int) -> str:
    """What to say to another answer to a question that is not open; nothing to the same one again."""
    if quiz.answers.get(item, value) != value:
        return quiz.scene.say("interest-first-kept")
    return quiz.scene.say("interest-was-skipped") if item in quiz.course.skipped(quiz.answers) else ""


async def _hears(scene: Scene, text: str) -> Screens | None:
    """Typed answers to the question that is open, or words that go on to it; anything else is a job's name."""
    meant = meaning(text, scene.say)
    quiz = await SHELF.find(scene, str(scene.place.run_id)) if meant else None
    if meant is None or quiz is None or quiz.open is None:
        return None
    if scene.place.question == _ALIKE and meant in (*VALUES, "skip"):
        return await WALK.show(quiz, replaces=False)  # nobody has seen the question that is open
    if scene.place.question not in (quiz.open, _ALIKE):
        return None
    match meant:
        case "back":
            quiz.back()
        case "skip":
            quiz.skip()
        case "stop":
            return await WALK.stopped(quiz, replaces=False)
        case _:
            return await _answered(quiz, int(meant), replaces=False)
    return await WALK.show_next(quiz, replaces=False)


# Results


async def _earlier(scene: Scene, tap: Tap) -> Screens:
    quiz = await SHELF.find(scene, tap.run)
    before = await SHELF.with_result(scene, before=quiz.run) if quiz else None
    if quiz is None or before is None or quiz.run.finished_at is None:
        return WALK.lost(scene)
    return [comparison_screen(quiz, before, scene.say)]


async def _consent(scene: Scene, tap: Tap) -> Screens:
    quiz = await SHELF.find(scene, tap.run)
    if quiz is None or not quiz.has_result or tap.answer not in ("yes", "no"):
        return WALK.lost(scene)
    quiz.consent(tap.answer)
    return await WALK.see(quiz, replaces=True)


# What is shown


async def _new(scene: Scene, tap: Tap) -> Quiz:
    return await begin(scene, "quick" if tap.answer == "quick" else "usual")


def _name_alike(quiz: Quiz, *, replaces: bool) -> Screens:
    quiz.scene.go(NAME, question=_ALIKE, run_id=quiz.run.id)
    return [alike_screen(quiz, quiz.scene.say, replaces=replaces)]


async def _result(quiz: Quiz, replaces: bool) -> Screen:
    before = await SHELF.with_result(quiz.scene, before=quiz.run)
    return result_screen(quiz, quiz.scene.say, before=before, replaces=replaces)


WALK = Walk(
    SHELF,
    new=_new,
    begins=begin_screen,
    asks=question_screen,
    result=_result,
    keeps=kept_screen,
    finished=finished_screen,
    gone=lost_screen,
)
CONVERSATION = Conversation(
    name=NAME,
    commands={"interests": WALK.begin},
    taps={
        **WALK.taps,
        "resume": _resume,
        **dict.fromkeys(ITEMS, _answer),
        "earlier": _earlier,
        "more": _ask_more,
        "settle": _settle,
        "all": _ask_all,
        "consent": _consent,
    },
    hears=_hears,
)
