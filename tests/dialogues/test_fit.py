"""Values and interests against the reference data: seven jobs and why, filters, and whether one job would suit."""

import json
from itertools import product
from pathlib import Path
from typing import get_args
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from data.areas import STATES
from data.facts import JobFacts
from data.fit import FitModel, Scores, explain
from data.fit.explain import Strength
from data.fit.model import Band
from data.knowledge import Knowledge
from data.pay import WageFigures
from data.store.engine import Store
from data.store.people import Run
from dialogues.event import Event, Kind
from dialogues.fit.facts import share_above
from dialogues.fit.filters import parse_filters, typed_dollars
from dialogues.fit.questions import FitQuestion, parse_fit
from dialogues.fit.reasons import band_of_list, in_short
from dialogues.fit.wishes import Filters
from dialogues.values.course import Course as ValueCourse
from dialogues.wording import wording
from tests.dialogues.answered import likes, wants
from tests.talk import Student

SAY = wording()
WARD_CLERK, NURSE, ELECTRICIAN, DEVELOPER, AIR_CREW = (
    "43-6013.00", "29-1141.00", "47-2111.00", "15-1252.00", "55-1011.00",
)  # fmt: skip


async def asks_would(student: Student, code: str) -> None:
    """The button on a job's card."""
    await taps_value(student, f"fit:{code}:would:")


async def taps_value(student: Student, value: str) -> None:
    event = Event(student.door, student.name, uuid4().hex, Kind.TAP, value)
    await student.receives(await student.conversations.hear(event))


def jobs(student: Student) -> list[str]:
    """The jobs a list shows, as their buttons open them."""
    return [
        one.label
        for row in student.newest.buttons
        for one in row
        if getattr(one, "value", "").startswith("job:")
    ]


# The list


NOTHING_TOLD = (
    "I can’t say yet: I know nothing about you. Two short sets of questions would change that. "
    "The first asks what you like doing, the second what matters to you at work; each takes about two minutes, "
    "and one is enough to begin."
)

LIST = """\
Jobs to explore
Fit best: 30 jobs, about equally so
• Special Education Teachers, Elementary School: Social and Artistic clearly draw you there.
• Special Education Teachers, Kindergarten: Social and Artistic clearly draw you there.
• Rehabilitation Counselors: Social and Relationships clearly draw you there.
• Neuropsychologists: Social and Investigative clearly draw you there.
• Clinical Neuropsychologists: Social and Investigative clearly draw you there.
• Patient Representatives: Social and Relationships clearly draw you there.
• Elementary School Teachers, Except Special Education: Social and Relationships clearly draw you there.
Many jobs fit about equally; the order inside a group means little. Pick what makes you curious."""


async def test_with_nothing_told_both_questionnaires_are_offered(student: Student) -> None:
    await student.sends("/fit")
    assert student.sees == NOTHING_TOLD
    assert student.buttons == ["Find out what suits me", "What matters to me at work"]
    await student.taps("What matters to me at work")
    assert student.buttons == ["Start"]


async def test_seven_jobs_each_with_a_line_of_why(helper: Student) -> None:
    await helper.sends("/fit")
    assert helper.sees == LIST
    assert len(jobs(helper)) == 7
    assert helper.buttons[7:] == [
        "More like these ›", "Filter", "Surprise me", "Not for me …", "What made the difference?",
        "Keep my results",
    ]  # fmt: skip
    await helper.taps("Patient Representatives")
    assert helper.sees.startswith("Patient Representatives\n")


async def test_more_like_these_are_the_next_seven(helper: Student) -> None:
    await helper.sends("/fit")
    first = jobs(helper)
    await helper.taps("More like these ›")
    assert len(jobs(helper)) == 7
    assert set(jobs(helper)).isdisjoint(first)
    await helper.taps("‹ Earlier")
    assert jobs(helper) == first
    assert len(helper.phone) == 1


async def test_one_questionnaire_says_what_the_other_would_add(
    built_store: Store, student: Student, value_course: tuple[ValueCourse, dict[str, str]]
) -> None:
    await likes(built_store, student)
    await student.sends("/fit")
    assert (
        "I only went by what you like doing. "
        "The questions on what matters to you would add what you want from a job." in student.sees
    )
    assert student.buttons[-1] == "What matters to me at work"
    other = Student(student.conversations)
    await wants(built_store, other, value_course)
    await other.sends("/fit")
    assert "The questions on what you like doing would add the most" in other.sees
    assert other.buttons[-1] == "What do I like doing?"


