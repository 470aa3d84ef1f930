"""The quiz's threshold: what it takes, what was begun before, and where old buttons lead."""

from dialogues.conversation import button
from dialogues.interests.quiz import NAME, Quiz
from dialogues.screen import Block, Button, Heading, Screen, Text
from dialogues.wording import Wording


def begin_screen(newest: Quiz | None, result: Quiz | None, say: Wording, *, replaces: bool) -> Screen:
    """What to expect, and every way in: on with the newest run, a new one, the newest result."""
    blocks: tuple[Block, ...] = (Heading(say("interest-begin-title")), Text(say("interest-begin-what")))
    rows: list[tuple[Button, ...]] = []
    is_begun = newest is not None and newest.open is not None and bool(newest.answers)
    if newest is not None and is_begun:
        rows.append((_go_on(newest, say),))
    run = newest.id if newest else ""
    start = "interest-afresh" if is_begun else "interest-start"
    rows.append((button(say(start), NAME, "start", "usual", run=run),))
    rows.append((button(say("interest-quick"), NAME, "start", "quick", run=run),))
    if result is not None:
        rows.append((button(say("interest-see-result"), NAME, "result", run=result.id),))
    return Screen(blocks, tuple(rows), replaces=replaces)


def kept_screen(quiz: Quiz, say: Wording, *, replaces: bool) -> Screen:
    """Too few answers for a result: they are kept for any day, or there is nothing left to ask."""
    afresh = (button(say("interest-afresh"), NAME, "start", "usual", run=quiz.id),)
    if quiz.open is None:
        return Screen((Text(say("interest-all-skipped")),), (afresh,), replaces=replaces)
    text = say("interest-kept", count=len(quiz.answers))
    return Screen((Text(text),), ((_go_on(quiz, say),), afresh), replaces=replaces)


def finished_screen(quiz: Quiz, say: Wording) -> Screen:
    """A button of a run that is finished."""
    see = button(say("interest-see-result"), NAME, "result", run=quiz.id)
    retake = button(say("interest-retake"), NAME, "start", "usual", run=quiz.id)
    return Screen((Text(say("interest-finished")),), ((see,), (retake,)))


def lost_screen(say: Wording) -> Screen:
    """A button of a run that is not this person's, or gone."""
    begin = button(say("interest-button"), NAME, "begin")
    return Screen((Text(say("interest-lost")),), ((begin,),))


def _go_on(quiz: Quiz, say: Wording) -> Button:
    return button(say("interest-go-on", count=len(quiz.answers)), NAME, "resume", run=quiz.id)
