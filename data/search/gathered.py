"""Which groups of occupations say a query's words in their names, whether in one of them or spread over many."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from data.search.postings import Postings

_SATURATION = 1.5  # k1: how much saying a word again adds
_BY_SIZE = 0.5  # b: how much less a word counts in a group of many names
_SMALL = 1e-6


class Gathered:
    """All names of a group as one text, compared by BM25.

    Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009.
    """

    def __init__(self, words: Postings, group_of_name: NDArray[np.int64], groups: int) -> None:
        """From the names that have each word, the group of every name, shape (n,), and how many groups there are."""
        terms = np.repeat(np.arange(len(words.starts) - 1), words.frequencies())
        pairs, counts = np.unique(terms * groups + group_of_name[words.rows], return_counts=True)
        self._groups = pairs % groups
        self._starts = np.searchsorted(pairs // groups, np.arange(len(words.starts))).tolist()
        holding = np.diff(self._starts)
        self._rarity = np.log1p((groups - holding + 0.5) / (holding + 0.5)).astype(np.float32)
        self._unknown = float(np.log1p((groups + 0.5) / 0.5))
        self._count = groups
        sizes = np.bincount(group_of_name, minlength=groups)
        length = _SATURATION * (1 - _BY_SIZE + _BY_SIZE * sizes / sizes.mean())
        said = counts * (_SATURATION + 1) / (counts + length[self._groups])
        self._weights = (said * np.repeat(self._rarity, holding)).astype(np.float32)

    def told(self, terms: Sequence[int], unknown: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """How much each group says of these words, and which part of them it says at all, both shape (g,).

        Both are parts of the words' rarity, and 0 without words. `unknown` counts words that no name has: no group
        says them.
        """
        told = np.zeros(self._count, dtype=np.float32)
        covered = np.zeros(self._count, dtype=np.float32)
        total = 0.0
        for term in terms:
            span = slice(self._starts[term], self._starts[term + 1])
            groups, rarity = self._groups[span], float(self._rarity[term])
            told[groups] += self._weights[span]
            covered[groups] += rarity
            total += rarity
        told /= np.float32(max(total, _SMALL))
        covered /= np.float32(max(total + self._unknown * unknown, _SMALL))
        return told, covered
