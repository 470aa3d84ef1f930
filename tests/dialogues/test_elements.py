"""The plain words for O*NET's elements, job zones and categories, and for BLS's entry requirements."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from pyphen import Pyphen
from python_calamine import CalamineWorkbook

from dialogues.wording import FOLDER, wording

# Attribute to text; the message's own text is under "".
Texts = dict[str, str]

RATED_TABLES = (
    "Abilities",
    "Interests",
    "Knowledge",
    "Skills",
    "Work Activities",
    "Work Styles",
    "Work Values",
)
# Ranks of an occupation's highest interests and values: rows about other elements, not elements to explain.
HIGH_POINTS = {"IH", "VH"}
# Releases before 30 have these instead of 1.D; the reference data holds 30.1, which no longer names them.
OLDER_WORK_STYLES = [
    *("1.C.1.a", "1.C.1.b", "1.C.1.c", "1.C.2.b", "1.C.3.a", "1.C.3.b", "1.C.3.c", "1.C.4.a"),
    *("1.C.4.b", "1.C.4.c", "1.C.5.a", "1.C.5.b", "1.C.5.c", "1.C.6", "1.C.7.a", "1.C.7.b"),
]
WITH_DAILY = ("element-1-B-1-", "element-1-B-2-")
DOMAINS = {
    "element-1-A": 52,  # abilities
    "element-1-B-1": 6,  # interests
    "element-1-B-2": 6,  # work values
    "element-1-C": 16,  # work styles before release 30
    "element-1-D": 21,  # work styles
    "element-2-AB": 35,  # skills, essential and transferable
    "element-2-C": 33,  # knowledge
    "element-4-A": 41,  # work activities
}
HYPHENATION = Pyphen(lang="en_US")


def messages(file: str) -> dict[str, Texts]:
    """Every message of one English wording file; an entry Fluent cannot read or reads twice is an error."""
    found: dict[str, Texts] = {}
    for entry in FluentParser().parse((FOLDER / "en" / file).read_text(encoding="utf-8")).body:
        assert not isinstance(entry, fluent.Junk), entry.content
        if isinstance(entry, fluent.Message):
            assert entry.value is not None, f"{entry.id.name} says nothing"
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            attributes = {attribute.id.name: plain(attribute.value) for attribute in entry.attributes}
            found[entry.id.name] = {"": plain(entry.value), **attributes}
    return found


def plain(pattern: fluent.Pattern) -> str:
    """The text of a pattern; these messages take no values, so a placeable is an error."""
    parts = [element.value for element in pattern.elements if isinstance(element, fluent.TextElement)]
    assert len(parts) == len(pattern.elements)
    return "".join(parts)


ELEMENTS = messages("elements.ftl")
JOBZONES = messages("jobzones.ftl")


def texts() -> Iterator[tuple[str, str]]:
    """Every text of both files under its name, such as ("element-1-B-1-a.daily", "You build, …")."""
    for message_id, parts in {**ELEMENTS, **JOBZONES}.items():
        for attribute, text in parts.items():
            yield f"{message_id}.{attribute}".rstrip("."), text


def sentences() -> list[tuple[str, str]]:
    return [(name, text) for name, text in texts() if text.endswith(".")]


def grade(text: str) -> float:
    """US school grade of a text (Kincaid et al. 1975), syllables counted by hyphenation."""
    words = re.findall(r"[A-Za-z']+", text)
    syllables = sum(len(HYPHENATION.positions(word)) + 1 for word in words)
    stops = len(re.findall(r"[.!?](?=\s|$)", text))
    return 0.39 * len(words) / stops + 11.8 * syllables / len(words) - 15.59


def runs_of_five(text: str) -> set[str]:
    words = re.findall(r"[a-z0-9']+", text.lower())
    return {" ".join(words[start : start + 5]) for start in range(len(words) - 4)}


def domain(message_id: str) -> str:
    for prefix in DOMAINS:
        if re.match(prefix.replace("AB", "[AB]"), message_id):
            return prefix
    raise AssertionError(f"{message_id} is of no domain")


def table(sources: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table of O*NET 30.1, as the publisher writes them."""
    with ZipFile(sources / "onet" / "db_30_1_text.zip") as release:
        lines = release.read(f"db_30_1_text/{name}.txt").decode("utf-8").splitlines()
    header, *rows = (line.split("\t") for line in lines)
    return [dict(zip(header, row, strict=True)) for row in rows]


