"""One person's run through the questionnaire as it stands in the store."""

from dataclasses import dataclass, replace
from secrets import token_hex

from data import runs
from data.interests import WORDING_VERSION
from data.store.people import Run
from dialogues.conversation import Scene
from dialogues.interests.course import Course, Kind, from_stored, to_stored

NAME = "int"
FEWEST = 6  # answers that a result needs
_LONGEST_ID = 9  # digits that fit the store's integers


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
    run = await runs.begin(
        scene.session,
        person=scene.person,
        conversation=NAME,
        wording=str(WORDING_VERSION),
        state=to_stored(course),
    )
    return Quiz(scene, run, course, {})


async def find(scene: Scene, run_id: str) -> Quiz | None:
    """The person's own run by the id on a button."""
    number = id_of(run_id)
    if number is None:
        return None
    run = await runs.find(scene.session, person=scene.person, conversation=NAME, run_id=number)
    return await _read(scene, run) if run else None


def id_of(run_id: str) -> int | None:
    """The id of a run as it is written on a button or in a picture's name."""
    return int(run_id) if run_id.isdecimal() and len(run_id) <= _LONGEST_ID else None


async def newest(scene: Scene) -> Quiz | None:
    """The run begun last."""
    run = await runs.newest(scene.session, person=scene.person, conversation=NAME)
    return await _read(scene, run) if run else None


async def with_result(scene: Scene) -> Quiz | None:
    """The newest run that came to a result."""
    run = next(iter(await runs.finished(scene.session, person=scene.person, conversation=NAME)), None)
    return await _read(scene, run) if run else None


async def before(quiz: Quiz) -> Quiz | None:
    """The run that came to a result before this one."""
    scene, run_id = quiz.scene, quiz.run.id
    assert run_id is not None
    finished = await runs.finished(scene.session, person=scene.person, conversation=NAME)
    earlier = next((run for run in finished if run.id is not None and run.id < run_id), None)
    return await _read(scene, earlier) if earlier else None


async def _read(scene: Scene, run: Run) -> Quiz:
    answers = await runs.answers(scene.session, run=run)
    return Quiz(
        scene, run, from_stored(run.state), {question: int(value) for question, value in answers.items()}
    )
