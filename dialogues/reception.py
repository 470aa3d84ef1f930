"""Takes every event of every door: one event is one transaction.

The answer, the person's new place, the id of the update and the screens to deliver commit together. The
doors deliver after the commit and say so; what they could not deliver waits here, whatever happens to the
process.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from data import people
from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.people import Message, Person
from data.store.pictures import PictureFile
from data.store.types import now
from dialogues.conversation import Scene
from dialogues.delivery import Delivery, Line
from dialogues.event import Event, Kind
from dialogues.gallery import Gallery
from dialogues.house import House
from dialogues.lookup.glance import Glances, glances
from dialogues.screen import Screen, from_stored, to_stored
from dialogues.wording import wording

# Doors whose platform keeps no history of its own: what was typed is kept for them, and for no other.
SHOWS_TRANSCRIPT = frozenset({"web"})


@dataclass
class _Turn:
    """The lock of one person in this process and how many wait for it."""

    lock: asyncio.Lock
    waiting: int = 0


class Reception:
    """The one way from an event to its screens; see `dialogues.delivery.Conversations`."""

    def __init__(self, store: Store, house: House, knowledge: Knowledge) -> None:
        self._store = store
        self._house = house
        self._knowledge = knowledge
        self._gallery = Gallery(store, knowledge)
        self._turns: dict[tuple[str, str], _Turn] = defaultdict(lambda: _Turn(asyncio.Lock()))

    async def hear(self, event: Event) -> Sequence[Delivery]:
        async with self._turn_of(event), self._store.write() as session:
            person = await people.meet(session, door=event.door, door_id=event.person)
            if await people.is_new_update(session, person=person, key=event.key):
                await self._answer(session, person, event)
            return [_delivery(*row) for row in await people.waiting(session, person=person)]

    async def delivered(self, delivery: Delivery, door_ref: str) -> None:
        async with self._store.write() as session:
            await people.mark_delivered(session, message_id=delivery.id, door_ref=door_ref)

    async def undelivered(self, door: str, *, older_than: timedelta = timedelta(0)) -> Sequence[Delivery]:
        async with self._store.read() as session:
            waiting = await people.waiting(session, door=door, said_before=now() - older_than)
            return [_delivery(*row) for row in waiting]

    async def transcript(self, door: str, person: str, *, after: int = 0, limit: int = 100) -> Sequence[Line]:
        async with self._store.read() as session:
            found = await people.find(session, door=door, door_id=person)
            if found is None:
                return []
            rows = await people.transcript(session, person=found, after=after, limit=limit)
            return [_line(row) for row in rows]

    async def glances(self, text: str) -> Glances:
        async with self._store.read() as session:
            await self._knowledge.refresh(session)
            return await glances(session, self._knowledge, wording(), text)

    async def file_ref(self, door: str, name: str) -> str | None:
        async with self._store.read() as session:
            known = await session.get(PictureFile, (door, name))
            return known.ref if known else None

    async def remember_file(self, door: str, name: str, ref: str) -> None:
        async with self._store.write() as session:
            await session.merge(PictureFile(door=door, name=name, ref=ref))

    async def picture(self, name: str) -> bytes:
        return await self._gallery.picture(name)

    async def document(self, name: str) -> bytes:
        return await self._gallery.document(name)

    async def _answer(self, session: AsyncSession, person: Person, event: Event) -> None:
        await self._knowledge.refresh(session)
        scene = Scene(
            session=session,
            person=person,
            place=await people.place_of(session, person=person),
            say=wording(person.locale),
            knowledge=self._knowledge,
        )
        tapped = await self._tapped_message(session, person, event)
        if event.kind is Kind.TEXT and event.door in SHOWS_TRANSCRIPT:
            await people.hear(session, person=person, text=event.value)
        for screen in await self._house.answer(scene, event):
            await self._say(session, person, self._of_this_build(screen), tapped)

    def _of_this_build(self, screen: Screen) -> Screen:
        """The screen with the build in its picture's name: another build's picture is another picture."""
        if screen.picture is None:
            return screen
        return replace(
            screen,
            picture=replace(screen.picture, name=f"{self._knowledge.build or 'none'}/{screen.picture.name}"),
        )

    async def _tapped_message(self, session: AsyncSession, person: Person, event: Event) -> Message | None:
        if event.message is None:
            return None
        return await people.message_shown_as(session, person=person, door_ref=event.message)

    async def _say(
        self, session: AsyncSession, person: Person, screen: Screen, tapped: Message | None
    ) -> None:
        replaced = tapped if screen.replaces else None
        stored = to_stored(screen)
        # A second tap on the same button asks for what is shown already: there is nothing to deliver.
        if replaced is not None and replaced.screen is not None and _same(replaced.screen, stored):
            return
        await people.say(session, person=person, screen=stored, replaces=replaced)

    @asynccontextmanager
    async def _turn_of(self, event: Event) -> AsyncIterator[None]:
        key = (event.door, event.person)
        turn = self._turns[key]
        turn.waiting += 1
        try:
            async with turn.lock:
                yield
        finally:
            turn.waiting -= 1
            if turn.waiting == 0:
                del self._turns[key]


def _same(shown: dict[str, object], stored: dict[str, object]) -> bool:
    return {**shown, "replaces": None} == {**stored, "replaces": None}


def _delivery(message: Message, person: Person, replaces: str | None) -> Delivery:
    assert message.id is not None
    assert message.screen is not None
    screen = from_stored(message.screen)
    return Delivery(message.id, person.door_id, replace(screen, replaces=replaces is not None), replaces)


def _line(message: Message) -> Line:
    assert message.id is not None
    screen = from_stored(message.screen) if message.screen else None
    return Line(message.id, message.text, screen, message.replaces)
