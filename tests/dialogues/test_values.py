"""The values questionnaire as a person has it: by taps, typed, stopped, taken up again, and never miscounted."""

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.people import Answer, Run
from data.values import NEED_IDS, NEEDS, VALUES, ValueProfile
from data.values.measure import FEWEST_SCREENS, MOST_SCREENS
from dialogues.event import Event, Kind
from dialogues.house import House
from dialogues.pictures import values as bars
from dialogues.reception import Reception
from dialogues.screen import Button, Screen
from dialogues.values.course import Course, measure
from dialogues.values.picture import find_values, values_of
from dialogues.values.quiz import picks_of
from dialogues.values.result import sureness
from dialogues.values.typed import meaning
from dialogues.values.words import steps
from dialogues.wording import wording
from tests.talk import Student, labels, words

SAY = wording()

# Somebody who wants to help people in a good team, and to see results: value by value, the first first.
HELPER_VALUES = (
    "relationships",
    "achievement",
    "support",
    "working_conditions",
    "recognition",
    "independence",
)
HELPER = tuple(need.id for value in HELPER_VALUES for need in NEEDS if need.value == value)

BEGIN = f"""\
What matters to you at work
I’ll show you five things a job can give, and you tap the one that matters most, then the one that matters least. \
That takes about two minutes: {FEWEST_SCREENS} to {MOST_SCREENS} screens of five. \
You can stop any time; I keep what you said."""

MOST = f"""\
Screen 1 · it takes {FEWEST_SCREENS} to {MOST_SCREENS}
Which of these matters most to you?"""

LEAST = f"""\
Screen 1 · it takes {FEWEST_SCREENS} to {MOST_SCREENS}
And which of the other four matters least?"""

HELPER_RESULT = """\
What matters to you at work
1. Relationships
2. Achievement (probably after Relationships)
3. Support (probably after Achievement)
4. Working conditions
5. Recognition
6. Independence (about level with Recognition)
Relationships is probably first. Where I add nothing, the order is clear.
Relationships: You get along with your team, you help others, and you never have to do what you think is wrong.
• You picked “I work with people I like” as what matters most
• You picked “I help people with my work” as what matters most
Achievement: You do tasks that call on your strengths, and you go home feeling you got something done.
• You picked “I get to do what I am best at” as what matters most
• You picked “I get to see the results of what I do” as what matters most
Support: Your boss trains you well, stands up for the team, and goes by fair rules.
• You picked “I have a boss who stands up for the team” as what matters most
• You picked “I have a boss who teaches me how to do the job” as what matters most
This is about what you want from work, compared with your other wishes. Use it to explore."""

FINISHED = "That question is from a quiz you have finished, so I changed nothing."
LOST = "That button is from a quiz I don’t have. You can begin one here."


def _student(store: Store, name: str | None = None) -> Student:
    """Somebody who talks with a process of their own over the store."""
    return Student(Reception(store, House(), Knowledge()), name=name)


@pytest.fixture
def student(sqlite_store: Store) -> Student:
    return _student(sqlite_store)


def buttons(screen: Screen) -> list[Button]:
    return [one for row in screen.buttons for one in row if isinstance(one, Button)]


def value_of(screen: Screen, label: str) -> str:
    return next(one.value for one in buttons(screen) if one.label == label)


def open_question(screen: Screen) -> str | None:
    """The question a screen asks, "3.least"."""
    skip = [one.value.split(":")[3] for one in buttons(screen) if one.value.split(":")[2] == "skip"]
    return skip[0] if skip else None


def choices(screen: Screen) -> dict[str, str]:
    """Need → label of the statements that can be picked now."""
    question = open_question(screen)
    found = [one for one in buttons(screen) if one.value.split(":")[2] == question]
    return {one.value.split(":")[3]: one.label for one in found}


async def taps_value(student: Student, value: str, message: str | None = None) -> Sequence[Screen]:
    """A tap on a button that is not on the phone any more, or is somebody else's."""
    event = Event(student.door, student.name, uuid4().hex, Kind.TAP, value, message)
    deliveries = await student.conversations.hear(event)
    await student.receives(deliveries)
    return [delivery.screen for delivery in deliveries]


async def begins(student: Student) -> None:
    await student.sends("/values")
    await student.taps("Start")


async def picks(student: Student, order: Sequence[str] = HELPER, most: int = 99) -> dict[str, str]:
    """Picks by taps in an order of needs until there is a result, or so many; gives what was picked."""
    given: dict[str, str] = {}
    while (question := open_question(student.newest)) is not None and len(given) < most:
        offered = choices(student.newest)
        pick = min if question.endswith("most") else max
        need = pick(offered, key=order.index)
        given[question] = need
        await student.taps(offered[need])
    return given


