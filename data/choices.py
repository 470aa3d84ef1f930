"""What people meant by a name: remembered for the person, counted without one for everybody."""

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.store.people import ChoiceCount, Person, RememberedChoice


async def remembered(session: AsyncSession, *, person: Person, name: str) -> str | None:
    """The occupation a person chose for a normalised name before."""
    choice = await session.get(RememberedChoice, (person.id, name))
    return choice.code if choice else None


async def remember(session: AsyncSession, *, person: Person, name: str, code: str) -> None:
    """Keep a choice; a person who chooses the same again is counted once."""
    before = await session.get(RememberedChoice, (person.id, name))
    if before is not None and before.code == code:
        return
    assert person.id is not None
    await session.merge(RememberedChoice(person_id=person.id, name=name, code=code))
    if before is not None:
        await _count(session, name, before.code, -1)
    await _count(session, name, code, +1)


async def forget(session: AsyncSession, *, person: Person, name: str) -> None:
    """Ask again the next time; the count stays, it has no person attached."""
    await session.exec(
        delete(RememberedChoice).where(
            col(RememberedChoice.person_id) == person.id, col(RememberedChoice.name) == name
        )
    )


async def counts(session: AsyncSession, *, name: str) -> dict[str, int]:
    """How often each occupation was chosen for a normalised name."""
    rows = (await session.exec(select(ChoiceCount).where(ChoiceCount.name == name))).all()
    return {row.code: row.times for row in rows if row.times > 0}


async def _count(session: AsyncSession, name: str, code: str, by: int) -> None:
    row = await session.get(ChoiceCount, (name, code))
    if row is None:
        row = ChoiceCount(name=name, code=code)
        session.add(row)
    row.times += by
