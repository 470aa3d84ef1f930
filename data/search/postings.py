"""Inverted index: which rows hold a term, as two numpy arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Postings:
    """Rows by term: those of term `t` are `rows[starts[t]:starts[t + 1]]`, ascending, each once."""

    starts: NDArray[np.int64]
    rows: NDArray[np.intp]  # to index by, in two thirds of the time of 32 bits

    @classmethod
    def of(cls, terms_of_rows: Sequence[Sequence[int]], terms: int) -> "Postings":
        """From the terms of every row; `terms` is how many different terms there are."""
        counts = [len(held) for held in terms_of_rows]
        rows = np.repeat(np.arange(len(counts)), counts)
        held = np.fromiter(chain.from_iterable(terms_of_rows), dtype=np.int64, count=sum(counts))
        pairs = np.unique(held * max(len(counts), 1) + rows)
        by_term = pairs // max(len(counts), 1)
        starts = np.searchsorted(by_term, np.arange(terms + 1))
        return cls(starts, (pairs % max(len(counts), 1)).astype(np.intp))

    def without(self, terms: NDArray[np.bool_]) -> "Postings":
        """The same, but no row holds any of these terms; `terms` has a flag for each term."""
        counts = self.frequencies()
        kept = np.where(terms, 0, counts)
        return Postings(np.concatenate(([0], np.cumsum(kept))), self.rows[np.repeat(~terms, counts)])

    def holding(self, term: int) -> NDArray[np.intp]:
        """The rows that hold a term."""
        return self.rows[self.starts[term] : self.starts[term + 1]]

    def frequencies(self) -> NDArray[np.int64]:
        """How many rows hold each term."""
        return np.diff(self.starts)
