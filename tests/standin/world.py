"""What Telegram knows: chats, messages, taps, files, and the updates that wait for the bot."""

import asyncio
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from mimetypes import guess_type
from typing import Any, TypeVar

from tests.standin.keyboards import Rows
from tests.standin.refusal import Refusal, bad_request, forbidden

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
BOT = {"id": 110201543, "is_bot": True, "first_name": "Waymark", "username": "waymark_bot"}
PATIENCE = 30.0  # seconds a test waits for what should come at once

T = TypeVar("T")


@dataclass
class Shown:
    """One message as a phone shows it."""

    id: int
    chat: int
    mine: bool  # said by the person, not by the bot
    text: str = ""
    entities: tuple[dict[str, Any], ...] = ()
    photo: str | None = None  # file_id
    document: str | None = None  # file_id
    rows: Rows = ()
    changed: int = 0  # when it came or was last edited, in the order of everything that happened
    editable: bool = True  # Telegram refuses to edit some messages
    deletable: bool = True  # and to delete what is older than 48 hours

    @property
    def labels(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.rows]

    def button(self, label: str) -> dict[str, Any] | None:
        return next((button for row in self.rows for button in row if button["text"] == label), None)


@dataclass
class User:
    """A person's account and their chat with the bot."""

    id: int
    name: str
    met: bool = False  # has written to the bot: before that the bot cannot write to them
    blocked: bool = False
    acted: int = 0  # when they last did something

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "en"}

    def chat_json(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.name}


@dataclass
class World:
    users: dict[int, User] = field(default_factory=dict)
    messages: list[Shown] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    file_names: dict[str, str] = field(default_factory=dict)  # of documents, by their file_id
    taps: dict[str, bool] = field(default_factory=dict)  # callback query id: whether it is answered
    toasts: list[str] = field(default_factory=list)
    inline: dict[str, list[dict[str, Any]] | None] = field(default_factory=dict)  # query id: results
    pending: list[dict[str, Any]] = field(default_factory=list)
    allowed: frozenset[str] = frozenset()  # kinds of update the bot asked for; none: all
    _clock: int = 0
    _ids: int = 1000
    _change: asyncio.Event = field(default_factory=asyncio.Event)

    def tick(self) -> int:
        self._clock += 1
        return self._clock

    def new_id(self) -> int:
        self._ids += 1
        return self._ids

    def changed(self) -> None:
        """Let everybody who waits look again."""
        self._change.set()
        self._change = asyncio.Event()

    async def until(self, look: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
        """What `look` gives once it gives something; AssertionError naming what was waited for."""
        try:
            async with asyncio.timeout(patience):
                while True:
                    change = self._change
                    if (found := look()) is not None:
                        return found
                    await change.wait()
        except TimeoutError:
            raise AssertionError(f"never came: {what}\n{self.phones()}") from None

    def phones(self) -> str:
        return "\n".join(
            f"{self.users[shown.chat].name} {'>' if shown.mine else '<'} {shown.text!r} {shown.labels}"
            for shown in self.messages
        )

    def chat(self, chat_id: str) -> User:
        """The person the bot may write to. Raises Refusal."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        user = self.users.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if user is None or not user.met:
            raise bad_request("chat not found")
        if user.blocked:
            raise forbidden("bot was blocked by the user")
        return user

    def show(self, shown: Shown) -> Shown:
        shown.changed = self.tick()
        self.messages.append(shown)
        self.changed()
        return shown

    def find(self, user: User, message_id: str) -> Shown | None:
        return next((m for m in self.messages if m.chat == user.id and str(m.id) == message_id), None)

    def keep_file(self, content: bytes) -> str:
        """A new file_id for an uploaded picture. Raises Refusal where Telegram takes no such picture."""
        if not content.startswith(b"\x89PNG\r\n\x1a\n"):
            raise bad_request("IMAGE_PROCESS_FAILED")
        if len(content) > 10 * 1024 * 1024:
            raise bad_request("file is too big")
        width, height = png_size(content)
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        file_id = f"AgACAgIAAxkBAAI{self.new_id()}"
        self.files[file_id] = content
        return file_id

    def keep_document(self, name: str, content: bytes) -> str:
        """A new file_id for an uploaded document. Raises Refusal where Telegram takes no such file."""
        if not content:
            raise bad_request("file must be non-empty")
        if len(content) > 50 * 1024 * 1024:
            raise Refusal(413, "Request Entity Too Large")
        file_id = f"BQACAgIAAxkBAAI{self.new_id()}"
        self.files[file_id], self.file_names[file_id] = content, name
        return file_id

    def message_json(self, shown: Shown) -> dict[str, Any]:
        user = self.users[shown.chat]
        sender = user.as_json() if shown.mine else BOT
        answer: dict[str, Any] = {
            "message_id": shown.id,
            "from": sender,
            "chat": user.chat_json(),
            "date": 1_700_000_000 + shown.id,
        }
        if shown.photo is not None:
            width, height = png_size(self.files[shown.photo])
            size = {
                "file_id": shown.photo,
                "file_unique_id": shown.photo[-8:],
                "width": width,
                "height": height,
            }
            answer |= {"photo": [size], **_caption_json(shown)}
        elif shown.document is not None:
            document = {
                "file_id": shown.document,
                "file_unique_id": shown.document[-8:],
                "file_name": self.file_names[shown.document],
                "mime_type": guess_type(self.file_names[shown.document])[0] or "application/octet-stream",
                "file_size": len(self.files[shown.document]),
            }
            answer |= {"document": document, **_caption_json(shown)}
        else:
            answer |= {"text": shown.text, "entities": list(shown.entities)}
        return answer | ({"reply_markup": {"inline_keyboard": shown.rows}} if shown.rows else {})


def _caption_json(shown: Shown) -> dict[str, Any]:
    """A message without a caption has none of its fields."""
    return {"caption": shown.text, "caption_entities": list(shown.entities)} if shown.text else {}


def png_size(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", content[16:24])
    return width, height
