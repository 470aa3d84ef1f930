"""The way of one run through the screens of five: what was shown, which choice is open, what is shown next.

It is kept whole in the run's state, so any process goes on where the person left off. A screen asks two
things, what matters most and then what matters least; `at` counts these steps over all screens.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Final

from pydantic import TypeAdapter

from data.values import Answer, ValueMeasure, ValueProfile
from data.values.measure import MOST_SCREENS_SHOWN

SIDES: Final = ("most", "least")
QUESTIONS: Final = tuple(f"{screen}.{side}" for screen in range(1, MOST_SCREENS_SHOWN + 1) for side in SIDES)
"""Every question of a run in its order: "1.most", "1.least", "2.most", …"""
Picks = Mapping[str, str]
"""Question → the need picked."""


@cache
def measure() -> ValueMeasure:
    """The measure, loaded once a process."""
    return ValueMeasure.load()


@lru_cache(maxsize=256)
def profile_of(answers: tuple[Answer, ...]) -> ValueProfile:
    """What answers tell; kept, as each tap on a list of jobs asks for the same again."""
    return measure().profile(answers)


@dataclass(frozen=True, slots=True)
class Course:
    """Screens shown in order and the step that is open; `at` behind the last step: none is open.

    While a step is open, the last of `screens` is the one not passed yet.
    """

    secret: str  # part of the result picture's name, so that nobody can guess it
    screens: tuple[tuple[str, ...], ...] = ()
    at: int = 0

    @property
    def open(self) -> str | None:
        """The open question, "3.most"."""
        return QUESTIONS[self.at] if self.at < len(SIDES) * len(self.screens) else None

    @property
    def needs(self) -> tuple[str, ...]:
        """The five needs of the open question's screen."""
        return self.screens[self.at // len(SIDES)]

    @property
    def number(self) -> int:
        """The open question's screen, from 1."""
        return self.at // len(SIDES) + 1

    def closed(self, picks: Picks) -> "Course":
        """With no question open; a screen nothing was said to counts as not shown."""
        if self.open is None:
            return self
        shown = self.screens if _is_answered(len(self.screens), picks) else self.screens[:-1]
        return replace(self, screens=shown, at=len(SIDES) * len(shown))

    def back(self, picks: Picks) -> "Course":
        """One step back; on a screen that was skipped, to its first question."""
        before = max(self.at - 1, 0)
        most = QUESTIONS[before - before % len(SIDES)]
        return replace(self, at=before if most in picks else before - before % len(SIDES))

    def onward(self, picks: Picks) -> "Course":
        """Past the open question, if there is one, with the next open; skipping "most" skips its screen."""
        steps = 0
        if self.open is not None:
            steps = 1 if self.open in picks or self.at % len(SIDES) else len(SIDES)
        passed = replace(self, at=self.at + steps)
        shown = measure().next_screen(self.answers(picks)) if passed.open is None else None
        return replace(passed, screens=(*passed.screens, shown)) if shown else passed

    def answers(self, picks: Picks) -> tuple[Answer, ...]:
        """The answers as the measure takes them, None for what was skipped."""
        return tuple(
            (needs, picks.get(f"{number}.most"), picks.get(f"{number}.least"))
            for number, needs in enumerate(self.screens, start=1)
        )


def _is_answered(number: int, picks: Picks) -> bool:
    return any(f"{number}.{side}" in picks for side in SIDES)


_STORED = TypeAdapter(Course)


def to_stored(course: Course) -> dict[str, Any]:
    """The course as JSON values, as a run's state keeps it."""
    stored: dict[str, Any] = _STORED.dump_python(course, mode="json")
    return stored


def from_stored(stored: dict[str, Any]) -> Course:
    return _STORED.validate_python(stored)
