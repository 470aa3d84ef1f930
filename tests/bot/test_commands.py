"""Every command as people run it: real processes on the reference data."""

import json
import shutil
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.bot.waymark import running, waymark
from tests.standin import Telegram

SECTIONS = (
    "What they do", "Tasks", "Pay", "Outlook", "Getting there", "Interests", "Skills", "Knowledge", "Abilities",
    "Activities", "Work style", "Values", "Technology", "Similar jobs", "Sources",
)  # fmt: skip
TOKENLESS_CARD = ("Medical Secretaries and Administrative Assistants", "A ward clerk is one of its names.")


@pytest.fixture
def database_url(built: Path, tmp_path: Path) -> str:
    """A store of the reference data, the test's own."""
    return f"sqlite+aiosqlite:///{shutil.copyfile(built, tmp_path / 'waymark.db')}"


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


async def test_show_prints_the_figures_as_json(database_url: str) -> None:
    ended = await waymark("show", "ward clerk", "--json", DATABASE_URL=database_url)
    profile = json.loads(ended.out)
    assert (profile["code"], profile["matched"]) == ("43-6013.00", "Ward Clerk")
    assert profile["pay"] == {
        "area": "U.S.",
        "year": 2024,
        "employment": 830760,
        "annual": {"mean": 45580, "p10": 35050, "p25": 37880, "median": 44640, "p75": 49720, "p90": 60050},
        "hourly": {"mean": 21.91, "p10": 16.85, "p25": 18.21, "median": 21.46, "p75": 23.9, "p90": 28.87},
    }
    outlook = profile["outlook"]
    assert (outlook["employment"], outlook["employment_projected"]) == (850.0, 885.3)
    assert (outlook["change_percent"], outlook["openings"]) == (4.2, 85.9)
    assert profile["interests"] == {
        "Conventional": 6.66,
        "Social": 4.14,
        "Enterprising": 3.16,
        "Investigative": 3.05,
        "Realistic": 2.38,
        "Artistic": 1.0,
    }
    assert (profile["values"]["Relationships"], profile["values"]["Support"]) == (5.33, 4.33)
    assert len(profile["tasks"]) == 15
    assert (profile["median_of_all_jobs"], profile["hourly_median_of_all_jobs"]) == (49500, 23.8)
    units = profile["units"]
    assert (units["pay.annual"], units["pay.hourly"]) == ("US dollars a year", "US dollars an hour")
    assert (units["outlook.employment"], units["outlook.change_percent"]) == ("thousands of jobs", "percent")
    lacking = [path for path in units if not _has(profile, path.split("."))]
    assert lacking == ["tasks.importance"]  # of a release without Task Ratings


def _has(profile: dict[str, Any], path: list[str]) -> bool:
    """Whether a figure is where its unit says: under its key, or under its scale in a list of elements."""
    if path[0].isupper():
        lists = ("skills", "knowledge", "abilities", "work_activities", "work_styles")
        return any(path[0] in element for name in lists for element in profile[name])
    found = profile[path[0]]
    return len(path) == 1 or path[1] in (found[0] if isinstance(found, list) else found)


async def test_json_names_the_group_that_figures_are_of(database_url: str) -> None:
    ended = await waymark("show", "15-1299.05", "--json", DATABASE_URL=database_url)
    profile = json.loads(ended.out)
    assert profile["pay"]["group"] == "Computer Occupations, All Other"
    assert profile["outlook"]["group"] == "Computer occupations, all other"


async def test_show_prints_every_section_whole(database_url: str) -> None:
    ended = await waymark("show", "ward clerk", DATABASE_URL=database_url)
    assert (ended.code, ended.err) == (0, "")
    said = " ".join(ended.out.split())
    name = "Medical Secretaries and Administrative Assistants"
    order = [said.index(f"{section}: {name}") for section in SECTIONS]
    assert order == sorted(order)
    for fact in (
        "Keeps a doctor's office or hospital unit running",
        "In the publisher’s words: Perform secretarial duties",
        "8. Interview patients to complete documents, case histories, or forms",
        "15. ",
        "Half of them make more than $44,640 a year",
        "Half of them make more than $21.46 an hour",
        "• Texas: On average they make $39,760 a year.",
        "from 850,000 jobs to 885,300",
        "Conventional (very strong)",
        "Jobs most like this one: •",
        "CC BY 4.0",
    ):
        assert fact in said, fact
    assert "Tap " not in said
    assert said.count("830,760 people") == 1


