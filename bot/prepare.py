"""Makes the store ready before a bot starts: up to date, and with occupations in it."""

from rich.console import Console
from sqlmodel import select

from bot.settings import Settings
from data.search import TitleIndex
from data.store.engine import Store
from data.store.known import TitleIndexBlob
from data.store.migrate import is_current, migrate


async def bring_up_to_date(settings: Settings) -> None:
    """Create or upgrade the store's tables."""
    store = Store(settings.database_url)
    try:
        await migrate(store)
    finally:
        await store.aclose()


async def build_if_needed(settings: Settings) -> None:
    """Bring the schema up to date, and build the occupations if there are none that this version can read."""
    store = Store(settings.database_url)
    try:
        if not await is_current(store):
            await migrate(store)
        if not await _is_built(store):
            from bot.building import build_store  # what builds is not needed at any other start

            console = Console(stderr=True, highlight=False)
            await build_store(store, settings.waymark_sources, offline=False, console=console)
    finally:
        await store.aclose()


async def _is_built(store: Store) -> bool:
    async with store.read() as session:
        index = (await session.exec(select(TitleIndexBlob.data))).first()
    return index is not None and TitleIndex.can_read(index)
