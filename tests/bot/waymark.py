"""Runs the `waymark` command as people do: a process of its own, with the settings it is given."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = Path(sys.executable).with_name("waymark")
PATIENCE = 60.0  # seconds until a process that should have spoken is given up


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "PYTHONUTF8": "1", **settings}


async def waymark(*arguments: str, typed: str | bytes = b"", **settings: str) -> Ended:
    """Run a command to its end."""
    process = await asyncio.create_subprocess_exec(
        COMMAND,
        *arguments,
        env=_environment(settings),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate(typed.encode() if isinstance(typed, str) else typed)
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


class Running:
    """A command that goes on until it is stopped."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.said = ""

    async def says(self, words: str) -> str:
        """The first line with these words, on either stream."""
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while line := (await self._process.stdout.readline()).decode():
                self.said += line
                if words in line:
                    return line.strip()
        raise AssertionError(f"the process ended without saying {words!r}: {self.said}")

    async def stops(self) -> int:
        """Ask it to stop as a host does; gives its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return await self.ends()

    async def killed(self) -> None:
        self._process.kill()
        await self.ends()

    async def ends(self) -> int:
        async with asyncio.timeout(PATIENCE):
            assert self._process.stdout is not None
            self.said += (await self._process.stdout.read()).decode()
            return await self._process.wait()


@asynccontextmanager
async def running(*arguments: str, **settings: str) -> AsyncIterator[Running]:
    """A command that runs while the context is open."""
    process = await asyncio.create_subprocess_exec(
        COMMAND,
        *arguments,
        env=_environment(settings),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield Running(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
