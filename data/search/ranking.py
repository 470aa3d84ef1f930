"""Learns the ranker: what of the evidence for a candidate speaks for its being right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from data.search.evidence import KINDS
from data.search.learned import Ranker

HIDDEN_UNITS = 64  # of each ranker
RANKERS = 3  # averaged, so that less depends on how one begins
EPOCHS = 14
STEP = 3e-3
DECAY = 1e-4

Random = np.random.Generator
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """Evidence for the candidates of one query, shape (k, f), and which of them are right, shape (k,).

    `weight`: how many queries it counts for.
    """

    evidence: Floats
    right: NDArray[np.bool_]
    weight: float


def learn_ranker(examples: Sequence[Example], random: Random) -> Ranker:
    """The mean of several rankers; each example must have a right candidate."""
    return _averaged([_learn_one(examples, random) for _ in range(RANKERS)])


def _learn_one(examples: Sequence[Example], random: Random) -> Ranker:
    """The ranker that gives the right candidates of each example the largest share (softmax over the list, Adam)."""
    everything = np.concatenate([example.evidence for example in examples])
    inputs, hidden = len(KINDS), HIDDEN_UNITS
    weights: dict[str, Floats] = {
        "inner": (random.standard_normal((inputs, hidden)) * inputs**-0.5).astype(np.float32),
        "inner_bias": np.zeros(hidden, dtype=np.float32),
        "outer": (random.standard_normal(hidden) * 0.1).astype(np.float32),
        "direct": np.zeros(inputs, dtype=np.float32),
    }
    means = {name: np.zeros_like(value) for name, value in weights.items()}
    squares = {name: np.zeros_like(value) for name, value in weights.items()}
    centre, spread = everything.mean(axis=0), everything.std(axis=0) + np.float32(1e-3)
    standard = [replace(example, evidence=(example.evidence - centre) / spread) for example in examples]
    turn = 0
    for epoch in range(EPOCHS):
        order = random.permutation(len(standard))
        for start in range(0, len(order), 64):
            batch = [standard[place] for place in order[start : start + 64].tolist()]
            slopes = _slopes(batch, weights)
            turn += 1
            for name, weight in weights.items():
                slope = slopes[name] + DECAY * weight
                means[name] += np.float32(0.1) * (slope - means[name])
                squares[name] += np.float32(0.001) * (slope**2 - squares[name])
                scaled = (means[name] / (1 - 0.9**turn)) / (np.sqrt(squares[name] / (1 - 0.999**turn)) + 1e-8)
                weight[...] -= np.float32(STEP * (1 - epoch / EPOCHS)) * scaled
    return Ranker(centre=centre, spread=spread, slope=1.0, offset=0.0, **weights)


def _averaged(rankers: Sequence[Ranker]) -> Ranker:
    """One ranker whose scores are the mean of those of several that standardise alike."""
    first = rankers[0]
    return replace(
        first,
        inner=np.hstack([one.inner for one in rankers]),
        inner_bias=np.concatenate([one.inner_bias for one in rankers]),
        outer=np.concatenate([one.outer / np.float32(len(rankers)) for one in rankers]),
        direct=np.stack([one.direct for one in rankers]).mean(axis=0),
    )


def _slopes(batch: Sequence[Example], weights: dict[str, Floats]) -> dict[str, Floats]:
    sizes = [len(example.right) for example in batch]
    first = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    query = np.repeat(np.arange(len(batch)), sizes)
    inputs = np.concatenate([example.evidence for example in batch])
    right = np.concatenate([example.right for example in batch]).astype(np.float32)
    counts = np.array([example.weight for example in batch], dtype=np.float32)[query]
    layer = np.tanh(inputs @ weights["inner"] + weights["inner_bias"])
    scores = layer @ weights["outer"] + inputs @ weights["direct"]
    raised = np.exp(scores - np.maximum.reduceat(scores, first)[query])
    shares = raised / np.add.reduceat(raised, first)[query]
    wanted = shares * right
    wanted /= np.add.reduceat(wanted, first)[query]
    error = counts * (shares - wanted) / np.float32(len(batch))
    back = np.outer(error, weights["outer"]) * (1 - layer**2)
    return {
        "inner": inputs.T @ back,
        "inner_bias": back.sum(axis=0),
        "outer": layer.T @ error,
        "direct": inputs.T @ error,
    }


def calibrated(ranker: Ranker, examples: Sequence[Example]) -> Ranker:
    """The ranker with the slope and offset that make its candidates' shares probabilities (Platt scaling)."""
    shares = [ranker.shares(example.evidence) for example in examples]
    leading = [np.argsort(-share)[:5] for share in shares]
    share = np.concatenate([share[lead] for share, lead in zip(shares, leading, strict=True)])
    right = np.concatenate([example.right[lead] for example, lead in zip(examples, leading, strict=True)])
    counts = np.repeat([example.weight for example in examples], [len(lead) for lead in leading])
    odds = np.column_stack([np.log((share + 1e-6) / (1 - share + 1e-6)), np.ones(len(share))])
    fit = np.array([1.0, 0.0])
    for _ in range(50):  # Newton's method on the log-likelihood
        chance = 1 / (1 + np.exp(-odds @ fit))
        bend = odds.T @ (odds * (counts * chance * (1 - chance))[:, None])
        fit += np.linalg.solve(bend, odds.T @ (counts * (right - chance)))
    return replace(ranker, slope=float(fit[0]), offset=float(fit[1]))
