"""The way of one run through the items: what was asked, which question is open, and what is asked next.

It is kept whole in the run's state, so any process goes on where the person left off.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Literal

from pydantic import TypeAdapter

from data.interests import ITEMS, TYPES, USUAL_LENGTH, InterestMeasure

Kind = Literal["usual", "quick", "more", "settle", "all"]

PART: Final = 6
"""Questions of a part: progress is told in short parts, as a bar over a long test makes people leave."""
_TARGETS: Final[Mapping[Kind, float]] = {"usual": USUAL_LENGTH, "quick": 12.0, "more": 40.0}
_PARTS: Final[Mapping[Kind, int]] = {"quick": 2, "all": len(ITEMS) // PART}
_USUAL_PARTS: Final = 3
_MOST_ALIKE: Final = 12
"""So many answers, all the same, and a quiz of no set length ends: more of them would say no more."""


@cache
def measure() -> InterestMeasure:
    """The measure, loaded once a process."""
    return InterestMeasure.load()


@dataclass(frozen=True, slots=True)
class Plan:
    """What decides the next question, and when there is none.

    "usual" and "quick" ask as long as the measure wants, "more" and "settle" a number of questions, "all" the lot.
    """

    kind: Kind = "usual"
    since: int = 0  # questions asked when the plan was made
    count: int = 0  # questions of "more" and "settle"
    types: str = ""  # the two types whose order "settle" settles


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the open question stands; no `part` where the plan is a few questions."""

    number: int
    of: int
    part: int = 0
    parts: int = 0


@dataclass(frozen=True, slots=True)
class Course:
    """Items asked in order, and the place `at` of the open one; `at` behind the last: none is open.

    While one is open, the last of `asked` waits for its first answer; those before it were answered or skipped.
    """

    secret: str  # part of the result picture's name, so that nobody can guess it
    asked: tuple[str, ...] = ()
    at: int = 0
    plan: Plan = Plan()
    consent: str = ""  # "yes" or "no" to giving the answers

    @property
    def open(self) -> str | None:
        return self.asked[self.at] if self.at < len(self.asked) else None

    def skipped(self, answers: Mapping[str, int]) -> tuple[str, ...]:
        return tuple(item for item in self.closed().asked if item not in answers)

    def closed(self) -> "Course":
        """With no question open; the one that waits for its first answer counts as not asked."""
        if self.open is None:
            return self
        return replace(self, asked=self.asked[:-1], at=len(self.asked) - 1)

    def back(self) -> "Course":
        return replace(self, at=max(self.at - 1, 0))

    def onward(self, answers: Mapping[str, int]) -> "Course":
        """With the next question open: one asked before, or a new one; none when the plan is at its end."""
        passed = replace(self, at=self.at + 1) if self.open is not None else self
        item = next_item(passed, answers) if passed.open is None else None
        return replace(passed, asked=(*passed.asked, item)) if item else passed

    def planned(self, kind: Kind, count: int = 0, types: str = "") -> "Course":
        """With a new plan and no question open yet."""
        closed = self.closed()
        return replace(closed, plan=Plan(kind, len(closed.asked), count, types))

    def progress(self) -> Progress:
        plan = self.plan
        if plan.count and self.at >= plan.since:
            return Progress(self.at - plan.since + 1, plan.count)
        part = self.at // PART + 1
        return Progress(self.at % PART + 1, PART, part, max(_PARTS.get(plan.kind, _USUAL_PARTS), part))


def next_item(course: Course, answers: Mapping[str, int]) -> str | None:
    """The item that the plan asks next of a course with no question open."""
    plan, skipped = course.plan, course.skipped(answers)
    if plan.count and len(course.asked) - plan.since >= plan.count:
        return None
    if plan.kind == "all":
        return next((item for item in _TURN_BY_TURN if item not in course.asked), None)
    if plan.kind == "settle":
        pair = (plan.types[0], plan.types[1])
        return measure().settling_item(answers, pair, skipped=skipped)
    if not plan.count and len(answers) >= _MOST_ALIKE and len(set(answers.values())) == 1:
        return None
    return measure().next_item(answers, skipped=skipped, target=_TARGETS[plan.kind])


# All items with the types taking turns: eight of a kind in a row are dull.
_TURN_BY_TURN: Final = tuple(sorted(ITEMS, key=lambda item: (int(item[1:]), TYPES.index(item[0]))))

_STORED = TypeAdapter(Course)


def to_stored(course: Course) -> dict[str, Any]:
    """The course as JSON values, as a run's state keeps it."""
    stored: dict[str, Any] = _STORED.dump_python(course, mode="json")
    return stored


def from_stored(stored: dict[str, Any]) -> Course:
    return _STORED.validate_python(stored)
