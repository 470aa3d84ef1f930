"""Plays the values questionnaire for people drawn from the model, and says how well their values are found
again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from data.values.measure import Answer, Screen, ValueMeasure
from data.values.model import NEED_SD, SCORE_MATRIX, VALUE_SD, Floats
from data.values.needs import NEED_IDS, NEEDS, VALUES


@dataclass(frozen=True, slots=True)
class Population:
    """People to draw: standard deviations of value levels and of needs' own parts, and choice noise, in
    logits.

    The defaults are what `data.values.model` assumes of people.
    """

    value_sd: float = VALUE_SD
    need_sd: float = NEED_SD
    noise: float = 1.0

    def draw(self, rng: np.random.Generator) -> Floats:
        """Utilities of the 21 needs of one person: value level + need's own part, both normal."""
        levels = dict(zip(VALUES, rng.normal(0.0, self.value_sd, len(VALUES)), strict=True))
        return np.array([levels[need.value] for need in NEEDS]) + rng.normal(0.0, self.need_sd, len(NEEDS))


def simulate(*, people: int, seed: int, population: Population | None = None) -> Iterator[dict[str, Any]]:
    """Draw people and let each answer to the end; one JSON-able dict per person.

    Answers follow the best-worst logit of `data.values.model`. Keys: `screens`; by value `truth`, `scores`,
    `low`, `high` (80 % interval); and `order`, best first.
    """
    rng = np.random.default_rng(seed)
    measure = ValueMeasure.load()
    population = population or Population()
    for _ in range(people):
        utilities = population.draw(rng)
        answers: list[Answer] = []
        while (screen := measure.next_screen(answers)) is not None:
            answers.append(answer(screen, utilities / population.noise, rng))
        profile = measure.profile(answers)
        yield {
            "screens": profile.screens,
            "truth": dict(zip(VALUES, (SCORE_MATRIX @ utilities).tolist(), strict=True)),
            "scores": profile.scores,
            "low": profile.low,
            "high": profile.high,
            "order": list(profile.order),
        }


def answer(screen: Screen, utilities: Floats, rng: np.random.Generator) -> Answer:
    """Most, then least among the rest, each the highest of utility plus Gumbel noise: exactly the logit."""
    most = _pick(screen, utilities, rng)
    least = _pick([need for need in screen if need != most], -utilities, rng)
    return screen, most, least


def _pick(needs: Sequence[str], utilities: Floats, rng: np.random.Generator) -> str:
    pull = [utilities[NEED_IDS.index(need)] + rng.gumbel() for need in needs]
    return needs[int(np.argmax(pull))]


def recovery(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """How well the truth was found, as means over people.

    `screens`; `highest`, the share whose highest value is the true one; `rank_correlation`, Spearman over
    the six; `pearson`; `coverage`, the share of 80 % intervals that hold the truth, and `coverage_<value>`
    for each value.
    """
    truth, scores, low, high = (
        np.array([[row[key][value] for value in VALUES] for row in rows])
        for key in ("truth", "scores", "low", "high")
    )
    held = (low <= truth) & (truth <= high)
    return {
        "screens": float(np.mean([row["screens"] for row in rows])),
        "highest": float(np.mean(truth.argmax(axis=1) == scores.argmax(axis=1))),
        "rank_correlation": float(np.mean(_correlations(_ranks(truth), _ranks(scores)))),
        "pearson": float(np.mean(_correlations(truth, scores))),
        "coverage": float(held.mean()),
        **{f"coverage_{value}": float(held[:, i].mean()) for i, value in enumerate(VALUES)},
    }


def _ranks(scores: Floats) -> Floats:
    return np.asarray(scores.argsort(axis=1).argsort(axis=1), dtype=np.float64)


def _correlations(first: Floats, second: Floats) -> Floats:
    """Pearson correlation of each row of one with the same row of the other."""
    a = first - first.mean(axis=1, keepdims=True)
    b = second - second.mean(axis=1, keepdims=True)
    return np.asarray((a * b).sum(axis=1) / np.sqrt((a**2).sum(axis=1) * (b**2).sum(axis=1)))
