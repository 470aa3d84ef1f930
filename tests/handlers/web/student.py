"""A person at the web chat, by what they do and what they see."""

from playwright.async_api import Locator, Page, Route, expect

from tests.handlers.web.sample import CLERK

EVENTS = "**/events"
# The browser's own word about an answer it did not get, or a refusal: the tests that bring it about check it.
_NETWORK_NOISE = "Failed to load resource"


class Student:
    """One tab of one browser; `complaints` are the errors its console shows."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.log = page.get_by_role("log")
        self.words = page.get_by_role("textbox", name="Your message")
        self.reading = page.get_by_role("main")
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda line: self._hears_console(line.type, line.text))

    def _hears_console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not text.startswith(_NETWORK_NOISE):
            self.complaints.append(text)

    async def comes(self, query: str = "") -> None:
        await self.page.goto(self.address + query)

    async def comes_and_is_greeted(self) -> None:
        await self.comes()
        await self.sees("Hello, I’m Waymark.")

    async def reloads(self) -> None:
        await self.page.reload()

    async def sends(self, text: str) -> None:
        await self.words.fill(text)
        await self.words.press("Enter")

    async def taps(self, label: str) -> None:
        await self.button(label).click()

    def button(self, label: str) -> Locator:
        """The newest button of that label."""
        return self.page.get_by_role("button", name=label, exact=True).last

    async def sees(self, text: str, *, times: int = 1) -> None:
        """The text is in the conversation that many times, and the last is on the screen."""
        found = self.log.get_by_text(text, exact=True)
        await expect(found).to_have_count(times)
        await expect(found.last).to_be_in_viewport()

    async def sees_the_card(self, *, times: int = 1) -> None:
        await self.sees(CLERK, times=times)

    async def sees_no(self, text: str) -> None:
        await expect(self.log.get_by_text(text, exact=True)).to_have_count(0)

    async def sees_notice(self, text: str) -> None:
        await expect(self.page.get_by_text(text)).to_be_visible()

    async def looks_again(self) -> None:
        """Comes back to this tab from another."""
        await self.page.evaluate("window.dispatchEvent(new Event('focus'))")

    async def turns_the_wheel(self, pixels: int) -> None:
        """Scrolls down, and waits until the page stands still: a wheel moves it bit by bit."""
        goal = await self.scrolled_to() + pixels
        await self.reading.hover()
        await self.page.mouse.wheel(0, pixels)
        await self.page.wait_for_function(
            "goal => Math.abs(document.querySelector('main').scrollTop - goal) < 1", arg=goal
        )

    async def scrolled_to(self) -> float:
        position: float = await self.reading.evaluate("node => node.scrollTop")
        return position

    # The connection

    async def is_cut_off(self) -> None:
        """What the person sends does not reach Waymark."""
        await self.page.route(EVENTS, lambda route: route.abort())

    async def loses_the_answers(self) -> None:
        """What the person sends reaches Waymark, but no answer comes back."""

        async def lose(route: Route) -> None:
            await route.fetch()
            await route.abort()

        await self.page.route(EVENTS, lose)

    async def is_connected(self) -> None:
        await self.page.unroute(EVENTS)
