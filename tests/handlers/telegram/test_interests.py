"""The interests questionnaire finished by tapping on the Telegram stand-in, with the real conversations."""

import asyncio

import pytest
from sqlmodel import col, select

from bot.polling import poll
from data.interests import InterestMeasure
from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.people import Answer
from dialogues.house import House
from dialogues.reception import Reception
from dialogues.wording import wording
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from tests.standin import Person, Shown, Telegram

SAY = wording()
LIKES = {"R": 1, "I": 4, "A": 3, "S": 5, "E": 2, "C": 1}
PNG = b"\x89PNG"


async def test_a_whole_quiz_by_taps(telegram: Telegram, student: Person, sqlite_store: Store) -> None:
    reception = Reception(sqlite_store, House(), Knowledge())
    bot = connect(telegram.token, telegram.url)
    polling = asyncio.create_task(poll(bot, TelegramDoor(bot, reception)))

    await student.sends("/start")
    await student.sees("Find out what suits me")
    await student.taps("Find out what suits me")
    await student.sees("about 18, which takes 2 minutes")
    await student.taps("Start")
    measure = InterestMeasure.load()
    first: Shown | None = None
    given: dict[str, int] = {}
    while item := measure.next_item(given):
        shown = await student.sees(SAY(f"interest-item-{item}"), "Stop")
        first = first or shown
        if len(given) == 6:
            await student.taps("😐 In between", on=first)  # on an old keyboard
            shown = await student.sees("I kept your first answer to that one", SAY(f"interest-item-{item}"))
        given[item] = LIKES[item[0]]
        face = SAY(f"interest-answer-{given[item]}")
        taps = 2 if len(given) == 3 else 1
        await asyncio.gather(*(student.taps(face, on=shown) for _ in range(taps)))
    await student.sees("Social, Investigative, Artistic (SIA)", "Retake")
    [picture] = [one for one in student.messages if one.photo is not None]  # too much is said for a caption
    assert student.picture(picture).startswith(PNG)
    async with sqlite_store.read() as session:
        kept = (await session.exec(select(Answer).order_by(col(Answer.position)))).all()
    assert [(one.question, int(one.value)) for one in kept] == list(given.items())
    assert 9 <= len(given) <= 36

    polling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await polling
    assert telegram.unanswered == []
    assert await reception.undelivered("telegram") == []
