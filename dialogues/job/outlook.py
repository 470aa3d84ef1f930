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

YEARS = 10  # the projection's span
FEWEST_FOR_PERCENT = 0.5  # thousand openings a year; of fewer, rounded to a tenth, no share can be told
LEAST_SHARE = 5  # percent of openings that are new jobs; of a smaller share, nearly all are not


def speed(outlook: Projection) -> str:
    """The word for the change over the projection's ten years, which must be published."""
    change = outlook.change
    assert change is not None
    return next((word for lowest, word in SPEEDS if change >= lowest), "decline")


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
            speed=speed(outlook),
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
    """ "+4.2", "+5.0" or "−3.1": to a tenth, as it is published."""
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return sign + say.tenths(abs(percent))


def growth(profile: Profile, say: Wording) -> str:
    """Growth over ten years in a few words: "about as fast as most (+4.2 percent)"; "" where it is not known."""
    outlook = profile.projection
    if outlook is None or outlook.change_percent is None:
        return ""
    told = say("compare-change", speed=speed(outlook), percent=signed(outlook.change_percent, say))
    return say("of-its-group", figures=told, group=outlook.title) if profile.projection_combined else told


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
    """Where openings come from: new jobs, told by the change in their number, or people leaving.

    Openings less exits and transfers would be the same were they not rounded: of few openings hardly anything else
    than the rounding is left.
    """
    assert outlook.openings
    before, after = outlook.employment, outlook.employment_projected
    if before is None or after is None or outlook.change_percent is None:
        return None
    if speed(outlook) == "decline":
        return say("outlook-why-despite")
    percent = round(100 * (after - before) / YEARS / outlook.openings)
    if outlook.change_percent <= 0 or percent < LEAST_SHARE:
        return say("outlook-why-leaving")
    if outlook.openings < FEWEST_FOR_PERCENT:
        return say("outlook-why-some")
    return say("outlook-why-both", percent=percent)


SECTION = Section("outlook", lambda profile: profile.projection is not None, _shows)
