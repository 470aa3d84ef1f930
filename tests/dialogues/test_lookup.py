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


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("what does it pay", "Pay: of which job? Type its name."),
        ("pay", "Pay: of which job? Type its name."),
        ("in texas", "Pay in Texas: of which job? Type its name."),
        ("Ohio", "Pay in Ohio: of which job? Type its name."),
        ("save it", "Which job? Type its name."),
    ],
)
async def test_a_question_without_a_job_asks_for_one(student: Student, question: str, which: str) -> None:
    await student.sends(question)
    assert student.sees == which
    assert student.buttons == ["Nurse", "Electrician", "Software developer", "Ward clerk"]


async def test_the_job_that_is_named_next_answers_the_question(student: Student) -> None:
    await student.sends("in texas")
    await student.sends("ward clerk")
    assert student.sees.startswith(
        "Pay: Medical Secretaries and Administrative Assistants\nA ward clerk is one of its names.\nIn Texas:"
    )
    other = Student(student.conversations)
    await other.sends("skills")
    await other.taps("Nurse")
    assert other.sees.startswith("Skills: Registered Nurses")


async def test_another_question_is_not_taken_for_the_job_that_was_asked_for(student: Student) -> None:
    await student.sends("pay")
    await student.sends("how do i become a plumber")
    assert student.sees.startswith("Getting there: Plumbers, Pipefitters, and Steamfitters")
    await student.sends("electrician")
    assert student.sees.startswith("Electricians\n")


async def test_a_word_that_may_be_a_job_is_offered_as_one(student: Student) -> None:
    await student.sends("training")
    assert student.sees == "Getting there: of which job? Type its name.\nOr is it one of these jobs you mean?"
    assert student.buttons[0] == "Training and Development Specialists"


MANY = (
    "I can’t list all jobs of a kind: I look up one job at a time. But I can find jobs that would suit you. "
    "Answer a few questions, then narrow the list down by pay, schooling, growth, or state."
)


@pytest.mark.parametrize(
    "question",
    [
        "highest paying job in texas",
        "best paying jobs",
        "jobs without a degree",
        "jobs that work with animals",
    ],
)
async def test_many_jobs_are_found_by_the_questions(student: Student, question: str) -> None:
    await student.sends(question)
    assert student.sees == MANY
    assert student.buttons == ["Find out what suits me", "What would suit me?"]


async def test_jobs_that_are_described_may_be_one(student: Student) -> None:
    await student.sends("jobs where you fix cars")
    assert student.sees == f"{MANY}\nOr is it this job you mean?"
    await student.taps("Automotive Service Technicians and Mechanics")
    assert student.sees.startswith("Automotive Service Technicians and Mechanics\n")


async def test_jobs_without_a_degree_filter_the_list_of_who_has_one(helper: Student) -> None:
    await helper.sends("jobs without a degree")
    assert helper.sees.startswith("Jobs to explore")
    assert "Only: no degree needed" in helper.sees


async def test_the_minimum_wage_is_not_known(student: Student) -> None:
    await student.sends("minimum wage")
    assert student.sees == (
        "I don’t know minimum wages. I know what jobs pay, in the whole country and in each state. "
        "Type a job’s name."
    )


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("i want to become a vet in Ohio", "Getting there: Veterinarians\nUsually needed"),
        (
            "is there a future in plumbing",
            "Outlook: Plumbers, Pipefitters, and Steamfitters\nA plumber is one",
        ),
        ("future of teaching", "“teacher” could be one of these jobs."),
        ("is nursing a good career", "Outlook: Registered Nurses\nA nurse is one of its names."),
        (
            "how many hours does a nurse work",
            "I don’t know what hours they work. Here is what I know of the job:",
        ),
        ("how mutch does a nurse make", "Pay: Registered Nurses\n"),
        ("wat dose a plumer make", "Pay: Plumbers, Pipefitters, and Steamfitters\n"),
        ("how do i becom a plummer", "Getting there: Plumbers, Pipefitters, and Steamfitters\n"),
        ("nurse interests", "Interests: Registered Nurses\n"),
        ("nurse ohio", "Pay: Registered Nurses\nA nurse is one of its names.\nIn Ohio:"),
        ("what does a zorblax make", "I couldn’t find a job called “zorblax”."),
        ("software enginer", "Software Developers\n"),
        ("physical education", "“physical education” could be one of these jobs."),
        ("information technology", "“information technology” could be one of these jobs."),
        ("nurse educators", "“nurse educators” could be one of these jobs."),
        ("facilities managers", "Facilities Managers\n"),
        ("reed or wind instrument tuners", "Musical Instrument Repairers and Tuners\n"),
        ("i want to be rich", "Happy to help you look around."),
    ],
)
async def test_sentences_as_people_type_them(student: Student, sentence: str, answer: str) -> None:
    await student.sends(sentence)
    assert student.sees.startswith(answer)


# Words that name a button


async def test_a_buttons_words_count_as_its_tap(student: Student) -> None:
    await student.sends("ward clerk")
    await student.sends("Work style")
    assert student.sees.startswith("Work style: Medical Secretaries")
    await student.sends("back")
    assert student.sees.startswith("Medical Secretaries and Administrative Assistants\nA ward clerk")
    await student.sends("similar jobs")
    named = student.buttons[0]
    await student.sends(named.upper())
    assert student.sees.startswith(named)
    assert len(student.phone) == 5  # what was typed is answered below it


async def test_a_choice_can_be_typed(student: Student) -> None:
    await student.sends("clerk")
    chosen = student.buttons[1]
    await student.sends(chosen)
    assert student.sees.startswith(chosen)
    await student.sends("clerk")
    assert student.sees.startswith(chosen)


async def test_saved_is_the_list_and_lets_nothing_go(student: Student) -> None:
    await student.sends("ward clerk")
    await student.sends("save")
    await student.sends("saved")
    assert student.sees.startswith("Your list\n• Medical Secretaries and Administrative Assistants")


# The list of saved jobs


@pytest.mark.parametrize("words_", ["list", "my list", "show my list", "saved jobs", "/list"])
async def test_the_list_can_be_asked_for(student: Student, words_: str) -> None:
    await student.sends("ward clerk")
    await student.taps("☆ Save")
    await student.sends(words_)
    assert student.sees.startswith("Your list\n• Medical Secretaries and Administrative Assistants: $35,050")


async def test_the_list_is_a_tap_away_once_something_is_on_it(student: Student) -> None:
    await student.comes()
    assert "Your list (1)" not in student.buttons
    await student.sends("ward clerk")
    await student.taps("☆ Save")
    await student.taps("Your list (1)")
    assert student.sees.startswith("Your list\n")
    for command in ("/start", "/help"):
        await student.sends(command)
        assert "Your list (1)" in student.buttons


async def test_of_a_long_list_the_first_to_compare_is_chosen(student: Student) -> None:
    for job in ("ward clerk", "registered nurse", "plumber", "lawyer"):
        await student.sends(job)
        await student.taps("☆ Save")
    await student.sends("my list")
    await student.taps("Compare")
    assert student.sees == (
        "Three jobs side by side is the most I can show. Which one first? You add the others next."
    )
    await student.taps("Lawyers")
    assert student.sees == "Compare Lawyers with which job? Type its name or tap one."
    await student.taps("Registered Nurses")
    assert student.sees.startswith("Lawyers vs. Registered Nurses\nPay")


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
