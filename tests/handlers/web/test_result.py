"""From both questionnaires to the PDF in the browser, over the reference data."""

from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from playwright.async_api import Locator, expect

from tests.handlers import story
from tests.handlers.web.student import Student

pytestmark = pytest.mark.asyncio(loop_scope="session")


def newest(seeker: Student) -> Locator:
    """The last message of Waymark's."""
    return seeker.log.get_by_role("article", name="Waymark").last


async def labels(seeker: Student) -> list[str]:
    """What stands on the newest buttons."""
    return await newest(seeker).get_by_role("button").all_text_contents()


async def taps(seeker: Student, label: str) -> None:
    """Tap a button of the newest message and wait until it has been answered."""
    async with seeker.page.expect_response("**/events"):
        await newest(seeker).get_by_role("button", name=label, exact=True).click()
    await expect(seeker.page.locator("[aria-busy=true]")).to_have_count(0)


async def hears(seeker: Student, words: str) -> None:
    """Type words and wait until they have been answered."""
    async with seeker.page.expect_response("**/events"):
        await seeker.sends(words)


async def answers_both(seeker: Student) -> None:
    """Both questionnaires, by tapping."""
    await seeker.comes_and_is_greeted()
    await taps(seeker, "Find out what suits me")
    await taps(seeker, "Start")
    while answer := story.answer_to(await newest(seeker).get_by_role("heading").all_text_contents()):
        await taps(seeker, answer)
    await seeker.sends("/values")
    await expect(newest(seeker)).to_contain_text("two minutes")
    await taps(seeker, "Start")
    while (asked := await newest(seeker).get_by_role("heading").first.text_content()) in (
        story.MOST,
        story.LEAST,
    ):
        await taps(seeker, story.pick_of(await labels(seeker), most=asked == story.MOST))


async def downloads(seeker: Student, folder: Path) -> tuple[str, bytes]:
    """The file behind the newest link: what the browser calls it, and its content."""
    async with seeker.page.expect_download() as download:
        await newest(seeker).get_by_role("link", name="Download PDF").click()
    file = await download.value
    await file.save_as(folder / "kept.pdf")
    return file.suggested_filename, (folder / "kept.pdf").read_bytes()


async def test_from_both_questionnaires_to_the_pdf(seeker: Student, tmp_path: Path) -> None:
    await answers_both(seeker)
    await taps(seeker, "What would suit me?")
    await expect(newest(seeker)).to_contain_text("Jobs to explore")
    explained = (await labels(seeker))[:7]
    lines = await newest(seeker).get_by_role("listitem").all_text_contents()
    assert [line.partition(": ")[0] for line in lines] == explained
    assert all("draw" in line for line in lines)
    await seeker.sends(story.FILTER)
    await expect(newest(seeker)).to_contain_text(story.ONLY)
    filtered = (await labels(seeker))[:7]
    assert set(filtered).isdisjoint(explained)
    await seeker.sends(story.QUESTION)
    for part in (story.TITLE, "What fits:", story.FITS, "What may not:", story.RUBS):
        await expect(newest(seeker)).to_contain_text(part)
    await taps(seeker, "Jobs that may suit me")
    await taps(seeker, "Keep my results")
    await expect(newest(seeker)).to_contain_text("Jobs to look at")
    assert await newest(seeker).get_by_role("listitem").all_text_contents() == filtered
    picture = newest(seeker).get_by_role("img")
    assert str(await picture.get_attribute("alt")).endswith(f"Jobs to look at: {', '.join(filtered)}.")
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 720
    await taps(seeker, "PDF to print or share")
    name, pdf = await downloads(seeker, tmp_path)
    assert name == "waymark-results.pdf"
    assert story.lacks(story.said_on_paper(pdf), filtered) == []
    await seeker.reloads()
    assert (await downloads(seeker, tmp_path))[0] == name


async def test_nothing_told_yet(seeker: Student) -> None:
    await seeker.comes_and_is_greeted()
    await seeker.sends("/result")
    await expect(newest(seeker)).to_contain_text("There is nothing to keep yet")
    assert await labels(seeker) == ["Find out what suits me", "What matters to me at work"]


async def test_a_document_is_its_own_persons_file(seeker: Student, real_address: str) -> None:
    await answers_both(seeker)
    await seeker.sends("/result")
    await expect(newest(seeker)).to_contain_text("Jobs to look at")
    await taps(seeker, "PDF to print or share")
    link = newest(seeker).get_by_role("link", name="Download PDF")
    await expect(link).to_have_accessible_name("Download PDF: What you told Waymark")
    address = urljoin(real_address, str(await link.get_attribute("href")))
    async with httpx.AsyncClient() as client:
        answer = await client.get(address)
        assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.headers["content-disposition"] == 'attachment; filename="waymark-results.pdf"'
        assert answer.headers["cache-control"] == "private, no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        run, secret, content = address.split("/")[-2].split("-")
        for guess in (
            f"{run}-{'0' * 32}-{content}",
            f"{int(run) + 1}-{secret}-{content}",
            f"{run}-{secret[:-1]}-{content}",
            run,
            f"{run}-{secret}-{content}/%22%0D%0AX-Header:%20evil.pdf?",
        ):
            refused = await client.get(f"{real_address}documents/result/{guess}/waymark-results.pdf")
            assert (refused.status_code, refused.json()) == (
                404,
                {"error": "There is nothing at this address."},
            )
