"""Education and training: what it usually takes, what people in the job have, and majors that lead there."""

from collections.abc import Sequence

from data.occupations import Profile, Share
from dialogues.job.page import Choice, Page, Section
from dialogues.job.pictures import education_shown
from dialogues.job.schooling import education_levels, entry, level_name
from dialogues.job.sources import release_name, release_version
from dialogues.screen import Block, Bullets, Fact, Note, Text
from dialogues.wording import Wording

MAJORS_SHOWN = 8


def _shows(profile: Profile, say: Wording, answer: str) -> Page:
    if answer == "majors":
        return _all_majors(profile, say)
    blocks = _blocks(profile, say, profile.majors[:MAJORS_SHOWN])
    has_levels = bool(education_levels(profile))
    picture = education_shown(profile, say) if answer == "picture" else None
    return Page(blocks, _choices(profile, say, has_picture=has_levels), picture=picture)


def _blocks(profile: Profile, say: Wording, majors: Sequence[str]) -> tuple[Block, ...]:
    levels = education_levels(profile)
    blocks = _usual(profile, say)
    if profile.job_zone is not None:
        blocks.append(Text(say(f"jobzone-{profile.job_zone}")))
    if levels:
        lines = tuple(_level(share, say) for share in levels)
        blocks += [Text(say("education-levels")), Bullets(lines)]
    if majors:
        blocks.append(Fact(say("education-majors"), ", ".join(majors)))
    return (*blocks, Note(_sources(profile, say)))


def _choices(profile: Profile, say: Wording, *, has_picture: bool) -> tuple[tuple[Choice, ...], ...]:
    row = []
    if has_picture:
        row.append(Choice(say("education-picture"), "picture"))
    if len(profile.majors) > MAJORS_SHOWN:
        row.append(Choice(say("education-all-majors", count=len(profile.majors)), "majors"))
    return (tuple(row),) if row else ()


def _all_majors(profile: Profile, say: Wording) -> Page:
    blocks = (
        Text(say("education-majors-intro")),
        Bullets(profile.majors),
        Note(say("education-majors-source")),
    )
    return Page(blocks, ((Choice(say("section-education"), ""),),))


def _usual(profile: Profile, say: Wording) -> list[Block]:
    """What is usually needed to start, as BLS assigns it."""
    outlook = profile.projection
    if outlook is None:
        return []
    lines = (
        ("education-entry", "entry-education", outlook.entry_education),
        ("education-experience", "entry-experience", outlook.experience),
        ("education-training", "entry-training", outlook.training),
    )
    facts: list[Block] = [
        Fact(say(label), entry(message, value, say)) for label, message, value in lines if value
    ]
    if facts and profile.projection_combined:
        facts.append(Note(say("education-combined", title=outlook.title)))
    return facts


def _level(share: Share, say: Wording) -> str:
    return say("education-level", percent=round(share.percent), name=level_name(share, say))


def _sources(profile: Profile, say: Wording) -> str:
    return say(
        "education-source",
        release=release_name(profile, "onet"),
        version=release_version(profile, "projections"),
    )


def _is_known(profile: Profile) -> bool:
    has_entry = profile.projection is not None and profile.projection.entry_education is not None
    return has_entry or profile.job_zone is not None or bool(education_levels(profile) or profile.majors)


SECTION = Section("education", _is_known, _shows, lambda profile, say: _blocks(profile, say, profile.majors))
