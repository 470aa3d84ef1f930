"""The conversation in the browser: what is said arrives once, in order, and is still there later."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from playwright.async_api import BrowserContext, Request, Route, expect

from tests.handlers.web.sample import CLERK, NURSE
from tests.handlers.web.student import EVENTS, Student

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_first_visit_is_greeted_once(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.reloads()
    await student.sees("Hello, I’m Waymark.")


async def test_a_typed_job_is_answered_with_its_card(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("ward clerk")
    await student.sees("ward clerk")
    await student.sees_the_card()
    await expect(student.log.get_by_role("article").last).to_contain_text(
        "$35,050 to $60,050 a year for most people"
    )
    await expect(student.words).to_have_value("")


async def test_a_section_takes_the_place_of_the_card(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("ward clerk")
    await student.taps("Pay")
    await expect(student.log.get_by_role("article").last).to_contain_text("$44,640")
    await student.sees_no(CLERK)
    await student.taps("‹ Back")
    await student.sees_the_card()


async def test_a_tap_on_an_older_message_changes_that_message(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/count")
    await student.sends("registered nurses")
    await student.sees(NURSE)
    await student.page.get_by_role("button", name="Up here").click()
    await student.sees("Count 1")
    await expect(student.log.get_by_role("article").last).to_contain_text(NURSE)


async def test_a_double_tap_counts_once(student: Student) -> None:
    await student.page.clock.install()
    await student.comes_and_is_greeted()
    await student.sends("/count")
    await student.sees("Count 0")
    for tap, label in enumerate(("Up here", "Up below"), 1):
        await student.page.clock.run_for(1000)
        await student.button(label).dblclick()
        await student.sees(f"Count {tap}")
    await student.reloads()
    await student.sees("Count 2")
    await student.sees_no("Count 3")


async def test_the_second_half_of_a_double_tap_does_not_hit_the_button_that_took_the_place(
    student: Student,
) -> None:
    await student.page.clock.install()
    await student.comes_and_is_greeted()
    await student.sends("/count")
    await student.sees("Count 0")
    await student.page.clock.pause_at(datetime.now() + timedelta(minutes=1))
    await student.taps("Up here")
    await student.sees("Count 1")
    await student.button("Up here").dispatch_event("click", {"detail": 2})
    await student.sends("/lost_picture")  # what was sent before it is answered before it
    await student.sees("Below the picture")
    await student.sees("Count 1")
    await student.page.clock.run_for(351)
    await student.button("Up here").dispatch_event("click", {"detail": 2})
    await student.sees("Count 2")
    await student.reloads()
    await student.sees("Count 2")


async def test_taps_one_after_another_all_count(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/count")
    for count in range(1, 4):
        await student.taps("Up here")
        await student.sees(f"Count {count}")


async def test_what_did_not_go_out_is_sent_again_on_request(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.is_cut_off()
    await student.sends("ward clerk")
    await student.sees_notice("Not sent.")
    await expect(student.page.get_by_role("article", name="You")).to_have_text("ward clerk")
    await student.is_connected()
    await student.taps("Try again")
    await student.sees_the_card()
    await expect(student.page.get_by_role("article", name="You")).to_have_text("ward clerk")
    await expect(student.page.get_by_text("Not sent.")).to_be_hidden()


async def test_what_arrived_without_an_answer_counts_once_when_sent_again(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/count")
    await student.sees("Count 0")
    keys = _keys_of(student)
    await student.loses_the_answers()
    await student.taps("Up here")
    await student.sees_notice("Not sent.")
    await student.is_connected()
    await student.taps("Try again")
    await student.sees("Count 1")
    assert len(keys) == 2
    assert len(set(keys)) == 1


async def test_what_was_not_sent_outlives_a_reload(student: Student) -> None:
    await student.comes_and_is_greeted()
    keys = _keys_of(student)
    await student.is_cut_off()
    await student.sends("ward clerk")
    await student.sees_notice("Not sent.")
    await student.is_connected()
    await student.reloads()
    await student.sees_the_card()
    await student.sees("ward clerk")
    assert len(keys) == 2
    assert len(set(keys)) == 1


async def test_a_reload_shows_the_last_words_above_their_answer(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("ward clerk")
    await student.sees_the_card()
    await student.reloads()
    await student.sees_the_card()
    await student.sees("ward clerk")


async def test_being_offline_is_said_and_what_waits_goes_out_after(
    student: Student, person: BrowserContext
) -> None:
    await student.comes_and_is_greeted()
    await person.set_offline(True)
    await student.sees_notice("You are offline.")
    await student.sends("ward clerk")
    await student.sees_notice("Not sent.")
    await person.set_offline(False)
    await student.sees_the_card()
    await expect(student.page.get_by_text("You are offline.")).to_be_hidden()


async def test_a_page_that_finds_nobody_says_so_and_tries_again(student: Student) -> None:
    await student.page.route("**/messages?*", lambda route: route.abort())
    await student.comes()
    await student.sees_notice("Waymark cannot be reached.")
    await student.page.unroute("**/messages?*")
    await student.taps("Try again")
    await student.sees("Hello, I’m Waymark.")


async def test_what_is_sent_while_waiting_is_answered_in_order(student: Student) -> None:
    await student.comes_and_is_greeted()
    hold = asyncio.Event()
    await student.page.route(EVENTS, _held_until(hold))
    await student.sends("ward clerk")
    await expect(student.page.get_by_text("Waymark is writing")).to_be_attached()
    await expect(student.page.locator("#writing")).to_be_visible()
    await student.sends("registered nurses")
    hold.set()
    await student.sees(NURSE)
    await expect(student.page.locator("#writing")).to_be_hidden()
    said = student.page.get_by_role("article").filter(has_text="Hello").locator("~ article")
    names = [await one.get_attribute("aria-label") for one in await said.all()]
    assert names == ["You", "Waymark", "You", "Waymark"]


async def test_leaving_and_returning_shows_what_was_said(student: Student, person: BrowserContext) -> None:
    await student.comes_and_is_greeted()
    await student.sends("ward clerk")
    await student.sees_the_card()
    await student.page.close()
    later = Student(await person.new_page(), student.address)
    await later.comes()
    await later.sees_the_card()
    await expect(later.log.get_by_role("article")).to_have_count(3)


async def test_two_tabs_keep_in_step(student: Student, person: BrowserContext) -> None:
    await student.comes_and_is_greeted()
    other = Student(await person.new_page(), student.address)
    await other.comes_and_is_greeted()
    await other.sends("ward clerk")
    await other.sees_the_card()
    await student.looks_again()
    await student.sees_the_card()
    await student.taps("Pay")
    await expect(student.log.get_by_role("article").last).to_contain_text("$44,640")
    await other.looks_again()
    await other.sees_no(CLERK)
    assert other.complaints == []


async def test_a_visible_tab_looks_for_news_every_20_seconds(
    student: Student, person: BrowserContext
) -> None:
    await student.page.clock.install()
    await student.comes_and_is_greeted()
    other = Student(await person.new_page(), student.address)
    await other.comes_and_is_greeted()
    await other.sends("ward clerk")
    await other.sees_the_card()
    await student.sees_no(CLERK)
    await student.page.clock.run_for(20_000)
    await student.sees_the_card()


async def test_a_page_whose_history_was_deleted_starts_from_what_is_left(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.page.evaluate("document.querySelector('[role=log]').textContent = 'from before'")
    await student.page.route("**/messages?after=*", _answering_as_if_deleted)
    await student.looks_again()
    await student.sees("All new")
    await student.sees_no("from before")


async def test_a_shared_link_leads_to_its_job_and_a_reload_does_not_follow_it_again(student: Student) -> None:
    await student.comes("?start=job_43-6013-00")
    await student.sees_the_card()
    assert student.page.url == student.address
    await student.reloads()
    await student.sees_the_card()
    await expect(student.log.get_by_role("article")).to_have_count(1)


async def test_a_link_with_a_payload_that_cannot_be_one_is_a_plain_visit(student: Student) -> None:
    await student.comes("?start=<b>not+one</b>")
    await student.sees("Hello, I’m Waymark.")
    await expect(student.log).not_to_contain_text("doesn’t lead to a job")


async def test_about_and_start_over_are_commands(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.taps("About")
    await expect(student.log.get_by_role("heading", name="About Waymark")).to_be_in_viewport()
    await student.taps("Start over")
    await student.sees("Hello, I’m Waymark.", times=2)


async def test_too_many_words_are_refused_kindly_and_given_back(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("x" * 4097)
    await student.sees_notice("That is more than 4,096 characters.")
    await expect(student.words).to_have_value("x" * 4097)
    await expect(student.log.get_by_role("article")).to_have_count(1)
    await student.sends("ward clerk")
    await student.sees_the_card()
    await expect(student.page.get_by_text("That is more than 4,096 characters.")).to_be_hidden()


async def test_markup_is_shown_as_it_was_typed(student: Student) -> None:
    await student.comes_and_is_greeted()
    for text in (
        '<img src=x onerror="document.title=1">',
        "<script>document.title=1</script>",
        '"><svg onload=document.title=1>',
    ):
        await student.sends(text)
        await student.sees(text)
    await expect(student.log.locator("img[src=x], img[onerror], script, svg")).to_have_count(0)
    await expect(student.page).to_have_title("Waymark: find work that fits you")


def _keys_of(student: Student) -> list[str]:
    """The keys of the events that are posted from now on."""
    keys: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith("/events"):
            assert request.post_data is not None
            keys.append(json.loads(request.post_data)["key"])

    student.page.on("request", note)
    return keys


def _held_until(hold: asyncio.Event) -> Callable[[Route], Awaitable[None]]:
    async def wait(route: Route) -> None:
        await hold.wait()
        await route.continue_()

    return wait


async def _answering_as_if_deleted(route: Route) -> None:
    screen = {"blocks": [{"kind": "text", "text": "All new"}], "buttons": [], "picture": None}
    line = {"id": 1, "text": None, "screen": screen, "replaces": None}
    await route.fulfill(json={"lines": [line], "from_start": True})


async def test_a_job_is_shared_by_its_link(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("ward clerk")
    await student.sees_the_card()
    await student.taps("Share")
    await student.sees_notice(f"{student.address}?start=job_43-6013-00")
    await student.comes("?start=job_43-6013-00")
    await student.sees_the_card(times=2)
