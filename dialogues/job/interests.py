"""Interests: what kind of work it is, by Holland's six types."""

from data.occupations import Profile, Rated
from dialogues.job.elements import line_of, name_of
from dialogues.job.page import Page, Section
from dialogues.job.pictures import interests_shown
from dialogues.job.sources import release_name
from dialogues.job.strength import high_interests, interest_strength
from dialogues.screen import Bullets, Fact, Note, Text
from dialogues.wording import Wording


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    high = high_interests(profile)
    names = say.both(name_of(one, say) for one in high)
    facts = tuple(Fact(name_of(one, say), _strength(one, say)) for one in profile.interests)
    return Page(
        (
            Text(say("interests-high", names=names)),
            Bullets(tuple(line_of(one, say) for one in high)),
            *facts,
            Note(say("interests-about", release=release_name(profile, "onet"))),
        ),
        picture=interests_shown(profile, say),
    )


def _strength(element: Rated, say: Wording) -> str:
    return say("interest-strength", word=interest_strength(element.scales["OI"]))


SECTION = Section("interests", lambda profile: bool(profile.interests), _shows)
