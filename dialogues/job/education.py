"""Education and training: what it usually takes, what people in the job have, and majors that lead there."""

from data.occupations import Profile, Share
from dialogues.job.page import Choice, Page, Section
from dialogues.job.pictures import education_shown
from dialogues.job.schooling import education_levels, entry, level_name
from dialogues.job.sources import release_name, release_version
from dialogues.screen import Block, Bullets, Fact, Note, Text
from dialogues.wording import Wording

MAJORS_SHOWN = 8
PICTURE, MAJORS = "picture", "majors"


def _shows(profile: Profile, say: Wording, answer: str) -> Page:
    if answer == MAJORS:
        return _all_majors(profile, say)
    blocks = _blocks(profile, say, most=MAJORS_SHOWN)
    picture = education_shown(profile, say) if answer == PICTURE else None
    return Page(blocks, _choices(profile, say, answer), picture=picture)


def _blocks(profile: Profile, say: Wording, *, most: int | None = None) -> tuple[Block, ...]:
    levels = education_levels(profile)
    blocks = _usual(profile, say)
    if profile.job_zone is not None:
        blocks.append(Text(_preparation(profile.job_zone, say)))
    if levels:
        lines = tuple(_level(share, say) for share in levels)
        blocks += [Text(say("education-levels")), Bullets(lines)]
        if any(share.suppressed for share in levels):
            blocks.append(Note(say("education-rough")))
    for message, programs in _programs(profile):
        blocks.append(Fact(say(message, count=len(programs)), say.listed(programs[:most])))
    return (*blocks, *(Note(line) for line in _sources(profile, say)))


def _choices(profile: Profile, say: Wording, answer: str) -> tuple[tuple[Choice, ...], ...]:
    row = []
    if education_levels(profile) and answer != PICTURE:
        row.append(Choice(say("education-picture"), PICTURE))
    if any(len(programs) > MAJORS_SHOWN for _, programs in _programs(profile)):
        count = sum(len(programs) for _, programs in _programs(profile))
        row.append(
            Choice(say("education-all-majors", count=count, residencies=len(profile.residencies)), MAJORS)
        )
    return (tuple(row),) if row else ()


def _all_majors(profile: Profile, say: Wording) -> Page:
    blocks: list[Block] = []
    for message, programs in _programs(profile):
        blocks += [Text(say(f"{message}-intro", count=len(programs))), Bullets(programs)]
    blocks.append(Note(say("education-majors-source")))
    return Page(tuple(blocks), ((Choice(say("section-education"), ""),),))


def _programs(profile: Profile) -> list[tuple[str, tuple[str, ...]]]:
    """Majors, and residencies apart from them, each under its message; what there is none of is left out."""
    kinds = (("education-majors", profile.majors), ("education-residencies", profile.residencies))
    return [(message, programs) for message, programs in kinds if programs]


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


def _preparation(zone: int, say: Wording) -> str:
    """How much preparation O*NET sees, and no more: what it takes of each kind BLS says, and not always the same."""
    amount = say(f"jobzone-{zone}.short")
    return say("education-zone", amount=amount[:1].lower() + amount[1:], zone=zone)


def _level(share: Share, say: Wording) -> str:
    message = "education-level-rough" if share.suppressed else "education-level"
    return say(message, percent=round(share.percent), name=level_name(share, say))


def _sources(profile: Profile, say: Wording) -> list[str]:
    """A line for each publisher that a figure above is of."""
    lines = []
    if _usual(profile, say):
        lines.append(say("education-source-bls", version=release_version(profile, "projections")))
    if profile.job_zone is not None or education_levels(profile):
        lines.append(say("education-source-onet", release=release_name(profile, "onet")))
    if _programs(profile):
        lines.append(say("education-majors-source"))
    return lines


def _is_known(profile: Profile) -> bool:
    has_entry = profile.projection is not None and profile.projection.entry_education is not None
    return has_entry or profile.job_zone is not None or bool(education_levels(profile) or _programs(profile))


SECTION = Section("education", _is_known, _shows, _blocks)
