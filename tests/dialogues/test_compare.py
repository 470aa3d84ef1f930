"""Comparisons in conversation: which names a phrase holds, what each means, and what is asked of both."""

import pytest

from tests.talk import Student

NURSE, PLUMBER = "Registered Nurses", "Plumbers, Pipefitters, and Steamfitters"


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("compare film and video editor and photographer", "Film and Video Editors vs. Photographers\nPay"),
        ("compare photographer and film and video editor", "Photographers vs. Film and Video Editors\nPay"),
        ("photographer or film and video editor", "Photographers vs. Film and Video Editors\nPay"),
        (
            "compare plumber electrician",
            f"{PLUMBER} vs. Electricians\n“plumber” is one of the names of {PLUMBER}.",
        ),
        ("compare registered nurse software developer", f"{NURSE} vs. Software Developers\nPay"),
        ("compare hair stylist and barber", "Hairdressers, Hairstylists, and Cosmetologists vs. Barbers\n"),
        ("compare registered nurse", f"Compare {NURSE} with which job? Type its name or tap one."),
    ],
)
async def test_names_are_parted_where_they_are_known(student: Student, sentence: str, answer: str) -> None:
    await student.sends(sentence)
    assert student.sees.startswith(answer)


async def test_a_name_that_is_not_understood_is_said(student: Student) -> None:
    await student.sends("compare registered nurse and asdfgh")
    assert student.sees == (
        f"I couldn’t make out “asdfgh”.\nCompare {NURSE} with which job? Type its name or tap one."
    )
    await student.sends("plumber")
    assert student.sees.startswith(f"{NURSE} vs. {PLUMBER}\n“plumber” is one of the names of {PLUMBER}.\nPay")


async def test_names_nobody_knows_are_said(student: Student) -> None:
    await student.sends("compare asdf and qwhgzx")
    assert student.sees.startswith("I couldn’t make out “asdf” and “qwhgzx”.")


async def test_a_fourth_job_is_left_out_aloud(student: Student) -> None:
    await student.sends("compare registered nurse, lawyer, electrician and dentist")
    assert student.sees.startswith(
        "Registered Nurses vs. Lawyers vs. Electricians\n"
        "Three jobs side by side is the most I can show, so I left out “dentist”.\nPay"
    )


async def test_a_guessed_name_leads_to_the_other_jobs(student: Student) -> None:
    await student.sends("compare ward clerk and registered nurse")
    assert "“ward clerk” is one of the names of Medical Secretaries" in student.sees
    await student.taps("I meant another “ward clerk”")
    other = student.buttons[0]
    await student.taps(other)
    assert student.sees.startswith(f"{other} vs. {NURSE}\nPay")


async def test_a_name_of_several_jobs_is_asked_about_and_the_comparison_goes_on(student: Student) -> None:
    await student.sends("compare registered nurse and teacher")
    assert student.sees.startswith("“teacher” could be one of these jobs. Which do you mean?")
    chosen = student.buttons[0]
    await student.taps(chosen)
    assert student.sees.startswith(f"{NURSE} vs. {chosen}\nPay")


async def test_a_second_job_of_several_meanings_joins_by_a_tap(student: Student) -> None:
    await student.sends("registered nurse")
    await student.taps("Compare")
    await student.sends("teacher")
    await student.taps("More")
    chosen = student.buttons[0]
    await student.taps(chosen)
    assert student.sees.startswith(f"{NURSE} vs. {chosen}\nPay")


async def test_a_question_is_no_second_job(student: Student) -> None:
    await student.sends("registered nurse")
    await student.taps("Compare")
    await student.sends("what does a plumber make")
    assert student.sees.startswith(f"Pay: {PLUMBER}\nA plumber is one of its names.")


async def test_thanks_leaves_the_comparison_waiting(student: Student) -> None:
    await student.sends("registered nurse")
    await student.taps("Compare")
    await student.sends("thanks")
    assert student.sees.startswith("You’re welcome!")
    await student.sends("lawyer")
    assert student.sees.startswith(f"{NURSE} vs. Lawyers\n")


@pytest.mark.parametrize("words_", ["in ohio", "what about OH", "Ohio", "how much do they make in ohio"])
async def test_a_state_under_a_comparison_is_pay_of_each_there(student: Student, words_: str) -> None:
    await student.sends("compare registered nurse and lawyer")
    await student.sends(words_)
    assert student.sees == (
        "Pay in Ohio\n"
        "• Registered Nurses: around $84,430 a year\n"
        "• Lawyers: around $139,790 a year\n"
        "U.S. Bureau of Labor Statistics, May 2023, before taxes. Self-employed people are not counted."
    )
    await student.taps("Compare the jobs")
    assert student.sees.startswith(f"{NURSE} vs. Lawyers\nPay")


async def test_a_section_under_a_comparison_is_of_one_of_them(student: Student) -> None:
    await student.sends("compare registered nurse and lawyer")
    await student.sends("skills")
    assert student.sees == "Skills\nWhich one?"
    await student.taps("Lawyers")
    assert student.sees.startswith("Skills: Lawyers\n")


async def test_both_can_be_shared(student: Student) -> None:
    await student.sends("compare registered nurse and lawyer")
    await student.sends("share")
    assert student.sees == "Here are links to hand on."
    assert student.buttons == ["Share", "Share"]
