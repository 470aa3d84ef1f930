from collections.abc import AsyncIterator

import pytest
from telegram.ext import ExtBot

from handlers.telegram import speak
from handlers.telegram.connect import connect
from handlers.telegram.door import TelegramDoor
from tests.handlers.telegram.career import career
from tests.handlers.telegram.memory import Memory
from tests.standin import Person, Telegram
from tests.standin.certificates import share_certificates
from tests.standin.pictures import png


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speak, "PAUSES", (0.0, 0.0))
    share_certificates(monkeypatch)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ExtBot[int]]:
    async with connect(telegram.token, telegram.url) as bot:
        yield bot


@pytest.fixture
def conversations() -> Memory:
    return Memory(
        career,
        pictures={"pay/43-6013.00": png()},
        documents={"job/43-6013.00/ward-clerk.pdf": b"%PDF-1.4"},
    )


@pytest.fixture
def door(bot: ExtBot[int], conversations: Memory) -> TelegramDoor:
    return TelegramDoor(bot, conversations)


@pytest.fixture
def student(telegram: Telegram) -> Person:
    return telegram.person("Ana")
