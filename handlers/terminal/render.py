"""A screen as lines of a terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as Line

from dialogues.screen import Block, Bullets, Button, Fact, Heading, Link, Note, Screen, Share, Text


def render(screen: Screen) -> RenderableType:
    """The screen with its buttons numbered; plain text where the terminal knows no styles."""
    parts = [_block(block) for block in screen.blocks]
    if screen.picture is not None:
        parts.append(Line(screen.picture.alt, style="italic"))
    parts += [_row(row, first) for row, first in _numbered(screen)]
    return Padding(Group(*parts), (1, 2, 0, 2), expand=False)


def buttons_of(screen: Screen) -> list[Button]:
    """The buttons of a screen in the order of their numbers."""
    return [one for row in screen.buttons for one in row if isinstance(one, Button)]


def _block(block: Block) -> Line:
    match block:
        case Heading(text):
            return Line(text, style="bold")
        case Text(text):
            return Line(text)
        case Fact(label, value):
            return Line.assemble((f"{label}: ", "bold"), value)
        case Bullets(items, start):
            marks = ["•"] * len(items) if start is None else [f"{start + n}." for n in range(len(items))]
            return Line("\n".join(f"{mark} {item}" for mark, item in zip(marks, items, strict=True)))
        case Note(text):
            return Line(text, style="dim")


def _numbered(screen: Screen) -> list[tuple[Sequence[Button | Link | Share], int]]:
    """Each row of buttons with the number of its first."""
    rows: list[tuple[Sequence[Button | Link | Share], int]] = []
    number = 1
    for row in screen.buttons:
        rows.append((row, number))
        number += sum(isinstance(one, Button) for one in row)
    return rows


def _row(row: Sequence[Button | Link | Share], number: int) -> Line:
    line = Line()
    for one in row:
        if isinstance(one, Link):
            line.append(f"{one.label}: {one.url}   ")
        elif isinstance(one, Button):
            line.append(f"[{number}] ", style="bold cyan").append(f"{one.label}   ")
            number += 1
    return line
