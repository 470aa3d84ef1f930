"""When to stop: a floor, a ceiling, and between them the gain that the next question would have to bring."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.interests.items import ITEMS, InterestError
from data.interests.mixture import Floats, Integers

SHORTEST_MEAN = 6.0
LONGEST_MEAN = 40.0


@dataclass(frozen=True, slots=True)
class StoppingRule:
    """Ask `floor` to `ceiling` questions, and between them go on while the best gains `threshold` or more."""

    floor: int
    ceiling: int
    threshold: float

    def stops(self, answered: int, gain: float) -> bool:
        """Whether to stop after `answered` answers when the best question left would gain `gain`."""
        return answered >= self.ceiling or (answered >= self.floor and gain < self.threshold)


def length_limits(mean_length: float) -> tuple[int, int]:
    """Fewest and most questions for a mean: half of it and double, within the 48 there are."""
    return round(mean_length / 2), min(round(mean_length * 2), len(ITEMS))


def stopping_rule(mean_length: float, thresholds: Floats) -> StoppingRule:
    """The rule that asks `mean_length` questions on average; `thresholds` (L, 2) as in Parameters.

    Raises InterestError for a mean outside 6 to 40.
    """
    if not SHORTEST_MEAN <= mean_length <= LONGEST_MEAN:
        raise InterestError(f"The mean length must be 6 to 40 questions, not {mean_length:g}.")
    log_threshold = np.interp(mean_length, thresholds[:, 0], np.log(thresholds[:, 1]))
    return StoppingRule(*length_limits(mean_length), float(np.exp(log_threshold)))


def lengths(gains: Floats, rule: StoppingRule) -> Integers:
    """(n,) questions asked under a rule, from (n, 49) best gains after 0, 1, … 48 answers."""
    stops = gains < rule.threshold
    stops[:, : rule.floor] = False
    stops[:, rule.ceiling :] = True
    asked: Integers = stops.argmax(axis=1)
    return asked


def threshold_for(mean_length: float, gains: Floats) -> float:
    """The threshold whose mean length comes closest below `mean_length` on (n, 49) recorded gains."""
    floor, ceiling = length_limits(mean_length)
    low, high = 0.0, float(gains.max())
    for _ in range(50):
        middle = (low + high) / 2
        if lengths(gains, StoppingRule(floor, ceiling, middle)).mean() > mean_length:
            low = middle
        else:
            high = middle
    return high
