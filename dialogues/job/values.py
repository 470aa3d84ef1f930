"""Work values: what the job gives people who look for it, the top three."""

from data.occupations import Profile
from dialogues.job.elements import message_of, name_of
from dialogues.job.page import Page, Section
from dialogues.job.sources import release_name
from dialogues.job.strength import value_strength
from dialogues.screen import Bullets, Note, Text
from dialogues.wording import Wording

TOP = 3


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    lines = [
        say(
            "value-line",
            name=name_of(one, say),
            word=value_strength(one.scales["EX"]),
            meaning=say(message_of(one)) if say.has(message_of(one)) else "",
        )
        for one in profile.values[:TOP]
    ]
    return Page(
        (
            Text(say("values-intro")),
            Bullets(tuple(lines)),
            Note(say("does-source", release=release_name(profile, "onet"))),
        )
    )


SECTION = Section("values", lambda profile: bool(profile.values), _shows)
