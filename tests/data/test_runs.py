"""Runs in the store: answers kept once each, and what is donated leads back to nobody."""

from datetime import UTC, datetime

from sqlmodel import select

from data import people, runs
from data.store.engine import Store
from data.store.people import Answer, DonatedAnswers, Person, Run


async def _person(store: Store, name: str = "ana") -> Person:
    async with store.write() as session:
        return await people.meet(session, door="web", door_id=name)


async def _begin(store: Store, person: Person, conversation: str = "int") -> Run:
    async with store.write() as session:
        return await runs.begin(
            session, person=person, conversation=conversation, wording="1", state={"a": 1}
        )


async def _answer(store: Store, run: Run, question: str, value: str, position: int) -> None:
    async with store.write() as session:
        await runs.answer(session, run=run, question=question, value=value, position=position)


async def test_answers_come_back_in_the_order_of_asking(store: Store) -> None:
    run = await _begin(store, await _person(store))
    await _answer(store, run, "S1", "5", 2)
    await _answer(store, run, "R1", "1", 1)
    async with store.read() as session:
        assert list((await runs.answers(session, run=run)).items()) == [("R1", "1"), ("S1", "5")]


async def test_answering_again_replaces_the_value_and_nothing_else(store: Store) -> None:
    run = await _begin(store, await _person(store))
    await _answer(store, run, "S1", "5", 1)
    async with store.read() as session:
        first = (await session.exec(select(Answer))).one()
    await _answer(store, run, "S1", "2", 7)
    async with store.read() as session:
        again = (await session.exec(select(Answer))).one()
    assert (again.id, again.value, again.position) == (first.id, "2", 1)
    assert again.answered_at >= first.answered_at


async def test_a_run_is_found_by_its_person_in_its_conversation_only(store: Store) -> None:
    ana, ben = await _person(store), await _person(store, "ben")
    run = await _begin(store, ana)
    assert run.id is not None
    async with store.read() as session:
        mine = await runs.find(session, person=ana, conversation="int", run_id=run.id)
        assert mine is not None
        assert (mine.id, mine.wording, mine.state) == (run.id, "1", {"a": 1})
        assert await runs.find(session, person=ben, conversation="int", run_id=run.id) is None
        assert await runs.find(session, person=ana, conversation="val", run_id=run.id) is None
        assert await runs.find(session, person=ana, conversation="int", run_id=run.id + 1) is None


async def test_the_newest_run_and_the_finished_ones(store: Store) -> None:
    ana = await _person(store)
    first, second, third = [await _begin(store, ana) for _ in range(3)]
    await _begin(store, ana, "val")
    await _begin(store, await _person(store, "ben"))
    async with store.write() as session:
        for run in (first, second):
            runs.finish(await session.merge(run))
    async with store.read() as session:
        newest = await runs.newest(session, person=ana, conversation="int")
        finished = await runs.finished(session, person=ana, conversation="int")
    assert newest is not None
    assert newest.id == third.id
    assert [run.id for run in finished] == [second.id, first.id]


async def test_donated_answers_hold_no_person_and_only_the_day(store: Store) -> None:
    run = await _begin(store, await _person(store))
    async with store.write() as session:
        runs.donate(session, run=run, answers={"S1": 5, "R1": 1})
    async with store.read() as session:
        donated = (await session.exec(select(DonatedAnswers))).one()
    assert donated.model_dump(exclude={"id"}) == {
        "conversation": "int",
        "wording": "1",
        "answers": {"S1": 5, "R1": 1},
        "day": datetime.now(UTC).date(),
    }
