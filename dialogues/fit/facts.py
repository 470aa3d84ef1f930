"""Schooling still to go, and pay against what a person said they need."""

from data.facts import SCHOOLING
from data.occupations import Profile
from data.pay import WageFigures
from dialogues.fit.wishes import Wishes
from dialogues.job.paid import YEAR
from dialogues.job.schooling import entry
from dialogues.wording import Wording

_PERCENTILES = ("p10", "p25", "median", "p75", "p90")


def schooling_told(profile: Profile, wishes: Wishes, say: Wording) -> str:
    """What is usually needed to start, and what is missing of it; nothing where it is not published."""
    outlook = profile.projection
    if outlook is None or outlook.entry_education is None:
        return say(f"jobzone-{profile.job_zone}") if profile.job_zone else ""
    sentences = [
        say("fit-schooling", needed=entry("entry-education", outlook.entry_education, say)),
        *_compared(outlook.entry_education, wishes.schooling, say),
    ]
    if outlook.training not in (None, "None"):
        sentences.append(say("fit-training", training=entry("entry-training", outlook.training, say)))
    return " ".join(sentences)


def _compared(needed: str, own: int, say: Wording) -> list[str]:
    if not own or needed not in SCHOOLING:
        return []
    is_enough = own > SCHOOLING.index(needed)
    return [say("fit-schooling-enough" if is_enough else "fit-schooling-to-go", own=own)]


def pay_told(profile: Profile, wishes: Wishes, say: Wording) -> str:
    """The middle of pay, and how many make what the person needs; nothing where no yearly pay is published."""
    wage = profile.pay.wage if profile.pay else None
    middle = YEAR.value(wage, "median") if wage else None
    if wage is None or middle is None:
        return ""
    ending = "-at-least" if YEAR.is_open(wage, "median") else ""
    told = say(f"pay-middle-year{ending}", median=say.money(middle))
    if not wishes.need:
        return told
    share = say("fit-need", share=share_above(wage, wishes.need), need=say.money(wishes.need))
    return f"{told} {share}"


def share_above(wage: WageFigures, need: float) -> str:
    """How many make at least so much a year, as a word: "nine-in-ten" to "one-in-ten", "few", "unknown"."""
    known = [(name, YEAR.value(wage, name), YEAR.is_open(wage, name)) for name in _PERCENTILES]
    shares = dict(
        zip(_PERCENTILES, ("nine-in-ten", "three-in-four", "half", "one-in-four", "one-in-ten"), strict=True)
    )
    reached = [name for name, amount, _ in known if amount is not None and amount >= need]
    if reached:
        return shares[reached[0]]
    # Above the survey's ceiling nobody knows how many there are.
    return "unknown" if any(is_open for _, _, is_open in known) else "few"
