"""`python -m data.interests.calibrate --sources DIR`: fits the parameters on recorded answers, writes them here."""

from __future__ import annotations

import argparse
import datetime
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from data.interests.answers import HOLD_OUT_RULE, read_answers, split_people
from data.interests.fitting import FitSettings, fit_mixture
from data.interests.items import HIGHEST_ANSWER, ITEMS, ITEMS_PER_TYPE, LOWEST_ANSWER, TYPES
from data.interests.mixture import Floats, Integers, Mixture, Posterior, type_means
from data.interests.parameters import Parameters, save_parameters
from data.interests.selection import Worth, question_gains
from data.interests.stopping import LONGEST_MEAN, SHORTEST_MEAN, lengths, stopping_rule, threshold_for

ANSWERS_FILE = Path("interests") / "riasec_answers_dev.csv.gz"
SCORE_WORTH = np.array([1.04, 0.82, 0.98, 1.13, 1.11, 0.92])
"""By type, so that no score is left behind; with the two below chosen on a part of the calibration sample."""
FIRST_WORTH = 0.015
TOP_WORTH = 0.012
COVERAGE = 0.8
MEAN_LENGTHS = np.arange(SHORTEST_MEAN, LONGEST_MEAN + 1)
LENGTH_MARGIN = 0.05
"""Aim so much below the mean length asked for, so that another sample does not come out above it."""
INTERVAL_MEANS = (12.0, 15.0, 18.0, 21.0, 24.0)
_BATCH = 100


def main() -> None:
    """Read, fit, write, and say what was done."""
    parser = argparse.ArgumentParser(prog="python -m data.interests.calibrate", description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help=f"folder with {ANSWERS_FILE}")
    rows = read_answers(parser.parse_args().sources / ANSWERS_FILE)
    people, held_out = split_people(rows)
    settings = FitSettings()
    parameters = calibrate(people, settings)
    provenance: dict[str, object] = {
        "source": f"Open Psychometrics, RIASEC markers, 2015 to 2018 ({ANSWERS_FILE.name})",
        "people_are": "visitors of a free online test who have a degree and answered all 48 items",
        "people": len(people),
        "people_held_out": len(held_out),
        "hold_out_rule": HOLD_OUT_RULE,
        "date": datetime.date.today().isoformat(),
        "method": "scale mixture of Gaussians by expectation-maximisation, see README.md",
        "settings": asdict(settings),
    }
    save_parameters(parameters, provenance)
    sys.stdout.write(f"Calibrated on {len(people):,} people; {len(held_out):,} held out.\n")


def calibrate(people: Floats, settings: FitSettings) -> Parameters:
    """All parameters from people × 48 answers."""
    mixture = fit_mixture(people, settings)
    full = type_means(people)
    worth = Worth(SCORE_WORTH / full.var(axis=0) / len(TYPES), FIRST_WORTH, TOP_WORTH)
    played = play(people, mixture, worth)
    aims = MEAN_LENGTHS - LENGTH_MARGIN
    thresholds = np.column_stack([MEAN_LENGTHS, [threshold_for(aim, played.gains) for aim in aims]])
    factors = _interval_factors(full, played, thresholds)
    return Parameters(mixture, worth, thresholds, factors, _norms(full))


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """The questionnaire played to the end by n people: what was known after 0, 1, … 48 answers."""

    gains: Floats
    """(n, 49) of the best question left."""
    scores: Floats
    """(n, 49, 6)"""
    deviations: Floats
    """(n, 49, 6) standard deviations of the scores."""
    left: Integers
    """(n, 49, 6) items of each type not answered."""


def play(people: Floats, mixture: Mixture, worth: Worth) -> Played:
    """Ask people × 48 recorded answers all questions, in the order each person would be asked them."""
    shape = (len(people), len(ITEMS) + 1)
    scores = np.empty((*shape, len(TYPES)))
    played = Played(np.empty(shape), scores, np.empty_like(scores), np.empty(scores.shape, dtype=np.int64))
    for start in range(0, len(people), _BATCH):
        batch = slice(start, start + _BATCH)
        answers = people[batch]
        posterior = Posterior.prior(mixture, len(answers))
        for asked in range(len(ITEMS) + 1):
            gains = question_gains(posterior, worth)
            played.gains[batch, asked] = gains.max(axis=1)
            played.scores[batch, asked] = posterior.scores
            played.deviations[batch, asked] = posterior.score_deviations
            played.left[batch, asked] = posterior.items_left
            if asked < len(ITEMS):
                items = gains.argmax(axis=1)[:, None]
                given = np.take_along_axis(answers, items, axis=1)
                posterior = posterior.observe(items, given)
    return played


def _interval_factors(full: Floats, played: Played, thresholds: Floats) -> Floats:
    """(6,) factors with which intervals hold the full scores of `COVERAGE` of people where they stop."""
    stops = [lengths(played.gains, stopping_rule(mean, thresholds)) for mean in INTERVAL_MEANS]
    person = np.tile(np.arange(len(full)), len(stops))
    stop = np.concatenate(stops)
    errors = np.abs(played.scores[person, stop] - full[person])
    settled = played.left[person, stop] == 0
    ratios = np.where(settled, 0, errors / np.where(settled, 1, played.deviations[person, stop]))
    factors: Floats = np.quantile(ratios, COVERAGE, axis=0)
    return factors


def _norms(full: Floats) -> Floats:
    """(6, 33) mid-rank percentiles of the possible scores, 8 to 40 eighths."""
    eighths = np.round(full * ITEMS_PER_TYPE).astype(int)
    possible = np.arange(ITEMS_PER_TYPE * LOWEST_ANSWER, ITEMS_PER_TYPE * HIGHEST_ANSWER + 1)
    below = (eighths[:, :, None] < possible).mean(axis=0)
    equal = (eighths[:, :, None] == possible).mean(axis=0)
    norms: Floats = 100 * (below + equal / 2)
    return norms


if __name__ == "__main__":
    main()
