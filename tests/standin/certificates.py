"""Reading the machine's certificates takes longer than a test: all HTTP clients of a run share them."""

from functools import cache

import httpx
import pytest

_context = cache(httpx.create_ssl_context)


def share_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("httpx._transports.default.create_ssl_context", _context)
