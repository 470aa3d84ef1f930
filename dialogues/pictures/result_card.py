"""A person's result on one picture to keep: interests, values and the jobs that came out."""

from dataclasses import dataclass
from typing import Final

from dialogues.pictures import style
from dialogues.pictures.hexagon import Hexagon, put_hexagon
from dialogues.pictures.lettering import text_width
from dialogues.pictures.scores import describe_scores, put_legend
from dialogues.pictures.sheet import Sheet, label
from dialogues.pictures.values import Values, put_bars
from dialogues.wording import Wording

_RADIUS: Final = 220


@dataclass(frozen=True, slots=True)
class ResultCard:
    """What came out; a part that was not answered is None or empty.

    `code` is the profile in words, the strongest type first: "Social, Investigative and Artistic". `note` says
    what the result is not.
    """

    code: str
    note: str
    interests: Hexagon | None = None
    values: Values | None = None
    jobs: tuple[str, ...] = ()


def draw(shown: ResultCard, say: Wording) -> str:
    """The picture as SVG."""
    sheet = Sheet()
    sheet.heading(say("picture-result"), shown.code)
    if shown.interests:
        sheet.skip(12)
        put_legend(sheet, shown.interests.scores, say)
        put_hexagon(sheet, shown.interests, say, radius=_RADIUS)
    if shown.values:
        _put_part(sheet, say("picture-values"))
        put_bars(sheet, shown.values, say)
    if shown.jobs:
        _put_part(sheet, say("picture-jobs"))
        _put_jobs(sheet, shown.jobs)
    sheet.skip(12)
    sheet.paragraph(shown.note, style.PRINT, lines=3)
    return sheet.svg()


def describe(shown: ResultCard, say: Wording) -> str:
    """The same in words."""
    sentences = [say("picture-alt-result", code=shown.code)]
    for part, message in ((shown.interests, "picture-interests"), (shown.values, "picture-values")):
        if part:
            sentences += [say(message) + "."] + [describe_scores(one, part.names, say) for one in part.scores]
    if shown.jobs:
        sentences.append(say("picture-alt-jobs", jobs=", ".join(shown.jobs)))
    return " ".join(sentences)


def _put_part(sheet: Sheet, name: str) -> None:
    sheet.skip(14)
    sheet.paragraph(name, style.KIND)
    sheet.skip(6)


def _put_jobs(sheet: Sheet, jobs: tuple[str, ...]) -> None:
    """The jobs, numbered."""
    beside = text_width(f"{len(jobs)}.", style.BODY) + 16
    for place, job in enumerate(jobs, start=1):
        sheet.put(label(sheet.left, sheet.y + style.BODY.size, f"{place}."))
        sheet.paragraph(job, left=sheet.left + beside)
        sheet.skip(4)
