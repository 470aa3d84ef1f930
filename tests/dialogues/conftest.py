"""Somebody who talks with Waymark over the reference data."""

import asyncio
from pathlib import Path
from secrets import token_hex

import pytest
from sqlmodel import col, select

from data.knowledge import Knowledge
from data.occupations import Profile
from data.store.engine import Store
from data.store.known import Occupation
from dialogues.house import House
from dialogues.reception import Reception
from dialogues.values.course import Course as ValueCourse
from tests.dialogues.answered import likes, wants
from tests.dialogues.test_values import HELPER
from tests.talk import Student


@pytest.fixture(scope="session")
def knowledge(built: Path) -> Knowledge:
    """What is known from the reference data, read once for all tests of a worker."""
    return asyncio.run(_read(built))


@pytest.fixture(scope="session")
def every_job(built: Path, knowledge: Knowledge) -> dict[str, Profile]:
    """The profiles of all occupations of the reference data, by code."""
    return asyncio.run(_read_all(built, knowledge))


async def _read_all(built: Path, knowledge: Knowledge) -> dict[str, Profile]:
    store = Store(f"sqlite+aiosqlite:///{built}")
    async with store.read() as session:
        codes = (await session.exec(select(Occupation.code).order_by(col(Occupation.code)))).all()
        found = {code: await knowledge.profile(session, code) for code in codes}
    await store.aclose()
    return {code: profile for code, profile in found.items() if profile is not None}


async def _read(built: Path) -> Knowledge:
    knowledge = Knowledge()
    store = Store(f"sqlite+aiosqlite:///{built}")
    async with store.read() as session:
        await knowledge.refresh(session)
    await store.aclose()
    return knowledge


@pytest.fixture
def reception(built_store: Store, knowledge: Knowledge) -> Reception:
    """The conversations over a store of the test's own."""
    return Reception(built_store, House(), knowledge)


@pytest.fixture
def student(reception: Reception) -> Student:
    return Student(reception)


@pytest.fixture(scope="session")
def value_course() -> tuple[ValueCourse, dict[str, str]]:
    """A values run to its end in the order of HELPER."""
    course, picks = ValueCourse(token_hex(16)).onward({}), dict[str, str]()
    while (question := course.open) is not None:
        left = [need for need in course.needs if need != picks.get(f"{course.number}.most")]
        picks[question] = (min if question.endswith("most") else max)(left, key=HELPER.index)
        course = course.onward(picks)
    return course, picks


@pytest.fixture
async def helper(
    built_store: Store, student: Student, value_course: tuple[ValueCourse, dict[str, str]]
) -> Student:
    """Somebody with both questionnaires done."""
    await likes(built_store, student)
    await wants(built_store, student, value_course)
    return student
