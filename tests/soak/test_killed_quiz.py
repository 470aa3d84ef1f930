"""A process that is killed at random moments of quizzes: every answer counts once, every screen arrives."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from uuid import uuid4

import pytest
from sqlalchemy import URL
from sqlmodel import col, select

from data.interests import ITEMS
from data.store.engine import Store
from data.store.people import Answer, Message
from dialogues.event import Event, Kind
from dialogues.screen import Button, Screen
from tests.soak.quiz_process import DOOR, serve

KILLS = 100
SHARE_KILLED = 0.6  # of the times an update is handed over
LATEST = 0.04  # seconds after the hand-over; an update takes about half of it
PATIENCE = 30.0  # seconds until a process that says nothing has failed

pytestmark = pytest.mark.soak


@dataclass
class Platform:
    """Keeps an update until it is acknowledged, and starts the process again when it has died."""

    url: str
    chance: random.Random
    kills: int = 0
    kills_before_acknowledging: int = 0
    phone: dict[str, Screen] = field(default_factory=dict)
    delivered: set[int] = field(default_factory=set)
    _process: ForkServerProcess | None = None
    _line: Connection | None = None

    def sends(self, kind: Kind, value: str, message: str | None = None) -> None:
        event = Event(DOOR, "1", uuid4().hex, kind, value, message)
        while not self._hands_over(event):
            pass

    def taps(self, number: int) -> None:
        """Tap a button of the newest message by its place."""
        ref, screen = list(self.phone.items())[-1]
        self.sends(Kind.TAP, buttons(screen)[number].value, ref)

    def closes(self) -> None:
        self._dies()

    def _hands_over(self, event: Event) -> bool:
        """Whether the update is acknowledged before the process is killed."""
        line = self._running()
        line.send(event)
        if self.kills < KILLS and self.chance.random() < SHARE_KILLED:
            acknowledged = self._listens(line, "acknowledged", patience=self.chance.uniform(0, LATEST))
            self._dies()
            self.kills += 1
            self.kills_before_acknowledging += not acknowledged
            return acknowledged
        assert self._listens(line, "acknowledged", patience=PATIENCE), "the process says nothing"
        return True

    def _listens(self, line: Connection, last: str, *, patience: float) -> bool:
        """Take what the process shows until it says the last word; False when it has not in time."""
        while line.poll(patience):
            said, delivery = line.recv()
            if said == last:
                return True
            self.delivered.add(delivery.id)
            self.phone[delivery.replaces or f"m{delivery.id}"] = delivery.screen
        return False

    def _running(self) -> Connection:
        if self._line is None:
            context = get_context("forkserver")
            self._line, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(self.url, theirs), daemon=True)
            self._process.start()
            theirs.close()
            assert self._listens(self._line, "ready", patience=PATIENCE), "the process does not start"
        return self._line

    def _dies(self) -> None:
        if self._process is not None and self._line is not None:
            self._process.kill()
            self._process.join()
            self._line.close()
        self._process = self._line = None


def buttons(screen: Screen) -> list[Button]:
    return [one for row in screen.buttons for one in row if isinstance(one, Button)]


def asked(platform: Platform) -> str | None:
    """The item on the newest message."""
    newest = list(platform.phone.values())[-1]
    item = buttons(newest)[0].value.split(":")[2]
    return item if item in ITEMS else None


@pytest.fixture
def platform(sqlite_url: URL) -> Iterator[Platform]:
    get_context("forkserver").set_forkserver_preload(["tests.soak.quiz_process"])
    platform = Platform(sqlite_url.render_as_string(), random.Random(5))
    yield platform
    platform.closes()


async def test_a_killed_process_counts_every_answer_once(platform: Platform) -> None:
    quizzes: list[dict[str, int]] = []
    while platform.kills < KILLS:
        platform.sends(Kind.COMMAND, "interests")
        platform.taps(0)  # Start
        quizzes.append(_answers(platform))

    store = Store(platform.url)
    query = select(Answer).order_by(col(Answer.run_id), col(Answer.position))
    async with store.read() as session:
        rows = (await session.exec(query)).all()
        told = (await session.exec(select(Message).where(col(Message.screen).is_not(None)))).all()
    await store.aclose()
    expected = [
        (item, str(value), position)
        for quiz in quizzes
        for position, (item, value) in enumerate(quiz.items(), start=1)
    ]
    assert [(row.question, row.value, row.position) for row in rows] == expected
    assert {message.id for message in told} == platform.delivered
    assert all(message.delivered_at for message in told)
    assert platform.kills == KILLS
    assert platform.kills_before_acknowledging > 0


def _answers(platform: Platform) -> dict[str, int]:
    """Answer at random until there is a result; gives the answers in the order of asking."""
    given: dict[str, int] = {}
    while (item := asked(platform)) is not None:
        assert item not in given
        given[item] = platform.chance.randint(1, 5)
        platform.taps(given[item] - 1)
    return given
