"""One person's run through the values questionnaire as it stands in the store."""

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import Final

from data import runs
from data.store.people import Run
from data.values import WORDING_VERSION, Answer, ValueProfile
from dialogues.conversation import Scene
from dialogues.quiz.shelf import Shelf
from dialogues.values.course import Course, from_stored, profile_of, to_stored

NAME = "val"
FEWEST = 3  # screens that a result needs
_WITHDRAWN = ""  # stands in the store for a choice that was taken back


@dataclass
class Quiz:
    """A run, its course and its picks (question → need). Changes are written at once, in the event's transaction."""

    scene: Scene
    run: Run
    course: Course
    picks: dict[str, str]

    @property
    def id(self) -> str:
        return str(self.run.id)

    @property
    def open(self) -> str | None:
        """The question that waits for a choice."""
        return self.course.open

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers as the measure takes them."""
        return self.course.answers(self.picks)

    @property
    def answered(self) -> int:
        """Screens to which something was said."""
        return sum(1 for _, most, least in self.answers if most or least)

    @property
    def has_result(self) -> bool:
        return self.answered >= FEWEST

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been said to its first screen."""
        return not self.picks and len(self.course.screens) == 1

    def profile(self) -> ValueProfile:
        return profile_of(self.answers)

    def follow(self, course: Course) -> None:
        self.course = course
        self.run.state = to_stored(course)

    async def pick(self, need: str) -> None:
        """Keep the choice for the open question and open the next.

        What was least and is now most is least no longer.
        """
        question = self.open
        assert question is not None
        await self.keep(question, need)
        self.follow(self.course.onward(self.picks))

    async def keep(self, question: str, need: str) -> None:
        """Keep a choice for a question that was asked."""
        number, _, side = question.partition(".")
        self.picks[question] = need
        await self._store(question, need)
        if side == "most" and self.picks.get(f"{number}.least") == need:
            del self.picks[f"{number}.least"]
            await self._store(f"{number}.least", _WITHDRAWN)

    async def _store(self, question: str, value: str) -> None:
        number, _, side = question.partition(".")
        position = 2 * int(number) - (side == "most")
        await runs.answer(self.scene.session, run=self.run, question=question, value=value, position=position)

    def skip(self) -> None:
        """Open the next question; a choice made before stays."""
        self.follow(self.course.onward(self.picks))

    def back(self) -> None:
        self.follow(self.course.back(self.picks))

    def finish(self) -> None:
        self.follow(self.course.closed(self.picks))
        runs.finish(self.run)


async def begin(scene: Scene) -> Quiz:
    """A new run with its first screen open."""
    course = Course(secret=token_hex(16)).onward({})
    return await SHELF.begin(scene, to_stored(course))


def picks_of(stored: Mapping[str, str]) -> dict[str, str]:
    """The picks among stored answers: those taken back left out."""
    return {question: need for question, need in stored.items() if need != _WITHDRAWN}


def _read(scene: Scene, run: Run, stored: dict[str, str]) -> Quiz:
    return Quiz(scene, run, from_stored(run.state), picks_of(stored))


SHELF: Final = Shelf(NAME, WORDING_VERSION, _read)
