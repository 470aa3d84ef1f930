"""The web server: the chat page, and Telegram's webhook when one is set."""

import asyncio
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount

from bot.assembly import Waymark
from handlers.web.app import create_app

Listening = Callable[[int], Awaitable[None]]


class _Server(uvicorn.Server):
    """Says when it listens, so that an address is printed only once it can be opened."""

    def __init__(self, config: uvicorn.Config, listening: Listening) -> None:
        super().__init__(config)
        self._say_listening = listening

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop when asked to, and end well: uvicorn's own would raise the signal again afterwards."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            await self._say_listening(self.servers[0].sockets[0].getsockname()[1])


async def serve_web(
    waymark: Waymark, *, host: str, port: int, listening: Listening, routes: Sequence[BaseRoute] = ()
) -> None:
    """Serve the chat page, and `routes` before it, until stopped; `listening` gets the open port."""
    app = Starlette(routes=[*routes, Mount("/", create_app(waymark.reception))])
    # A host's router speaks for the visitor: it alone knows whether they came over https.
    trusted = "127.0.0.1" if host == "127.0.0.1" else "*"
    config = uvicorn.Config(
        app, host=host, port=port, log_level="warning", access_log=False, forwarded_allow_ips=trusted
    )
    await _Server(config, listening).serve()
