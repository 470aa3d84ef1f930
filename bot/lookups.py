"""`waymark show` and `waymark resolve`: looking jobs up from a shell."""

import json
from typing import IO, TextIO

import click
from rich.console import Console

from bot.assembly import Waymark, open_waymark
from bot.settings import Settings
from data.errors import OperatorError
from data.occupations import Profile
from data.profile_json import profile_json
from data.search import Resolution, Verdict
from dialogues.job import read_at_once
from dialogues.wording import wording
from handlers.terminal.render import render


class UnknownJobError(OperatorError):
    """No occupation goes by a name; the message is one sentence."""


async def show(settings: Settings, title: str, *, as_json: bool) -> None:
    """Print the profile of the occupation a title most probably means. Raises UnknownJobError."""
    async with open_waymark(settings) as waymark:
        matched, profile = await _find(waymark, title)
        if as_json:
            click.echo(json.dumps(profile_json(profile, matched=matched), ensure_ascii=False, indent=2))
            return
        console = Console(highlight=False)
        for screen in read_at_once(profile, wording(), matched):
            console.print(render(screen))


async def _find(waymark: Waymark, title: str) -> tuple[str, Profile]:
    if waymark.knowledge.build is None:
        raise UnknownJobError("the store holds no occupations yet: run `waymark data build`")
    found = waymark.knowledge.resolve(title)
    if found.verdict in (Verdict.NOT_A_JOB, Verdict.NOT_FOUND):
        raise UnknownJobError(_not_found(title, found))
    best = found.candidates[0]
    async with waymark.store.read() as session:
        profile = await waymark.knowledge.profile(session, best.code)
    assert profile is not None
    return best.matched, profile


def _not_found(title: str, found: Resolution) -> str:
    nearest = ", ".join(candidate.title for candidate in found.candidates[:3])
    return f"no job called {title!r} is known" + (f"; the nearest are {nearest}" if nearest else "")


async def resolve(settings: Settings, lines: IO[bytes], out: TextIO) -> None:
    """A JSON object of candidates for each line, in order; bytes that are no UTF-8 are replaced."""
    async with open_waymark(settings) as waymark:
        for line in lines:
            query = line.decode("utf-8", "replace").rstrip("\r\n")
            found = waymark.knowledge.resolve(query)
            out.write(json.dumps(_resolved(query, found), ensure_ascii=False) + "\n")
            out.flush()


def _resolved(query: str, found: Resolution) -> dict[str, object]:
    candidates = [
        {"code": one.code, "title": one.title, "matched": one.matched, "score": round(one.score, 4)}
        for one in found.candidates
    ]
    return {"query": query, "candidates": candidates}
