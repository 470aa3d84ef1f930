"""How well occupations fit a person, all at once, and with how sure we are.

**Fit** is the weighted mean of two congruence indices, each the Pearson correlation over six figures
between the person and the occupation: interests, and values. Correlation is what the field uses to link
profiles to occupations (McCloy, Campbell, Oswald & Lewis 1999, Linking Client Assessment Profiles to O*NET
Occupational Profiles); its cut-offs .729 and .608, the 5 % and 10 % points of chance for six figures, name
the bands "best" and "great". Both sides are first put in standard deviations around a common reference
(`data.fit.norms`), so that what everybody likes and what most occupations ask for decide nothing.

**Weights.** Interests count 2/3 and values 1/3. Interests are measured with 48 items' worth of information
against ratings of 2023; the values of occupations are the judgement of a few analysts from 2008 onwards, in
thirds of a point, and a correlation between two rough profiles of six deserves less trust. An occupation
rated on one side only, or a person who answered one questionnaire only, is ranked on what is known.

**Uncertainty.** The person's covariance, and for interests the sampling error of the norms, are carried
through by fixed draws. A flat profile therefore has wide intervals: its score is not pulled anywhere, but
the figures that remain once the person's own level is taken out are mostly noise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from data.fit.norms import Norms
from data.fit.traits import TYPES, VALUES, Floats, OccupationTraits

INTEREST_WEIGHT: Final = 2 / 3
BEST: Final = 0.729
GREAT: Final = 0.608
GOOD: Final = 0.0
DRAWS: Final = 200
VALUE_RELIABILITY: Final = 0.8
"""Assumed of six values given without their uncertainty."""

Band = Literal["best", "great", "good", "other"]
Side = Literal["interests", "values"]


@dataclass(frozen=True, slots=True)
class Scores:
    """Six figures about a person: mean (6,) and covariance (6, 6) of what is believed about them.

    Interests on 1 to 5 in the order of TYPES; values on any interval scale in the order of VALUES.
    """

    mean: Floats
    covariance: Floats


@dataclass(frozen=True, slots=True)
class Comparison:
    """One side compared: unit profiles of the person (1 + draws, 6), the best estimate first, and of the
    occupations (n, 6), and the weight of the side in the fit of each occupation (n,), 0 where the
    occupation is not rated."""

    person: Floats
    occupations: Floats
    weight: Floats

    @property
    def weighted(self) -> Floats:
        """The occupations such that their dot product with the person is the side's share of the fit."""
        return np.asarray(self.occupations * self.weight[:, None])

    def parts(self, row: int) -> Floats:
        """The six terms that add up to that share for one occupation, (1 + draws, 6)."""
        return np.asarray(self.person * self.weighted[row])


@dataclass(frozen=True, slots=True)
class Ranking:
    """All occupations that can be compared, best first.

    `score`, `low`, `high` (80 % interval) are correlations from -1 to 1 in the order of `codes`. `band` is
    that of the score; `sure` is the share of draws in which the occupation is in that band or a better one.
    `sides` says on which sides each occupation was compared. `comparisons` and `rows` (places in the
    traits) are what explanations need.
    """

    codes: tuple[str, ...]
    score: Floats
    low: Floats
    high: Floats
    band: tuple[Band, ...]
    sure: Floats
    sides: tuple[tuple[Side, ...], ...]
    flat: tuple[Side, ...]
    comparisons: dict[Side, Comparison]
    rows: NDArray[np.intp]


