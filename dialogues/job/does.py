"""What they do: our plain words, then the publisher's own on request."""

from data.occupations import Profile
from dialogues.job.page import Choice, Page, Section
from dialogues.job.sources import release_name
from dialogues.screen import Block, Note, Text
from dialogues.wording import Wording


def _shows(profile: Profile, say: Wording, answer: str) -> Page:
    plain_first = profile.summary is not None and answer != "publisher"
    if plain_first and profile.summary is not None:
        choices = ((Choice(say("does-publisher"), "publisher"),),) if profile.description else ()
        return Page((Text(profile.summary),), choices)
    choices = ((Choice(say("does-plain"), ""),),) if profile.summary else ()
    return Page(_publishers(profile, say), choices)


def _publishers(profile: Profile, say: Wording) -> tuple[Block, ...]:
    return (
        Text(say("does-publisher-title")),
        Text(profile.description or ""),
        Note(say("does-source", release=release_name(profile, "onet"))),
    )


def _whole(profile: Profile, say: Wording) -> tuple[Block, ...]:
    plain = (Text(profile.summary),) if profile.summary else ()
    return (*plain, *(_publishers(profile, say) if profile.description else ()))


SECTION = Section("does", lambda profile: bool(profile.summary or profile.description), _shows, _whole)
