"""The card every picture is drawn on, from the top down."""

from math import ceil
from typing import Final, Literal

from dialogues.pictures import style
from dialogues.pictures.lettering import FAMILY, drawable, fitted, shrunk, wrapped
from dialogues.pictures.style import Type
from dialogues.pictures.svg import element, words

Anchor = Literal["start", "middle", "end"]
_MARK: Final = 56  # the width of Waymark's mark
_GAP: Final = 24


class Sheet:
    """A card on a solid ground, as high as what is drawn; `y` is where the next thing goes."""

    def __init__(self) -> None:
        self.left = float(style.MARGIN + style.PADDING)
        self.right = style.WIDTH - self.left
        self.y = float(style.MARGIN + style.PADDING)
        self._parts: list[str] = []

    @property
    def inner_width(self) -> float:
        return self.right - self.left

    def put(self, *parts: str) -> None:
        """Draws finished elements, wherever they say."""
        self._parts.extend(parts)

    def skip(self, height: float) -> None:
        self.y += height

    def paragraph(
        self,
        text: str,
        letters: Type = style.BODY,
        *,
        lines: int = 2,
        left: float | None = None,
        width: float | None = None,
    ) -> None:
        """Text at `y` in as many lines as it takes, `lines` at most; `y` moves below it."""
        left = self.left if left is None else left
        width = self.right - left if width is None else width
        for line in wrapped(text, letters, width, lines=lines):
            self.put(label(left, self.y + letters.size, line, letters))
            self.y += letters.line

    def heading(self, kind: str, title: str) -> None:
        """What the picture is about: its kind ("Pay in a year"), and the title below."""
        beside_mark = self.put_mark()
        self.paragraph(kind, style.KIND, width=beside_mark)
        self.skip(4)
        self.paragraph(title, style.TITLE, lines=3, width=beside_mark)

    def put_mark(self) -> float:
        """Waymark's mark at the right of `y`; gives the width that is left beside it."""
        self.put(_mark(self.right - _MARK, self.y, _MARK))
        return self.inner_width - _MARK - _GAP

    def svg(self) -> str:
        # Whole pixels, or the last row would be half transparent.
        pixels = ceil((self.y + style.PADDING - 12 + style.MARGIN) * style.SCALE)
        height = pixels / style.SCALE
        margins = 2 * style.MARGIN
        return element(
            "svg",
            element("rect", width=style.WIDTH, height=height, fill=style.GROUND),
            element(
                "rect",
                x=style.MARGIN,
                y=style.MARGIN,
                width=style.WIDTH - margins,
                height=height - margins,
                rx=style.CORNER,
                fill=style.PAPER,
            ),
            *self._parts,
            xmlns="http://www.w3.org/2000/svg",
            width=round(style.WIDTH * style.SCALE),
            height=pixels,
            viewBox=f"0 0 {style.WIDTH:g} {height:g}",
            font_family=FAMILY,
        )


def label(
    x: float, baseline: float, text: str, letters: Type = style.BODY, *, anchor: Anchor = "start"
) -> str:
    """One line of text; `x` is its start, middle or end."""
    weight = {"font_weight": "bold"} if letters.bold else {}
    return element(
        "text",
        words(drawable(text)),
        x=x,
        y=baseline,
        font_size=letters.size,
        fill=letters.fill,
        text_anchor=anchor,
        **weight,
    )


def label_within(
    x: float,
    baseline: float,
    text: str,
    width: float,
    letters: Type = style.BODY,
    *,
    anchor: Anchor = "start",
) -> str:
    """One line no wider than `width`: smaller type first, then its end cut off."""
    letters = shrunk(text, letters, width)
    return label(x, baseline, fitted(text, letters, width), letters, anchor=anchor)


def _mark(x: float, y: float, width: float) -> str:
    """Waymark's mark: a way that zigzags below a sun. Its coordinates are in a square of 32."""
    return element(
        "g",
        element("circle", cx=16, cy=16, r=16, fill=style.ACCENT),
        element(
            "path",
            d="M6.5 11.5 11 21.5 16 13.5 21 21.5 25.5 11.5",
            fill="none",
            stroke=style.ON_ACCENT,
            stroke_width=2.6,
            stroke_linecap="round",
            stroke_linejoin="round",
        ),
        element("circle", cx=16, cy=8, r=1.9, fill=style.SUN),
        transform=f"translate({x:g} {y:g}) scale({width / 32:g})",
    )
