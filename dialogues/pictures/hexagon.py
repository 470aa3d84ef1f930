"""Interests on Holland's hexagon: six types in the order R-I-A-S-E-C, neighbours alike, opposites unlike.

Shows a job, a person with the band in which the true scores lie, or a person against a job.
"""

from dataclasses import dataclass
from math import cos, pi, sin

from dialogues.pictures import style
from dialogues.pictures.lettering import fitted, text_width
from dialogues.pictures.scores import COLOURS, DASHES, MARK, Scores, describe_scores, mark, put_legend
from dialogues.pictures.sheet import Anchor, Sheet, label, label_within
from dialogues.pictures.svg import Point, shapes
from dialogues.wording import Wording

SIDES = 6
RADIUS = 264
# The lowest score is not the very middle, so that six low scores are still a shape.
_INNERMOST = 0.1
_RINGS = 3
_GAP = 22


@dataclass(frozen=True, slots=True)
class Hexagon:
    """One or two sets of scores on six types; `names` in the order R-I-A-S-E-C.

    ValueError when there are not six names, six scores each and one or two sets.
    """

    title: str
    names: tuple[str, ...]
    scores: tuple[Scores, ...]
    source: str = ""

    def __post_init__(self) -> None:
        sides = {len(self.names), *(len(one.scores) for one in self.scores)}
        if sides != {SIDES} or len(self.scores) not in (1, 2):
            raise ValueError("a hexagon shows six scores of one or two")


def draw(shown: Hexagon, say: Wording) -> str:
    """The picture as SVG."""
    sheet = Sheet()
    sheet.heading(say("picture-interests"), shown.title)
    sheet.skip(20)
    put_legend(sheet, shown.scores, say)
    sheet.skip(14)
    put_hexagon(sheet, shown, say)
    if shown.source:
        sheet.skip(18)
        sheet.paragraph(shown.source, style.PRINT)
    return sheet.svg()


def describe(shown: Hexagon, say: Wording) -> str:
    """The same in words."""
    told = [describe_scores(one, shown.names, say) for one in shown.scores]
    return " ".join([say("picture-alt-interests", title=shown.title), *told])


def put_hexagon(sheet: Sheet, shown: Hexagon, say: Wording, *, radius: float = RADIUS) -> None:
    """The hexagon with its names at `y`, in the middle of the sheet."""
    labels_above = style.BODY.line * 2 + _GAP
    middle = (style.WIDTH / 2, sheet.y + labels_above + radius)
    sheet.put(_area(shown.scores[0], middle, radius), _web(middle, radius))
    for place, one in reversed(list(enumerate(shown.scores))):
        sheet.put(*_outline(_points(one.scores, one, middle, radius), place))
    for side, name in enumerate(shown.names):
        told = [one.told(side, say) for one in shown.scores]
        sheet.put(*_name(sheet, side, name, told, corner(middle, radius, side)))
    sheet.y = middle[1] + radius + labels_above


def corner(middle: Point, radius: float, side: int) -> Point:
    """The corner of a side: the first at the top, the others clockwise."""
    angle = 2 * pi * side / SIDES
    return (middle[0] + radius * sin(angle), middle[1] - radius * cos(angle))


def _web(middle: Point, radius: float) -> str:
    """The hexagons of equal scores and the axes."""
    shares = [_INNERMOST + (1 - _INNERMOST) * step / _RINGS for step in range(_RINGS + 1)]
    rings = [[corner(middle, radius * share, side) for side in range(SIDES)] for share in shares]
    axes = [[rings[-1][side], rings[-1][side + SIDES // 2]] for side in range(SIDES // 2)]
    return shapes(*rings, *axes, fill="none", stroke=style.LINE, stroke_width=3)


def _area(scores: Scores, middle: Point, radius: float) -> str:
    """The band in which the true scores lie, or, of scores that are certain, all within them."""
    outlines = [scores.high, scores.low] if scores.low else [scores.scores]
    return shapes(*(_points(outline, scores, middle, radius) for outline in outlines), fill=style.ACCENT_SOFT)


def _points(values: tuple[float, ...], scores: Scores, middle: Point, radius: float) -> list[Point]:
    """Where values on the scale of `scores` lie on the six axes."""
    shares = [_INNERMOST + (1 - _INNERMOST) * scores.share(value) for value in values]
    return [corner(middle, radius * share, side) for side, share in enumerate(shares)]


def _outline(points: list[Point], place: int) -> list[str]:
    line = {"stroke": COLOURS[place], "stroke_dasharray": DASHES[place], "stroke_linejoin": "round"}
    return [shapes(points, fill="none", stroke_width=6, **line)] + [mark(x, y, place) for x, y in points]


def _name(sheet: Sheet, side: int, name: str, told: list[str], at: Point) -> list[str]:
    """A type's name and its scores outside the corner, on the side where there is room."""
    x, y = at
    anchor: Anchor = "middle"
    width = sheet.inner_width / 2
    if side in (1, 2):
        anchor, x = "start", x + _GAP
        width = sheet.right - x
    elif side in (4, 5):
        anchor, x = "end", x - _GAP
        width = x - sheet.left
    line = style.BODY.line
    baseline = {0: y - _GAP - line, 3: y + _GAP + style.BODY.size}.get(side, y - 4)
    parts = [label_within(x, baseline, name, width, anchor=anchor)]
    return parts + _scores_told(x, baseline + line, told, width, anchor)


def _scores_told(x: float, baseline: float, told: list[str], width: float, anchor: Anchor) -> list[str]:
    """The scores beside each other, each behind its mark when there are two."""
    if len(told) == 1:
        return [label_within(x, baseline, told[0], width, style.STRONG, anchor=anchor)]
    step = 2 * MARK + 14
    room = (width - _GAP) / len(told) - step
    texts = [fitted(text, style.SMALL_STRONG, room) for text in told]
    widths = [step + text_width(text, style.SMALL_STRONG) for text in texts]
    whole = sum(widths) + _GAP * (len(texts) - 1)
    left = {"start": x, "middle": x - whole / 2, "end": x - whole}[anchor]
    parts = []
    for place, text in enumerate(texts):
        parts.append(mark(left + MARK, baseline - style.SMALL.size * 0.36, place))
        parts.append(label(left + step, baseline, text, style.SMALL_STRONG))
        left += widths[place] + _GAP
    return parts