async def stored(store: Store) -> dict[str, str]:
    """Question → need, in the order of their positions."""
    query = select(Answer).order_by(col(Answer.run_id), col(Answer.position))
    async with store.read() as session:
        return {row.question: row.value for row in (await session.exec(query)).all()}


# A whole quiz


async def test_the_way_in_is_honest(student: Student) -> None:
    await student.sends("/values")
    assert student.sees == BEGIN
    assert student.buttons == ["Start"]


async def test_five_statements_a_screen_and_the_pick_is_marked(student: Student) -> None:
    await begins(student)
    needs = measure().next_screen([])
    assert needs is not None
    statements = [SAY(f"value-need-{need}") for need in needs]
    assert student.sees == MOST
    assert student.buttons == [*statements, "Skip", "Stop"]
    await student.taps(statements[3])
    assert student.sees == LEAST
    marked = [*statements[:3], f"✓ most: {statements[3]}", statements[4]]
    assert student.buttons == [*marked, "‹ Back", "Skip", "Stop"]
    await student.taps(statements[0])
    assert student.sees.startswith("Screen 2 · ")
    assert len(student.phone) == 1  # every screen takes the place of the last


async def test_a_whole_quiz_by_taps(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await picks(student)
    assert 2 * FEWEST_SCREENS <= len(given) <= 2 * MOST_SCREENS
    assert student.sees == HELPER_RESULT
    assert student.buttons == ["What would suit me?", "Keep my results", "Retake", "What do I like doing?"]
    assert await stored(store) == given
    async with store.read() as session:
        run = (await session.exec(select(Run))).one()
    assert (run.conversation, run.wording) == ("val", "1")
    assert run.finished_at is not None


async def test_the_picture_shows_what_the_answers_say(sqlite_store: Store) -> None:
    student = _student(sqlite_store)
    await begins(student)
    given = await picks(student)
    picture = student.newest.picture
    assert picture is not None
    name = picture.name[picture.name.index("values/") :]
    run_id, secret, digest = name.removeprefix("values/").split("-")
    async with sqlite_store.read() as session:
        shown = await find_values(session, name, SAY)
        assert shown is not None
        for guess in (f"{run_id}-{'0' * 32}-{digest}", f"{run_id}--", "43-6013.00", "9" * 30, "", "1"):
            assert await find_values(session, f"values/{guess}", SAY) is None
        run = (await session.exec(select(Run))).one()
    course = Course(**{**run.state, "screens": tuple(tuple(one) for one in run.state["screens"])})
    assert shown == values_of(measure().profile(course.answers(given)), SAY)
    assert len(secret) == 32
    assert picture.alt == bars.describe(shown, SAY)
    assert bars.draw(shown, SAY).startswith("<svg")


# Typed choices


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2", "social-service"),
        ("I help people with my work", "social-service"),
        ("i help people with my work.", "social-service"),
        ("I have a job that people respect", None),
        ("back", "back"),
        ("idk", "skip"),
        ("Stop!", "stop"),
        ("6", None),
        ("love it", None),
        ("nurse", None),
        ("", None),
    ],
)
def test_what_typed_words_mean(text: str, meant: str | None) -> None:
    assert meaning(text, ("achievement", "social-service", "co-workers", "activity", "variety"), SAY) == meant


async def test_a_quiz_by_typing(sqlite_store: Store) -> None:
    student = _student(sqlite_store)
    await begins(student)
    first = measure().next_screen([])
    assert first is not None
    await student.sends("2")
    await student.sends("2")
    assert "You picked that one as what matters most." in student.sees
    await student.sends(SAY(f"value-need-{first[0]}"))
    assert await stored(sqlite_store) == {"1.most": first[1], "1.least": first[0]}
    await student.sends("skip")
    assert student.sees.startswith("Screen 3 · ")
    await student.sends("stop")
    assert student.sees == (
        "I kept what you picked. A few more screens and there is a result: "
        "go on any day, or type a job to look it up."
    )


async def test_a_job_typed_in_the_quiz_is_looked_up_and_the_quiz_goes_on(student: Student) -> None:
    await begins(student)
    await picks(student, most=1)
    await student.sends("kite master")
    assert "kite master" in student.sees
    await student.sends("/values")
    assert student.buttons == ["Go on (1 answered)", "Start afresh"]
    await student.taps("Go on (1 answered)")
    assert student.sees == LEAST


# Back, skip and stop


