"""The web chat as it is served, and real headless Chromium in front of it."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, BrowserContext, async_playwright, expect
from sqlalchemy import URL

from data.knowledge import Knowledge
from data.store.engine import Store
from dialogues.delivery import Conversations
from dialogues.house import House
from dialogues.reception import Reception
from handlers.web.app import create_app
from tests.conftest import lacking
from tests.handlers.web.sample import fill, sample_reception
from tests.handlers.web.student import Student

expect.set_options(
    timeout=20_000
)  # ms until what should be seen counts as missing: a busy machine is no fault
_ORIGIN = "http://waymark.test"
_CHROMIUM_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def sample_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite store with the sample in it, to copy."""
    file = shutil.copyfile(migrated_file, tmp_path_factory.mktemp("sample") / "waymark.db")

    async def fill_and_close(store: Store) -> None:
        await fill(store)
        await store.aclose()

    asyncio.run(fill_and_close(_store(file)))
    return file


def _store(file: Path) -> Store:
    return Store(URL.create("sqlite+aiosqlite", database=str(file)).render_as_string())


@pytest.fixture
async def client(sample_file: Path, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """Plain HTTP, without a browser."""
    store = _store(shutil.copyfile(sample_file, tmp_path / "waymark.db"))
    transport = httpx.ASGITransport(create_app(sample_reception(store)), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=_ORIGIN) as client:
        yield client
    await store.aclose()


class _Server(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()


@asynccontextmanager
async def _served(conversations: Conversations) -> AsyncIterator[str]:
    """The address of a running web chat."""
    app = create_app(conversations)
    server = _Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    running = asyncio.create_task(server.serve())
    await server.listening.wait()
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = server.force_exit = True
    await running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def address(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a running web chat with the sample in its store."""
    store = _store(shutil.copyfile(sample_file, tmp_path_factory.mktemp("web") / "waymark.db"))
    async with _served(sample_reception(store)) as address:
        yield address
    await store.aclose()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def real_address(built: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a running web chat over the reference data."""
    store = _store(shutil.copyfile(built, tmp_path_factory.mktemp("real") / "waymark.db"))
    async with _served(Reception(store, House(), Knowledge())) as address:
        yield address
    await store.aclose()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        lacking("chromium is not installed")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=_CHROMIUM_ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def person(chromium: Browser) -> AsyncIterator[BrowserContext]:
    """One person's browser, with its own cookies."""
    context = await chromium.new_context(viewport={"width": 1000, "height": 700}, reduced_motion="reduce")
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def student(person: BrowserContext, address: str) -> AsyncIterator[Student]:
    """A person with the chat's page before them; at the end its console shows no error."""
    student = Student(await person.new_page(), address)
    yield student
    assert student.complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def seeker(person: BrowserContext, real_address: str) -> AsyncIterator[Student]:
    """A person with the chat's page over the reference data; at the end its console shows no error."""
    seeker = Student(await person.new_page(), real_address)
    yield seeker
    assert seeker.complaints == []
