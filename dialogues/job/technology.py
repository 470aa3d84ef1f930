"""Technologies used on the job, the ones employers ask for first."""

from collections.abc import Sequence

from data.occupations import Profile, TechnologyLine
from dialogues.job.page import Page, Section, turns
from dialogues.job.sources import release_name
from dialogues.screen import Block, Bullets, Note, Text
from dialogues.wording import Wording

A_PAGE = 12


def _shows(profile: Profile, say: Wording, answer: str) -> Page:
    first = int(answer) if answer.isdecimal() and int(answer) < len(profile.technologies) else 0
    shown = profile.technologies[first : first + A_PAGE]
    return Page(_blocks(profile, shown, say), turns(say, first, A_PAGE, len(profile.technologies)))


def _blocks(profile: Profile, shown: Sequence[TechnologyLine], say: Wording) -> tuple[Block, ...]:
    return (
        Text(say("technology-intro", count=len(profile.technologies))),
        Bullets(tuple(_line(one, say) for one in shown)),
        Note(say("does-source", release=release_name(profile, "onet"))),
    )


def _line(technology: TechnologyLine, say: Wording) -> str:
    kind = "in-demand" if technology.in_demand else "hot" if technology.hot else "other"
    return say("technology-line", name=technology.example, category=technology.category, kind=kind)


SECTION = Section(
    "technology",
    lambda profile: bool(profile.technologies),
    _shows,
    lambda profile, say: _blocks(profile, profile.technologies, say),
)
