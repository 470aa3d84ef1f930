"""The screens come from balanced designs."""

from collections import Counter
from itertools import combinations

import pytest

from data.values.design import BLOCKS, TURNS, plane
from data.values.needs import NEEDS, VALUES


@pytest.mark.parametrize("turn", range(TURNS))
def test_every_pair_of_needs_meets_on_exactly_one_screen_of_a_plane(turn: int) -> None:
    met = Counter(pair for block in plane(turn) for pair in combinations(block, 2))
    assert met == dict.fromkeys(combinations(range(21), 2), 1)


def test_every_need_stands_on_five_of_21_screens_of_five() -> None:
    assert [len(block) for block in plane()] == [5] * 21
    assert Counter(need for block in plane() for need in block) == dict.fromkeys(range(21), 5)


def test_turning_all_the_way_round_is_where_it_began() -> None:
    assert plane(TURNS) == plane(0)


def test_every_screen_compares_at_least_three_values() -> None:
    assert min(len({NEEDS[need].value for need in block}) for block in BLOCKS) == 3


def test_values_have_the_needs_of_the_taxonomy() -> None:
    assert {value: sum(need.value == value for need in NEEDS) for value in VALUES} == {
        "achievement": 2,
        "independence": 3,
        "recognition": 4,
        "relationships": 3,
        "support": 3,
        "working_conditions": 6,
    }
