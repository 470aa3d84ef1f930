"""What all names of a group say together."""

import numpy as np
import pytest

from data.search.gathered import Gathered
from data.search.postings import Postings

CARD, GRINDER, TOOL, SETTER, DEALER = range(5)
NAMES = [[CARD, GRINDER], [TOOL, SETTER], [CARD, DEALER], [DEALER]]
GROUPS = np.array([0, 0, 1, 1])


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    return Gathered(Postings.of(NAMES, 5), GROUPS, 3)


def test_words_of_several_names_count_together(gathered: Gathered) -> None:
    told, covered = gathered.told([CARD, SETTER], 0)
    assert told[0] > told[1] > told[2] == 0
    assert covered[0] == pytest.approx(1)
    assert covered[1] < 0.5
    assert covered[2] == 0


def test_a_word_said_again_counts_for_less_than_twice(gathered: Gathered) -> None:
    once, twice = gathered.told([GRINDER], 0)[0][0], gathered.told([DEALER], 0)[0][1]
    assert once < twice < 2 * once


def test_a_word_that_no_name_has_is_covered_by_none(gathered: Gathered) -> None:
    told, covered = gathered.told([GRINDER], 1)
    assert told.tolist() == gathered.told([GRINDER], 0)[0].tolist()
    assert 0 < covered[0] < 0.5


def test_no_word_tells_nothing(gathered: Gathered) -> None:
    told, covered = gathered.told([], 0)
    assert told.tolist() == covered.tolist() == [0, 0, 0]
