"""Reading recorded answers, and holding people out."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from data.interests.answers import AnswersFileError, is_held_out, read_answers, split_people
from data.interests.items import ITEMS

HEADER = ",".join(ITEMS)
FIRST = [1, 4, 1, 4, 1, 4, 1, 2, 4, 4, 1, 1, 2, 4, 3, 3, 1, 4, 1, 2, 4, 4, 1, 4]
FIRST += [4, 4, 1, 3, 1, 2, 3, 2, 2, 1, 3, 1, 3, 2, 1, 3, 4, 2, 2, 2, 4, 3, 3, 1]
LINE = ",".join(str(answer) for answer in FIRST)


def write(folder: Path, text: str) -> Path:
    """A file of answers."""
    file = folder / "answers.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_reference_file_is_read_whole(sources: Path) -> None:
    rows = read_answers(sources / "interests" / "riasec_answers_dev.csv.gz")
    assert rows.shape == (29451, 48)
    assert rows[0].tolist() == FIRST
    assert np.unique(rows).tolist() == [1, 2, 3, 4, 5]
    calibration, held_out = split_people(rows)
    assert (len(calibration), len(held_out)) == (20552, 8899)


def test_columns_come_in_any_order_among_others(tmp_path: Path) -> None:
    header = ",".join(["age", *reversed(ITEMS)])
    line = ",".join(["33", *(str(answer) for answer in reversed(FIRST))])
    assert read_answers(write(tmp_path, f"{header}\n{line}\n")).tolist() == [FIRST]


def test_a_gzipped_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "answers.csv.gz"
    file.write_bytes(gzip.compress(f"{HEADER}\r\n{LINE}\r\n\r\n".encode()))
    assert read_answers(file).tolist() == [FIRST]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "{file} is empty: line 1 should name the items R1 to C8."),
        (f"{HEADER}\n", "{file} has a header and no answers: line 2 should be the first person."),
        (HEADER.replace("I3,", "") + f"\n{LINE}\n", "{file}, line 1: the columns I3 are missing."),
        (f"{HEADER}\n{LINE}\n6{LINE[1:]}\n", "{file}, line 3: the answer to R1 is '6', not 1, 2, 3, 4 or 5."),
        (f"{HEADER}\n{LINE[:-2]}\n", "{file}, line 2: the answer to C8 is '', not 1, 2, 3, 4 or 5."),
        (f"{HEADER}\nx{LINE[1:]}\n", "{file}, line 2: the answer to R1 is 'x', not 1, 2, 3, 4 or 5."),
    ],
)
def test_an_unusable_file_is_one_sentence(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(AnswersFileError) as raised:
        read_answers(file)
    assert str(raised.value) == message.format(file=file)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(AnswersFileError, match=r"^There is no file .*answers\.csv\.$"):
        read_answers(tmp_path / "answers.csv")
    with pytest.raises(AnswersFileError, match="is a folder, not a file of answers"):
        read_answers(tmp_path)


def test_what_only_looks_gzipped_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "answers.csv.gz"
    file.write_text(HEADER, encoding="utf-8")
    with pytest.raises(AnswersFileError, match="cannot be read as a CSV file of answers"):
        read_answers(file)


def test_who_is_held_out_depends_on_the_answers_alone() -> None:
    rows = np.array([[answer] * 48 for answer in range(1, 6)], dtype=float)
    assert [is_held_out(row) for row in rows] == [is_held_out(row) for row in rows[::-1]][::-1]
    calibration, held_out = split_people(rows)
    assert sorted(np.concatenate([calibration, held_out])[:, 0]) == [1, 2, 3, 4, 5]
