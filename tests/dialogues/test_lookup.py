"""Looking a job up: clear, close, unknown, not a job; and what was chosen is remembered."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.store.engine import Store
from dialogues.reception import Reception
from tests.talk import Student, words


async def test_a_slip_of_the_finger_still_finds_the_job(student: Student) -> None:
    await student.sends("wrad clerk")
    assert student.sees.startswith(
        "Medical Secretaries and Administrative Assistants\nA ward clerk is one of its names."
    )


async def test_an_unknown_name_gets_what_to_try(student: Student) -> None:
    await student.sends("quantum llama wrangler supreme")
    assert "Try another name for it" in student.sees or "Which do you mean?" in student.sees


@pytest.mark.parametrize(
    ("words_", "answer"),
    [
        ("hello", "Hi! Which job shall we look at? Type any name for it."),
        ("thanks!", "You’re welcome! Type another job whenever you like."),
        (
            "i dont know",
            "That’s all right: many people don’t know yet. Look at a few jobs and notice what you like about them.",
        ),
    ],
)
async def test_what_is_no_job_is_answered_like_a_person_would(
    student: Student, words_: str, answer: str
) -> None:
    await student.sends(words_)
    assert student.sees == answer
    assert student.buttons == ["Nurse", "Electrician", "Software developer", "Ward clerk"]


async def test_a_close_call_is_asked_about_and_the_answer_remembered(student: Student) -> None:
    await student.sends("clerk")
    assert student.sees.startswith("“clerk” could be one of these jobs. Which do you mean?")
    chosen = student.buttons[1]
    await student.taps(chosen)
    assert student.sees.startswith(chosen)
    await student.sends("Clerk")
    assert student.sees.startswith(chosen)
    await student.taps("I meant another job")
    assert chosen not in student.buttons
    await student.sends("clerk")
    assert student.sees.startswith("“clerk” could be one of these jobs.")


async def test_what_one_person_chose_is_not_chosen_for_another(
    student: Student, reception: Reception
) -> None:
    await student.sends("clerk")
    await student.taps(student.buttons[1])
    other = Student(reception)
    await other.sends("clerk")
    assert other.sees.startswith("“clerk” could be one of these jobs.")


async def test_a_choice_of_somebody_else_is_not_remembered(student: Student, reception: Reception) -> None:
    """A button copied from another phone carries that phone's question."""
    await student.sends("clerk")
    stranger = Student(reception)
    stranger.phone["copied"] = student.newest
    await stranger.taps(student.buttons[0])
    await stranger.sends("clerk")
    assert stranger.sees.startswith("“clerk” could be one of these jobs.")


async def test_none_of_these_says_what_to_try(student: Student) -> None:
    await student.sends("clerk")
    await student.taps("None of these")
    assert student.sees.startswith("Then try another name for it")


async def test_a_question_whose_job_is_unclear_leads_to_its_section(student: Student) -> None:
    await student.sends("what does a clerk make in ohio")
    assert student.sees.startswith("“clerk” could be one of these jobs.")
    await student.taps(student.buttons[0])
    assert student.sees.startswith("Pay: ")
    assert "In Ohio:" in student.sees


async def test_examples_are_a_tap_away(student: Student) -> None:
    await student.comes()
    await student.taps("Ward clerk")
    assert student.sees.startswith("Medical Secretaries and Administrative Assistants")


@pytest.mark.parametrize("text", ["", "   ", "\n", "\u200b"])
async def test_nothing_is_answered_too(student: Student, text: str) -> None:
    assert await student.sends(text)


async def test_a_very_long_text_gets_a_clear_answer(student: Student) -> None:
    await student.sends("nurse " * 700)
    assert student.sees == "That’s a lot of words for me. Type just the job’s name, such as “plumber”."


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=300))
async def test_any_words_are_answered(student: Student, text: str) -> None:
    if not text.startswith("/"):
        assert all(words(screen) for screen in await student.sends(text))
    assert student.phone


async def test_an_empty_store_says_so(sqlite_store: Store) -> None:
    from data.knowledge import Knowledge
    from dialogues.house import House

    student = Student(Reception(sqlite_store, House(), Knowledge()))
    await student.comes()
    assert "I have no jobs to look up yet" in student.sees
    await student.sends("ward clerk")
    assert "I couldn’t find a job called “ward clerk”." in student.sees