async def test_show_says_once_whose_figures_of_a_group_are(database_url: str) -> None:
    ended = await waymark("show", "15-1299.05", DATABASE_URL=database_url)
    said = " ".join(ended.out.split())
    assert said.count("This is pay for Computer Occupations, All Other taken together") == 1
    assert said.count("439,380 people") == 1
    assert "more than $108,970 a year" in said
    assert "more than $52.39 an hour" in said


async def test_show_of_an_unknown_name_is_one_sentence(database_url: str) -> None:
    ended = await waymark("show", "zzqx vvkt", DATABASE_URL=database_url)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("Error: no job called 'zzqx vvkt' is known")
    assert ended.err.count("\n") == 1


async def test_resolve_streams_a_line_for_each_line(database_url: str) -> None:
    typed = b"ward clerk\nRN\n\nhello\n\xff\xfe\n" + b"x" * 10_000 + b"\n" + "看護師\r\n".encode()
    ended = await waymark("resolve", typed=typed, DATABASE_URL=database_url)
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["query"][:10] for line in lines] == [
        "ward clerk", "RN", "", "hello", "\ufffd\ufffd", "x" * 10, "看護師",
    ]  # fmt: skip
    assert [line["candidates"][0]["code"] for line in lines[:2]] == ["43-6013.00", "29-1141.00"]
    assert [line["candidates"] for line in lines[2:5]] == [[], [], []]


async def test_chat_talks_in_a_terminal(database_url: str) -> None:
    ended = await waymark("chat", typed=b"ward clerk\npay\n1\n", DATABASE_URL=database_url)
    assert all(words in ended.out for words in TOKENLESS_CARD)
    assert "Half of them make more than $44,640 a year" in ended.out
    assert "Half of them make more than $21.46 an hour" in ended.out
    assert (ended.code, ended.err) == (0, "")


async def test_run_opens_the_web_chat(database_url: str) -> None:
    async with running("run", DATABASE_URL=database_url, PORT="0") as process:
        line = await process.says("Waymark is on http://127.0.0.1:")
        address = line.split()[3]
        async with httpx.AsyncClient(base_url=address) as browser:
            assert (await browser.get("/")).status_code == 200
            event = {"key": "0123456789abcdef", "kind": "text", "value": "ward clerk", "message": None}
            headers = {"Origin": address, "Sec-Fetch-Site": "same-origin"}
            answer = await browser.post("/events", json=event, headers=headers)
            assert "$35,050 to $60,050 a year" in answer.text
        assert await process.stops() == 0


async def test_run_with_a_token_is_the_telegram_bot(database_url: str, telegram: Telegram) -> None:
    settings = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
    student = telegram.person("Ana")
    async with running("run", DATABASE_URL=database_url, **settings) as process:
        assert "@" in await process.says("Waymark is on Telegram as")
        await student.sends("ward clerk")
        await student.sees(*TOKENLESS_CARD)
        await student.taps("Pay")
        await student.sees("Half of them make more than $44,640 a year")
        assert await process.stops() == 0
    assert telegram.token not in process.said


async def test_a_bot_that_was_killed_answers_what_came_meanwhile(
    database_url: str, telegram: Telegram
) -> None:
    settings = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
    student = telegram.person("Ana")
    async with running("poll", DATABASE_URL=database_url, **settings) as process:
        await process.says("Waymark is on Telegram as")
        await process.killed()
    await student.sends("ward clerk")
    async with running("poll", DATABASE_URL=database_url, **settings):
        await student.sees(*TOKENLESS_CARD)


async def test_serve_takes_telegrams_webhook(database_url: str, telegram: Telegram, unused_port: int) -> None:
    settings = {
        "TELEGRAM_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "WEBHOOK_URL": f"http://127.0.0.1:{unused_port}",
        "WEBHOOK_SECRET": "s3cret",
        "PORT": str(unused_port),
    }
    student = telegram.person("Ana")
    async with running("serve", DATABASE_URL=database_url, **settings) as process:
        await process.says("and on Telegram as @")
        await student.sends("ward clerk")
        await student.sees(*TOKENLESS_CARD)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{unused_port}") as stranger:
            update = {"update_id": 1}
            assert (await stranger.post("/telegram", json=update)).status_code == 403
            wrong = {"X-Telegram-Bot-Api-Secret-Token": "guess"}
            assert (await stranger.post("/telegram", json=update, headers=wrong)).status_code == 403
            right = {"X-Telegram-Bot-Api-Secret-Token": "s3cret"}
            assert (await stranger.post("/telegram", content=b"{", headers=right)).status_code == 400
            assert (await stranger.get("/")).status_code == 200


@pytest.mark.parametrize(
    ("command", "settings", "sentence"),
    [
        ("poll", {}, "TELEGRAM_TOKEN is not set"),
        ("run", {"PORT": "many"}, "PORT is wrong"),
        ("run", {"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL names mysql"),
        ("serve", {"WEBHOOK_URL": "https://example.org"}, "WEBHOOK_SECRET"),
    ],
)
async def test_a_wrong_setting_is_one_sentence(
    database_url: str, command: str, settings: dict[str, str], sentence: str
) -> None:
    ended = await waymark(command, **{"DATABASE_URL": database_url, **settings})
    assert ended.code == 1
    assert sentence in ended.err
    assert ended.err.count("\n") == 1


async def test_a_wrong_token_is_one_sentence(database_url: str, telegram: Telegram) -> None:
    settings = {"TELEGRAM_TOKEN": "1:wrong", "TELEGRAM_API_URL": telegram.url}
    ended = await waymark("poll", DATABASE_URL=database_url, **settings)
    assert ended.code == 1
    assert ended.err.endswith("Error: Telegram does not know this bot: check TELEGRAM_TOKEN.\n")


async def test_a_store_that_was_not_migrated_is_one_sentence(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/empty.db"
    ended = await waymark("show", "ward clerk", DATABASE_URL=url)
    assert ended.code == 1
    assert "run `waymark migrate`" in ended.err
    assert (await waymark("migrate", DATABASE_URL=url)).code == 0
    ended = await waymark("show", "ward clerk", DATABASE_URL=url)
    assert "run `waymark data build`" in ended.err


async def test_occupations_of_another_version_are_built_anew(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/old.db"
    assert (await waymark("data", "build", "--offline", DATABASE_URL=url)).code == 0
    with sqlite3.connect(tmp_path / "old.db") as store:
        store.execute("UPDATE title_index SET data = x'504b'")
    ended = await waymark("show", "ward clerk", DATABASE_URL=url)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        "Error: the store’s occupations were built by another version of Waymark: run `waymark data build`\n"
    )
    ended = await waymark("chat", typed=b"ward clerk\n", DATABASE_URL=url)
    assert all(words in ended.out for words in TOKENLESS_CARD)


async def test_with_no_sources_the_library_alone_answers(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/library.db"
    built = await waymark("data", "build", "--offline", DATABASE_URL=url)
    assert built.code == 0, built.err
    typed = b"ward clerk\nnurse\nplumber\nsoftware engineer\nbarista\n/about\n"
    ended = await waymark("chat", typed=typed, DATABASE_URL=url)
    for title in (
        "Medical Secretaries and Administrative Assistants",
        "Registered Nurses",
        "Plumbers, Pipefitters, and Steamfitters",
        "Software Developers",
        "Baristas",
    ):
        assert f"\n  {title}" in ended.out
    assert "$35,050 to $60,050 a year for most people" in ended.out
    assert "I’m running on my small built-in library of 40 jobs" in " ".join(ended.out.split())
