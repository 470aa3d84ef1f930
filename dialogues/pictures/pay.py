"""Pay as pictures show it: what is published of a range, on a scale, as a bar."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dialogues.pictures import style
from dialogues.pictures.svg import element, shapes
from dialogues.wording import Wording

Statistic = Literal["p10", "p25", "median", "p75", "p90"]
Unit = Literal["year", "hour"]
STATISTICS: tuple[Statistic, ...] = ("p10", "p25", "median", "p75", "p90")
_ARROW = 30
_NARROWEST = 0.4  # the width of a scale over its highest amount


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure in US dollars; `at_least` when it is the survey's ceiling."""

    statistic: Statistic
    amount: float
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Pay:
    """What is published of a job's pay: figures from low to high, those not published left out.

    Of figures at the survey's ceiling only the lowest is kept, for it says all that they say. ValueError when
    there is none, or they are not in that order. `group`: whose they are, where the job is counted with others.
    """

    unit: Unit
    figures: tuple[Figure, ...]
    group: str = ""

    def __post_init__(self) -> None:
        places = [STATISTICS.index(figure.statistic) for figure in self.figures]
        amounts = [(figure.at_least, figure.amount) for figure in self.figures]
        if not places or places != sorted(set(places)) or amounts != sorted(amounts):
            raise ValueError(f"not figures from low to high: {self.figures}")
        below = tuple(figure for figure in self.figures if not figure.at_least)
        ceiling = self.figures[len(below) : len(below) + 1]
        object.__setattr__(self, "figures", below + ceiling)

    @property
    def told(self) -> tuple[Figure, ...]:
        """The figures that each say something: one like its neighbour nearer to the median would contradict it.

        Half make more than $89,990, so it is not 1 in 4 that does.
        """
        return tuple(one for one in self.figures if not self._is_like_inner(one))

    def _is_like_inner(self, figure: Figure) -> bool:
        middle, place = STATISTICS.index("median"), STATISTICS.index(figure.statistic)
        if place == middle or figure.at_least:
            return False
        inner = self.figure(STATISTICS[place + 1 if place < middle else place - 1])
        return inner is not None and inner.amount == figure.amount

    def figure(self, statistic: Statistic) -> Figure | None:
        return next((one for one in self.figures if one.statistic == statistic), None)


def money(amount: float, unit: Unit, say: Wording) -> str:
    """ "$44,640" a year, "$21.46" an hour."""
    return say.money(amount, cents=unit == "hour")


def figure_in_words(figure: Figure, unit: Unit, say: Wording) -> str:
    """What a figure says: "1 in 4 makes less than $37,880"."""
    ending = "-at-least" if figure.at_least else ""
    return say(f"picture-alt-{figure.statistic}{ending}", amount=money(figure.amount, unit, say))


def range_in_words(pay: Pay, say: Wording) -> str:
    """ "$35,050 to $60,050 a year, middle $44,640", as far as it is published."""
    low, high, median = pay.figures[0], pay.figures[-1], pay.figure("median")
    told = []
    if low != high:
        top = money(high.amount, pay.unit, say)
        if high.at_least:
            top = say("picture-at-least", amount=top)
        told.append(say(f"picture-pay-{pay.unit}-range", low=money(low.amount, pay.unit, say), high=top))
    if median is not None and not median.at_least:
        message = "picture-pay-middle" if told else f"picture-pay-{pay.unit}-middle"
        told.append(say(message, amount=money(median.amount, pay.unit, say)))
    told_in_full = ", ".join(told) or figure_in_words(low, pay.unit, say)
    return say("of-its-group", figures=told_in_full, group=pay.group) if pay.group else told_in_full


@dataclass(frozen=True, slots=True)
class Scale:
    """Amounts from `low` to `high` on a line from `left` to `right`."""

    low: float
    high: float
    left: float
    right: float

    def x(self, amount: float) -> float:
        return self.left + (amount - self.low) / (self.high - self.low) * (self.right - self.left)


def scale_for(pays: Iterable[Pay], *, others: Iterable[float] = (), left: float, right: float) -> Scale:
    """A scale that holds all figures, with room for an arrow at its end."""
    amounts = [figure.amount for pay in pays for figure in pay.figures] + list(others)
    low, high = min(amounts), max(amounts)
    # Small differences stay small: the scale is never narrower than a part of what is paid.
    missing = max(0.0, high * _NARROWEST - (high - low)) / 2
    return Scale(low - missing, high + missing, left + 16, right - _ARROW - 8)


def range_bar(pay: Pay, scale: Scale, middle: float, height: float) -> list[str]:
    """The whole range thin, the middle half thick, the median as an upright that stands out above and below.

    An arrow says that it goes on beyond the survey's ceiling.
    """
    first, last = pay.figures[0], pay.figures[-1]
    parts = []
    if first != last:
        parts.append(
            _bar(scale.x(first.amount), scale.x(last.amount), middle, height * 0.36, style.ACCENT_SOFT)
        )
    lower, upper = pay.figure("p25"), pay.figure("p75")
    if lower and upper:
        parts.append(_bar(scale.x(lower.amount), scale.x(upper.amount), middle, height, style.ACCENT))
    if last.at_least:
        parts.append(_arrow(scale.x(last.amount), middle, height))
    median = pay.figure("median")
    if median and not median.at_least:
        parts.append(_upright(scale.x(median.amount), middle, height * 1.5))
    elif first == last and not last.at_least:
        parts.append(
            element("circle", cx=scale.x(last.amount), cy=middle, r=height * 0.25, fill=style.ACCENT)
        )
    return parts


def _bar(left: float, right: float, middle: float, height: float, fill: str) -> str:
    return element(
        "rect",
        x=left,
        y=middle - height / 2,
        width=max(right - left, 1.0),
        height=height,
        rx=min(height / 5, max(right - left, 1.0) / 2),
        fill=fill,
        stroke=style.ACCENT,
        stroke_width=3,
    )


def _arrow(x: float, middle: float, height: float) -> str:
    half = height * 0.45
    points = [(x, middle - half), (x + _ARROW, middle), (x, middle + half)]
    return shapes(points, fill=style.ACCENT, stroke=style.ACCENT, stroke_width=3, stroke_linejoin="round")


def _upright(x: float, middle: float, height: float) -> str:
    return element(
        "rect",
        x=x - 8,
        y=middle - height / 2,
        width=16,
        height=height,
        rx=6,
        fill=style.SUN,
        stroke=style.INK,
        stroke_width=3,
    )
