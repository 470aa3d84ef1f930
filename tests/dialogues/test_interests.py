"""The interests questionnaire as a person has it: by taps, typed, on two devices, stopped and taken up again."""

import asyncio
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from data.interests import ITEMS, TYPES
from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.people import Answer, DonatedAnswers, Run
from dialogues.event import Event, Kind
from dialogues.house import House
from dialogues.interests.course import Course, Plan, Progress, measure
from dialogues.interests.picture import find_hexagon, hexagon_of
from dialogues.interests.typed import MEANINGS, meaning
from dialogues.pictures import hexagon
from dialogues.reception import Reception
from dialogues.screen import Button, Screen
from dialogues.wording import wording
from tests.talk import Student, labels, words

SAY = wording()
FACES = ("😣 Strongly dislike", "🙁 Dislike", "😐 In between", "🙂 Like", "😍 Strongly like")
SOCIAL = {"R": 1, "I": 4, "A": 4, "S": 5, "E": 2, "C": 2}
NAMES = {
    "R": "Realistic",
    "I": "Investigative",
    "A": "Artistic",
    "S": "Social",
    "E": "Enterprising",
    "C": "Conventional",
}
CLEAR = {"R": 1, "I": 4, "A": 3, "S": 5, "E": 2, "C": 1}

BEGIN = """\
Find out what suits you
I’ll name some activities and you say how you would like them: about 18, which takes 2 minutes. \
Never mind pay or skill. There are no right answers, and you can stop any time; I keep what you said."""

SOCIAL_RESULT = """\
Social, Investigative, Artistic (SIA)
Social is clearly first. Second place is close between Investigative and Artistic. \
About five more questions would settle it.
Social: You spend much of the day with people: you listen, explain, care for them, or help them sort things out.
• You’d strongly like to help older people with things they do every day
• You’d strongly like to look after the fun and games at a children’s camp
Investigative: You study, measure, or look things up, think hard about what you find, and tell others what it means.
• You’d like to do experiments to learn how living things work
• You’d like to study whales and other life in the sea
Artistic: You come up with ideas and try them out in your own style, and there is often no one right answer.
• You’d like to design the scenery for stage plays
• You’d like to make up a song, words or music
Of 100 people, how many came out lower than you:
• Social: 95
• Investigative: 74
• Artistic: 73
• Enterprising: 41
• Conventional: 44
• Realistic: 20
The people: about 20,000 adults with a college degree who took a free test online in 2015 to 2018. \
They were asked about the same activities in other words.
This is about what you like, not what you are good at. Use it to explore.
May I count your answers, with no name, to make the questions better? \
Once counted, nobody can tell which were yours, so they can’t be taken back."""

CONSENT = (
    "May I count your answers, with no name, to make the questions better? "
    "Once counted, nobody can tell which were yours, so they can’t be taken back."
)

FINISHED = "That question is from a quiz you have finished, so I changed nothing."
LOST = "That button is from a quiz I don’t have. You can begin one here."


def _student(store: Store, name: str | None = None) -> Student:
    """Somebody who talks with a process of their own over the store."""
    return Student(Reception(store, House(), Knowledge()), name=name)


@pytest.fixture
def student(sqlite_store: Store) -> Student:
    return _student(sqlite_store)


def item_of(screen: Screen) -> str | None:
    """The item a screen asks about."""
    first = screen.buttons[0][0] if screen.buttons else None
    name = first.value.split(":")[2] if isinstance(first, Button) else ""
    return name if name in ITEMS else None


def asked(student: Student) -> str:
    item = item_of(student.newest)
    assert item is not None, student.sees
    return item


async def begins(student: Student, label: str = "Start") -> None:
    await student.sends("/interests")
    await student.taps(label)


async def answers(student: Student, likes: Mapping[str, int], most: int = 99) -> dict[str, int]:
    """Answers by taps until there is a result, or so many; gives what was answered."""
    given: dict[str, int] = {}
    while item_of(student.newest) is not None and len(given) < most:
        item = asked(student)
        given[item] = likes[item[0]]
        await student.taps(FACES[likes[item[0]] - 1])
    return given


async def taps_value(student: Student, value: str, message: str | None = None) -> Sequence[Screen]:
    """A tap on a button that is not on the phone any more, or is somebody else's."""
    event = Event(student.door, student.name, uuid4().hex, Kind.TAP, value, message)
    deliveries = await student.conversations.hear(event)
    await student.receives(deliveries)
    return [delivery.screen for delivery in deliveries]


