"""Groups that have names in common: what speaks for one of them may be meant for the other."""

from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from data.search.keys import Keys

_FEW = 5  # names that a group is taken to have besides its own, so that one shared name of a small group says little
_SMALL = 1e-4


class Namesakes:
    """Which part of the names of each group other groups have too."""

    def __init__(self, keys: Keys, group_of_name: NDArray[np.int64], groups: int) -> None:
        """From the texts of all names, the group of every name, shape (n,), and how many groups there are."""
        shared = np.zeros((groups, groups), dtype=np.float32)
        for rows in keys.namesakes():
            holding = set(group_of_name[rows].tolist())
            for one, other in permutations(holding, 2):
                shared[other, one] += 1 / (len(holding) - 1)
        self._parts = shared / (np.bincount(group_of_name, minlength=groups).astype(np.float32) + _FEW)

    def told(self, groups: NDArray[np.int64], votes: NDArray[np.float32]) -> NDArray[np.float32]:
        """Log of what the votes for these groups, shape (k,), say for those they share names with, shape (k,)."""
        return np.asarray(np.log(self._parts[np.ix_(groups, groups)] @ votes + np.float32(_SMALL)))
