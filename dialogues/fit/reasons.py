"""The parts of a fit in words, never said more firmly than the answers are sure."""

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist
from typing import Final

from data.fit import TYPES, VALUES, Explanation, Part, Scores
from data.fit.explain import CLEARLY, Strength
from data.fit.model import Band
from data.fit.store import INTERESTS
from data.fit.store import VALUES as VALUE_IDS
from data.occupations import Profile
from dialogues.fit.told import Told
from dialogues.interests.types import type_in_daily_work, type_name
from dialogues.job.strength import interest_strength, value_strength
from dialogues.values.words import strength_of, value_at_work, value_name
from dialogues.wording import Wording
from dialogues.wording.english import sentence_case

_FIRMNESS: Final[Sequence[Strength]] = ("perhaps", "probably", "clearly")
_ELEMENTS: Final = {
    "interests": dict(zip(TYPES, INTERESTS, strict=True)),
    "values": dict(zip(VALUES, VALUE_IDS, strict=True)),
}


def weakest(strengths: Sequence[Strength]) -> Strength:
    """The least firm of some words: what may be said of all of them."""
    return min(strengths, key=_FIRMNESS.index)


def band_strength(explanation: Explanation) -> Strength:
    """How sure the band is. Everything is in the last band or a better one, so there it is the interval that
    says whether the answers point elsewhere."""
    if explanation.band == "other":
        return "clearly" if explanation.high < 0 else "perhaps"
    return strength_of(explanation.sure)


def band_of_list(band: Band, sure: Sequence[float]) -> Strength:
    """How sure the band of several jobs is, as sure as that of the least sure."""
    return "perhaps" if band == "other" else strength_of(min(sure))


def name_of(part: Part, say: Wording) -> str:
    """ "Social" or "Relationships"."""
    return type_name(part.name, say) if part.side == "interests" else value_name(part.name, say)


def in_short(explanation: Explanation, say: Wording) -> str:
    """One line of why: what draws there most, and what is most likely to rub."""
    draws, rubs = explanation.draws[:2], explanation.rubs[:1]
    sentences = []
    if draws:
        names = [name_of(part, say) for part in draws]
        strength = weakest([part.strength for part in draws])
        sentences.append(say("fit-draws", names=say.both(names), count=len(names), strength=strength))
    if rubs:
        strength, kind = rubs[0].strength, f"{rubs[0].side}-{rubs[0].kind}"
        sentences.append(say("fit-rubs", name=name_of(rubs[0], say), kind=kind, strength=strength))
    return " ".join(sentences) or say("fit-spares")


def in_full(part: Part, told: Told, profile: Profile, say: Wording) -> str:
    """A sentence or two on one part of the fit of one job."""
    stands = standing(part, told, say)
    daily = type_in_daily_work(part.name, say) if part.side == "interests" else value_at_work(part.name, say)
    return say(
        f"fit-{part.side}-{part.kind}",
        name=name_of(part, say),
        job=job_strength(part, profile),
        daily=daily,
        people=people_spend(part, say),
        standing=stands,
        sentence=sentence_case(stands),
    )


def people_spend(part: Part, say: Wording) -> str:
    """What people in work of an interest spend their days on; nothing for a value."""
    return say(f"fit-days-{part.name}") if part.side == "interests" else ""


def standing(part: Part, told: Told, say: Wording) -> str:
    """Where the person's answers put an interest or value, as firmly as they tell.

    The place counts among their own six, "about" where a neighbour may as well hold it. It is told only where
    it says the same as the part does: an interest can be high among one's own and still lower than that of most
    people, and the fit compares with people.
    """
    place, is_clear = place_of(part, told)
    agrees = place <= 3 if part.person >= 0 else place >= 4
    if part.strength == "perhaps":
        return say("fit-standing-open")
    if not agrees:
        return say("fit-standing-compared", high=str(part.person >= 0).lower(), strength=part.strength)
    return say("fit-standing-place" if is_clear else "fit-standing-about", place=place)


def place_of(part: Part, told: Told) -> tuple[int, bool]:
    """The place, 1 to 6, among the person's own interests or values, and whether it is clear of the others'."""
    names, scores = told.side(part.side)
    own = names.index(part.name)
    place = 1 + int((scores.mean > scores.mean[own]).sum())
    others = [other for other in range(len(names)) if other != own]
    return place, min(_certainty(scores, own, other) for other in others) >= CLEARLY


def _certainty(scores: Scores, first: int, second: int) -> float:
    """How likely two scores stand in the order they are told in, taking what is believed of them as normal."""
    covariance = scores.covariance
    variance = covariance[first, first] + covariance[second, second] - 2 * covariance[first, second]
    gap = abs(float(scores.mean[first] - scores.mean[second]))
    return NormalDist().cdf(gap / sqrt(max(float(variance), 1e-9)))


def job_strength(part: Part, profile: Profile) -> str:
    """How much of it a job has among all jobs, as a word."""
    rated = profile.interests if part.side == "interests" else profile.values
    rating = next(one for one in rated if one.element_id == _ELEMENTS[part.side][part.name])
    if part.side == "interests":
        return interest_strength(rating.scales["OI"])
    return value_strength(rating.scales["EX"])