async def test_back_shows_the_pick_and_picking_again_replaces_it(sqlite_store: Store) -> None:
    student = _student(sqlite_store)
    await begins(student)
    given = await picks(student, most=2)
    await student.taps("‹ Back")
    least = SAY(f"value-need-{given['1.least']}")
    assert student.sees == LEAST
    assert f"✓ least: {least}" in student.buttons
    assert student.buttons[-3:] == ["‹ Back", "Keep it ›", "Stop"]
    await student.taps("‹ Back")
    assert student.sees == MOST
    await student.taps(least)  # the least important is now the most important: it is least no longer
    assert student.sees == LEAST
    assert await stored(sqlite_store) == {"1.most": given["1.least"], "1.least": ""}
    await student.taps(SAY(f"value-need-{given['1.most']}"))
    assert await stored(sqlite_store) == {"1.most": given["1.least"], "1.least": given["1.most"]}
    assert student.sees.startswith("Screen 2 · ")


async def test_going_far_back_and_forward_loses_nothing(sqlite_store: Store) -> None:
    student = _student(sqlite_store)
    await begins(student)
    given = await picks(student, most=5)
    waiting = student.newest
    for _ in range(5):
        await student.taps("‹ Back")
    assert "‹ Back" not in student.buttons
    for question in given:
        assert open_question(student.newest) == question
        await student.taps("Keep it ›")
    assert student.newest == waiting
    assert await stored(sqlite_store) == given


async def test_skipping_everything_ends_kindly(student: Student) -> None:
    await begins(student)
    while "Skip" in student.buttons:
        await student.taps("Skip")
    assert student.sees == (
        "That was all I can ask, and there are too few answers to say what matters to you. "
        "That’s fine: type any job to read about it, or start afresh."
    )
    await student.taps("Start afresh")
    assert student.sees == MOST


async def test_stopping_early_gives_a_sketch_and_a_way_on(student: Student) -> None:
    await begins(student)
    await picks(student, most=6)
    await student.taps("Stop")
    assert "With 3 screens this is a sketch; more answers make it surer." in student.sees
    assert student.buttons[0] == "Go on (3 answered)"
    await student.taps("Go on (3 answered)")
    assert student.sees.startswith("Screen 4 · ")
    await picks(student)
    assert "sketch" not in student.sees


async def test_answers_that_say_nothing_are_called_that(student: Student) -> None:
    """Somebody who taps the first and the last statement, whatever they say."""
    await begins(student)
    for _ in range(4):
        await student.taps(next(iter(choices(student.newest).values())))
        await student.taps(list(choices(student.newest).values())[-1])
    await student.taps("Stop")
    assert student.sees.startswith(
        "Nothing stands out yet\nAfter 4 screens your choices come out about the same"
    )
    assert student.newest.picture is None


async def test_another_process_goes_on_with_the_quiz(store: Store) -> None:
    student = _student(store)
    await begins(student)
    given = await picks(student, most=7)
    restarted = _student(store, student.name)
    restarted.phone = dict(student.phone)
    given |= await picks(restarted)
    assert restarted.sees == HELPER_RESULT
    assert await stored(store) == given


async def test_a_retake_is_a_new_run(sqlite_store: Store) -> None:
    student = _student(sqlite_store)
    await begins(student)
    await picks(student)
    await student.taps("Retake")
    assert student.sees == MOST
    await student.sends("/values")
    assert student.buttons == ["Start", "See my result"]
    await student.taps("See my result")
    assert student.sees == HELPER_RESULT


# Taps that must not count


async def test_a_double_tap_counts_once(store: Store) -> None:
    student = _student(store)
    await begins(student)
    keyboard, ref = student.newest, next(iter(student.phone))
    given = await picks(student, most=1)
    tapped = value_of(keyboard, SAY(f"value-need-{given['1.most']}"))
    assert await taps_value(student, tapped, ref) == []
    marked = value_of(student.newest, f"✓ most: {SAY('value-need-' + given['1.most'])}")
    assert marked == tapped  # the second tap of a double tap lands on the mark
    assert await stored(store) == given


async def test_a_second_choice_for_a_passed_question_is_kindly_refused(sqlite_store: Store) -> None:
    student = _student(sqlite_store)
    await begins(student)
    keyboard, ref = student.newest, next(iter(student.phone))
    given = await picks(student, most=1)
    other = next(one.value for one in buttons(keyboard) if one.value.split(":")[3] != given["1.most"])
    await taps_value(student, other, ref)
    assert "I kept your first choice there. Tap “‹ Back” to change it." in student.sees
    assert await stored(sqlite_store) == given


@pytest.mark.parametrize("label", ["Skip", "‹ Back"])
async def test_a_double_tap_on_the_ways_counts_once(student: Student, label: str) -> None:
    await begins(student)
    await picks(student, most=3)
    keyboard = student.newest
    await student.taps(label)
    shown = student.newest
    assert await taps_value(student, value_of(keyboard, label), next(iter(student.phone))) == []
    assert student.newest == shown


