"""Interests: what kind of work it is, by Holland's six types."""

from data.occupations import Profile, Rated
from dialogues.job.elements import message_of, name_of
from dialogues.job.page import Page, Section
from dialogues.job.pictures import interests_shown
from dialogues.job.sources import release_name
from dialogues.job.strength import high_interests, interest_strength
from dialogues.screen import Bullets, Note, Text
from dialogues.wording import Wording


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    names = say.both(name_of(one, say) for one in high_interests(profile))
    return Page(
        (
            Text(say("interests-high", names=names)),
            Bullets(tuple(_line(one, say) for one in profile.interests)),
            Note(say("interests-about", release=release_name(profile, "onet"))),
        ),
        picture=interests_shown(profile, say),
    )


def _line(element: Rated, say: Wording) -> str:
    """The type, how strong it is in this job, and what it means."""
    word = say("interest-strength", word=interest_strength(element.scales["OI"]))
    return say("interest-line", name=name_of(element, say), strength=word, meaning=say(message_of(element)))


SECTION = Section("interests", lambda profile: bool(profile.interests), _shows)
