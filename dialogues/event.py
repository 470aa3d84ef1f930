"""What a person did, whichever door they came through."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    TEXT = "text"  # typed words
    TAP = "tap"  # a button; the value is `conversation:run:question:answer`
    COMMAND = "command"  # "/help"; the value is "help"
    START = "start"  # came in, possibly by a link; the value is the link's payload or ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing a person did.

    `key` is the door's own id of the update: an update seen before changes nothing. `message` is the door's
    own id of the message whose button was tapped, if it knows it.
    """

    door: str  # "telegram", "web", "terminal"
    person: str  # the door's own id of the person or chat
    key: str
    kind: Kind
    value: str
    message: str | None = None
