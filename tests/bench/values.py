"""How well drawn people's values are found again: `python -m tests.bench values`.

Beside the questionnaire: the same number of fixed screens of the plane, scored by counting (most minus
least), the usual quick score of best-worst scaling. Then people who are not as the model assumes: noisier,
or with less coherent values.
"""

import time
from pathlib import Path
from typing import Any, Final

import numpy as np

from data.values.design import plane
from data.values.measure import Answer, ValueMeasure
from data.values.model import NEED_SD, SCORE_MATRIX, VALUE_SD, Floats
from data.values.needs import NEED_IDS, NEEDS, VALUES
from data.values.simulate import Population, answer, recovery, simulate

PEOPLE: Final = 400
FEWER: Final = 100
SEED: Final = 2026
SCREENS: Final = 9


def run(_sources: Path) -> None:
    """Print what the assumptions mean, the recovery, and the times."""
    print_assumptions()
    print(f"\n{'':46}{'screens':>8}{'highest':>9}{'rank r':>8}{'Pearson':>9}{'in 80 %':>9}")
    print_row("target", {"screens": 9, "highest": 0.8, "rank_correlation": 0.9})
    counts = recovery(counted(PEOPLE))
    print_row(f"{SCREENS} fixed screens, counted", {k: v for k, v in counts.items() if k != "coverage"})
    asked = recovery(list(simulate(people=PEOPLE, seed=SEED)))
    print_row(f"Waymark, {PEOPLE} people", asked)
    print_row("  people half as noisy again", recovery(other(Population(noise=1.5))))
    print_row("  needs of one value correlate .50", recovery(other(Population(value_sd=2.18, need_sd=2.18))))
    by_value = ", ".join(f"{value} {asked[f'coverage_{value}']:.2f}" for value in VALUES)
    print(f"\n80 % intervals by value: {by_value}")
    print_timings()


def other(population: Population) -> list[dict[str, Any]]:
    """Fewer people, of another kind than the model expects."""
    return list(simulate(people=FEWER, seed=SEED, population=population))


def print_row(title: str, found: dict[str, float]) -> None:
    """One line of the table; what is not known stays empty."""
    keys = (("screens", 8), ("highest", 9), ("rank_correlation", 8), ("pearson", 9), ("coverage", 9))
    cells = [f"{found[key]:{width}.3f}" if key in found else " " * width for key, width in keys]
    print(f"{title:46}" + "".join(cells))


def print_assumptions() -> None:
    """What the two standard deviations of the model say about how people answer."""
    rng = np.random.default_rng(SEED)
    utilities = np.array([Population().draw(rng) for _ in range(20_000)])
    pair = 1 / (1 + np.exp(utilities[:, 20] - utilities[:, 0]))
    pull = np.exp(utilities[:, [0, 3, 6, 10, 18]])
    five = pull / pull.sum(axis=1, keepdims=True)
    print(f"value level sd {VALUE_SD}, need's own sd {NEED_SD}, choice noise logistic with scale 1:")
    print(f"  two needs of one value correlate           {np.corrcoef(utilities[:, :2].T)[0, 1]:.2f}")
    print(f"  a pair is answered the same way again      {(pair**2 + (1 - pair) ** 2).mean():.2f}")
    print(f"  the same one of five is picked again       {(five**2).sum(axis=1).mean():.2f}")
    print(
        f"  root likelihood of a pick among five       {np.exp((five * np.log(five)).sum(axis=1).mean()):.2f}"
    )


def counted(people: int) -> list[dict[str, Any]]:
    """Fixed screens of one plane; a need scores 1 for most and -1 for least, a value the mean of its needs."""
    rng = np.random.default_rng(SEED)
    rows = []
    for _ in range(people):
        utilities = Population().draw(rng)
        counts: Floats = np.zeros(len(NEEDS))
        for block in plane()[:SCREENS]:
            _, most, least = answer(tuple(NEED_IDS[need] for need in block), utilities, rng)
            counts[NEED_IDS.index(most or "")] += 1
            counts[NEED_IDS.index(least or "")] -= 1
        truth, scores = (
            dict(zip(VALUES, (SCORE_MATRIX @ figures).tolist(), strict=True))
            for figures in (utilities, counts)
        )
        rows.append({"screens": SCREENS, "truth": truth, "scores": scores, "low": scores, "high": scores})
    return rows


def print_timings() -> None:
    """Milliseconds, median over the screens of one person."""
    measure = ValueMeasure.load()
    rng = np.random.default_rng(SEED)
    utilities = Population().draw(rng)
    answers: list[Answer] = []
    screens, profiles = [], []
    while True:
        start = time.perf_counter()
        screen = measure.next_screen(answers)
        screens.append((time.perf_counter() - start) * 1000)
        if screen is None:
            break
        answers.append(answer(screen, utilities, rng))
        start = time.perf_counter()
        measure.profile(answers)
        profiles.append((time.perf_counter() - start) * 1000)
    print(f"next screen {np.median(screens):.1f} ms, profile {np.median(profiles):.1f} ms")