async def test_a_surprise_comes_from_another_field_and_says_why(
    helper: Student, knowledge: Knowledge
) -> None:
    await helper.sends("/fit")
    first = set(jobs(helper))
    await helper.taps("Surprise me")
    [surprise] = jobs(helper)
    assert surprise not in first
    lines = helper.sees.split("\n")
    assert lines[0] == f"A surprise: {surprise}"
    assert lines[1].startswith("It comes from another field than the jobs at the top of your list")
    assert "draw" in lines[3]
    await helper.taps("Another surprise")
    assert jobs(helper) != [surprise]


# Filters


async def test_filters_by_sentences_add_up_and_are_shown(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.sends("only jobs without college")
    assert "Only: no college needed (484 of 923 jobs)" in helper.sees
    await helper.sends("over 60k and growing")
    assert "Only: no college needed; $60,000 a year or more; growing (71 of 923 jobs)" in helper.sees
    assert jobs(helper)[0] == "Hearing Aid Specialists"
    await helper.taps("Filter")
    assert helper.sees == (
        "Which jobs to show\n"
        "Tap one, or type it: “only jobs without college”, “over 60k”, “growing”, “in Texas”.\n"
        "Now only:\n• no college needed\n• $60,000 a year or more\n• growing"
    )
    await helper.taps("No filters")
    assert helper.sees == LIST


async def test_filters_by_taps_and_a_typed_state(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.taps("Filter")
    await helper.taps("Pay")
    await helper.taps("$80,000 a year or more")
    assert "Only: $80,000 a year or more (" in helper.sees
    await helper.taps("Filter")
    await helper.taps("State")
    await helper.sends("wyoming")
    assert "Only: $80,000 a year or more; in Wyoming (" in helper.sees
    await helper.taps("Filter")
    await helper.taps("Pay")
    await helper.taps("Any pay")
    assert "Only: in Wyoming (" in helper.sees


async def test_preparation_is_a_filter_by_tap(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.taps("Filter")
    await helper.taps("Preparation")
    assert helper.sees == (
        "How much preparation at most? Job zones count schooling, training, and experience together: "
        "1 takes little or none, 5 takes the most."
    )
    assert helper.buttons == [
        *(f"job zone {zone} or lower" for zone in (1, 2, 3, 4)), "Any job zone", "‹ Back",
    ]  # fmt: skip
    await helper.taps("job zone 3 or lower")
    assert "Only: job zone 3 or lower (" in helper.sees
    await helper.taps("Filter")
    await helper.taps("Preparation")
    await helper.taps("Any job zone")
    assert helper.sees == LIST


@pytest.mark.parametrize("words", ["in my state", "only jobs in my state", "Growing jobs in my state!"])
async def test_my_state_is_asked_for(helper: Student, words: str) -> None:
    await helper.sends("/fit")
    await helper.sends(words)
    assert helper.sees == "Which state? Type its name, and I’ll show jobs with pay published there."
    await helper.sends("Ohio")
    only = "growing; in Ohio" if "rowing" in words else "in Ohio"
    assert f"Only: {only} (" in helper.sees


@pytest.mark.parametrize(
    "words", ["only outdoor jobs", "outdoors", "office work", "jobs from home", "work outside"]
)
async def test_what_no_figure_says_cannot_be_filtered(helper: Student, words: str) -> None:
    await helper.sends("/fit")
    await helper.sends(words)
    assert helper.sees == (
        "I can’t sort jobs by outdoors, office, or home: the figures I have don’t say where people work. "
        "A job’s own page tells what they do all day."
    )
    assert helper.buttons == ["Jobs that may suit me"]


async def test_a_filter_is_heard_anywhere_once_there_is_a_list(helper: Student) -> None:
    await helper.sends("ward clerk")
    await helper.sends("no degree, over $50k")
    assert "Only: no degree needed; $50,000 a year or more (" in helper.sees
    stranger = Student(helper.conversations)
    await stranger.sends("ward clerk")
    await stranger.sends("no degree, over $50k")
    assert "Only:" not in stranger.sees
    await helper.sends("high school teacher")
    assert helper.sees.startswith("Secondary School Teachers")


async def test_the_buttons_of_the_list_can_be_typed(helper: Student) -> None:
    await helper.sends("/fit")
    first = jobs(helper)
    await helper.sends("more like these")
    second = jobs(helper)
    assert len(second) == 7
    assert set(second).isdisjoint(first)
    await helper.sends("Not for me")
    assert helper.buttons == [*(f"✕ {job}" for job in second), "‹ Back"]
    for words, title in (
        ("Surprise me!", "A surprise: "),
        ("what made the difference", "Which answers made the difference"),
        ("filter", "Which jobs to show"),
    ):
        await helper.sends("/fit")
        await helper.sends(words)
        assert helper.sees.startswith(title)


async def test_filters_no_job_meets_are_said_kindly(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.sends("over 900k without a diploma")
    assert helper.sees.endswith(
        "No job I know of meets all of that. Take a filter away and there will be some."
    )
    assert helper.buttons == ["Filter", "No filters", "Keep my results"]


async def test_a_job_typed_after_the_list_is_looked_up(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.sends("electrician")
    assert helper.sees.startswith("Electricians\n")


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("only jobs without college", Filters(schooling=3)),
        ("Jobs that don’t need a degree", Filters(schooling=4)),
        ("no bachelor's degree", Filters(schooling=5)),
        ("two-year degree at most", Filters(schooling=5)),
        ("high school", Filters(schooling=2)),
        ("over 60k", Filters(pay=60_000)),
        ("60k+", Filters(pay=60_000)),
        ("at least $25 an hour", Filters(pay=52_000)),
        ("paying more than 50,000 a year", Filters(pay=50_000)),
        ("growing", Filters(growth="growing")),
        ("only bright outlook", Filters(growth="fast")),
        ("in demand", Filters(growth="fast")),
        ("in texas", Filters(state="TX")),
        ("show me growing jobs over $55,000 in Ohio", Filters(growth="growing", pay=55_000, state="OH")),
        ("job zone 3 or lower", Filters(zone=3)),
        ("high school teacher", None),
        ("nurse in texas", None),
        ("growing vegetables", None),
        ("more money", None),
        ("nurse", None),
        ("60 minutes", None),
        ("", None),
        ("?!", None),
    ],
)
def test_filters_in_a_sentence(text: str, filters: Filters | None) -> None:
    assert parse_filters(text, Filters()) == filters


def test_a_filter_is_taken_away_by_a_sentence() -> None:
    every = Filters(3, 2, 40_000, "growing", "TX")
    assert parse_filters("any pay", every) == Filters(3, 2, 0, "growing", "TX")
    assert parse_filters("any state", every) == Filters(3, 2, 40_000, "growing", "")
    assert parse_filters("all jobs", every) == Filters()


@given(st.text(max_size=120))
def test_any_text_is_a_filter_or_not(text: str) -> None:
    filters = parse_filters(text, Filters())
    assert filters is None or (filters.state in ("", *STATES) and 0 <= filters.pay <= 1_000_000)


def test_what_is_not_published_never_meets_a_wish() -> None:
    unknown = JobFacts("Somebody", "11")
    assert Filters().keep(unknown)
    for wish in (
        Filters(schooling=8), Filters(zone=5), Filters(pay=1), Filters(growth="growing"), Filters(state="TX"),
    ):  # fmt: skip
        assert not wish.keep(unknown)
    known = JobFacts("Somebody", "11", 2, 2, 50_000, 3.0, {"Texas": 45_000})
    assert Filters(2, 2, 45_000, "growing", "TX").keep(known)
    assert not Filters(pay=46_000, state="TX").keep(known)


# Not for me


async def test_a_job_that_is_not_for_me_stays_out(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.taps("Not for me …")
    await helper.taps("✕ Patient Representatives")
    assert helper.sees == "I’ll leave out Patient Representatives from now on. If you like, say why."
    await helper.taps("Pays too little")
    assert helper.sees == (
        "Good to know. Patient Representatives stays out. You can also set what a job should pay at least."
    )
    await helper.sends("/fit")
    assert "Patient Representatives" not in jobs(helper)
    assert len(jobs(helper)) == 7
    await helper.taps("Filter")
    await helper.taps("Bring back the job I left out")
    assert helper.sees == LIST


async def test_not_for_me_can_be_undone(helper: Student, built_store: Store) -> None:
    await asks_would(helper, NURSE)
    await helper.taps("Not for me")
    async with built_store.read() as session:
        run = (await session.exec(select(Run).where(Run.conversation == "fit"))).one()
    assert run.state["turned_down"] == {NURSE: ""}
    await helper.taps("Undo")
    assert helper.sees == LIST


# Would it suit me?


WARD_CLERK_ANSWER = """\
Would it suit you? Medical Secretaries and Administrative Assistants
Some of your answers speak for this job, and on the whole a little more than against it.
What fits:
• Relationships: this job gives much of it. You get along with your team, you help others, and you never have to \
do what you think is wrong. Your answers put that at or near the top of six.
• This job is fairly Social. People in such work spend their days on helping, teaching, or caring for others. \
Your answers put that first of six.
What may not:
• This job is very Conventional; your answers put that fifth of six. People in such work spend their days on \
records, numbers, and set steps. Would that be all right?
• Artistic: this job has hardly any of it, and your answers put that about second of six. Would you miss it?
Getting there: Usually needed to start: High school diploma or a GED. Then: 1 to 12 months of training at work.
Pay: Half of them make more than $44,640 a year, half make less.
A place to explore from, no verdict: people in the same job differ a lot."""


async def test_what_fits_and_what_does_not(helper: Student) -> None:
    await asks_would(helper, WARD_CLERK)
    assert helper.sees == WARD_CLERK_ANSWER
    assert helper.buttons == [
        "My schooling", "What I need to earn", "What made the difference?", "Not for me", "Jobs that may suit me",
        "‹ Back",
    ]  # fmt: skip
    await helper.taps("‹ Back")
    assert helper.sees.startswith("Medical Secretaries and Administrative Assistants\n")


async def test_a_misfit_is_said_as_one(helper: Student) -> None:
    await asks_would(helper, ELECTRICIAN)
    assert "More of your answers point away from this job than to it." in helper.sees
    assert "What fits:" not in helper.sees
    assert "This job is very Realistic; your answers put that last of six." in helper.sees
    assert "An apprenticeship: paid work plus classes" in helper.sees


async def test_a_job_rated_on_one_side_says_so(helper: Student) -> None:
    await asks_would(helper, DEVELOPER)
    assert "Nobody has rated which values this job meets, so only your interests count here." in helper.sees
    await asks_would(helper, AIR_CREW)
    assert helper.sees == (
        "Would it suit you? Air Crew Officers\nI can’t compare this job with your answers: nobody has rated it."
    )


async def test_would_it_suit_me_with_nothing_told(student: Student) -> None:
    await asks_would(student, WARD_CLERK)
    assert student.sees == (
        "Would it suit you? Medical Secretaries and Administrative Assistants\n"
        "I can’t say yet: I don’t know what you like or what matters to you. "
        "Each set of questions takes about two minutes, and one is enough to begin. Here is what it takes and pays:\n"
        "Getting there: Usually needed to start: High school diploma or a GED. "
        "Then: 1 to 12 months of training at work.\n"
        "Pay: Half of them make more than $44,640 a year, half make less."
    )
    assert student.buttons[:2] == ["Find out what suits me", "What matters to me at work"]


async def test_own_schooling_and_need_are_weighed(helper: Student) -> None:
    await asks_would(helper, NURSE)
    await helper.taps("My schooling")
    await helper.taps("High school diploma or GED")
    assert (
        "Getting there: Usually needed to start: Four-year (bachelor's) degree. "
        "You have a high school diploma, so there is some school still to go." in helper.sees
    )
    await helper.taps("What I need to earn")
    await helper.sends("70k")
    assert "You said you need $70,000: at least 3 in 4 make that." in helper.sees
    await asks_would(helper, WARD_CLERK)
    assert "You have a high school diploma: that is enough." in helper.sees
    assert "You said you need $70,000: fewer than 1 in 10 make that." in helper.sees


@pytest.mark.parametrize(
    ("need", "share"),
    [
        (20_000, "nine-in-ten"),
        (35_050, "nine-in-ten"),
        (35_051, "three-in-four"),
        (44_640, "half"),
        (49_000, "one-in-four"),
        (60_050, "one-in-ten"),
        (60_051, "few"),
    ],
)
async def test_how_many_make_what_is_needed(
    need: int, share: str, built_store: Store, knowledge: Knowledge
) -> None:
    async with built_store.read() as session:
        profile = await knowledge.profile(session, WARD_CLERK)
    assert profile is not None
    assert profile.pay is not None
    wage: WageFigures = profile.pay.wage
    assert share_above(wage, need) == share


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("45k", 45_000),
        ("$45,000", 45_000),
        ("22 an hour", 45_760),
        ("45", 45_000),
        ("nurse", None),
        ("5,000,000", None),
    ],
)
def test_a_typed_amount(text: str, amount: int | None) -> None:
    assert typed_dollars(text) == amount


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("would I like being a ward clerk", "ward clerk"),
        ("Would I like being a ward clerk?", "ward clerk"),
        ("is nursing for me", "nursing"),
        ("Is being a nurse right for me?", "nurse"),
        ("should i become a plumber", "plumber"),
        ("Should I be a vet?", "vet"),
        ("would teaching suit me", "teaching"),
        ("would I make a good lawyer", "lawyer"),
        ("am I cut out to be a police officer", "police officer"),
        ("do you think i'd enjoy working as a chef", "chef"),
        ("would I be good as a nurse?", "nurse"),
        ("do you think nursing is for me", "nursing"),
        ("how would I like being an actor", "actor"),
        ("ward clerk", None),
        ("should i be", None),
        ("is it for me", None),
        ("what does a nurse make", None),
        ("", None),
    ],
)
def test_questions_whether_a_job_would_suit(text: str, job: str | None) -> None:
    assert parse_fit(text) == (FitQuestion(job) if job else None)


