"""The web chat: one page, and the few addresses it talks to."""

import hashlib
from os import PathLike, stat_result
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from dialogues.delivery import Conversations
from handlers.web.heard import read
from handlers.web.security import SecurityHeaders
from handlers.web.shown import news
from handlers.web.visitor import person_of, remember

_PAGE = Path(__file__).parent / "page"

_UNKNOWN_VISITOR = "Waymark cannot tell who you are. Please allow cookies for this page and reload it."
_NOT_FOUND = "There is nothing at this address."
_BROKEN = "Something went wrong on Waymark's side. Please try again in a moment."


def create_app(conversations: Conversations) -> Starlette:
    """The web chat as an ASGI application; it may be mounted anywhere, the page asks relative to itself."""
    chat = _Chat(conversations)
    return Starlette(
        routes=[
            Route("/", chat.page),
            Route("/messages", chat.messages),
            Route("/events", chat.events, methods=["POST"]),
            Route("/pictures/{name:path}.png", chat.picture),
            Route("/documents/{name:path}", chat.document),
            Route("/health", _health),
            Mount(f"/static/{chat.version}", _Immutable(directory=_PAGE)),
        ],
        middleware=[Middleware(SecurityHeaders), Middleware(GZipMiddleware, minimum_size=1000)],
        exception_handlers={HTTPException: _refuse, Exception: _apologise},
    )


class _Chat:
    """The addresses of the chat."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self.version = _digest(*(file.read_bytes() for file in sorted(_PAGE.iterdir())))
        self._html = (_PAGE / "chat.html").read_text("utf-8").replace("{static}", f"static/{self.version}")

    async def page(self, request: Request) -> Response:
        """The page; a shared link's `?start=payload` is read there."""
        response = HTMLResponse(self._html, headers={"Cache-Control": "private, no-cache"})
        remember(request, response)
        return response

    async def messages(self, request: Request) -> Response:
        """The lines above the id `after`."""
        after = request.query_params.get("after", "0")
        if not (after.isascii() and after.isdigit() and len(after) <= 18):
            raise HTTPException(400, "“after” is the number of a message.")
        return await self._news(_known(request), after=int(after))

    async def events(self, request: Request) -> Response:
        """Take one event, and answer with the lines above the id `after`.

        A page that gets no answer posts the same key again: what was taken is not taken twice, and the lines
        it missed are above `after`.
        """
        heard = await read(request)
        person = _known(request)
        for delivery in await self._conversations.hear(heard.event(person)):
            await self._conversations.delivered(delivery, str(delivery.id))
        return await self._news(person, after=heard.after)

    async def picture(self, request: Request) -> Response:
        try:
            png = await self._conversations.picture(request.path_params["name"])
        except LookupError as error:
            raise HTTPException(404, _NOT_FOUND) from error
        headers = {"Cache-Control": "private, max-age=86400", "ETag": f'"{_digest(png)}"'}
        if headers["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(png, media_type="image/png", headers=headers)

    async def document(self, request: Request) -> Response:
        """A PDF for the person to keep; nobody else's browser or proxy keeps it."""
        name = request.path_params["name"]
        try:
            pdf = await self._conversations.document(name)
        except LookupError as error:
            raise HTTPException(404, _NOT_FOUND) from error
        headers = {
            "Cache-Control": "private, no-store",
            "Content-Disposition": f'attachment; filename="{name.rpartition("/")[2]}"',
        }
        return Response(pdf, media_type="application/pdf", headers=headers)

    async def _news(self, person: str, *, after: int) -> Response:
        shown = await news(self._conversations, person, after=after)
        return JSONResponse(shown, headers={"Cache-Control": "no-store"})


class _Immutable(StaticFiles):
    """Files under an address that changes with their content: a browser asks for them once."""

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


async def _health(_request: Request) -> Response:
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


async def _refuse(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    sentence = _NOT_FOUND if error.status_code == 404 else error.detail
    return JSONResponse({"error": sentence}, error.status_code, headers=error.headers)


async def _apologise(_request: Request, _error: Exception) -> Response:
    return JSONResponse({"error": _BROKEN}, 500)


def _known(request: Request) -> str:
    person = person_of(request)
    if person is None:
        raise HTTPException(401, _UNKNOWN_VISITOR)
    return person


def _digest(*contents: bytes) -> str:
    digest = hashlib.sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()[:16]
