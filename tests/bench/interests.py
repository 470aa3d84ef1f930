"""The interest questionnaire on people held out of calibration: `python -m tests.bench interests`."""

from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from data.interests import ITEMS, TYPES, InterestMeasure, read_answers, simulate
from data.interests.answers import split_people
from data.interests.calibrate import ANSWERS_FILE
from data.interests.mixture import Floats, type_means
from tests.reference import reference_folder

LENGTHS = (12, 18, 24)
TIMED_PEOPLE = 40
TO_TYPES = np.kron(np.eye(len(TYPES)), np.full((8, 1), 1 / 8))
"""(48, 6): answers to full-length scores."""


def run(sources: Path) -> None:
    """Print the table of the issue, the intervals and the times."""
    calibration, held_out = split_people(read_answers(sources / ANSWERS_FILE))
    full = type_means(held_out)
    print(f"fitted on {len(calibration):,} people, scored on {len(held_out):,} held out\n")
    print("questions                             asked  mean r  lowest   first  top 3")
    for length in LENGTHS:
        _print_line(
            f"{length}, best fixed items, summed", length, _summed(calibration, held_out, length), full
        )
        _print_line(
            f"{length}, best fixed items, Gaussian", length, _predicted(calibration, held_out, length), full
        )
    intervals = []
    for length in LENGTHS:
        started = perf_counter()
        results = list(simulate(held_out, mean_length=length))
        took = (perf_counter() - started) / len(held_out) * 1000
        scores, low, high = (
            np.array([list(figures.values()) for figures in column])
            for column in zip(*((one["scores"], one["low"], one["high"]) for one in results), strict=True)
        )
        _print_line(f"{length}, ours", float(np.mean([one["asked"] for one in results])), scores, full)
        held = ((low <= full + 1e-4) & (full <= high + 1e-4)).mean(axis=0)
        covers = "  ".join(f"{letter} {share:.3f}" for letter, share in zip(TYPES, held, strict=True))
        intervals.append(f"{length}: {covers}   1,000 people {took:.1f} s (at most 60)")
    print("\n80 % intervals hold (.78 to .82)", *intervals, sep="\n")
    times = _choosing_times(held_out[:TIMED_PEOPLE])
    p50, p95 = np.quantile(times, [0.5, 0.95]) * 1000
    print(f"\nnext question  p50 {p50:.1f} ms, p95 {p95:.1f} ms (at most 15)")


def _print_line(name: str, asked: float, scores: Floats, full: Floats) -> None:
    correlations = [_correlation(scores[:, i], full[:, i]) for i in range(len(TYPES))]
    print(
        f"{name:36} {asked:6.2f}  {np.mean(correlations):.4f}  {min(correlations):.4f}"
        f"  {same_first(scores, full):.4f}  {top_overlap(scores, full):.4f}",
        flush=True,
    )


def same_first(scores: Floats, full: Floats) -> float:
    """Share whose highest type is the same, among people whose full scores have one highest."""
    ordered = np.sort(full, axis=1)
    one_highest = ordered[:, -1] > ordered[:, -2]
    return float((scores.argmax(axis=1) == full.argmax(axis=1))[one_highest].mean())


def top_overlap(scores: Floats, full: Floats) -> float:
    """Mean share of the three highest types in common; equal scores rank in the order RIASEC."""
    return float(np.mean((_top_three(scores) & _top_three(full)).sum(axis=1) / 3))


def _top_three(scores: Floats) -> NDArray[np.bool_]:
    ranks = np.argsort(np.argsort(-scores, axis=1, kind="stable"), axis=1)
    inside: NDArray[np.bool_] = ranks < 3
    return inside


def _summed(people: Floats, held_out: Floats, length: int) -> Floats:
    """The mean answer to as many items of each type, greedily those whose mean goes best with the type's score."""
    scores = np.empty((len(held_out), len(TYPES)))
    for position in range(len(TYPES)):
        columns = slice(8 * position, 8 * position + 8)
        answers = people[:, columns]
        chosen: list[int] = []
        while len(chosen) < length // len(TYPES):
            left = [item for item in range(8) if item not in chosen]
            fits = [
                _correlation(answers[:, [*chosen, item]].mean(axis=1), answers.mean(axis=1)) for item in left
            ]
            chosen.append(left[int(np.argmax(fits))])
        scores[:, position] = held_out[:, columns][:, chosen].mean(axis=1)
    return scores


def _predicted(people: Floats, held_out: Floats, length: int) -> Floats:
    """The Gaussian prediction from the items, chosen greedily, that explain most of the six scores."""
    covariance, mean = np.cov(people.T), people.mean(axis=0)
    chosen: list[int] = []
    while len(chosen) < length:
        left = [item for item in range(len(ITEMS)) if item not in chosen]
        chosen.append(left[int(np.argmax([_explained(covariance, [*chosen, item]) for item in left]))])
    coefficients = np.linalg.solve(covariance[np.ix_(chosen, chosen)], covariance[chosen] @ TO_TYPES)
    predicted: Floats = mean @ TO_TYPES + (held_out[:, chosen] - mean[chosen]) @ coefficients
    return predicted


def _explained(covariance: Floats, items: list[int]) -> float:
    with_scores = covariance[items] @ TO_TYPES
    coefficients = np.linalg.solve(covariance[np.ix_(items, items)], with_scores)
    variances = np.diag(TO_TYPES.T @ covariance @ TO_TYPES)
    return float(((with_scores * coefficients).sum(axis=0) / variances).mean())


def _correlation(one: Floats, other: Floats) -> float:
    return float(np.corrcoef(one, other)[0, 1])


def _choosing_times(people: Floats) -> list[float]:
    """Seconds for each next question of whole questionnaires."""
    measure = InterestMeasure.load()
    times = []
    for person in people:
        answers: dict[str, int] = {}
        while True:
            started = perf_counter()
            item = measure.next_item(answers)
            times.append(perf_counter() - started)
            if item is None:
                break
            answers[item] = int(person[ITEMS.index(item)])
    return times


if __name__ == "__main__":
    run(reference_folder())
