"""What the store promises whichever database it is on, and how it sets SQLite up."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import col, select

from data.store.engine import Store, StoreError, store_url
from data.store.known import AlternateTitle, Release
from data.store.people import Message, Person

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def release(loaded_at: datetime = NOON, *, version: str = "30.1") -> Release:
    return Release(
        source="onet",
        name=f"O*NET {version} Database",
        version=version,
        licence="CC BY 4.0",
        origin="db.zip",
        loaded_at=loaded_at,
    )


async def versions(store: Store) -> list[str]:
    async with store.read() as session:
        return list((await session.exec(select(Release.version))).all())


async def test_a_write_is_kept(store: Store) -> None:
    async with store.write() as session:
        session.add(release())

    assert await versions(store) == ["30.1"]


async def test_a_write_that_fails_leaves_nothing(store: Store) -> None:
    async def fail_half_way() -> None:
        async with store.write() as session:
            session.add(release())
            await session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        await fail_half_way()

    assert await versions(store) == []


async def test_a_reader_sees_the_old_state_while_another_writes(store: Store) -> None:
    async with store.write() as session:
        session.add(release(version="29.3"))

    async with store.write() as session:
        known = await session.get(Release, "onet")
        assert known is not None
        known.version = "30.1"
        await session.flush()
        assert await versions(store) == ["29.3"]

    assert await versions(store) == ["30.1"]


async def test_a_reader_sees_one_state_to_its_end_on_sqlite(sqlite_store: Store) -> None:
    async with sqlite_store.read() as session:
        before = (await session.exec(select(Release.version))).all()
        async with sqlite_store.write() as writing:
            writing.add(release())
        assert (await session.exec(select(Release.version))).all() == before == []


async def test_writers_of_two_processes_wait_for_each_other_on_sqlite(sqlite_store: Store) -> None:
    """Each reads, then writes what it read: begun as readers, all but one would fail with SQLITE_BUSY."""
    other = Store(sqlite_store.url.render_as_string())
    async with sqlite_store.write() as session:
        session.add(Person(id=1, door="web", door_id="0"))

    async def count(store: Store) -> None:
        async with store.write() as session:
            person = await session.get(Person, 1)
            assert person is not None
            person.door_id = str(int(person.door_id) + 1)

    await asyncio.gather(*(count(store) for _ in range(10) for store in (sqlite_store, other)))

    async with other.read() as session:
        assert (await session.exec(select(Person.door_id))).all() == ["20"]
    await other.aclose()


async def test_a_row_cannot_belong_to_what_is_not_there(store: Store) -> None:
    with pytest.raises(IntegrityError):
        async with store.write() as session:
            session.add(AlternateTitle(code="43-6013.00", title="Ward Clerk", kind="alternate"))


async def test_what_was_said_goes_with_the_person(store: Store) -> None:
    async with store.write() as session:
        session.add(Person(id=1, door="web", door_id="1"))
        session.add(Person(id=2, door="web", door_id="2"))
        await session.flush()
        session.add(Message(person_id=1, text="nurse"))
        session.add(Message(person_id=2, text="plumber"))

    async with store.write() as session:
        await session.delete(await session.get(Person, 1))

    async with store.read() as session:
        assert (await session.exec(select(Message.text).order_by(col(Message.id)))).all() == ["plumber"]


@pytest.mark.parametrize(
    "moment",
    [NOON, NOON.replace(microsecond=123_456), NOON.astimezone(timezone(timedelta(hours=-5)))],
    ids=["utc", "to the microsecond", "another zone"],
)
async def test_a_moment_comes_back_as_the_same_moment_in_utc(store: Store, moment: datetime) -> None:
    async with store.write() as session:
        session.add(release(moment))

    async with store.read() as session:
        back = (await session.exec(select(Release.loaded_at))).one()
    assert (back, back.tzinfo) == (moment, UTC)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="2026-03-01T12:00:00"):
        async with store.write() as session:
            session.add(release(NOON.replace(tzinfo=None)))


async def test_sqlite_is_set_up_on_every_connection(sqlite_store: Store) -> None:
    async def pragmas() -> dict[str, object]:
        names = ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        async with sqlite_store.engine.connect() as connection:
            rows = [(await connection.execute(text(f"PRAGMA {name}"))).one()[0] for name in names]
        return dict(zip(names, rows, strict=True))

    normal = 1  # of SQLite's synchronous levels
    set_up = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 30_000, "synchronous": normal}
    assert list(await asyncio.gather(pragmas(), pragmas())) == [set_up, set_up]


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("sqlite:///waymark.db", "sqlite+aiosqlite:///waymark.db"),
        ("sqlite+aiosqlite:///waymark.db", "sqlite+aiosqlite:///waymark.db"),
        ("postgres://me:secret@host:5433/waymark", "postgresql+psycopg://me:secret@host:5433/waymark"),
        ("postgresql://host/waymark", "postgresql+psycopg://host/waymark"),
        ("postgresql+asyncpg://host/waymark", "postgresql+psycopg://host/waymark"),
        ("postgresql://host/waymark?sslmode=require", "postgresql+psycopg://host/waymark?sslmode=require"),
    ],
)
def test_addresses_as_hosts_hand_them_out(given: str, used: str) -> None:
    assert store_url(given).render_as_string(hide_password=False) == used


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("mysql://me:secret@host/waymark", "DATABASE_URL names mysql, but the store is SQLite or PostgreSQL"),
        (
            "var/waymark.db",
            "DATABASE_URL is not a database address such as sqlite+aiosqlite:///var/waymark.db",
        ),
    ],
)
def test_an_address_that_cannot_be_used_is_one_sentence(given: str, sentence: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store(given)

    assert str(refused.value) == sentence


async def test_the_folder_of_a_sqlite_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "not yet" / "there" / "waymark.db"
    store = Store(f"sqlite:///{file}")

    async with store.read() as session:
        assert (await session.exec(select(1))).one() == 1
    await store.aclose()

    assert file.exists()
