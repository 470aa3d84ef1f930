"""Which names share words with a query, rare words weighing more."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from data.search.postings import Postings

_SMALL = 1e-6


class WordIndex:
    """Cosines of a query with all names by the words they share."""

    def __init__(self, postings: Postings, names: int) -> None:
        self._rows = postings.rows
        self._starts = postings.starts.tolist()
        frequencies = postings.frequencies()
        self._rarity = np.log1p(names / np.maximum(frequencies, 1)).astype(np.float32)
        self._unknown = float(np.log1p(names))
        lengths = np.zeros(names, dtype=np.float32)
        np.add.at(lengths, postings.rows, np.repeat(self._rarity, frequencies) ** 2)
        self._shortness = (1 / np.sqrt(np.maximum(lengths, _SMALL))).astype(np.float32)

    def cosines(self, terms: Sequence[int], unknown: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Cosine of every name, shape (n,), and the names that share a word.

        `terms` are the query's words that are known, each once; `unknown` counts the others.
        """
        shared = np.zeros(len(self._shortness), dtype=np.float32)
        total = self._unknown**2 * unknown
        holding = [self._rows[:0]]
        for term in terms:
            weight = float(self._rarity[term]) ** 2
            holding.append(self._rows[self._starts[term] : self._starts[term + 1]])
            shared[holding[-1]] += weight
            total += weight
        sharing = np.sort(np.concatenate(holding))
        first = np.ones(len(sharing), dtype=np.bool_)
        np.not_equal(sharing[1:], sharing[:-1], out=first[1:])
        sharing = sharing[first]  # each once
        shared[sharing] *= self._shortness[sharing] / np.float32(max(total, _SMALL) ** 0.5)
        return shared, sharing
