"""The processes: everything in one for `make run`, and one thing each for the Procfile.

What speaks Telegram is imported where there is a token: its library takes a third of the time to start.
"""

from collections.abc import Awaitable, Callable

from bot.assembly import open_waymark
from bot.clock import forever, running_clock, until_stopped
from bot.prepare import build_if_needed
from bot.server import serve_web
from bot.settings import Settings

LOCAL = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 (a host's router reaches the process by its network address)
Announce = Callable[[str], None]


async def run(settings: Settings, announce: Announce) -> None:
    """The bot of `make run`: Telegram if there is a token, otherwise the web chat on this machine.

    Builds the occupations first if the store has none that this version can read.
    """
    await build_if_needed(settings)
    if settings.telegram_token is not None:
        await run_poll(settings)
        return
    host = settings.host or LOCAL
    listening = _announcer(announce, host, "  (Ctrl-C stops it)")
    async with open_waymark(settings) as waymark, running_clock(waymark.store, None):
        await serve_web(waymark, host=host, port=settings.port, listening=listening)


async def run_poll(settings: Settings) -> None:
    """Telegram by long polling, with the clock."""
    from bot import on_telegram

    await on_telegram.run_poll(settings)


async def run_serve(settings: Settings, announce: Announce) -> None:
    """The web process of a host: the chat page, and Telegram's webhook when WEBHOOK_URL is set."""
    host = settings.host or EVERYWHERE
    if settings.webhook_url is not None:
        from bot import on_telegram

        await on_telegram.run_webhook(settings, host, announce)
        return
    async with open_waymark(settings) as waymark:
        await serve_web(waymark, host=host, port=settings.port, listening=_announcer(announce, host))


async def run_clock(settings: Settings) -> None:
    """The clock alone: delivers what waits and tidies the store."""
    if settings.telegram_token is not None:
        from bot import on_telegram

        await on_telegram.run_delivering_clock(settings)
        return
    async with open_waymark(settings) as waymark, running_clock(waymark.store, None):
        await until_stopped(forever())


def _announcer(announce: Announce, host: str, ending: str = "") -> Callable[[int], Awaitable[None]]:
    async def listening(port: int) -> None:
        announce(f"Waymark is on http://{host}:{port}{ending}")

    return listening
