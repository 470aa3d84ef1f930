"""What the page is given to show: transcript lines as JSON values."""

import struct
from typing import Any

from dialogues.delivery import Conversations, Line
from dialogues.screen import Picture, to_stored
from handlers.web.heard import DOOR

_PNG_SIZE = struct.Struct(">II")  # width and height in pixels, in the header chunk
_PNG_SIZE_AT = 16


async def news(conversations: Conversations, person: str, *, after: int) -> dict[str, Any]:
    """The person's lines above the id `after`.

    `from_start`: these are all there is, and the page shows them instead of what it has. It is so for a new
    page, and when the line `after` is gone: the person's data was deleted, or more was said than is kept.
    """
    lines = await conversations.transcript(DOOR, person, after=max(after - 1, 0))
    from_start = not lines or lines[0].id != after
    if from_start and after:
        lines = await conversations.transcript(DOOR, person)
    shown = lines if from_start else lines[1:]
    return {"lines": [await _line(conversations, line) for line in shown], "from_start": from_start}


async def _line(conversations: Conversations, line: Line) -> dict[str, Any]:
    screen = to_stored(line.screen) if line.screen else None
    if screen and line.screen and line.screen.picture:
        screen["picture"]["size"] = await _size(conversations, line.screen.picture)
    return {"id": line.id, "text": line.text, "screen": screen, "replaces": line.replaces}


async def _size(conversations: Conversations, picture: Picture) -> tuple[int, int] | None:
    """Width and height in pixels, so that the page keeps the room; None: there is no such picture."""
    try:
        png = await conversations.picture(picture.name)
    except LookupError:
        return None
    width, height = _PNG_SIZE.unpack_from(png, _PNG_SIZE_AT)
    return width, height
