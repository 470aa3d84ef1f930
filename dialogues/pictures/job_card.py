"""A job as a card to share: its names and the most telling facts, one below the other, as a phone shows them."""

from dataclasses import dataclass
from typing import Final

from dialogues.pictures import style
from dialogues.pictures.lettering import drawable, text_width
from dialogues.pictures.pay import Pay, range_bar, range_in_words, scale_for
from dialogues.pictures.sheet import Sheet
from dialogues.pictures.style import Type
from dialogues.wording import Wording

_BAR: Final = 36
_TEXT: Final = Type(38)
_FACT: Final = Type(32, bold=True, fill=style.ACCENT)
_OTHERS: Final = Type(32, fill=style.QUIET)
_SHORT_NAME: Final = Type(60, bold=True)
_GAP: Final = 16


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
    sheet = Sheet()
    _put_names(sheet, shown, say)
    _put_pay(sheet, shown, say)
    _put_fact(sheet, say("picture-growth"), shown.growth)
    _put_fact(sheet, say("picture-interests"), say.listed(shown.interests))
    _put_fact(sheet, say("picture-skills"), say.listed(shown.skills))
    sheet.skip(4)
    sheet.paragraph(shown.source, style.PRINT)
    return sheet.svg()


def describe(shown: JobCard, say: Wording) -> str:
    """The same in words."""
    facts = (
        ("picture-also-known-as", say.listed(shown.also_known_as)),
        ("picture-pay", range_in_words(shown.pay, say) if shown.pay else ""),
        ("picture-growth", shown.growth),
        ("picture-interests", say.listed(shown.interests)),
        ("picture-skills", say.listed(shown.skills)),
    )
    told = [say("picture-alt-fact", name=say(message), fact=fact) for message, fact in facts if fact]
    return say("picture-alt-job", job=shown.name, facts="; ".join(told))


def _put_names(sheet: Sheet, shown: JobCard, say: Wording) -> None:
    """The name, large if that leaves it on one line, and as many of its other names as there is room for."""
    width = sheet.put_mark()
    fits = text_width(drawable(shown.name), _SHORT_NAME) <= width
    sheet.paragraph(shown.name, _SHORT_NAME if fits else style.TITLE, lines=3, width=width)
    for count in range(len(shown.also_known_as), 0, -1):
        others = say("picture-also-known-as-line", names=say.listed(shown.also_known_as[:count]))
        if count == 1 or text_width(drawable(others), _OTHERS) <= sheet.inner_width:
            sheet.paragraph(others, _OTHERS, lines=1)
            break
    sheet.skip(_GAP)


def _put_pay(sheet: Sheet, shown: JobCard, say: Wording) -> None:
    if shown.pay is None:
        return
    _put_fact(sheet, say("picture-pay"), range_in_words(shown.pay, say))
    scale = scale_for((shown.pay,), left=sheet.left, right=sheet.right)
    sheet.put(*range_bar(shown.pay, scale, sheet.y + _BAR * 0.6, _BAR))
    sheet.skip(_BAR * 1.2 + _GAP)


def _put_fact(sheet: Sheet, name: str, fact: str) -> None:
    """A name and its fact in three lines at most; nothing when there is no fact."""
    if not fact:
        return
    sheet.paragraph(name, _FACT, lines=1)
    sheet.paragraph(fact, _TEXT, lines=3)
    sheet.skip(_GAP)
