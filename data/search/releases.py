"""The names of jobs straight from the publishers' files, for training and measuring without a store."""

import csv
import io
import re
import tomllib
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineWorkbook

from data.search.model import IndexedOccupation, Title, TitleKind
from data.search.names import soc

LIBRARY = Path(__file__).parents[1] / "library" / "occupations"
_SOC_INDEX = "04"  # the code of the SOC index among the sources of an alternate title


def onet_titles(sources: Path) -> tuple[list[IndexedOccupation], list[Title]]:
    """Occupations and titles of the O*NET text release below `sources`, with employment when OEWS is there."""
    employment = _employment(sources)
    tasks: defaultdict[str, list[str]] = defaultdict(list)
    for row in _table(sources, "Task Statements"):
        tasks[row["O*NET-SOC Code"]].append(row["Task"])
    occupations = [
        IndexedOccupation(
            code, row["Title"], row["Description"], None, employment.get(soc(code)), tuple(tasks[code])
        )
        for row in _table(sources, "Occupation Data")
        for code in (row["O*NET-SOC Code"],)
    ]
    titles: list[Title] = []
    for row in _table(sources, "Alternate Titles"):
        code, official = row["O*NET-SOC Code"], _SOC_INDEX in row["Source(s)"].split(",")
        titles.append(Title(code, row["Alternate Title"], TitleKind.ALTERNATE, official))
        if row["Short Title"] != "n/a":
            titles.append(Title(code, row["Short Title"], TitleKind.SHORT, official))
    titles += [
        Title(row["O*NET-SOC Code"], row["Reported Job Title"], TitleKind.REPORTED)
        for row in _table(sources, "Sample of Reported Titles")
    ]
    return occupations, titles


def library_titles() -> tuple[list[IndexedOccupation], list[Title]]:
    """Occupations and titles of the library alone."""
    occupations: list[IndexedOccupation] = []
    titles: list[Title] = []
    for path in sorted(LIBRARY.glob("*.toml")):
        entry = tomllib.loads(path.read_text(encoding="utf-8"))
        tasks = tuple(task["text"] for task in entry["tasks"])
        code, singular, summary = entry["code"], entry["singular"], entry["summary"]
        occupations.append(
            IndexedOccupation(code, entry.get("title", singular), summary, summary, None, tasks)
        )
        titles.append(Title(code, singular, TitleKind.SINGULAR))
        titles += [Title(code, nickname, TitleKind.NICKNAME) for nickname in entry["nicknames"]]
    return occupations, titles


def _table(sources: Path, name: str) -> Iterator[dict[str, str]]:
    archive = next(iter(sorted((sources / "onet").glob("db_*_text.zip"))), None)
    if archive is None:
        raise FileNotFoundError(f"no O*NET text release (db_*_text.zip) in {sources / 'onet'}")
    with zipfile.ZipFile(archive) as release:
        member = next(path for path in release.namelist() if path.rpartition("/")[2] == f"{name}.txt")
        with release.open(member) as file:
            text = io.TextIOWrapper(file, encoding="utf-8", newline="")
            yield from csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE)


def _employment(sources: Path) -> dict[str, int]:
    """Persons by SOC code, through the combined codes of OEWS; empty without its files."""
    workbook = next(iter(sorted((sources / "bls").glob("national_M*_dl.xlsx"), reverse=True)), None)
    crosswalk = sources / "crosswalk" / "soc2018_to_oews_ep_code.csv"
    if workbook is None or not crosswalk.exists():
        return {}
    head, *rows = CalamineWorkbook.from_path(workbook).get_sheet_by_index(0).to_python()
    code, level, count = (head.index(name) for name in ("OCC_CODE", "O_GROUP", "TOT_EMP"))
    published = {
        str(row[code]): int(float(str(row[count])))
        for row in rows
        if row[level] == "detailed" and re.fullmatch(r"[\d.]+", str(row[count]))
    }
    with crosswalk.open(encoding="utf-8", newline="") as file:
        pairs = [(row["soc_2018_code"], row["oews_code"]) for row in csv.DictReader(file)]
    return {soc_code: published[oews_code] for soc_code, oews_code in pairs if oews_code in published}
