"""Opens the store and hands out sessions that read or write.

SQLite: write-ahead log, foreign keys, a busy timeout, and `BEGIN IMMEDIATE` for writing transactions,
because a reading transaction that turns into a writing one can fail with SQLITE_BUSY whatever the timeout
(SQLite, "Isolation In SQLite" and "Write-Ahead Logging"; SQLAlchemy, "Serializable isolation / Savepoints /
Transactional DDL" of its SQLite dialect). PostgreSQL: psycopg, whichever driver the URL names.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from data.errors import OperatorError

BUSY_TIMEOUT_MS = 30_000  # longer than a build holds the write lock


class StoreError(OperatorError):
    """The store cannot be opened or used; the message is one sentence for the operator."""


def store_url(url: str) -> URL:
    """The URL with the driver Waymark uses; creates the folder of a SQLite file.

    Hosts hand out `postgres://…` and `postgresql://…` without a driver: they mean psycopg here.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        message = "DATABASE_URL is not a database address such as sqlite+aiosqlite:///var/waymark.db"
        raise StoreError(message) from error
    backend = parsed.drivername.split("+")[0]
    if backend in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+psycopg")
    if backend == "sqlite":
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        return parsed.set(drivername="sqlite+aiosqlite")
    raise StoreError(f"DATABASE_URL names {backend}, but the store is SQLite or PostgreSQL")


class Store:
    """The engine and its sessions. Close it with `aclose`."""

    def __init__(self, url: str) -> None:
        self.url = store_url(url)
        self.engine: AsyncEngine = create_async_engine(self.url)
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", _set_up_sqlite)
            event.listen(self.engine.sync_engine, "begin", _begin_sqlite)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session that only reads."""
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A session in one writing transaction: commits at the end, rolls back on any error."""
        writing = self.engine.execution_options(writes=True)
        async with AsyncSession(writing, expire_on_commit=False) as session, session.begin():
            yield session

    async def aclose(self) -> None:
        await self.engine.dispose()


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # SQLAlchemy begins transactions itself (see _begin_sqlite), so the driver must not.
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        mode = cursor.fetchone()[0]
        if mode not in ("wal", "memory"):
            raise StoreError(
                f"SQLite refused its write-ahead log (journal_mode is {mode}): is it a network drive?"
            )
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")
    finally:
        cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
