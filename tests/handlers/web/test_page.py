"""The page itself: sizes, colours, keyboard, screen reader, and what it may not do."""

import re
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, Error, Locator, expect

from tests.handlers.web.sample import PICTURE
from tests.handlers.web.student import EVENTS, Student

pytestmark = pytest.mark.asyncio(loop_scope="session")

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
READABLE = 4.5  # contrast of text; WCAG 2.2, 1.4.3
FINGER = 44  # CSS pixels; WCAG 2.2, 2.5.5

# Every element with words of its own: what it says, its colour and the colour behind it.
_COLOURS = """() => {
  const clear = "rgba(0, 0, 0, 0)";
  const behind = (node) => {
    const colour = getComputedStyle(node).backgroundColor;
    return colour !== clear || !node.parentElement ? colour : behind(node.parentElement);
  };
  const speaks = (node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
  return [...document.body.querySelectorAll("*")]
    .filter((node) => speaks(node) && node.checkVisibility())
    .map((node) => [node.textContent.trim(), getComputedStyle(node).color, behind(node)]);
}"""


async def test_the_accessibility_tree_of_a_conversation(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/everything")
    await student.sees("Everything")
    await expect(student.page.locator("body")).to_match_aria_snapshot("""
        - link "Skip to the message box"
        - banner:
          - heading "Waymark" [level=1]
          - paragraph: Find work that fits you
          - navigation "Waymark":
            - button "About"
            - button "Start over"
        - main "Messages":
          - log "Conversation":
            - article "Waymark":
              - heading "Hello, I’m Waymark." [level=2]
              - group "Choices":
                - button "Nurse"
            - article "Waymark":
              - img "Pay from $35,050 to $60,050"
              - heading "Everything" [level=2]
              - paragraph: Two lines
              - term: Pay
              - definition: $35,050 to $60,050 a year
              - term: People
              - definition: 830,760
              - heading "What they do" [level=3]
              - list:
                - listitem: Answer telephones
                - listitem: Keep records
              - list:
                - listitem: third
                - listitem: fourth
              - paragraph: May 2024
              - group "Choices":
                - link "The source"
        - contentinfo:
          - textbox "Your message"
          - button "Send"
        """)


async def test_new_messages_are_read_out_and_the_history_is_not(student: Student) -> None:
    await student.page.route("**/messages?*", lambda route: route.abort())
    await student.comes()
    await expect(student.log).to_have_attribute("aria-live", "off")
    await student.page.unroute("**/messages?*")
    await student.taps("Try again")
    await expect(student.log).to_have_attribute("aria-live", "polite")


async def test_a_picture_keeps_its_room_and_says_the_same_in_words(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/everything")
    picture = student.log.get_by_role("img")
    await expect(picture).to_have_attribute("src", f"pictures/{PICTURE}.png")
    sizes = "img => img.decode().then(() => [img.width / img.height, img.naturalWidth, img.naturalHeight])"
    assert await picture.evaluate(sizes) == [pytest.approx(640 / 360, rel=0.01), 640, 360]


async def test_a_jobs_card_fits_a_phone_and_its_picture_opens_large(
    chromium: Browser, real_address: str
) -> None:
    size: Any = {"width": 390, "height": 844}
    context = await chromium.new_context(viewport=size, is_mobile=True, has_touch=True)
    student = Student(await context.new_page(), real_address)
    await student.comes()
    small = student.page.locator(".thumbnail").last
    for job, title in (
        ("ward clerk", "Medical Secretaries and Administrative Assistants"),
        ("information security engineer", "Information Security Engineers"),
        ("registered nurse", "Registered Nurses"),
    ):
        await student.sends(job)
        await student.sees(title)
        await expect(small).to_have_attribute("aria-expanded", "false")
        card = await student.log.locator(".card").last.bounding_box()
        room = await student.reading.bounding_box()
        assert card is not None
        assert room is not None
        assert card["height"] < room["height"]
    await expect(small).to_have_accessible_name(re.compile(r"^Registered Nurses\. Also called: "))
    widths = [(await _box(small))["width"]]
    for _ in range(2):
        await small.tap()
        widths.append((await _box(small))["width"])
    assert FINGER < widths[0] == widths[2] < 100
    assert widths[1] > 250
    assert student.complaints == []
    await context.close()


async def _box(found: Locator) -> Any:
    return await found.bounding_box()


async def test_a_picture_that_is_not_there_is_its_words(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/lost_picture")
    await student.sees("The picture in words")
    await expect(student.log.get_by_role("img")).to_have_count(0)


async def test_links_open_in_a_new_tab_and_only_web_addresses_are_links(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/everything")
    links = student.log.get_by_role("link")
    await expect(links).to_have_text(["The source"])
    attributes = "([node]) => [node.href, node.target, node.rel]"
    assert await links.evaluate_all(attributes) == [
        "https://example.org/source",
        "_blank",
        "noopener noreferrer",
    ]
    await expect(student.log.get_by_text("Not a web address", exact=True)).to_be_visible()


async def test_a_keyboard_is_enough(student: Student) -> None:
    await student.comes_and_is_greeted()
    keys = student.page.keyboard
    await expect(student.words).to_be_focused()
    await keys.type("/count")
    await keys.press("Enter")
    await student.sees("Count 0")
    await keys.press("Shift+Tab")
    await expect(student.button("Up below")).to_be_focused()
    await keys.press("Shift+Tab")
    await keys.press("Enter")
    await student.sees("Count 1")
    await expect(student.button("Up here")).to_be_focused()
    await keys.press("Enter")
    await student.sees("Count 2")
    await keys.press("Tab")
    await keys.press("Tab")
    await expect(student.words).to_be_focused()


async def test_the_first_tab_stop_leads_to_the_message_box(student: Student) -> None:
    await student.comes_and_is_greeted()
    skip = student.page.locator("a, button, textarea, [tabindex]").first
    await expect(skip).to_have_accessible_name("Skip to the message box")
    await expect(skip).not_to_be_in_viewport()
    await skip.focus()
    await expect(skip).to_be_in_viewport()
    await student.page.keyboard.press("Enter")
    await expect(student.words).to_be_focused()


async def test_shift_enter_begins_a_line_and_the_box_grows(student: Student) -> None:
    await student.comes_and_is_greeted()
    height = "node => node.offsetHeight"
    one_line = await student.words.evaluate(height)
    await student.words.press_sequentially("ward")
    await student.words.press("Shift+Enter")
    await student.words.press_sequentially("clerk")
    await expect(student.words).to_have_value("ward\nclerk")
    assert await student.words.evaluate(height) > one_line
    await student.words.press("Enter")
    await student.sees("ward clerk")
    assert await student.words.evaluate(height) == one_line


async def test_nothing_jumps_while_the_person_reads_above(student: Student, person: BrowserContext) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/long")
    await student.sees("A long answer")
    other = Student(await person.new_page(), student.address)
    await other.comes()
    await other.sends("ward clerk")
    await other.sees_the_card()
    await student.turns_the_wheel(200)
    before = await student.scrolled_to()
    await student.looks_again()
    await expect(student.button("New messages ↓")).to_be_visible()
    assert await student.scrolled_to() == before
    await student.taps("New messages ↓")
    await student.sees_the_card()
    await expect(student.button("New messages ↓")).to_be_hidden()


async def test_a_long_answer_is_read_from_its_beginning(student: Student) -> None:
    await student.comes_and_is_greeted()
    await student.sends("/long")
    await student.sees("A long answer")
    await expect(student.log.get_by_text("Paragraph 40")).not_to_be_in_viewport()


async def test_a_phone_of_320_pixels(chromium: Browser, address: str) -> None:
    size: Any = {"width": 320, "height": 568}
    context = await chromium.new_context(viewport=size, is_mobile=True, has_touch=True)
    student = Student(await context.new_page(), address)
    await student.comes_and_is_greeted()
    await expect(student.words).not_to_be_focused()
    await student.sends(LONG_WORD)
    await expect(student.log.get_by_role("article").last).to_contain_text("I couldn’t")
    await student.sends("ward clerk")
    await student.sees_the_card(times=2)  # the first is a button among the nearest names to the long word
    for node in ("html", "main"):
        wide = "node => [node.scrollWidth, node.clientWidth]"
        scroll_width, client_width = await student.page.locator(node).evaluate(wide)
        assert scroll_width == client_width
    for target in await student.page.locator("button:visible, a:visible, textarea").all():
        box = await target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= FINGER, await target.text_content()
    assert student.complaints == []
    await context.close()


async def test_words_are_readable_on_light_and_on_dark(chromium: Browser, address: str) -> None:
    seen: dict[str, dict[str, tuple[str, str]]] = {}
    for scheme in ("light", "dark"):
        context = await chromium.new_context(color_scheme=scheme)
        student = Student(await context.new_page(), address)
        await student.comes_and_is_greeted()
        await student.sends("/everything")
        await student.sends("/count")
        await student.sees("Count 0")
        await student.page.route(EVENTS, lambda route: route.abort())
        await student.sends("lost")
        await student.sees_notice("Not sent.")
        colours = await student.page.evaluate(_COLOURS)
        seen[scheme] = {words: (ink, paper) for words, ink, paper in colours}
        await context.close()
    said = {"Find work that fits you", "About", "lost", "Nurse", "May 2024", "Up here", "Try again"}
    assert said <= seen["light"].keys() == seen["dark"].keys()
    for colours in seen.values():
        poor = {words: pair for words, pair in colours.items() if _contrast(*pair) < READABLE}
        assert poor == {}
    assert all(seen["light"][words] != seen["dark"][words] for words in said)


async def test_nothing_moves_for_a_person_who_asked_for_that(student: Student) -> None:
    await student.comes_and_is_greeted()
    arrived = student.log.locator(".arrived").last
    name = "node => getComputedStyle(node).animationName"
    assert await arrived.evaluate(name) == "none"
    await student.page.emulate_media(reduced_motion="no-preference")
    assert await arrived.evaluate(name) == "arrive"


async def test_the_page_runs_no_script_but_its_own(student: Student) -> None:
    await student.comes_and_is_greeted()
    with pytest.raises(Error, match="TrustedHTML"):
        await student.page.evaluate("document.body.innerHTML = '<b>markup</b>'")
    async with student.page.expect_console_message(lambda line: "example.org" in line.text) as refusal:
        await student.page.evaluate("document.body.append(new Image())")
        await student.page.evaluate("document.images[0].src = 'https://example.org/picture.png'")
    assert "Content Security Policy" in (await refusal.value).text
    assert all("Content Security Policy" in one or "TrustedHTML" in one for one in student.complaints)
    student.complaints.clear()


def _contrast(ink: str, paper: str) -> float:
    """The contrast ratio of two CSS colours, 1 to 21; WCAG 2.2, "relative luminance"."""
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
