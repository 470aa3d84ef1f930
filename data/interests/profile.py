"""What the answers say of a person: six scores, how sure they are, norms, the code, what is still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import erf, sqrt
from typing import Final, Literal

import numpy as np

from data.interests.items import HIGHEST_ANSWER, ITEMS_PER_TYPE, LOWEST_ANSWER, TYPES
from data.interests.mixture import Floats, Posterior
from data.interests.parameters import Parameters
from data.interests.selection import PLACES

Strength = Literal["strong", "clear", "mild", "faint"]

STRENGTHS: Final[tuple[tuple[float, Strength], ...]] = (
    (4.0, "strong"),
    (3.25, "clear"),
    (2.5, "mild"),
    (1.0, "faint"),
)
"""Lowest score of each strength, on the scale of the answers (3 is "neither")."""
SETTLED: Final = 0.8
"""A place is settled when its holder is ahead of the next with at least this probability."""
STRAIGHT_LINE_ANSWERS: Final = 8
"""So many answers or more, all the same, are a straight line: 0.3 % of the calibration sample answer all 48 alike."""
FLAT_RANGE: Final = 0.75
"""Scores whose highest and lowest are less than this apart are flat: 1.5 % of the calibration sample's full scores."""

_DRAWS: Final = np.random.default_rng(5).standard_normal((2000, len(TYPES)))


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place of the code that is not settled yet."""

    place: int
    """1, 2 or 3"""
    types: tuple[str, str]
    """Who holds the place, and who comes next."""
    certainty: float
    """Probability that the holder's full-length score is the higher, .5 to `SETTLED`."""


@dataclass(frozen=True, slots=True)
class InterestProfile:
    """Scores are expected full-length scores, means of a type's eight answers, 1 to 5, by type."""

    answered: int
    scores: dict[str, float]
    low: dict[str, float]
    """Lower end of the 80 % interval."""
    high: dict[str, float]
    percentiles: dict[str, int]
    """1 to 99, among the calibration sample."""
    strengths: dict[str, Strength]
    code: str
    """Three letters, best first; equal scores in the order RIASEC."""
    first_probability: dict[str, float]
    """Probability that the type's full-length score is the highest; sums to 1."""
    covariance: tuple[tuple[float, ...], ...]
    """6 × 6, of the scores' errors."""
    open_places: tuple[OpenPlace, ...]
    straight_lined: bool
    """`STRAIGHT_LINE_ANSWERS` answers or more, every one of them the same."""
    flat: bool
    """No type stands out: straight-lined, or the highest score less than `FLAT_RANGE` above the lowest."""


def build_profile(
    answers: Mapping[str, int], posterior: Posterior, parameters: Parameters
) -> InterestProfile:
    """The profile of one person; `posterior` is that of the same answers."""
    scores, covariance = posterior.scores[0], posterior.score_covariances[0]
    low, high = score_intervals(posterior, parameters.interval_factors)
    ranking = rank_types(scores)
    straight_lined = len(answers) >= STRAIGHT_LINE_ANSWERS and len(set(answers.values())) == 1
    return InterestProfile(
        answered=len(answers),
        scores=_by_type(scores),
        low=_by_type(low[0]),
        high=_by_type(high[0]),
        percentiles={letter: _percentile(scores[i], parameters.norms[i]) for i, letter in enumerate(TYPES)},
        strengths={letter: _strength(scores[i]) for i, letter in enumerate(TYPES)},
        code=interest_code(scores),
        first_probability=_by_type(_first_probability(scores, covariance)),
        covariance=tuple(tuple(float(value) for value in line) for line in covariance),
        open_places=_open_places(ranking, scores, covariance),
        straight_lined=straight_lined,
        flat=straight_lined or float(scores.max() - scores.min()) < FLAT_RANGE,
    )


def rank_types(scores: Floats) -> list[int]:
    """Positions in RIASEC by falling score; equal scores in the order RIASEC."""
    return [int(position) for position in np.argsort(-scores, kind="stable")]


def interest_code(scores: Floats) -> str:
    """Three letters, best first."""
    return "".join(TYPES[position] for position in rank_types(scores)[:PLACES])


def score_intervals(posterior: Posterior, factors: Floats) -> tuple[Floats, Floats]:
    """(low, high), each (n, 6): 80 % intervals of the scores, within what the answers given still allow.

    `factors` (6,) as in Parameters.
    """
    half = factors * posterior.score_deviations
    least, most = posterior.score_limits
    return np.maximum(posterior.scores - half, least), np.minimum(posterior.scores + half, most)


def _certainty(scores: Floats, covariance: Floats, ahead: int, behind: int) -> float:
    variance = covariance[ahead, ahead] + covariance[behind, behind] - 2 * covariance[ahead, behind]
    return (1 + erf(float(scores[ahead] - scores[behind]) / sqrt(2 * max(float(variance), 1e-9)))) / 2


def _open_places(ranking: list[int], scores: Floats, covariance: Floats) -> tuple[OpenPlace, ...]:
    places = []
    for place, (ahead, behind) in enumerate(pairwise(ranking[: PLACES + 1]), start=1):
        certainty = _certainty(scores, covariance, ahead, behind)
        if certainty < SETTLED:
            places.append(OpenPlace(place, (TYPES[ahead], TYPES[behind]), certainty))
    return tuple(places)


def _first_probability(scores: Floats, covariance: Floats) -> Floats:
    """Share of 2,000 fixed draws in which each type is the highest."""
    values, vectors = np.linalg.eigh(covariance)
    draws = scores + (_DRAWS * np.sqrt(np.maximum(values, 0))) @ vectors.T
    shares: Floats = np.bincount(draws.argmax(axis=1), minlength=len(TYPES)) / len(draws)
    return shares


def _percentile(score: float, norms: Floats) -> int:
    eighths = np.arange(ITEMS_PER_TYPE * LOWEST_ANSWER, ITEMS_PER_TYPE * HIGHEST_ANSWER + 1)
    return int(np.clip(round(float(np.interp(score * ITEMS_PER_TYPE, eighths, norms))), 1, 99))


def _strength(score: float) -> Strength:
    return next((strength for lowest, strength in STRENGTHS if score >= lowest), STRENGTHS[-1][1])


def _by_type(values: Floats) -> dict[str, float]:
    return {letter: float(value) for letter, value in zip(TYPES, values, strict=True)}
