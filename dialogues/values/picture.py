"""The result's bars. Their name holds a secret of the run, so nobody comes upon another person's picture."""

from typing import Final
from zlib import crc32

from sqlmodel.ext.asyncio.session import AsyncSession

from data import runs
from data.values import ValueProfile
from dialogues.pictures import values
from dialogues.pictures.scores import Scores
from dialogues.pictures.values import Values
from dialogues.quiz.shelf import run_of_name
from dialogues.screen import Picture
from dialogues.values.course import from_stored, profile_of
from dialogues.values.quiz import NAME, Quiz, picks_of
from dialogues.values.words import level, value_name
from dialogues.wording import Wording

_KIND: Final = "values"
_SCALE: Final = 5.0
"""Logits either side of the person's own middle: wide enough for the intervals of nearly everybody."""


def values_of(profile: ValueProfile, say: Wording) -> Values:
    """The six values, the highest first, with the bands in which the scores most likely lie."""
    scores = Scores(
        whose=say("interest-you"),
        scores=tuple(profile.scores[value] for value in profile.order),
        lowest=-_SCALE,
        highest=_SCALE,
        low=tuple(profile.low[value] for value in profile.order),
        high=tuple(profile.high[value] for value in profile.order),
        words=tuple(level(profile.scores[value], say) for value in profile.order),
    )
    return Values(
        say("interest-picture-title"), tuple(value_name(value, say) for value in profile.order), (scores,)
    )


def result_picture(quiz: Quiz, profile: ValueProfile, say: Wording) -> Picture:
    """The picture of a result: `values/<run>-<secret>-<answers>`; other answers are another picture."""
    answers = crc32(repr(sorted(quiz.picks.items())).encode("ascii"))
    name = f"{_KIND}/{quiz.id}-{quiz.course.secret}-{answers:08x}"
    return Picture(name, values.describe(values_of(profile, say), say))


async def find_values(session: AsyncSession, name: str, say: Wording) -> Values | None:
    """The bars of a picture's name, from the answers stored; None when the name is not one we gave."""
    run = await run_of_name(session, name, NAME) if name.startswith(f"{_KIND}/") else None
    if run is None:
        return None
    picks = picks_of(await runs.answers(session, run=run))
    return values_of(profile_of(from_stored(run.state).answers(picks)), say)
