"""How wide words are, where their lines break, and which letters can be drawn at all.

The typeface is Bitstream Vera Sans as it ships with reportlab, so pictures come out the same on every machine.
"""

import unicodedata
from collections.abc import Set
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

import reportlab
from reportlab.pdfbase.ttfonts import TTFont

from dialogues.pictures.style import SMALLEST, Type

FAMILY: Final = "Bitstream Vera Sans"
FOLDER: Final = Path(reportlab.__file__).parent / "fonts"
REGULAR: Final = FOLDER / "Vera.ttf"
BOLD: Final = FOLDER / "VeraBd.ttf"
MORE: Final = "…"


def text_width(text: str, letters: Type) -> float:
    """The width of a line in units."""
    return float(_font(BOLD if letters.bold else REGULAR).stringWidth(text, letters.size))


def drawable(text: str) -> str:
    """The text on one line in letters the typeface has.

    A letter it lacks becomes its plain form ("ő" becomes "o") if there is one; emoji and the like go. Where
    nothing is left of a text, an ellipsis stands for it.
    """
    known = _letters()
    drawn = "".join(_in_typeface(letter, known) for letter in unicodedata.normalize("NFC", text))
    return " ".join(drawn.split()) or (MORE if text.strip() else "")


@cache
def _font(file: Path) -> TTFont:
    return TTFont(file.stem, str(file))


@cache
def _letters() -> frozenset[str]:
    """What both weights can draw."""
    codes = _font(REGULAR).face.charToGlyph.keys() & _font(BOLD).face.charToGlyph.keys()
    return frozenset(letter for letter in map(chr, codes) if letter.isprintable())


def _in_typeface(letter: str, known: Set[str]) -> str:
    if letter in known or letter.isspace():
        return letter
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if part in known)


def fitted(text: str, letters: Type, width: float) -> str:
    """The text on one line of at most `width`, its end cut off ("Medical secre…") if need be."""
    text = drawable(text)
    if text_width(text, letters) <= width:
        return text
    while text and text_width(text + MORE, letters) > width:
        text = text[:-1].rstrip()
    return text + MORE


def shrunk(text: str, letters: Type, width: float) -> Type:
    """The type in the largest size in which the text fits; in the smallest there is when it fits in none."""
    needed = text_width(drawable(text), letters)
    return letters if needed <= width else replace(letters, size=max(SMALLEST, letters.size * width / needed))


def wrapped(text: str, letters: Type, width: float, *, lines: int) -> list[str]:
    """The text in at most `lines` lines; a word wider than a line is broken, what is left over is cut off."""
    result: list[str] = []
    rest = drawable(text)
    while rest and len(result) < lines - 1:
        line = _first_line(rest, letters, width)
        result.append(line)
        rest = rest[len(line) :].lstrip()
    return [*result, fitted(rest, letters, width)] if rest else result


def balanced(text: str, letters: Type, width: float, *, lines: int) -> list[str]:
    """The text in as few lines of at most `width` as it takes, all about as long."""
    best = wrapped(text, letters, width, lines=lines)
    while width > letters.size:
        width -= letters.size / 8
        narrower = wrapped(text, letters, width, lines=lines)
        if len(narrower) > len(best) or " ".join(narrower) != " ".join(best):
            break
        best = narrower
    return best


def _first_line(text: str, letters: Type, width: float) -> str:
    """As many whole words as fit, or as many letters if the first word alone is too wide."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, letters) > width:
            break
        line = longer
    if line:
        return line
    end = 1
    while end < len(text) and text_width(text[: end + 1], letters) <= width:
        end += 1
    return text[:end]
