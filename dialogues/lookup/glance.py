"""Jobs at a glance: what a name may mean, listed in any chat, without a conversation and without a trace."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from data import choices
from data.knowledge import Knowledge
from data.occupations import Profile
from data.search import Candidate, normalise
from dialogues.examples import EXAMPLES
from dialogues.job import start_payload
from dialogues.job.card import card_blocks, pay_of
from dialogues.lookup.gist import gist
from dialogues.screen import Screen
from dialogues.wording import Wording

LISTED = 10  # jobs
START = "inline"  # the payload of the link above the list, which opens the bot


@dataclass(frozen=True, slots=True)
class Glance:
    """A job in a list; sent on, it is the card, and `payload` is the start that opens all of the job."""

    code: str
    title: str
    line: str
    card: Screen
    payload: str


@dataclass(frozen=True, slots=True)
class Glances:
    """The jobs of a list, best first, and the words above it and on the button under a card."""

    jobs: tuple[Glance, ...]
    title: str
    open: str


async def glances(session: AsyncSession, knowledge: Knowledge, say: Wording, text: str) -> Glances:
    """What a name may mean; the examples where nothing is typed yet, nothing where no job is named."""
    found = await _named(session, knowledge, text) if text.strip() else _examples(knowledge, say)
    jobs = []
    for candidate in found:
        profile = await knowledge.profile(session, candidate.code)
        if profile is not None:
            jobs.append(_glance(profile, candidate.matched if text.strip() else None, say))
    title = "glance-title" if jobs else "glance-none"
    return Glances(tuple(jobs), say(title), say("glance-open"))


async def _named(session: AsyncSession, knowledge: Knowledge, text: str) -> tuple[Candidate, ...]:
    counts = await choices.counts(session, name=normalise(text))
    return knowledge.resolve(text, limit=LISTED, chosen=counts).candidates


def _examples(knowledge: Knowledge, say: Wording) -> list[Candidate]:
    return [one for example in EXAMPLES for one in knowledge.resolve(say(example), limit=1).candidates]


def _glance(profile: Profile, matched: str | None, say: Wording) -> Glance:
    pay = pay_of(profile, say)
    line = say("glance-line", pay=pay, gist=gist(profile)) if pay else gist(profile)
    card = Screen(card_blocks(profile, say, matched))
    return Glance(profile.code, profile.title, line, card, start_payload(profile.code))
