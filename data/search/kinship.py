"""Groups of occupations that mean alike: what speaks for one speaks a little for those like it."""

import numpy as np
from numpy.typing import NDArray

_SHARPNESS = 10.0  # how fast what a group's share says of another falls with their likeness
_SMALL = 1e-6


class Kinship:
    """How alike the learned directions of groups are; `cosines` has shape (g, g)."""

    def __init__(self, directions: NDArray[np.float32]) -> None:
        """From directions of shape (WIDTH, g)."""
        units = directions / np.maximum(np.linalg.norm(directions, axis=0), _SMALL)
        self.cosines = units.T @ units
        parts = np.exp(_SHARPNESS * self.cosines)
        np.fill_diagonal(parts, 0)
        self._parts = parts / np.maximum(
            parts.sum(axis=0), _SMALL
        )  # of a group's share for each other; in columns

    def shares(self, shares: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the shares of all others, shape (g,), say for each group: adds up to the same."""
        return np.asarray(self._parts @ shares)
