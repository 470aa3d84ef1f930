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
