"""Results by name: with a secret in it, so that nobody comes upon another person's, and read again when asked for."""

from datetime import date
from secrets import compare_digest
from zlib import crc32

from sqlmodel.ext.asyncio.session import AsyncSession

from data.knowledge import Knowledge
from data.store.people import Person, Place, Run
from dialogues.conversation import Scene
from dialogues.fit.told import Told
from dialogues.interests import quiz as interest_quizzes
from dialogues.interests.quiz import id_of
from dialogues.pictures import result_card
from dialogues.result.summary import Result, result_of
from dialogues.screen import Document, Picture
from dialogues.values import quiz as value_quizzes
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
    kind, _, rest = name.partition("/")
    written, _, rest = rest.partition("-")
    run_id = id_of(written)
    run = await session.get(Run, run_id) if kind == _KIND and run_id is not None else None
    if run is None or run.conversation not in (interest_quizzes.NAME, value_quizzes.NAME):
        return None
    if not compare_digest(str(run.state["secret"]).encode(), rest.partition("-")[0].encode()):
        return None
    person = await session.get(Person, run.person_id)
    assert person is not None
    scene = Scene(session, person, Place(person_id=run.person_id, conversation=""), say, knowledge)
    return await result_of(scene, day)
