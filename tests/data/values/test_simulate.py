"""Simulated people and how well their values are found again."""

import pytest

from data.values import VALUES
from data.values.simulate import recovery, simulate


def test_the_same_seed_gives_the_same_people() -> None:
    first, again = (list(simulate(people=2, seed=5)) for _ in range(2))
    assert first == again
    assert [sorted(row) for row in first] == [["high", "low", "order", "scores", "screens", "truth"]] * 2


def test_people_are_found_again_far_better_than_by_chance() -> None:
    found = recovery(list(simulate(people=30, seed=1)))
    assert found["rank_correlation"] > 0.8
    assert found["highest"] > 0.6
    assert 0.7 < found["coverage"] < 0.9
    assert found["screens"] < 11


def test_recovery_counts_what_it_says() -> None:
    truth = dict(zip(VALUES, (3.0, 2.0, 1.0, -1.0, -2.0, -3.0), strict=True))
    swapped = truth | {"achievement": 2.0, "independence": 3.0}
    right = {
        "screens": 8,
        "truth": truth,
        "scores": truth,
        "low": truth,
        "high": truth,
        "order": list(VALUES),
    }
    wrong = right | {"screens": 10, "scores": swapped, "low": swapped, "high": swapped}
    found = recovery([right, wrong])
    assert found["screens"] == 9
    assert found["highest"] == 0.5
    assert found["rank_correlation"] == pytest.approx((1 + 33 / 35) / 2)
    assert found["coverage"] == pytest.approx(10 / 12)
    assert found["coverage_achievement"] == 0.5
