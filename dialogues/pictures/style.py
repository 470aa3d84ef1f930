"""The look all pictures share: paper and ink, one accent, type that reads on a phone.

A picture has its own solid ground, so it looks the same in a light and in a dark chat. Lengths are in units of a
picture 1080 wide, which a phone shows about 360 points wide: 30 units are 10 points.
"""

from dataclasses import dataclass
from typing import Final

GROUND: Final = "#f6f2e9"
PAPER: Final = "#fffdf8"
INK: Final = "#212b28"
QUIET: Final = "#56625d"
LINE: Final = "#ddd5c5"
ACCENT: Final = "#14614f"
ACCENT_SOFT: Final = "#cfe3d9"
ON_ACCENT: Final = "#ffffff"
SUN: Final = "#f2b84b"

WIDTH: Final = 1080
SCALE: Final = 2 / 3  # pixels a unit: writing the PNG takes most of the time, pixel by pixel
MARGIN: Final = 20  # ground around the card
PADDING: Final = 48  # card around its content
CORNER: Final = 40


@dataclass(frozen=True, slots=True)
class Type:
    """How words are written; `size` is never below SMALLEST."""

    size: float
    bold: bool = False
    fill: str = INK

    @property
    def line(self) -> float:
        """From one line to the next."""
        return self.size * 1.3


SMALLEST: Final = 26
TITLE: Final = Type(46, bold=True)
KIND: Final = Type(34, bold=True, fill=ACCENT)
BODY: Final = Type(32)
STRONG: Final = Type(32, bold=True)
SMALL: Final = Type(28)
SMALL_STRONG: Final = Type(28, bold=True)
SMALL_KIND: Final = Type(28, bold=True, fill=ACCENT)
SMALL_QUIET: Final = Type(28, fill=QUIET)
CAPTION: Final = Type(SMALLEST)
PRINT: Final = Type(SMALLEST, fill=QUIET)
