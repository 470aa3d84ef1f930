"""The library: its form, its reading level, and that its words are its own."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.library.figures import FIGURES, SECTIONS, figures_text, read_figures
from data.library.words import LibraryError, PlainOccupation, read_library
from data.search import normalise
from data.sources import onet
from data.sources.build import read_sources
from data.sources.files import find
from data.sources.rows import ElementRow, OccupationRow, RatingRow, SocGroupRow, TaskRow, WageRow
from data.sources.tables import Part
from tests.data.sources.conftest import quiet

LIBRARY = read_library()
MAJOR_GROUPS = 22  # of SOC 2018 without the military ones

each_occupation = pytest.mark.parametrize("plain", LIBRARY, ids=lambda plain: plain.code)


@pytest.fixture(scope="module")
def parts(sources: Path) -> dict[str, Part]:
    return read_sources(find(sources), quiet)


# Form


def test_the_library_has_its_first_occupations_in_every_major_group() -> None:
    assert len(LIBRARY) >= 40
    assert len({plain.code[:2] for plain in LIBRARY}) == MAJOR_GROUPS


def test_no_two_occupations_claim_one_nickname() -> None:
    claims = Counter(normalise(nickname) for plain in LIBRARY for nickname in plain.nicknames)
    assert [nickname for nickname, times in claims.items() if times > 1] == []


@each_occupation
def test_a_singular_is_a_name_to_put_after_an_article(plain: PlainOccupation) -> None:
    assert not plain.singular.endswith(("s.", "."))
    assert not re.match(r"(a|an|the)\b", plain.singular)


TOML = (
    """code = "43-6013.00"
