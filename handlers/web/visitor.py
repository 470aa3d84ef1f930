"""Who a browser is: a random cookie, and no more than that."""

import hashlib
import re
import secrets

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "waymark"
_ONE_YEAR = 365 * 24 * 60 * 60  # seconds
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")  # secrets.token_urlsafe(32)


def person_of(request: Request) -> str | None:
    """The person of a request's cookie; None without one.

    The store gets a digest: whoever reads the store cannot open anybody's conversation with it.
    """
    token = _token_of(request)
    return hashlib.sha256(token.encode()).hexdigest() if token else None


def remember(request: Request, response: Response) -> None:
    """Give the browser its cookie, or the one it has for another year."""
    response.set_cookie(
        COOKIE,
        _token_of(request) or secrets.token_urlsafe(32),
        max_age=_ONE_YEAR,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def _token_of(request: Request) -> str | None:
    token = request.cookies.get(COOKIE, "")
    return token if _TOKEN.fullmatch(token) else None
