"""Sections that list the top five of something, each with one line of meaning in our own words."""

from collections.abc import Callable, Sequence

from data.occupations import Profile, Rated
from dialogues.job.page import Page, Section
from dialogues.job.sources import release_name
from dialogues.screen import Block, Bullets, Note, Text
from dialogues.wording import Wording

TOP = 5
MOST_DISTINCTIVE = 2
Elements = Callable[[Profile], Sequence[Rated]]


def message_of(element: Rated) -> str:
    """The id of the element's message: "element-2-A-1-a"."""
    return "element-" + element.element_id.replace(".", "-")


def name_of(element: Rated, say: Wording) -> str:
    """Its everyday name; the publisher's for an element we have no words for."""
    message = message_of(element)
    return say(f"{message}.name") if say.has(message) else element.name


def line_of(element: Rated, say: Wording) -> str:
    """Name and meaning: "Reading: understanding what you read at work."."""
    message = message_of(element)
    name = name_of(element, say)
    return say("element-line", name=name, meaning=say(message)) if say.has(message) else name


def _nothing_more(_shown: Sequence[Rated], _say: Wording) -> tuple[Block, ...]:
    return ()


def _set_apart(shown: Sequence[Rated], say: Wording) -> tuple[Block, ...]:
    """From release 30 on O*NET also ranks the styles that are distinctive for an occupation, from 1; 0 is unranked."""
    ranked = sorted((one for one in shown if one.scales.get("DR", 0) > 0), key=lambda one: one.scales["DR"])
    names = [name_of(one, say) for one in ranked[:MOST_DISTINCTIVE]]
    return (Text(say("styles-apart", names=say.both(names))),) if names else ()


def top_five(
    name: str,
    elements: Elements,
    *,
    more: Callable[[Sequence[Rated], Wording], tuple[Block, ...]] = _nothing_more,
) -> Section:
    """A section of the five most important elements of one domain, and what there is `more` to say of them."""

    def shows(profile: Profile, say: Wording, _answer: str) -> Page:
        shown = elements(profile)[:TOP]
        return Page(
            (
                Text(say(f"{name}-intro")),
                Bullets(tuple(line_of(one, say) for one in shown)),
                *more(shown, say),
                Note(say("does-source", release=release_name(profile, "onet"))),
            )
        )

    return Section(name, lambda profile: bool(elements(profile)), shows)


ACTIVITIES = top_five("activities", lambda profile: profile.activities)
STYLES = top_five("styles", lambda profile: profile.styles, more=_set_apart)
KNOWLEDGE = top_five("knowledge", lambda profile: profile.knowledge)
ABILITIES = top_five("abilities", lambda profile: profile.abilities)
SKILLS = top_five("skills", lambda profile: profile.skills)
