"""The education a job takes, as the people in it say: a bar for each level."""

from dataclasses import dataclass

from dialogues.pictures import style
from dialogues.pictures.sheet import Sheet, label
from dialogues.pictures.svg import element
from dialogues.wording import Wording

_BAR = 34
_GAP = 8  # between a level's name and its bar
_PERCENT_WIDTH = 170
_NAME = style.Type(30)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of education in plain words and the percent of people in the job who say it takes that, 0 to 100."""

    name: str
    percent: float


@dataclass(frozen=True, slots=True)
class Education:
    """The levels of a job in the order they are drawn. ValueError when none has people in it."""

    job: str
    levels: tuple[Level, ...]
    source: str

    def __post_init__(self) -> None:
        if not any(level.percent > 0 for level in self.levels):
            raise ValueError("no level with people in it")


def draw(shown: Education, say: Wording) -> str:
    """The picture as SVG."""
    sheet = Sheet()
    sheet.heading(say("picture-education"), shown.job)
    sheet.skip(24)
    most = max(level.percent for level in shown.levels)
    for level in shown.levels:
        _put_level(sheet, level, most, say)
    sheet.skip(8)
    sheet.paragraph(shown.source, style.PRINT)
    return sheet.svg()


def describe(shown: Education, say: Wording) -> str:
    """The same in words."""
    levels = [say("picture-alt-level", name=one.name, percent=_percent(one, say)) for one in shown.levels]
    return say("picture-alt-education", job=shown.job, levels="; ".join(levels))


def _percent(level: Level, say: Wording) -> str:
    """Whole percent; a share below half a percent is not told as none."""
    if 0 < level.percent < 0.5:
        return say("picture-percent-below-one")
    return say("picture-percent", percent=say.number(level.percent))


def _put_level(sheet: Sheet, level: Level, most: float, say: Wording) -> None:
    sheet.paragraph(level.name, _NAME)
    sheet.skip(_GAP)
    longest = sheet.inner_width - _PERCENT_WIDTH
    width = max(8, longest * level.percent / most)
    is_most = level.percent == most
    sheet.put(
        element(
            "rect",
            x=sheet.left,
            y=sheet.y,
            width=width,
            height=_BAR,
            rx=8,
            fill=style.ACCENT if is_most else style.ACCENT_SOFT,
            stroke=style.ACCENT,
            stroke_width=3,
        )
    )
    beside = sheet.left + width + 18
    sheet.put(label(beside, sheet.y + _BAR - 5, _percent(level, say), style.STRONG))
    sheet.skip(_BAR + 16)
