"""Puts Waymark together: the store, what is known, the conversations."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.settings import Settings
from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.migrate import require_current
from dialogues.house import House
from dialogues.reception import Reception


@dataclass(frozen=True, slots=True)
class Waymark:
    """One process's Waymark."""

    store: Store
    knowledge: Knowledge
    reception: Reception


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Store]:
    """The store, closed in the end. StoreError when its schema is not the one this version works with."""
    store = Store(settings.database_url)
    try:
        await require_current(store)
        yield store
    finally:
        await store.aclose()


@asynccontextmanager
async def open_waymark(settings: Settings) -> AsyncIterator[Waymark]:
    """Open the store and read the title index. Raises StoreError like `open_store`."""
    async with open_store(settings) as store:
        knowledge = Knowledge()
        async with store.read() as session:
            await knowledge.refresh(session)
        yield Waymark(store, knowledge, Reception(store, House(), knowledge))
