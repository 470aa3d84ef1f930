"""Fitting the mixture to people who answered everything: EM with shrunken covariances."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.interests.mixture import Floats, Integers, Mixture, type_means


@dataclass(frozen=True, slots=True)
class FitSettings:
    """Chosen on a part of the calibration sample, see README.md."""

    groups: int = 8
    rounds: int = 30
    shrinkage: float = 400.0
    """People's worth of the common correlations in each group's covariance."""
    smoothing: float = 20.0
    """People's worth of half the common variances in each group's variances."""
    rounding_variance: float = 0.15
    """Added to each answer's variance: answers are whole numbers, and no group is certain of one."""
    spread_deviation: float = 0.5
    """Standard deviation of the logarithm of people's spreads."""
    spreads: int = 5
    seed: int = 0


def fit_mixture(rows: Floats, settings: FitSettings) -> Mixture:
    """Mixture of `settings.groups` Gaussians on people × 48 answers, with log-normal spreads."""
    shares = np.eye(settings.groups)[_first_groups(rows, settings)]
    for _ in range(settings.rounds):
        weights, means, covariances = _maximise(rows, shares, settings)
        shares = _expect(rows, weights, means, covariances)
    points = np.linspace(-2, 2, settings.spreads)
    density = np.exp(-(points**2) / 2)
    spreads = np.exp(points * settings.spread_deviation)
    return Mixture(weights, means, covariances, spreads, density / density.sum())


def _first_groups(rows: Floats, settings: FitSettings) -> Integers:
    """Ten rounds of k-means on the six scores and the spread of a person's answers."""
    features = np.column_stack([type_means(rows), rows.std(axis=1)])
    chosen = np.random.default_rng(settings.seed).choice(len(rows), settings.groups, replace=False)
    centres = features[chosen]
    for _ in range(10):
        distances = ((features[:, None] - centres) ** 2).sum(axis=2)
        nearest: Integers = distances.argmin(axis=1)
        for group in np.unique(nearest):
            centres[group] = features[nearest == group].mean(axis=0)
    return nearest


def _maximise(rows: Floats, shares: Floats, settings: FitSettings) -> tuple[Floats, Floats, Floats]:
    """Weights (K,), means (K, 48), covariances (K, 48, 48) given each person's (n, K) shares."""
    sizes = shares.sum(axis=0)
    means = (shares.T @ rows) / sizes[:, None]
    scatters = np.array([_scatter(rows - mean, share) for mean, share in zip(means, shares.T, strict=True)])
    common = scatters.sum(axis=0) / len(rows)
    correlations = common / np.sqrt(np.outer(np.diag(common), np.diag(common)))
    covariances = np.empty_like(scatters)
    for group, scatter in enumerate(scatters):
        prior = settings.smoothing * np.diag(common) / 2
        deviations = np.sqrt((np.diag(scatter) + prior) / (sizes[group] + settings.smoothing))
        target = settings.shrinkage * correlations * np.outer(deviations, deviations)
        covariances[group] = (scatter + target) / (sizes[group] + settings.shrinkage)
    return sizes / len(rows), means, covariances + settings.rounding_variance * np.eye(rows.shape[1])


def _scatter(deviations: Floats, share: Floats) -> Floats:
    scatter: Floats = (deviations * share[:, None]).T @ deviations
    return scatter


def _expect(rows: Floats, weights: Floats, means: Floats, covariances: Floats) -> Floats:
    """(n, K) probability of each group for each person."""
    logs = np.empty((len(rows), len(weights)))
    for group, (mean, covariance) in enumerate(zip(means, covariances, strict=True)):
        factor = np.linalg.cholesky(covariance)
        standard = np.linalg.solve(factor, (rows - mean).T)
        log_density = -(standard**2).sum(axis=0) / 2 - np.log(np.diag(factor)).sum()
        logs[:, group] = np.log(weights[group]) + log_density
    shares: Floats = np.exp(logs - logs.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares
