"""Ward clerk on Telegram, with the real conversations on the real data."""

import asyncio

import pytest

from bot.polling import poll
from data.knowledge import Knowledge
from data.store.engine import Store
from dialogues.house import House
from dialogues.reception import Reception
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from tests.standin import Person, Shown, Telegram


async def test_ward_clerk(telegram: Telegram, student: Person, built_store: Store) -> None:
    knowledge = Knowledge()
    async with built_store.read() as session:
        await knowledge.refresh(session)
    reception = Reception(built_store, House(), knowledge)
    bot = connect(telegram.token, telegram.url)
    polling = asyncio.create_task(poll(bot, TelegramDoor(bot, reception)))

    await student.sends("/start")
    await student.sees("Waymark", "Ward clerk")
    await student.taps("Ward clerk")
    card = await student.sees("Medical Secretaries and Administrative Assistants", "$35,050", "$60,050")
    await student.taps("Pay")
    await student.sees("$44,640", "Bureau of Labor Statistics")
    await asyncio.gather(*(_taps_one_button(telegram.person(label), label) for label in _labels(card)))
    await student.sends_a(dice={"emoji": "🎲", "value": 3})
    await student.sees("I can only read words")

    polling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await polling
    assert telegram.unanswered == []
    assert await reception.undelivered("telegram") == []


async def _taps_one_button(classmate: Person, label: str) -> None:
    await classmate.sends("ward clerk")
    await classmate.sees("Medical Secretaries", label)
    await classmate.taps(label)
    await classmate.sees()


def _labels(shown: Shown) -> list[str]:
    """The buttons that are answered here; a link opens elsewhere."""
    return [button["text"] for row in shown.rows for button in row if "callback_data" in button]