@given(st.text(max_size=120))
def test_any_text_is_a_question_or_not(text: str) -> None:
    question = parse_fit(text)
    assert question is None or question.job


# What is said is never firmer than the answers are sure

FIRM = {"clearly": 0.9, "probably": 0.7, "perhaps": 0.0}
HEDGES = ("may ", "probably", "don’t settle", "as far as i can tell")


@settings(max_examples=25, deadline=None)
@given(
    scores=st.lists(st.floats(1, 5), min_size=6, max_size=6),
    error=st.floats(0.01, 4.0),
    place=st.integers(0, 900),
)
def test_a_line_of_why_is_as_firm_as_its_least_sure_part(
    scores: list[float], error: float, place: int, model: FitModel
) -> None:
    interests = Scores(model.interests(scores).mean, model.interests(scores).covariance * error)
    ranking = model.rank(interests, None)
    explanation = explain(ranking, model.traits, ranking.codes[place])
    said = in_short(explanation, SAY)
    draws, rubs = explanation.draws[:2], explanation.rubs[:1]
    firm = "clearly" in said.split(".")[0]
    assert firm == (bool(draws) and min(part.sure for part in draws) >= FIRM["clearly"])
    if rubs and rubs[0].sure < FIRM["probably"]:
        assert "may " in said
    elif rubs and rubs[0].sure < FIRM["clearly"]:
        assert "probably" in said


