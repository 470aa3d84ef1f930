"""A person's shortlist of occupations."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.store.people import Person, SavedJob

MOST = 30  # jobs; enough to compare, few enough to read


async def saved(session: AsyncSession, *, person: Person) -> Sequence[str]:
    """Codes of the saved occupations, the first saved first."""
    query = select(SavedJob).where(SavedJob.person_id == person.id).order_by(col(SavedJob.saved_at))
    return [job.code for job in (await session.exec(query)).all()]


async def save(session: AsyncSession, *, person: Person, code: str) -> bool:
    """Put an occupation on the list; False when the list is full."""
    codes = await saved(session, person=person)
    if code in codes:
        return True
    if len(codes) >= MOST:
        return False
    assert person.id is not None
    session.add(SavedJob(person_id=person.id, code=code))
    await session.flush()
    return True


async def drop(session: AsyncSession, *, person: Person, code: str) -> None:
    job = await session.get(SavedJob, (person.id, code))
    if job is not None:
        await session.delete(job)
        await session.flush()
