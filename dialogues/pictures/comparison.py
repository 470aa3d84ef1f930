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
    ("picture-growth", lambda job: (job.growth,) if job.growth else ()),
    ("picture-entry-education", lambda job: (job.education,) if job.education else ()),
    ("picture-interests", lambda job: job.interests),
    ("picture-values", lambda job: job.values),
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
            _put_row(sheet, say(message), [fact(job) or (say("picture-unknown"),) for job in shown.jobs])
    sheet.skip(20)
    sheet.paragraph(shown.source, style.PRINT)
    return sheet.svg()


def describe(shown: Comparison, say: Wording) -> str:
    """The same in words."""
    return " ".join(_job_in_words(job, say) for job in shown.jobs)


def _job_in_words(job: ComparedJob, say: Wording) -> str:
    told = (
        [say("picture-alt-fact", name=say("picture-pay"), fact=range_in_words(job.pay, say))]
        if job.pay
        else []
    )
    for message, fact in _FACTS:
        if lines_of_fact := fact(job):
            told.append(say("picture-alt-fact", name=say(message), fact=", ".join(lines_of_fact)))
    return say("picture-alt-job", job=job.name, facts="; ".join(told) or say("picture-unknown"))


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
    """A bar for each job; those paid in the same unit share a scale."""
    _put_row_name(sheet, say("picture-pay"))
    left = sheet.left + 2 * _BADGE + 20
    for place, job in enumerate(shown.jobs):
        sheet.put(*_badge(sheet.left + _BADGE, sheet.y + _BAR * 0.75, place))
        if job.pay is None:
            sheet.skip(8)
            sheet.paragraph(say("picture-unknown"), style.SMALL, left=left)
            sheet.skip(24)
            continue
        alike = [one.pay for one in shown.jobs if one.pay and one.pay.unit == job.pay.unit]
        scale = scale_for(alike, left=left, right=sheet.right)
        sheet.put(*range_bar(job.pay, scale, sheet.y + _BAR * 0.75, _BAR))
        sheet.skip(_BAR * 1.5 + 6)
        sheet.paragraph(range_in_words(job.pay, say), style.SMALL, left=left)
        sheet.skip(14)


def _put_row(sheet: Sheet, name: str, columns: list[tuple[str, ...]]) -> None:
    _put_row_name(sheet, name)
    _put_columns(sheet, columns, style.SMALL, lines_each=3)


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
