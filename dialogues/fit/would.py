"""Whether one job would suit: what speaks for it, what may rub, and what it takes, as firmly as is warranted."""

from dataclasses import dataclass

from data.fit import Explanation
from data.occupations import Profile
from dialogues.conversation import button
from dialogues.fit.facts import pay_told, schooling_told
from dialogues.fit.reasons import band_strength, in_full
from dialogues.fit.told import Told
from dialogues.fit.wishes import NAME, Wishes
from dialogues.screen import Block, Bullets, Button, Fact, Heading, Note, Screen, Text
from dialogues.wording import Wording

MOST = 3  # parts of a kind that are told
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is needed to answer; `explanation` is None where nothing can be compared."""

    profile: Profile
    told: Told
    wishes: Wishes
    explanation: Explanation | None


def would_screen(asked: Asked, say: Wording, *, replaces: bool) -> Screen:
    """The answer about one job."""
    title = Heading(say("fit-would-title", job=asked.profile.title))
    if asked.told.is_empty:
        blocks = (title, Text(say("fit-would-nothing-told")), *_facts(asked, say))
    elif asked.explanation is None:
        blocks = (title, Text(_not_compared(asked, say)), *_facts(asked, say))
    else:
        blocks = (
            title,
            *_answer(asked, asked.explanation, say),
            *_facts(asked, say),
            Note(say("fit-would-note")),
        )
    return Screen(tuple(blocks), _ways(asked, say), replaces=replaces)


def _not_compared(asked: Asked, say: Wording) -> str:
    """Why there is nothing to compare: the job is not rated, or not on what they answered."""
    other = asked.profile.interests if asked.told.interests is None else asked.profile.values
    return say("fit-would-other-side" if other else "fit-would-unrated")


def _answer(asked: Asked, explanation: Explanation, say: Wording) -> list[Block]:
    strength = band_strength(explanation)
    blocks: list[Block] = [Text(say("fit-verdict", band=explanation.band, strength=strength))]
    if draws := explanation.draws[:MOST]:
        lines = tuple(in_full(part, asked.told, asked.profile, say) for part in draws)
        blocks += [Text(say("fit-would-draws")), Bullets(lines)]
    if rubs := explanation.rubs[:MOST]:
        lines = tuple(in_full(part, asked.told, asked.profile, say) for part in rubs)
        blocks += [Text(say("fit-would-rubs")), Bullets(lines)]
    else:
        blocks.append(Text(say("fit-would-no-rubs")))
    return [*blocks, *_missing(asked, explanation, say)]


def _missing(asked: Asked, explanation: Explanation, say: Wording) -> list[Block]:
    """What was not compared, and what it would add."""
    if asked.told.values is None:
        return [Text(say("fit-without-values"))]
    if asked.told.interests is None:
        return [Text(say("fit-without-interests"))]
    missing = {"interests", "values"} - set(explanation.sides)
    return [Text(say(f"fit-unrated-{side}")) for side in sorted(missing)]


def _facts(asked: Asked, say: Wording) -> list[Block]:
    lines = (
        ("section-education", schooling_told(asked.profile, asked.wishes, say)),
        ("section-pay", pay_told(asked.profile, asked.wishes, say)),
    )
    return [Fact(say(label), told) for label, told in lines if told]


def _ways(asked: Asked, say: Wording) -> Rows:
    code = asked.profile.code
    rows: list[tuple[Button, ...]] = []
    if asked.told.interests is None:
        rows.append((button(say("interest-button"), "int", "begin"),))
    if asked.told.values is None:
        rows.append((button(say("values-button"), "val", "begin"),))
    questions = []
    if schooling_told(asked.profile, asked.wishes, say):
        questions.append(button(say("fit-own-button"), NAME, "own", run=code))
    if pay_told(asked.profile, asked.wishes, say):
        questions.append(button(say("fit-need-button"), NAME, "need", run=code))
    if questions:
        rows.append(tuple(questions))
    if asked.explanation is not None:
        rows.append(
            (button(say("fit-why"), NAME, "why", run=code), button(say("fit-not"), NAME, "no", run=code))
        )
        rows.append((button(say("fit-to-list"), NAME, "list"),))
    return (*rows, (button(say("back-to-job"), "job", "card", run=code),))
