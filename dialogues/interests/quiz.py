"""One person's run through the questionnaire as it stands in the store."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Final

from data import runs
from data.interests import WORDING_VERSION
from data.store.people import Run
from dialogues.conversation import Scene
from dialogues.interests.course import Course, Kind, from_stored, to_stored
from dialogues.quiz.shelf import Shelf

NAME = "int"
FEWEST = 6  # answers that a result needs


@dataclass
class Quiz:
    """A run, its course and its answers (item → 1–5). Changes are written at once, in the event's transaction."""

    scene: Scene
    run: Run
    course: Course
    answers: dict[str, int]

    @property
    def id(self) -> str:
        return str(self.run.id)

    @property
    def open(self) -> str | None:
        """The item that waits for an answer."""
        return self.course.open

    @property
    def has_result(self) -> bool:
        return len(self.answers) >= FEWEST

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been said to its first question."""
        return not self.answers and len(self.course.asked) == 1

    def follow(self, course: Course) -> None:
        self.course = course
        self.run.state = to_stored(course)

    async def answer(self, value: int) -> None:
        """Keep the answer to the open question and open the next."""
        item, position = self.open, self.course.at + 1
        assert item is not None
        await runs.answer(
            self.scene.session, run=self.run, question=item, value=str(value), position=position
        )
        self.answers[item] = value
        self.follow(self.course.onward(self.answers))

    def skip(self) -> None:
        """Open the next question; an answer given before stays."""
        self.follow(self.course.onward(self.answers))

    def back(self) -> None:
        self.follow(self.course.back())

    def plan(self, kind: Kind, count: int = 0, types: str = "") -> None:
        """Go on with another plan, its first question open if it has one."""
        self.follow(self.course.planned(kind, count, types).onward(self.answers))

    def finish(self) -> None:
        self.follow(self.course.closed())
        runs.finish(self.run)

    def consent(self, answer: str) -> None:
        """Yes gives the answers, once a run."""
        if self.course.consent:
            return
        self.follow(replace(self.course, consent=answer))
        if answer == "yes":
            runs.donate(self.scene.session, run=self.run, answers=self.answers)


async def begin(scene: Scene, kind: Kind) -> Quiz:
    """A new run with its first question open."""
    course = Course(secret=token_hex(16)).planned(kind).onward({})
    return await SHELF.begin(scene, to_stored(course))


def answers_of(stored: Mapping[str, str]) -> dict[str, int]:
    """The answers among those stored."""
    return {item: int(value) for item, value in stored.items()}


def _read(scene: Scene, run: Run, stored: dict[str, str]) -> Quiz:
    return Quiz(scene, run, from_stored(run.state), answers_of(stored))


SHELF: Final = Shelf(NAME, WORDING_VERSION, _read)
