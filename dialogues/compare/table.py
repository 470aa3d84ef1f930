"""What a comparison says: one question after the other, a line a job."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from data.areas import STATES
from data.occupations import Profile
from dialogues.job.card import pay_of
from dialogues.job.elements import name_of
from dialogues.job.outlook import growth
from dialogues.job.schooling import entry
from dialogues.job.sources import release_version
from dialogues.job.strength import high_interests
from dialogues.job.values import TOP
from dialogues.screen import Block, Bullets, Heading, Note
from dialogues.wording import Wording

OF_BLS = ("pay", "growth", "education")


def comparison(profiles: Sequence[Profile], say: Wording) -> tuple[Block, ...]:
    """Pay, growth, education, interests and values; a question nobody answers is left out."""
    blocks: list[Block] = [Heading(f" {say('compare-between')} ".join(one.title for one in profiles))]
    source = "compare-source-onet"
    for name, answer in _QUESTIONS:
        answers = [(one.title, answer(one, say)) for one in profiles]
        if any(said for _, said in answers):
            blocks += [Heading(say(f"compare-{name}")), _lines(answers, say)]
            source = "compare-source" if name in OF_BLS else source
    return (*blocks, Note(say(source)))


def pay_in(profiles: Sequence[Profile], state: str, say: Wording) -> tuple[Block, ...]:
    """What each job pays in a state."""
    there = [replace(one, pay=one.pay_by_state.get(STATES[state])) for one in profiles]
    version = release_version(profiles[0], "oews-state")
    return (
        Heading(say("compare-pay-in", state=say(f"state-{state}"))),
        _lines([(one.title, pay_of(one, say)) for one in there], say),
        Note(say("compare-pay-in-source", version=version)),
    )


def _lines(answers: Sequence[tuple[str, str]], say: Wording) -> Bullets:
    unknown = say("compare-unknown")
    return Bullets(tuple(say("compare-line", job=job, said=said or unknown) for job, said in answers))


def _education(profile: Profile, say: Wording) -> str:
    needed = profile.projection.entry_education if profile.projection else None
    return entry("entry-education", needed, say) if needed else ""


def _interests(profile: Profile, say: Wording) -> str:
    return say.both(name_of(one, say) for one in high_interests(profile))


def _values(profile: Profile, say: Wording) -> str:
    return say.both(name_of(one, say) for one in profile.values[:TOP])


_QUESTIONS: tuple[tuple[str, Callable[[Profile, Wording], str]], ...] = (
    ("pay", pay_of),
    ("growth", growth),
    ("education", _education),
    ("interests", _interests),
    ("values", _values),
)
