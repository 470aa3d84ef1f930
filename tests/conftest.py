"""Fixtures of every test: the reference data, the stores, and the guard against the network."""

import asyncio
import ipaddress
import os
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from sqlalchemy import URL, make_url

from bot.settings import Settings
from data.sources.build import build
from data.sources.files import find
from data.store.engine import Store, store_url
from data.store.migrate import migrate
from tests import postgres
from tests.postgres import Databases
from tests.reference import reference_folder
from tests.releases import write_everything
from tests.sharing import folder_of_run, in_turn

# Read before `no_settings` hides them from the tests.
_SOURCES = reference_folder()
_SOURCES_NAMED = bool(os.environ.get("WAYMARK_SOURCES"))
_DATABASE_URL = os.environ.get("DATABASE_URL", "")
_CI = bool(os.environ.get("CI"))

_HERE = {"127.0.0.1", "::1", "localhost"}


def lacking(what: str) -> NoReturn:
    """Skip the test because the machine lacks something; in CI, where nothing may be lacking, fail it."""
    if _CI:
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of the reference data."""
    if not _SOURCES.exists():
        if _SOURCES_NAMED:
            pytest.fail(f"WAYMARK_SOURCES names {_SOURCES}, which is not there")
        pytest.skip("no reference data: set WAYMARK_SOURCES")
    return _SOURCES


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A temporary folder that all workers of this run share."""
    return folder_of_run(tmp_path_factory, worker_id)


# Stores


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite store to copy: ten times as quick as migrating one."""
    file = tmp_path_factory.mktemp("migrated") / "waymark.db"
    asyncio.run(_migrate(_sqlite(file)))
    return file


@pytest.fixture(scope="session")
def databases(run_folder: Path) -> Databases:
    """Where PostgreSQL databases are made: the server of `DATABASE_URL`, or one of the run's own."""
    if _DATABASE_URL.startswith("postgres"):
        return Databases(store_url(_DATABASE_URL))
    if postgres.binaries() is None:
        lacking("PostgreSQL is not installed")
    return Databases(postgres.join(run_folder))


@pytest.fixture(scope="session")
def migrated_database(databases: Databases) -> Iterator[str]:
    """The name of an empty PostgreSQL store to copy."""
    database = databases.create()
    asyncio.run(_migrate(database))
    yield str(database.database)
    databases.drop(database)


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> URL:
    """The address of a fresh, empty SQLite store."""
    return _sqlite(Path(shutil.copyfile(migrated_file, tmp_path / "waymark.db")))


@pytest.fixture
def postgresql_url(databases: Databases, migrated_database: str) -> Iterator[URL]:
    """The address of a fresh, empty PostgreSQL store."""
    database = databases.create(migrated_database)
    yield database
    databases.drop(database)


@pytest.fixture(params=["sqlite", "postgresql"])
def any_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh, empty store, once on each database."""
    url: URL = request.getfixturevalue(f"{request.param}_url")
    return url.render_as_string(hide_password=False)


@pytest.fixture
async def store(any_url: str) -> AsyncIterator[Store]:
    """A fresh, empty store, once on each database."""
    store = Store(any_url)
    yield store
    await store.aclose()


@pytest.fixture
async def sqlite_store(sqlite_url: URL) -> AsyncIterator[Store]:
    """A fresh, empty SQLite store, for what is the same on both databases."""
    store = Store(sqlite_url.render_as_string())
    yield store
    await store.aclose()


@pytest.fixture
async def small_store(store: Store, tmp_path: Path) -> Store:
    """A store of its own, once on each database, with the few occupations of `tests.releases`."""
    await build(store, find(write_everything(tmp_path / "releases")), _quiet)
    return store


@pytest.fixture(scope="session")
def built(sources: Path, migrated_file: Path, run_folder: Path) -> Path:
    """The file of a SQLite store built from the reference data, once a run: to read, never to write."""
    file = run_folder / "built.db"
    with in_turn(run_folder / "built.lock"):
        if not file.exists():
            unfinished = Path(shutil.copyfile(migrated_file, file.with_suffix(".part")))
            asyncio.run(_build(_sqlite(unfinished), sources))
            unfinished.rename(file)
    return file


@pytest.fixture
async def built_store(built: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """A store of its own built from the reference data."""
    file = Path(shutil.copyfile(built, tmp_path / "waymark.db"))
    store = Store(_sqlite(file).render_as_string())
    yield store
    await store.aclose()


def _sqlite(file: Path) -> URL:
    return URL.create("sqlite+aiosqlite", database=str(file))


async def _migrate(url: URL) -> None:
    store = Store(url.render_as_string(hide_password=False))
    await migrate(store)
    await store.aclose()


async def _build(url: URL, sources: Path) -> None:
    store = Store(url.render_as_string())
    await build(store, find(sources), _quiet)
    await store.aclose()


def _quiet(_doing: str, _done: int, _total: int) -> None:
    """Shows no progress."""


# Guards


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hides the settings of the person who runs the tests."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that reaches for another machine, even where the code under test takes the error."""
    reached: list[str] = []
    here = {*_HERE, make_url(_DATABASE_URL).host} if _DATABASE_URL else _HERE

    def check(host: Any) -> None:
        if host not in here:
            reached.append(str(host))
            raise RuntimeError(f"a test reached for {host}")

    def guarded(name: str) -> Any:
        real = getattr(socket.socket, name)

        def connect(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                check(address[0])
            return real(self, address)

        return connect

    look_up = socket.getaddrinfo

    def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
        if host and not _is_address(host):
            check(host)
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket.socket, "connect", guarded("connect"))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded("connect_ex"))
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield
    if reached:
        pytest.fail(f"the test reached for the network: {', '.join(reached)}")


def _is_address(host: str) -> bool:
    """Whether it is an internet address, which needs no looking up."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
