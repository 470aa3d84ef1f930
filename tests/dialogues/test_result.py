"""The result to keep: one page with a picture, and the PDF, over the reference data."""

import asyncio
import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import update

from data.knowledge import Knowledge
from data.store.engine import Store
from data.store.people import Run
from dialogues.house import House
from dialogues.reception import Reception
from dialogues.result.named import find_result
from dialogues.result.pdf import result_pdf
from dialogues.screen import Document, Picture, Screen
from dialogues.values.course import Course as ValueCourse
from dialogues.wording import wording
from tests.dialogues.answered import ANSWERS, likes, wants
from tests.dialogues.test_fit import jobs
from tests.talk import Student

DAY = date(2026, 11, 23)
NOTHING_TOLD = (
    "There is nothing to keep yet: I know nothing about you. Two short sets of questions would change that. "
    "The first asks what you like doing, the second what matters to you at work; each takes about two minutes, "
    "and one is enough to begin."
)
RESULT = """\
Social, Artistic, Investigative (SAI)
Interests: one of the first three places is close after 18 answers. Values: Relationships is probably first.
Interests: Social 4.6, Artistic 3.8, Investigative 3.6, Enterprising 2.2, Conventional 1.8, Realistic 1.2
What matters at work: Relationships matters much more, Achievement matters much more, Support matters more, \
Working conditions matters less, Recognition matters much less, Independence matters much less
Jobs to look at
1. Special Education Teachers, Elementary School
2. Special Education Teachers, Kindergarten
3. Rehabilitation Counselors
4. Neuropsychologists
5. Clinical Neuropsychologists
6. Patient Representatives
7. Elementary School Teachers, Except Special Education
This is about what you like and want, not what you are good at. Use it to explore."""
HANDED_OUT = """\
What you told Waymark
Here is the PDF: what you like, what matters to you, and jobs to look at with the reasons. It is made for you, and \
for a counselor or parent if you like. Only you get it from me; whoever you hand it to can read all of it."""


def shown_picture(student: Student) -> Picture:
    assert student.newest.picture is not None
    return student.newest.picture


def handed_out(student: Student) -> Document:
    assert student.newest.document is not None
    return student.newest.document


async def read_pdf(student: Student) -> tuple[int, str]:
    """How many pages the PDF has that was handed out, and all it says."""
    pages = PdfReader(BytesIO(await student.conversations.document(handed_out(student).name))).pages
    return len(pages), " ".join(" ".join(page.extract_text() for page in pages).split())


# On the screen


async def test_the_result_is_one_picture_with_the_same_in_words(helper: Student) -> None:
    await helper.sends("/result")
    assert helper.sees == RESULT
    assert helper.buttons == ["PDF to print or share", "Jobs that may suit me"]
    picture = shown_picture(helper)
    assert (await helper.conversations.picture(picture.name)).startswith(b"\x89PNG")
    assert picture.alt.startswith(
        "Your result: Social, Artistic, Investigative (SAI). Interests. You (1 to 5): Realistic 1.2 (between 1 and 1.4)"
    )
    assert "You: Relationships matters much more, Achievement matters much more" in picture.alt
    assert picture.alt.endswith(
        "Jobs to look at: Special Education Teachers, Elementary School, Special Education Teachers, Kindergarten, "
        "Rehabilitation Counselors, Neuropsychologists, Clinical Neuropsychologists, Patient Representatives, "
        "Elementary School Teachers, Except Special Education."
    )


async def test_with_nothing_told_both_questionnaires_are_offered(student: Student) -> None:
    await student.sends("/result")
    assert student.sees == NOTHING_TOLD
    assert student.buttons == ["Find out what suits me", "What matters to me at work"]
    await student.taps("What matters to me at work")
    assert student.buttons == ["Start"]


