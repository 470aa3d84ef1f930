"""What matters to you at work: the values questionnaire in conversation.

Five statements a screen: tap the one that matters most, then the one that matters least. Back, skip and stop
at any moment, and on again any day.
"""

from dialogues.conversation import Conversation, Scene, Screens, Tap
from dialogues.quiz.walk import Walk
from dialogues.screen import Screen
from dialogues.values.begin import begin_screen, finished_screen, kept_screen, lost_screen
from dialogues.values.course import QUESTIONS
from dialogues.values.question import question_screen
from dialogues.values.quiz import NAME, SHELF, Quiz, begin
from dialogues.values.result import result_screen
from dialogues.values.typed import meaning


async def _resume(scene: Scene, tap: Tap) -> Screens:
    """The open question; after an early stop, the next screen there is."""
    quiz = await SHELF.find(scene, tap.run)
    if quiz is None:
        return WALK.lost(scene)
    if quiz.open is None:
        quiz.follow(quiz.course.onward(quiz.picks))
    return await WALK.show(quiz, replaces=True)


# A screen's buttons


async def _pick(scene: Scene, tap: Tap) -> Screens:
    quiz = await SHELF.find(scene, tap.run)
    if quiz is None:
        return WALK.lost(scene)
    if quiz.open is None:
        return await WALK.after_the_end(quiz, repeats=quiz.picks.get(tap.question) == tap.answer)
    if tap.question == quiz.open and tap.answer in quiz.course.needs:
        await quiz.pick(tap.answer)
        return await WALK.show_next(quiz, replaces=True)
    return WALK.ask(quiz, remark=_passed(quiz, tap), replaces=True)


def _passed(quiz: Quiz, tap: Tap) -> str:
    """What to say to another choice for a question that is not open; nothing to the same one again."""
    if quiz.picks.get(tap.question, tap.answer) != tap.answer:
        return quiz.scene.say("values-first-kept")
    return quiz.scene.say("values-was-skipped") if tap.question not in quiz.picks else ""


async def _hears(scene: Scene, text: str) -> Screens | None:
    """Typed choices for the question that is open; anything else is a job's name."""
    quiz = await SHELF.find(scene, str(scene.place.run_id))
    if quiz is None or quiz.open is None or quiz.open != scene.place.question:
        return None
    meant = meaning(text, quiz.course.needs, scene.say)
    match meant:
        case None:
            return None
        case "back":
            quiz.back()
        case "skip":
            quiz.skip()
        case "stop":
            return await WALK.stopped(quiz, replaces=False)
        case need if need == quiz.picks.get(f"{quiz.course.number}.most"):
            return WALK.ask(quiz, remark=scene.say("values-is-most"), replaces=False)
        case need:
            await quiz.pick(need)
    return await WALK.show_next(quiz, replaces=False)


async def _new(scene: Scene, _tap: Tap) -> Quiz:
    return await begin(scene)


async def _result(quiz: Quiz, replaces: bool) -> Screen:
    return result_screen(quiz, quiz.scene.say, replaces=replaces)


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
    commands={"values": WALK.begin},
    taps={
        **WALK.taps,
        "resume": _resume,
        **dict.fromkeys(QUESTIONS, _pick),
    },
    hears=_hears,
)
