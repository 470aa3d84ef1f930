"""Questionnaires somebody has finished, as the quizzes would have left them."""

from secrets import token_hex

from data import people, runs
from data.store.engine import Store
from dialogues.interests.course import Course as InterestCourse
from dialogues.interests.course import to_stored as interests_stored
from dialogues.values.course import Course as ValueCourse
from dialogues.values.course import to_stored as values_stored
from tests.talk import Student

LIKES = {"R": 1, "I": 4, "A": 4, "S": 5, "E": 2, "C": 2}
"""Somebody who would rather help people than keep records: 18 answers, three of each type."""
ANSWERS = {f"{letter}{number}": value for letter, value in LIKES.items() for number in (1, 3, 6)}


async def answered(
    store: Store, student: Student, conversation: str, state: dict[str, object], said: dict[str, str]
) -> None:
    """A finished run of a questionnaire, as the quiz would have left it."""
    async with store.write() as session:
        person = await people.meet(session, door=student.door, door_id=student.name)
        run = await runs.begin(session, person=person, conversation=conversation, wording="1", state=state)
        for position, (question, value) in enumerate(said.items(), start=1):
            await runs.answer(session, run=run, question=question, value=value, position=position)
        runs.finish(run)


async def likes(store: Store, student: Student, answers: dict[str, int] = ANSWERS) -> None:
    course = InterestCourse(token_hex(16), tuple(answers), len(answers))
    said = {item: str(value) for item, value in answers.items()}
    await answered(store, student, "int", interests_stored(course), said)


async def wants(store: Store, student: Student, course: tuple[ValueCourse, dict[str, str]]) -> None:
    await answered(store, student, "val", values_stored(course[0]), course[1])
