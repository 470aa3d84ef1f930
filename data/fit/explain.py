"""Why an occupation fits: parts, one for each interest and value, that add up to the fit."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from data.fit.model import Band, Comparison, Ranking, Side
from data.fit.traits import TYPES, VALUES, Floats, OccupationTraits

Kind = Literal["draws", "spares", "rubs", "misses"]
"""What a part says. `draws`: you have it and the work asks for it. `spares`: you would rather not, and the
work does not. `rubs`: the work asks for what you would rather not. `misses`: you have it and the work has
little place for it."""

Strength = Literal["clearly", "probably", "perhaps"]

CLEARLY: Final = 0.9
PROBABLY: Final = 0.7
WORTH_SAYING: Final = 0.05
"""Parts smaller than this in size change no band and are left out of `draws` and `rubs`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One interest or value in the fit of one occupation.

    `contribution` is its term of the correlation, with an 80 % interval; `person` and `occupation` say how
    far each stands from its own middle, in units of its own spread (-1 to 1); `sure` is the probability
    that the person stands on this side of their middle, and `strength` the word for it.
    """

    side: Side
    name: str
    contribution: float
    low: float
    high: float
    person: float
    occupation: float
    kind: Kind
    sure: float
    strength: Strength


@dataclass(frozen=True, slots=True)
class Explanation:
    """The fit of one occupation taken apart: the contributions of `parts` add up to `score`."""

    code: str
    score: float
    low: float
    high: float
    band: Band
    sure: float
    sides: tuple[Side, ...]
    parts: tuple[Part, ...]

    @property
    def draws(self) -> tuple[Part, ...]:
        """What draws the person there, strongest first."""
        found = [part for part in self.parts if part.kind == "draws" and part.contribution >= WORTH_SAYING]
        return tuple(sorted(found, key=lambda part: -part.contribution))

    @property
    def rubs(self) -> tuple[Part, ...]:
        """What will rub, worst first: first what the work asks for and the person dislikes, then what is
        missed."""
        found = [part for part in self.parts if part.contribution <= -WORTH_SAYING]
        return tuple(sorted(found, key=lambda part: (part.kind != "rubs", part.contribution)))


def explain(ranking: Ranking, traits: OccupationTraits, code: str) -> Explanation:
    """Why the occupation stands where it does. Raises KeyError if the ranking does not hold the code."""
    if code not in ranking.codes:
        raise KeyError(code)
    place = ranking.codes.index(code)
    row = int(ranking.rows[place])
    names: dict[Side, tuple[str, ...]] = {"interests": TYPES, "values": VALUES}
    parts = tuple(
        part
        for side in ranking.sides[place]
        for part in _parts(side, names[side], ranking.comparisons[side], row)
    )
    return Explanation(
        code=traits.codes[row],
        score=float(ranking.score[place]),
        low=float(ranking.low[place]),
        high=float(ranking.high[place]),
        band=ranking.band[place],
        sure=float(ranking.sure[place]),
        sides=ranking.sides[place],
        parts=parts,
    )


def _parts(side: Side, names: tuple[str, ...], comparison: Comparison, row: int) -> list[Part]:
    terms = comparison.parts(row)
    low, high = np.quantile(terms[1:], (0.1, 0.9), axis=0)
    person, occupation = comparison.person[0], comparison.occupations[row]
    sure = _same_side(comparison.person)
    return [
        Part(
            side=side,
            name=name,
            contribution=float(terms[0, i]),
            low=min(float(low[i]), float(terms[0, i])),
            high=max(float(high[i]), float(terms[0, i])),
            person=float(person[i]),
            occupation=float(occupation[i]),
            kind=_kind(float(person[i]), float(occupation[i])),
            sure=float(sure[i]),
            strength=_strength(float(sure[i])),
        )
        for i, name in enumerate(names)
    ]


def _same_side(person: Floats) -> Floats:
    """For each of six figures, the share of draws on the same side of the person's middle as the best
    estimate."""
    return np.asarray((np.sign(person[1:]) == np.sign(person[0])).mean(axis=0))


def _kind(person: float, occupation: float) -> Kind:
    if person >= 0:
        return "draws" if occupation >= 0 else "misses"
    return "rubs" if occupation >= 0 else "spares"


def _strength(sure: float) -> Strength:
    if sure >= CLEARLY:
        return "clearly"
    return "probably" if sure >= PROBABLY else "perhaps"
