"""Playing the questionnaire against recorded answers, many people at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from data.interests.items import ITEMS, TYPES
from data.interests.mixture import Floats, Posterior
from data.interests.parameters import Parameters, load_parameters
from data.interests.profile import interest_code, score_intervals
from data.interests.selection import question_gains
from data.interests.stopping import StoppingRule, stopping_rule

_BATCH = 100


class SimulatedResult(TypedDict):
    """How one person's questionnaire ended; figures by type, rounded to four decimals."""

    asked: int
    scores: dict[str, float]
    low: dict[str, float]
    high: dict[str, float]
    code: str


def simulate(
    rows: Floats, *, mean_length: float, limit: int | None = None, seed: int | None = None
) -> Iterator[SimulatedResult]:
    """One result a person, in the order of `rows` (people × 48 answers), `mean_length` questions on average.

    `limit` takes the first so many people, or with a `seed` as many drawn by it without repeats. The
    questionnaire itself draws nothing. InterestError for a mean outside 6 to 40.
    """
    parameters = load_parameters()
    rule = stopping_rule(mean_length, parameters.thresholds)
    if limit is not None and limit < len(rows):
        rows = rows[_chosen(len(rows), limit, seed)]
    for start in range(0, len(rows), _BATCH):
        results = _play(rows[start : start + _BATCH], parameters, rule)
        yield from (results[person] for person in sorted(results))


def _chosen(people: int, limit: int, seed: int | None) -> NDArray[np.intp]:
    if seed is None:
        return np.arange(limit)
    return np.sort(np.random.default_rng(seed).choice(people, limit, replace=False))


def _play(rows: Floats, parameters: Parameters, rule: StoppingRule) -> dict[int, SimulatedResult]:
    """Results by position in `rows`."""
    results: dict[int, SimulatedResult] = {}
    playing = np.arange(len(rows))
    posterior = Posterior.prior(parameters.mixture, len(rows))
    for asked in range(len(ITEMS) + 1):
        gains = question_gains(posterior, parameters.worth)
        stops = np.array([rule.stops(asked, float(gain)) for gain in gains.max(axis=1)], dtype=bool)
        results |= zip(playing[stops].tolist(), _results(asked, posterior.of(stops), parameters), strict=True)
        if stops.all():
            break
        playing, posterior, items = playing[~stops], posterior.of(~stops), gains[~stops].argmax(axis=1)
        posterior = posterior.observe(items[:, None], rows[playing, items][:, None])
    return results


def _results(asked: int, stopped: Posterior, parameters: Parameters) -> list[SimulatedResult]:
    low, high = score_intervals(stopped, parameters.interval_factors)
    return [
        SimulatedResult(
            asked=asked,
            scores=_by_type(scores),
            low=_by_type(lowest),
            high=_by_type(highest),
            code=interest_code(scores),
        )
        for scores, lowest, highest in zip(stopped.scores, low, high, strict=True)
    ]


def _by_type(values: Floats) -> dict[str, float]:
    return {letter: round(float(value), 4) for letter, value in zip(TYPES, values, strict=True)}
