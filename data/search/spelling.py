"""Words nobody knows, read as the nearest word somebody knows."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from data.search.postings import Postings

MARKS = 1 << 12
_SHORTEST = 3  # shorter words are left alone: "pt" is one letter from thirty words
_COMPARED = 40
_OFFERED = 5


def _marks(word: str) -> list[int]:
    """Letter pairs and letters, numbered by hashing: the pairs find what is near, the letters what was swapped."""
    marked = f"<{word}>"
    marks = {*(marked[at : at + 2] for at in range(len(marked) - 1)), *word}
    return sorted({zlib.crc32(mark.encode()) % MARKS for mark in marks})


def marks_of(words: Sequence[str]) -> Postings:
    """Marks → words."""
    return Postings.of([_marks(word) for word in words], MARKS)


def _sound(word: str) -> str:
    return word.replace("ph", "f").replace("ck", "k")


class Speller:
    """Known words by the marks they share with a word, then by the edits between them."""

    def __init__(self, known: Sequence[str], frequencies: NDArray[np.int64], marks: Postings) -> None:
        """`marks` are those of the known words, by `marks_of`."""
        self._known = list(known)
        self._numbers = {word: number for number, word in enumerate(known)}
        self._often = np.log1p(frequencies).tolist()
        self._marks = marks
        self._sizes = np.bincount(marks.rows, minlength=len(self._known)).astype(np.float32)

    def __contains__(self, word: str) -> bool:
        return word in self._numbers

    def nearest(self, word: str) -> list[str]:
        """Known words the word may have been meant for, likeliest first; none when none is near.

        One edit is allowed in a word of up to seven letters, two up to ten, three beyond.
        """
        if len(word) < _SHORTEST or word.isdigit() or not self._known:
            return []
        marks = _marks(word)
        lists = [self._marks.holding(mark) for mark in marks]
        shared = np.bincount(np.concatenate(lists), minlength=len(self._known))
        if not shared.any():
            return []
        likeness = shared / (self._sizes + len(marks) - shared)
        few = np.argpartition(-likeness, min(_COMPARED, len(likeness)) - 1)[:_COMPARED]
        allowed = 1 if len(word) <= 7 else 2 if len(word) <= 10 else 3
        costs: dict[str, float] = {}
        for number in few.tolist():
            other = self._known[number]
            edits = OSA.distance(_sound(word), _sound(other), score_cutoff=allowed)
            if len(other) >= _SHORTEST and edits <= allowed:
                # A first letter is seldom wrong, letters are often swapped, a frequent word is meant more often.
                slip = 0.5 * (word[0] != other[0]) - 0.3 * (sorted(word) == sorted(other))
                costs[other] = edits + slip - 0.15 * self._often[number]
        return sorted(costs, key=costs.__getitem__)[:_OFFERED]

    def split(self, word: str) -> str | None:
        """Two known words written as one: "truckdriver" → "truck driver"."""
        splits = [
            (word[:at], word[at:])
            for at in range(3, len(word) - 2)
            if word[:at] in self._numbers and word[at:] in self._numbers
        ]
        best = max(
            splits, key=lambda two: min(self._often[self._numbers[part]] for part in two), default=None
        )
        return None if best is None else " ".join(best)