async def test_the_list_and_both_results_lead_to_it(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.taps("Keep my results")
    assert helper.sees == RESULT
    for command in ("/interests", "/values"):
        await helper.sends(command)
        await helper.taps("See my result")
        await helper.taps("Keep my results")
        assert helper.sees == RESULT


@pytest.mark.parametrize(
    "words", ["my results", "Keep my results", "please show me my result again", "print my results"]
)
async def test_it_can_be_asked_for_at_any_moment(helper: Student, words: str) -> None:
    await helper.sends("ward clerk")
    await helper.sends(words)
    assert helper.sees == RESULT


@pytest.mark.parametrize(
    ("side", "code", "other"),
    [
        ("int", "Social, Artistic, Investigative (SAI)", "What matters to me at work"),
        ("val", "Relationships, Achievement, and Support", "What do I like doing?"),
    ],
)
async def test_one_questionnaire_is_a_result_and_the_other_is_offered(
    student: Student,
    built_store: Store,
    value_course: tuple[ValueCourse, dict[str, str]],
    side: str,
    code: str,
    other: str,
) -> None:
    if side == "int":
        await likes(built_store, student)
    else:
        await wants(built_store, student, value_course)
    await student.sends("/result")
    assert student.sees.startswith(f"{code}\n")
    assert "I only went by what" in student.sees
    assert ("Interests: Social" in student.sees, "What matters at work: " in student.sees) == (
        side == "int",
        side == "val",
    )
    assert student.buttons[2:] == [other]
    await student.taps("PDF to print or share")
    count, said = await read_pdf(student)
    assert count == 2
    assert code in said
    assert "I only went by what" in said


async def test_answers_that_say_nothing_are_called_that(student: Student, built_store: Store) -> None:
    await likes(built_store, student, dict.fromkeys(ANSWERS, 3))
    await student.sends("/result")
    title, sure, *_ = student.sees.split("\n")
    assert title == "No type stands out yet"
    assert sure.startswith("Your answers on what you like come out much the same for all six types")
    assert "Interests:" not in student.sees
    await student.taps("PDF to print or share")
    assert "No type stands out yet" in (await read_pdf(student))[1]


async def test_the_jobs_are_those_of_the_list_with_its_filters(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.sends("no degree, over $50k")
    listed = jobs(helper)
    await helper.taps("Keep my results")
    only = "Only: no degree needed; $50,000 a year or more"
    numbered = [f"{place}. {job}" for place, job in enumerate(listed, start=1)]
    assert only in helper.sees
    assert [line for line in helper.sees.split("\n") if re.match(r"\d\. ", line)] == numbered
    await helper.taps("PDF to print or share")
    said = (await read_pdf(helper))[1]
    assert [part for part in (only, *numbered) if part not in said] == []


async def test_a_filter_typed_under_the_result_is_heard(helper: Student) -> None:
    await helper.sends("/result")
    await helper.sends("over 60k")
    assert "Only: $60,000 a year or more (" in helper.sees


async def test_filters_no_job_meets_are_said_on_the_result_too(helper: Student) -> None:
    await helper.sends("/fit")
    await helper.sends("over 900k without a diploma")
    await helper.taps("Keep my results")
    none = "No job I know of meets all of that. Take a filter away and there will be some."
    assert none in helper.sees
    await helper.taps("PDF to print or share")
    assert none in (await read_pdf(helper))[1]


# On paper


async def test_the_result_on_paper(helper: Student) -> None:
    await helper.sends("/result")
    await helper.taps("PDF to print or share")
    assert helper.sees == HANDED_OUT
    assert handed_out(helper).file_name == "waymark-results.pdf"
    count, said = await read_pdf(helper)
    assert count == 2
    for part in (
        "What you told Waymark",
        "Social, Artistic, Investigative (SAI)",
        "Interests: one of the first three places is close after 18 answers.",
        "Values: Relationships is probably first.",
        *("Realistic 1.2", "Social 4.6", "Relationships matters much more", "Independence matters much less"),
        "1. Special Education Teachers, Elementary School",
        "7. Elementary School Teachers, Except Special Education",
        "Why: It is one of those that fit your answers best. Social and Artistic clearly draw you there.",
        "Getting there: Usually needed to start: Four-year (bachelor's) degree.",
        "It is not a test of ability",
        "It must not be used to choose or turn down people",
        "This service includes information from the O*NET 30.1 Database by the U.S. Department of Labor",
        "under the CC BY 4.0 license",
        "Waymark has modified all or some of this information.",
        "USDOL/ETA has not approved, endorsed, or tested these modifications.",
        "Bureau of Labor Statistics",
        "Waymark · page 2",
    ):
        assert part in said, part


async def test_a_result_is_dated(helper: Student, built_store: Store, knowledge: Knowledge) -> None:
    await helper.sends("/result")
    await helper.taps("PDF to print or share")
    async with built_store.read() as session:
        result = await find_result(session, knowledge, handed_out(helper).name, wording(), DAY)
    assert result is not None
    said = " ".join(PdfReader(BytesIO(result_pdf(result, wording()))).pages[0].extract_text().split())
    assert "What you told Waymark November 23, 2026" in said


# By name


async def test_a_result_is_found_by_its_own_name_alone(helper: Student) -> None:
    await helper.sends("/result")
    picture = shown_picture(helper).name
    await helper.taps("PDF to print or share")
    document = handed_out(helper).name
    run, secret, content = re.split("[/-]", document)[1:4]
    assert re.fullmatch("[0-9a-f]{32}", secret)
    for guess in (
        f"result/{run}-guess-{content}/waymark-results.pdf",
        f"result/{int(run) + 1}-{secret}-{content}/waymark-results.pdf",
        f"result/{run}/waymark-results.pdf",
        f"result/{'9' * 30}-{secret}",
        f"pay/{run}-{secret}-{content}",
        "result/",
        "",
    ):
        with pytest.raises(LookupError):
            await helper.conversations.document(guess)
        with pytest.raises(LookupError):
            await helper.conversations.picture(f"{picture.partition('/')[0]}/{guess}")


async def test_other_answers_are_another_name(helper: Student, built_store: Store) -> None:
    await helper.sends("/result")
    first = shown_picture(helper).name
    await likes(built_store, helper, dict.fromkeys(ANSWERS, 3) | {"R1": 5, "R3": 5, "R6": 5})
    await helper.sends("/result")
    assert helper.sees.startswith("Realistic")
    assert shown_picture(helper).name != first
    await helper.taps("PDF to print or share")
    assert "Realistic, " in (await read_pdf(helper))[1]


async def test_a_document_kept_from_an_earlier_day_opens_as_it_stands_now(
    helper: Student,
    built_store: Store,
) -> None:
    await helper.sends("/result")
    await helper.taps("PDF to print or share")
    kept = handed_out(helper)
    await helper.sends("/fit")
    await helper.sends("over 60k")
    another = Student(Reception(built_store, House(), Knowledge()), name=helper.name)
    another.phone["old"] = Screen((), document=kept)
    assert "Only: $60,000 a year or more" in (await read_pdf(another))[1]


async def test_a_name_is_worth_nothing_once_its_run_has_another_secret(
    helper: Student,
    built_store: Store,
) -> None:
    await helper.sends("/result")
    await helper.taps("PDF to print or share")
    async with built_store.write() as session:
        await session.exec(update(Run).values(state={"secret": "another"}))
    with pytest.raises(LookupError):
        await helper.conversations.document(handed_out(helper).name)


async def test_pdfs_are_made_one_after_another_and_all_come_out(helper: Student) -> None:
    await helper.sends("/result")
    await helper.taps("PDF to print or share")
    name = handed_out(helper).name
    made = await asyncio.gather(*(helper.conversations.document(name) for _ in range(4)))
    assert len({" ".join(page.extract_text() for page in PdfReader(BytesIO(one)).pages) for one in made}) == 1


# Through a restart


async def test_a_document_waits_for_its_person_through_a_restart(
    helper: Student,
    built_store: Store,
) -> None:
    await helper.sends("/result")
    helper.fails_to_receive = True
    await helper.taps("PDF to print or share")
    restarted = Reception(built_store, House(), Knowledge())
    [waiting] = await restarted.undelivered("web")
    assert waiting.screen.document is not None
    assert (await restarted.document(waiting.screen.document.name)).startswith(b"%PDF")
    await restarted.delivered(waiting, "m9")
    assert await restarted.undelivered("web") == []


def test_a_message_holds_a_picture_or_a_document() -> None:
    with pytest.raises(ValueError, match="a picture or a document"):
        Screen((), picture=Picture("a", "b"), document=Document("c/d.pdf", "e"))
