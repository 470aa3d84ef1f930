"""Runs of questionnaires in the store: their answers, each kept the moment it is given, and what was donated.

Every function works inside the caller's transaction.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.store.people import Answer, DonatedAnswers, Person, Run
from data.store.types import now


async def begin(
    session: AsyncSession, *, person: Person, conversation: str, wording: str, state: dict[str, Any]
) -> Run:
    """A new run; `wording` is the version of the questions' wording, `state` JSON of the conversation's own."""
    assert person.id is not None
    run = Run(person_id=person.id, conversation=conversation, wording=wording, state=state)
    session.add(run)
    await session.flush()
    return run


async def find(session: AsyncSession, *, person: Person, conversation: str, run_id: int) -> Run | None:
    """A run by its id; None unless it is this person's and of this conversation."""
    run = await session.get(Run, run_id)
    if run is None or run.person_id != person.id or run.conversation != conversation:
        return None
    return run


async def newest(session: AsyncSession, *, person: Person, conversation: str) -> Run | None:
    """The run begun last, finished or not."""
    query = (
        select(Run)
        .where(Run.person_id == person.id, Run.conversation == conversation)
        .order_by(col(Run.id).desc())
        .limit(1)
    )
    return (await session.exec(query)).first()


async def finished(session: AsyncSession, *, person: Person, conversation: str) -> Sequence[Run]:
    """The runs that came to a result, the one begun last first."""
    query = (
        select(Run)
        .where(
            Run.person_id == person.id,
            Run.conversation == conversation,
            col(Run.finished_at).is_not(None),
        )
        .order_by(col(Run.id).desc())
    )
    return (await session.exec(query)).all()


async def answers(session: AsyncSession, *, run: Run) -> dict[str, str]:
    """Question → value, in the order in which they were asked."""
    query = select(Answer).where(Answer.run_id == run.id).order_by(col(Answer.position), col(Answer.id))
    return {answer.question: answer.value for answer in (await session.exec(query)).all()}


async def answer(session: AsyncSession, *, run: Run, question: str, value: str, position: int) -> None:
    """Keep an answer; one to a question that has one already takes its place and leaves its position."""
    query = select(Answer).where(Answer.run_id == run.id, Answer.question == question)
    known = (await session.exec(query)).first()
    if known is None:
        assert run.id is not None
        session.add(Answer(run_id=run.id, question=question, value=value, position=position))
    else:
        known.value = value
        known.answered_at = now()
    await session.flush()


def finish(run: Run) -> None:
    """Note that the run has come to a result; a run that went on comes to one again."""
    run.finished_at = now()


def donate(session: AsyncSession, *, run: Run, answers: Mapping[str, Any]) -> None:
    """Keep answers for improving the questions: no person, no run, and of the moment only the day."""
    session.add(DonatedAnswers(conversation=run.conversation, wording=run.wording, answers=dict(answers)))
