"""`waymark chat`: the terminal door with this terminal's input."""

import asyncio
import getpass
import sys
from pathlib import Path

from rich.console import Console

from bot.assembly import open_waymark
from bot.prepare import build_if_needed
from bot.settings import Settings
from handlers.terminal.chat import TerminalDoor

UNBROKEN = 10_000  # columns


async def chat(settings: Settings) -> None:
    """Talk in this terminal until the input ends."""
    await build_if_needed(settings)
    # Where nobody's screen sets the width, no line is broken and none is cut.
    console = Console(highlight=False, width=None if sys.stdout.isatty() else UNBROKEN)
    async with open_waymark(settings) as waymark:
        if sys.stdin.isatty():
            console.print("Type a job, or the number of a button. /quit leaves.", style="dim")
        door = TerminalDoor(waymark.reception, console, getpass.getuser(), Path.cwd())
        await door.talk(_read_line)


async def _read_line() -> str | None:
    """A line of the input; None at its end."""
    prompt = "\n› " if sys.stdin.isatty() else ""
    try:
        return await asyncio.to_thread(input, prompt)
    except EOFError:
        return None
