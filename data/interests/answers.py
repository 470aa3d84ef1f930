"""Recorded answers to the 48 items: reading them from CSV, and the rule that holds people out of calibration."""

from __future__ import annotations

import csv
import gzip
import zlib
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from data.interests.items import HIGHEST_ANSWER, ITEMS, LOWEST_ANSWER, InterestError

HOLD_OUT_RULE: Final = (
    "held out: the CRC-32 of the 48 answers, R1 to C8 joined by commas, modulo 10 is 7, 8 or 9"
)
_ANSWERS: Final = {str(answer): float(answer) for answer in range(LOWEST_ANSWER, HIGHEST_ANSWER + 1)}


class AnswersFileError(InterestError):
    """A file of recorded answers that cannot be read; the message is one sentence with file and line."""


def read_answers(path: Path) -> NDArray[np.float64]:
    """People × 48 answers (1–5) from a CSV file (gzipped if named .gz) whose header names the items.

    Columns may come in any order and other columns are ignored. Raises AnswersFileError.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8-sig", newline="") as lines:
            return _read_rows(path, csv.DictReader(lines))
    except FileNotFoundError:
        raise AnswersFileError(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise AnswersFileError(f"{path} is a folder, not a file of answers.") from None
    except (OSError, EOFError, zlib.error, UnicodeDecodeError, csv.Error) as error:
        raise AnswersFileError(f"{path} cannot be read as a CSV file of answers: {error}.") from error


def _read_rows(path: Path, reader: csv.DictReader[str]) -> NDArray[np.float64]:
    if reader.fieldnames is None:
        raise AnswersFileError(f"{path} is empty: line 1 should name the items R1 to C8.")
    missing = [item for item in ITEMS if item not in reader.fieldnames]
    if missing:
        raise AnswersFileError(f"{path}, line 1: the columns {', '.join(missing)} are missing.")
    rows = [[_answer(path, reader.line_num, item, fields[item]) for item in ITEMS] for fields in reader]
    if not rows:
        raise AnswersFileError(f"{path} has a header and no answers: line 2 should be the first person.")
    return np.array(rows)


def _answer(path: Path, line: int, item: str, text: str | None) -> float:
    stripped = (text or "").strip()
    if stripped not in _ANSWERS:
        raise AnswersFileError(
            f"{path}, line {line}: the answer to {item} is {stripped!r}, not 1, 2, 3, 4 or 5."
        )
    return _ANSWERS[stripped]


def is_held_out(row: NDArray[np.float64]) -> bool:
    """Whether a person (48 answers) is kept out of calibration, by `HOLD_OUT_RULE`."""
    text = ",".join(str(int(answer)) for answer in row)
    return zlib.crc32(text.encode("ascii")) % 10 >= 7


def split_people(rows: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(people for calibration, people held out), each people × 48, in the order of the file."""
    held_out = np.fromiter((is_held_out(row) for row in rows), dtype=bool, count=len(rows))
    return rows[~held_out], rows[held_out]
