"""Mending misspelt words."""

import numpy as np
import pytest

from data.search.lessons import misspelt
from data.search.spelling import Speller, marks_of

KNOWN = ("ward", "clerk", "graphic", "lawyer", "layer", "electrician", "truck", "driver", "wart")


@pytest.fixture
def speller() -> Speller:
    return Speller(KNOWN, np.array([9, 90, 9, 9, 9, 9, 50, 80, 1]), marks_of(KNOWN))


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("wrad", "ward"),
        ("grafic", "graphic"),
        ("laywer", "lawyer"),
        ("electrition", "electrician"),
        ("clrk", "clerk"),
    ],
)
def test_nearest(speller: Speller, word: str, meant: str) -> None:
    assert speller.nearest(word)[0] == meant


@pytest.mark.parametrize("word", ["pt", "unicorn", "12345", "ёж", ""])
def test_what_is_not_near_is_left_alone(speller: Speller, word: str) -> None:
    assert speller.nearest(word) == []


def test_split(speller: Speller) -> None:
    assert speller.split("truckdriver") == "truck driver"
    assert speller.split("truckers") is None


def test_a_misspelling_is_one_edit_away() -> None:
    random = np.random.default_rng(1)
    for _ in range(50):
        wrong = misspelt("ward clerk", random)
        assert len("ward clerk") - 1 <= len(wrong) <= len("ward clerk") + 1
    assert misspelt("123", random) == "123"
