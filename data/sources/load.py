"""Writes a build: every table of what is known is emptied and filled anew, in one transaction."""

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

import psycopg
from sqlalchemy import Column, Dialect, Table, delete
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from data.sources.errors import SourceError
from data.sources.rows import TABLES, Rows, fields, type_of_row
from data.store.engine import Store

BATCH = 10_000  # rows
_FULL = ("database or disk is full", "No space left on device", "could not extend file")

Progress = Callable[[str, int, int], None]  # what is being done, how much of it is done, of how much
Batch = Sequence[tuple[Any, ...]]
Converter = Callable[[Any], Any]


async def replace(store: Store, rows: Rows, progress: Progress) -> None:
    """Replace the rows of every table of what is known by these; readers see the old ones until the end.

    SourceError when there is no room; the old rows stay.
    """
    total = sum(len(some) for some in rows.values())
    done = 0
    try:
        async with store.write() as session:
            connection = await session.connection()
            for kind in reversed(TABLES):
                await connection.execute(delete(_table(kind)))
            for kind in TABLES:
                for batch in _batches(kind, rows.of(kind), connection.dialect):
                    await _insert(connection, kind, batch)
                    done += len(batch)
                    progress("Writing", done, total)
        await _give_back_space(store)
    except (DBAPIError, psycopg.Error, OSError) as error:
        if getattr(error, "errno", None) == errno.ENOSPC or any(sign in str(error) for sign in _FULL):
            raise SourceError("the disk is full: the store is as it was") from error
        raise


async def _insert(connection: AsyncConnection, kind: type_of_row, batch: Batch) -> None:
    names = fields(kind)
    table = _table(kind).name
    if connection.dialect.name == "postgresql":
        # COPY is some ten times faster than INSERT there.
        raw = await connection.get_raw_connection()
        driver = cast(psycopg.AsyncConnection, raw.driver_connection)
        async with (
            driver.cursor() as cursor,
            cursor.copy(f"COPY {table} ({', '.join(names)}) FROM STDIN".encode()) as copy,
        ):
            for row in batch:
                await copy.write_row(row)
    else:
        marks = ", ".join("?" * len(names))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 (our own names)
        await connection.exec_driver_sql(statement, list(batch))


def _batches(kind: type_of_row, rows: Batch, dialect: Dialect) -> Iterator[Batch]:
    """The rows, some at a time, as this database takes them."""
    converters = {
        place: converter
        for place, name in enumerate(fields(kind))
        if (converter := _converter(_table(kind).columns[name], dialect))
    }
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        yield _converted(batch, converters) if converters else batch


def _converter(column: Column[Any], dialect: Dialect) -> Converter | None:
    """What SQLAlchemy does to a value of this column on its way to this database; None for nothing."""
    return column.type.dialect_impl(dialect).bind_processor(dialect)


def _converted(rows: Batch, converters: Mapping[int, Converter]) -> Batch:
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, convert in converters.items():
        columns[place] = map(convert, columns[place])
    return list(zip(*columns, strict=True))


def _table(kind: type_of_row) -> Table:
    return cast(Table, TABLES[kind].__table__)  # type: ignore[attr-defined]


async def _give_back_space(store: Store) -> None:
    """Empties SQLite's write-ahead log, which a build leaves as large as the store."""
    if store.is_sqlite:
        async with store.engine.connect() as connection:
            raw = await connection.get_raw_connection()
            driver = cast(Any, raw.driver_connection)
            await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