def _buttons(screen: Screen) -> list[Button]:
    return [one for row in screen.buttons for one in row if isinstance(one, Button)]


def _value(screen: Screen, label: str) -> str:
    return next(one.value for one in _buttons(screen) if one.label == label)


async def stored(store: Store) -> list[tuple[str, str, int]]:
    """Question, value and position of every answer, by run and position."""
    query = select(Answer).order_by(col(Answer.run_id), col(Answer.position))
    async with store.read() as session:
        rows = (await session.exec(query)).all()
    return [(row.question, row.value, row.position) for row in rows]


def as_stored(given: Mapping[str, int]) -> list[tuple[str, str, int]]:
    return [(item, str(value), position) for position, (item, value) in enumerate(given.items(), start=1)]


# A whole quiz


async def test_the_way_in_is_honest(student: Student) -> None:
    await student.sends("/interests")
    assert student.sees == BEGIN
    assert student.buttons == ["Start", "Quick: 12 questions"]


async def test_one_activity_a_screen(student: Student) -> None:
    await begins(student)
    first = measure().next_item({})
    assert student.sees == f"Part 1 of 3 · 1 of 6\n{SAY(f'interest-item-{first}')}"
    assert [labels(Screen((), (row,))) for row in student.newest.buttons] == [
        *([face] for face in FACES),
        ["Skip", "Stop"],
    ]
    await student.taps("🙂 Like")
    second = measure().next_item({str(first): 4})
    assert student.sees == f"Part 1 of 3 · 2 of 6\n{SAY(f'interest-item-{second}')}"
    assert student.buttons[-3:] == ["‹ Back", "Skip", "Stop"]
    assert len(student.phone) == 1  # every question takes the place of the last


async def test_a_whole_quiz_by_taps(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await answers(student, SOCIAL)
    assert 9 <= len(given) <= 36
    assert measure().next_item(given) is None
    assert student.sees == SOCIAL_RESULT
    assert student.buttons == [
        "Ask me those five",
        "Ask me everything (48)",
        "What would suit me?",
        "Keep my results",
        "Retake",
        "Yes",
        "No thanks",
    ]
    assert await stored(store) == as_stored(given)
    async with store.read() as session:
        run = (await session.exec(select(Run))).one()
    assert run.wording == "1"
    assert run.finished_at is not None


async def test_the_quick_quiz_is_shorter(student: Student) -> None:
    await begins(student, "Quick: 12 questions")
    assert student.sees.startswith("Part 1 of 2 · 1 of 6\n")
    given = await answers(student, CLEAR)
    assert 6 <= len(given) <= 24
    assert measure().next_item(given, target=12) is None


@pytest.mark.parametrize(
    ("course", "progress"),
    [
        (Course("s", ITEMS[:1], 0), Progress(1, 6, 1, 3)),
        (Course("s", ITEMS[:18], 17), Progress(6, 6, 3, 3)),
        (Course("s", ITEMS[:19], 18), Progress(1, 6, 4, 4)),
        (Course("s", ITEMS[:7], 6, Plan("quick")), Progress(1, 6, 2, 2)),
        (Course("s", ITEMS[:13], 12, Plan("quick")), Progress(1, 6, 3, 3)),
        (Course("s", ITEMS[:20], 19, Plan("all", 18)), Progress(2, 6, 4, 8)),
        (Course("s", ITEMS[:20], 19, Plan("settle", 18, 5, "AE")), Progress(2, 5)),
        (Course("s", ITEMS[:20], 16, Plan("settle", 18, 5, "AE")), Progress(5, 6, 3, 3)),
    ],
)
def test_progress_is_told_in_short_parts(course: Course, progress: Progress) -> None:
    assert course.progress() == progress


async def test_the_picture_shows_what_the_answers_say(sqlite_store: Store) -> None:
    student = _student(sqlite_store)
    await begins(student)
    given = await answers(student, SOCIAL)
    picture = student.newest.picture
    assert picture is not None
    shown = hexagon_of(measure().profile(given), SAY)
    name = picture.name[picture.name.index("interests/") :]
    async with sqlite_store.read() as session:
        assert await find_hexagon(session, name, SAY) == shown
        run_id, secret, digest = name.removeprefix("interests/").split("-")
        for guess in (f"{run_id}-{'0' * 32}-{digest}", f"{run_id}--", "43-6013.00", "9" * 30, "", "1"):
            assert await find_hexagon(session, guess, SAY) is None
    assert len(secret) == 32
    assert picture.alt == hexagon.describe(shown, SAY)
    assert hexagon.draw(shown, SAY).startswith("<svg")


# Typed answers


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("love it", "5"),
        ("LOVE IT!!!", "5"),
        ("5", "5"),
        ("😍😍😍", "5"),
        ("❤️", "5"),
        ("like", "4"),
        ("I’d like that.", "4"),
        ("👍🏽", "4"),
        ("4", "4"),
        ("meh", "3"),
        ("🤷🏿‍♀️", "3"),
        ("no", "2"),
        ("Don’t like it", "2"),
        ("hate it", "1"),
        ("  strongly   dislike ", "1"),
        ("😣 Strongly dislike", "1"),
        ("idk", "skip"),
        ("back", "back"),
        ("‹ Back", "back"),
        ("Skip", "skip"),
        ("stop.", "stop"),
        ("nurse", None),
        ("like a nurse", None),
        ("6", None),
        ("55", None),
        ("", None),
        ("?", None),
        ("...", None),
    ],
)
def test_what_typed_words_mean(text: str, meant: str | None) -> None:
    assert meaning(text, SAY) == meant


