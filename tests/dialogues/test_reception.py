"""The machinery: one event is one transaction, seen once, delivered until it has arrived."""

import asyncio

import pytest
from sqlmodel import select

from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.people import Message, Person, Place, SeenUpdate
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.house import House
from dialogues.reception import Reception
from dialogues.screen import Screen, Text
from tests.talk import Student, words


async def _counts(scene: Scene, tap: Tap) -> Screens:
    """A conversation that would show a lost or doubled event: it counts them in the person's place."""
    count = scene.place.state.get("count", 0) + 1
    scene.place.state = {"count": count}
    if tap.answer == "breaks":
        raise RuntimeError("the conversation breaks")
    return [_counter(count, replaces=tap.answer == "here")]


async def _hears(scene: Scene, text: str) -> Screens | None:
    return await _counts(scene, Tap("count", "", "up", "")) if text == "up" else None


async def _begins(scene: Scene, _rest: str) -> Screens:
    scene.go("count")
    return [_counter(0, replaces=False)]


def _counter(count: int, *, replaces: bool) -> Screen:
    answers = (("Up", ""), ("Up here", "here"), ("Same", "same"), ("Break", "breaks"))
    row = tuple(
        button(label, "count", "up" if answer != "same" else "same", answer) for label, answer in answers
    )
    return Screen((Text(f"Count {count}"),), (row,), replaces=replaces)


async def _same(scene: Scene, _tap: Tap) -> Screens:
    return [_counter(scene.place.state.get("count", 0), replaces=True)]


COUNTING = Conversation(
    name="count", commands={"count": _begins}, taps={"up": _counts, "same": _same}, hears=_hears
)


def _reception(store: Store) -> Reception:
    return Reception(store, House((COUNTING, *House().conversations)), Knowledge())


@pytest.fixture
async def student(store: Store) -> Student:
    student = Student(_reception(store))
    await student.sends("/count")
    return student


async def test_each_event_moves_the_conversation_once(student: Student) -> None:
    await student.taps("Up")
    await student.sends("up")
    await student.taps("Up")
    assert [words(screen) for screen in student.phone.values()] == [
        "Count 0",
        "Count 1",
        "Count 2",
        "Count 3",
    ]


async def test_an_update_seen_before_changes_nothing(student: Student) -> None:
    await student.taps("Up", key="update-1")
    assert await student.taps("Up", key="update-1") == []
    assert student.sees == "Count 1"


async def test_an_update_seen_before_delivers_what_did_not_arrive(student: Student) -> None:
    student.fails_to_receive = True
    await student.taps("Up", key="update-1")
    student.fails_to_receive = False
    assert [words(screen) for screen in await student.taps("Up", key="update-1")] == ["Count 1"]
    assert await student.taps("Up", key="update-1", old=True) == []


async def test_what_did_not_arrive_waits_across_a_restart(store: Store, student: Student) -> None:
    student.fails_to_receive = True
    await student.sends("up")
    await student.sends("up")

    restarted = _reception(store)
    waiting = await restarted.undelivered("web")
    assert [words(one.screen) for one in waiting if one.person == student.name] == ["Count 1", "Count 2"]
    await student.receives(waiting)
    assert await restarted.undelivered("web") == []
    assert student.sees == "Count 2"


async def test_a_conversation_that_breaks_leaves_no_trace(store: Store, student: Student) -> None:
    await student.taps("Up")
    with pytest.raises(RuntimeError, match="the conversation breaks"):
        await student.taps("Break", key="update-2")
    async with store.read() as session:
        assert await session.get(SeenUpdate, ("web", "update-2")) is None
        assert [place.state for place in await session.exec(select(Place))] == [{"count": 1}]
        assert len((await session.exec(select(Message))).all()) == 2
    await student.taps("Up", key="update-2")
    assert student.sees == "Count 2"


async def test_a_screen_takes_the_place_of_the_tapped_message(student: Student) -> None:
    await student.taps("Up")
    await student.taps("Up here", old=True)
    assert [words(screen) for screen in student.phone.values()] == ["Count 2", "Count 1"]


async def test_a_screen_that_is_shown_already_is_not_delivered_again(student: Student) -> None:
    await student.taps("Up here")
    assert await student.taps("Same") == []


async def test_events_of_one_person_wait_for_each_other(student: Student) -> None:
    await asyncio.gather(*(student.sends("up") for _ in range(10)))
    assert sorted(words(screen) for screen in student.phone.values()) == sorted(
        f"Count {n}" for n in range(11)
    )


async def test_two_people_at_once_keep_apart(store: Store) -> None:
    reception = _reception(store)
    people = [Student(reception) for _ in range(5)]
    await asyncio.gather(*(one.sends("/count") for one in people))
    for _ in range(3):
        await asyncio.gather(*(one.taps("Up") for one in people))
    assert [one.sees for one in people] == ["Count 3"] * 5


async def test_two_processes_take_the_events_of_one_person(store: Store, student: Student) -> None:
    """Locks in memory cannot help here: the store must."""
    other = Student(_reception(store), name=student.name)
    await asyncio.gather(*(one.sends("up") for one in (student, other) for _ in range(5)))
    async with store.read() as session:
        places = (await session.exec(select(Place))).all()
    assert [place.state for place in places] == [{"count": 10}]


async def test_two_processes_meet_a_new_person_at_once(store: Store) -> None:
    people = [Student(_reception(store), name="ana") for _ in range(4)]
    await asyncio.gather(*(one.sends("/count") for one in people))
    async with store.read() as session:
        assert [person.door_id for person in await session.exec(select(Person))] == ["ana"]


async def test_the_transcript_holds_both_sides_in_order(student: Student) -> None:
    await student.sends("up")
    await student.taps("Up here")
    lines = await student.conversations.transcript("web", student.name)
    assert [line.text or (line.screen and words(line.screen)) for line in lines] == [
        "Count 0",
        "up",
        "Count 1",
        "Count 2",
    ]
    assert lines[-1].replaces == lines[2].id
    later = await student.conversations.transcript("web", student.name, after=lines[1].id)
    assert later == lines[2:]


async def test_nothing_typed_is_kept_where_the_platform_keeps_it(store: Store) -> None:
    student = Student(_reception(store), door="telegram")
    await student.sends("something private")
    async with store.read() as session:
        assert [message.text for message in await session.exec(select(Message))] == [None]


@pytest.mark.parametrize("value", ["nonsense", "a:b:c:d", "count::gone:", "count:::", "💥", ""])
async def test_a_tap_that_means_nothing_any_more_is_answered_kindly(store: Store, value: str) -> None:
    from dialogues.event import Event, Kind

    reception = _reception(store)
    answer = await reception.hear(Event("web", "ana", "1", Kind.TAP, value, "m1"))
    assert "no longer works" in words(answer[0].screen)
