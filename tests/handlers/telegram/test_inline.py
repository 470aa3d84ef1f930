"""@waymark typed in any chat, with the real jobs."""

from typing import Any

import pytest
from sqlmodel import select
from telegram.ext import ExtBot

from data.knowledge import Knowledge
from data.store import people
from data.store.engine import Store
from dialogues.house import House
from dialogues.reception import Reception
from handlers.telegram.door import TelegramDoor
from tests.handlers.telegram.test_door import comes_in, told
from tests.standin import Person, Telegram


@pytest.fixture
def door(bot: ExtBot[int], built_store: Store) -> TelegramDoor:
    return TelegramDoor(bot, Reception(built_store, House(), Knowledge()))


async def listed(telegram: Telegram, door: TelegramDoor, student: Person, words: str) -> list[dict[str, Any]]:
    """What is shown above the words while they are typed in some chat."""
    query = student.asks_inline(words)
    await comes_in(telegram, door)
    found = telegram.world.inline[query]
    assert found is not None
    return found


def above(telegram: Telegram) -> str:
    """The button above the last list."""
    return str(telegram.said("answerInlineQuery")[-1]["button"])


async def test_a_name_lists_jobs_with_pay_and_sends_the_card(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    first, *_ = await listed(telegram, door, student, "ward clerk")
    assert first["id"] == "43-6013.00"
    assert first["title"] == "Medical Secretaries and Administrative Assistants"
    assert first["description"].startswith("$35,050 to $60,050 a year for most people: ")
    card = first["input_message_content"]["message_text"]
    assert "A ward clerk is one of" in card
    assert "$35,050" in card
    assert first["reply_markup"]["inline_keyboard"] == [
        [{"text": "All about this job", "url": "https://t.me/waymark_bot?start=job_43-6013-00"}]
    ]


async def test_a_close_call_lists_each_job_once(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    codes = [job["id"] for job in await listed(telegram, door, student, "supervisor")]
    assert 1 < len(codes) <= 10
    assert len(set(codes)) == len(codes)


async def test_before_anything_is_typed_there_are_examples(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    jobs = await listed(telegram, door, student, "")
    titles = [job["title"] for job in jobs]
    assert titles == [
        "Registered Nurses",
        "Electricians",
        "Software Developers",
        "Medical Secretaries and Administrative Assistants",
    ]
    assert not any("is one of" in job["input_message_content"]["message_text"] for job in jobs)
    assert "Type a job by any name" in above(telegram)


@pytest.mark.parametrize("words", ["hello", "the", "😀", "what should i be"])
async def test_what_names_no_job_lists_none_and_says_so(
    telegram: Telegram, door: TelegramDoor, student: Person, words: str
) -> None:
    assert await listed(telegram, door, student, words) == []
    assert "No job by that name" in above(telegram)


async def test_the_words_above_the_list_open_the_bot(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    await told(telegram, door, student, "/start inline")
    shown = await student.sees("Hello, I’m Waymark")
    assert "That link" not in shown.text


async def test_nobody_is_met_and_nothing_is_kept(
    telegram: Telegram, door: TelegramDoor, student: Person, built_store: Store
) -> None:
    await listed(telegram, door, student, "ward clerk")
    async with built_store.read() as session:
        assert (await session.exec(select(people.Person))).all() == []


async def test_a_list_asked_for_too_long_ago_is_let_go(
    telegram: Telegram, door: TelegramDoor, student: Person
) -> None:
    telegram.fails("answerInlineQuery", times=1, status=400)
    query = student.asks_inline("ward clerk")
    await comes_in(telegram, door)
    assert telegram.world.inline[query] is None
    await told(telegram, door, student, "ward clerk")
    await student.sees("Medical Secretaries")
