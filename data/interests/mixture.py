"""The measurement model: a scale mixture of Gaussians over the 48 answers, and what it says part of the way.

A person belongs to one of K groups and has a spread s of their own: answers ~ N(mean_k, s · covariance_k). Given
some of the answers everything is exact: each group's Gaussian is conditioned (its gain does not depend on s), and
groups and spreads are re-weighted by how well they foretold the answers. README.md says why this model.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from data.interests.items import HIGHEST_ANSWER, ITEMS, ITEMS_PER_TYPE, LOWEST_ANSWER, TYPES

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

SMALLEST_VARIANCE = 1e-3
"""Of an answer or a difference of scores; below it nothing is left to learn."""


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """Parameters: K groups, G spreads, 48 items; answers on the 1–5 scale."""

    weights: Floats
    """(K,) share of each group."""
    means: Floats
    """(K, 48)"""
    covariances: Floats
    """(K, 48, 48)"""
    spreads: Floats
    """(G,) multiples of a group's covariance."""
    spread_weights: Floats
    """(G,) share of each spread."""


def type_means(values: Floats, axis: int = -1) -> Floats:
    """Mean over each type's eight items: an axis of 48 items becomes one of six types."""
    axis %= values.ndim
    shape = (*values.shape[:axis], len(TYPES), ITEMS_PER_TYPE, *values.shape[axis + 1 :])
    means: Floats = values.reshape(shape).mean(axis=axis + 1)
    return means


@dataclass(frozen=True, eq=False)
class Posterior:
    """What is known of n people, each of whom has answered items of their own choice; always begin with `prior`.

    Means and covariances, of answers and of scores, are moments over groups and spreads. A score is a type's
    full-length score, the mean of its eight answers. An answered item has its answer as mean and no variance.
    """

    mixture: Mixture
    group_means: Floats
    """(n, K, 48)"""
    group_covariances: Floats
    """(n, K, 48, 48), for a spread of 1."""
    distance: Floats
    """(n, K) squared Mahalanobis distance of the answers given, for a spread of 1."""
    log_determinant: Floats
    """(n, K) of the covariance of the answers given, for a spread of 1."""
    answered: Flags
    """(n, 48)"""

    @classmethod
    def prior(cls, mixture: Mixture, people: int) -> Posterior:
        """People who have not answered anything yet."""
        groups = len(mixture.weights)
        return cls(
            mixture=mixture,
            group_means=np.tile(mixture.means, (people, 1, 1)),
            group_covariances=np.tile(mixture.covariances, (people, 1, 1, 1)),
            distance=np.zeros((people, groups)),
            log_determinant=np.zeros((people, groups)),
            answered=np.zeros((people, len(ITEMS)), dtype=bool),
        )

    def observe(self, items: Integers, answers: Floats) -> Posterior:
        """After b more answers of each person: (n, b) columns, none answered before, and (n, b) answers."""
        person = np.arange(len(items))[:, None]
        rows = np.take_along_axis(self.group_covariances, items[:, None, :, None], axis=2)
        block = np.take_along_axis(rows, items[:, None, None, :], axis=3)
        surprise = answers[:, None] - np.take_along_axis(self.group_means, items[:, None], axis=2)
        gain = np.linalg.solve(block, rows)
        weighed = np.linalg.solve(block, surprise[..., None])[..., 0]
        answered = self.answered.copy()
        answered[person, items] = True
        return replace(
            self,
            group_means=self.group_means + (surprise[:, :, None] @ gain)[:, :, 0],
            group_covariances=self.group_covariances - rows.swapaxes(2, 3) @ gain,
            distance=self.distance + (surprise * weighed).sum(axis=2),
            log_determinant=self.log_determinant + np.linalg.slogdet(block).logabsdet,
            answered=answered,
        )

    def of(self, people: Flags) -> Posterior:
        """Only the people for whom (n,) `people` is true."""
        return replace(
            self,
            group_means=self.group_means[people],
            group_covariances=self.group_covariances[people],
            distance=self.distance[people],
            log_determinant=self.log_determinant[people],
            answered=self.answered[people],
        )

    @cached_property
    def means(self) -> Floats:
        """(n, 48) expected answers; those given, which are whole numbers, exactly."""
        means: Floats = np.einsum("nk,nkj->nj", self._weights.sum(axis=2), self.group_means)
        return np.where(self.answered, np.rint(means), means)

    @cached_property
    def covariances(self) -> Floats:
        """(n, 48, 48)"""
        apart = (self.group_means - self.means[:, None]) * np.sqrt(self._weights.sum(axis=2))[:, :, None]
        spread = (self._weights @ self.mixture.spreads)[:, None]
        people, groups, items = self.group_means.shape
        within = spread @ self.group_covariances.reshape(people, groups, items * items)
        covariances: Floats = within.reshape(people, items, items) + apart.swapaxes(1, 2) @ apart
        return covariances

    @cached_property
    def scores(self) -> Floats:
        """(n, 6) expected full-length scores, 1 to 5."""
        return type_means(np.clip(self.means, LOWEST_ANSWER, HIGHEST_ANSWER))

    @cached_property
    def item_score_covariances(self) -> Floats:
        """(n, 48, 6) of each answer with each score."""
        return type_means(self.covariances)

    @cached_property
    def score_covariances(self) -> Floats:
        """(n, 6, 6)"""
        return type_means(self.item_score_covariances, axis=1)

    @cached_property
    def score_deviations(self) -> Floats:
        """(n, 6) standard deviations of the scores."""
        variances = np.einsum("ntt->nt", self.score_covariances)
        deviations: Floats = np.sqrt(np.maximum(variances, 0))
        return deviations

    @cached_property
    def score_limits(self) -> tuple[Floats, Floats]:
        """(n, 6) lowest and (n, 6) highest scores that the answers given still allow."""
        lowest = type_means(np.where(self.answered, self.means, LOWEST_ANSWER))
        return lowest, lowest + self.items_left * (HIGHEST_ANSWER - LOWEST_ANSWER) / ITEMS_PER_TYPE

    @cached_property
    def items_left(self) -> Integers:
        """(n, 6) items of each type not answered."""
        left: Integers = (~self.answered).reshape(-1, len(TYPES), ITEMS_PER_TYPE).sum(axis=2)
        return left

    @cached_property
    def _weights(self) -> Floats:
        """(n, K, G) probability of each group and spread."""
        spreads = self.mixture.spreads
        count = self.answered.sum(axis=1)[:, None, None]
        prior = np.log(self.mixture.weights)[:, None] + np.log(self.mixture.spread_weights)
        surprise = (
            self.distance[:, :, None] / spreads + self.log_determinant[:, :, None] + count * np.log(spreads)
        )
        logs = prior - surprise / 2
        weights: Floats = np.exp(logs - logs.max(axis=(1, 2), keepdims=True))
        weights /= weights.sum(axis=(1, 2), keepdims=True)
        return weights
