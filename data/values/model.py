"""Best-worst choice among needs: likelihood, prior, and the posterior of a person's utilities given the
answers.

**Model.** A person has a utility for each of the 21 needs. Shown five, the person picks the most important
with probability proportional to exp(utility), then, among the other four, the least important with
probability proportional to exp(-utility): the sequential best-worst logit (Marley & Louviere 2005, Journal
of Mathematical Psychology 49; Flynn & Marley 2014, Best-worst scaling: theory and methods). The unit of
utility is thereby the noise of a choice.

**Prior.** Utility = value level + need's own part, both normal with mean 0: VALUE_SD and NEED_SD. No need
and no value is favoured beforehand. What the two figures say about people, so that they can be argued with:

- their ratio makes two needs of one value correlate .66, as a taxonomy whose six values are worth reporting
  needs;
- their sum, a standard deviation of 3.1 against a logistic choice noise of scale 1, means that two needs
  put before a person twice are answered the same way 83 % of the time, that the same one of five is picked
  as most important again 66 % of the time, and a root likelihood of .53 for a pick among five (chance .20):
  people who read and mean what they tap, and who nonetheless change their mind in one pick of three.

It is an assumption, not a measurement of our people. `tests.bench.values` prints these figures, and what
becomes of the recovery when people are noisier or their values less coherent than assumed.

**Score.** A value's score is the mean utility of its needs less the mean of the six values: in logits, 0 is
the person's own middle. Best-worst answers say nothing about a person's general level.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from data.values.needs import NEEDS, VALUES

VALUE_SD: Final = 2.5
NEED_SD: Final = 1.8

_DRAWS: Final = 2000
_DEGREES: Final = 8
_WIDENED: Final = 1.1

Floats = NDArray[np.float64]
Choice = tuple[tuple[int, ...], int | None, int | None]
"""(positions in NEEDS shown, the one picked as most important, the one picked as least): None for not
answered."""


def _membership() -> Floats:
    return np.array([[float(need.value == value) for need in NEEDS] for value in VALUES])


def _score_matrix() -> Floats:
    means = _membership() / _membership().sum(axis=1, keepdims=True)
    return np.asarray(means - means.mean(axis=0))


SCORE_MATRIX: Final[Floats] = _score_matrix()
"""(6, 21): takes utilities of needs to the scores of the six values."""

PRIOR_COVARIANCE: Final[Floats] = (VALUE_SD * _membership()).T @ (VALUE_SD * _membership()) + np.diag(
    np.full(len(NEEDS), NEED_SD**2)
)
PRIOR_PRECISION: Final[Floats] = np.asarray(np.linalg.inv(PRIOR_COVARIANCE), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Posterior:
    """What the answers tell about the utilities, in logits.

    `mean` (21,) and `covariance` (21, 21); `utilities` (draws, 21) and their `weights` (draws,), which sum
    to 1.
    """

    mean: Floats
    covariance: Floats
    utilities: Floats
    weights: Floats


@dataclass(frozen=True, slots=True)
class Picks:
    """The answers as single picks: among `shown` (picks, 5) where `open_` the `chosen` one, up (+1) or down
    (-1)."""

    shown: NDArray[np.intp]
    open_: NDArray[np.bool_]
    chosen: NDArray[np.intp]
    sign: Floats


def posterior(choices: Sequence[Choice]) -> Posterior:
    """The posterior by importance sampling from a t distribution around its mode.

    The normal approximation at the mode alone is too narrow: its 80 % intervals hold 74 %. The base draws
    are fixed, so the same answers always give the same result; the effective number is about a quarter of
    them.
    """
    picks = read_picks(choices)
    mode, covariance = approximation(picks)
    utilities = mode + _BASE @ (np.linalg.cholesky(covariance) * _WIDENED).T
    log_weights = log_density(utilities, picks) - _BASE_LOG_DENSITY
    weights = np.exp(log_weights - log_weights.max())
    weights /= weights.sum()
    mean = weights @ utilities
    apart = utilities - mean
    return Posterior(mean, np.asarray(apart.T @ (weights[:, None] * apart)), utilities, weights)


def approximation(picks: Picks | None) -> tuple[Floats, Floats]:
    """The posterior mode by Newton's method and the inverse curvature there; the log posterior is concave."""
    utilities = np.zeros(len(NEEDS))
    if picks is None:
        return utilities, PRIOR_COVARIANCE
    for _ in range(50):
        gradient, curvature = _derivatives(picks, utilities)
        step = np.linalg.solve(curvature, gradient)
        utilities = utilities + step * min(1.0, 2.0 / max(float(np.abs(step).max()), 1e-12))
        if float(np.abs(step).max()) < 1e-8:
            break
    curvature = _derivatives(picks, utilities)[1]
    return utilities, np.asarray(np.linalg.inv(curvature), dtype=np.float64)