@given(st.text(max_size=200))
def test_any_text_means_an_answer_or_nothing(text: str) -> None:
    assert meaning(text, SAY) in {*MEANINGS, None}


def test_no_word_means_two_things() -> None:
    every = [word.strip() for one in MEANINGS for word in SAY(f"interest-typed-{one}").split(",")]
    assert sorted(every) == sorted(set(every))


async def test_a_quiz_by_typing(store: Store) -> None:
    student = _student(store)
    await begins(student)
    first = asked(student)
    await student.sends("love it")
    second = asked(student)
    await student.sends("meh")
    skipped = asked(student)
    await student.sends("idk")
    fourth = asked(student)
    await student.sends("no")
    assert await stored(store) == [(first, "5", 1), (second, "3", 2), (fourth, "2", 4)]
    await student.sends("back")
    await student.sends("back")
    assert asked(student) == skipped
    await student.sends("2")
    assert await stored(store) == [(first, "5", 1), (second, "3", 2), (skipped, "2", 3), (fourth, "2", 4)]
    await student.sends("stop")
    assert student.sees.startswith("I kept your 4 answers.")


async def test_a_job_typed_in_the_quiz_is_looked_up_and_the_quiz_goes_on(student: Student) -> None:
    await begins(student)
    await student.taps("🙂 Like")
    item = asked(student)
    await student.sends("kite master")
    assert "kite master" in student.sees
    await student.sends("4")  # in the look-up, a number is no answer
    await student.taps("🙂 Like", old=True)
    quiz = next(iter(student.phone.values()))
    assert words(quiz).startswith("Part 1 of 3 · 3 of 6")
    await student.sends("back")
    assert asked(student) == item
    assert "✓ 🙂 Like" in student.buttons


async def test_the_quiz_goes_on_by_its_command_after_a_job(student: Student) -> None:
    await begins(student)
    await student.taps("🙂 Like")
    item = asked(student)
    await student.sends("kite master")
    await student.sends("/interests")
    assert student.buttons == ["Go on (1 answered)", "Start afresh", "Quick: 12 questions"]
    await student.taps("Go on (1 answered)")
    assert asked(student) == item


# Back, skip and stop


