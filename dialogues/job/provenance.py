"""Sources: which releases the profile comes from, with the attributions their licences ask for."""

from data.occupations import Profile
from dialogues.job.page import Page, Section
from dialogues.screen import Block, Bullets, Text
from dialogues.wording import Wording


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    lines = [
        say("sources-line", name=one.name, published=one.published or one.version)
        for one in profile.releases.values()
    ]
    blocks: list[Block] = [Bullets(tuple(lines))]
    onet = profile.releases.get("onet") or profile.releases.get("library")
    if onet is not None:
        blocks.append(Text(say("about-onet", release=onet.name)))
    blocks.append(Text(say("sources-modified")))
    return Page(tuple(blocks))


SECTION = Section("sources", lambda profile: bool(profile.releases), _shows)
