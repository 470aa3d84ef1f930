"""Scores on named scales, of a person or of a job, as the hexagon and the value bars show them."""

from dataclasses import dataclass
from typing import Final

from dialogues.pictures import style
from dialogues.pictures.sheet import Sheet
from dialogues.pictures.svg import element, lines, shapes
from dialogues.wording import Wording


@dataclass(frozen=True, slots=True)
class Scores:
    """One person's or one job's scores in the order of the picture's names.

    `low` and `high` bound the interval of an uncertain score; `words` ("very strong") stand in the place of the
    numbers where the scale means nothing to people. ValueError when the lengths differ.
    """

    whose: str  # "You", "Registered nurses"
    scores: tuple[float, ...]
    lowest: float  # the ends of the scale
    highest: float
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(one) not in (0, len(self.scores)) for one in (self.low, self.high, self.words)):
            raise ValueError("as many bounds and words as scores, or none")
        if len(self.low) != len(self.high):
            raise ValueError("both bounds or none")

    def share(self, score: float) -> float:
        """Where a score lies on the scale, 0 at its lowest and 1 at its highest."""
        return min(1.0, max(0.0, (score - self.lowest) / (self.highest - self.lowest)))

    def told(self, place: int, say: Wording) -> str:
        """A score as it is written beside its name: "4.1" or "very strong"."""
        return self.words[place] if self.words else say.number(self.scores[place], decimals=1)

    def scale_told(self, say: Wording) -> str:
        """ "Registered nurses (1 to 7)", or the name alone where words are shown."""
        if self.words:
            return self.whose
        return say("picture-scale", whose=self.whose, **self.ends(say))

    def ends(self, say: Wording) -> dict[str, str]:
        """The ends of the scale as they are written."""
        return {"low": say.number(self.lowest, decimals=1), "high": say.number(self.highest, decimals=1)}


def describe_scores(scores: Scores, names: tuple[str, ...], say: Wording) -> str:
    """ "Registered nurses (1 to 7): Realistic 3.7, …" with intervals where there are any."""
    told = [f"{name} {_told_whole(scores, place, say)}" for place, name in enumerate(names)]
    return say("picture-alt-scores", whose=scores.scale_told(say), scores=", ".join(told))


def _told_whole(scores: Scores, place: int, say: Wording) -> str:
    score = scores.told(place, say)
    if not scores.low or scores.words:
        return score
    bounds = {
        "low": say.number(scores.low[place], decimals=1),
        "high": say.number(scores.high[place], decimals=1),
    }
    return say("picture-alt-interval", score=score, **bounds)


# The first scores are solid with round marks, the second dashed with square ones: never told apart by colour alone.
COLOURS: Final = (style.ACCENT, style.INK)
DASHES: Final = ("none", "14 9")
MARK: Final = 11  # half the width of a mark
_SAMPLE = 72


def mark(x: float, y: float, place: int, size: float = MARK) -> str:
    """The mark of the first (0) or second (1) scores."""
    if place == 0:
        return element("circle", cx=x, cy=y, r=size, fill=style.ACCENT, stroke=style.PAPER, stroke_width=3)
    points = [(x, y - size * 1.25), (x + size * 1.25, y), (x, y + size * 1.25), (x - size * 1.25, y)]
    return shapes(points, fill=style.SUN, stroke=style.INK, stroke_width=3)


def put_legend(sheet: Sheet, scores: tuple[Scores, ...], say: Wording) -> None:
    """Whose mark is whose when there are two, the scale when there is one; what a band means if there is one."""
    beside = sheet.left + _SAMPLE + 20
    if len(scores) > 1:
        for place, one in enumerate(scores):
            middle = sheet.y + style.SMALL.size * 0.65
            dash = {"stroke": COLOURS[place], "stroke_dasharray": DASHES[place]}
            sheet.put(lines([(sheet.left, middle), (sheet.left + _SAMPLE, middle)], stroke_width=5, **dash))
            sheet.put(mark(sheet.left + _SAMPLE / 2, middle, place))
            sheet.paragraph(one.scale_told(say), style.SMALL, left=beside)
    elif not scores[0].words:
        sheet.paragraph(say("picture-scale-ends", **scores[0].ends(say)), style.SMALL)
    if any(one.low for one in scores):
        swatch = {"fill": style.ACCENT_SOFT, "stroke": style.ACCENT}
        sheet.put(element("rect", x=sheet.left, y=sheet.y + 4, width=_SAMPLE, height=26, rx=6, **swatch))
        sheet.paragraph(say("picture-band"), style.SMALL, left=beside)
