"""The result at the terminal, over the reference data: what is printed, and the file in the folder."""

from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from data.knowledge import Knowledge
from data.store.engine import Store
from dialogues.house import House
from dialogues.reception import Reception
from handlers.terminal.chat import TerminalDoor
from tests.dialogues.answered import likes
from tests.handlers import story
from tests.talk import Student

WAY = (
    "/fit",
    story.FILTER,
    story.QUESTION,
    "Jobs that may suit me",
    "Keep my results",
    "PDF to print or share",
)


@pytest.fixture
async def reception(built_store: Store) -> Reception:
    """The conversations, with somebody's interests told."""
    reception = Reception(built_store, House(), Knowledge())
    await likes(built_store, Student(reception, door="terminal", name="ana"))
    return reception


async def talk(reception: Reception, folder: Path, lines: Iterable[str], *, width: int = 1000) -> str:
    """All that is printed while somebody types these lines."""
    printed, typed = StringIO(), iter(lines)

    async def read_line() -> str | None:
        return next(typed, None)

    console = Console(file=printed, width=width, highlight=False)
    await TerminalDoor(reception, console, "ana", folder).talk(read_line)
    return printed.getvalue()


async def test_the_pdf_is_saved_in_the_folder(reception: Reception, tmp_path: Path) -> None:
    printed = await talk(reception, tmp_path, WAY)
    for part in ("Jobs to explore", f"Only: {story.ONLY}", story.TITLE, story.RUBS, "Jobs to look at"):
        assert part in printed
    file = tmp_path / "waymark-results.pdf"
    assert f"  Saved as {file}\n" in printed
    said = story.said_on_paper(file.read_bytes())
    assert "Social, Artistic, Investigative (SAI)" in said
    assert f"Only: {story.ONLY}" in said


async def test_where_it_is_saved_can_be_copied(reception: Reception, tmp_path: Path) -> None:
    folder = tmp_path / ("long " * 40).strip() / "[bold]"
    folder.mkdir(parents=True)
    printed = await talk(reception, folder, ("/result", "PDF to print or share"), width=80)
    assert f"  Saved as {folder / 'waymark-results.pdf'}\n" in printed


async def test_a_file_that_is_there_stays(reception: Reception, tmp_path: Path) -> None:
    (tmp_path / "waymark-results.pdf").write_text("mine")
    (tmp_path / "waymark-results-2.pdf").write_text("mine too")
    printed = await talk(reception, tmp_path, ("/result", "PDF to print or share"))
    assert f"  Saved as {tmp_path / 'waymark-results-3.pdf'}\n" in printed
    assert (tmp_path / "waymark-results.pdf").read_text() == "mine"
    assert (tmp_path / "waymark-results-2.pdf").read_text() == "mine too"


async def test_a_folder_that_takes_no_file_is_said(reception: Reception, tmp_path: Path) -> None:
    printed = await talk(reception, tmp_path / "gone", ("/result", "PDF to print or share"))
    assert f"  The PDF could not be saved in {tmp_path / 'gone'}: No such file or directory.\n" in printed
