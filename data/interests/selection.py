"""Which question is worth asking next: how much it narrows the six scores, and the ranking still open."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.interests.mixture import SMALLEST_VARIANCE, Floats, Posterior

PLACES = 3
"""Length of the code: the ranking that matters is who is first, and who is among the first three."""


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What a narrower answer is worth: the weights of `question_gains`.

    `scores` weighs the variances of the six scores; `first` and `top` are added for each difference of two scores
    that decides the first place, or who is among the first three.
    """

    scores: Floats
    """(6,)"""
    first: float
    top: float


def question_gains(posterior: Posterior, worth: Worth) -> Floats:
    """(n, 48) gain expected from each question; -1 where it has been answered.

    The gain of an item is the expected fall in the weighted variances of the scores, c' Q c / v, with c its
    covariances with the scores and v its variance.
    """
    weights = score_weights(posterior, worth)
    covariances = posterior.item_score_covariances
    explained = np.einsum("njt,ntu,nju->nj", covariances, weights, covariances, optimize=True)
    variances = np.maximum(np.einsum("njj->nj", posterior.covariances), SMALLEST_VARIANCE)
    gains: Floats = np.where(posterior.answered, -1.0, explained / variances)
    return gains


def score_weights(posterior: Posterior, worth: Worth) -> Floats:
    """(n, 6, 6) weights Q: the six scores by themselves, and the differences that could change the code.

    A difference counts by its likelihood of being nought, per unit of its variance: clear orders cost nothing.
    """
    scores, covariances = posterior.scores, posterior.score_covariances
    difference = scores[:, :, None] - scores[:, None, :]
    variance = np.einsum("ntt->nt", covariances)
    spread = variance[:, :, None] + variance[:, None, :] - 2 * covariances
    spread = np.maximum(spread, SMALLEST_VARIANCE)
    pairs = _decisive_pairs(scores, worth) * np.exp(-(difference**2) / spread / 2) / spread
    weights: Floats = _laplacian(pairs) + np.diag(worth.scores)
    return weights


def _decisive_pairs(scores: Floats, worth: Worth) -> Floats:
    """(n, 6, 6) symmetric: the leader against each, and each of the first three against each of the rest."""
    rank = np.argsort(np.argsort(-scores, axis=1, kind="stable"), axis=1)
    leads = rank == 0
    inside = rank < PLACES
    decides_first = leads[:, :, None] != leads[:, None, :]
    decides_top = inside[:, :, None] != inside[:, None, :]
    decisive: Floats = worth.first * decides_first + worth.top * decides_top
    return decisive


def _laplacian(pairs: Floats) -> Floats:
    """Sum over pairs of weight · (e_a - e_b)(e_a - e_b)'."""
    total = pairs.sum(axis=2)
    laplacian: Floats = total[:, :, None] * np.eye(pairs.shape[1]) - pairs
    return laplacian
