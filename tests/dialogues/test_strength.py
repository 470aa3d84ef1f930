"""The strength words, against the whole distribution they were taken from."""

import zipfile
from pathlib import Path

import numpy as np
import pytest

from dialogues.job.strength import INTEREST_LIMITS, VALUE_LIMITS, interest_strength, value_strength

PERCENTILES = (25, 50, 75, 90)


def _ratings(sources: Path, table: str, scale: str) -> list[float]:
    with zipfile.ZipFile(sources / "onet" / "db_30_1_text.zip") as archive:
        name = next(one for one in archive.namelist() if one.endswith(f"/{table}"))
        rows = [line.split("\t") for line in archive.read(name).decode().splitlines()[1:]]
    return [float(row[4]) for row in rows if row[3] == scale]


@pytest.mark.parametrize(
    ("table", "scale", "limits"),
    [("Interests.txt", "OI", INTEREST_LIMITS), ("Work Values.txt", "EX", VALUE_LIMITS)],
)
def test_the_limits_are_percentiles_of_all_ratings(
    sources: Path, table: str, scale: str, limits: tuple[float, ...]
) -> None:
    found = np.percentile(_ratings(sources, table, scale), PERCENTILES)
    assert tuple(round(float(limit), 1) for limit in found) == limits


def test_the_words_of_the_ward_clerk() -> None:
    assert [interest_strength(rating) for rating in (6.66, 4.14, 3.05, 1.0)] == [
        "very-strong", "moderate", "weak", "very-weak",
    ]  # fmt: skip
    assert [value_strength(rating) for rating in (5.33, 4.33)] == ["strong", "moderate"]
