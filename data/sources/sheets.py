"""Reads spreadsheets and comma-separated files alike: rows of cells with a header somewhere near the top."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook

from data.sources.errors import SourceError
from data.sources.files import SourceFile

Cell = object  # str, float, bool, … as the workbook has it; "" when empty


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or the whole of a comma-separated file."""

    file: SourceFile
    name: str | None
    cells: Sequence[Sequence[Cell]]

    @property
    def where(self) -> str:
        return f"{self.file.path}, sheet {self.name!r}" if self.name else str(self.file.path)

    def table(self, columns: Mapping[str, str], *, header: int = 0) -> Iterator[tuple[int, dict[str, Cell]]]:
        """The line number and the named cells of every row below the header row.

        `columns` maps our name of a column to the publisher's. SourceError for a column that is missing.
        """
        titles = [str(cell).strip() for cell in self.cells[header]] if self.cells else []
        for theirs in columns.values():
            if theirs not in titles:
                raise SourceError(f"{self.where}, line {header + 1}: the column {theirs!r} is missing")
        places = {ours: titles.index(theirs) for ours, theirs in columns.items()}
        for line, row in enumerate(self.cells[header + 1 :], start=header + 2):
            if any(cell != "" for cell in row):
                yield line, {ours: row[place] if place < len(row) else "" for ours, place in places.items()}


def workbook(file: SourceFile) -> dict[str, Sheet]:
    """Every sheet of a workbook by name. SourceError when it is damaged."""
    content = file.read()
    try:
        opened = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return {
            name: Sheet(file, name, opened.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in opened.sheet_names
        }
    except (CalamineError, ValueError) as error:
        raise SourceError(f"{file.path} is not a whole workbook ({error}): get it again") from error


def first_sheet(file: SourceFile) -> Sheet:
    """The first sheet of a workbook, or a comma-separated file."""
    if file.path.suffix == ".xlsx":
        return next(iter(workbook(file).values()))
    return Sheet(file, None, list(csv.reader(io.StringIO(file.text(), newline=""))))


def text(cell: Cell) -> str:
    return str(cell).strip()
