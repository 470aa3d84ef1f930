"""What occupations offer: six interests and six values each, on the scales O*NET publishes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from data.values.needs import VALUES

__all__ = ["TYPES", "VALUES", "Floats", "OccupationTraits"]

Floats = NDArray[np.float64]

TYPES: Final = ("R", "I", "A", "S", "E", "C")
"""The six interest types (Holland 1997), in the order of every array of six interests."""


@dataclass(frozen=True, slots=True)
class OccupationTraits:
    """Occupations side by side.

    `interests` (n, 6) in the order of TYPES and `values` (n, 6) in the order of VALUES, both on O*NET's 1
    to 7; a row of NaN where a release does not rate the occupation. Raises ValueError when the shapes do
    not match, a code comes twice, or a row is half known.
    """

    codes: tuple[str, ...]
    interests: Floats
    values: Floats

    def __post_init__(self) -> None:
        for name, table in (("interests", self.interests), ("values", self.values)):
            if table.shape != (len(self.codes), 6):
                raise ValueError(f"{name} must be {len(self.codes)} x 6, not {table.shape}")
            unknown = np.isnan(table).sum(axis=1)
            if np.any((unknown > 0) & (unknown < 6)):
                raise ValueError(f"{name} of {self.codes[int(np.argmax(unknown % 6 > 0))]} are half known")
        if len(set(self.codes)) != len(self.codes):
            raise ValueError("an occupation code comes twice")

    @classmethod
    def of(
        cls, codes: Sequence[str], interests: Sequence[Sequence[float]], values: Sequence[Sequence[float]]
    ) -> "OccupationTraits":
        """From plain rows; NaN for unknown."""
        shape = (len(codes), 6)
        return cls(
            tuple(codes),
            np.array(interests, dtype=np.float64).reshape(shape),
            np.array(values, dtype=np.float64).reshape(shape),
        )
