"""The norms that put a person's interests on the scale of occupations, so that base rates decide nothing.

People like helping and making things far more than laying bricks, whatever their type, and occupations are
rated far higher on Realistic than on Artistic. With raw scores, two people in three have Social or
Investigative first, and twenty occupations fill a third of everyone's seven best; with the norms, a sixth
(`tests.bench.fit`).

So both sides are expressed in standard deviations around a common reference (mean-sigma linking, Kolen &
Brennan 2014, Test Equating, Scaling, and Linking, ch. 10): an occupation by how far it stands from the mean
of all rated occupations, type by type; a person by mapping the mean and standard deviation of the
calibration sample on those of the occupations such people hold. The sample are degree holders; what they
are linked to are the occupations of job zones 4 and 5, each counted once. Linking them to the mean of all
occupations instead would say that the average graduate is as Realistic as the average occupation, which is
a trade.

What this gives up: graduates of fields that lead to trades (construction, mechanics, production, transport)
hardly differ from other graduates in Realistic interests, so their field means do not lead to those trades.
One person who likes such work does get there: the norms move the origin, not the reach.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np

from data.fit.traits import Floats

NORMS_FILE: Final = Path(__file__).with_name("norms.json")


@dataclass(frozen=True, slots=True)
class Norms:
    """Six figures each, interests in the order of TYPES, values in that of VALUES.

    `person_mean`, `person_sd`: the calibration sample, mean of eight items on 1 to 5. `person_error`:
    standard error of such a mean from Cronbach's alpha. `item_sampling_error`: standard error of
    `person_mean` had other items of the type been asked. `interest_mean`, `interest_sd`, `value_mean`,
    `value_sd`: all rated occupations, on 1 to 7. `degree_mean`, `degree_sd`: interests of the occupations
    of job zones 4 and 5.
    """

    person_mean: Floats
    person_sd: Floats
    person_error: Floats
    item_sampling_error: Floats
    interest_mean: Floats
    interest_sd: Floats
    degree_mean: Floats
    degree_sd: Floats
    value_mean: Floats
    value_sd: Floats

    @classmethod
    def load(cls) -> Self:
        """The norms that come with the project, written by `data.fit.calibrate`."""
        content = json.loads(NORMS_FILE.read_text(encoding="utf-8"))
        return cls(**{name: np.array(content[name], dtype=np.float64) for name in cls.__slots__})

    @property
    def slope(self) -> Floats:
        """Standard deviations of occupations per point of a person's 1 to 5, by type."""
        return np.asarray(self.degree_sd / self.interest_sd / self.person_sd)

    def person_interests(self, scores: Floats) -> Floats:
        """A person's interests (..., 6) on 1 to 5, in standard deviations around the mean occupation."""
        reference = (self.degree_mean - self.interest_mean) / self.interest_sd
        return np.asarray(reference + self.slope * (scores - self.person_mean))

    def occupation_interests(self, ratings: Floats) -> Floats:
        """Interests of occupations (n, 6) on 1 to 7, in standard deviations around the mean occupation."""
        return np.asarray((ratings - self.interest_mean) / self.interest_sd)

    def occupation_values(self, extents: Floats) -> Floats:
        """Values of occupations (n, 6) on 1 to 7, in standard deviations around the mean occupation."""
        return np.asarray((extents - self.value_mean) / self.value_sd)
