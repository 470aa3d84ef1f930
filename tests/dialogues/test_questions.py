"""The grammar of questions: what each sentence asks, and that it never trips over free text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.areas import STATES, state_called
from dialogues.job.sections import SECTIONS
from dialogues.lookup.questions import (
    COMPARE,
    ON_SCREEN,
    UNKNOWN,
    WOULD_SUIT,
    Question,
    before_place,
    general,
    parse,
)
from dialogues.wording import wording


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
        ("i want to become a vet in Ohio", Question("education", ("vet",))),
        ("is there a future in plumbing", Question("outlook", ("plumbing",))),
        ("future of teaching", Question("outlook", ("teaching",))),
        ("is nursing a good career", Question("outlook", ("nursing",))),
        ("how good is the pay for a chef", Question("pay", ("chef",))),
        ("what training does an electrician get", Question("education", ("electrician",))),
        ("how many hours does a nurse work", Question("hours", ("nurse",))),
        ("do nurses get paid vacation", Question("benefits", ("nurses",))),
        ("is being a vet stressful", Question("feels", ("vet",))),
        ("how old do you have to be to be a bartender", Question("age", ("bartender",))),
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
        ("nurse ohio", Question("pay", ("nurse",), "OH")),
        ("coal miner West Virginia", Question("pay", ("coal miner",), "WV")),
        ("nurse ohio hourly", Question("pay", ("nurse",), "OH-hour")),
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
        "software engineer",
        "software developer",
        "line marker",
        "job coach",
        "a job where you fix cars",
        "marine",
        "hr",
        "cook",
        "pilot",
        "me",
        "ok",
        "so ok",
        "and me",
        "or hi",
        "",
        "?",
    ],
)
def test_a_name_asks_nothing(name: str) -> None:
    assert parse(name) is None


SHORT = {
    "does": "nurse job description / nurse description",
    "tasks": "nurse duties / responsibilities of a nurse",
    "outlook": "nurse job outlook / outlook for nurse",
    "education": "nurse education / nurse requirements / education of a nurse",
    "interests": "nurse interests / interests nurse / nurse's interests / nurse holland code",
    "skills": "nurse skills / skills nurse / skills of a nurse",
    "knowledge": "nurse knowledge / knowledge nurse / knowledge of a nurse",
    "abilities": "nurse abilities / abilities nurse",
    "activities": "nurse activities / nurse work activities",
    "styles": "nurse work style / nurse work styles / nurse personality",
    "values": "nurse values / values nurse / nurse work values",
    "technology": "nurse technology / technology for nurse",
    "related": "nurse similar jobs / similar jobs nurse / nurse alternatives",
    "sources": "nurse sources / sources for nurse",
}


@pytest.mark.parametrize(
    ("section", "sentence"),
    [(section, one.strip()) for section, line in SHORT.items() for one in line.split("/")],
)
def test_a_sections_name_beside_a_job(section: str, sentence: str) -> None:
    assert parse(sentence) == Question(section, ("nurse",))


# What people ask when a job is on screen, by what answers it and how it is shown.
ABOUT_IT = {
    ("pay", ""): """
        what does it pay / how much does that pay / pay / how much / how much do they make / salary / average pay
        what's the pay / their salary / do they make good money / is it well paid / money / what about pay
        """,
    ("pay", "hour"): "by the hour / hourly / and hourly? / per hour / how much an hour",
    ("pay", "year"): "by the year / yearly / a year",
    ("pay", "OH"): """
        how much do they make in ohio / in ohio / Ohio / and in ohio? / what about OH / pay in ohio / and OH
        """,
    ("pay", "CA"): "what about CA / in ca / California / californa",
    ("skills", ""): "skills / what skills do i need / what skills / what are the skills",
    ("education", ""): """
        how do i become one / education / how long / how long does it take / what do i need to study / getting there
        what degree do i need / do i need a degree / requirements / how do i get there / is it hard to become one
        """,
    ("outlook", ""): """
        is there a future / outlook / is it in demand / will ai replace them / what's its outlook / is it a good job
        """,
    ("tasks", ""): "tasks / duties / what do they do all day / which tasks / what tasks do they do",
    ("does", ""): "what do they do / what is it / tell me more / job description",
    ("technology", ""): "what software do they use / technology / tools",
    ("related", ""): "similar jobs / anything similar / what else is like it / alternatives",
    ("interests", ""): "interests / who likes it",
    ("styles", ""): "work style / personality",
    ("knowledge", ""): "knowledge / what do i need to know",
    ("abilities", ""): "abilities",
    ("activities", ""): "activities",
    ("values", ""): "values",
    ("sources", ""): "sources",
    ("would", ""): "would it suit me / would i like it / is it for me / should i do it",
    ("hours", ""): "hours / do they work nights / how many hours do they work",
    ("feels", ""): "is it hard / is it fun",
    ("save", ""): "save / save it / add it to my list / keep this",
    ("share", ""): "share / share it / send it to a friend",
    ("card", ""): "back / go back",
    (COMPARE, ""): "compare / which one pays more",
}  # fmt: skip


@pytest.mark.parametrize(
    ("section", "answer", "sentence"),
    [
        (section, answer, one.strip())
        for (section, answer), sentences in ABOUT_IT.items()
        for line in sentences.strip().splitlines()
        for one in line.split("/")
    ],
)
def test_a_question_that_names_no_job_is_about_the_one_on_screen(
    section: str, answer: str, sentence: str
) -> None:
    assert parse(sentence) == Question(section, (ON_SCREEN,), answer)


def test_information_technology_is_not_it() -> None:
    assert parse("IT salary") == Question("pay", ("information technology",))


@pytest.mark.parametrize(
    ("sentence", "jobs"),
    [
        ("compare it with a plumber", (ON_SCREEN, "plumber")),
        ("compare with plumber", (ON_SCREEN, "plumber")),
        ("compare to a plumber and a cook", (ON_SCREEN, "plumber", "cook")),
        ("is it better than a plumber", (ON_SCREEN, "plumber")),
    ],
)
def test_the_job_on_screen_is_compared(sentence: str, jobs: tuple[str, ...]) -> None:
    assert parse(sentence) == Question(COMPARE, jobs)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("how mutch does a nurse make", Question("pay", ("nurse",))),
        ("salery of a nurse", Question("pay", ("nurse",))),
        ("nurse salery", Question("pay", ("nurse",))),
        ("avrage salary of a nurse", Question("pay", ("nurse",))),
        ("wat dose a plumer make", Question("pay", ("plumer",))),
        ("how do i becom a plummer", Question("education", ("plummer",))),
        ("how do i beocme a nurse", Question("education", ("nurse",))),
        ("nurse educaton", Question("education", ("nurse",))),
        ("outlok for nurses", Question("outlook", ("nurses",))),
        ("jobs simular to florist", Question("related", ("florist",))),
        ("skils of a nurse", Question("skills", ("nurse",))),
        ("comapre nurse and doctor", Question(COMPARE, ("nurse", "doctor"))),
    ],
)
def test_misspelt_words_of_a_question_are_read(sentence: str, question: Question) -> None:
    assert parse(sentence) == question


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("highest paying job in texas", "many"),
        ("best paying jobs", "many"),
        ("what are the best paying jobs", "many"),
        ("what jobs pay well", "many"),
        ("who makes the most money", "many"),
        ("jobs without a degree", "many"),
        ("what jobs can i get without college", "many"),
        ("what are the best jobs", "many"),
        ("fastest growing jobs", "many"),
        ("jobs that work with animals", "described"),
        ("jobs for teens", "described"),
        ("minimum wage", "minimum-wage"),
        ("what is the minimum wage in ohio?", "minimum-wage"),
        ("list", "list"),
        ("my list", "list"),
        ("show my list", "list"),
        ("show me my list", "list"),
        ("saved jobs", "list"),
        ("my saved jobs", "list"),
        ("jobs like florist", None),
        ("a job where you fix cars", None),
        ("job coach", None),
        ("nurse", None),
        ("", None),
    ],
)
def test_a_question_about_no_one_job(sentence: str, kind: str | None) -> None:
    assert general(sentence) == kind


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("and in Ontario?", ("", "ontario")),
        ("what do nurses make in Canada", ("what do nurses make", "canada")),
        ("nurse", ("nurse", "")),
        ("", ("", "")),
    ],
)
def test_a_sentence_before_its_place(sentence: str, parts: tuple[str, str]) -> None:
    assert before_place(sentence) == parts


@pytest.mark.parametrize("kind", sorted(UNKNOWN))
def test_what_is_not_known_is_said_kindly(kind: str) -> None:
    assert wording().has(f"lookup-unknown-{kind}")


@given(st.text(max_size=500))
def test_any_text_is_a_question_that_can_be_shown_or_none(text: str) -> None:
    question = parse(text)
    if question is not None:
        sections = {section.name for section in SECTIONS}
        assert question.section in {COMPARE, WOULD_SUIT, "save", "share", "card", *UNKNOWN, *sections}
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
