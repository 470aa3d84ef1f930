"""What is shown to a person, whichever door they came through.

A screen is plain text in blocks: no markup, so a door escapes each piece as its platform needs and nothing
a person typed can break a message.
"""

import re
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

MAX_BUTTON_VALUE = 64  # bytes: Telegram's callback_data


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is known, on one line: "Pay", "$35,050 to $60,050 a year"."""

    label: str
    value: str
    kind: Literal["fact"] = "fact"


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]
    start: int | None = None  # numbered from here if given
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: year and source."""

    text: str
    kind: Literal["note"] = "note"


Block = Heading | Text | Fact | Bullets | Note


@dataclass(frozen=True, slots=True)
class Button:
    """A button; `value` comes back as a tap, `conversation:run:question:answer`."""

    label: str
    value: str

    def __post_init__(self) -> None:
        if len(self.value.encode()) > MAX_BUTTON_VALUE or self.value.count(":") != 3:
            raise ValueError(f"not a button value of at most {MAX_BUTTON_VALUE} bytes: {self.value!r}")


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens an address."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """A button that hands a link to somebody else: to this bot, with a start's payload.

    A door makes the address: a t.me link on Telegram, a link to the page on the web.
    """

    label: str
    payload: str  # A–Z a–z 0–9 _ -, at most 64: Telegram's limit for a link's payload
    text: str  # what the link is about

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", self.payload):
            raise ValueError(f"not a link's payload: {self.payload!r}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by name; a door asks `dialogues.pictures` for its bytes. `alt` says the same in words.

    `small`: the words it stands beside say most of it, so a door short of room may show it small and open it large.
    """

    name: str  # "pay/43-6013.00"
    alt: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file to keep by name; a door asks for its bytes. `title` is what it holds."""

    name: str  # "result/7-<secret>-<content>/waymark-results.pdf"
    title: str

    @property
    def file_name(self) -> str:
        """What the file is called where it is kept."""
        return self.name.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: blocks of text, rows of buttons, and at most one picture or one document.

    `replaces` asks the door to put it in the place of the message whose button was tapped; where there is
    no such message it follows like any other. ValueError with a picture and a document: no message of
    Telegram's holds both.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button | Link | Share, ...], ...] = ()
    picture: Picture | None = None
    document: Document | None = None
    replaces: bool = False

    def __post_init__(self) -> None:
        if self.picture is not None and self.document is not None:
            raise ValueError("a picture or a document, not both")


_STORED = TypeAdapter(Screen)


def to_stored(screen: Screen) -> dict[str, Any]:
    """The screen as JSON values, as the store keeps it until it is delivered."""
    stored: dict[str, Any] = _STORED.dump_python(screen, mode="json")
    return stored


def from_stored(stored: dict[str, Any]) -> Screen:
    return _STORED.validate_python(stored)
