"""Conversations in memory, as strict as the real ones: for tests of the door alone."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from dialogues.delivery import Delivery, Line
from dialogues.event import Event
from dialogues.lookup.glance import Glances
from dialogues.screen import Screen, from_stored, to_stored

Answer = Callable[[Event], Sequence[Screen]]


@dataclass
class Memory:
    """Answers every event by one function, and keeps what the store would keep."""

    answer: Answer
    pictures: dict[str, bytes] = field(default_factory=dict)
    documents: dict[str, bytes] = field(default_factory=dict)
    heard: list[Event] = field(default_factory=list)  # in the order of their commits
    refs: dict[int, str] = field(default_factory=dict)  # what is delivered, by its id
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    slow: dict[str, asyncio.Event] = field(default_factory=dict)  # persons whose commits wait for an event
    begun: list[Event] = field(default_factory=list)
    _waiting: dict[int, Delivery] = field(default_factory=dict)
    _turns: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))

    async def hear(self, event: Event) -> Sequence[Delivery]:
        async with self._turns[event.person]:
            self.begun.append(event)
            if event.person in self.slow:
                await self.slow[event.person].wait()
            if event.key not in {known.key for known in self.heard}:
                screens = self.answer(event)
                self.heard.append(event)
                for screen in screens:
                    self._say(event, screen)
            return [one for one in self._waiting.values() if one.person == event.person]

    async def delivered(self, delivery: Delivery, door_ref: str) -> None:
        del self._waiting[delivery.id]  # a screen is delivered once
        self.refs[delivery.id] = door_ref

    async def undelivered(self, door: str, *, older_than: timedelta = timedelta(0)) -> Sequence[Delivery]:
        assert door == "telegram"
        return list(self._waiting.values())

    async def transcript(self, door: str, person: str, *, after: int = 0, limit: int = 100) -> Sequence[Line]:
        raise AssertionError("Telegram keeps its own transcript")

    async def glances(self, text: str) -> Glances:
        raise AssertionError("a list needs jobs: use the real conversations")

    async def file_ref(self, door: str, name: str) -> str | None:
        return self.files.get((door, name))

    async def remember_file(self, door: str, name: str, ref: str) -> None:
        self.files[door, name] = ref

    async def picture(self, name: str) -> bytes:
        return self.pictures[name]

    async def document(self, name: str) -> bytes:
        return self.documents[name]

    def _say(self, event: Event, screen: Screen) -> None:
        stored = from_stored(to_stored(screen))
        replaces = event.message if screen.replaces else None
        number = len(self.refs) + len(self._waiting) + 1
        self._waiting[number] = Delivery(
            number, event.person, replace(stored, replaces=bool(replaces)), replaces
        )
