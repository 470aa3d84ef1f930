"""What holds for every kind of picture: it can be read, nothing leaves the card, and the words say the same."""

from io import BytesIO
from typing import cast

import pytest
from PIL import Image

from dialogues.pictures import render, style
from tests.dialogues.pictures.gallery import GALLERY
from tests.dialogues.pictures.layout import layout

LARGEST = 200_000  # bytes
READABLE = 4.5  # contrast ratio of text, WCAG 2.2 criterion 1.4.3

every_picture = pytest.mark.parametrize("name", GALLERY)


@every_picture
def test_words_stay_inside_the_card_and_apart(name: str) -> None:
    drawn = layout(GALLERY[name].draw())
    assert drawn.outside(style.MARGIN) == []
    assert drawn.overlapping() == []


@every_picture
def test_no_words_are_small(name: str) -> None:
    assert min(one.size for one in layout(GALLERY[name].draw()).words) >= style.SMALLEST


@every_picture
def test_words_stand_out_from_what_is_behind_them(name: str) -> None:
    for one in layout(GALLERY[name].draw()).words:
        behind = style.ACCENT if one.fill == style.ON_ACCENT else style.PAPER
        assert contrast(one.fill, behind) >= READABLE, one.text


@every_picture
def test_png_has_the_size_the_svg_says_and_its_own_solid_ground(name: str) -> None:
    svg = GALLERY[name].draw()
    png = render(svg)
    picture = Image.open(BytesIO(png))
    picture.load()
    assert picture.size == layout(svg).pixels
    assert len(png) <= LARGEST
    assert picture.convert("RGBA").getpixel((0, 0)) == (*rgb(style.GROUND), 255)
    assert picture.convert("RGBA").getchannel("A").getextrema() == (255, 255)


@every_picture
def test_words_are_there_to_be_seen(name: str) -> None:
    """The renderer finds the typeface: without the text the picture is another one."""
    svg = GALLERY[name].draw()
    without = svg.replace("<text", "<desc").replace("</text", "</desc")
    assert render(svg) != render(without)


@every_picture
def test_figures_of_the_description_are_in_the_picture(name: str) -> None:
    kind = GALLERY[name]
    drawn = layout(kind.draw()).text
    figures = [
        word.strip(".,;:()") for word in kind.describe().split() if any(letter.isdigit() for letter in word)
    ]
    seen = {word.strip(".,;:()") for word in drawn.split()}
    intervals = _interval_bounds(kind.describe())
    assert [figure for figure in figures if figure not in seen and figure not in intervals] == []


def _interval_bounds(description: str) -> set[str]:
    """The bounds of a band, which the picture shows by its shape alone."""
    told = [part.split(")")[0] for part in description.split("(between ")[1:]]
    return {bound for part in told for bound in part.split(" and ")}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in rgb(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def rgb(colour: str) -> tuple[int, int, int]:
    return cast(tuple[int, int, int], tuple(bytes.fromhex(colour.removeprefix("#"))))
