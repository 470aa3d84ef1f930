"""What a job pays: the range, its middle half and its median, beside the median of all jobs."""

from dataclasses import dataclass

from dialogues.pictures import style
from dialogues.pictures.lettering import balanced, text_width
from dialogues.pictures.pay import Figure, Pay, Scale, Unit, figure_in_words, money, range_bar, scale_for
from dialogues.pictures.sheet import Sheet, label, label_within
from dialogues.pictures.style import Type
from dialogues.pictures.svg import lines
from dialogues.wording import Wording

_BAR = 76
_REACH = _BAR * 0.75  # how far the median's upright stands out from the middle of the bar
_MEDIAN = Type(36, bold=True, fill=style.ACCENT)
_THREADS = 86  # the height in which the threads part


@dataclass(frozen=True, slots=True)
class PayRange:
    """A job's pay; `all_jobs` is the median of all jobs in the same unit, `source` a line with year and publisher."""

    job: str
    pay: Pay
    all_jobs: float | None
    source: str


def draw(shown: PayRange, say: Wording) -> str:
    """The picture as SVG."""
    sheet = Sheet()
    sheet.heading(say(f"picture-pay-{shown.pay.unit}"), shown.job)
    sheet.skip(28)
    others = () if shown.all_jobs is None else (shown.all_jobs,)
    scale = scale_for((shown.pay,), others=others, left=sheet.left, right=sheet.right)
    top = sheet.y
    if shown.all_jobs is not None:
        sheet.skip(style.SMALL.line + 12)
    _put_bar(sheet, scale, shown.pay)
    if shown.all_jobs is not None:
        _put_all_jobs(sheet, top, scale.x(shown.all_jobs), money(shown.all_jobs, shown.pay.unit, say), say)
    _put_figures(sheet, shown.pay, say)
    sheet.skip(26)
    sheet.paragraph(shown.source, style.PRINT)
    return sheet.svg()


def describe(shown: PayRange, say: Wording) -> str:
    """The same in words."""
    unit = shown.pay.unit
    figures = say.both(figure_in_words(one, unit, say) for one in shown.pay.told)
    sentences = [say(f"picture-alt-pay-{unit}", job=shown.job, figures=figures)]
    if shown.all_jobs is not None:
        sentences.append(say("picture-alt-all-jobs", amount=money(shown.all_jobs, unit, say)))
    return " ".join(sentences)


def _put_bar(sheet: Sheet, scale: Scale, pay: Pay) -> None:
    """The bar at `y`, and a thread from each figure's place on it to the figure's column below."""
    middle = sheet.y + _REACH
    fork, bottom = middle + _REACH + 14, middle + _REACH + _THREADS
    for figure, column in zip(pay.told, _columns(sheet, pay), strict=True):
        x = scale.x(figure.amount)
        thread = [(x, middle), (x, fork), (column, bottom - 14), (column, bottom)]
        sheet.put(lines(thread, stroke=style.QUIET, stroke_width=3, stroke_linejoin="round"))
    sheet.put(*range_bar(pay, scale, middle, _BAR))
    sheet.y = bottom


def _put_all_jobs(sheet: Sheet, top: float, x: float, amount: str, say: Wording) -> None:
    """A dashed upright across the bar, its label above at `top`, moved sideways where it would leave the card."""
    text = say("picture-all-jobs", amount=amount)
    half = text_width(text, style.SMALL) / 2
    middle = min(max(x, sheet.left + half), sheet.right - half)
    sheet.put(label(middle, top + style.SMALL.size, text, style.SMALL, anchor="middle"))
    top += style.SMALL.line
    upright = [(x, top), (x, top + 12 + 2 * _REACH)]
    sheet.put(lines(upright, stroke=style.PAPER, stroke_width=10))
    sheet.put(lines(upright, stroke=style.INK, stroke_width=4, stroke_dasharray="10 8"))


def _columns(sheet: Sheet, pay: Pay) -> list[float]:
    """The middle of each figure's column."""
    width = sheet.inner_width / len(pay.told)
    return [sheet.left + width * (place + 0.5) for place in range(len(pay.told))]


def _put_figures(sheet: Sheet, pay: Pay, say: Wording) -> None:
    width = sheet.inner_width / len(pay.told) - 16
    if pay.told[-1].at_least:
        sheet.skip(style.CAPTION.line)
    columns = zip(pay.told, _columns(sheet, pay), strict=True)
    sheet.y = max(_put_figure(sheet, figure, x, width, pay.unit, say) for figure, x in columns)


def _put_figure(sheet: Sheet, figure: Figure, x: float, width: float, unit: Unit, say: Wording) -> float:
    """The amount and what it means below it, around `x`; gives where it ends."""
    y, ending = sheet.y, ""
    if figure.at_least:
        ending = "-at-least"
        sheet.put(
            label_within(x, y - 4, say("picture-at-least-above"), width, style.CAPTION, anchor="middle")
        )
    letters = _MEDIAN if figure.statistic == "median" else style.STRONG
    sheet.put(label_within(x, y + 34, money(figure.amount, unit, say), width, letters, anchor="middle"))
    y += 46
    for line in balanced(say(f"picture-{figure.statistic}{ending}"), style.CAPTION, width, lines=4):
        sheet.put(label(x, y + style.CAPTION.size, line, style.CAPTION, anchor="middle"))
        y += style.CAPTION.line
    return y
