"""Outlook: how the number of jobs is expected to change, and why there are openings."""

from data.occupations import Profile
from data.store.known import Projection
from dialogues.job.page import Page, Section
from dialogues.job.sources import release_version
from dialogues.screen import Block, Note, Text
from dialogues.wording import Wording

# Words for growth over ten years, in percent, as the Occupational Outlook Handbook uses them for 2024–34
# (BLS, "Occupational Outlook Handbook: Glossary", job outlook): the lowest growth each word is used for.
SPEEDS = ((6.5, "much-faster"), (4.5, "faster"), (2.5, "average"), (1.0, "slower"), (-1.0, "little"))
THOUSAND = 1000
FEWEST_OPENINGS = 0.05  # thousands a year; fewer are published as 0.0


def speed(change_percent: float) -> str:
    """The word for a change in percent over the projection's ten years."""
    return next((word for lowest, word in SPEEDS if change_percent >= lowest), "decline")


def _shows(profile: Profile, say: Wording, _answer: str) -> Page:
    outlook = profile.projection
    assert outlook is not None
    blocks: list[Block] = []
    if change := _change(outlook, say):
        blocks.append(Text(change))
    if openings := _openings(outlook, say):
        blocks.append(Text(openings))
    if profile.projection_combined:
        blocks.append(Note(say("outlook-combined", title=outlook.title)))
    blocks.append(Note(say("outlook-source", version=release_version(profile, "projections"))))
    return Page(tuple(blocks))


def _change(outlook: Projection, say: Wording) -> str:
    if outlook.change_percent is None:
        return ""
    sentences = [
        say(
            "outlook-change",
            speed=speed(outlook.change_percent),
            percent=signed(outlook.change_percent, say),
            **{"from": str(outlook.base_year), "to": str(outlook.target_year)},
        )
    ]
    if outlook.employment is not None and outlook.employment_projected is not None:
        before, after = (
            say.number(jobs * THOUSAND) for jobs in (outlook.employment, outlook.employment_projected)
        )
        message = "outlook-jobs-same" if before == after else "outlook-jobs"
        sentences.append(say(message, from_jobs=before, to_jobs=after))
    return " ".join(sentences)


def signed(percent: float, say: Wording) -> str:
    """ "+4.2" or "−3.1"."""
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return sign + say.number(abs(percent), decimals=1)


def growth(profile: Profile, say: Wording) -> str:
    """Growth over ten years in a few words: "about as fast as most (+4.2 percent)"; "" where it is not known."""
    change = profile.projection.change_percent if profile.projection else None
    if change is None:
        return ""
    told = say("compare-change", speed=speed(change), percent=signed(change, say))
    return say("of-its-group", figures=told) if profile.projection_combined else told


def _openings(outlook: Projection, say: Wording) -> str:
    if outlook.openings is None:
        return ""
    if outlook.openings < FEWEST_OPENINGS:
        return say("outlook-openings-few", openings=say.number(FEWEST_OPENINGS * THOUSAND))
    sentences = [say("outlook-openings", openings=say.number(outlook.openings * THOUSAND))]
    if (why := _why(outlook, say)) is not None:
        sentences.append(why)
    return " ".join(sentences)


def _why(outlook: Projection, say: Wording) -> str | None:
    """Where openings come from: growth, or people leaving."""
    assert outlook.openings
    if outlook.exits is None or outlook.transfers is None:
        return None
    if outlook.change_percent is not None and speed(outlook.change_percent) == "decline":
        return say("outlook-why-despite")
    new = outlook.openings - outlook.exits - outlook.transfers
    percent = round(100 * new / outlook.openings)
    return say("outlook-why-both", percent=percent) if percent >= 5 else say("outlook-why-leaving")


SECTION = Section("outlook", lambda profile: profile.projection is not None, _shows)
