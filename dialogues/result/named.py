"""Results by name: with a secret in it, so that nobody comes upon another person's, and read again when asked for."""

from datetime import date
from zlib import crc32

from sqlmodel.ext.asyncio.session import AsyncSession

from data.knowledge import Knowledge
from data.store.people import Person, Place
from dialogues.conversation import Scene
from dialogues.fit.told import Told
from dialogues.interests.quiz import SHELF as INTEREST_RUNS
from dialogues.pictures import result_card
from dialogues.quiz.shelf import run_of_name
from dialogues.result.summary import Result, result_of
from dialogues.screen import Document, Picture
from dialogues.values.quiz import SHELF as VALUE_RUNS
from dialogues.wording import Wording

_KIND = "result"
FILE = "waymark-results.pdf"


def result_picture(person: Told, shown: Result, say: Wording) -> Picture:
    """The picture of a result. ValueError when nothing was told."""
    card = shown.card(say)
    return Picture(_name(person, card), result_card.describe(card, say))


def result_document(person: Told, shown: Result, say: Wording) -> Document:
    """The PDF of a result. ValueError when nothing was told."""
    return Document(f"{_name(person, shown)}/{FILE}", say("result-title"))


def _name(person: Told, content: object) -> str:
    """`result/<run>-<secret>-<content>`; other content is another name."""
    quiz = person.interest_quiz or person.value_quiz
    if quiz is None:
        raise ValueError("nothing was told")
    return f"{_KIND}/{quiz.id}-{quiz.course.secret}-{crc32(repr(content).encode()):08x}"


async def find_result(
    session: AsyncSession, knowledge: Knowledge, name: str, say: Wording, day: date
) -> Result | None:
    """The result of a name as it stands now; None when the name is not one we gave."""
    is_result = name.startswith(f"{_KIND}/")
    run = await run_of_name(session, name, INTEREST_RUNS.name, VALUE_RUNS.name) if is_result else None
    if run is None:
        return None
    person = await session.get(Person, run.person_id)
    assert person is not None
    scene = Scene(session, person, Place(person_id=run.person_id, conversation=""), say, knowledge)
    return await result_of(scene, day)
