"""The interests questionnaire finished by tapping in a real browser."""

import pytest
from playwright.async_api import Locator, expect

from data.interests import ITEMS
from dialogues.wording import wording
from tests.handlers.web.student import Student

pytestmark = pytest.mark.asyncio(loop_scope="session")

SAY = wording()
LIKES = {"R": 1, "I": 4, "A": 3, "S": 5, "E": 2, "C": 1}
ACTIVITIES = {SAY(f"interest-item-{item}"): item for item in ITEMS}


async def test_a_whole_quiz_with_a_reload_in_the_middle(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.taps("Find out what suits me")
    await student.sees("Find out what suits you")
    await student.taps("Start")
    newest = student.log.get_by_role("article").last
    asked: list[str] = []
    while True:
        await expect(newest.get_by_role("button", name="Retake").or_(_stop(student))).to_be_visible()
        if not await _stop(student).count():
            break
        activity = await newest.get_by_role("heading").inner_text()
        asked.append(ACTIVITIES[activity])
        await student.taps(SAY(f"interest-answer-{LIKES[asked[-1][0]]}"))
        await student.sees_no(activity)
        if len(asked) == 5:
            shown = await newest.inner_text()
            await student.reloads()
            await expect(newest).to_have_text(shown, use_inner_text=True)
    assert len(asked) == len(set(asked))
    assert 9 <= len(asked) <= 36
    await expect(newest.get_by_role("heading").first).to_have_text("Social, Investigative, Artistic (SIA)")
    picture = newest.get_by_role("img")
    await picture.evaluate("img => img.decode()")
    assert await picture.evaluate("img => img.naturalWidth") > 0


def _stop(student: Student) -> Locator:
    """On every question, and on nothing else."""
    return student.log.get_by_role("article").last.get_by_role("button", name="Stop", exact=True)
