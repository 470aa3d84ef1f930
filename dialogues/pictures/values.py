"""The six work values as bars: of a person with the interval of each, of a job, or both."""

from dataclasses import dataclass
from typing import Final

from dialogues.pictures import style
from dialogues.pictures.lettering import fitted, text_width
from dialogues.pictures.scores import COLOURS, DASHES, MARK, Scores, describe_scores, mark, put_legend
from dialogues.pictures.sheet import Sheet, label, label_within
from dialogues.pictures.svg import element, lines
from dialogues.wording import Wording

_THICK: Final = 28
_GAP: Final = 10
_TOLD: Final = 0.5  # the part of a row that is for what is told of its scores


@dataclass(frozen=True, slots=True)
class Values:
    """One or two sets of scores on named values, drawn in the order of `names`.

    ValueError when a set has another number of scores, or there are not one or two.
    """

    title: str
    names: tuple[str, ...]
    scores: tuple[Scores, ...]
    source: str = ""

    def __post_init__(self) -> None:
        if {len(one.scores) for one in self.scores} != {len(self.names)} or len(self.scores) > 2:
            raise ValueError("as many scores as names, of one or two")


def draw(shown: Values, say: Wording) -> str:
    """The picture as SVG."""
    sheet = Sheet()
    sheet.heading(say("picture-values"), shown.title)
    sheet.skip(20)
    put_legend(sheet, shown.scores, say)
    sheet.skip(16)
    put_bars(sheet, shown, say)
    if shown.source:
        sheet.paragraph(shown.source, style.PRINT)
    return sheet.svg()


def describe(shown: Values, say: Wording) -> str:
    """The same in words."""
    told = [describe_scores(one, shown.names, say) for one in shown.scores]
    return " ".join([say("picture-alt-values", title=shown.title), *told])


def put_bars(sheet: Sheet, shown: Values, say: Wording) -> None:
    """A row for each value at `y`: its name, what is told of it, and its bars."""
    for row, name in enumerate(shown.names):
        told = [one.told(row, say) for one in shown.scores]
        _put_name(sheet, name, told)
        for place, one in enumerate(shown.scores):
            _put_bar(sheet, one, row, place)
            sheet.skip(_THICK + _GAP)
        sheet.skip(14)


def _put_name(sheet: Sheet, name: str, told: list[str]) -> None:
    """The name at the left; what is told of the scores at the right, each behind its mark when there are two."""
    baseline, x = sheet.y + style.BODY.size, sheet.right
    room = sheet.inner_width * _TOLD / len(told) - 50
    texts = [fitted(text, style.SMALL_STRONG, room) for text in told]
    for place, text in reversed(list(enumerate(texts))):
        sheet.put(label(x, baseline, text, style.SMALL_STRONG, anchor="end"))
        x -= text_width(text, style.SMALL_STRONG) + 22
        if len(told) > 1:
            sheet.put(mark(x, baseline - style.SMALL.size * 0.36, place))
            x -= 28
    sheet.put(label_within(sheet.left, baseline, name, x - sheet.left))
    sheet.skip(style.BODY.line + 4)


def _put_bar(sheet: Sheet, scores: Scores, row: int, place: int) -> None:
    """A bar from the low end of the scale with its mark at the score, on the band of an uncertain one."""
    middle = sheet.y + _THICK / 2

    def x(score: float) -> float:
        return sheet.left + MARK + scores.share(score) * (sheet.inner_width - 2 * MARK)

    end = x(scores.scores[row])
    sheet.put(lines([(sheet.left, middle), (sheet.right, middle)], stroke=style.LINE, stroke_width=4))
    if scores.low:
        left, right = x(scores.low[row]), x(scores.high[row])
        band = {"fill": style.ACCENT_SOFT, "stroke": style.ACCENT}
        sheet.put(element("rect", x=left, y=sheet.y, width=right - left, height=_THICK, rx=8, **band))
    bar = {"stroke": COLOURS[place], "stroke_dasharray": DASHES[place]}
    sheet.put(lines([(sheet.left, middle), (end, middle)], stroke_width=8, **bar), mark(end, middle, place))
