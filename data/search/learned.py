"""What `data.search.train` learned from the store's titles, as checked in."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.search.embedding import WordTable

FILE = Path(__file__).with_name("learned.npz")


@dataclass(frozen=True, slots=True)
class Ranker:
    """A small network that weighs the evidence for a candidate: standardised evidence, one hidden layer, one score.

    Shapes: f kinds of evidence, h hidden units. `slope` and `offset` turn the log-odds of a candidate's share into
    those of its being right (Platt scaling on held-out titles).
    """

    centre: NDArray[np.float32]  # (f,)
    spread: NDArray[np.float32]  # (f,)
    inner: NDArray[np.float32]  # (f, h)
    inner_bias: NDArray[np.float32]  # (h,)
    outer: NDArray[np.float32]  # (h,)
    direct: NDArray[np.float32]  # (f,)
    slope: float
    offset: float

    def scores(self, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of evidence with shape (k, f), shape (k,)."""
        inputs = (evidence - self.centre) / self.spread
        return np.asarray(np.tanh(inputs @ self.inner + self.inner_bias) @ self.outer + inputs @ self.direct)

    def shares(self, evidence: NDArray[np.float32]) -> NDArray[np.float64]:
        """The scores as shares of one."""
        scores = self.scores(evidence).astype(np.float64)
        raised = np.exp(scores - scores.max())
        return np.asarray(raised / raised.sum())

    def probabilities(self, shares: NDArray[np.float64]) -> NDArray[np.float64]:
        """Calibrated probability of candidates with these shares."""
        odds = np.log((shares + 1e-6) / (1 - shares + 1e-6))
        return np.asarray(1 / (1 + np.exp(-(self.slope * odds + self.offset))))


@dataclass(frozen=True, slots=True)
class Learned:
    """The word table, the directions of SOC groups, shape (WIDTH + 1, g), and the ranker."""

    table: WordTable
    groups: tuple[str, ...]
    directions: NDArray[np.float32]
    ranker: Ranker

    def fingerprint(self) -> int:
        """Tells an index made with these words from one made with others."""
        return zlib.crc32(self.table.steps.tobytes())

    def directions_of(self, groups: Sequence[str]) -> NDArray[np.float32]:
        """Where the fit of these groups starts: what was learned of them, nothing for a group not known."""
        places = {code: place for place, code in enumerate(self.groups)}
        start = np.zeros((self.directions.shape[0], len(groups)), dtype=np.float32)
        for column, code in enumerate(groups):
            if code in places:
                start[:, column] = self.directions[:, places[code]]
        return start

    def save(self, path: Path) -> None:
        """Writes the file."""
        np.savez_compressed(
            path,
            steps=self.table.steps,
            scale=self.table.scale,
            groups=np.array(self.groups),
            directions=self.directions.astype(np.float16),
            platt=np.array([self.ranker.slope, self.ranker.offset]),
            **{name: getattr(self.ranker, name) for name in _PARTS},
        )


_PARTS = ("centre", "spread", "inner", "inner_bias", "outer", "direct")


@lru_cache(maxsize=1)
def learned() -> Learned:
    """The checked-in file, read once."""
    with np.load(FILE, allow_pickle=False) as stored:
        slope, offset = stored["platt"].tolist()
        return Learned(
            table=WordTable(stored["steps"], stored["scale"]),
            groups=tuple(stored["groups"].tolist()),
            directions=stored["directions"].astype(np.float32),
            ranker=Ranker(slope=slope, offset=offset, **{name: stored[name] for name in _PARTS}),
        )
