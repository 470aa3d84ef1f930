"""What the choices say: the six values in their order, how sure it is, and what the first ones mean at work."""

from collections.abc import Sequence

import numpy as np

from data.fit import Scores
from data.fit.model import is_flat
from data.values import NEEDS, VALUES, ValueProfile
from data.values.measure import FEWEST_SCREENS
from dialogues.conversation import button
from dialogues.screen import Block, Bullets, Button, Fact, Heading, Note, Screen, Text
from dialogues.values.begin import go_on, retake
from dialogues.values.picture import result_picture
from dialogues.values.question import statement
from dialogues.values.quiz import Quiz
from dialogues.values.words import steps, strength_of, value_at_work, value_name
from dialogues.wording import Wording

EXPLAINED = 3  # values that are told what they mean at work
REASONS = 2  # choices shown for a value
_VALUE_OF = {need.id: need.value for need in NEEDS}


def value_scores(profile: ValueProfile) -> Scores:
    """The six values as the fit takes them."""
    mean = np.array([profile.scores[value] for value in VALUES])
    return Scores(mean, np.array(profile.covariance))


def result_screen(quiz: Quiz, say: Wording, *, replaces: bool) -> Screen:
    """The result of a run that has one."""
    profile = quiz.profile()
    if is_flat(value_scores(profile)):
        blocks: Sequence[Block] = _flat(profile, say)
        picture = None
    else:
        blocks, picture = _told(quiz, profile, say), result_picture(quiz, profile, say)
    return Screen(tuple(blocks), _ways(quiz, say), picture, replaces=replaces)


def _told(quiz: Quiz, profile: ValueProfile, say: Wording) -> list[Block]:
    blocks: list[Block] = [
        Heading(say("values-result-title")),
        Bullets(tuple(_ranked(profile, say)), start=1),
        Text(" ".join([sureness(profile, say), *_clear_steps(profile, say)])),
    ]
    if profile.screens < FEWEST_SCREENS:
        blocks.append(Text(say("values-sketch", count=profile.screens)))
    for value in profile.order[:EXPLAINED]:
        blocks.append(Fact(value_name(value, say), value_at_work(value, say)))
        if chosen := _chosen(quiz, value):
            lines = (say("values-chosen", statement=statement(need, say)) for need in chosen)
            blocks.append(Bullets(tuple(lines)))
    return [*blocks, Note(say("values-no-test"))]


def _ranked(profile: ValueProfile, say: Wording) -> list[str]:
    """The six in order, each with how surely it stands below the one before."""
    lines = [value_name(profile.order[0], say)]
    for step in steps(profile):
        above, value = (value_name(one, say) for one in step.values)
        lines.append(say("values-line", value=value, above=above, strength=step.strength))
    return lines


def _clear_steps(profile: ValueProfile, say: Wording) -> list[str]:
    is_clear = any(step.strength == "clearly" for step in steps(profile))
    return [say("values-clear-steps")] if is_clear else []


def sureness(profile: ValueProfile, say: Wording) -> str:
    """How sure the first place is."""
    first, second = profile.order[:2]
    strength = strength_of(profile.first_probability[first])
    return say(
        "values-first", strength=strength, first=value_name(first, say), second=value_name(second, say)
    )


def _chosen(quiz: Quiz, value: str) -> list[str]:
    """Needs of a value that were picked as most important, the most often picked first."""
    most = [need for _, need, _ in quiz.answers if need is not None and _VALUE_OF[need] == value]
    return sorted(dict.fromkeys(most), key=lambda need: -most.count(need))[:REASONS]


def _flat(profile: ValueProfile, say: Wording) -> list[Block]:
    return [
        Heading(say("values-flat-title")),
        Text(say("values-flat", count=profile.screens)),
        Text(say("values-flat-ways")),
    ]


def _ways(quiz: Quiz, say: Wording) -> tuple[tuple[Button, ...], ...]:
    has_more = quiz.course.onward(quiz.picks).open is not None
    rows = [(go_on(quiz, say),)] if has_more else []
    fit = button(say("fit-button"), "fit", "list")
    interests = button(say("values-to-interests"), "int", "begin")
    keep = button(say("result-button"), "result", "show")
    return (*rows, (fit, keep), (retake(quiz, say), interests))
