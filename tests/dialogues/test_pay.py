"""Pay in words: what the figures bear out, each said once, and of whom it is."""

import pytest

from data.knowledge import Knowledge
from data.occupations import Profile
from data.store.engine import Store
from dialogues.house import House
from dialogues.job.paid import YEAR
from dialogues.job.pay import SECTION
from dialogues.job.pictures import pay_shown
from dialogues.reception import Reception
from dialogues.screen import Screen
from dialogues.wording import wording
from tests.talk import Student, words

say = wording()


def said(profile: Profile, answer: str = "") -> str:
    return words(Screen(SECTION.shows(profile, say, answer).blocks))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (  # Judges: a quarter make little more than half of the middle, so it is not a few
            "23-1023.00",
            "Half of them make more than $156,210 a year, half make less. "
            "The average is $143,110, lower than that middle.\n",
        ),
        (  # Tellers: the best paid tenth make $48,270
            "43-3071.00",
            "Half of them make more than $39,340 a year, half make less. "
            "The average is $40,940, higher than that middle.\n",
        ),
        ("27-2042.00", "The average is $55.13: higher, because a few make much more.\n"),
        (  # Models: the middle and the upper quartile are the same
            "41-9012.00",
            "Half of them make more than $89,990 a year, half make less. "
            "The average is $81,540, lower than that middle.\n"
            "• 1 in 10 makes less than $38,010\n"
            "• 1 in 4 makes less than $45,760\n"
            "• 1 in 10 makes more than $124,380\n",
        ),
        (  # Postal Service Clerks: a tenth does not make more than a quarter do
            "43-5051.00",
            "• 1 in 4 makes less than $55,410\n• 1 in 4 makes more than $74,050\n78,060 people in the country",
        ),
        (  # Anesthesiologists: three figures at the survey's ceiling
            "29-1211.00",
            "Half of them make $239,200 a year or more. On average they make $336,640 a year.\n"
            "• 1 in 10 makes less than $124,450\n"
            "• 1 in 4 makes less than $186,680\n"
            "41,890 people in the country work in this job.",
        ),
        (
            "29-1243.00",
            "On average they make $450,810 a year.\n"
            "• 1 in 10 makes less than $189,720\n"
            "• 3 in 4 make at least $239,200\n"
            "1,050 people in the country work in this job.",
        ),
    ],
)
def test_pay_says_what_the_figures_bear_out(every_job: dict[str, Profile], code: str, told: str) -> None:
    assert told in said(every_job[code])


def test_no_amount_is_said_twice_of_one_job(every_job: dict[str, Profile]) -> None:
    for profile in every_job.values():
        if profile.pay is None:
            continue
        told = said(profile)
        lines = [line for line in told.splitlines() if line.startswith("•")]
        amounts = [line.split()[-1] for line in lines]
        assert len(set(amounts)) == len(amounts), profile.code
        middle = next((line for line in told.splitlines() if line.startswith("Half of them make")), "")
        for amount in amounts:
            assert f"{amount} " not in middle.partition(". ")[0], profile.code
        picture = pay_shown(profile, YEAR, say)
        figures = picture.alt.partition("The middle of all jobs")[0].split() if picture else []
        shown = [word.strip(".,") for word in figures if word.startswith("$")]
        assert len(set(shown)) == len(shown), profile.code


async def test_a_state_is_never_called_the_country(small_store: Store) -> None:
    """A release of state pay with percentiles and head counts."""
    student = Student(Reception(small_store, House(), Knowledge()))
    await student.sends("what does a clock keeper make in guam")
    assert student.sees == (
        "Pay: Clock Keepers\n"
        "In Guam:\n"
        "Half of them make more than $44,640 a year, half make less. "
        "The average is $45,580, close to that middle.\n"
        "• 1 in 10 makes less than $35,050\n"
        "• 1 in 4 makes less than $37,880\n"
        "• 1 in 4 makes more than $49,720\n"
        "• 1 in 10 makes more than $60,050\n"
        "830,760 people in Guam work in this job.\n"
        "U.S. Bureau of Labor Statistics, May 2024, before taxes. Self-employed people are not counted."
    )
    await student.sends("what does a reed buyer make in guam")
    assert "This is pay for Buyers and Purchasing Agents taken together" in student.sees
    assert "490,000 people in Guam work in these jobs." in student.sees
    assert "in the country" not in student.sees
