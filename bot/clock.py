"""Runs the clock beside the work of a process, and stops both when the process is asked to."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager

from bot.schedule import Deliver, schedule
from data.store.engine import Store

log = logging.getLogger(__name__)


@asynccontextmanager
async def running_clock(store: Store, deliver_waiting: Deliver | None) -> AsyncIterator[None]:
    """The clock, while the context is open."""
    clock = schedule(store, deliver_waiting)
    clock.start()
    try:
        yield
    finally:
        clock.shutdown(wait=False)


async def until_stopped(work: Awaitable[object]) -> None:
    """Run until the work ends or the process is asked to stop; then let it finish what it took."""
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        log.info("Waymark stops")


async def forever() -> None:
    """Nothing but waiting to be stopped."""
    await asyncio.Event().wait()
