"""From both questionnaires to the PDF on Telegram, with the real conversations on the real data."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.polling import poll
from data.knowledge import Knowledge
from data.store.engine import Store
from dialogues.house import House
from dialogues.reception import Reception
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from tests.handlers import story
from tests.standin import Person, Shown, Telegram


@pytest.fixture
async def reception(telegram: Telegram, built_store: Store) -> AsyncIterator[Reception]:
    """The conversations, polling the stand-in."""
    knowledge = Knowledge()
    async with built_store.read() as session:
        await knowledge.refresh(session)
    reception = Reception(built_store, House(), knowledge)
    bot = connect(telegram.token, telegram.url)
    polling = asyncio.create_task(poll(bot, TelegramDoor(bot, reception)))
    yield reception
    polling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await polling
    assert telegram.unanswered == []
    assert await reception.undelivered("telegram") == []


async def answers_both(student: Person) -> None:
    """Both questionnaires, by tapping."""
    await student.sends("/interests")
    await student.sees("Start")
    await student.taps("Start")
    while answer := story.answer_to((await student.sees()).text.split("\n")):
        await student.taps(answer)
    await student.sees("Social")
    await student.sends("/values")
    await student.sees("Start")
    await student.taps("Start")
    while (asked := await student.sees()).text.endswith((story.MOST, story.LEAST)):
        labels = [label for row in asked.labels for label in row]
        await student.taps(story.pick_of(labels, most=asked.text.endswith(story.MOST)))
    await student.sees("1. Relationships")


def jobs(shown: Shown) -> list[str]:
    """The jobs a list opens."""
    return [
        button["text"] for row in shown.rows for button in row if button["callback_data"].startswith("job:")
    ]


async def test_from_both_questionnaires_to_the_pdf(
    telegram: Telegram, student: Person, reception: Reception
) -> None:
    await answers_both(student)
    await student.taps("What would suit me?")
    explained = await student.sees("Jobs to explore")
    assert len(jobs(explained)) == 7
    assert all(f"• {job}: " in explained.text for job in jobs(explained))
    await student.sends(story.FILTER)
    filtered = await student.sees(f"Only: {story.ONLY}")
    assert set(jobs(filtered)).isdisjoint(jobs(explained))
    await student.sends(story.QUESTION)
    await student.sees(story.TITLE, "What fits:", story.FITS, "What may not:", story.RUBS)
    await student.taps("Jobs that may suit me")
    await student.sees("Keep my results")
    await student.taps("Keep my results")
    kept = await student.sees("Social", *jobs(filtered), "not what you are good at")
    assert student.picture(kept).startswith(b"\x89PNG")
    await student.taps("PDF to print or share")
    name, pdf = student.document(await student.sees("Here is the PDF"))
    assert name == "waymark-results.pdf"
    assert story.lacks(story.said_on_paper(pdf), jobs(filtered)) == []

    before = len(telegram.world.files)
    await student.taps("PDF to print or share")
    assert student.document(await student.sees("Here is the PDF")) == (name, pdf)
    assert len(telegram.world.files) == before


async def test_nothing_told_yet(student: Person, reception: Reception) -> None:
    await student.sends("/result")
    shown = await student.sees("There is nothing to keep yet")
    assert shown.labels == [["Find out what suits me"], ["What matters to me at work"]]
