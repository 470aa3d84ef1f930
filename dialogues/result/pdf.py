"""The result as a PDF to print or to hand to a counselor or parent."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer

from dialogues.pictures import style
from dialogues.pictures.lettering import BOLD, REGULAR, drawable
from dialogues.pictures.scores import Scores
from dialogues.result.summary import Job, Result, Trait
from dialogues.wording import Wording

_MARGIN: Final = 0.75 * inch  # at the left and right; a little less above and below
_TEXT, _STRONG = "Waymark", "Waymark-Bold"
_FRAME: Final = 6.0  # points reportlab keeps around what stands on a page
_ROW: Final = 16.0  # points from one bar to the next
_BARS_LEFT, _BARS_WIDTH = 110.0, 190.0


def result_pdf(result: Result, say: Wording) -> bytes:
    """The PDF of a result, US letter, two pages as a rule."""
    _fonts()
    file = BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=letter,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=0.6 * inch,
        bottomMargin=0.75 * inch,
        title=say("result-title"),
        author="Waymark",
        subject=say("result-no-test"),
        lang=str(say.locale).replace("_", "-"),
    )

    def put_footer(canvas: Canvas, page: Any) -> None:
        canvas.setFont(_TEXT, 8)
        canvas.setFillColor(HexColor(style.QUIET))
        canvas.drawString(_MARGIN + _FRAME, 0.45 * inch, say("result-footer", page=page.page))

    document.build(_story(result, say), onFirstPage=put_footer, onLaterPages=put_footer)
    return file.getvalue()


def _story(result: Result, say: Wording) -> list[Flowable]:
    story = [_line(say("result-title"), _TITLE), _line(say("result-day", day=result.day), _SMALL)]
    story += [_line(say("result-no-test"), _BODY), _line(result.code, _PART)]
    story += [_line(sentence, _BODY) for sentence in (*result.sure, result.left_out) if sentence]
    if result.interests is not None:
        story += _traits(say("picture-interests"), result.interests.names, result.interests.scores[0], say)
        story += _explained(result.interests_explained)
    if result.values is not None:
        story += _traits(say("picture-values"), result.values.names, result.values.scores[0], say)
        story += _explained(result.values_explained)
    story += _jobs(result, say)
    story.append(KeepTogether([_line(say("result-not-title"), _PART), _line(say("result-not"), _BODY)]))
    sources = [_line(source, _SMALL) for source in result.sources]
    story.append(KeepTogether([_line(say("result-sources"), _PART), *sources]))
    return story


def _jobs(result: Result, say: Wording) -> list[Flowable]:
    """The jobs under their title, with the filters they met; each is kept on one page."""
    only = [_line(result.filters, _BODY, name=say("fit-only"))] if result.filters else []
    if not result.jobs:
        return [*only, _line(say("fit-list-none"), _BODY)] if only else []
    title = [_line(say("picture-jobs"), _PART), *only, _line(say("fit-list-note"), _BODY)]
    first, *others = [_job(place, job, say) for place, job in enumerate(result.jobs, start=1)]
    return [KeepTogether([*title, *first]), *(KeepTogether(job) for job in others)]


def _traits(title: str, names: Sequence[str], scores: Scores, say: Wording) -> list[Flowable]:
    """A part of six bars, kept on one page."""
    ends = "" if scores.words else say("picture-scale-ends", **scores.ends(say)) + "."
    band = say("result-band") if scores.low else ""
    small = _line(f"{ends} {band}", _SMALL)
    return [KeepTogether([_line(title, _PART), _Bars(names, scores, say), Spacer(1, 6), small])]


def _explained(traits: Sequence[Trait]) -> list[Flowable]:
    return [_line(trait.daily, _BODY, name=trait.name) for trait in traits]


def _job(place: int, job: Job, say: Wording) -> list[Flowable]:
    """A job with why and what it takes."""
    facts = (
        ("result-why", f"{job.band} {job.why}"),
        ("section-education", job.schooling),
        ("section-pay", job.pay),
    )
    lines = [_line(told, _FACT, name=say(label)) for label, told in facts if told]
    return [_line(f"{place}. {job.title}", _JOB), *lines]


class _Bars(Flowable):  # type: ignore[misc]
    """Six scores as bars on their bands, named at the left and told at the right."""

    def __init__(self, names: Sequence[str], scores: Scores, say: Wording) -> None:
        super().__init__()
        self.names, self.scores, self.say = names, scores, say

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        return width, _ROW * len(self.names)

    def draw(self) -> None:
        for row, name in enumerate(self.names):
            self._put_row(row, name, _ROW * (len(self.names) - row) - 12)

    def _put_row(self, row: int, name: str, y: float) -> None:
        canvas, scores = self.canv, self.scores
        canvas.setFont(_TEXT, 9.5)
        canvas.setFillColor(HexColor(style.INK))
        canvas.drawString(0, y, drawable(name))
        canvas.drawString(_BARS_LEFT + _BARS_WIDTH + 14, y, drawable(scores.told(row, self.say)))
        if scores.low:
            left, right = _x(scores, scores.low[row]), _x(scores, scores.high[row])
            canvas.setFillColor(HexColor(style.ACCENT_SOFT))
            canvas.rect(left, y - 2, max(right - left, 1), 11, stroke=0, fill=1)
        canvas.setStrokeColor(HexColor(style.LINE))
        canvas.line(_BARS_LEFT, y + 3.5, _BARS_LEFT + _BARS_WIDTH, y + 3.5)
        canvas.setFillColor(HexColor(style.ACCENT))
        canvas.circle(_x(scores, scores.scores[row]), y + 3.5, 3.2, stroke=0, fill=1)


def _x(scores: Scores, score: float) -> float:
    return _BARS_LEFT + scores.share(score) * _BARS_WIDTH


def _line(text: str, look: ParagraphStyle, *, name: str = "") -> Flowable:
    """A paragraph; `name` stands bold before it."""
    words = escape(drawable(text))
    return Paragraph(
        f'<font name="{_STRONG}">{escape(drawable(name))}:</font> {words}' if name else words, look
    )


@cache
def _fonts() -> None:
    """The typeface of the pictures, known to reportlab."""
    pdfmetrics.registerFont(TTFont(_TEXT, str(REGULAR)))
    pdfmetrics.registerFont(TTFont(_STRONG, str(BOLD)))


def _look(
    name: str, size: float, *, bold: bool = False, colour: str = style.INK, **more: float
) -> ParagraphStyle:
    font = _STRONG if bold else _TEXT
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=size * 1.35,
        textColor=HexColor(colour),
        allowOrphans=0,
        allowWidows=0,
        **more,
    )


_TITLE: Final = _look("title", 20, bold=True, spaceAfter=2)
_PART: Final = _look("part", 12.5, bold=True, colour=style.ACCENT, spaceBefore=11, spaceAfter=3)
_JOB: Final = _look("job", 10, bold=True, spaceBefore=5)
_BODY: Final = _look("body", 9.5, spaceAfter=4)
_FACT: Final = _look("fact", 8.6, leftIndent=10)
_SMALL: Final = _look("small", 8, colour=style.QUIET, spaceAfter=4)
