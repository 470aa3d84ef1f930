"""`waymark chat`: the terminal door with this terminal's input."""

import asyncio
import getpass
import sys

from rich.console import Console

from bot.assembly import open_waymark
from bot.prepare import build_if_empty
from bot.settings import Settings
from handlers.terminal.chat import TerminalDoor

_UNBROKEN = 100_000
"""Columns of an output that is no terminal: every line is whole, for whatever reads it."""


async def chat(settings: Settings) -> None:
    """Talk in this terminal until the input ends."""
    await build_if_empty(settings)
    console = Console(highlight=False, width=None if sys.stdout.isatty() else _UNBROKEN)
    async with open_waymark(settings) as waymark:
        if sys.stdin.isatty():
            console.print("Type a job, or the number of a button. /quit leaves.", style="dim")
        await TerminalDoor(waymark.reception, console, getpass.getuser()).talk(_read_line)


async def _read_line() -> str | None:
    """A line of the input; None at its end."""
    prompt = "\n› " if sys.stdin.isatty() else ""
    try:
        return await asyncio.to_thread(input, prompt)
    except EOFError:
        return None
