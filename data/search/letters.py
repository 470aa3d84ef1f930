"""Which names share letter groups with a query: finds "stonecutter" by "stone cutting".

A letter group is 3 or 4 letters of a word with its ends marked. Groups are numbered by hashing, so that no list of
them need be kept.
"""

import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from data.search.postings import Postings

BUCKETS = 1 << 16
COMMON = 4_000  # names from which a letter group tells too little to be looked up
_NONE = np.zeros(0, dtype=np.int32)


@lru_cache(maxsize=1 << 15)
def groups_of(word: str) -> tuple[int, ...]:
    """The numbers of the letter groups of a word, each once."""
    marked = f"<{word}>"
    texts = {marked[at : at + size] for size in (3, 4) for at in range(len(marked) - size + 1)}
    return tuple(sorted({zlib.crc32(text.encode()) % BUCKETS for text in texts}))


def letters_of(names: Sequence[Sequence[str]]) -> Postings:
    """Letter groups → names, from the words of each name."""
    return Postings.of([[group for word in name for group in groups_of(word)] for name in names], BUCKETS)


class LetterIndex:
    """Cosines of a query with all names by the letter groups they share, rare ones weighing more."""

    def __init__(self, postings: Postings, names: int) -> None:
        self._rows = postings.rows
        self._starts = postings.starts.tolist()  # numbers to slice by, in half the time of numpy's
        self._names = names
        self._frequencies = postings.frequencies()
        rarity = np.log1p(names / np.maximum(self._frequencies, 1)) ** 2
        self._weights = np.where(self._frequencies > COMMON, 0, rarity).astype(np.float32)
        lengths = np.bincount(postings.rows, np.repeat(self._weights, self._frequencies), names)
        self._shortness = (1 / np.sqrt(np.maximum(lengths, 1e-6))).astype(np.float32)

    def cosines(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Cosine of every name, shape (n,), 0 to 1."""
        asked = list(dict.fromkeys(group for word in words for group in groups_of(word)))
        weights = self._weights[asked]
        looked_up = [group for group, weight in zip(asked, weights.tolist(), strict=True) if weight]
        starts = self._starts
        rows = np.concatenate([_NONE, *(self._rows[starts[at] : starts[at + 1]] for at in looked_up)])
        counts = self._frequencies[looked_up]
        shared = np.bincount(rows, np.repeat(self._weights[looked_up], counts), self._names).astype(
            np.float32
        )
        shared *= self._shortness
        shared *= np.float32(1 / max(float(weights.sum()), 1e-6) ** 0.5)
        return shared