@pytest.fixture(scope="session")
def model(sources: Path) -> FitModel:
    from tests.bench.fit import read_traits

    return FitModel(read_traits(sources))


@pytest.mark.parametrize(("band", "strength"), list(product(get_args(Band), get_args(Strength))))
def test_the_words_for_bands_hedge_what_is_not_sure(band: str, strength: str) -> None:
    if band == "other" and strength == "probably":
        return
    for said in (
        SAY("fit-band", band=band, strength=strength, count=5),
        SAY("fit-verdict", band=band, strength=strength),
        SAY("fit-band-one", band=band, strength=strength),
    ):
        is_hedged = any(hedge in f"{said} ".lower() for hedge in HEDGES)
        assert is_hedged == (strength != "clearly" or "may fit" in said.lower())


@given(st.lists(st.floats(0, 1), min_size=1, max_size=7))
def test_a_group_of_jobs_is_as_sure_as_its_least_sure(sure: list[float]) -> None:
    said = band_of_list("best", sure)
    assert min(sure) >= FIRM[said]
    assert said != "perhaps" or min(sure) < FIRM["probably"]


# Which answers made the difference


async def test_the_answers_that_made_the_difference_can_be_changed(
    helper: Student, built_store: Store
) -> None:
    await asks_would(helper, WARD_CLERK)
    await helper.taps("What made the difference?")
    lines = helper.sees.split("\n")
    assert lines[0] == "Which answers made the difference: Medical Secretaries and Administrative Assistants"
    assert lines[1].startswith("1. You")
    assert " places " in lines[1]
    changes = [label for label in helper.buttons if label.startswith("Change ")]
    assert changes == [f"Change {number}" for number in range(1, len(lines) - 1)]
    await helper.taps("‹ Back")
    assert helper.sees == WARD_CLERK_ANSWER


