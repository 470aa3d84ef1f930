"""Polling: the offset follows the commits, chats keep their order, and trouble is met in one sentence."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot import polling
from bot.polling import PollingError, poll
from dialogues.event import Event, Kind
from dialogues.screen import Button, Screen, Text
from handlers.telegram import speak
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from handlers.telegram.words import SORRY
from tests.handlers.telegram.memory import Memory
from tests.standin import TOKEN, Person, Telegram
from tests.standin.certificates import share_certificates


def echo(event: Event) -> list[Screen]:
    if event.value == "broken":
        raise ValueError("no answer to that")
    replaces = event.kind is Kind.TAP
    return [
        Screen((Text(f"You said {event.value}"),), ((Button("More", "echo:::more"),),), replaces=replaces)
    ]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    share_certificates(monkeypatch)
    monkeypatch.setattr(polling, "BACK_OFF", (0.0,))
    monkeypatch.setattr(polling, "BETWEEN_TRIES", (0.0, 0.0))
    monkeypatch.setattr(polling, "WHILE_BUSY", 0.01)
    monkeypatch.setattr(speak, "PAUSES", (0.0, 0.0))


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@pytest.fixture
def conversations() -> Memory:
    return Memory(echo)


@pytest.fixture
def student(telegram: Telegram) -> Person:
    return telegram.person("Ana")


def start(telegram: Telegram, conversations: Memory, token: str = TOKEN) -> asyncio.Task[None]:
    bot = connect(token, telegram.url)
    return asyncio.create_task(poll(bot, TelegramDoor(bot, conversations)))


@asynccontextmanager
async def running(telegram: Telegram, conversations: Memory) -> AsyncIterator[None]:
    """A bot that polls, and has stopped cleanly at the end of the block."""
    task = start(telegram, conversations)
    try:
        yield
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


def said(conversations: Memory, person: Person) -> list[str]:
    return [event.value for event in conversations.heard if event.person == str(person.id)]


async def test_a_conversation(telegram: Telegram, conversations: Memory, student: Person) -> None:
    async with running(telegram, conversations):
        await student.sends("ward clerk")
        await student.sees("You said ward clerk")
        await student.taps("More")
        await student.sees("You said echo:::more")
    assert [shown.text for shown in student.messages] == ["You said echo:::more"]
    assert telegram.unanswered == []


async def test_it_says_who_it_is(
    telegram: Telegram, conversations: Memory, student: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.polling")
    async with running(telegram, conversations):
        await telegram.called("getUpdates")
    assert [record.message for record in caplog.records if record.name == "bot.polling"] == [
        "Waymark is on Telegram as @waymark_bot"
    ]


async def test_only_what_can_be_heard_is_asked_for(telegram: Telegram, conversations: Memory) -> None:
    async with running(telegram, conversations):
        await telegram.called("getUpdates")
    assert telegram.world.allowed == {"message", "edited_message", "callback_query", "inline_query"}


async def test_the_offset_waits_for_the_commit(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    release = conversations.slow[str(student.id)] = asyncio.Event()
    async with running(telegram, conversations):
        update = await student.sends("ward clerk")
        await telegram.world.until(lambda: conversations.begun or None, "the update")
        await telegram.called("getUpdates", times=len(telegram.said("getUpdates")) + 3)
        assert telegram.offset <= update["update_id"]
        release.set()
        await telegram.acknowledged(update)
        await student.sees("You said ward clerk")
    assert len(conversations.begun) == 1


async def test_the_offset_does_not_wait_for_the_delivery(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    async with running(telegram, conversations):
        async with telegram.holding("sendMessage", student):
            await telegram.acknowledged(await student.sends("ward clerk"))
            assert student.messages == []
        await student.sees("You said ward clerk")


async def test_one_chat_keeps_its_order(telegram: Telegram, conversations: Memory, student: Person) -> None:
    words = [f"word {number}" for number in range(20)]
    updates = [await student.sends(word) for word in words]
    async with running(telegram, conversations):
        await telegram.acknowledged(updates[-1])
    assert said(conversations, student) == words
    assert [shown.text for shown in student.messages] == [f"You said {word}" for word in words]


async def test_a_slow_chat_keeps_nobody_waiting(
    telegram: Telegram, conversations: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "SIDE_BY_SIDE", 2)
    slow, quick = telegram.person("Ana"), telegram.person("Ben")
    release = conversations.slow[str(slow.id)] = asyncio.Event()
    async with running(telegram, conversations):
        for number in range(5):
            first = await slow.sends(f"word {number}")
        for number in range(5):
            await quick.sends(f"word {number}")
            await quick.sees(f"You said word {number}")
        assert said(conversations, slow) == []
        release.set()
        await telegram.acknowledged(first)
    assert said(conversations, slow) == [f"word {number}" for number in range(5)]


async def test_chats_are_served_side_by_side_up_to_a_bound(
    telegram: Telegram, conversations: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "SIDE_BY_SIDE", 3)
    release = asyncio.Event()
    people = [telegram.person(f"Student {number}") for number in range(5)]
    conversations.slow = {str(person.id): release for person in people}
    updates = [await person.sends("nurse") for person in people]
    async with running(telegram, conversations):
        # Three looks at Telegram after the third person's turn began, and still nobody else's has.
        await telegram.called("getUpdates")
        await telegram.called("getUpdates", times=len(telegram.said("getUpdates")) + 3)
        assert len(conversations.begun) == 3
        release.set()
        await telegram.acknowledged(updates[-1])
    assert [said(conversations, person) for person in people] == [["nurse"]] * 5


async def test_an_update_that_keeps_failing_is_skipped_kindly(
    telegram: Telegram, conversations: Memory, student: Person, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(telegram, conversations):
        await telegram.acknowledged(await student.sends("broken"))
        await student.sees(SORRY)
        await student.sends("nurse")
        await student.sees("You said nurse")
    assert [event.value for event in conversations.begun] == ["broken"] * 3 + ["nurse"]
    assert sum("is skipped" in record.message for record in caplog.records) == 1


async def test_an_update_that_fails_once_is_answered(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    failures = iter([ValueError("the store is locked")])

    def answer(event: Event) -> list[Screen]:
        for failure in failures:
            raise failure
        return echo(event)

    conversations.answer = answer
    async with running(telegram, conversations):
        await student.sends("nurse")
        await student.sees("You said nurse")
    assert [shown.text for shown in student.messages] == ["You said nurse"]


async def test_an_apology_nobody_can_hear_stops_nothing(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    telegram.fails("sendMessage", times=3)
    async with running(telegram, conversations):
        await telegram.acknowledged(await student.sends("broken"))
        await student.sends("nurse")
        await student.sees("You said nurse")
    assert [shown.text for shown in student.messages] == ["You said nurse"]


async def test_what_was_not_delivered_is_delivered_at_the_start(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    telegram.fails("sendMessage", times=3)
    async with running(telegram, conversations):
        await telegram.acknowledged(await student.sends("ward clerk"))
        await telegram.called("sendMessage", times=3)
    assert student.messages == []
    async with running(telegram, conversations):
        await student.sees("You said ward clerk")
    assert len(student.messages) == 1


async def test_an_update_committed_before_a_crash_is_not_answered_again(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    update = await student.sends("ward clerk")
    async with running(telegram, conversations):
        await student.sees("You said ward clerk")
    if not telegram.world.pending:
        telegram.repeat(update)
    async with running(telegram, conversations):
        await telegram.acknowledged(await student.sends("nurse"))
        await student.sees("You said nurse")
    assert [shown.text for shown in student.messages] == ["You said ward clerk", "You said nurse"]


async def test_it_stops_when_what_it_took_is_finished(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    release = conversations.slow[str(student.id)] = asyncio.Event()
    await student.sends("ward clerk")
    await student.sends("nurse")
    task = start(telegram, conversations)
    await telegram.world.until(lambda: conversations.begun or None, "the update")
    task.cancel()
    release.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [shown.text for shown in student.messages] == ["You said ward clerk", "You said nurse"]


async def test_the_network_comes_back(telegram: Telegram, conversations: Memory, student: Person) -> None:
    telegram.fails("getMe", times=2)
    telegram.fails("getUpdates", times=3)
    async with running(telegram, conversations):
        await student.sends("nurse")
        await student.sees("You said nurse")


async def test_told_to_come_again_later_it_does(
    telegram: Telegram, conversations: Memory, student: Person
) -> None:
    telegram.fails("getUpdates", times=1, retry_after=1)
    async with running(telegram, conversations):
        await student.sends("nurse")
        await student.sees("You said nurse")


@pytest.mark.parametrize("token", ["110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaX", "not a token"])
async def test_a_wrong_token(telegram: Telegram, conversations: Memory, token: str) -> None:
    with pytest.raises(PollingError, match=r"^Telegram does not know this bot: check TELEGRAM_TOKEN\.$"):
        await start(telegram, conversations, token)


async def test_a_webhook_is_set(telegram: Telegram, conversations: Memory) -> None:
    telegram.webhook = "https://waymark.example/hook"
    with pytest.raises(PollingError, match=r"^This bot has a webhook, so it cannot be polled"):
        await start(telegram, conversations)


async def test_somebody_else_polls(telegram: Telegram, conversations: Memory, student: Person) -> None:
    first = start(telegram, conversations)
    await telegram.called("getUpdates")
    async with running(telegram, conversations):
        with pytest.raises(PollingError, match=r"^Another process polls for this bot"):
            await first
        await student.sends("nurse")
        await student.sees("You said nurse")