class FitModel:
    """Fit of a fixed set of occupations to any person."""

    def __init__(self, traits: OccupationTraits, norms: Norms | None = None) -> None:
        self.traits = traits
        self.norms = norms or Norms.load()
        self._interests = _unit(self.norms.occupation_interests(traits.interests))
        self._values = _unit(self.norms.occupation_values(traits.values))
        rng = np.random.default_rng(1)
        half = rng.standard_normal((2, DRAWS // 2, len(TYPES)))
        self._draws: Floats = np.concatenate([half, -half], axis=1)

    def interests(self, mean: Sequence[float] | Floats) -> Scores:
        """Interests known without their uncertainty: taken to be means of eight items each (1 to 5)."""
        return Scores(np.array(mean, dtype=np.float64), np.diag(self.norms.person_error**2))

    def values(self, mean: Sequence[float] | Floats) -> Scores:
        """Values known without their uncertainty: taken to have a reliability of VALUE_RELIABILITY."""
        scores = np.array(mean, dtype=np.float64)
        return Scores(scores, np.eye(len(VALUES)) * scores.var() * (1 - VALUE_RELIABILITY))

    def rank(self, interests: Scores | None, values: Scores | None) -> Ranking:
        """Every occupation rated on a side the person answered. Raises ValueError if both sides are None."""
        comparisons = self._compare(interests, values)
        person = np.hstack([comparison.person for comparison in comparisons.values()])
        occupations = np.hstack([comparison.weighted for comparison in comparisons.values()])
        comparable = np.flatnonzero(occupations.any(axis=1))
        best_first = comparable[np.argsort(-(occupations[comparable] @ person[0]), kind="stable")]
        draws = occupations[best_first] @ person.T
        score = draws[:, 0]
        low, high = _interval(draws)
        band, floor = _bands(score)
        return Ranking(
            codes=tuple(self.traits.codes[row] for row in best_first.tolist()),
            score=score,
            low=np.minimum(low, score),
            high=np.maximum(high, score),
            band=band,
            sure=np.asarray((draws >= floor[:, None]).mean(axis=1)),
            sides=_sides(comparisons, best_first),
            flat=self._flat(interests, values),
            comparisons=comparisons,
            rows=best_first,
        )

    def _compare(self, interests: Scores | None, values: Scores | None) -> dict[Side, Comparison]:
        if interests is None and values is None:
            raise ValueError("fit needs interests, values, or both")
        rated = {"interests": _rated(self._interests), "values": _rated(self._values)}
        asked = {"interests": interests is not None, "values": values is not None}
        weight = {
            "interests": INTEREST_WEIGHT * rated["interests"] * asked["interests"],
            "values": (1 - INTEREST_WEIGHT) * rated["values"] * asked["values"],
        }
        total = weight["interests"] + weight["values"]
        share = {
            side: np.divide(w, total, out=np.zeros_like(w), where=total > 0) for side, w in weight.items()
        }
        comparisons: dict[Side, Comparison] = {}
        if interests is not None:
            person = _unit(self._interest_draws(interests))
            comparisons["interests"] = Comparison(person, self._interests, share["interests"])
        if values is not None:
            person = _unit(np.vstack([values.mean, _draw(values, self._draws[1])]))
            comparisons["values"] = Comparison(person, self._values, share["values"])
        return comparisons

    def _interest_draws(self, interests: Scores) -> Floats:
        """Linked profiles, the best estimate first; the norms are as uncertain as the items they were taken
        with."""
        sampling = np.diag(self.norms.item_sampling_error**2)
        drawn = _draw(Scores(interests.mean, interests.covariance + sampling), self._draws[0])
        return self.norms.person_interests(np.vstack([interests.mean, drawn]))

    def _flat(self, interests: Scores | None, values: Scores | None) -> tuple[Side, ...]:
        sides: tuple[tuple[Side, Scores | None], ...] = (("interests", interests), ("values", values))
        return tuple(side for side, scores in sides if scores is not None and is_flat(scores))


def _sides(comparisons: dict[Side, Comparison], rows: NDArray[np.intp]) -> tuple[tuple[Side, ...], ...]:
    """The sides on which each of the occupations was compared."""
    compared = {side: comparison.weight[rows] > 0 for side, comparison in comparisons.items()}
    which = np.add.reduce([known << bit for bit, known in enumerate(compared.values())])
    choices: list[tuple[Side, ...]] = [
        tuple(side for bit, side in enumerate(compared) if pattern >> bit & 1) for pattern in range(4)
    ]
    return tuple(choices[pattern] for pattern in which.tolist())


def is_flat(scores: Scores) -> bool:
    """Whether six figures differ no more than their own uncertainty would make six equal ones differ."""
    return bool(scores.mean.var(ddof=1) <= np.diag(scores.covariance).mean())


def _rated(units: Floats) -> Floats:
    return np.asarray(np.any(units != 0, axis=1), dtype=np.float64)


def _unit(profiles: Floats) -> Floats:
    """Each row less its mean, at length 1: the dot product of two such rows is their Pearson correlation.

    Rows without any differences, and unknown ones, become 0 and correlate with nothing.
    """
    centred = profiles - profiles.mean(axis=1, keepdims=True)
    length = np.sqrt((centred**2).sum(axis=1, keepdims=True))
    units: Floats = np.divide(centred, length, out=np.zeros_like(centred), where=length > 1e-9)
    return units


def _draw(scores: Scores, standard: Floats) -> Floats:
    eigenvalues, eigenvectors = np.linalg.eigh(scores.covariance)
    root = eigenvectors * np.sqrt(np.clip(eigenvalues, 0.0, None))
    return np.asarray(scores.mean + standard @ root.T)


def _interval(draws: Floats) -> tuple[Floats, Floats]:
    """The 10 % and 90 % quantiles of each row."""
    tenth = draws.shape[1] // 10
    ordered = np.sort(draws, axis=1)
    return ordered[:, tenth], ordered[:, -1 - tenth]


def _bands(score: Floats) -> tuple[tuple[Band, ...], Floats]:
    """The band of each score and the band's lower end."""
    names: tuple[Band, ...] = ("best", "great", "good", "other")
    floors = np.array([BEST, GREAT, GOOD, -np.inf])
    place = (score[:, None] >= floors).argmax(axis=1)
    return tuple(names[i] for i in place.tolist()), floors[place]
