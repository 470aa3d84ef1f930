"""Ranking: correlations, bands, what is not known, and how uncertainty is carried through."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.fit import FitModel, OccupationTraits, Scores
from data.fit.model import BEST, GREAT, INTEREST_WEIGHT, is_flat
from data.fit.norms import Norms

NAN = float("nan")
UNKNOWN = [NAN] * 6
NURSE = "29-1141.00"
WARD_CLERK = "43-6013.00"
CHIEF = "11-1011.00"
SOFTWARE_DEVELOPER = "15-1252.00"
"""O*NET 30.1 has its interests and no values."""
INTERESTS_WITHHELD = "11-9041.00"
UNRATED = "55-3019.00"

TRAITS = OccupationTraits.of(
    [NURSE, WARD_CLERK, CHIEF, SOFTWARE_DEVELOPER, INTERESTS_WITHHELD, UNRATED],
    [
        [3.66, 4.82, 1.31, 5.62, 2.28, 4.58],
        [2.38, 3.05, 1.00, 4.14, 3.16, 6.66],
        [1.30, 3.24, 2.08, 3.52, 6.88, 5.00],
        [3.93, 5.86, 2.26, 1.88, 1.87, 5.46],
        UNKNOWN,
        UNKNOWN,
    ],
    [
        [5.33, 5.33, 4.67, 6.33, 6.00, 4.83],
        [3.33, 3.00, 3.00, 5.33, 4.33, 3.50],
        [6.33, 7.00, 7.00, 5.00, 5.33, 6.33],
        UNKNOWN,
        [6.00, 6.00, 5.33, 4.00, 5.00, 6.00],
        UNKNOWN,
    ],
)
MODEL = FitModel(TRAITS)
HELPER = MODEL.interests([2.0, 3.5, 2.5, 4.8, 2.4, 2.2])
HELPER_VALUES = MODEL.values([1.0, 0.0, -1.0, 2.0, 0.0, -2.0])

six_scores = st.lists(st.floats(1, 5), min_size=6, max_size=6)


def test_interests_alone_are_pearson_of_linked_profiles() -> None:
    ranking = MODEL.rank(HELPER, None)
    norms = Norms.load()
    person = norms.person_interests(HELPER.mean)
    expected = {
        code: float(np.corrcoef(person, row)[0, 1])
        for code, row in zip(TRAITS.codes[:4], norms.occupation_interests(TRAITS.interests[:4]), strict=True)
    }
    assert dict(zip(ranking.codes, ranking.score, strict=True)) == pytest.approx(expected)
    assert ranking.codes[0] == NURSE
    assert list(ranking.score) == sorted(ranking.score, reverse=True)


def test_the_average_graduate_stands_at_the_average_occupation_of_graduates() -> None:
    norms = Norms.load()
    np.testing.assert_allclose(
        norms.person_interests(norms.person_mean),
        (norms.degree_mean - norms.interest_mean) / norms.interest_sd,
    )
    one_up = norms.person_interests(norms.person_mean + norms.person_sd)
    np.testing.assert_allclose(
        one_up, (norms.degree_mean + norms.degree_sd - norms.interest_mean) / norms.interest_sd
    )


def test_both_sides_are_combined_by_their_weights() -> None:
    alone = MODEL.rank(HELPER, None)
    values = MODEL.rank(None, HELPER_VALUES)
    both = MODEL.rank(HELPER, HELPER_VALUES)
    place = [ranking.codes.index(NURSE) for ranking in (alone, values, both)]
    assert both.score[place[2]] == pytest.approx(
        INTEREST_WEIGHT * alone.score[place[0]] + (1 - INTEREST_WEIGHT) * values.score[place[1]]
    )


def test_what_is_not_rated_is_ranked_on_what_is_known_and_says_so() -> None:
    both = MODEL.rank(HELPER, HELPER_VALUES)
    assert dict(zip(both.codes, both.sides, strict=True)) == {
        NURSE: ("interests", "values"),
        WARD_CLERK: ("interests", "values"),
        CHIEF: ("interests", "values"),
        SOFTWARE_DEVELOPER: ("interests",),
        INTERESTS_WITHHELD: ("values",),
    }
    alone = MODEL.rank(HELPER, None)
    assert both.score[both.codes.index(SOFTWARE_DEVELOPER)] == pytest.approx(
        alone.score[alone.codes.index(SOFTWARE_DEVELOPER)]
    )
    assert INTERESTS_WITHHELD not in alone.codes


def test_fit_to_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="interests, values, or both"):
        MODEL.rank(None, None)


@given(six_scores, six_scores)
def test_every_ranking_is_sound(interests: list[float], values: list[float]) -> None:
    ranking = MODEL.rank(MODEL.interests(interests), MODEL.values(values))
    assert np.all((ranking.low <= ranking.score) & (ranking.score <= ranking.high))
    assert np.all(np.abs(ranking.score) <= 1 + 1e-9)
    assert np.all((ranking.sure >= 0) & (ranking.sure <= 1))
    floors = {"best": BEST, "great": GREAT, "good": 0.0, "other": -1.0 - 1e-9}
    assert all(score >= floors[band] for score, band in zip(ranking.score, ranking.band, strict=True))


@given(six_scores)
def test_the_scale_of_values_does_not_matter(values: list[float]) -> None:
    assume(max(values) - min(values) > 0.01)
    once = MODEL.rank(None, MODEL.values(values))
    doubled = MODEL.rank(None, MODEL.values([10 + 2 * value for value in values]))
    np.testing.assert_allclose(once.score, doubled.score, atol=1e-6)


def test_a_flat_profile_loses_certainty_and_no_score() -> None:
    """The same shape on the scale of occupations at a fifth of its height: same fit, wider interval."""
    norms = Norms.load()
    middle = norms.person_mean - (norms.degree_mean - norms.interest_mean) / norms.interest_sd / norms.slope
    steep = MODEL.rank(HELPER, None)
    low = MODEL.rank(Scores(middle + (HELPER.mean - middle) / 5, HELPER.covariance), None)
    assert low.codes == steep.codes
    np.testing.assert_allclose(low.score, steep.score, atol=1e-9)
    assert np.all(low.high - low.low > 1.5 * (steep.high - steep.low))


def test_more_certain_answers_narrow_the_fit() -> None:
    vague = MODEL.rank(Scores(HELPER.mean, np.eye(6) * 0.30), None)
    firm = MODEL.rank(Scores(HELPER.mean, np.eye(6) * 0.03), None)
    assert np.all(firm.high - firm.low < vague.high - vague.low)


@pytest.mark.parametrize(
    ("mean", "flat"),
    [([3.0] * 6, True), ([3.1, 2.9, 3.2, 3.0, 2.8, 3.1], True), ([1.5, 4, 2, 4.5, 2, 3], False)],
)
def test_flat_profiles_are_known(mean: list[float], flat: bool) -> None:
    scores = MODEL.interests(mean)
    assert is_flat(scores) is flat
    assert MODEL.rank(scores, None).flat == (("interests",) if flat else ())


def test_equal_values_fit_nothing_in_particular() -> None:
    ranking = MODEL.rank(None, MODEL.values([3.0] * 6))
    assert set(ranking.score) == {0.0}
    assert ranking.flat == ("values",)


@pytest.mark.parametrize(
    ("codes", "interests", "complaint"),
    [
        (["a", "a"], [[1.0] * 6, [2.0] * 6], "comes twice"),
        (["a", "b"], [[1.0] * 6, [2.0, NAN, 2.0, 2.0, 2.0, 2.0]], "interests of b are half known"),
    ],
)
def test_impossible_traits_are_refused(
    codes: list[str], interests: list[list[float]], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        OccupationTraits.of(codes, interests, [[1.0] * 6] * len(codes))
