"""What the names that groups share say."""

import numpy as np
import pytest

from data.search.keys import Keys
from data.search.namesakes import Namesakes

NURSE, AIDE, WELDER = range(3)
NAMES = (
    ("staff nurse", NURSE),
    ("ward nurse", NURSE),
    ("ward helper", NURSE),
    ("ward helper", AIDE),
    ("orderly", AIDE),
    ("orderly", WELDER),
    ("burner", WELDER),
)


@pytest.fixture(scope="module")
def keys() -> Keys:
    return Keys([text for text, _ in NAMES])


@pytest.fixture(scope="module")
def namesakes(keys: Keys) -> Namesakes:
    return Namesakes(keys, np.array([group for _, group in NAMES]), 3)


def told(namesakes: Namesakes, *votes: float) -> list[float]:
    groups = np.array([NURSE, AIDE, WELDER])
    shares: list[float] = np.exp(namesakes.told(groups, np.array(votes, dtype=np.float32))).tolist()
    return shares


def test_texts_that_several_names_have(keys: Keys) -> None:
    assert sorted(rows.tolist() for rows in keys.namesakes()) == [[2, 3], [4, 5]]


def test_a_vote_goes_to_those_that_share_names(namesakes: Namesakes) -> None:
    assert told(namesakes, 1, 0, 0) == pytest.approx([0.0001, 1 / 8 + 0.0001, 0.0001])
    assert told(namesakes, 0, 1, 0) == pytest.approx([1 / 7 + 0.0001, 0.0001, 1 / 7 + 0.0001])


def test_votes_add_up(namesakes: Namesakes) -> None:
    both = told(namesakes, 0.5, 0, 0.5)
    assert both == pytest.approx([0.0001, 0.5 / 8 + 0.5 / 7 + 0.0001, 0.0001])


def test_a_name_of_three_groups_is_shared_in_halves() -> None:
    three = Namesakes(Keys(["helper"] * 3), np.arange(3), 3)
    assert told(three, 1, 0, 0) == pytest.approx([0.0001, 0.5 / 6 + 0.0001, 0.5 / 6 + 0.0001])
