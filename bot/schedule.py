"""What happens by the clock: deliver what waits, and forget what need not be kept.

Due work is rows in the store; the scheduler only says when to look. One periodic job with a fixed id, so
that a restart cannot double it.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from data import people
from data.store.engine import Store

DELIVER_EVERY = timedelta(seconds=30)
# Younger screens are being delivered by the process that took the update, which may be another one.
LEFT_ALONE = timedelta(minutes=1)
TIDY_EVERY = timedelta(hours=6)
TRANSCRIPT_KEPT = 400  # messages a person

Work = Callable[[], Awaitable[None]]
Deliver = Callable[[timedelta], Awaitable[None]]


def schedule(store: Store, deliver_waiting: Deliver | None) -> AsyncIOScheduler:
    """The clock of one process, not started yet; `deliver_waiting` when it has a door to deliver through."""
    clock = AsyncIOScheduler(job_defaults={"coalesce": True, "misfire_grace_time": 60, "max_instances": 1})

    async def tidy_store() -> None:
        await tidy(store)

    if deliver_waiting is not None:
        _every(clock, DELIVER_EVERY, partial(deliver_waiting, LEFT_ALONE), "deliver-waiting")
    _every(clock, TIDY_EVERY, tidy_store, "tidy")
    return clock


async def tidy(store: Store) -> None:
    """Forget ids of old updates and all but the last messages of each person."""
    async with store.write() as session:
        await people.forget_old_updates(session)
        await people.trim_transcripts(session, keep=TRANSCRIPT_KEPT)


def _every(clock: AsyncIOScheduler, interval: timedelta, work: Work, name: str) -> None:
    clock.add_job(work, "interval", seconds=interval.total_seconds(), id=name, replace_existing=True)
