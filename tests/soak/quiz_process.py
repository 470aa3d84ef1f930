"""The process that test_killed_quiz kills: takes updates, answers them from the store, acknowledges them."""

import asyncio
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Literal

from data.knowledge import Knowledge
from data.store.engine import Store
from dialogues.delivery import Delivery
from dialogues.event import Event
from dialogues.house import House
from dialogues.reception import Reception

DOOR = "telegram"
Said = tuple[Literal["shows"], Delivery] | tuple[Literal["ready", "acknowledged"], None]


def serve(url: str, platform: Connection) -> None:
    """Deliver what waits, then answer each event until killed."""
    asyncio.run(_serve(url, platform))


async def _serve(url: str, platform: Connection) -> None:
    reception = Reception(Store(url), House(), Knowledge())
    await _deliver(reception, platform, await reception.undelivered(DOOR))
    _say(platform, ("ready", None))
    while True:
        event: Event = platform.recv()
        await _deliver(reception, platform, await reception.hear(event))
        _say(platform, ("acknowledged", None))


async def _deliver(reception: Reception, platform: Connection, deliveries: Sequence[Delivery]) -> None:
    for delivery in deliveries:
        _say(platform, ("shows", delivery))
        await reception.delivered(delivery, delivery.replaces or f"m{delivery.id}")


def _say(platform: Connection, said: Said) -> None:
    platform.send(said)
