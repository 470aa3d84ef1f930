"""The quiz's threshold: what it takes, what was begun before, and where old buttons lead."""

from data.values.measure import FEWEST_SCREENS, MOST_SCREENS
from dialogues.conversation import button
from dialogues.screen import Block, Button, Heading, Screen, Text
from dialogues.values.quiz import NAME, Quiz
from dialogues.wording import Wording


def begin_screen(newest: Quiz | None, result: Quiz | None, say: Wording, *, replaces: bool) -> Screen:
    """What to expect, and every way in: on with the newest run, a new one, the newest result."""
    blocks: tuple[Block, ...] = (
        Heading(say("values-begin-title")),
        Text(say("values-begin-what", fewest=FEWEST_SCREENS, most=MOST_SCREENS)),
    )
    rows: list[tuple[Button, ...]] = []
    is_begun = newest is not None and newest.open is not None and bool(newest.picks)
    if newest is not None and is_begun:
        rows.append((go_on(newest, say),))
    start = "interest-afresh" if is_begun else "interest-start"
    rows.append((button(say(start), NAME, "start", run=newest.id if newest else ""),))
    if result is not None:
        rows.append((button(say("interest-see-result"), NAME, "result", run=result.id),))
    return Screen(blocks, tuple(rows), replaces=replaces)


def kept_screen(quiz: Quiz, say: Wording, *, replaces: bool) -> Screen:
    """Too few answers for a result: they are kept for any day, or there is nothing left to ask."""
    afresh = (button(say("interest-afresh"), NAME, "start", run=quiz.id),)
    if quiz.open is None:
        return Screen((Text(say("values-all-skipped")),), (afresh,), replaces=replaces)
    text = say("values-kept", count=quiz.answered)
    return Screen((Text(text),), ((go_on(quiz, say),), afresh), replaces=replaces)


def finished_screen(quiz: Quiz, say: Wording) -> Screen:
    """A button of a run that is finished."""
    see = button(say("interest-see-result"), NAME, "result", run=quiz.id)
    return Screen((Text(say("interest-finished")),), ((see,), (retake(quiz, say),)))


def lost_screen(say: Wording) -> Screen:
    """A button of a run that is not this person's, or gone."""
    begin = button(say("values-button"), NAME, "begin")
    return Screen((Text(say("interest-lost")),), ((begin,),))


def go_on(quiz: Quiz, say: Wording) -> Button:
    return button(say("interest-go-on", count=quiz.answered), NAME, "resume", run=quiz.id)


def retake(quiz: Quiz, say: Wording) -> Button:
    return button(say("interest-retake"), NAME, "start", run=quiz.id)
