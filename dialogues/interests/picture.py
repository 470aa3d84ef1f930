"""The result's hexagon. Its name holds a secret of the run, so nobody comes upon another person's picture."""

from collections.abc import Mapping
from zlib import crc32

from sqlmodel.ext.asyncio.session import AsyncSession

from data import runs
from data.interests import TYPES, InterestProfile
from data.interests.items import HIGHEST_ANSWER, LOWEST_ANSWER
from dialogues.interests.course import measure
from dialogues.interests.quiz import NAME, Quiz, answers_of
from dialogues.interests.types import type_name
from dialogues.pictures import hexagon
from dialogues.pictures.hexagon import Hexagon
from dialogues.pictures.scores import Scores
from dialogues.quiz.shelf import run_of_name
from dialogues.screen import Picture
from dialogues.wording import Wording

_KIND = "interests"


def hexagon_of(profile: InterestProfile, say: Wording) -> Hexagon:
    """The six scores with the bands in which the full-length scores most likely lie."""
    names = tuple(type_name(letter, say) for letter in TYPES)
    scores = Scores(
        whose=say("interest-you"),
        scores=_in_order(profile.scores),
        lowest=LOWEST_ANSWER,
        highest=HIGHEST_ANSWER,
        low=_in_order(profile.low),
        high=_in_order(profile.high),
    )
    return Hexagon(say("interest-picture-title"), names, (scores,))


def result_picture(quiz: Quiz, profile: InterestProfile, say: Wording) -> Picture:
    """The picture of a result: `interests/<run>-<secret>-<answers>`; other answers are another picture."""
    answers = crc32(repr(sorted(quiz.answers.items())).encode("ascii"))
    name = f"{_KIND}/{quiz.id}-{quiz.course.secret}-{answers:08x}"
    return Picture(name, hexagon.describe(hexagon_of(profile, say), say))


async def find_hexagon(session: AsyncSession, name: str, say: Wording) -> Hexagon | None:
    """The hexagon of a picture's name, from the answers stored; None when the name is not one we gave."""
    run = await run_of_name(session, name, NAME) if name.startswith(f"{_KIND}/") else None
    if run is None:
        return None
    answers = answers_of(await runs.answers(session, run=run))
    return hexagon_of(measure().profile(answers), say)


def _in_order(values: Mapping[str, float]) -> tuple[float, ...]:
    return tuple(values[letter] for letter in TYPES)
