"""People in the store: who they are, where they are, what was said and what still waits to be delivered.

Every function works inside the caller's transaction.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import UpdateBase
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.store.people import Message, Person, Place, SeenUpdate
from data.store.types import now

# Telegram keeps an update for a day; a browser keeps an unsent one while its page is open.
SEEN_UPDATES_KEPT = timedelta(days=7)
LOOKED_BACK = 5  # screens; a few words without buttons may stand under those that have some
SEEN_TO_WITHIN = timedelta(hours=1)  # how exactly a person's last visit is kept


def _insert_or_leave(session: AsyncSession, table: type[SQLModel], row: dict[str, Any]) -> UpdateBase:
    """Insert a row, or leave the one that is there."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table).values(**row).on_conflict_do_nothing()
    return sqlite.insert(table).values(**row).on_conflict_do_nothing()


async def meet(session: AsyncSession, *, door: str, door_id: str) -> Person:
    """The person of a door, made on their first visit; locked until the transaction ends."""
    person = await find(session, door=door, door_id=door_id, lock=True)
    if person is None:
        # Two processes may meet the same person at once: the second finds the first one's row.
        new = Person(door=door, door_id=door_id).model_dump(exclude={"id"})
        await session.exec(_insert_or_leave(session, Person, new))
        person = await find(session, door=door, door_id=door_id, lock=True)
    assert person is not None
    if now() - person.seen_at > SEEN_TO_WITHIN:
        person.seen_at = now()
    return person


async def find(session: AsyncSession, *, door: str, door_id: str, lock: bool = False) -> Person | None:
    query = select(Person).where(Person.door == door, Person.door_id == door_id)
    return (await session.exec(query.with_for_update() if lock else query)).first()


async def is_new_update(session: AsyncSession, *, person: Person, key: str) -> bool:
    """Whether an update was not taken before; notes that it is now."""
    update_seen = SeenUpdate(door=person.door, key=key, person_id=_id(person)).model_dump()
    note = _insert_or_leave(session, SeenUpdate, update_seen).returning(col(SeenUpdate.key))
    return (await session.exec(note)).first() is not None


async def forget_old_updates(session: AsyncSession, *, before: datetime | None = None) -> None:
    """Drop the ids of updates too old to come again."""
    limit = before or now() - SEEN_UPDATES_KEPT
    await session.exec(delete(SeenUpdate).where(col(SeenUpdate.seen_at) < limit))


async def place_of(session: AsyncSession, *, person: Person) -> Place:
    """Where the person is; "" is nowhere in particular."""
    place = await session.get(Place, _id(person))
    if place is None:
        place = Place(person_id=_id(person), conversation="")
        session.add(place)
    return place


async def hear(session: AsyncSession, *, person: Person, text: str) -> None:
    """Keep what a person said, for the transcript; nothing of it waits to be delivered."""
    session.add(Message(person_id=_id(person), text=text, delivered_at=now()))
    await session.flush()


async def say(
    session: AsyncSession, *, person: Person, screen: dict[str, Any], replaces: Message | None
) -> Message:
    """Add a screen to what waits to be delivered."""
    message = Message(person_id=_id(person), screen=screen, replaces=replaces.id if replaces else None)
    session.add(message)
    await session.flush()
    return message


async def message_shown_as(session: AsyncSession, *, person: Person, door_ref: str) -> Message | None:
    """The newest screen that a door's message shows: an edited message has shown several."""
    query = (
        select(Message)
        .where(Message.person_id == _id(person), Message.door_ref == door_ref)
        .order_by(col(Message.id).desc())
    )
    return (await session.exec(query)).first()


async def last_shown(session: AsyncSession, *, person: Person) -> dict[str, Any] | None:
    """The newest screen with buttons that was told to a person."""
    query = (
        select(Message.screen)
        .where(Message.person_id == _id(person), col(Message.screen).is_not(None))
        .order_by(col(Message.id).desc())
        .limit(LOOKED_BACK)
    )
    screens = (await session.exec(query)).all()
    return next((dict(screen) for screen in screens if screen and screen.get("buttons")), None)


async def waiting(
    session: AsyncSession,
    *,
    person: Person | None = None,
    door: str | None = None,
    said_before: datetime | None = None,
) -> Sequence[tuple[Message, Person, str | None]]:
    """Undelivered messages, oldest first, with their person and the door's id of the message they replace."""
    replaced = select(Message.id, Message.door_ref).subquery()
    query = (
        select(Message, Person, replaced.c.door_ref)
        .join(Person, col(Message.person_id) == col(Person.id))
        .outerjoin(replaced, replaced.c.id == col(Message.replaces))
        .where(col(Message.delivered_at).is_(None))
        .order_by(col(Message.id))
    )
    if person is not None:
        query = query.where(Message.person_id == _id(person))
    if door is not None:
        query = query.where(Person.door == door)
    if said_before is not None:
        query = query.where(col(Message.created_at) <= said_before)
    return [(message, whose, ref) for message, whose, ref in (await session.exec(query)).all()]


async def mark_delivered(session: AsyncSession, *, message_id: int, door_ref: str) -> None:
    """Note where a message is shown; a message that is delivered already keeps its place."""
    waiting = (col(Message.id) == message_id) & col(Message.delivered_at).is_(None)
    await session.exec(update(Message).where(waiting).values(door_ref=door_ref, delivered_at=now()))


async def transcript(session: AsyncSession, *, person: Person, after: int, limit: int) -> Sequence[Message]:
    """The last `limit` messages with an id above `after`, oldest first."""
    query = (
        select(Message)
        .where(Message.person_id == _id(person), col(Message.id) > after)
        .order_by(col(Message.id).desc())
        .limit(limit)
    )
    return list(reversed((await session.exec(query)).all()))


async def trim_transcripts(session: AsyncSession, *, keep: int) -> None:
    """Forget all but each person's last `keep` messages; what waits to be delivered stays."""
    newest_first = func.row_number().over(
        partition_by=col(Message.person_id), order_by=col(Message.id).desc()
    )
    ranked = select(Message.id, newest_first.label("place")).subquery()
    old = select(ranked.c.id).where(ranked.c.place > keep)
    await session.exec(
        delete(Message).where(col(Message.id).in_(old), col(Message.delivered_at).is_not(None))
    )


def _id(person: Person) -> int:
    assert person.id is not None
    return person.id
