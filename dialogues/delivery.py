"""What the doors and the conversations hand each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from dialogues.event import Event
from dialogues.lookup.glance import Glances
from dialogues.screen import Screen


@dataclass(frozen=True, slots=True)
class Delivery:
    """A screen that is committed to the store and waits to be delivered.

    `replaces` is the door's own id of the message this screen takes the place of; None: it follows.
    """

    id: int  # of the message in the store
    person: str  # the door's own id of the person or chat
    screen: Screen
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a person's transcript: what they said (`text`) or were told (`screen`)."""

    id: int
    text: str | None
    screen: Screen | None
    replaces: int | None  # the id of the line it takes the place of


class Conversations(Protocol):
    """What a door needs of the conversations; `dialogues.reception.Reception` is the real one."""

    async def hear(self, event: Event) -> Sequence[Delivery]:
        """Take an event in one transaction; give all that waits to be delivered to that person, oldest first.

        An update seen before changes nothing and gives what is not delivered yet. Events of one person are
        taken one after another.
        """

    async def delivered(self, delivery: Delivery, door_ref: str) -> None:
        """Note that a screen has reached the person, as the door's own message `door_ref`."""

    async def undelivered(self, door: str, *, older_than: timedelta = timedelta(0)) -> Sequence[Delivery]:
        """What waits to be delivered through a door and is that old, oldest first: for start and clock."""

    async def transcript(self, door: str, person: str, *, after: int = 0, limit: int = 100) -> Sequence[Line]:
        """The person's last lines with an id above `after`, oldest first."""

    async def glances(self, text: str) -> Glances:
        """The jobs a text may name, for a list in any chat; nothing is kept of it."""

    async def file_ref(self, door: str, name: str) -> str | None:
        """The door's own id of a picture or document it has been sent before (Telegram's file_id)."""

    async def remember_file(self, door: str, name: str, ref: str) -> None:
        """Keep the door's own id of a picture or document."""

    async def picture(self, name: str) -> bytes:
        """The PNG of a picture by its name; LookupError if there is none of that name."""

    async def document(self, name: str) -> bytes:
        """The PDF of a document by its name; LookupError if there is none of that name."""
