"""The 48 interest items: their ids, the six types, and the version of their wording.

Each item asks about the same activity as the item of that id in the public-domain RIASEC markers (Liao, Armstrong
& Rounds 2008), in this project's own words (`dialogues/wording/en/interest-items.ftl`). The model was calibrated
on answers to the original sentences; re-worded items are assumed to be answered alike until enough of our own
answers are counted, so every stored answer carries `WORDING_VERSION`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from data.errors import OperatorError

TYPES: Final = "RIASEC"
ITEMS_PER_TYPE: Final = 8
ITEMS: Final[tuple[str, ...]] = tuple(
    f"{letter}{number}" for letter in TYPES for number in range(1, ITEMS_PER_TYPE + 1)
)
LOWEST_ANSWER: Final = 1
HIGHEST_ANSWER: Final = 5
WORDING_VERSION: Final = 1
"""Counts up when an item's sentence changes; answers to different versions are not mixed in calibration."""

_POSITION: Final = {item: position for position, item in enumerate(ITEMS)}


class InterestError(OperatorError, ValueError):
    """An item or an answer that the interest questionnaire does not have."""


def item_position(item: str) -> int:
    """Column of an item, 0 (R1) to 47 (C8). Raises InterestError for an unknown id."""
    if item not in _POSITION:
        raise InterestError(f"There is no interest item {item!r}: ids run from R1 to C8.")
    return _POSITION[item]


def answer_row(answers: Mapping[str, int]) -> NDArray[np.float64]:
    """Answers as one row of 48 columns, NaN where there is none.

    Raises InterestError for an unknown item or an answer that is not a whole number from 1 to 5.
    """
    row = np.full(len(ITEMS), np.nan)
    for item, answer in answers.items():
        if answer not in range(LOWEST_ANSWER, HIGHEST_ANSWER + 1):
            raise InterestError(f"The answer to {item} is {answer!r}: it must be a whole number from 1 to 5.")
        row[item_position(item)] = answer
    return row
