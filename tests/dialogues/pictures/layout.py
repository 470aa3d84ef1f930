"""Where the words of a picture are, measured with the typeface independently of the code that drew them."""

from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_FONTS = Path(reportlab.__file__).parent / "fonts"
_SVG = "{http://www.w3.org/2000/svg}"
_STARTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
ROUNDING = 1.0

pdfmetrics.registerFont(TTFont("normal", str(_FONTS / "Vera.ttf")))
pdfmetrics.registerFont(TTFont("bold", str(_FONTS / "VeraBd.ttf")))


@dataclass(frozen=True)
class Words:
    """A line of text and the box it fills, in the units of the picture."""

    text: str
    size: float
    fill: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: "Words") -> bool:
        beside = min(self.right, other.right) - max(self.left, other.left) > ROUNDING
        return beside and min(self.bottom, other.bottom) - max(self.top, other.top) > ROUNDING


@dataclass(frozen=True)
class Layout:
    """A picture's size in units and in pixels, and its words."""

    width: float
    height: float
    pixels: tuple[int, int]
    words: tuple[Words, ...]

    @property
    def text(self) -> str:
        return " ".join(one.text for one in self.words)

    def outside(self, margin: float) -> list[Words]:
        """Words that leave the card."""
        return [
            one
            for one in self.words
            if one.left < margin - ROUNDING
            or one.right > self.width - margin + ROUNDING
            or one.top < margin
            or one.bottom > self.height - margin
        ]

    def overlapping(self) -> list[tuple[str, str]]:
        return [(one.text, other.text) for one, other in combinations(self.words, 2) if one.overlaps(other)]


def layout(svg: str) -> Layout:
    """Reads a picture; fails when it is not well-formed."""
    root = ElementTree.fromstring(svg)
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    pixels = int(root.attrib["width"]), int(root.attrib["height"])
    return Layout(width, height, pixels, tuple(_words(one) for one in root.iter(f"{_SVG}text")))


def _words(element: ElementTree.Element) -> Words:
    text, size = element.text or "", float(element.attrib["font-size"])
    width = pdfmetrics.stringWidth(text, element.attrib.get("font-weight", "normal"), size)
    left = float(element.attrib["x"]) - width * _STARTS[element.attrib["text-anchor"]]
    baseline = float(element.attrib["y"])
    # Vera's letters reach from 0.24 below the baseline to 0.76 above it, capitals to 0.73.
    box = {
        "left": left,
        "right": left + width,
        "top": baseline - 0.76 * size,
        "bottom": baseline + 0.24 * size,
    }
    return Words(text, size, element.attrib["fill"], **box)
