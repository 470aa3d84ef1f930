"""Learned vectors of words: titles that mean alike lie alike, also in words no title has.

A word is the sum of its own row and the rows of its letter groups (3 to 5 letters, with its ends marked), found
by hashing, so a misspelt or unseen word still has a vector. The rows are learned by `data.search.train` from the
titles of the store alone: those of one occupation are to be told from those of every other.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from data.search.text import head

ROWS = 1 << 15
WIDTH = 64

Features = tuple[NDArray[np.int64], NDArray[np.float32]]  # rows and their weights


def _row(feature: str) -> int:
    return zlib.crc32(feature.encode()) % ROWS


@lru_cache(maxsize=1 << 15)
def _word(word: str) -> Features:
    marked = f"<{word}>"
    groups = {_row(marked[at : at + size]) for size in (3, 4, 5) for at in range(len(marked) - size + 1)}
    weights = np.full(len(groups) + 1, len(groups) ** -0.5, dtype=np.float32)
    weights[0] = 1.0
    return np.array([_row(f"w:{word}"), *sorted(groups)], dtype=np.int64), weights


@lru_cache(maxsize=1 << 13)
def _head(word: str) -> Features:
    return np.array([_row(f"h:{word}")], dtype=np.int64), np.ones(1, dtype=np.float32)


def features(words: Sequence[str]) -> Features:
    """The rows the words of a title stand in, with their weights; the head of the title counts once more.

    A row may come several times. ValueError when there are no words.
    """
    parts = [*map(_word, words), _head(words[head(words)])]
    rows = np.concatenate([part[0] for part in parts])
    weights = np.concatenate([part[1] for part in parts])
    weights /= np.float32(len(words) ** 0.5)
    return rows, weights


@dataclass(frozen=True, slots=True)
class WordTable:
    """The learned rows in steps of 1/127 of each row's largest number: a quarter of the room.

    `steps` has shape (ROWS, WIDTH), `scale` (ROWS,); a row is its steps times its scale.
    """

    steps: NDArray[np.int8]
    scale: NDArray[np.float32]

    @classmethod
    def of(cls, rows: NDArray[np.float32]) -> "WordTable":
        """From rows as they were learned, shape (ROWS, WIDTH)."""
        scale = np.maximum(np.abs(rows).max(axis=1), np.float32(1e-6)) / np.float32(127)
        return cls(np.rint(rows / scale[:, None]).astype(np.int8), scale)

    def vector(self, words: Sequence[str]) -> NDArray[np.float32]:
        """The vector of a title, shape (WIDTH,)."""
        rows, weights = features(words)
        return np.asarray((weights * self.scale[rows]) @ self.steps[rows].astype(np.float32))
