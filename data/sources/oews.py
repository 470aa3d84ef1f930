"""Reads pay from BLS Occupational Employment and Wage Statistics: national and state workbooks of any year.

Layout and marks: the workbooks' own sheet "Field Descriptions". "*" and "**" are not published, "#" is the
survey's ceiling or more.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from data.sources.errors import SourceError
from data.sources.files import SourceFile
from data.sources.rows import ReleaseRow, Rows, WageRow
from data.sources.sheets import Cell, Sheet, first_sheet, text, workbook
from data.sources.tables import Part, TableReader
from data.store.types import now

NATIONAL = "oews"
STATE = "oews-state"
ALL_OCCUPATIONS = "00-0000"

_NAME = re.compile(r"(?P<kind>national|state)_M(?P<year>\d{4})\w*\.(?P<form>xlsx|csv|csv\.gz)", re.IGNORECASE)
_CEILING = re.compile(r"\$([\d,.]+) per hour or \$([\d,]+) per year")
_LEVELS = ("detailed", "total")

_IDENTITY = {"area": "AREA_TITLE", "wage_code": "OCC_CODE", "title": "OCC_TITLE"}
_MEANS = {"hourly_mean": "H_MEAN", "annual_mean": "A_MEAN"}
_FIGURES = {
    "hourly_mean": "H_MEAN",
    "hourly_p10": "H_PCT10",
    "hourly_p25": "H_PCT25",
    "hourly_median": "H_MEDIAN",
    "hourly_p75": "H_PCT75",
    "hourly_p90": "H_PCT90",
    "annual_mean": "A_MEAN",
    "annual_p10": "A_PCT10",
    "annual_p25": "A_PCT25",
    "annual_median": "A_MEDIAN",
    "annual_p75": "A_PCT75",
    "annual_p90": "A_PCT90",
}
_WHOLE = {"level": "O_GROUP", "employment": "TOT_EMP", "annual_only": "ANNUAL", "hourly_only": "HOURLY"}


class Ceiling(NamedTuple):
    """The pay that "#" says is reached or passed, in dollars."""

    hourly: float
    annual: int


CEILING = Ceiling(115.00, 239_200)  # of the surveys since May 2022, for a file that does not state it


class _Survey(NamedTuple):
    year: int
    whole: bool  # with percentiles, not means only
    file: SourceFile


def newest_national(files: Sequence[SourceFile]) -> SourceFile | None:
    """The national workbook of the newest survey."""
    return _newest(files, "national")


def newest_state(files: Sequence[SourceFile]) -> SourceFile | None:
    """The state file of the newest survey; of two of one year the one with percentiles."""
    return _newest(files, "state")


def _newest(files: Sequence[SourceFile], kind: str) -> SourceFile | None:
    found = [
        _Survey(int(name["year"]), name["form"].lower() == "xlsx", file)
        for file in files
        if (name := _NAME.fullmatch(file.name)) and name["kind"].lower() == kind
    ]
    return max(found, key=lambda survey: survey[:2]).file if found else None


def read_national(file: SourceFile) -> Part:
    """Pay in the nation: every detailed occupation, and all occupations together."""
    return _read(file, NATIONAL, "national", codes=())


def read_state(file: SourceFile, codes: Collection[str]) -> Part:
    """Pay in the states and territories.

    `codes` are the detailed OEWS occupations, which the files with means only do not mark.
    """
    return _read(file, STATE, "state", codes)


def _read(file: SourceFile, source: str, area: str, codes: Collection[str]) -> Part:
    sheet, ceiling = _sheet(file)
    name = _NAME.fullmatch(file.name)
    year = int(name["year"]) if name else 0
    reader = TableReader(file)
    whole = file.path.suffix == ".xlsx"
    columns = _IDENTITY | (_FIGURES | _WHOLE if whole else _MEANS)
    for line, cells in sheet.table(columns):
        is_group = text(cells["level"]).lower() not in _LEVELS if whole else cells["wage_code"] not in codes
        if is_group:
            reader.skip("a group of occupations")
        else:
            reader.keep(line, _wage(cells, year, ceiling, f"{sheet.where}, line {line}"))
    rows = reader.rows(WageRow, key=lambda row: row[:2])
    release = ReleaseRow(
        source=source,
        name=f"Occupational Employment and Wage Statistics, {area}",
        version=f"May {year}",
        published=None,
        licence="public domain",
        origin=file.name,
        loaded_at=now(),
    )
    return Part(release, Rows({WageRow: rows}), [reader.report(source)])


def _sheet(file: SourceFile) -> tuple[Sheet, Ceiling]:
    if file.path.suffix != ".xlsx":
        return first_sheet(file), CEILING
    sheets = workbook(file)
    return next(iter(sheets.values())), _ceiling(sheets)


def _ceiling(sheets: Mapping[str, Sheet]) -> Ceiling:
    """What "#" stands for, as the workbook's own footnote says it."""
    for sheet in sheets.values():
        if sheet.name and "field" in sheet.name.lower():
            notes = " ".join(text(cell) for row in sheet.cells for cell in row)
            if said := _CEILING.search(notes):
                return Ceiling(float(said[1].replace(",", "")), int(said[2].replace(",", "")))
    return CEILING


def _wage(cells: Mapping[str, Cell], year: int, ceiling: Ceiling, where: str) -> tuple[object, ...]:
    figures: dict[str, float | int | None] = {}
    at_least: list[str] = []
    for field in _FIGURES:
        cell = cells.get(field, "")
        if text(cell) == "#":
            figures[field] = ceiling.hourly if field.startswith("hourly") else ceiling.annual
            at_least.append(field)
        else:
            figures[field] = _figure(cell, field, where)
    return (
        text(cells["wage_code"]),
        text(cells["area"]),
        year,
        text(cells["title"]),
        _figure(cells.get("employment", ""), "employment", where),
        *figures.values(),
        at_least,
        _paid(cells),
    )


def _figure(cell: Cell, field: str, where: str) -> float | None:
    if isinstance(cell, int | float):
        return cell
    written = text(cell)
    if written in ("", "*", "**", "~"):
        return None
    try:
        return float(written.replace(",", ""))
    except ValueError:
        raise SourceError(f"{where}: {field.replace('_', ' ')} is {written!r}, not a figure") from None


def _paid(cells: Mapping[str, Cell]) -> str | None:
    for field, paid in (("annual_only", "annual"), ("hourly_only", "hourly")):
        if text(cells.get(field, "")).upper() == "TRUE":
            return paid
    return None
