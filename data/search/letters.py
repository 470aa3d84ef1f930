"""Which names share letter groups with a query: finds "stonecutter" by "stone cutting".

A letter group is 3 or 4 letters of a word with its ends marked. Groups are numbered by hashing, so that no list of
them need be kept.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from data.search.postings import Postings

BUCKETS = 1 << 16
COMMON = 2_000  # names from which a letter group tells too little to be looked up


@lru_cache(maxsize=1 << 15)
def groups_of(word: str) -> tuple[int, ...]:
    """The numbers of the letter groups of a word, each once."""
    marked = f"<{word}>"
    texts = {marked[at : at + size] for size in (3, 4) for at in range(len(marked) - size + 1)}
    return tuple(sorted({zlib.crc32(text.encode()) % BUCKETS for text in texts}))


@dataclass(frozen=True, slots=True)
class Letters:
    """Letter groups → names; those that too many names have are `common`, shape (BUCKETS,), and left out."""

    postings: Postings
    common: NDArray[np.bool_]

    @classmethod
    def of(cls, names: Sequence[Sequence[str]]) -> "Letters":
        """From the words of each name."""
        held = [[group for word in name for group in groups_of(word)] for name in names]
        everything = Postings.of(held, BUCKETS)
        common = everything.frequencies() > COMMON
        return cls(everything.without(common), common)


class LetterIndex:
    """Cosines of a query with all names by the letter groups they share, rare ones weighing more."""

    def __init__(self, letters: Letters, names: int) -> None:
        postings = letters.postings
        self._rows = postings.rows
        self._starts = postings.starts.tolist()  # numbers to slice by, in half the time of numpy's
        frequencies = postings.frequencies()
        rarity = np.log1p(names / np.maximum(frequencies, 1)) ** 2
        self._weights = np.where(letters.common, 0, rarity).astype(np.float32)
        lengths = np.bincount(postings.rows, np.repeat(self._weights, frequencies), names)
        self._shortness = (1 / np.sqrt(np.maximum(lengths, 1e-6))).astype(np.float32)

    def cosines(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Cosine of every name, shape (n,), 0 to 1."""
        asked = list(dict.fromkeys(group for word in words for group in groups_of(word)))
        weights = self._weights[asked].tolist()
        shared = np.zeros(len(self._shortness), dtype=np.float32)
        for group, weight in zip(asked, weights, strict=True):
            if weight:
                shared[self._rows[self._starts[group] : self._starts[group + 1]]] += weight
        shared *= self._shortness
        shared *= np.float32(1 / max(sum(weights), 1e-6) ** 0.5)
        return shared