async def test_a_changed_answer_moves_the_list(helper: Student, built_store: Store) -> None:
    run = await _run_id(built_store, "int")
    await helper.sends("/fit")
    first = jobs(helper)
    for item in ("S1", "S3", "S6"):
        await taps_value(helper, f"fit:{run}:change:{item}")
        assert (
            helper.sees == f"What would you say now? I keep the new answer.\n{SAY(f'interest-item-{item}')}"
        )
        assert "✓ 😍 Strongly like" in helper.buttons
        await helper.taps("😣 Strongly dislike")
    assert helper.sees.startswith("Jobs to explore\nChanged. New among the first seven: ")
    assert jobs(helper) != first
    await taps_value(helper, f"fit:{run}:answer:S1=9")
    assert helper.sees == "That button is from a quiz I don’t have. You can begin one here."


async def test_a_changed_value_is_kept_as_the_quiz_keeps_it(
    helper: Student, built_store: Store, value_course: tuple[ValueCourse, dict[str, str]]
) -> None:
    course, picks = value_course
    run = await _run_id(built_store, "val")
    await taps_value(helper, f"fit:{run}:change:1")
    other = next(need for need in course.screens[0] if need not in (picks["1.most"], picks["1.least"]))
    await helper.taps(SAY(f"value-need-{other}"))
    assert helper.sees.startswith("Jobs to explore\nChanged.")
    await taps_value(helper, f"fit:{run}:change:1.least")
    assert f"✓ least: {SAY('value-need-' + picks['1.least'])}" in helper.buttons
    assert SAY(f"value-need-{other}") not in helper.buttons


