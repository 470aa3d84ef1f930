"""What a section of the career profile is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from data.occupations import Profile, Related
from dialogues.screen import Block, Picture
from dialogues.wording import Wording


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that shows the same section another way."""

    label: str
    answer: str


@dataclass(frozen=True, slots=True)
class Page:
    """A section as it is shown under its heading, with rows of its own choices and jobs to open."""

    blocks: tuple[Block, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()
    jobs: tuple[Related, ...] = ()
    picture: Picture | None = None


def turns(say: Wording, first: int, a_page: int, count: int) -> tuple[tuple[Choice, ...], ...]:
    """A row of buttons to the pages before and after; no row where there is one page."""
    row = []
    if first > 0:
        row.append(Choice(say("page-back"), str(max(0, first - a_page))))
    if first + a_page < count:
        row.append(Choice(say("page-more"), str(first + a_page)))
    return (tuple(row),) if row else ()


@dataclass(frozen=True, slots=True)
class Section:
    """One section: whether anything is known for it, and how it is shown for an answer ("" at first).

    `whole` is all of it, for paper, where nothing can be tapped; where there is none, it is what is shown at first.
    """

    name: str
    is_known: Callable[[Profile], bool]
    shows: Callable[[Profile, Wording, str], Page]
    whole: Callable[[Profile, Wording], tuple[Block, ...]] | None = None

    def on_paper(self, profile: Profile, say: Wording) -> tuple[Block, ...]:
        """All that is known for the section."""
        return self.whole(profile, say) if self.whole else self.shows(profile, say, "").blocks
