"""A connection to the Bot API."""

from telegram.ext import AIORateLimiter, ExtBot

API_URL = "https://api.telegram.org"
_RETRIES_WHEN_LIMITED = 3  # each after the pause Telegram asks for


def connect(token: str, api_url: str = API_URL) -> ExtBot[int]:
    """A bot that speaks to `api_url`, keeps Telegram's limits and waits when it is told to.

    Use it as an asynchronous context manager, or call `initialize` and `shutdown`; no request is made before.
    Raises telegram.error.InvalidToken if the token is empty.
    """
    base = api_url.rstrip("/")
    limiter = AIORateLimiter(max_retries=_RETRIES_WHEN_LIMITED)
    return ExtBot(
        token.strip(), base_url=f"{base}/bot", base_file_url=f"{base}/file/bot", rate_limiter=limiter
    )