async def test_back_shows_the_answer_and_answering_again_replaces_it(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await answers(student, SOCIAL, most=3)
    second, third = list(given)[1:]
    await student.taps("‹ Back")
    assert asked(student) == third
    assert student.sees == f"Part 1 of 3 · 3 of 6\n{SAY(f'interest-item-{third}')}"
    assert student.buttons == [
        *(f"✓ {face}" if value == given[third] else face for value, face in enumerate(FACES, start=1)),
        *("‹ Back", "Keep it ›", "Stop"),
    ]
    await student.taps("‹ Back")
    assert asked(student) == second
    await student.taps("😐 In between")
    assert asked(student) == third
    await student.taps("Keep it ›")
    assert await stored(store) == as_stored({**given, second: 3})
    assert student.sees.startswith("Part 1 of 3 · 4 of 6")


async def test_going_far_back_and_forward_loses_nothing(student: Student, sqlite_store: Store) -> None:
    await begins(student)
    given = await answers(student, SOCIAL, most=7)
    waiting = asked(student)
    for _ in range(7):
        await student.taps("‹ Back")
    assert "‹ Back" not in student.buttons
    for item in given:
        assert asked(student) == item
        await student.taps("Keep it ›")
    assert asked(student) == waiting
    assert await stored(sqlite_store) == as_stored(given)


async def test_a_skipped_question_is_not_asked_again(student: Student, sqlite_store: Store) -> None:
    await begins(student)
    skipped = set()
    for _ in range(3):
        skipped.add(asked(student))
        await student.taps("Skip")
    given = await answers(student, SOCIAL)
    assert skipped.isdisjoint(given)
    assert len(skipped) == 3
    positions = [position for _, _, position in await stored(sqlite_store)]
    assert positions == list(range(4, 4 + len(given)))


async def test_skipping_everything_ends_kindly(student: Student) -> None:
    await begins(student)
    while "Skip" in student.buttons:
        await student.taps("Skip")
    assert student.sees == (
        "That was all I can ask, and there are too few answers to say what suits you. "
        "That’s fine: type any job to read about it, or start afresh."
    )
    await student.taps("Start afresh")
    assert student.sees.startswith("Part 1 of 3 · 1 of 6")


async def test_stopping_early_keeps_the_answers(student: Student) -> None:
    await begins(student)
    await student.taps("Stop")
    assert student.sees == "You haven’t answered any yet. Go on any day, or type a job to look it up."
    await student.taps("Go on (0 answered)")
    await answers(student, SOCIAL, most=5)
    waiting = asked(student)
    await student.taps("Stop")
    assert student.sees == (
        "I kept your 5 answers. A few more and there is a result: go on any day, or type a job to look it up."
    )
    assert student.buttons == ["Go on (5 answered)", "Start afresh"]
    await student.taps("Go on (5 answered)")
    assert asked(student) == waiting


async def test_stopping_with_six_answers_gives_a_sketch(student: Student) -> None:
    await begins(student)
    await answers(student, CLEAR, most=6)
    await student.taps("Stop")
    assert "With 6 answers this is a sketch; more answers make it surer." in student.sees
    await student.taps("Ask me everything (48)")
    await answers(student, CLEAR, most=6)
    await student.taps("Stop")
    assert "sketch" not in student.sees


async def test_another_process_goes_on_with_the_quiz(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await answers(student, SOCIAL, most=7)
    waiting = asked(student)

    restarted = _student(store, student.name)
    restarted.phone = dict(student.phone)
    given |= await answers(restarted, SOCIAL, most=1)
    assert list(given)[-1] == waiting
    await restarted.sends("/interests")
    await restarted.taps("Go on (8 answered)")
    given |= await answers(restarted, SOCIAL)
    assert restarted.sees == SOCIAL_RESULT
    assert await stored(store) == as_stored(given)


# Taps that must not count


async def test_a_double_tap_counts_once(store: Store) -> None:
    student = _student(store)
    await begins(student)
    item, keyboard = asked(student), student.newest
    await student.taps("🙂 Like")
    ref = next(iter(student.phone))
    assert await taps_value(student, _value(keyboard, "🙂 Like"), ref) == []
    assert await stored(store) == [(item, "4", 1)]


async def test_a_second_answer_to_a_passed_question_is_kindly_refused(store: Store) -> None:
    student = _student(store)
    await begins(student)
    item, keyboard = asked(student), student.newest
    await student.taps("🙂 Like")
    shown, ref = student.newest, next(iter(student.phone))
    await taps_value(student, _value(keyboard, "😣 Strongly dislike"), ref)
    progress, question = words(shown).split("\n")
    remark = "I kept your first answer to that one. Tap “‹ Back” to change it."
    assert student.sees == f"{progress}\n{remark}\n{question}"
    assert student.newest.buttons == shown.buttons
    assert await taps_value(student, _value(keyboard, "🙁 Dislike"), ref) == []
    assert await stored(store) == [(item, "4", 1)]


async def test_an_old_keyboard_of_a_skipped_question(student: Student, sqlite_store: Store) -> None:
    await begins(student)
    keyboard = student.newest
    await student.taps("Skip")
    await taps_value(student, _value(keyboard, "🙂 Like"), next(iter(student.phone)))
    assert "You skipped that one. Tap “‹ Back” to answer it." in student.sees
    assert await stored(sqlite_store) == []


@pytest.mark.parametrize("label", ["Skip", "‹ Back"])
async def test_a_double_tap_on_the_ways_counts_once(student: Student, label: str) -> None:
    await begins(student)
    await answers(student, SOCIAL, most=3)
    keyboard = student.newest
    await student.taps(label)
    shown = student.newest
    assert await taps_value(student, _value(keyboard, label), next(iter(student.phone))) == []
    assert student.newest == shown


@pytest.mark.parametrize("label", ["Start", "Quick: 12 questions"])
async def test_a_double_tap_on_start_begins_one_run(store: Store, label: str) -> None:
    student = _student(store)
    await student.sends("/interests")
    keyboard = student.newest
    await student.taps(label)
    assert await taps_value(student, _value(keyboard, label), next(iter(student.phone))) == []
    async with store.read() as session:
        assert len((await session.exec(select(Run))).all()) == 1


async def test_an_old_start_button_throws_nothing_away(student: Student) -> None:
    await student.sends("/interests")
    start = _value(student.newest, "Start")
    await student.taps("Start")
    await student.taps("🙂 Like")
    await taps_value(student, start)
    assert student.buttons == ["Go on (1 answered)", "Start afresh", "Quick: 12 questions"]


async def test_a_double_tap_on_the_last_question_shows_the_result_once(student: Student) -> None:
    await begins(student)
    keyboards = []
    while item_of(student.newest) is not None:
        keyboards.append(student.newest)
        await student.taps(FACES[SOCIAL[asked(student)[0]] - 1])
    last = keyboards[-1]
    item, ref = item_of(last), next(iter(student.phone))
    assert item is not None
    assert await taps_value(student, _value(last, FACES[SOCIAL[item[0]] - 1]), ref) == []
    await taps_value(student, _value(last, "😐 In between"), ref)
    assert student.sees == FINISHED
    assert student.buttons == ["See my result", "Retake"]
    await taps_value(student, _value(last, "‹ Back"), ref)
    assert student.sees == FINISHED
    await student.taps("See my result")
    assert student.sees == SOCIAL_RESULT


async def test_an_update_that_comes_again_counts_once(store: Store) -> None:
    student = _student(store)
    await begins(student)
    first = asked(student)
    await student.taps("🙂 Like", key="update-1")
    second = asked(student)
    assert await student.taps("😍 Strongly like", key="update-1") == []
    await student.sends("5", key="update-2")
    assert await student.sends("5", key="update-2") == []
    assert await stored(store) == [(first, "4", 1), (second, "5", 2)]


async def test_two_devices_at_once(store: Store) -> None:
    phone = _student(store)
    await begins(phone)
    laptop = _student(store, phone.name)
    laptop.phone = dict(phone.phone)
    item, keyboard = asked(phone), phone.newest
    await asyncio.gather(phone.taps("😣 Strongly dislike"), laptop.taps("😍 Strongly like"))
    [(question, value, position)] = await stored(store)
    assert (question, position) == (item, 1)
    assert value in ("1", "5")
    ref = next(iter(phone.phone))
    await asyncio.gather(
        *(taps_value(one, _value(keyboard, face), ref) for one in (phone, laptop) for face in FACES)
    )
    assert await stored(store) == [(item, value, 1)]


async def test_two_devices_begin_at_once(store: Store) -> None:
    phone = _student(store)
    await phone.sends("/interests")
    laptop = _student(store, phone.name)
    laptop.phone = dict(phone.phone)
    await asyncio.gather(phone.taps("Start"), laptop.taps("Start"))
    async with store.read() as session:
        assert len((await session.exec(select(Run))).all()) == 1


async def test_a_strangers_buttons_lead_nowhere(store: Store) -> None:
    ana, ben = _student(store), _student(store)
    await begins(ana)
    await answers(ana, SOCIAL, most=7)
    question = ana.newest
    await ana.taps("Stop")
    shown = [one.value for screen in (question, ana.newest) for one in _buttons(screen)]
    before = await stored(store)
    for value in (one for one in shown if one.startswith("int:")):
        await taps_value(ben, value)
        expected = (BEGIN, ["Start", "Quick: 12 questions"]) if ":start:" in value else _LOST
        assert (ben.sees, ben.buttons) == expected
    assert await stored(store) == before
    async with store.read() as session:
        assert (await session.exec(select(DonatedAnswers))).all() == []


_LOST = (LOST, ["Find out what suits me"])


@pytest.mark.parametrize(
    "value",
    [
        *("int:1:R1:3", "int::R1:3", "int:x:skip:R1", "int:99999999999999999999:stop:", "int:-1:back:R1"),
        *("int:1:settle:SI", "int:1:more:", "int:1:all:", "int:1:result:", "int:1:earlier:"),
        *("int:1:consent:yes", "int:1:resume:", "int:1:R1:6", "int:²:R1:1"),
    ],
)
async def test_a_button_of_no_run_leads_to_the_beginning(student: Student, value: str) -> None:
    await taps_value(student, value)
    assert (student.sees, student.buttons) == _LOST
    await student.taps("Find out what suits me")
    assert student.sees == BEGIN


async def test_a_value_that_is_no_answer_counts_for_nothing(student: Student, sqlite_store: Store) -> None:
    await begins(student)
    run = _value(student.newest, "Skip").split(":")[1]
    for value in ("0", "6", "", "five", "4.5", "٤"):
        await taps_value(student, f"int:{run}:{asked(student)}:{value}")
        await taps_value(student, f"int:{run}:resume:")
    assert await stored(sqlite_store) == []


# After the result


async def test_settling_asks_just_those_questions(student: Student) -> None:
    await begins(student)
    given = await answers(student, SOCIAL)
    questions = measure().questions_to_settle(given, ("I", "A"))
    assert questions == 5
    result = student.newest
    await student.taps("Ask me those five")
    assert student.sees.startswith("1 of 5\n")
    shown, ref = student.newest, next(iter(student.phone))
    assert await taps_value(student, _value(result, "Ask me those five"), ref) == []
    assert student.newest == shown
    more = await answers(student, {**SOCIAL, "A": 1})
    assert len(more) == 5
    assert set(more).isdisjoint(given)
    assert {item[0] for item in more} == {"I", "A"}
    assert student.sees.startswith("Social, Investigative, ")
    assert "Second place is close between Investigative and Artistic" not in student.sees


async def test_a_result_stays_while_more_is_asked(student: Student) -> None:
    await begins(student)
    given = await answers(student, SOCIAL)
    await student.taps("Ask me everything (48)")
    await answers(student, SOCIAL, most=2)
    await student.sends("/interests")
    go_on = f"Go on ({len(given) + 2} answered)"
    assert student.buttons == [go_on, "Start afresh", "Quick: 12 questions", "See my result"]
    await student.taps("See my result")
    assert student.sees.startswith("Social, Investigative, Artistic (SIA)")
    assert student.buttons[0] == go_on
    await student.taps(go_on)
    assert item_of(student.newest) not in {None, *given}


async def test_all_48(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await answers(student, SOCIAL)
    await student.taps("Ask me everything (48)")
    given |= await answers(student, SOCIAL)
    assert set(given) == set(ITEMS)
    assert await stored(store) == as_stored(given)
    profile = measure().profile(given)
    assert profile.scores == pytest.approx(SOCIAL)
    assert "Ask me everything (48)" not in student.buttons
    assert student.buttons[-3:] == ["Retake", "Yes", "No thanks"]


ALIKE = """\
The same answer each time
You have answered “😐 In between” to all 8 so far. \
That’s fine, but I can’t yet tell what you like more and what less.
Go on, as the next ones may be different for you. Or start afresh, or see what can be said now."""

STRAIGHT = """\
No type stands out yet
You gave the same answer to all {count} questions, so I can’t tell what you like more and what less. \
It may be that my questions didn’t fit.
You can answer some more, begin again, or type any job that makes you curious and read about it.
May I count your answers, with no name, to make the questions better? \
Once counted, nobody can tell which were yours, so they can’t be taken back."""


async def test_the_same_answer_to_everything_is_named_after_eight(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await answers(student, dict.fromkeys(TYPES, 3), most=7)
    eighth, keyboard = asked(student), student.newest
    await student.taps("😐 In between")
    assert student.sees == ALIKE
    assert student.buttons == ["Go on (8 answered)", "Start afresh", "See what can be said"]
    ref = next(iter(student.phone))
    assert await taps_value(student, _value(keyboard, "😐 In between"), ref) == []
    assert student.sees == ALIKE
    assert await stored(store) == as_stored({**given, eighth: 3})


async def test_the_same_answer_to_everything_is_no_profile(student: Student) -> None:
    await begins(student)
    assert len(await answers(student, dict.fromkeys(TYPES, 3))) == 8
    await student.taps("See what can be said")
    assert student.sees == STRAIGHT.format(count=8)
    assert student.newest.picture is None
    assert student.buttons == [
        "Ask me six more",
        "Ask me everything (48)",
        "Retake",
        "Yes",
        "No thanks",
    ]
    await student.taps("Ask me six more")
    assert student.sees.startswith("1 of 6\n")
    assert len(await answers(student, SOCIAL)) == 6
    assert not student.sees.startswith("No type stands out yet\nYou gave the same answer")


async def test_who_goes_on_with_the_same_answer_is_not_asked_on_and_on(student: Student) -> None:
    await begins(student)
    await answers(student, dict.fromkeys(TYPES, 3))
    await student.taps("Go on (8 answered)")
    assert student.sees.startswith("Part 2 of 3 · 3 of 6\n")
    assert len(await answers(student, dict.fromkeys(TYPES, 3))) == 4
    assert student.sees == STRAIGHT.format(count=12)


async def test_who_goes_on_with_another_answer_has_a_whole_quiz(student: Student) -> None:
    await begins(student)
    given = await answers(student, dict.fromkeys(TYPES, 3))
    await student.taps("Go on (8 answered)")
    await student.taps("Skip")
    assert student.sees.startswith("Part 2 of 3 · 4 of 6\n")  # it is named once
    given |= await answers(student, SOCIAL)
    assert len(given) > 12
    assert not student.sees.startswith("No type stands out yet\nYou gave the same answer")


async def test_the_same_typed_answer_is_named_too(student: Student) -> None:
    await begins(student)
    for _ in range(8):
        await student.sends("meh")
    assert student.sees == ALIKE
    await student.taps("Start afresh")
    assert student.sees.startswith("Part 1 of 3 · 1 of 6\n")


async def test_words_typed_when_it_is_named_answer_no_question_unseen(
    student: Student, sqlite_store: Store
) -> None:
    await begins(student)
    given = await answers(student, dict.fromkeys(TYPES, 3))
    await student.sends("ok")
    ninth = asked(student)
    assert student.sees == f"Part 2 of 3 · 3 of 6\n{SAY(f'interest-item-{ninth}')}"
    assert await stored(sqlite_store) == as_stored(given)
    await student.sends("love it")
    assert await stored(sqlite_store) == as_stored({**given, ninth: 5})


@pytest.mark.parametrize(
    ("word", "seen"), [("back", "Part 2 of 3 · 2 of 6\n"), ("stop", "No type stands out yet\n")]
)
async def test_back_and_stop_can_be_typed_when_it_is_named(student: Student, word: str, seen: str) -> None:
    await begins(student)
    await answers(student, dict.fromkeys(TYPES, 3))
    await student.sends(word)
    assert student.sees.startswith(seen)


async def test_all_48_can_be_answered_the_same(student: Student) -> None:
    await begins(student)
    await answers(student, dict.fromkeys(TYPES, 3))
    await student.taps("See what can be said")
    await student.taps("Ask me everything (48)")
    assert len(await answers(student, dict.fromkeys(TYPES, 3))) == 40
    assert student.sees == STRAIGHT.format(count=48)


async def test_a_bit_of_everything_is_flat(student: Student) -> None:
    await begins(student)
    await student.taps("🙂 Like")
    given = await answers(student, dict.fromkeys(TYPES, 3))
    assert f"Your {len(given) + 1} answers come out about the same for all six types." in student.sees
    assert student.newest.picture is None


async def test_who_dislikes_most_is_told_so(student: Student) -> None:
    await begins(student)
    await answers(student, {"R": 1, "I": 1, "A": 1, "S": 3, "E": 2, "C": 1})
    assert (
        "You turned down most of what I named, so these are the types you like best of what you like little."
        in student.sees
    )


async def test_retaking_keeps_the_earlier_result(store: Store) -> None:
    student = _student(store)
    await begins(student)
    first = await answers(student, SOCIAL)
    assert "Earlier result" not in student.buttons
    result = student.newest
    await student.taps("Retake")
    assert student.sees.startswith("Part 1 of 3 · 1 of 6")
    assert await taps_value(student, _value(result, "Retake"), next(iter(student.phone))) == []
    second = await answers(student, {**SOCIAL, "R": 5, "S": 1})
    assert student.sees.startswith("Realistic, ")
    assert await stored(store) == as_stored(first) + as_stored(second)

    await student.taps("Earlier result")
    then, now = measure().profile(first), measure().profile(second)
    async with store.read() as session:
        finished = [run.finished_at for run in (await session.exec(select(Run).order_by(col(Run.id)))).all()]
    before, today = (f"{moment:%B} {moment.day}, {moment.year}" for moment in finished if moment)
    scores = "\n".join(
        f"• {name}: {SAY.number(then.scores[letter], decimals=1)} before, "
        f"{SAY.number(now.scores[letter], decimals=1)} now"
        for letter, name in sorted(NAMES.items(), key=lambda one: -now.scores[one[0]])
    )
    assert (
        student.sees
        == f"""\
Before and now
Now, {today}: Realistic, Investigative, Artistic (RIA)
Before, {before}: Social, Investigative, Artistic (SIA)
{scores}
From 1 (strongly dislike) to 5 (strongly like). Small changes mean little."""
    )
    await student.taps("‹ Back")
    assert student.sees.startswith("Realistic, ")


async def test_consent_is_asked_once_and_counts_once(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await answers(student, SOCIAL)
    result = student.newest
    await student.taps("Yes")
    assert student.sees == SOCIAL_RESULT.replace(
        CONSENT,
        "Thank you. Your answers count, with no name.",
    )
    assert student.buttons == [
        "Ask me those five",
        "Ask me everything (48)",
        "What would suit me?",
        "Keep my results",
        "Retake",
    ]
    ref = next(iter(student.phone))
    assert await taps_value(student, _value(result, "Yes"), ref) == []
    assert await taps_value(student, _value(result, "No thanks"), ref) == []
    async with store.read() as session:
        donated = (await session.exec(select(DonatedAnswers))).one()
    assert donated.answers == given


async def test_no_thanks_is_respected(store: Store) -> None:
    student = _student(store)
    await begins(student)
    await answers(student, CLEAR)
    result = student.newest
    await student.taps("No thanks")
    assert "count" not in student.sees
    assert "Yes" not in student.buttons
    await taps_value(student, _value(result, "Yes"), next(iter(student.phone)))
    async with store.read() as session:
        assert (await session.exec(select(DonatedAnswers))).all() == []


# Whatever they do


class Game:
    """A person who does anything, and a plain model of what should be stored of it."""

    TYPED: ClassVar[dict[str, int]] = {"love it": 5, "meh": 3, "2": 2}
    MOVES = ("answers", "types", "says", "ways", "old")

    def __init__(self, store: Store) -> None:
        self.store = store
        self.student = _student(store)
        self.model: dict[str, int] = {}
        self.seen: list[Screen] = []

    async def plays(self, moves: Sequence[tuple[str, int, int]]) -> None:
        await self.student.sends("/interests")
        self.seen += await self.student.taps("Start")
        for move, number, value in moves:
            self.seen += await self._moves(move, number, value)
            kept = await stored(self.store)
            assert {item: int(value) for item, value, _ in kept} == self.model
            assert len({position for _, _, position in kept}) == len(kept) == len(self.model)

    @property
    def open(self) -> str | None:
        """The question that waits for an answer: the last one shown, also while a quiz stopped early is kept."""
        shown = next(one for one in reversed(self.seen) if not labels(one)[0].startswith("Go on"))
        return item_of(shown)

    async def _moves(self, move: str, number: int, value: int) -> Sequence[Screen]:
        ways = labels(self.seen[-1])
        item = item_of(self.seen[-1])
        if move == "old":
            return await self._taps_old(self.seen[number % len(self.seen)], value)
        if item is None:
            on = [way for way in ways if way.startswith(("Go on", "Ask me everything"))]
            return await self.student.taps(on[0]) if on else []
        if move == "answers":
            self.model[item] = value
            return await self.student.taps(ways[value - 1])
        if move == "types":
            word = list(self.TYPED)[number % len(self.TYPED)]
            self.model[item] = self.TYPED[word]
            return await self.student.sends(word)
        if move == "says":
            return await self.student.sends(("back", "skip", "stop")[number % 3])
        return await self.student.taps(ways[5:][number % len(ways[5:])])

    async def _taps_old(self, screen: Screen, value: int) -> Sequence[Screen]:
        """A tap on a question seen before; it counts if that question is open."""
        item = item_of(screen)
        if item is None:
            return []
        if item == self.open:
            self.model[item] = value
        return await taps_value(self.student, _buttons(screen)[value - 1].value, list(self.student.phone)[-1])


_MOVES = st.tuples(st.sampled_from(Game.MOVES), st.integers(0, 50), st.integers(1, 5))


# Each example is a talk of its own over a store of its own: too slow to be shrunk.
@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(moves=st.lists(_MOVES, min_size=5, max_size=40))
def test_whatever_they_do_is_stored_as_a_dict_would(
    migrated_file: Path, moves: list[tuple[str, int, int]]
) -> None:
    async def play(folder: str) -> None:
        file = shutil.copyfile(migrated_file, Path(folder) / "waymark.db")
        store = Store(f"sqlite+aiosqlite:///{file}")
        await Game(store).plays(moves)
        await store.aclose()

    with TemporaryDirectory() as folder:
        asyncio.run(play(folder))
