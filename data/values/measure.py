"""The values questionnaire: which screen next, when to stop, and what the answers so far tell about six
values."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from data.values.design import BLOCKS
from data.values.model import (
    SCORE_MATRIX,
    Choice,
    Floats,
    Posterior,
    expected_information,
    posterior,
)
from data.values.needs import NEED_IDS, VALUES

FEWEST_SCREENS: Final = 7
MOST_SCREENS: Final = 14
MOST_SCREENS_SHOWN: Final = 24
"""With the skipped ones, after which someone who skips is let go."""
GAIN_TO_GO_ON: Final = 0.0042
"""The questionnaire goes on while the best screen left is expected to lower the disorder by this much.
Stopping where little can be gained, instead of where little is in doubt, spares the people whose values are
nearly equal: they would be asked to the end and none the wiser. On the documented people it gave the same
recovery as a limit on the disorder with half a screen less."""

Screen = tuple[str, ...]
Answer = tuple[Screen, str | None, str | None]
"""(needs shown, the most important, the least important); None where the person skipped."""

_PAIRS: Final = np.array(list(combinations(range(len(VALUES)), 2)))
_CONTRASTS: Final[Floats] = np.eye(len(VALUES))[_PAIRS[:, 0]] - np.eye(len(VALUES))[_PAIRS[:, 1]]
_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(9)
_WEIGHTS = _WEIGHTS / _WEIGHTS.sum()


@dataclass(frozen=True, slots=True)
class ValueProfile:
    """Six values with how sure we are.

    Scores are in logits around the person's own middle (their mean is 0): a value one logit higher has
    needs that are preferred 73 times in 100. `low` and `high` bound the central 80 % interval. `covariance`
    is 6 x 6 in the order of VALUES. `first_probability` is how likely each value is the highest;
    `above[a][b]` how likely a stands above b. `needs` are the 21 utilities around their mean, in logits.
    `screens` counts the screens answered, not the skipped.
    """

    screens: int
    scores: dict[str, float]
    low: dict[str, float]
    high: dict[str, float]
    order: tuple[str, ...]
    above: dict[str, dict[str, float]]
    first_probability: dict[str, float]
    covariance: tuple[tuple[float, ...], ...]
    needs: dict[str, float]


class ValueMeasure:
    """Best-worst questionnaire over the 21 needs. Everything is a function of the answers: nothing is
    remembered."""

    @classmethod
    def load(cls) -> Self:
        """The questionnaire; its parameters are few enough to be constants of `data.values.model`."""
        return cls()

    def next_screen(self, answers: Sequence[Answer]) -> Screen | None:
        """The five needs to show next, or None when another screen would settle too little.

        Of the screens not shown yet, the one after which the six values are expected to be in the best
        order. A skipped screen is not shown again. Raises ValueError for an answer that names an unknown
        need or one not shown.
        """
        choices = [_choice(answer) for answer in answers]
        shown = {frozenset(choice[0]) for choice in choices}
        left = [block for block in BLOCKS if frozenset(block) not in shown]
        answered = _answered(choices)
        if answered >= MOST_SCREENS or len(choices) >= MOST_SCREENS_SHOWN:
            return None
        belief = posterior(choices)
        expected = _expected_disorder(belief, np.array(left))
        best = int(np.argmin(expected))
        if answered >= FEWEST_SCREENS and _disorder(belief) - expected[best] < GAIN_TO_GO_ON:
            return None
        return tuple(NEED_IDS[need] for need in _turned(left[best], len(choices)))

    def profile(self, answers: Sequence[Answer]) -> ValueProfile:
        """What the answers tell; with no answers, everything is equal and wide open. Raises ValueError as
        above."""
        choices = [_choice(answer) for answer in answers]
        belief = posterior(choices)
        scores = belief.utilities @ SCORE_MATRIX.T
        mean = SCORE_MATRIX @ belief.mean
        covariance = SCORE_MATRIX @ belief.covariance @ SCORE_MATRIX.T
        low, high = _interval(scores, belief.weights)
        order = np.argsort(-mean, kind="stable")
        return ValueProfile(
            screens=_answered(choices),
            scores=_named(mean),
            low=_named(low),
            high=_named(high),
            order=tuple(VALUES[value] for value in order),
            above=_above(scores, belief.weights),
            first_probability=_named(_first_probability(scores, belief.weights)),
            covariance=tuple(tuple(float(cell) for cell in row) for row in covariance),
            needs=dict(zip(NEED_IDS, (belief.mean - belief.mean.mean()).tolist(), strict=True)),
        )


def _answered(choices: Sequence[Choice]) -> int:
    return sum(1 for _, most, least in choices if most is not None or least is not None)


def _choice(answer: Answer) -> Choice:
    shown, most, least = answer
    unknown = [need for need in shown if need not in NEED_IDS]
    if unknown:
        raise ValueError(f"there is no need called {unknown[0]!r}")
    for picked in (most, least):
        if picked is not None and picked not in shown:
            raise ValueError(f"{picked!r} was not among the needs shown")
    if most is not None and most == least:
        raise ValueError(f"{most!r} cannot matter both most and least")
    position = NEED_IDS.index
    return (
        tuple(position(need) for need in shown),
        None if most is None else position(most),
        None if least is None else position(least),
    )


def _turned(block: tuple[int, ...], turns: int) -> tuple[int, ...]:
    """The block in another order on each screen, so that no need always stands first."""
    step = turns % len(block)
    return block[step:] + block[:step]


def _named(values: Floats) -> dict[str, float]:
    return dict(zip(VALUES, (float(value) for value in values), strict=True))


def _normal_cdf(x: Floats) -> Floats:
    """Logistic approximation of the standard normal distribution function, within .01 everywhere."""
    return np.asarray(1.0 / (1.0 + np.exp(-1.702 * np.clip(x, -40, 40))))


def _disorder(belief: Posterior) -> float:
    """The weighted mean, over the 15 pairs of values, of the probability that their order is not the one
    shown now."""
    gap = np.abs(_CONTRASTS @ SCORE_MATRIX @ belief.mean)
    variances = _pair_variances(SCORE_MATRIX @ belief.covariance @ SCORE_MATRIX.T)
    return float(_normal_cdf(-gap / np.sqrt(variances)) @ _pair_weights(belief))


def _pair_variances(covariance: Floats) -> Floats:
    """Variance of the difference of each of the 15 pairs of values, for covariances (..., 6, 6)."""
    first, second = _PAIRS.T
    own = np.diagonal(covariance, axis1=-2, axis2=-1)
    return np.asarray(own[..., first] + own[..., second] - 2 * covariance[..., first, second])


def _expected_disorder(belief: Posterior, blocks: NDArray[np.intp]) -> Floats:
    """For each screen (screens, 5), the disorder expected once it is answered, the leader's pairs counting
    more.

    The answers narrow the covariance by the screen's Fisher information and move the mean by a normal
    amount whose variance is what the covariance loses; the mean over those moves is taken by Gauss-Hermite
    quadrature.
    """
    scores = SCORE_MATRIX @ belief.covariance
    gap = _CONTRASTS @ SCORE_MATRIX @ belief.mean
    before = _pair_variances(scores @ SCORE_MATRIX.T)
    information = expected_information(belief.mean[blocks])
    inner = belief.covariance[blocks[:, :, None], blocks[:, None, :]]
    cross = scores[:, blocks].transpose(1, 0, 2)
    kept = np.linalg.solve(np.eye(blocks.shape[1]) + information @ inner, information)
    gained = np.clip(_pair_variances(cross @ kept @ cross.transpose(0, 2, 1)), 0.0, 0.999 * before)
    moved = gap[None, :, None] + np.sqrt(gained)[:, :, None] * _NODES
    wrong = _normal_cdf(-np.abs(moved) / np.sqrt(before - gained)[:, :, None])
    return np.asarray(wrong @ _WEIGHTS @ _pair_weights(belief))


def _pair_weights(belief: Posterior) -> Floats:
    """How much each pair matters: half the weight is on the five pairs of the value now highest, which
    people read first."""
    leader = int(np.argmax(SCORE_MATRIX @ belief.mean))
    with_leader = np.any(leader == _PAIRS, axis=1)
    return np.asarray((1.0 / len(_PAIRS) + with_leader / with_leader.sum()) / 2)


def _interval(scores: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """The 10 % and 90 % quantiles of each column of weighted draws."""
    by_size = np.argsort(scores, axis=0)
    below = np.cumsum(weights[by_size], axis=0)
    ordered = np.take_along_axis(scores, by_size, axis=0)
    columns = range(scores.shape[1])
    low, high = (np.array([np.interp(p, below[:, c], ordered[:, c]) for c in columns]) for p in (0.1, 0.9))
    return low, high


def _first_probability(scores: Floats, weights: Floats) -> Floats:
    highest = scores.argmax(axis=1)
    return np.array([weights[highest == value].sum() for value in range(len(VALUES))])


def _above(scores: Floats, weights: Floats) -> dict[str, dict[str, float]]:
    higher = (scores[:, :, None] > scores[:, None, :]).astype(np.float64)
    table = np.einsum("d,dab->ab", weights, higher)
    return {a: {b: float(table[i, j]) for j, b in enumerate(VALUES) if i != j} for i, a in enumerate(VALUES)}
