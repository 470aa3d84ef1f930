"""The questionnaire played against recorded answers of people held out of calibration."""

from pathlib import Path

import numpy as np
import pytest

from data.interests import ITEMS, TYPES, InterestError, InterestMeasure, read_answers, simulate
from data.interests.answers import split_people
from data.interests.calibrate import ANSWERS_FILE, calibrate
from data.interests.fitting import FitSettings
from data.interests.mixture import Floats, type_means
from data.interests.parameters import load_parameters, save_parameters


@pytest.fixture(scope="module")
def people(sources: Path) -> Floats:
    """Two hundred people held out."""
    return split_people(read_answers(sources / ANSWERS_FILE))[1][:200]


def test_scores_lengths_and_intervals_are_as_promised(people: Floats) -> None:
    results = list(simulate(people, mean_length=18))
    scores, low, high = (
        np.array([list(figures.values()) for figures in column])
        for column in zip(*((one["scores"], one["low"], one["high"]) for one in results), strict=True)
    )
    full = type_means(people)
    correlations = [np.corrcoef(scores[:, place], full[:, place])[0, 1] for place in range(6)]
    assert min(correlations) > 0.9
    assert np.mean([one["asked"] for one in results]) == pytest.approx(18, abs=1)
    assert ((low <= full + 1e-4) & (full <= high + 1e-4)).mean() == pytest.approx(0.8, abs=0.05)


def test_it_is_the_questionnaire_that_people_get(people: Floats) -> None:
    measure = InterestMeasure.load()
    for row, result in zip(people[:5], simulate(people[:5], mean_length=12), strict=True):
        answers: dict[str, int] = {}
        while (item := measure.next_item(answers, target=12)) is not None:
            answers[item] = int(row[ITEMS.index(item)])
        profile = measure.profile(answers)
        assert (result["asked"], result["code"]) == (profile.answered, profile.code)
        for mine, theirs in ((result["scores"], profile.scores), (result["low"], profile.low)):
            assert mine == pytest.approx(theirs, abs=1e-4)
        assert list(result["high"]) == list(TYPES)


def test_a_limit_draws_people_by_the_seed(people: Floats) -> None:
    drawn = [list(simulate(people, mean_length=6, limit=4, seed=seed)) for seed in (1, 1, 2)]
    assert [len(results) for results in drawn] == [4, 4, 4]
    assert drawn[0] == drawn[1] != drawn[2]
    assert list(simulate(people[:3], mean_length=6, limit=9)) == list(simulate(people[:3], mean_length=6))


def test_no_people_give_no_results() -> None:
    assert list(simulate(np.empty((0, 48)), mean_length=18)) == []


def test_a_length_out_of_range_is_an_error() -> None:
    with pytest.raises(InterestError, match="The mean length must be 6 to 40 questions, not 5"):
        list(simulate(np.empty((0, 48)), mean_length=5))


def test_calibration_gives_parameters_that_can_be_stored(people: Floats, tmp_path: Path) -> None:
    fitted = calibrate(people, FitSettings(groups=2, rounds=2))
    save_parameters(fitted, {"people": len(people)}, tmp_path)
    stored = load_parameters(tmp_path)
    np.testing.assert_allclose(stored.mixture.covariances, fitted.mixture.covariances, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(stored.thresholds, fitted.thresholds, rtol=1e-5)
    assert np.all(np.diff(fitted.norms, axis=1) >= 0)
    assert fitted.interval_factors.shape == (6,)
    assert (tmp_path / "parameters.json").read_text(encoding="utf-8") == '{\n  "people": 200\n}\n'