def slug(value: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")


# What is there


def test_each_domain_is_complete() -> None:
    assert Counter(map(domain, ELEMENTS)) == DOMAINS


def test_releases_before_30_have_their_work_styles() -> None:
    expected = [f"element-{element.replace('.', '-')}" for element in OLDER_WORK_STYLES]
    assert [message_id for message_id in ELEMENTS if message_id.startswith("element-1-C")] == expected


@pytest.mark.parametrize("name", RATED_TABLES)
def test_each_rated_element_has_words(sources: Path, name: str) -> None:
    rows = table(sources, name)
    rated = {row["Element ID"] for row in rows if row["Scale ID"] not in HIGH_POINTS}
    assert rated
    assert {f"element-{element.replace('.', '-')}" for element in rated} - ELEMENTS.keys() == set()


def test_each_element_has_a_name_and_interests_and_values_have_a_day() -> None:
    for message_id, parts in ELEMENTS.items():
        expected = {"", "name", "daily"} if message_id.startswith(WITH_DAILY) else {"", "name"}
        assert parts.keys() == expected, message_id


def test_no_two_elements_of_a_domain_are_told_alike() -> None:
    names = Counter((domain(message_id), parts["name"]) for message_id, parts in ELEMENTS.items())
    lines = Counter(parts[""] for parts in ELEMENTS.values())
    assert [twice for counts in (names, lines) for twice, count in counts.items() if count > 1] == []


def test_each_job_zone_has_words(sources: Path) -> None:
    zones = {f"jobzone-{row['Job Zone']}" for row in table(sources, "Job Zone Reference")}
    told = {message_id for message_id, parts in JOBZONES.items() if parts.keys() == {"", "short"}}
    assert told == zones


def test_each_education_and_training_category_has_words(sources: Path) -> None:
    kinds = {"RL": "education", "RW": "experience", "PT": "training", "OJ": "training"}
    rows = table(sources, "Education, Training, and Experience Categories")
    categories = {f"{kinds[row['Scale ID']]}-{row['Scale ID']}-{row['Category']}" for row in rows}
    told = {message_id for message_id in JOBZONES if not message_id.startswith(("jobzone-", "entry-"))}
    assert told == categories


def test_each_entry_requirement_of_bls_has_words(sources: Path) -> None:
    workbook = CalamineWorkbook.from_path(str(sources / "bls" / "education_table_5.4_2024.xlsx"))
    rows = workbook.get_sheet_by_index(0).to_python()
    occupations = [row for row in rows if re.fullmatch(r"\d\d-\d{4}", str(row[1]))]
    columns = {"entry-education": 2, "entry-experience": 3, "entry-training": 4}
    published = {
        f"{kind}-{slug(str(row[column]))}" for kind, column in columns.items() for row in occupations
    }
    told = {message_id for message_id in JOBZONES if message_id.startswith("entry-")}
    assert told == published


def test_the_bot_says_what_the_files_say() -> None:
    say = wording("en")
    told = {**ELEMENTS, **JOBZONES}
    assert {message_id: say(message_id) for message_id in told} == {
        message_id: parts[""] for message_id, parts in told.items()
    }


# How it reads


def test_texts_have_the_length_a_phone_shows() -> None:
    for name, text in texts():
        if name.startswith("jobzone-"):
            limits = (10, 40) if name.endswith(".short") else (60, 200)
        elif name.startswith("element-"):
            limits = (3, 30) if name.endswith(".name") else (30, 110 if name.endswith(".daily") else 90)
        else:
            limits = (3, 70)
        assert limits[0] <= len(text) <= limits[1], f"{name}: {len(text)} characters"


def test_lines_are_whole_sentences_and_names_are_not() -> None:
    whole = re.compile(r"element-[\w-]+(\.daily)?|jobzone-\d")
    for name, text in texts():
        assert text[0].isupper() or text[0].isdigit(), name
        assert text.endswith(".") == bool(whole.fullmatch(name)), name


def test_no_sentence_is_above_grade_8_and_the_average_is_6_or_below() -> None:
    grades = {name: grade(text) for name, text in sentences()}
    assert {name: found for name, found in grades.items() if found > 8} == {}
    assert sum(grades.values()) / len(grades) <= 6


def test_nothing_is_carried_over_from_the_publisher(sources: Path) -> None:
    tables = (
        "Content Model Reference",
        "Job Zone Reference",
        "Education, Training, and Experience Categories",
    )
    published = {
        run
        for name in tables
        for row in table(sources, name)
        for cell in row.values()
        for run in runs_of_five(cell)
    }
    carried = {name: runs_of_five(text) & published for name, text in texts()}
    assert {name: runs for name, runs in carried.items() if runs} == {}
