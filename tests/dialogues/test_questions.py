"""The grammar of questions: what each sentence asks, and that it never trips over free text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.areas import STATES, state_called
from dialogues.job.sections import SECTIONS
from dialogues.lookup.questions import COMPARE, Question, parse


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("what does a ward clerk make in Ohio", Question("pay", ("ward clerk",), "OH")),
        ("What does a ward clerk make in Ohio?", Question("pay", ("ward clerk",), "OH")),
        ("how much do nurses make an hour in texas", Question("pay", ("nurses",), "TX-hour")),
        ("how much does a vet get paid per year", Question("pay", ("vet",))),
        ("nurse salary", Question("pay", ("nurse",))),
        ("what is the average salary of a plumber in new york?", Question("pay", ("plumber",), "NY")),
        ("hi, can you tell me what do welders make", Question("pay", ("welders",))),
        ("how do I become a plumber", Question("education", ("plumber",))),
        ("what degree do i need to be a lawyer", Question("education", ("lawyer",))),
        ("how long does it take to become an electrician", Question("education", ("electrician",))),
        ("is there a future for bank tellers", Question("outlook", ("bank tellers",))),
        ("are nurses in demand", Question("outlook", ("nurses",))),
        ("will truck drivers be replaced by robots", Question("outlook", ("truck drivers",))),
        ("jobs like florist", Question("related", ("florist",))),
        ("similar jobs to florist", Question("related", ("florist",))),
        ("compare nurse and paramedic", Question(COMPARE, ("nurse", "paramedic"))),
        (
            "compare a nurse with a paramedic and a doctor",
            Question(COMPARE, ("nurse", "paramedic", "doctor")),
        ),
        ("plumber vs electrician", Question(COMPARE, ("plumber", "electrician"))),
        ("what’s the difference between a nurse and a doctor?", Question(COMPARE, ("nurse", "doctor"))),
        ("skills for data scientist", Question("skills", ("data scientist",))),
        ("what software do architects use", Question("technology", ("architects",))),
        ("what do welders do all day", Question("tasks", ("welders",))),
        ("what does a nurse do", Question("does", ("nurse",))),
    ],
)
def test_a_sentence_asks_for_a_section(sentence: str, question: Question) -> None:
    assert parse(sentence) == question


# What people ask, by the section that answers: "{}" stands for "a nurse" or "nurses".
ASKED = {
    "pay": """
        how much does {a} make? / how much do {many} earn / how much money do you make as {a}
        how much can i earn as {a}
        what's the pay for {a} / what do {many} get paid / what are {many} paid / whats {a} make / how much is {a} paid
        average salary nurse / nurse pay / pay for {many} / how much does being {a} pay / do {many} make good money
        how well paid are {many} / are {many} well paid / starting salary for {a} / how much do u make as {a}
        wat does {a} make / can you tell me how much {a} makes / i want to know how much {many} make / what {many} earn
        """,
    "education": """
        how do i become {a} / how do you become {a} / how to become {a} / how do i get to be {a}
        what does it take to be {a}
        what do i need to become {a} / how long does it take to become {a} / how long to become {a}
        do i need a degree to be {a} / do you need college to be {a} / can i be {a} without a degree / education for {a}
        what education does {a} need / what should i study to be {a} / what should i major in to be {a}
        requirements to be {a} / steps to become {a} / path to becoming {a} / where do i study to be {a}
        is it hard to become {a} / how hard is it to become {a} / what grades do i need to be {a}
        do {many} need a license
        """,
    "outlook": """
        is there a future for {many} / do {many} have a future / will there be jobs for {many} / are {many} in demand
        is demand growing for {many} / job outlook for {many} / outlook nurse / nurse outlook
        what's the future of {many}
        will ai replace {many} / will {many} be replaced by ai / how is the job market for {many}
        job security of {many}
        how many openings are there for {many} / how many {many} are there / how many people work as {many}
        is there a demand for {many} in texas
        """,
    "skills": """
        skills for {a} / what skills does {a} need / what skills do i need to be {a} / skills needed to be {a}
        what does {a} need to be good at / what do you need to be good at to be {a}
        """,
    "knowledge": "what do {many} need to know / what knowledge does {a} need",
    "abilities": "abilities of {a} / what abilities do you need to be {a}",
    "styles": "what personality do you need to be {a} / work style of {many}",
    "interests": "what kind of person should be {a} / what kind of people become {many} / interests of {a}",
    "values": "values of {a} / what does {a} value",
    "technology": "what software do {many} use / what tools does {a} use / tech used by {many}",
    "related": """
        jobs like nurse / what jobs are like nurse / jobs similar to nurse / careers like {a} / what else is like {a}
        alternatives to {a} / i want a job like nurse / show me jobs like nurse / what can i do instead of {a}
        """,
    "tasks": """
        what do {many} do all day / what does {a} do every day / duties of {a} / day in the life of {a}
        nurse tasks
        """,
    "does": "what does {a} do / what exactly does {a} do / job description of {a} / what's it like being {a}",
    "sources": "where does the data on {many} come from",
}


@pytest.mark.parametrize(
    ("section", "sentence"),
    [
        (section, one.strip())
        for section, sentences in ASKED.items()
        for line in sentences.strip().splitlines()
        for one in line.split("/")
    ],
)
def test_a_question_as_people_ask_it(section: str, sentence: str) -> None:
    question = parse(sentence.replace("{a}", "a nurse").replace("{many}", "nurses"))
    assert question in (Question(section, ("nurse",)), Question(section, ("nurses",)))


@pytest.mark.parametrize(
    "sentence",
    [
        "compare nurse with doctor",
        "nurse v. doctor",
        "nurse or doctor",
        "which pays more, a nurse or a doctor",
        "who makes more nurse or doctor?",
        "is a nurse better than a doctor",
        "should i be a nurse or a doctor",
        "how is a nurse different from a doctor",
    ],
)
def test_two_jobs_are_compared(sentence: str) -> None:
    assert parse(sentence) == Question(COMPARE, ("nurse", "doctor"))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("nurses in texas", Question("pay", ("nurses",), "TX")),
        ("welder jobs in ohio", Question("pay", ("welder",), "OH")),
        ("salary nurse texas", Question("pay", ("nurse",), "TX")),
        ("west virginia coal miner pay", Question("pay", ("coal miner",), "WV")),
        ("a plumber's pay in ohio per hour", Question("pay", ("plumber",), "OH-hour")),
        ("hourly wage of a cashier", Question("pay", ("cashier",), "hour")),
    ],
)
def test_pay_in_a_state_and_by_the_hour(sentence: str, question: Question) -> None:
    assert parse(sentence) == question


@pytest.mark.parametrize(
    "name",
    [
        "ward clerk",
        "payroll clerk",
        "income tax preparer",
        "comparer",
        "the guy who fixes elevators",
        "",
        "?",
    ],
)
def test_a_name_asks_nothing(name: str) -> None:
    assert parse(name) is None


@given(st.text(max_size=500))
def test_any_text_is_a_question_that_can_be_shown_or_none(text: str) -> None:
    question = parse(text)
    if question is not None:
        assert question.section in {COMPARE, *(section.name for section in SECTIONS)}
        assert question.jobs


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Texas", "TX"),
        ("texas!", "TX"),
        ("Californa", "CA"),
        ("new  york", "NY"),
        ("Washington DC", "DC"),
        ("the state of ohio", "OH"),
        ("hi", None),
        ("ok", None),
        ("Iowan", "IA"),
        ("nurse", None),
        ("", None),
    ],
)
def test_a_state_by_its_name(text: str, code: str | None) -> None:
    assert state_called(text) == code


def test_postal_codes_count_only_where_a_state_is_expected() -> None:
    assert {code: state_called(code, abbreviated=True) for code in STATES} == {code: code for code in STATES}
    assert {code for code in STATES if state_called(code)} == {"DC"}
