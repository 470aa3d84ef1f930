"""Related jobs, one tap away."""

from data.occupations import NEAREST, Profile, Related
from dialogues.job.page import Page, Section
from dialogues.job.sources import release_name
from dialogues.screen import Block, Bullets, Note, Text
from dialogues.wording import Wording

SHOWN = 10


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    jobs = nearest(profile)
    return Page((Text(say(_intro(profile), count=len(jobs))), _source(profile, say)), jobs=jobs)


def _intro(profile: Profile) -> str:
    return "related-nearest" if is_stand_in(profile) else "related-intro"


def _source(profile: Profile, say: Wording) -> Note:
    if is_stand_in(profile):
        return Note(say("related-source"))
    return Note(say("does-source", release=release_name(profile, "onet")))


def is_stand_in(profile: Profile) -> bool:
    """Whether the jobs stand in for one that little is published about."""
    return bool(profile.related) and profile.related[0].tier == NEAREST


def nearest(profile: Profile, count: int = SHOWN) -> tuple[Related, ...]:
    """The nearest jobs first."""
    return profile.related[:count]


def _whole(profile: Profile, say: Wording) -> tuple[Block, ...]:
    titles = tuple(one.title for one in nearest(profile))
    intro = say(f"{_intro(profile)}-paper", count=len(titles))
    return Text(intro), Bullets(titles), _source(profile, say)


SECTION = Section("related", lambda profile: bool(profile.related), _shows, _whole)
