"""Two or three jobs side by side: pay on one scale, then what else tells them apart."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dialogues.pictures import style
from dialogues.pictures.pay import Pay, range_bar, range_in_words, scale_for
from dialogues.pictures.sheet import Sheet, label
from dialogues.pictures.style import Type
from dialogues.pictures.svg import element, lines
from dialogues.wording import Wording

_BADGE: Final = 24  # radius
_BAR: Final = 40
_GUTTER: Final = 28
_NAME: Final = Type(30, bold=True)
_NUMBER: Final = Type(28, bold=True, fill=style.ON_ACCENT)


@dataclass(frozen=True, slots=True)
class ComparedJob:
    """A job as the comparison shows it; what is not known is None or empty."""

    name: str
    pay: Pay | None = None
    growth: str = ""
    education: str = ""
    interests: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


# Under which message each fact stands, and its lines.
_FACTS: Final[tuple[tuple[str, Callable[[ComparedJob], tuple[str, ...]]], ...]] = (
    ("compare-growth", lambda job: (job.growth,) if job.growth else ()),
    ("compare-education", lambda job: (job.education,) if job.education else ()),
    ("compare-interests", lambda job: job.interests),
    ("compare-values", lambda job: job.values),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or three jobs; ValueError for fewer or more."""

    jobs: tuple[ComparedJob, ...]
    source: str

    def __post_init__(self) -> None:
        if len(self.jobs) not in (2, 3):
            raise ValueError("two or three jobs are compared")


def draw(shown: Comparison, say: Wording) -> str:
    """The picture as SVG."""
    sheet = Sheet()
    sheet.heading(say("picture-comparison"), "")
    sheet.skip(20)
    _put_names(sheet, shown)
    if any(job.pay for job in shown.jobs):
        _put_pay(sheet, shown, say)
    for message, fact in _FACTS:
        if any(fact(job) for job in shown.jobs):
            _put_row(sheet, say(message), [fact(job) or (say("compare-unknown"),) for job in shown.jobs])
    sheet.skip(20)
    sheet.paragraph(shown.source, style.PRINT)
    return sheet.svg()


def describe(shown: Comparison, say: Wording) -> str:
    """The same in words."""
    return " ".join(_job_in_words(job, say) for job in shown.jobs)


def _job_in_words(job: ComparedJob, say: Wording) -> str:
    told = (
        [say("picture-alt-fact", name=say("compare-pay"), fact=range_in_words(job.pay, say))]
        if job.pay
        else []
    )
    for message, fact in _FACTS:
        if lines_of_fact := fact(job):
            told.append(say("picture-alt-fact", name=say(message), fact=say.listed(lines_of_fact)))
    return say("picture-alt-job", job=job.name, facts="; ".join(told) or say("compare-unknown"))


def _column(sheet: Sheet, place: int, count: int) -> tuple[float, float]:
    """Where a job's column begins, and its width."""
    width = (sheet.inner_width - _GUTTER * (count - 1)) / count
    return sheet.left + place * (width + _GUTTER), width


def _put_names(sheet: Sheet, shown: Comparison) -> None:
    columns: list[tuple[str, ...]] = [(job.name,) for job in shown.jobs]
    for place in range(len(columns)):
        left, _ = _column(sheet, place, len(columns))
        sheet.put(*_badge(left + _BADGE, sheet.y + _BADGE, place))
    sheet.skip(2 * _BADGE + 6)
    _put_columns(sheet, columns, _NAME, lines_each=4)


def _badge(x: float, y: float, place: int) -> list[str]:
    """A job's number in a disk."""
    number = label(x, y + 10, str(place + 1), _NUMBER, anchor="middle")
    return [element("circle", cx=x, cy=y, r=_BADGE, fill=style.ACCENT), number]


def _put_pay(sheet: Sheet, shown: Comparison, say: Wording) -> None:
    """Each job's pay in words, with a bar for those whose bars can be set against each other."""
    _put_row_name(sheet, say("compare-pay"))
    left = sheet.left + 2 * _BADGE + 20
    drawn = _comparable(shown)
    scale = scale_for(drawn, left=left, right=sheet.right) if drawn else None
    for place, job in enumerate(shown.jobs):
        sheet.put(*_badge(sheet.left + _BADGE, sheet.y + _BAR * 0.75, place))
        if scale is None or job.pay not in drawn:
            sheet.skip(8)
        else:
            sheet.put(*range_bar(job.pay, scale, sheet.y + _BAR * 0.75, _BAR))
            sheet.skip(_BAR * 1.5 + 6)
        told = range_in_words(job.pay, say) if job.pay else say("compare-unknown")
        sheet.paragraph(told, style.SMALL, lines=3, left=left)
        sheet.skip(14 if job.pay in drawn else 24)


def _comparable(shown: Comparison) -> list[Pay]:
    """Pay in the unit that most of the jobs are paid in: a bar by the hour beside one by the year would mislead.

    None of them where no unit has most.
    """
    pays = [job.pay for job in shown.jobs if job.pay]
    by_unit = [[one for one in pays if one.unit == unit] for unit in ("year", "hour")]
    most = max(by_unit, key=len)
    return most if 2 * len(most) > len(pays) else []


def _put_row(sheet: Sheet, name: str, columns: list[tuple[str, ...]]) -> None:
    _put_row_name(sheet, name)
    _put_columns(sheet, columns, style.SMALL, lines_each=6)


def _put_row_name(sheet: Sheet, name: str) -> None:
    sheet.skip(10)
    sheet.put(lines([(sheet.left, sheet.y), (sheet.right, sheet.y)], stroke=style.LINE, stroke_width=3))
    sheet.skip(14)
    sheet.paragraph(name, style.SMALL_KIND)
    sheet.skip(4)


def _put_columns(sheet: Sheet, columns: list[tuple[str, ...]], letters: Type, *, lines_each: int) -> None:
    """Each job's lines in its column; `y` moves below the longest."""
    top, bottom = sheet.y, sheet.y
    for place, texts in enumerate(columns):
        left, width = _column(sheet, place, len(columns))
        sheet.y = top
        for text in texts:
            sheet.paragraph(text, letters, lines=lines_each, left=left, width=width)
        bottom = max(bottom, sheet.y)
    sheet.y = bottom