async def _run_id(store: Store, conversation: str) -> int:
    async with store.read() as session:
        run = (await session.exec(select(Run).where(Run.conversation == conversation))).one()
    assert run.id is not None
    return run.id


# Buttons that lead nowhere


@pytest.mark.parametrize(
    "value",
    [
        *(
            "fit::page:99999999",
            "fit::page:x",
            "fit:99-9999.99:would:",
            "fit::would:",
            "fit::no:",
            "fit:x:because:work",
        ),
        *(
            "fit::set:pay=x",
            "fit::set:",
            "fit::ask:nothing",
            "fit::why:",
            "fit:1:change:R1",
            "fit:9:answer:R1=5",
        ),
        *("fit:99-9999.99:need:", "fit:99-9999.99:own:", "fit::not:77777", "fit::undo:", "fit::restore:"),
    ],
)
async def test_every_button_is_answered(student: Student, helper: Student, value: str) -> None:
    await taps_value(helper, value)
    assert helper.sees
    stranger = Student(student.conversations)
    await taps_value(stranger, value)
    assert stranger.sees


async def test_wishes_are_the_persons_own(helper: Student, built_store: Store) -> None:
    await helper.sends("/fit")
    await helper.sends("over 60k")
    async with built_store.read() as session:
        run = (await session.exec(select(Run).where(Run.conversation == "fit"))).one()
    assert json.loads(json.dumps(run.state))["filters"]["pay"] == 60_000
    other = Student(helper.conversations)
    await likes(built_store, other)
    await other.sends("/fit")
    assert "Only:" not in other.sees
