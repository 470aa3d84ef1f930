"""The processes: everything in one for `make run`, and one thing each for the Procfile."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from telegram import Bot

from bot.assembly import Waymark, open_waymark
from bot.polling import poll
from bot.prepare import build_if_empty
from bot.schedule import Deliver, schedule
from bot.server import serve_web
from bot.settings import Settings, SettingsError
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from handlers.telegram.hear import ALLOWED_UPDATES
from handlers.telegram.webhook import PATH, Webhook

log = logging.getLogger(__name__)

LOCAL = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 (a host's router reaches the process by its network address)
Announce = Callable[[str], None]


async def run(settings: Settings, announce: Announce) -> None:
    """The bot of `make run`: Telegram if there is a token, otherwise the web chat on this machine.

    Builds the occupations first if the store has none.
    """
    await build_if_empty(settings)
    if settings.telegram_token is not None:
        await run_poll(settings)
    else:
        await _serve_page(settings, announce)


async def run_poll(settings: Settings) -> None:
    """Telegram by long polling, with the clock."""
    async with open_waymark(settings) as waymark:
        bot = _bot(settings)
        door = TelegramDoor(bot, waymark.reception)
        async with _clock(waymark, door.deliver_waiting):
            await _until_stopped(poll(bot, door))


async def _serve_page(settings: Settings, announce: Announce) -> None:
    host = settings.host or LOCAL

    async def listening(port: int) -> None:
        announce(f"Waymark is on http://{host}:{port}  (Ctrl-C stops it)")

    async with open_waymark(settings) as waymark, _clock(waymark, None):
        await serve_web(waymark, host=host, port=settings.port, listening=listening)


async def run_serve(settings: Settings, announce: Announce) -> None:
    """The web process of a host: the chat page, and Telegram's webhook when WEBHOOK_URL is set."""
    host = settings.host or EVERYWHERE
    async with open_waymark(settings) as waymark:
        if settings.webhook_url is None:
            await serve_web(waymark, host=host, port=settings.port, listening=_announcer(announce, host))
            return
        if settings.webhook_secret is None:
            raise SettingsError("WEBHOOK_URL is set but WEBHOOK_SECRET is not: anyone could post updates")
        secret = settings.webhook_secret.get_secret_value()
        async with _bot(settings) as bot:
            door = TelegramDoor(bot, waymark.reception)
            url = settings.webhook_url.rstrip("/") + PATH

            async def listening(port: int) -> None:
                await bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES)
                name = await door.introduce()
                announce(f"Waymark is on http://{host}:{port} and on Telegram as {name}")
                await door.deliver_waiting()

            routes = [Webhook(bot, door, secret).route()]
            await serve_web(waymark, host=host, port=settings.port, listening=listening, routes=routes)


async def run_clock(settings: Settings) -> None:
    """The clock alone: delivers what waits and tidies the store."""
    async with open_waymark(settings) as waymark:
        if settings.telegram_token is None:
            async with _clock(waymark, None):
                await _until_stopped(asyncio.Event().wait())
            return
        async with _bot(settings) as bot:
            door = TelegramDoor(bot, waymark.reception)
            async with _clock(waymark, door.deliver_waiting):
                await _until_stopped(asyncio.Event().wait())


def _bot(settings: Settings) -> Bot:
    if settings.telegram_token is None:
        raise SettingsError("TELEGRAM_TOKEN is not set: Telegram's BotFather gives one")
    return connect(settings.telegram_token.get_secret_value(), settings.telegram_api_url)


def _announcer(announce: Announce, host: str) -> Callable[[int], Awaitable[None]]:
    async def listening(port: int) -> None:
        announce(f"Waymark is on http://{host}:{port}")

    return listening


@asynccontextmanager
async def _clock(waymark: Waymark, deliver_waiting: Deliver | None) -> AsyncIterator[None]:
    clock = schedule(waymark.store, deliver_waiting)
    clock.start()
    try:
        yield
    finally:
        clock.shutdown(wait=False)


async def _until_stopped(work: Awaitable[object]) -> None:
    """Run until the work ends or the process is asked to stop; then let it finish what it took."""
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        log.info("Waymark stops")
