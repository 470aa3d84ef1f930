"""What a result holds, read at one moment from what a person told: the picture and the PDF say the same."""

from dataclasses import dataclass
from datetime import date

from data.fit.model import is_flat
from data.interests import InterestProfile
from data.knowledge import Knowledge
from data.values import ValueProfile
from dialogues.conversation import Scene
from dialogues.fit.facts import pay_told, schooling_told
from dialogues.fit.filters import in_words
from dialogues.fit.listing import SHOWN, Choice, choose
from dialogues.fit.told import Told, told
from dialogues.fit.wishes import wishes_of
from dialogues.interests.picture import hexagon_of
from dialogues.interests.types import code_in_words, type_in_daily_work, type_name
from dialogues.pictures.hexagon import Hexagon
from dialogues.pictures.result_card import ResultCard
from dialogues.pictures.values import Values
from dialogues.values.picture import values_of
from dialogues.values.result import sureness, value_scores
from dialogues.values.words import value_at_work, value_name
from dialogues.wording import Wording

TOP = 3  # interests and values that are explained


@dataclass(frozen=True, slots=True)
class Trait:
    """An interest or value, and what it is like at work."""

    name: str
    daily: str


@dataclass(frozen=True, slots=True)
class Job:
    """A job to look at: how well it fits, why, what it takes and what it pays; "" where nothing is published."""

    title: str
    band: str
    why: str
    schooling: str
    pay: str


@dataclass(frozen=True, slots=True)
class Result:
    """Everything on a result page; a part that was not told is None or empty.

    `code` is the profile in words; `sure` says how sure it and the values are; `left_out` what was not asked.
    `filters` are those the jobs had to meet, "" for none.
    """

    day: date
    code: str
    sure: tuple[str, ...]
    left_out: str
    interests: Hexagon | None
    values: Values | None
    interests_explained: tuple[Trait, ...]
    values_explained: tuple[Trait, ...]
    filters: str
    jobs: tuple[Job, ...]
    sources: tuple[str, ...]

    def card(self, say: Wording) -> ResultCard:
        """The picture of the result."""
        jobs = tuple(job.title for job in self.jobs)
        return ResultCard(self.code, say("result-no-test"), self.interests, self.values, jobs)


async def result_of(scene: Scene, day: date) -> Result | None:
    """The result of what the person told so far; None when they told nothing."""
    person, say = await told(scene), scene.say
    if person.is_empty:
        return None
    model = await scene.knowledge.fit_model(scene.session)
    facts = await scene.knowledge.facts(scene.session)
    choice = choose(person, await wishes_of(scene), model, facts, say) if model.traits.codes else None
    interests, values = _standing_out(person)
    return Result(
        day=day,
        code=_code(person, say),
        sure=_sure(person, say),
        left_out=_left_out(person, say),
        interests=hexagon_of(interests, say) if interests else None,
        values=values_of(values, say) if values else None,
        interests_explained=_interests(interests, say),
        values_explained=_values(values, say),
        filters="; ".join(in_words(choice.wishes.filters, say)) if choice else "",
        jobs=await _jobs(scene, choice) if choice else (),
        sources=_sources(scene.knowledge, say),
    )


def _standing_out(person: Told) -> tuple[InterestProfile | None, ValueProfile | None]:
    """What was told of each side; None where nothing stands out."""
    interests, values = person.interests, person.values
    return (
        interests if interests and not interests.flat else None,
        values if values and not is_flat(value_scores(values)) else None,
    )


def _code(person: Told, say: Wording) -> str:
    """The profile in words; the first values where interests were not told or are flat."""
    interests, values = _standing_out(person)
    if interests is not None:
        return code_in_words(interests.code, say)
    if values is not None:
        return say.both(value_name(value, say) for value in values.order[:TOP])
    return say("values-flat-title" if person.interests is None else "interest-flat-title")


def _sure(person: Told, say: Wording) -> tuple[str, ...]:
    """How sure each side is, a sentence each."""
    interests, values = _standing_out(person)
    sentences = []
    if interests is not None:
        open_places = len(interests.open_places)
        sentences.append(say("result-interests-sure", open=open_places, count=interests.answered))
    elif person.interests is not None:
        sentences.append(say("fit-flat-interests"))
    if values is not None:
        sentences.append(say("result-values-sure", sure=sureness(values, say)))
    elif person.values is not None:
        sentences.append(say("fit-flat-values"))
    return tuple(sentences)


def _left_out(person: Told, say: Wording) -> str:
    if person.values is None:
        return say("fit-without-values")
    return say("fit-without-interests") if person.interests is None else ""


def _interests(profile: InterestProfile | None, say: Wording) -> tuple[Trait, ...]:
    code = profile.code if profile else ""
    return tuple(Trait(type_name(one, say), type_in_daily_work(one, say)) for one in code)


def _values(profile: ValueProfile | None, say: Wording) -> tuple[Trait, ...]:
    order = profile.order if profile else ()
    return tuple(Trait(value_name(one, say), value_at_work(one, say)) for one in order[:TOP])


async def _jobs(scene: Scene, choice: Choice) -> tuple[Job, ...]:
    """The first seven of the person's own list."""
    jobs = []
    for code in choice.codes[:SHOWN]:
        profile = await scene.knowledge.profile(scene.session, code)
        if profile is not None:
            schooling = schooling_told(profile, choice.wishes, scene.say)
            pay = pay_told(profile, choice.wishes, scene.say)
            jobs.append(Job(profile.title, choice.band(code), choice.why(code), schooling, pay))
    return tuple(jobs)


def _sources(known: Knowledge, say: Wording) -> tuple[str, ...]:
    """The attributions the licences ask for."""
    onet = say("about-onet", release=known.release_name("onet") or "O*NET Database")
    bls = [known.release_name(source) for source in ("oews", "oews-state", "projections")]
    return (onet, say("about-bls", releases=say.both(filter(None, bls)))) if any(bls) else (onet,)
