"""The choice model: its derivatives, and its posterior against sampling."""

import numpy as np

from data.values.design import BLOCKS
from data.values.model import (
    PRIOR_COVARIANCE,
    SCORE_MATRIX,
    Choice,
    approximation,
    expected_information,
    log_density,
    posterior,
    read_picks,
)

CHOICES: list[Choice] = [(block, block[i % 5], block[(i + 2) % 5]) for i, block in enumerate(BLOCKS[:6])]


def log_posterior(utilities: np.ndarray) -> float:
    """Written out pick by pick, as the model is defined."""
    total = -0.5 * float(utilities @ np.linalg.inv(PRIOR_COVARIANCE) @ utilities)
    for shown, most, least in CHOICES:
        total += float(utilities[most] - np.log(sum(np.exp(utilities[need]) for need in shown)))
        rest = [need for need in shown if need != most]
        total -= float(utilities[least] + np.log(sum(np.exp(-utilities[need]) for need in rest)))
    return total


def test_the_mode_is_the_highest_point() -> None:
    mode, _ = approximation(read_picks(CHOICES))
    rng = np.random.default_rng(0)
    top = log_posterior(mode)
    assert all(log_posterior(mode + 0.01 * rng.standard_normal(21)) < top for _ in range(50))


def test_the_covariance_is_the_inverse_curvature() -> None:
    mode, covariance = approximation(read_picks(CHOICES))
    direction = np.random.default_rng(1).standard_normal(21)
    step = 1e-3 * direction
    second = log_posterior(mode + step) - 2 * log_posterior(mode) + log_posterior(mode - step)
    expected = direction @ np.linalg.inv(covariance) @ direction
    np.testing.assert_allclose(-second / 1e-6, expected, rtol=1e-3)


def test_without_answers_the_draws_are_the_prior() -> None:
    belief = posterior([])
    np.testing.assert_allclose(
        np.sqrt(np.diag(SCORE_MATRIX @ belief.covariance @ SCORE_MATRIX.T)),
        np.sqrt(np.diag(SCORE_MATRIX @ PRIOR_COVARIANCE @ SCORE_MATRIX.T)),
        rtol=0.08,
    )


def test_the_density_is_the_one_the_model_defines() -> None:
    utilities = np.random.default_rng(2).standard_normal((4, 21))
    ours = log_density(utilities, read_picks(CHOICES))
    defined = np.array([log_posterior(row) for row in utilities])
    np.testing.assert_allclose(ours - ours[0], defined - defined[0], rtol=1e-9)


def test_expected_information_is_the_variance_of_the_score() -> None:
    """Fisher information is the covariance of the gradient over the answers the model itself gives."""
    utilities = np.array([0.3, -1.0, 0.8, 0.0, 1.5])
    total = np.zeros((5, 5))
    for most in range(5):
        p = np.exp(utilities) / np.exp(utilities).sum()
        for least in (i for i in range(5) if i != most):
            rest = np.exp(-utilities) * (np.arange(5) != most)
            q = rest / rest.sum()
            gradient = (np.eye(5)[most] - p) - (np.eye(5)[least] - q)
            total += p[most] * q[least] * np.outer(gradient, gradient)
    np.testing.assert_allclose(expected_information(utilities[None])[0], total, atol=1e-12)


def test_scores_are_means_of_needs_around_the_middle() -> None:
    np.testing.assert_allclose(SCORE_MATRIX.sum(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(SCORE_MATRIX.sum(axis=1), 0, atol=1e-12)
