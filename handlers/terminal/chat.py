"""The talk itself: reads a line, gives it to the conversations, prints what they say."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import uuid4

from rich.console import Console
from rich.text import Text as Line

from dialogues.delivery import Conversations, Delivery
from dialogues.event import Event, Kind
from dialogues.screen import Button, Document
from handlers.terminal.files import keep
from handlers.terminal.render import buttons_of, render

DOOR = "terminal"
LEAVING = frozenset({"/quit", "/exit", "/bye"})


class TerminalDoor:
    """One person's conversation in one terminal.

    A number taps the button that carries it on the newest screen with buttons.
    Documents are kept in `folder`.
    """

    def __init__(self, conversations: Conversations, console: Console, person: str, folder: Path) -> None:
        self._conversations = conversations
        self._console = console
        self._person = person
        self._folder = folder
        self._shown: Delivery | None = None

    async def talk(self, read_line: Callable[[], Awaitable[str | None]]) -> None:
        """Talk until the input ends or the person leaves."""
        await self._hear(Kind.START, "")
        while (line := await read_line()) is not None:
            words = line.strip()
            if words.lower() in LEAVING:
                return
            await self._said(words)

    async def _said(self, words: str) -> None:
        tapped = self._button(words)
        if tapped is not None:
            await self._hear(Kind.TAP, tapped.value)
        elif words.startswith("/"):
            await self._hear(Kind.COMMAND, words[1:])
        else:
            await self._hear(Kind.TEXT, words)

    def _button(self, words: str) -> Button | None:
        buttons = buttons_of(self._shown.screen) if self._shown else []
        if words.isdecimal() and 1 <= int(words) <= len(buttons):
            return buttons[int(words) - 1]
        return None

    async def _hear(self, kind: Kind, value: str) -> None:
        tapped = str(self._shown.id) if kind is Kind.TAP and self._shown else None
        event = Event(DOOR, self._person, uuid4().hex, kind, value, tapped)
        for delivery in await self._conversations.hear(event):
            self._console.print(render(delivery.screen))
            if delivery.screen.document is not None:
                # Plain text on one line: a path is copied, and may hold brackets.
                kept = Line(await self._kept(delivery.screen.document), style="bold")
                self._console.print(kept, soft_wrap=True)
            if delivery.screen.buttons:
                self._shown = delivery
            await self._conversations.delivered(delivery, str(delivery.id))

    async def _kept(self, document: Document) -> str:
        """Keep a document; says where, or why not."""
        try:
            content = await self._conversations.document(document.name)
            path = await asyncio.to_thread(keep, content, self._folder / document.file_name)
        except LookupError:
            return "  This file is gone. Ask for it again."
        except OSError as error:
            return f"  The PDF could not be saved in {self._folder}: {error.strerror}."
        return f"  Saved as {path}"
