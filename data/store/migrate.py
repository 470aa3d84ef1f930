"""The store's schema: whether it is up to date, and bringing it there with Alembic."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from data.store.engine import Store, StoreError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def head() -> str:
    """The newest revision: migrations are named by theirs, in order."""
    return max(path.stem.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


async def migrate(store: Store) -> None:
    """Create or upgrade every table; does nothing when they are up to date."""
    async with store.engine.execution_options(writes=True).begin() as connection:
        await connection.run_sync(_upgrade)


async def is_current(store: Store) -> bool:
    """Whether the schema is the one this version works with."""
    return await _revision_of(store) == head()


async def require_current(store: Store) -> None:
    """StoreError when the schema is not the one this version works with."""
    revision = await _revision_of(store)
    if revision != head():
        raise StoreError(f"the store's schema is {revision or 'empty'}, not {head()}: run `waymark migrate`")


async def _revision_of(store: Store) -> str | None:
    async with store.engine.connect() as connection:
        return await connection.run_sync(_revision)


def _revision(connection: Connection) -> str | None:
    # Read directly: Alembic takes a third of a second to import, and every command asks.
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _upgrade(connection: Connection) -> None:
    from alembic import command

    command.upgrade(_config(connection), "head")


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
