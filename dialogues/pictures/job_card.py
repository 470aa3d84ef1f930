"""A job as a card to share: the size that links are shown in, the most telling facts."""

from dataclasses import dataclass
from typing import Final

from dialogues.pictures import style
from dialogues.pictures.lettering import drawable, text_width, wrapped
from dialogues.pictures.pay import Pay, range_bar, range_in_words, scale_for
from dialogues.pictures.sheet import Sheet
from dialogues.pictures.style import Type
from dialogues.wording import Wording

WIDTH: Final = 1200
HEIGHT: Final = 630
_BAR: Final = 30
_GUTTER: Final = 48
_TEXT: Final = Type(30)
_SHORT_NAME: Final = Type(60, bold=True)
_FACTS_AT: Final = 224
_GAP: Final = 10


@dataclass(frozen=True, slots=True)
class JobCard:
    """What the card says; what is not known is None or empty. `source` holds the attribution."""

    name: str
    source: str
    also_known_as: tuple[str, ...] = ()
    pay: Pay | None = None
    growth: str = ""
    interests: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()


def draw(shown: JobCard, say: Wording) -> str:
    """The picture as SVG."""
    sheet = Sheet(width=WIDTH, height=HEIGHT)
    _put_names(sheet, shown, say)
    top, half = sheet.y, (sheet.inner_width - _GUTTER) / 2
    _put_fact(sheet, say("picture-interests"), ", ".join(shown.interests), sheet.left + half + _GUTTER, half)
    _put_fact(sheet, say("picture-skills"), ", ".join(shown.skills), sheet.left + half + _GUTTER, half)
    sheet.y = top
    _put_pay(sheet, shown, half, say)
    _put_fact(sheet, say("picture-growth"), shown.growth, sheet.left, half)
    _put_source(sheet, shown.source)
    return sheet.svg()


def describe(shown: JobCard, say: Wording) -> str:
    """The same in words."""
    facts = (
        ("picture-also-known-as", ", ".join(shown.also_known_as)),
        ("picture-pay", range_in_words(shown.pay, say) if shown.pay else ""),
        ("picture-growth", shown.growth),
        ("picture-interests", ", ".join(shown.interests)),
        ("picture-skills", ", ".join(shown.skills)),
    )
    told = [say("picture-alt-fact", name=say(message), fact=fact) for message, fact in facts if fact]
    return say("picture-alt-job", job=shown.name, facts="; ".join(told) or say("picture-unknown"))


def _put_names(sheet: Sheet, shown: JobCard, say: Wording) -> None:
    """The name, large if that leaves it on one line, and as many of its other names as there is room for."""
    width = sheet.put_mark()
    fits = text_width(drawable(shown.name), _SHORT_NAME) <= width
    sheet.paragraph(shown.name, _SHORT_NAME if fits else style.TITLE, width=width)
    for count in range(len(shown.also_known_as), 0, -1):
        others = say("picture-also-known-as-line", names=", ".join(shown.also_known_as[:count]))
        if count == 1 or text_width(drawable(others), style.SMALL_QUIET) <= sheet.inner_width:
            sheet.paragraph(others, style.SMALL_QUIET, lines=1)
            break
    sheet.y = max(sheet.y + 12, _FACTS_AT)


def _put_pay(sheet: Sheet, shown: JobCard, width: float, say: Wording) -> None:
    if shown.pay is None:
        return
    scale = scale_for((shown.pay,), left=sheet.left, right=sheet.left + width)
    _put_fact(sheet, say("picture-pay"), range_in_words(shown.pay, say), sheet.left, width)
    sheet.skip(-8)
    sheet.put(*range_bar(shown.pay, scale, sheet.y + _BAR * 0.75, _BAR))
    sheet.skip(_BAR * 1.5 + _GAP)


def _put_fact(sheet: Sheet, name: str, fact: str, left: float, width: float) -> None:
    """A name and its fact in two lines at most; nothing when there is no fact."""
    if not fact:
        return
    sheet.paragraph(name, style.SMALL_KIND, lines=1, left=left, width=width)
    sheet.paragraph(fact, _TEXT, left=left, width=width)
    sheet.skip(_GAP)


def _put_source(sheet: Sheet, source: str) -> None:
    """The attribution in two lines at most, at the foot of the card."""
    lines = wrapped(source, style.PRINT, sheet.inner_width, lines=2)
    sheet.y = HEIGHT - style.MARGIN - 18 - len(lines) * style.PRINT.line
    sheet.paragraph(source, style.PRINT)
