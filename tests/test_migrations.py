"""The migrations make what the models say, on both databases."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect
from sqlmodel import SQLModel

from data.store import known, people, pictures  # noqa: F401  (registers the tables)
from data.store.engine import Store, StoreError
from data.store.migrate import MIGRATIONS, migrate, require_current
from tests.postgres import Databases


@pytest.fixture
def empty_sqlite(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"


@pytest.fixture
def empty_postgresql(databases: Databases) -> Iterator[str]:
    database = databases.create()
    yield database.render_as_string(hide_password=False)
    databases.drop(database)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """The address of a database without a table, once on each database."""
    url: str = request.getfixturevalue(f"empty_{request.param}")
    return url


@pytest.fixture
async def empty(empty_url: str) -> AsyncIterator[Store]:
    store = Store(empty_url)
    yield store
    await store.aclose()


def differences(connection: Connection) -> list[Any]:
    """What a new migration would have to change."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    found: list[Any] = compare_metadata(context, SQLModel.metadata)
    return found


def tables(connection: Connection) -> list[str]:
    return sorted(inspect(connection).get_table_names())


def downgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.downgrade(config, "base")


async def test_migrations_make_what_the_models_say(empty: Store) -> None:
    await migrate(empty)

    async with empty.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_twice_changes_nothing(store: Store) -> None:
    async with store.write() as session:
        session.add(people.Person(door="web", door_id="1"))

    await migrate(store)

    async with store.read() as session:
        assert await session.get(people.Person, 1) is not None


async def test_going_back_to_the_start_leaves_no_table(empty: Store) -> None:
    await migrate(empty)

    async with empty.engine.begin() as connection:
        await connection.run_sync(downgrade)
        assert await connection.run_sync(tables) == ["alembic_version"]


async def test_what_was_undone_can_be_done_again(empty: Store) -> None:
    await migrate(empty)
    async with empty.engine.begin() as connection:
        await connection.run_sync(downgrade)

    await migrate(empty)

    async with empty.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_migrated_store_is_current(store: Store) -> None:
    await require_current(store)


async def test_an_empty_store_is_not_current(empty: Store) -> None:
    with pytest.raises(StoreError, match=r"^the store's schema is empty, not \w+: run `waymark migrate`$"):
        await require_current(empty)
