"""Updates that Telegram posts: answered 200 only after the commit, so that Telegram repeats what was lost."""

import asyncio
import hmac
import logging
from collections import Counter
from json import JSONDecodeError

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot, Update

from handlers.telegram.door import TelegramDoor

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the header's name)
PATH = "/telegram"
TRIES = 3


class Webhook:
    """Takes what Telegram posts; refuses every call without the secret."""

    def __init__(self, bot: Bot, door: TelegramDoor, secret: str) -> None:
        self._bot = bot
        self._door = door
        self._secret = secret.encode()
        self._failures: Counter[int] = Counter()
        self._taking: set[asyncio.Task[None]] = set()

    def route(self) -> Route:
        return Route(PATH, self._post, methods=["POST"])

    async def _post(self, request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=403)
        try:
            update = Update.de_json(await request.json(), self._bot)
        except (JSONDecodeError, KeyError, TypeError, ValueError):
            # Not an update: repeating it would not make it one.
            return Response(status_code=400)
        return Response(status_code=200 if await self._is_taken(update) else 500)

    async def _is_taken(self, update: Update) -> bool:
        """Whether the answer is in the store, or was tried often enough; delivery goes on by itself."""
        committed = asyncio.Event()
        task = asyncio.create_task(self._door.take(update, committed.set))
        self._taking.add(task)
        task.add_done_callback(self._taking.discard)
        waiting = asyncio.create_task(committed.wait())
        await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if committed.is_set():
            self._failures.pop(update.update_id, None)
            return True
        return await self._is_given_up(update, task.exception())

    async def _is_given_up(self, update: Update, error: BaseException | None) -> bool:
        """An update that keeps failing is skipped with an apology: it would block its chat for good."""
        log.error("Update %s failed", update.update_id, exc_info=error)
        self._failures[update.update_id] += 1
        if self._failures[update.update_id] < TRIES:
            return False
        del self._failures[update.update_id]
        await self._door.apologise(update)
        return True
