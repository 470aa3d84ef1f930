"""Answers that are all the same: named after a few, with ways on, and not asked for on and on."""

from collections.abc import Mapping
from typing import Final

from data.interests.profile import STRAIGHT_LINE_ANSWERS
from dialogues.conversation import button
from dialogues.interests.quiz import NAME, Quiz
from dialogues.screen import Heading, Screen, Text
from dialogues.wording import Wording

NAMED_AT: Final = STRAIGHT_LINE_ANSWERS
"""Answers, all the same, after which it is named."""


def is_to_be_named(answers: Mapping[str, int]) -> bool:
    """Whether just so many answers are there, and all the same."""
    return len(answers) == NAMED_AT and len(set(answers.values())) == 1


def alike_screen(quiz: Quiz, say: Wording, *, replaces: bool) -> Screen:
    """What all-the-same answers mean, and the choice to go on, begin again, or see what can be said."""
    value = next(iter(quiz.answers.values()))
    blocks = (
        Heading(say("interest-alike-title")),
        Text(say("interest-alike", answer=say(f"interest-answer-{value}"), count=len(quiz.answers))),
        Text(say("interest-alike-ways")),
    )
    go_on = button(say("interest-go-on", count=len(quiz.answers)), NAME, "resume", run=quiz.id)
    afresh = button(say("interest-afresh"), NAME, "start", "usual", run=quiz.id)
    so_far = button(say("interest-alike-so-far"), NAME, "stop", run=quiz.id)
    return Screen(blocks, ((go_on,), (afresh,), (so_far,)), replaces=replaces)
