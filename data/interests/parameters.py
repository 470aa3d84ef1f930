"""The fitted parameters as checked in: arrays in `parameters.npz`, where they come from in `parameters.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from data.interests.mixture import Floats, Mixture
from data.interests.selection import Worth

FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Parameters:
    """All that the questionnaire needs to know of people in general."""

    mixture: Mixture
    worth: Worth
    thresholds: Floats
    """(L, 2): mean length asked for, and the gain below which it stops."""
    interval_factors: Floats
    """(6,): half-width of the 80 % interval in standard deviations, by type."""
    norms: Floats
    """(6, 33): mid-rank percentile of the scores 8, 9, … 40 eighths among the calibration sample."""


def save_parameters(parameters: Parameters, provenance: dict[str, object], folder: Path = FOLDER) -> None:
    """Write the arrays (single precision) and their provenance."""
    mixture, worth = parameters.mixture, parameters.worth
    arrays = {
        "weights": mixture.weights,
        "means": mixture.means,
        "covariances": mixture.covariances,
        "spreads": mixture.spreads,
        "spread_weights": mixture.spread_weights,
        "score_worth": worth.scores,
        "ranking_worth": np.array([worth.first, worth.top]),
        "thresholds": parameters.thresholds,
        "interval_factors": parameters.interval_factors,
        "norms": parameters.norms,
    }
    single = {name: array.astype(np.float32) for name, array in arrays.items()}
    np.savez_compressed(folder / "parameters.npz", allow_pickle=False, **single)
    text = json.dumps(provenance, indent=2, ensure_ascii=False) + "\n"
    (folder / "parameters.json").write_text(text, encoding="utf-8")


def load_parameters(folder: Path = FOLDER) -> Parameters:
    """Read what `save_parameters` wrote."""
    with np.load(folder / "parameters.npz") as stored:
        arrays = {name: stored[name].astype(np.float64) for name in stored.files}
    return Parameters(
        mixture=Mixture(
            weights=arrays["weights"],
            means=arrays["means"],
            covariances=arrays["covariances"],
            spreads=arrays["spreads"],
            spread_weights=arrays["spread_weights"],
        ),
        worth=Worth(arrays["score_worth"], *(float(value) for value in arrays["ranking_worth"])),
        thresholds=arrays["thresholds"],
        interval_factors=arrays["interval_factors"],
        norms=arrays["norms"],
    )
