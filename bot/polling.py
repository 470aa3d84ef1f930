"""Long polling that loses nothing: Telegram keeps an update until its answer is in the store.

python-telegram-bot's own polling moves the offset before an update is handled. Here the offset moves past an
update only when it is committed, so a crash at any moment brings it again.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from itertools import chain, repeat
from typing import TypeVar

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from data.errors import OperatorError
from handlers.telegram.door import TelegramDoor
from handlers.telegram.hear import ALLOWED_UPDATES

log = logging.getLogger(__name__)

LONG_POLL = 30  # seconds Telegram may wait for an update
SIDE_BY_SIDE = 32  # chats
BETWEEN_TRIES = (0.5, 2.0)  # seconds between the three tries of an update that fails
BACK_OFF = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)  # seconds between tries to reach Telegram; the last repeats
# Seconds until the next look while an answer is not committed: Telegram would give its update again at once.
WHILE_BUSY = 0.2

_T = TypeVar("_T")


class PollingError(OperatorError):
    """Telegram does not let this process poll; the message says why in one sentence."""


async def poll(bot: Bot, door: TelegramDoor) -> None:
    """Say who the bot is, deliver what waits and take updates until cancelled; then finish what was taken.

    Starts the bot and shuts it down. Raises PollingError when the token is wrong, a webhook is set or
    another process polls.
    """
    try:
        await _persist(bot.initialize)
        log.info("Waymark is on Telegram as %s", await door.introduce())
        await door.deliver_waiting()
        await _Polling(bot, door).run()
    except InvalidToken as error:
        raise PollingError("Telegram does not know this bot: check TELEGRAM_TOKEN.") from error
    except Conflict as error:
        raise PollingError(_why(error)) from error
    finally:
        await bot.shutdown()


class _Polling:
    """Which updates are taken, which of them are committed, and who waits for whom."""

    def __init__(self, bot: Bot, door: TelegramDoor) -> None:
        self._bot = bot
        self._door = door
        self._next = 0  # the offset once everything taken is committed
        self._open: set[int] = set()  # updates that are taken and not committed
        self._committed: set[int] = set()  # updates that are committed and that Telegram may give again
        self._settled = asyncio.Event()  # nothing is open
        self._queues: dict[int | None, deque[Update]] = {}  # by chat, of the chats that are being served
        self._served: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)

    async def run(self) -> None:
        """Poll until cancelled or refused; finishes what was taken."""
        try:
            while True:
                self._take_new(await _persist(self._fetch))
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._settled.wait(), WHILE_BUSY)
        finally:
            await asyncio.gather(*self._served)

    async def _fetch(self) -> Sequence[Update]:
        return await self._bot.get_updates(
            offset=min(self._open, default=self._next),
            timeout=0 if self._open else LONG_POLL,
            allowed_updates=ALLOWED_UPDATES,
        )

    def _take_new(self, updates: Sequence[Update]) -> None:
        self._committed.intersection_update(update.update_id for update in updates)
        for update in updates:
            self._next = update.update_id + 1
            if update.update_id not in self._open | self._committed:
                self._open.add(update.update_id)
                self._queue(update)
        if self._open:
            self._settled.clear()
        else:
            self._settled.set()

    def _queue(self, update: Update) -> None:
        """Have an update handled after those of its chat, or else of its sender, that came before."""
        whose = update.effective_chat or update.effective_user
        chat = whose.id if whose else None
        if chat in self._queues:
            self._queues[chat].append(update)
            return
        self._queues[chat] = deque([update])
        serving = asyncio.create_task(self._serve(chat))
        self._served.add(serving)
        serving.add_done_callback(self._served.discard)

    async def _serve(self, chat: int | None) -> None:
        """Handle the updates of one chat until there are none. Only the first in line takes a slot."""
        queue = self._queues[chat]
        while queue:
            async with self._slots:
                await self._handle(queue.popleft())
        del self._queues[chat]

    async def _handle(self, update: Update) -> None:
        """Take an update; one that keeps failing is skipped, so that nobody waits for it."""
        committed = partial(self._commit, update.update_id)
        for pause in (*BETWEEN_TRIES, None):
            try:
                await self._door.take(update, committed)
            except Exception:
                log.exception("Update %s failed", update.update_id)
            if update.update_id not in self._open:
                return
            if pause is not None:
                await asyncio.sleep(pause)
        log.error("Update %s is skipped", update.update_id)
        try:
            await self._door.apologise(update)
        except Exception:
            log.exception("There is no apology for update %s", update.update_id)
        committed()

    def _commit(self, update_id: int) -> None:
        self._open.discard(update_id)
        self._committed.add(update_id)
        if not self._open:
            self._settled.set()


async def _persist(call: Callable[[], Awaitable[_T]]) -> _T:
    """Make a call until Telegram is reached; a wrong token and a conflict are raised."""
    for pause in chain(BACK_OFF, repeat(BACK_OFF[-1])):
        try:
            return await call()
        except (InvalidToken, Conflict):
            raise
        except TelegramError as error:
            seconds = max(pause, _asked_to_wait(error))
            log.warning("Telegram cannot be reached (%s), next try in %g s", error, seconds)
        await asyncio.sleep(seconds)
    raise AssertionError("the pauses never end")


def _asked_to_wait(error: TelegramError) -> float:
    """The seconds Telegram asks for."""
    if not isinstance(error, RetryAfter):
        return 0.0
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


def _why(conflict: Conflict) -> str:
    if "webhook" in conflict.message.lower():
        return "This bot has a webhook, so it cannot be polled: use `waymark serve`, or delete the webhook."
    return "Another process polls for this bot: stop it first, or give this one its own TELEGRAM_TOKEN."
