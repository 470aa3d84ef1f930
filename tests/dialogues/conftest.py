"""Somebody who talks with Waymark over the reference data."""

import asyncio
from pathlib import Path

import pytest

from data.knowledge import Knowledge
from data.store.engine import Store
from dialogues.house import House
from dialogues.reception import Reception
from tests.talk import Student


@pytest.fixture(scope="session")
def knowledge(built: Path) -> Knowledge:
    """What is known from the reference data, read once for all tests of a worker."""
    return asyncio.run(_read(built))


async def _read(built: Path) -> Knowledge:
    knowledge = Knowledge()
    store = Store(f"sqlite+aiosqlite:///{built}")
    async with store.read() as session:
        await knowledge.refresh(session)
    await store.aclose()
    return knowledge


@pytest.fixture
def reception(built_store: Store, knowledge: Knowledge) -> Reception:
    """The conversations over a store of the test's own."""
    return Reception(built_store, House(), knowledge)


@pytest.fixture
def student(reception: Reception) -> Student:
    return Student(reception)
