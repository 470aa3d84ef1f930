"""Computes `norms.json`: `python -m data.fit.calibrate --sources DIR`. Parameters only, never a person's
row."""

import argparse
import csv
import gzip
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any, Final

import numpy as np

from data.fit.norms import NORMS_FILE
from data.fit.traits import TYPES, Floats
from data.values.needs import VALUES

PEOPLE: Final = "interests/riasec_answers_dev.csv.gz"
ONET: Final = "onet/db_30_1_text.zip"
ITEMS_PER_TYPE: Final = 8
DEGREE_JOB_ZONE: Final = 4
"""Job zones 4 and 5 are the occupations most of which ask for a bachelor's degree or more (O*NET, Job Zone
Reference)."""

INTEREST_NAMES: Final = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
VALUE_NAMES: Final = tuple(value.replace("_", " ").title() for value in VALUES)


def read_people(sources: Path) -> Floats:
    """Answers 1 to 5 as (people, 6 types, 8 items), straight-liners left out: who ticks one face says
    nothing."""
    with gzip.open(sources / PEOPLE, "rt", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        expected = [f"{letter}{item}" for letter in TYPES for item in range(1, ITEMS_PER_TYPE + 1)]
        if header != expected:
            raise ValueError(f"{PEOPLE}: the first line is not R1 to C8")
        answers = np.array([[float(cell) for cell in row] for row in reader])
    answers = answers[np.ptp(answers, axis=1) > 0]
    people: Floats = answers.reshape(len(answers), len(TYPES), ITEMS_PER_TYPE)
    return people


def read_occupations(
    archive: zipfile.ZipFile, table: str, scale: str, names: tuple[str, ...]
) -> dict[str, list[float]]:
    """Six ratings by occupation from one of O*NET's tables; occupations with a rating missing are left out."""
    ratings: dict[str, list[float]] = {}
    for row in read_table(archive, table):
        if row["Scale ID"] == scale:
            six = ratings.setdefault(row["O*NET-SOC Code"], [float("nan")] * len(names))
            six[names.index(row["Element Name"])] = float(row["Data Value"])
    return {code: six for code, six in ratings.items() if not np.isnan(six).any()}


def read_table(archive: zipfile.ZipFile, table: str) -> list[dict[str, str]]:
    """The rows of a table of the archive, wherever in it the table lies."""
    path = next(name for name in archive.namelist() if name.rsplit("/", 1)[-1] == table)
    with archive.open(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))


def norms(sources: Path) -> dict[str, Any]:
    """The content of `norms.json`; `data.fit.norms.Norms` says what each figure means."""
    people = read_people(sources)
    with zipfile.ZipFile(sources / ONET) as archive:
        interests = read_occupations(archive, "Interests.txt", "OI", INTEREST_NAMES)
        values = read_occupations(archive, "Work Values.txt", "EX", VALUE_NAMES)
        zones = {row["O*NET-SOC Code"]: int(row["Job Zone"]) for row in read_table(archive, "Job Zones.txt")}
    rated = np.array(list(interests.values()))
    asks_degree = np.array([zones.get(code, 0) >= DEGREE_JOB_ZONE for code in interests])
    extents = np.array(list(values.values()))
    scores = people.mean(axis=2)
    return {
        "provenance": {
            "people": f"{PEOPLE}: {len(people)} degree holders with complete answers, straight-liners left out",
            "occupations": f"{ONET}: {len(rated)} with interests, {int(asks_degree.sum())} of them in job zones "
            f"{DEGREE_JOB_ZONE} and 5; {len(extents)} with values",
            "method": "python -m data.fit.calibrate",
        },
        "person_mean": _rounded(scores.mean(axis=0)),
        "person_sd": _rounded(scores.std(axis=0)),
        "person_error": _rounded(_measurement_error(people)),
        "item_sampling_error": _rounded(people.mean(axis=0).std(axis=1, ddof=1) / np.sqrt(ITEMS_PER_TYPE)),
        "interest_mean": _rounded(rated.mean(axis=0)),
        "interest_sd": _rounded(rated.std(axis=0)),
        "degree_mean": _rounded(rated[asks_degree].mean(axis=0)),
        "degree_sd": _rounded(rated[asks_degree].std(axis=0)),
        "value_mean": _rounded(extents.mean(axis=0)),
        "value_sd": _rounded(extents.std(axis=0)),
    }


def _measurement_error(people: Floats) -> Floats:
    """Standard error of a mean of eight items by type: sd x sqrt(1 - alpha), alpha Cronbach's."""
    totals = people.sum(axis=2)
    k = people.shape[2]
    alpha = k / (k - 1) * (1 - people.var(axis=0).sum(axis=1) / totals.var(axis=0))
    return np.asarray(people.mean(axis=2).std(axis=0) * np.sqrt(1 - alpha))


def _rounded(figures: Floats) -> list[float]:
    return [round(float(figure), 4) for figure in figures]


def main() -> None:
    """Write `norms.json` from the reference data."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    content = json.dumps(norms(parser.parse_args().sources), indent=1)
    NORMS_FILE.write_text(content + "\n", encoding="utf-8")
    sys.stdout.write(f"{NORMS_FILE.name} written\n")


if __name__ == "__main__":
    main()
