"""Needs, their elements in O*NET, and the sentences people read."""

import csv
import io
import re
import zipfile
from pathlib import Path

from data.values.needs import NEED_IDS, NEEDS, VALUE_ELEMENT_IDS, VALUES

WORDING = Path(__file__).parents[3] / "dialogues/wording/en/value-needs.ftl"


def statements() -> dict[str, str]:
    return dict(
        re.findall(r"^value-need-([a-z-]+) = (.+)$", WORDING.read_text(encoding="utf-8"), re.MULTILINE)
    )


def content_model(sources: Path) -> dict[str, tuple[str, str]]:
    """Element id to name and description."""
    with zipfile.ZipFile(sources / "onet/db_30_1_text.zip") as archive:
        path = next(name for name in archive.namelist() if name.endswith("Content Model Reference.txt"))
        text = io.StringIO(archive.read(path).decode("utf-8-sig"))
    rows = csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row[0]: (row[1], row[2]) for row in rows}


def test_there_is_one_statement_for_each_need() -> None:
    assert tuple(statements()) == NEED_IDS


def test_statements_are_short_and_in_the_first_person() -> None:
    wrong = [text for text in statements().values() if not text.startswith("I ") or len(text.split()) > 12]
    assert wrong == []


def test_no_two_statements_are_alike() -> None:
    assert len(set(statements().values())) == len(NEEDS)


def test_elements_are_those_of_onet(sources: Path) -> None:
    elements = content_model(sources)
    below = {code for code in elements if re.fullmatch(r"1\.B\.2\.[a-f]\.\d", code)}
    assert {need.element_id for need in NEEDS} == below
    assert [elements[VALUE_ELEMENT_IDS[value]][0].lower().replace(" ", "_") for value in VALUES] == list(
        VALUES
    )
    assert all(need.element_id.startswith(VALUE_ELEMENT_IDS[need.value]) for need in NEEDS)


def test_statements_are_our_own_words(sources: Path) -> None:
    elements = content_model(sources)
    shared = []
    for need in NEEDS:
        theirs = _runs(elements[need.element_id][1])
        shared += sorted(theirs & _runs(statements()[need.id]))
    assert shared == []


def _runs(text: str, length: int = 5) -> set[tuple[str, ...]]:
    """Every run of so many words."""
    words = re.findall(r"[a-z]+", text.lower())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}