async def test_buttons_of_a_finished_quiz_and_of_other_people(sqlite_store: Store) -> None:
    student, other = _student(sqlite_store), _student(sqlite_store)
    await begins(student)
    keyboard = student.newest
    await picks(student)
    await taps_value(student, value_of(keyboard, "Skip"), next(iter(student.phone)))
    assert student.sees == HELPER_RESULT
    await taps_value(other, buttons(keyboard)[0].value)
    assert other.sees == LOST
    for broken in ("val:1:9.most:x", "val::1.most:co-workers", "val:1:start:", "val:x:skip:1.most"):
        await taps_value(other, broken)
        assert other.sees.split("\n")[0] in (LOST, BEGIN.split("\n", maxsplit=1)[0])


async def test_a_double_tap_on_start_begins_one_run(store: Store) -> None:
    student = _student(store)
    await student.sends("/values")
    keyboard = student.newest
    await student.taps("Start")
    assert await taps_value(student, value_of(keyboard, "Start"), next(iter(student.phone))) == []
    async with store.read() as session:
        assert len((await session.exec(select(Run))).all()) == 1


# What is said is never firmer than the answers are sure


def _profile(above: float, first: float) -> ValueProfile:
    """A profile in the order of VALUES, each above the next and the first one first so surely."""
    return ValueProfile(
        screens=8,
        scores={value: 2.5 - place for place, value in enumerate(VALUES)},
        low=dict.fromkeys(VALUES, -1.0),
        high=dict.fromkeys(VALUES, 1.0),
        order=VALUES,
        above={one: dict.fromkeys((other for other in VALUES if other != one), above) for one in VALUES},
        first_probability=dict.fromkeys(VALUES, first),
        covariance=((0.0,) * 6,) * 6,
        needs=dict.fromkeys(NEED_IDS, 0.0),
    )


@given(st.floats(0.5, 1.0), st.floats(0.0, 1.0))
def test_sureness_in_words(above: float, first: float) -> None:
    profile = _profile(above, first)
    said = sureness(profile, SAY)
    assert ("clearly" in said) == (first >= 0.9)
    assert ("probably" in said) == (0.7 <= first < 0.9)
    assert ("still open" in said) == (first < 0.7)
    words_for = {step.strength for step in steps(profile)}
    assert words_for == {"clearly" if above >= 0.9 else "probably" if above >= 0.7 else "perhaps"}


# Any order of taps


class AnyTaps:
    """Taps any buttons there were, and checks that the stored picks can be measured at every moment."""

    said: ClassVar[frozenset[str]] = frozenset(NEED_IDS)

    def __init__(self, store: Store) -> None:
        self.store, self.student = store, _student(store)
        self.seen: list[str] = []

    async def plays(self, taps: Sequence[int]) -> None:
        await begins(self.student)
        for tap in taps:
            self.seen += [one.value for one in buttons(self.student.newest) if one.value.startswith("val:")]
            # Large numbers tap an old button, small ones a button of the newest screen.
            newest = [one.value for one in buttons(self.student.newest) if one.value.startswith("val:")]
            value = self.seen[tap % len(self.seen)] if tap >= 100 else newest[tap % len(newest)]
            await taps_value(self.student, value, next(iter(self.student.phone)))
            await self.holds()

    async def holds(self) -> None:
        async with self.store.read() as session:
            run = (await session.exec(select(Run).order_by(col(Run.id).desc()))).first()
            assert run is not None
            rows = (await session.exec(select(Answer).where(Answer.run_id == run.id))).all()
        state = {**run.state, "screens": tuple(tuple(one) for one in run.state["screens"])}
        course, kept = Course(**state), picks_of({row.question: row.value for row in rows})
        assert len({frozenset(one) for one in course.screens}) == len(course.screens)
        assert 0 <= course.at <= 2 * len(course.screens)
        shown = {
            f"{number}.{side}" for number in range(1, len(course.screens) + 1) for side in ("most", "least")
        }
        assert kept.keys() <= shown
        profile = measure().profile(course.answers(kept))  # raises for picks that contradict each other
        assert profile.screens == len({question.split(".")[0] for question in kept})
        assert words(self.student.newest)
        assert labels(self.student.newest)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 200), max_size=25))
def test_any_taps_leave_a_run_that_can_be_measured(migrated_file: Path, taps: list[int]) -> None:
    asyncio.run(_plays(migrated_file, taps))


async def _plays(empty: Path, taps: list[int]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(shutil.copyfile(empty, Path(folder) / "waymark.db"))
        store = Store(f"sqlite+aiosqlite:///{file}")
        await AnyTaps(store).plays(taps)
        await store.aclose()


def test_every_need_has_a_statement_that_fits_a_button() -> None:
    for need in NEEDS:
        assert 0 < len(SAY(f"value-need-{need.id}")) <= 64
