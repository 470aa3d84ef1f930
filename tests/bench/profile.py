"""The build of the store, the way from a start to the first answer, and the reading of profiles."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import uuid4

import httpx
import numpy as np
from sqlmodel import col, select

from bot.assembly import open_waymark
from bot.settings import Settings
from data.occupations import read_common, read_profile
from data.store.known import Occupation
from dialogues.event import Event, Kind
from dialogues.job.sections import SECTIONS
from dialogues.reception import Reception
from dialogues.screen import Button, Screen
from dialogues.wording import wording
from tests.reference import reference_folder

WAYMARK = [sys.executable, "-c", "from bot.cli import main; main()"]
EVERY = 10  # of the occupations, one in so many is talked about


def run(sources: Path) -> None:
    """Print the figures."""
    with TemporaryDirectory(prefix="waymark-bench-") as folder:
        file = Path(folder) / "waymark.db"
        url = f"sqlite+aiosqlite:///{file}"
        build(sources, url, file)
        first_answer(url)
        asyncio.run(read(url))
        asyncio.run(talk(url))


def build(sources: Path, url: str, file: Path) -> None:
    """`waymark data build` in a process of its own."""
    started = perf_counter()
    command = [*WAYMARK, "data", "build", "--offline", "--sources", str(sources)]
    process = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": url}, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = perf_counter() - started
    if process.returncode != 0:
        raise SystemExit("`waymark data build` failed")
    unit = 2**20 if sys.platform == "darwin" else 2**10  # ru_maxrss is in bytes there, in KiB elsewhere
    busy = used.ru_utime + used.ru_stime
    print(f"data build       {took:7.1f} s    (at most 30; {busy:.1f} of processor time)")
    print(f"  peak memory    {used.ru_maxrss / unit:7.1f} MiB  (at most 1,024)")
    print(f"  store          {file.stat().st_size / 1e6:7.1f} MB   (at most 120)")


def first_answer(url: str) -> None:
    """From the start of `waymark run` with a built store to the answer to a name typed on its page."""
    surroundings = os.environ | {"TELEGRAM_TOKEN": "", "HOST": "", "PORT": "0", "DATABASE_URL": url}
    started = perf_counter()
    with subprocess.Popen([*WAYMARK, "run"], env=surroundings, stdout=subprocess.PIPE, text=True) as bot:
        assert bot.stdout is not None
        try:
            said = next(line for line in bot.stdout if "http://" in line)
            address = next(word for word in said.split() if word.startswith("http://"))
            answer = _type("ward clerk", address)
            took = perf_counter() - started
        finally:
            bot.terminate()
    assert "Medical Secretaries" in answer, answer
    print(f"first answer     {took:7.1f} s    (at most 3, from a built store)")


def _type(name: str, address: str) -> str:
    """What the page at an address is told when a new visitor types a name."""
    with httpx.Client(base_url=address) as browser:
        browser.get("/").raise_for_status()
        event = {"key": uuid4().hex, "kind": "text", "value": name}
        return browser.post("/events", json=event).raise_for_status().text


async def read(url: str) -> None:
    """Every profile from a store whose pages are in memory, none of them kept by Waymark."""
    times = []
    async with open_waymark(Settings(database_url=url)) as waymark, waymark.store.read() as session:
        common = await read_common(session)
        codes = (await session.exec(select(Occupation.code))).all()
        for warm in (False, True):
            for code in codes:
                started = perf_counter()
                await read_profile(session, code=code, common=common)
                if warm:
                    times.append(perf_counter() - started)
    _report("profile read", times, "at most 10; ")


async def talk(url: str) -> None:
    """A person who opens cards by their links and taps every button: events, transactions, deliveries."""
    cards, sections, rendered, first, again = [], [], [], [], []
    async with open_waymark(Settings(database_url=url)) as waymark:
        async with waymark.store.read() as session:
            codes = (await session.exec(select(Occupation.code).order_by(col(Occupation.code)))).all()
        for code in codes[::EVERY]:
            took, card = await _answer(waymark.reception, Kind.START, f"job_{code.replace('.', '-')}")
            cards.append(took)
            for button in (one for row in card.buttons for one in row if isinstance(one, Button)):
                took, section = await _answer(waymark.reception, Kind.TAP, button.value)
                sections.append(took)
                if section.picture is not None:
                    first.append(await _shown(waymark.reception, section.picture.name))
                    again.append(await _shown(waymark.reception, section.picture.name))
            async with waymark.store.read() as session:
                profile = await waymark.knowledge.profile(session, code)
            assert profile is not None
            for part in SECTIONS:
                if part.is_known(profile):
                    started = perf_counter()
                    part.shows(profile, wording(), "")
                    rendered.append(perf_counter() - started)
    _report("section shown", rendered, "from a profile that was read; at most 10, 25 at p99; ")
    _report("card answered", cards, "the whole event, stored and delivered; ")
    _report("section answered", sections, "the whole event, stored and delivered; ")
    _report("picture at first", first, "read, drawn and rendered; at most 60; ")
    _report("picture reused", again, "at most 2; ")


async def _shown(reception: Reception, name: str) -> float:
    """How long a door waits for a picture, in seconds."""
    started = perf_counter()
    await reception.picture(name)
    return perf_counter() - started


async def _answer(reception: Reception, kind: Kind, value: str) -> tuple[float, Screen]:
    """How long an event takes until its screen is delivered, in seconds, and the screen."""
    started = perf_counter()
    deliveries = await reception.hear(Event("web", "bench", uuid4().hex, kind, value))
    for delivery in deliveries:
        await reception.delivered(delivery, str(delivery.id))
    return perf_counter() - started, deliveries[-1].screen


def _report(what: str, seconds: Sequence[float], target: str = "") -> None:
    median, p99 = np.percentile(np.array(seconds) * 1000, [50, 99])
    print(f"{what:<16} {median:7.1f} ms   ({target}p99 {p99:.1f}; {len(seconds):,} times)")


if __name__ == "__main__":
    run(reference_folder())
