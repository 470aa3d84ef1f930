"""Which names are spelt exactly so."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray


class Keys:
    """Rows of names by their normalised text."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        numbers = np.fromiter(map(self._numbers.__getitem__, keys), dtype=np.int64, count=len(keys))
        self._rows = np.argsort(numbers, kind="stable")
        self._starts = np.searchsorted(numbers[self._rows], np.arange(len(self._numbers) + 1))

    def __contains__(self, key: str) -> bool:
        return key in self._numbers

    def rows(self, key: str) -> NDArray[np.int64]:
        """The rows of the names spelt so, ascending; none for a text that is no name."""
        number = self._numbers.get(key)
        return (
            self._rows[:0] if number is None else self._rows[self._starts[number] : self._starts[number + 1]]
        )

    def namesakes(self) -> Iterator[NDArray[np.int64]]:
        """The rows of each text that several names have."""
        shared = np.flatnonzero(np.diff(self._starts) > 1).tolist()
        starts = self._starts.tolist()
        for number in shared:
            yield self._rows[starts[number] : starts[number + 1]]
