"""Settling one open place: which items tell who of two types is ahead, and about how many it takes."""

from __future__ import annotations

from math import erf, sqrt
from statistics import NormalDist

import numpy as np

from data.interests.items import TYPES
from data.interests.mixture import SMALLEST_VARIANCE, Flags, Floats, Posterior, type_means

MOST_QUESTIONS = 10

_QUANTILES = np.array([NormalDist().inv_cdf((step + 0.5) / 100) for step in range(100)])


def pair_gains(posterior: Posterior, types: tuple[str, str]) -> Floats:
    """(48,) expected fall in the variance of one person's difference of two scores; -1 for answered items."""
    difference = _difference(posterior.item_score_covariances[0], types)
    variances = np.maximum(np.diag(posterior.covariances[0]), SMALLEST_VARIANCE)
    return np.where(posterior.answered[0], -1.0, difference**2 / variances)


def questions_to_certainty(
    posterior: Posterior, types: tuple[str, str], excluded: Flags, certainty: float
) -> int | None:
    """How many of the best items, asked in turn, are expected to make the order of two scores so certain.

    `excluded` (48,) is true for items not to be asked. None if `MOST_QUESTIONS` or all there are would not do.
    """
    covariance = posterior.covariances[0].copy()
    gap = float(_difference(posterior.scores[0], types))
    before = _variance(covariance, types)
    usable = ~(posterior.answered[0] | excluded)
    for asked in range(MOST_QUESTIONS + 1):
        if _expected_certainty(gap, before, _variance(covariance, types)) >= certainty:
            return asked
        variances = np.maximum(np.diag(covariance), SMALLEST_VARIANCE)
        gains = np.where(usable, _difference(type_means(covariance), types) ** 2 / variances, -1.0)
        best = int(gains.argmax())
        if gains[best] <= 0:
            return None
        usable[best] = False
        covariance -= np.outer(covariance[best], covariance[best]) / variances[best]
    return None


def _difference(by_type: Floats, types: tuple[str, str]) -> Floats:
    """First type less second, along the last axis."""
    difference: Floats = by_type[..., TYPES.index(types[0])] - by_type[..., TYPES.index(types[1])]
    return difference


def _variance(covariance: Floats, types: tuple[str, str]) -> float:
    """Of the difference of two scores, from the (48, 48) covariance of the answers."""
    scores = type_means(type_means(covariance), axis=0)
    return float(_difference(_difference(scores, types), types))


def _expected_certainty(gap: float, before: float, after: float) -> float:
    """Mean probability of the order then believed, once answers have cut the variance of `gap` so far."""
    gaps = gap + sqrt(max(before - after, 0.0)) * _QUANTILES
    deviation = sqrt(max(after, 1e-9))
    return float(np.mean([(1 + erf(abs(value) / deviation / sqrt(2))) / 2 for value in gaps]))