singular = "clock keeper"
summary = "Winds and oils the clocks of the town, and rings the bells when it is time."
nicknames = ["a", "b", "c", "d", "e", "f", "g", "h"]
"""
    + '[[tasks]]\ntext = "Wind the clocks."\nrestates = [11]\n' * 6
)


def test_an_occupation_is_read_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "43-6013.00.toml").write_text(TOML)
    (plain,) = read_library(tmp_path)
    assert (plain.code, plain.singular, plain.nicknames) == ("43-6013.00", "clock keeper", tuple("abcdefgh"))
    assert [(task.text, task.restates) for task in plain.tasks] == [("Wind the clocks.", (11,))] * 6


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"43-6013.00"', '"43-6013"', "43-6013.00.toml: code: String should match pattern"),
        (
            '"43-6013.00"',
            '"43-6014.00"',
            "43-6013.00.toml holds 43-6014.00: the file is named after its code",
        ),
        ('"h"]', "]", "43-6013.00.toml: nicknames: Tuple should have at least 8 items"),
        ('singular = "clock keeper"\n', "", "43-6013.00.toml: singular: Field required"),
        ("Wind the clocks.", "Wind the clocks", "43-6013.00.toml: tasks.0.text: String should match pattern"),
        ("[11]", "[]", "43-6013.00.toml: tasks.0.restates: Tuple should have at least 1 item"),
        ("restates", "restate", "43-6013.00.toml: tasks.0.restates: Field required"),
        ("code =", "code", "43-6013.00.toml is not TOML: "),
    ],
)
def test_a_file_that_is_not_right_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "43-6013.00.toml").write_text(TOML.replace(old, new, 1))
    with pytest.raises(LibraryError) as caught:
        read_library(tmp_path)
    assert str(caught.value).startswith(said)


@given(st.text())
def test_whatever_stands_in_a_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    folder = tmp_path_factory.mktemp("library")
    (folder / "43-6013.00.toml").write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(LibraryError, match=r"^43-6013\.00\.toml"):
        read_library(folder)


# Reading level: Flesch–Kincaid grade (Kincaid, Fishburne, Rogers & Chissom 1975).

SYLLABLES = pyphen.Pyphen(lang="en_US")


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?", text)


def grade(text: str) -> float:
    found = words(text)
    sentences = len(re.findall(r"[.!?](?:\s|$)", text))
    syllables = sum(SYLLABLES.inserted(word).count("-") + 1 for word in found)
    return float(0.39 * len(found) / sentences + 11.8 * syllables / len(found) - 15.59)


def test_the_grade_is_that_of_the_published_formula() -> None:
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    # Five words of 2, 2, 1, 1 and 3 syllables as hyphenation divides them, in two sentences.
    assert grade("Doctors often help. Do gardening!") == pytest.approx(0.39 * 5 / 2 + 11.8 * 9 / 5 - 15.59)


@each_occupation
def test_an_occupation_is_written_for_grade_8_or_below(plain: PlainOccupation) -> None:
    assert grade(" ".join([plain.summary, *(task.text for task in plain.tasks)])) <= 8


# Against the publisher


@each_occupation
def test_tasks_restate_the_publishers_tasks_of_that_occupation(
    plain: PlainOccupation, parts: dict[str, Part]
) -> None:
    theirs = {row.task_id for row in parts[onet.SOURCE].rows.of(TaskRow) if row.code == plain.code}
    assert {task_id for task in plain.tasks for task_id in task.restates} <= theirs


def runs(text: str, length: int = 5) -> Iterator[tuple[str, ...]]:
    found = [word.lower() for word in words(text)]
    return (tuple(found[start : start + length]) for start in range(len(found) - length + 1))


@each_occupation
def test_no_five_words_in_a_row_are_the_publishers(plain: PlainOccupation, parts: dict[str, Part]) -> None:
    rows = parts[onet.SOURCE].rows
    theirs = [row.statement for row in rows.of(TaskRow) if row.code == plain.code]
    theirs += [row.description or "" for row in rows.of(OccupationRow) if row.code == plain.code]
    carried = {run for text in theirs for run in runs(text)}
    ours = {run for text in (plain.summary, *(task.text for task in plain.tasks)) for run in runs(text)}
    assert ours & carried == set()


# Figures


def test_the_figures_file_is_what_the_reference_data_gives(parts: dict[str, Part]) -> None:
    assert figures_text(parts, [plain.code for plain in LIBRARY]) == FIGURES.read_text(encoding="utf-8")


def test_the_figures_cover_the_library_and_hold_no_sentence() -> None:
    figures = read_figures()
    assert list(figures) == list(SECTIONS)
    rows = figures[onet.SOURCE].rows
    occupations = rows.of(OccupationRow)
    assert [row.code for row in occupations] == [plain.code for plain in LIBRARY]
    assert {row.description for row in occupations} | {row.description for row in rows.of(ElementRow)} == {
        None
    }
    assert FIGURES.stat().st_size <= 400_000
    assert [
        line for line in FIGURES.read_text(encoding="utf-8").splitlines() if re.search(r"[a-z]\.[\" ]", line)
    ] == []


def test_the_figures_of_an_occupation_are_those_of_the_publishers() -> None:
    figures = read_figures()
    rows = figures[onet.SOURCE].rows
    domains = {row.id: row.domain for row in rows.of(ElementRow)}
    kept = Counter(
        domains[row.element_id]
        for row in rows.of(RatingRow)
        if row.code == "43-6013.00" and row.scale != "LV"
    )
    assert kept == {
        **{"interest": 6, "value": 6, "skill": 8, "knowledge": 8, "ability": 8, "activity": 8},
        "style": 16,  # impact and distinctiveness
    }
    pay = next(row for row in figures["oews"].rows.of(WageRow) if row.wage_code == "43-6013")
    assert (pay.employment, pay.annual_mean, pay.annual_p10, pay.annual_p90) == (830760, 45580, 35050, 60050)
    groups = {row.code: row.level for row in figures["soc"].rows.of(SocGroupRow)}
    assert [groups[code] for code in ("43-0000", "43-6000", "43-6010", "43-6013")] == [
        *("major", "minor", "broad", "detailed"),
    ]


def test_figures_that_are_not_right_are_named(tmp_path: Path) -> None:
    broken = tmp_path / "figures.json"
    broken.write_text(FIGURES.read_text(encoding="utf-8").replace('"29-1141.00"', '"nurse"', 1))
    with pytest.raises(LibraryError, match=r"^figures\.json is not right"):
        read_figures(broken)


def test_without_a_figures_file_there_are_none(tmp_path: Path) -> None:
    assert read_figures(tmp_path / "figures.json") == {}
