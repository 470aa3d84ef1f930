"""Related jobs, one tap away."""

from data.occupations import NEAREST, Profile, Related
from dialogues.job.page import Page, Section
from dialogues.job.sources import release_name
from dialogues.screen import Note, Text
from dialogues.wording import Wording

SHOWN = 10


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    if is_stand_in(profile):
        return Page((Text(say("related-nearest")), Note(say("related-source"))), jobs=nearest(profile))
    blocks = (
        Text(say("related-intro")),
        Note(say("does-source", release=release_name(profile, "onet"))),
    )
    return Page(blocks, jobs=nearest(profile))


def is_stand_in(profile: Profile) -> bool:
    """Whether the jobs stand in for one that little is published about."""
    return bool(profile.related) and profile.related[0].tier == NEAREST


def nearest(profile: Profile, count: int = SHOWN) -> tuple[Related, ...]:
    """The nearest jobs first."""
    return profile.related[:count]


SECTION = Section("related", lambda profile: bool(profile.related), _shows)
