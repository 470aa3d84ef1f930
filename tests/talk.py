"""A person who talks with Waymark without a platform: what a test says reads like a conversation.

A phone in miniature: it shows messages, lets screens replace them, and insists that every tap and every word
is answered.
"""

from collections.abc import Sequence
from itertools import count
from uuid import uuid4

from dialogues.delivery import Conversations, Delivery
from dialogues.event import Event, Kind
from dialogues.screen import Bullets, Button, Fact, Heading, Link, Note, Screen, Text


def words(screen: Screen) -> str:
    """All a screen says, a block a line or more."""
    lines: list[str] = []
    for block in screen.blocks:
        match block:
            case Heading(text) | Text(text) | Note(text):
                lines.append(text)
            case Fact(label, value):
                lines.append(f"{label}: {value}")
            case Bullets(items, start):
                numbers = count(start) if start is not None else None
                lines += [f"{next(numbers)}. {item}" if numbers else f"• {item}" for item in items]
    return "\n".join(lines)


def labels(screen: Screen) -> list[str]:
    return [one.label for row in screen.buttons for one in row]


class Student:
    """Someone at one door; `phone` is what their screen shows, oldest first."""

    def __init__(self, conversations: Conversations, *, door: str = "web", name: str | None = None) -> None:
        self.conversations = conversations
        self.door = door
        self.name = name or uuid4().hex
        self.phone: dict[str, Screen] = {}
        self.fails_to_receive = False

    async def comes(self, payload: str = "") -> Sequence[Screen]:
        return await self._does(Kind.START, payload)

    async def sends(self, text: str, *, key: str | None = None) -> Sequence[Screen]:
        if text.startswith("/"):
            return await self._does(Kind.COMMAND, text[1:], key=key)
        return await self._does(Kind.TEXT, text, key=key)

    async def taps(self, label: str, *, old: bool = False, key: str | None = None) -> Sequence[Screen]:
        """Tap the newest button of that label, or the oldest one; there must be one."""
        messages = list(self.phone.items())
        for ref, screen in messages if old else reversed(messages):
            for row in screen.buttons:
                for one in row:
                    if one.label == label and isinstance(one, Button):
                        return await self._does(Kind.TAP, one.value, key=key, message=ref)
        shown = [labels(screen) for _, screen in messages]
        raise AssertionError(f"no button {label!r} on the phone: {shown}")

    @property
    def sees(self) -> str:
        """The newest message in words."""
        return words(self.newest)

    @property
    def newest(self) -> Screen:
        return list(self.phone.values())[-1]

    @property
    def buttons(self) -> list[str]:
        return labels(self.newest)

    @property
    def links(self) -> list[str]:
        return [one.url for row in self.newest.buttons for one in row if isinstance(one, Link)]

    async def receives(self, deliveries: Sequence[Delivery]) -> None:
        for delivery in deliveries:
            ref = delivery.replaces or f"m{delivery.id}"
            self.phone[ref] = delivery.screen
            await self.conversations.delivered(delivery, ref)

    async def _does(
        self, kind: Kind, value: str, *, key: str | None = None, message: str | None = None
    ) -> Sequence[Screen]:
        event = Event(self.door, self.name, key or uuid4().hex, kind, value, message)
        deliveries = await self.conversations.hear(event)
        if not self.fails_to_receive:
            await self.receives(deliveries)
        return [delivery.screen for delivery in deliveries]
