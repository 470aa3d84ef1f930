"""Reads one table of a release row by row, and counts what is kept, what is left out and why."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter
from typing import Any

from pydantic import TypeAdapter, ValidationError

from data.sources.errors import SourceError
from data.sources.files import SourceFile
from data.sources.rows import R, ReleaseRow, Rows, TableReportRow, fields, type_of_row

UNKNOWN = "n/a"  # O*NET's mark

Cells = tuple[str | None, ...]
Column = str | tuple[str | None, ...]  # several names where releases rename; with None it may be missing


@dataclass(slots=True)
class Part:
    """Everything one source gives: the release, its rows, and a report of each table."""

    release: ReleaseRow
    rows: Rows = field(default_factory=Rows)
    reports: list[TableReportRow] = field(default_factory=list)


@dataclass(slots=True)
class TableReader:
    """Collects the rows of one table of the publisher, validates them together, and keeps the count."""

    file: SourceFile
    read: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    _cells: list[Sequence[object]] = field(default_factory=list)
    _lines: list[int] = field(default_factory=list)

    def keep(self, line: int, cells: Sequence[object]) -> None:
        self.read += 1
        self._cells.append(cells)
        self._lines.append(line)

    def skip(self, reason: str) -> None:
        self.read += 1
        self.skipped[reason] += 1

    def rows(self, kind: type[R], *, key: Callable[[R], object] | None = None) -> list[R]:
        """The kept rows as validated named tuples; of rows with the same key the first.

        SourceError naming the file, the line and the field that is wrong.
        """
        try:
            rows = _adapter(kind).validate_python(self._cells)
        except ValidationError as error:
            raise self._wrong(kind, error) from error
        return rows if key is None else self._unique(rows, key)

    def _unique(self, rows: list[R], key: Callable[[R], object]) -> list[R]:
        seen: set[object] = set()
        kept = []
        for row in rows:
            if (marked := key(row)) not in seen:
                seen.add(marked)
                kept.append(row)
        if len(kept) < len(rows):
            self.skipped["said before"] += len(rows) - len(kept)
        return kept

    def _wrong(self, kind: type[R], error: ValidationError) -> SourceError:
        first = error.errors(include_url=False)[0]
        index, *place = first["loc"]
        name = _field_name(kind, place[0]) if place else "row"
        line = self._lines[int(index)]
        return SourceError(
            f"{self.file.path}, line {line}: {name} is {first['input']!r}, but {_lowered(first['msg'])}"
        )

    def report(self, source: str, name: str | None = None) -> TableReportRow:
        """What was read, under the publisher's name of the table (the file's unless told)."""
        kept = self.read - self.skipped.total()
        return TableReportRow(
            source=source,
            name=name or self.file.name,
            position=0,  # given when all sources are read
            read=self.read,
            kept=kept,
            skipped=dict(sorted(self.skipped.items())),
        )


@cache
def _adapter(kind: type_of_row) -> TypeAdapter[list[Any]]:
    return TypeAdapter(list[kind])  # type: ignore[valid-type]


def _field_name(kind: type_of_row, place: int | str) -> str:
    return (fields(kind)[place] if isinstance(place, int) else place).replace("_", " ")


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def text_table(file: SourceFile, columns: Sequence[Column]) -> Iterator[tuple[int, Cells]]:
    """The line number and the cells of the named columns, two at least, of a tab-separated file.

    "n/a" reads as None. SourceError for a column that is missing or a line with too few or too many cells.
    """
    lines = file.text().replace("\r\n", "\n").split("\n")
    header = lines[0].split("\t")
    picked = itemgetter(*(_place(file, header, column) for column in columns))
    for number, line in enumerate(lines[1:], start=2):
        if not line:
            continue
        cells: list[str | None] = [*line.split("\t"), None]  # the last for columns that may be missing
        if len(cells) != len(header) + 1:
            message = f"{len(cells) - 1} cells where the header names {len(header)}"
            raise SourceError(f"{file.path}, line {number}: {message}")
        if UNKNOWN in line:
            cells = [None if cell == UNKNOWN else cell for cell in cells]
        yield number, picked(cells)


def _place(file: SourceFile, header: Sequence[str], column: Column) -> int:
    """Where a column stands; past the end when it may be missing and is."""
    names = (column,) if isinstance(column, str) else column
    for name in names:
        if name is None:
            return len(header)
        if name in header:
            return header.index(name)
    raise SourceError(f"{file.path}, line 1: the column {' or '.join(map(repr, names))} is missing")
