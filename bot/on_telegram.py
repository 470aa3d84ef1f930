"""The processes that speak Telegram."""

from collections.abc import Callable

from telegram import Bot

from bot.assembly import open_waymark
from bot.clock import forever, running_clock, until_stopped
from bot.polling import poll
from bot.server import serve_web
from bot.settings import Settings, SettingsError
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from handlers.telegram.hear import ALLOWED_UPDATES
from handlers.telegram.webhook import PATH, Webhook


async def run_poll(settings: Settings) -> None:
    """Telegram by long polling, with the clock."""
    async with open_waymark(settings) as waymark:
        bot = _bot(settings)
        door = TelegramDoor(bot, waymark.reception)
        async with running_clock(waymark.store, door.deliver_waiting):
            await until_stopped(poll(bot, door))


async def run_webhook(settings: Settings, host: str, announce: Callable[[str], None]) -> None:
    """The chat page and Telegram's webhook, which is set once the page can be reached."""
    if settings.webhook_url is None or settings.webhook_secret is None:
        raise SettingsError("WEBHOOK_URL is set but WEBHOOK_SECRET is not: anyone could post updates")
    secret, url = settings.webhook_secret.get_secret_value(), settings.webhook_url.rstrip("/") + PATH
    async with open_waymark(settings) as waymark, _bot(settings) as bot:
        door = TelegramDoor(bot, waymark.reception)

        async def listening(port: int) -> None:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES)
            name = await door.introduce()
            announce(f"Waymark is on http://{host}:{port} and on Telegram as {name}")
            await door.deliver_waiting()

        routes = [Webhook(bot, door, secret).route()]
        await serve_web(waymark, host=host, port=settings.port, listening=listening, routes=routes)


async def run_delivering_clock(settings: Settings) -> None:
    """The clock alone, with Telegram to deliver through."""
    async with open_waymark(settings) as waymark, _bot(settings) as bot:
        door = TelegramDoor(bot, waymark.reception)
        async with running_clock(waymark.store, door.deliver_waiting):
            await until_stopped(forever())


def _bot(settings: Settings) -> Bot:
    if settings.telegram_token is None:
        raise SettingsError("TELEGRAM_TOKEN is not set: Telegram's BotFather gives one")
    return connect(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
