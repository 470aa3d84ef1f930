"""Which answers made the difference: each is left out once, and the jobs are ranked again without it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from data.fit import FitModel, Ranking, Scores
from data.values import Answer
from dialogues.fit.told import interest_scores
from dialogues.interests.course import measure as interest_measure
from dialogues.values.course import profile_of
from dialogues.values.result import value_scores

Side = Literal["interests", "values"]
MOST: Final = 5  # answers that are told


@dataclass(frozen=True, slots=True)
class Given:
    """Everything a person answered: item → 1 to 5, and the screens of five."""

    interests: Mapping[str, int] | None
    values: tuple[Answer, ...] | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer and what it did.

    `question` is an interest item, or the number of a screen of values. `moved` says how many places the jobs
    move without it, on average; `raised` whether they would stand lower without it.
    """

    side: Side
    question: str
    moved: float
    raised: bool


def differences(given: Given, model: FitModel, codes: list[str]) -> list[Difference]:
    """The answers that moved these jobs most, the strongest first. ValueError when nothing was given."""
    interests, values = _interests(given.interests), _values(given.values)
    now = _places(model.rank(interests, values), codes)
    found = []
    for item in given.interests or {}:
        then = _places(model.rank(_interests(given.interests, without=item), values), codes)
        found.append(_difference("interests", item, now, then))
    for place in _answered(given.values):
        then = _places(model.rank(interests, _values(given.values, without=place)), codes)
        found.append(_difference("values", str(place + 1), now, then))
    felt = [one for one in found if one.moved >= 1]
    return sorted(felt, key=lambda one: (-one.moved, one.side, one.question))[:MOST]


def _difference(side: Side, question: str, now: list[int], then: list[int]) -> Difference:
    moves = [after - before for before, after in zip(now, then, strict=True)]
    moved = sum(abs(one) for one in moves) / len(moves)
    return Difference(side, question, moved, raised=sum(moves) > 0)


def _interests(answers: Mapping[str, int] | None, *, without: str = "") -> Scores | None:
    if answers is None:
        return None
    rest = {item: value for item, value in answers.items() if item != without}
    return interest_scores(interest_measure().profile(rest))


def _values(answers: tuple[Answer, ...] | None, *, without: int | None = None) -> Scores | None:
    if answers is None:
        return None
    left = [(one[0], None, None) if place == without else one for place, one in enumerate(answers)]
    return value_scores(profile_of(tuple(left)))


def _answered(answers: tuple[Answer, ...] | None) -> list[int]:
    """The screens something was said to."""
    return [place for place, (_, most, least) in enumerate(answers or ()) if most or least]


def _places(ranking: Ranking, codes: list[str]) -> list[int]:
    place = {code: place for place, code in enumerate(ranking.codes)}
    return [place[code] for code in codes]
