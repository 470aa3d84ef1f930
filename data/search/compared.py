"""Candidate groups with those of their names that a query was compared with."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Family:
    """Groups that belong together: where each family starts, and the family of every group."""

    starts: NDArray[np.int64]
    of_group: NDArray[np.int64]

    @classmethod
    def of(cls, labels: Sequence[str]) -> "Family":
        """From the label of every group; equal labels stand together."""
        _, starts, of_group = np.unique(labels, return_index=True, return_inverse=True)
        return cls(starts, of_group)


@dataclass(frozen=True, slots=True)
class Compared:
    """Candidate groups, shape (k,), and their names that were compared, one group after the other, shape (m,)."""

    groups: NDArray[np.int64]
    rows: NDArray[np.int64]
    words: NDArray[np.float32]  # cosine by shared words
    meaning: NDArray[np.float32]  # cosine by meaning
    likeness: NDArray[np.float32]  # mean of these two and the cosine by letter groups
    starts: NDArray[np.int64]  # (k + 1,)
    nearest: list[int]  # (k,) places of the likest

    def highest(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """The highest value in each group."""
        return np.asarray(np.maximum.reduceat(values, self.starts[:-1]))

    def total(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """The sum of the values in each group."""
        return np.asarray(np.add.reduceat(values, self.starts[:-1]))
