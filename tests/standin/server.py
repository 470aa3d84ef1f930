"""The Bot API as an HTTP server on this machine."""

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import parse_qsl

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from tests.standin.methods import Methods, Params
from tests.standin.person import Person
from tests.standin.refusal import Refusal, bad_request, conflict
from tests.standin.world import TOKEN, User, World

WEBHOOK_IS_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"

_KINDS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")


class Telegram:
    """A Bot API for one bot. Use it as an asynchronous context manager; `url` is its base."""

    def __init__(self) -> None:
        self.token = TOKEN
        self.url = ""
        self.calls: list[tuple[str, dict[str, str]]] = []  # method and what the request said
        self.offset = 0  # updates below it are acknowledged
        self.world = World()
        self.methods = Methods(self.world)
        self.webhook = ""
        self._secret = ""
        self._webhook_error = ""
        self._webhook_pause = 0.01  # seconds until an update that was not taken is pushed again
        self._pushers: dict[int, asyncio.Task[None]] = {}
        self._pollers = 0
        self._troubles: list[tuple[str, Response]] = []
        self._held: list[tuple[str, str, asyncio.Event]] = []
        self._updates = 870_000_000
        self._closing = False

    async def __aenter__(self) -> "Telegram":
        # With the protocol named, asyncio turns Nagle's algorithm off: 40 ms a call otherwise.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        routes = [Route("/bot{token}/{method}", self._serve, methods=["GET", "POST"])]
        config = uvicorn.Config(Starlette(routes=routes), log_level="warning", lifespan="off", ws="none")
        config.load()
        # Not `serve`, which takes the signals and looks only every tenth of a second whether to end.
        self._server = uvicorn.Server(config)
        self._server.lifespan = config.lifespan_class(config)
        await self._server.startup(sockets=[listener])
        return self

    async def __aexit__(self, *error: object) -> None:
        self._closing = True
        for *_, released in self._held:
            released.set()
        self.world.changed()
        for pusher in self._pushers.values():
            pusher.cancel()
        for server in self._server.servers:
            server.close()
        for connection in list(self._server.server_state.connections):
            connection.shutdown()
        await asyncio.gather(*self._server.server_state.tasks, return_exceptions=True)

    # What happens to people

    def person(self, name: str) -> Person:
        """Somebody with a phone who has not written to the bot yet."""
        user = User(500_000_000 + len(self.world.users), name)
        self.world.users[user.id] = user
        return Person(self, self.world, user)

    def tell(self, chat: int, **content: Any) -> dict[str, Any]:
        """Have an update wait for the bot; gives it."""
        self._updates += 1
        update = {"update_id": self._updates, **content}
        self.repeat(update, chat)
        return update

    def repeat(self, update: dict[str, Any], chat: int | None = None) -> None:
        """Have an update wait for the bot once more, as after a crash."""
        kind = next(name for name in _KINDS if name in update)
        if self.world.allowed and kind not in self.world.allowed:
            return
        self.world.pending.append({"chat": chat, "update": update})
        self.world.pending.sort(key=lambda one: one["update"]["update_id"])
        self.world.changed()
        if self.webhook:
            self._push_to(chat or 0)

    # What happens to the server

    def fails(
        self, method: str = "", *, times: int, status: int = 502, retry_after: int | None = None
    ) -> None:
        """Answer the next calls, of a method or of any but getUpdates, as a server in trouble does."""
        if retry_after is None:
            trouble: Response = PlainTextResponse("Bad Gateway", status)
        else:
            description = f"Too Many Requests: retry after {retry_after}"
            trouble = _refused(Refusal(429, description, retry_after=retry_after))
        self._troubles += [(method.lower(), trouble)] * times

    @asynccontextmanager
    async def holding(self, method: str, person: Person) -> AsyncIterator[None]:
        """Keep the calls of a method for one person waiting until the end of the block."""
        held = (method.lower(), str(person.id), asyncio.Event())
        self._held.append(held)
        try:
            yield
        finally:
            self._held.remove(held)
            held[-1].set()

    async def called(self, method: str, times: int = 1) -> list[dict[str, str]]:
        """What the calls of a method said, once there are so many of them."""
        return await self.world.until(
            lambda: found if len(found := self.said(method)) >= times else None, f"{times} calls of {method}"
        )

    def said(self, method: str) -> list[dict[str, str]]:
        return [params for name, params in self.calls if name == method]

    async def acknowledged(self, update: dict[str, Any]) -> None:
        """Wait until the bot has asked for what comes after an update."""
        await self.world.until(
            lambda: self.offset > update["update_id"] or None, f"an offset past {update['update_id']}"
        )

    @property
    def unanswered(self) -> list[str]:
        """Taps whose clock is still running."""
        return [query for query, answered in self.world.taps.items() if not answered]

    # What the bot asks

    async def _serve(self, request: Request) -> Response:
        method = request.path_params["method"]
        try:
            if request.path_params["token"] != self.token:
                known = re.fullmatch(r"\d+:[\w-]{30,}", request.path_params["token"])
                raise Refusal(401, "Unauthorized") if known else Refusal(404, "Not Found")
            params = await _params(request)
            self.calls.append((method, params.texts))
            self.world.changed()
            if (trouble := self._trouble(method.lower())) is not None:
                return trouble
            await self._hold(method.lower(), params.text("chat_id"))
            return JSONResponse({"ok": True, "result": await self._answer(method, params)})
        except Refusal as refusal:
            return _refused(refusal)

    async def _answer(self, method: str, params: Params) -> Any:
        match method.lower():
            case "getupdates":
                return await self._get_updates(params)
            case "setwebhook":
                return self._set_webhook(params)
            case "deletewebhook":
                return self._set_webhook(Params(params.texts | {"url": ""}))
            case "getwebhookinfo":
                return self._webhook_info()
        answer = self.methods.find(method)
        if answer is None:
            raise Refusal(404, "Not Found: method not found")
        return answer(params)

    async def _get_updates(self, params: Params) -> list[dict[str, Any]]:
        if self.webhook:
            raise conflict(WEBHOOK_IS_ACTIVE)
        self._allow(params)
        self._pollers += 1
        this = self._pollers
        self._acknowledge(params.integer("offset", 0))
        self.world.changed()

        def look() -> bool | None:
            return bool(self.world.pending) or self._pollers != this or self._closing or None

        with suppress(AssertionError):
            await self.world.until(look, "an update", patience=params.integer("timeout", 0))
        if self._pollers != this:
            raise conflict(TERMINATED)
        return [one["update"] for one in self.world.pending[: params.integer("limit", 100)]]

    def _acknowledge(self, offset: int) -> None:
        self.offset = max(self.offset, offset)
        self.world.pending = [one for one in self.world.pending if one["update"]["update_id"] >= offset]

    def _allow(self, params: Params) -> None:
        if (allowed := params.structure("allowed_updates")) is not None:
            self.world.allowed = frozenset(allowed)

    def _trouble(self, method: str) -> Response | None:
        for trouble in self._troubles:
            if trouble[0] == method or (trouble[0] == "" and method != "getupdates"):
                self._troubles.remove(trouble)
                return trouble[1]
        return None

    async def _hold(self, method: str, chat: str) -> None:
        for held_method, held_chat, released in list(self._held):
            if (held_method, held_chat) == (method, chat):
                await released.wait()

    # Webhooks

    def _set_webhook(self, params: Params) -> bool:
        url, secret = params.text("url"), params.text("secret_token")
        if url and not url.startswith(("https://", "http://127.0.0.1")):
            raise bad_request("bad webhook: HTTPS url must be provided for webhook")
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise bad_request("secret token contains unallowed characters")
        if params.text("drop_pending_updates") == "true":
            self.world.pending.clear()
        self._allow(params)
        self.webhook, self._secret = url, secret
        for chat in {one["chat"] or 0 for one in self.world.pending} if url else ():
            self._push_to(chat)
        return True

    def _webhook_info(self) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": self.webhook,
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.pending),
        }
        return info | ({"last_error_message": self._webhook_error} if self._webhook_error else {})

    def _push_to(self, chat: int) -> None:
        """Push what waits in one chat, one after another; chats are pushed side by side."""
        if chat not in self._pushers or self._pushers[chat].done():
            self._pushers[chat] = asyncio.create_task(self._push(chat))

    async def _push(self, chat: int) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        async with httpx.AsyncClient(headers=headers, timeout=10) as client:
            while self.webhook and (waiting := [p for p in self.world.pending if (p["chat"] or 0) == chat]):
                try:
                    response = await client.post(self.webhook, json=waiting[0]["update"])
                    response.raise_for_status()
                except httpx.HTTPError as error:
                    self._webhook_error = f"Wrong response from the webhook: {error}"
                    await asyncio.sleep(self._webhook_pause)
                else:
                    self.world.pending.remove(waiting[0])
                    self.offset = max(self.offset, waiting[0]["update"]["update_id"] + 1)
                    self.world.changed()


def _refused(refusal: Refusal) -> Response:
    return JSONResponse(refusal.as_json(), refusal.code)


async def _params(request: Request) -> Params:
    """What a request says, in any of the four ways the Bot API takes it."""
    texts = dict(request.query_params)
    body, kind = await request.body(), request.headers.get("content-type", "")
    try:
        if kind.startswith("application/json"):
            given = json.loads(body or b"{}")
            return Params(texts | {k: v if isinstance(v, str) else json.dumps(v) for k, v in given.items()})
        if kind.startswith("multipart/form-data"):
            return _multipart(body, kind.partition("boundary=")[2].strip('"'), texts)
        return Params(texts | dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict")))
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _multipart(body: bytes, boundary: str, texts: dict[str, str]) -> Params:
    params = Params(texts)
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        name = re.search(rb'name="([^"]*)"', head)
        if name is None:
            continue
        if b"filename=" in head:
            file_name = re.search(rb'filename="([^"]*)"', head)
            params.files[name[1].decode()] = content
            params.file_names[name[1].decode()] = file_name[1].decode() if file_name else ""
        else:
            params.texts[name[1].decode()] = content.decode()
    return params
