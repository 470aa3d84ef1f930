"""What the share of one group says for those like it."""

import numpy as np
import pytest

from data.search.kinship import Kinship

NURSE, DOCTOR, WELDER = range(3)


@pytest.fixture(scope="module")
def kinship() -> Kinship:
    return Kinship(np.array([[1, 0.9, 0], [0, 0.2, 3]], dtype=np.float32))


def test_the_like_take_most(kinship: Kinship) -> None:
    shares = kinship.shares(np.array([1, 0, 0], dtype=np.float32))
    assert shares[NURSE] == 0
    assert shares[DOCTOR] > 0.99
    assert shares.sum() == pytest.approx(1)


def test_likeness_is_of_directions_not_of_lengths(kinship: Kinship) -> None:
    assert np.diag(kinship.cosines) == pytest.approx([1, 1, 1])
    assert kinship.cosines[NURSE, WELDER] == pytest.approx(0)


def test_one_group_has_no_kin() -> None:
    assert Kinship(np.ones((2, 1), dtype=np.float32)).shares(np.ones(1, dtype=np.float32)).tolist() == [0]
