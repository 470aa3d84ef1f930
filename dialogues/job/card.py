"""The card: all that fits on one phone screen."""

from textwrap import shorten

from data.occupations import Profile, Rated
from data.pay import WageFigures
from data.search.text import words
from dialogues.job.elements import name_of
from dialogues.job.paid import HOUR, YEAR
from dialogues.job.related import is_stand_in
from dialogues.job.sources import release_version
from dialogues.job.strength import high_interests
from dialogues.screen import Block, Bullets, Fact, Heading, Note, Text
from dialogues.wording import Wording
from dialogues.wording.english import article, in_sentence

ALSO_KNOWN_AS = 5
TOP = 3
LONGEST_TASK = 140  # characters; the section has every task whole


def card_blocks(profile: Profile, say: Wording, matched: str | None) -> tuple[Block, ...]:
    """The card's blocks; `matched` is the name by which the job was found, if it was typed."""
    blocks: list[Block] = [Heading(profile.title), *why_this(profile, say, matched)]
    if profile.summary:
        blocks.append(Text(profile.summary))
    blocks += _facts(profile, say, matched)
    if doing := core_tasks(profile):
        blocks += [Text(say("card-tasks")), Bullets(doing)]
    elif not profile.rated:
        blocks.append(Text(say("card-little-known" if is_stand_in(profile) else "card-nothing-near")))
    return (*blocks, Note(_sources(profile, say)))


def why_this(profile: Profile, say: Wording, matched: str | None) -> tuple[Text, ...]:
    """Why this job answers what they typed: said when the name is not the title itself, or one of it."""
    if not matched or is_title(profile.title, matched):
        return ()
    name = in_sentence(matched)
    return (Text(say("name-is-one-of", article=article(name), name=name)),)


def is_title(title: str, name: str) -> bool:
    """Whether a name is a job's title, or one of the people it names."""
    return words(name) == words(title)


def _facts(profile: Profile, say: Wording, matched: str | None) -> list[Block]:
    others = [name for name in profile.also_known_as if name not in (matched, profile.title)]
    lines = (
        ("also-known-as", say.listed(others[:ALSO_KNOWN_AS])),
        ("card-interests", say.listed(name_of(one, say) for one in high_interests(profile))),
        ("card-pay", pay_of(profile, say)),
        ("card-skills", _names(profile.skills, say)),
        ("card-knowledge", _names(profile.knowledge, say)),
    )
    return [Fact(say(label), value) for label, value in lines if value]


def core_tasks(profile: Profile) -> tuple[str, ...]:
    if profile.plain_tasks:
        return tuple(task.text for task in profile.plain_tasks[:TOP])
    return tuple(shorten(task.statement, LONGEST_TASK, placeholder=" …") for task in profile.tasks[:TOP])


def _names(elements: tuple[Rated, ...], say: Wording) -> str:
    return say.listed(name_of(element, say) for element in elements[:TOP])


def pay_of(profile: Profile, say: Wording) -> str:
    """What most people in the job earn, or in the group it is counted with; "" where nothing is published."""
    if profile.pay is None:
        return ""
    pay = _pay_range(profile.pay.wage, say)
    if not pay or not profile.pay.combined:
        return pay
    return say("of-its-group", figures=pay, group=profile.pay.wage.title)


def _pay_range(wage: WageFigures, say: Wording) -> str:
    """10th to 90th percentile in words; by the hour where only that is published."""
    basis = YEAR if YEAR.is_known(wage) else HOUR
    low, high = basis.value(wage, "p10"), basis.value(wage, "p90")
    if low is not None and high is not None:
        ending = "-open" if basis.is_open(wage, "p90") else ""
        message = "card-pay-range" if basis is YEAR else "card-pay-hour-range"
        return say(message + ending, low=basis.money(say, low), high=basis.money(say, high))
    middle = basis.value(wage, "median") or basis.value(wage, "mean")
    return say(f"card-pay-middle-{basis.name}", middle=basis.money(say, middle)) if middle else ""


def _sources(profile: Profile, say: Wording) -> str:
    if "onet" not in profile.releases:
        return say("card-source-library")
    onet, bls = release_version(profile, "onet"), release_version(profile, "oews")
    return say("card-source", onet=onet, bls=bls) if profile.pay else say("card-source-onet", onet=onet)