def log_density(utilities: Floats, picks: Picks | None) -> Floats:
    """Log posterior density of each row of utilities (draws, 21), up to a constant."""
    density = -0.5 * ((utilities @ PRIOR_PRECISION) * utilities).sum(axis=1)
    if picks is None:
        return np.asarray(density)
    pull = np.where(picks.open_, picks.sign[:, None] * utilities[:, picks.shown], -np.inf)
    chosen = picks.sign * utilities[:, picks.chosen]
    return np.asarray(density + (chosen - np.log(np.exp(pull).sum(axis=-1))).sum(axis=1))


def _base_draws() -> tuple[Floats, Floats]:
    """Standard t draws (antithetic, so that their mean is 0) and their log density up to a constant."""
    rng = np.random.default_rng(21)
    half = rng.standard_normal((_DRAWS // 2, len(NEEDS)))
    half *= np.sqrt(_DEGREES / rng.chisquare(_DEGREES, _DRAWS // 2))[:, None]
    base = np.concatenate([half, -half])
    return base, -0.5 * (_DEGREES + len(NEEDS)) * np.log1p((base**2).sum(axis=1) / _DEGREES)


_BASE, _BASE_LOG_DENSITY = _base_draws()


def read_picks(choices: Iterable[Choice]) -> Picks | None:
    rows: list[tuple[tuple[int, ...], list[bool], int, float]] = []
    for shown, most, least in choices:
        everything = [True] * len(shown)
        if most is not None:
            rows.append((shown, everything, most, 1.0))
        if least is not None:
            rest = [need != most for need in shown]
            rows.append((shown, rest, least, -1.0))
    if not rows:
        return None
    shown_, open_, chosen, sign = zip(*rows, strict=True)
    return Picks(np.array(shown_), np.array(open_), np.array(chosen), np.array(sign))


def _derivatives(picks: Picks, utilities: Floats) -> tuple[Floats, Floats]:
    """Gradient and negative Hessian of the log posterior."""
    shares = _shares(picks.sign[:, None] * utilities[picks.shown], picks.open_)
    gradient = -PRIOR_PRECISION @ utilities
    np.add.at(gradient, picks.chosen, picks.sign)
    np.add.at(gradient, picks.shown, -picks.sign[:, None] * shares)
    curvature = PRIOR_PRECISION.copy()
    np.add.at(curvature, (picks.shown[:, :, None], picks.shown[:, None, :]), _spread(shares))
    return gradient, curvature


def _shares(utilities: Floats, open_: NDArray[np.bool_]) -> Floats:
    """Logit shares along the last axis among what is open."""
    weights = np.exp(utilities - utilities.max(axis=-1, keepdims=True)) * open_
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def _spread(shares: Floats) -> Floats:
    """Covariance of one pick: diag(p) - p p' for each row of shares."""
    return np.asarray(
        shares[..., :, None] * np.eye(shares.shape[-1]) - shares[..., :, None] * shares[..., None, :]
    )


def expected_information(utilities: Floats) -> Floats:
    """What a screen would tell: Fisher information (screens, n, n) of most then least, for utilities
    (screens, n)."""
    most = _shares(utilities, np.ones(utilities.shape, dtype=np.bool_))
    rest = ~np.eye(utilities.shape[1], dtype=np.bool_)
    least = _shares(-utilities[:, None, :], rest[None, :, :])
    return np.asarray(_spread(most) + np.einsum("sb,sbij->sij", most, _spread(least)))
