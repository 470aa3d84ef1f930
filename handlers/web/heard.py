"""Reads what the page posts into an event, and refuses what is not the page's own."""

import re
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dialogues.event import Event, Kind
from dialogues.screen import MAX_BUTTON_VALUE

DOOR: Final = "web"
MAX_TEXT = 4096  # characters, as on Telegram
_MAX_BODY = 64 * 1024  # bytes
_MAX_ID = 2**63 - 1  # the store's integers

_ELSEWHERE = "This can only be sent from Waymark's own page."
_UNREADABLE = "Waymark could not read that. Please reload the page and try again."
_TOO_LONG = f"That is more than {MAX_TEXT:,} characters. Please make it shorter and send it again."

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:\s+(?P<rest>.*))?", re.DOTALL)
_VALUES = {
    Kind.TEXT: re.compile(r".*\S.*", re.DOTALL),
    Kind.TAP: re.compile(r"[^:]*:[^:]*:[^:]*:[^:]*"),
    Kind.COMMAND: re.compile(r"[A-Za-z0-9_]{1,32}( .*)?", re.DOTALL),
    Kind.START: re.compile(r"[A-Za-z0-9_-]{0,64}"),
}


class Heard(BaseModel):
    """One event as the page posts it; `after` is the id of the last line the page shows."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{16,64}$")]
    kind: Kind
    value: str
    message: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,18}$")] | None = None
    after: Annotated[int, Field(ge=0, le=_MAX_ID)] = 0

    def event(self, person: str) -> Event:
        """The event of a person; a typed "/help" is the command, as on Telegram."""
        kind, value = self.kind, self.value
        typed = _COMMAND.fullmatch(value.strip()) if kind is Kind.TEXT else None
        if typed:
            kind, value = Kind.COMMAND, f"{typed['name']} {typed['rest'] or ''}".strip()
        return Event(DOOR, person, self.key, kind, value, self.message)


async def read(request: Request) -> Heard:
    """What a request posts.

    Raises HTTPException: 403 from another site, 415 not JSON, 413 too long, 400 anything else that is not an
    event; its detail is a sentence for the person.
    """
    if not _from_own_page(request):
        raise HTTPException(403, _ELSEWHERE)
    # A form of another site cannot post JSON without asking first, and it is never told yes.
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, _UNREADABLE)
    try:
        heard = Heard.model_validate_json(await _body(request))
    except ValidationError as error:
        raise HTTPException(400, _UNREADABLE) from error
    if len(heard.value) > MAX_TEXT:
        raise HTTPException(413, _TOO_LONG)
    if not _fits(heard):
        raise HTTPException(400, _UNREADABLE)
    return heard


def _from_own_page(request: Request) -> bool:
    """Whether a browser says the request comes from this site; what is no browser says nothing."""
    fetch_site = request.headers.get("sec-fetch-site")
    if fetch_site is not None:
        return fetch_site == "same-origin"
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MAX_BODY:
            raise HTTPException(413, _TOO_LONG)
    return bytes(body)


def _fits(heard: Heard) -> bool:
    """Whether the value is one of its kind. PostgreSQL cannot keep a NUL in a text."""
    if "\0" in heard.value or not _VALUES[heard.kind].fullmatch(heard.value):
        return False
    return heard.kind is not Kind.TAP or len(heard.value.encode()) <= MAX_BUTTON_VALUE
