"""The model: conditioning, and fitting."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.interests.fitting import FitSettings, fit_mixture
from data.interests.mixture import Mixture, Posterior, type_means
from data.interests.parameters import load_parameters

MIXTURE = load_parameters().mixture


def one_gaussian() -> Mixture:
    """The first group of the checked-in model by itself, with one spread."""
    return Mixture(np.ones(1), MIXTURE.means[:1], MIXTURE.covariances[:1], np.ones(1), np.ones(1))


def test_one_gaussian_is_conditioned_in_closed_form() -> None:
    mixture = one_gaussian()
    mean, covariance = mixture.means[0], mixture.covariances[0]
    items, answers = np.array([0, 7, 30]), np.array([5.0, 1.0, 4.0])
    gain = covariance[:, items] @ np.linalg.inv(covariance[np.ix_(items, items)])
    posterior = Posterior.prior(mixture, 1).observe(items[None], answers[None])
    np.testing.assert_allclose(posterior.means[0], mean + gain @ (answers - mean[items]), atol=1e-9)
    np.testing.assert_allclose(posterior.covariances[0], covariance - gain @ covariance[items], atol=1e-9)


@settings(max_examples=20, deadline=None)
@given(st.dictionaries(st.integers(0, 47), st.integers(1, 5), min_size=2, max_size=48))
def test_answers_together_say_what_they_say_one_by_one(answers: dict[int, int]) -> None:
    items, values = np.array(list(answers)), np.array(list(answers.values()), dtype=float)
    together = Posterior.prior(MIXTURE, 1).observe(items[None], values[None])
    apart = Posterior.prior(MIXTURE, 1)
    for item, value in zip(items, values, strict=True):
        apart = apart.observe(np.array([[item]]), np.array([[value]]))
    np.testing.assert_allclose(together.means, apart.means, atol=1e-6)
    np.testing.assert_allclose(together.covariances, apart.covariances, atol=1e-6)
    np.testing.assert_allclose(together.means[0, items], values, atol=1e-6)
    np.testing.assert_allclose(together.covariances[0, items], 0, atol=1e-6)


def test_people_in_one_batch_do_not_touch_each_other() -> None:
    items = np.array([[0, 9], [20, 1], [47, 46]])
    answers = np.array([[1.0, 5.0], [3.0, 3.0], [5.0, 2.0]])
    together = Posterior.prior(MIXTURE, 3).observe(items, answers).of(np.array([True, False, True]))
    alone = Posterior.prior(MIXTURE, 1).observe(items[2:], answers[2:])
    np.testing.assert_allclose(together.scores[1], alone.scores[0], atol=1e-12)
    np.testing.assert_allclose(together.score_covariances[1], alone.score_covariances[0], atol=1e-12)
    assert together.items_left.tolist() == [[7, 7, 8, 8, 8, 8], [8, 8, 8, 8, 8, 6]]


def test_limits_are_what_the_other_answers_could_still_make() -> None:
    posterior = Posterior.prior(MIXTURE, 1).observe(np.array([[0, 1]]), np.array([[5.0, 3.0]]))
    lowest, highest = posterior.score_limits
    np.testing.assert_allclose(lowest[0], [14 / 8, 1, 1, 1, 1, 1])
    np.testing.assert_allclose(highest[0], [38 / 8, 5, 5, 5, 5, 5])


def test_a_steady_person_is_known_better_than_an_erratic_one() -> None:
    items = np.tile(np.arange(0, 48, 3), (2, 1))
    answers = np.array([[3.0] * 16, [1.0, 5.0] * 8])
    posterior = Posterior.prior(MIXTURE, 2).observe(items, answers)
    assert np.all(posterior.score_deviations[0] < posterior.score_deviations[1])


def test_fitting_finds_two_groups() -> None:
    rng = np.random.default_rng(1)
    low, high = (np.clip(np.round(rng.normal(mean, 0.7, (300, 48))), 1, 5) for mean in (2.0, 4.0))
    mixture = fit_mixture(np.concatenate([low, high]), FitSettings(groups=2, rounds=5))
    order = np.argsort(mixture.means[:, 0])
    np.testing.assert_allclose(mixture.weights, 0.5, atol=0.02)
    np.testing.assert_allclose(mixture.means[order[0]], low.mean(axis=0), atol=0.05)
    np.testing.assert_allclose(mixture.means[order[1]], high.mean(axis=0), atol=0.05)
    assert np.all(np.linalg.eigvalsh(mixture.covariances) > 0)
    assert mixture.spread_weights.sum() == pytest.approx(1)


def test_type_means_average_eight_items() -> None:
    assert type_means(np.arange(48.0)).tolist() == [3.5, 11.5, 19.5, 27.5, 35.5, 43.5]
    assert type_means(np.ones((2, 48, 3)), axis=1).shape == (2, 6, 3)
