"""Related jobs, one tap away."""

from data.occupations import Profile, Related
from dialogues.job.page import Page, Section
from dialogues.job.sources import release_name
from dialogues.screen import Note, Text
from dialogues.wording import Wording

SHOWN = 10


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    blocks = (
        Text(say("related-intro")),
        Note(say("does-source", release=release_name(profile, "onet"))),
    )
    return Page(blocks, jobs=nearest(profile))


def nearest(profile: Profile, count: int = SHOWN) -> tuple[Related, ...]:
    """The nearest jobs first."""
    return profile.related[:count]


SECTION = Section("related", lambda profile: bool(profile.related), _shows)
