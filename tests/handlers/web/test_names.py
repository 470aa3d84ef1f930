"""Jobs by people's own words, typed in a real browser over the reference data."""

import pytest
from playwright.async_api import expect

from tests.handlers.web.student import Student

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ward clerk", "Medical Secretaries and Administrative Assistants"),
        ("wrad clerk", "Medical Secretaries and Administrative Assistants"),
        ("RN", "Registered Nurses"),
        ("the guy who fixes elevators", "Elevator and Escalator Installers and Repairers"),
        ("sub teacher", "Substitute Teachers, Short-Term"),
        ("uber driver", "Taxi Drivers"),
        ("eye doctor", "Optometrists"),
        ("cat doctor 🐱", "Veterinarians"),
    ],
)
async def test_a_clear_name_gives_its_card_at_once(seeker: Student, typed: str, title: str) -> None:
    await seeker.comes_and_is_greeted()
    await seeker.sends(typed)
    newest = seeker.log.get_by_role("article").last
    await expect(newest.get_by_role("heading").first).to_have_text(title)
    await expect(newest.get_by_role("button", name="Pay", exact=True)).to_be_visible()


async def test_a_close_call_is_a_choice_that_is_remembered(seeker: Student) -> None:
    await seeker.comes_and_is_greeted()
    await seeker.sends("cook")
    newest = seeker.log.get_by_role("article").last
    await expect(newest).to_contain_text("“cook” could be one of these jobs. Which do you mean?")
    for title in ("Cooks, Restaurant", "Cooks, Short Order"):
        await expect(newest.get_by_role("button", name=title)).to_be_visible()
    await seeker.taps("Cooks, Short Order")
    await expect(newest.get_by_role("heading").first).to_have_text("Cooks, Short Order")
    await seeker.sends("Cook")
    await expect(newest.get_by_role("heading").first).to_have_text("Cooks, Short Order")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("hello", "Hi! Which job shall we look at?"),
        ("i dont know", "That’s all right: many people don’t know yet."),
        ("the", "I didn’t catch a job there."),
        ("👍", "Shall we look at another job?"),
        ("zzyzxq blorptang", "I couldn’t find a job called “zzyzxq blorptang”."),
    ],
)
async def test_what_is_no_job_is_answered_like_a_person_would(seeker: Student, typed: str, said: str) -> None:
    await seeker.comes_and_is_greeted()
    await seeker.sends(typed)
    newest = seeker.log.get_by_role("article").last
    await expect(newest).to_contain_text(said)
    await expect(newest.get_by_role("button").first).to_be_visible()
    await expect(newest.get_by_role("button", name="Pay", exact=True)).to_have_count(0)
