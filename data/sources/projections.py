"""Reads the outlook from BLS Employment Projections: the workbook of occupations, and table 5.4.

"—" is not available. Figures are thousands of jobs; only line items are occupations, the others are sums.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from data.sources.errors import SourceError
from data.sources.files import SourceFile
from data.sources.rows import ProjectionRow, ReleaseRow
from data.sources.sheets import Cell, Sheet, text, workbook
from data.sources.tables import Part, TableReader
from data.store.types import now

PROJECTIONS = "projections"

_OCCUPATION_NAME = re.compile(r"(.*_)?occupation\.xlsx", re.IGNORECASE)
_EDUCATION_NAME = re.compile(r"education.*\.xlsx", re.IGNORECASE)
_YEARS = re.compile(r"Employment, (\d{4})")
_FOOTNOTE = re.compile(r"\[\d+\]$")
_UNKNOWN = ("", "—", "–", "-")
_HEADER = 1  # the row below the table's title

_CODE = "National Employment Matrix code"

_ENTRY = "Typical education needed for entry"
_EXPERIENCE = "Work experience in a related occupation"
_TRAINING = "Typical on-the-job training needed to attain competency in the occupation"


class _Entry(NamedTuple):
    education: str | None
    experience: str | None
    training: str | None


def projections_file(files: Sequence[SourceFile]) -> SourceFile | None:
    """The occupation workbook; of several the one whose name sorts last."""
    return _last(files, _OCCUPATION_NAME)


def education_file(files: Sequence[SourceFile]) -> SourceFile | None:
    """The workbook of table 5.4; of several the one whose name sorts last."""
    return _last(files, _EDUCATION_NAME)


def _last(files: Sequence[SourceFile], name: re.Pattern[str]) -> SourceFile | None:
    found = [file for file in files if name.fullmatch(file.name)]
    return max(found, key=lambda file: file.name) if found else None


def read(file: SourceFile, education: SourceFile | None) -> Part:
    """The outlook of every occupation, with entry education from table 5.4 where table 1.2 has none."""
    sheets = workbook(file)
    sheet = _named(sheets, file, "Table 1.2")
    base, target = _years(sheet)
    part = Part(_release(f"{base}–{target % 100:02d}", file))
    leaving = _leaving(sheets, file, base, target, part)
    entries = _entries(education, part) if education else {}
    reader = TableReader(file)
    columns = _columns(base, target) | {"entry": _ENTRY, "experience": _EXPERIENCE, "training": _TRAINING}
    columns |= {"self_employed": f"Percent self employed, {base}"}
    for line, cells in _line_items(sheet, columns, reader):
        code = text(cells["code"])
        where = f"{sheet.where}, line {line}"
        entry = _entry(cells)
        if entry == _Entry(None, None, None):
            entry = entries.get(code, entry)
        figures = (_figure(cells[name], where) for name in ("employment", "projected", "change", "openings"))
        reader.keep(
            line,
            (
                code,
                _FOOTNOTE.sub("", text(cells["title"])),
                base,
                target,
                *figures,
                *leaving.get(code, (None, None)),
                _figure(cells["self_employed"], where),
                *entry,
            ),
        )
    part.rows[ProjectionRow] = reader.rows(ProjectionRow, key=lambda row: row[0])
    part.reports.append(reader.report(PROJECTIONS, "Table 1.2"))
    return part


def _columns(base: int, target: int) -> dict[str, str]:
    span = f"{base}–{target % 100:02d}"
    return {
        "title": f"{base} National Employment Matrix title",
        "code": f"{base} {_CODE}",
        "type": "Occupation type",
        "employment": f"Employment, {base}",
        "projected": f"Employment, {target}",
        "change": f"Employment change, percent, {span}",
        "openings": f"Occupational openings, {span} annual average",
    }


def _years(sheet: Sheet) -> tuple[int, int]:
    header = sheet.cells[_HEADER] if len(sheet.cells) > _HEADER else ()
    years = [int(said[1]) for cell in header if (said := _YEARS.fullmatch(text(cell)))]
    if len(years) != 2:
        raise SourceError(f"{sheet.where}, line {_HEADER + 1}: two columns 'Employment, <year>' are missing")
    return years[0], years[1]


def _leaving(
    sheets: Mapping[str, Sheet], file: SourceFile, base: int, target: int, part: Part
) -> dict[str, tuple[float | None, float | None]]:
    """Labour force exits and occupational transfers a year (table 1.10), by code."""
    sheet = _named(sheets, file, "Table 1.10")
    reader = TableReader(file)
    span = f"{base}–{target % 100:02d} annual average"
    columns = _columns(base, target) | {
        "exits": f"Labor force exits, {span}",
        "transfers": f"Occupational transfers, {span}",
    }
    leaving = {}
    for line, cells in _line_items(sheet, columns, reader):
        reader.read += 1
        where = f"{sheet.where}, line {line}"
        leaving[text(cells["code"])] = (_figure(cells["exits"], where), _figure(cells["transfers"], where))
    part.reports.append(reader.report(PROJECTIONS, "Table 1.10"))
    return leaving


def _entries(file: SourceFile, part: Part) -> dict[str, _Entry]:
    """Typical entry education, experience and training (table 5.4), by code."""
    sheet = next(iter(workbook(file).values()))
    header = sheet.cells[_HEADER] if len(sheet.cells) > _HEADER else ()
    titles = [text(cell) for cell in header]
    code = next((title for title in titles if title.endswith(_CODE)), _CODE)
    reader = TableReader(file)
    columns = {"code": code, "entry": _ENTRY, "experience": _EXPERIENCE, "training": _TRAINING}
    entries = {}
    for _, cells in sheet.table(columns, header=_HEADER):
        if text(cells["code"]):
            reader.read += 1
            entries[text(cells["code"])] = _entry(cells)
        else:
            reader.skip("a note")
    part.reports.append(reader.report(PROJECTIONS, "Table 5.4"))
    return entries


def _line_items(
    sheet: Sheet, columns: Mapping[str, str], reader: TableReader
) -> Sequence[tuple[int, dict[str, Cell]]]:
    items = []
    for line, cells in sheet.table(columns, header=_HEADER):
        if text(cells["type"]) == "Line item":
            items.append((line, cells))
        else:
            reader.skip("a sum" if text(cells["code"]) else "a note")
    return items


def _named(sheets: Mapping[str, Sheet], file: SourceFile, name: str) -> Sheet:
    if name not in sheets:
        raise SourceError(f"{file.path}: the sheet {name!r} is missing")
    return sheets[name]


def _entry(cells: Mapping[str, Cell]) -> _Entry:
    return _Entry(*(_word(cells[name]) for name in ("entry", "experience", "training")))


def _word(cell: Cell) -> str | None:
    return None if text(cell) in _UNKNOWN else text(cell)


def _figure(cell: Cell, where: str) -> float | None:
    if isinstance(cell, int | float):
        return float(cell)
    if text(cell) in _UNKNOWN:
        return None
    raise SourceError(f"{where}: {text(cell)!r} is not a figure")


def _release(span: str, file: SourceFile) -> ReleaseRow:
    return ReleaseRow(
        source=PROJECTIONS,
        name="Employment Projections",
        version=span,
        published=None,
        licence="public domain",
        origin=file.name,
        loaded_at=now(),
    )
