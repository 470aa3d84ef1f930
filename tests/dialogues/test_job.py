"""The career profile in conversation, on the reference data: whole answers for 43-6013 and a few others."""

import pytest

from tests.talk import Student, labels, words

CARD = """\
Medical Secretaries and Administrative Assistants
A ward clerk is one of its names.
Keeps a doctor's office or hospital unit running: books visits, answers calls, keeps records, and handles bills.
Also called: Medical Receptionist, Medical Secretary, Unit Clerk, Unit Support Representative
Interests: Conventional, Social
Pay: $35,050 to $60,050 a year for most people
Skills: Speaking, Listening, Helping people
Knowledge: Customer service, English, Office work
What they do most
• Answer the phone and pass calls to the right person.
• Book and confirm patients' visits, tests, and surgeries.
• Fill out insurance forms.
Sources: O*NET 30.1; U.S. Bureau of Labor Statistics, May 2024."""

SECTIONS = [
    "What they do", "Tasks", "Pay", "Outlook", "Getting there", "Interests", "Skills", "Knowledge",
    "Abilities", "Activities", "Work style", "Values", "Technology", "Similar jobs", "Sources",
]  # fmt: skip


async def test_ward_clerk_gets_its_card(student: Student) -> None:
    await student.sends("ward clerk")
    assert student.sees == CARD
    assert student.buttons[: len(SECTIONS)] == SECTIONS
    doings = ["Would it suit me?", "☆ Save", "Compare", "Share"]
    assert student.buttons[len(SECTIONS) : len(SECTIONS) + 4] == doings


@pytest.mark.parametrize(
    ("section", "said"),
    [
        (
            "What they do",
            """\
What they do: Medical Secretaries and Administrative Assistants
Keeps a doctor's office or hospital unit running: books visits, answers calls, keeps records, and handles bills.""",
        ),
        (
            "Tasks",
            """\
Tasks: Medical Secretaries and Administrative Assistants
In plain words, the most important first:
• Answer the phone and pass calls to the right person.
• Book and confirm patients' visits, tests, and surgeries.
• Fill out insurance forms.
• Greet visitors, ask why they came, and show them where to go.
• Mail, email, or fax letters and patients' records.
• Keep medical records and other files in order.
• Pass on messages and test results to the right staff.
• Ask patients questions and help them fill out forms.
Source: O*NET 30.1 Database. Plain words are ours.""",
        ),
        (
            "Pay",
            """\
Pay: Medical Secretaries and Administrative Assistants
Half of them make more than $44,640 a year, half make less. The average is $45,580, close to that middle.
• 1 in 10 makes less than $35,050
• 1 in 4 makes less than $37,880
• 1 in 4 makes more than $49,720
• 1 in 10 makes more than $60,050
830,760 people in the country work in this job.
For scale: the middle of all jobs in the country is $49,500 a year.
U.S. Bureau of Labor Statistics, May 2024, before taxes. Self-employed people are not counted.""",
        ),
        (
            "Outlook",
            """\
Outlook: Medical Secretaries and Administrative Assistants
It grows about as fast as most jobs: +4.2 percent from 2024 to 2034. \
That takes it from 850,000 jobs to 885,300.
About 85,900 openings are expected each year. \
Nearly all of them come from people moving to other work or retiring, not from new jobs.
U.S. Bureau of Labor Statistics, Employment Projections 2024–34.""",
        ),
        (
            "Interests",
            """\
Interests: Medical Secretaries and Administrative Assistants
The work is usually higher in Conventional and Social.
• Conventional (very strong): Keeping facts, numbers, and files in order and going by clear rules.
• Social (moderate): Helping, teaching, caring for, or guiding people.
• Enterprising (moderate): Leading people, selling things, and making plans and deals happen.
• Investigative (weak): Asking why, looking for facts, and testing ideas until you know.
• Realistic (weak): Working with your hands, tools, machines, plants, or animals, often outdoors.
• Artistic (hardly any): Making new things with words, pictures, music, movement, or food.
Holland’s six types of work; the words compare this job with all others. Source: O*NET 30.1 Database.""",
        ),
    ],
)
async def test_a_section_takes_the_place_of_the_card(student: Student, section: str, said: str) -> None:
    await student.sends("ward clerk")
    await student.taps(section)
    assert student.sees == said
    await student.taps("‹ Back")
    assert student.sees == CARD
    assert len(student.phone) == 1


async def test_the_publishers_tasks_are_paged_to_the_last(student: Student) -> None:
    await student.sends("ward clerk")
    await student.taps("Tasks")
    await student.taps("The publisher’s list (15)")
    assert "1–8 of 15" in student.sees
    await student.taps("More ›")
    assert "9–15 of 15" in student.sees
    assert student.buttons == ["‹ Earlier", "In plain words", "‹ Back"]
    await student.taps("‹ Earlier")
    assert "1. Answer telephones and direct calls to appropriate staff." in student.sees


async def test_pay_by_the_hour_and_in_a_state(student: Student) -> None:
    await student.sends("ward clerk")
    await student.taps("Pay")
    await student.taps("By the hour")
    assert "Half of them make more than $21.46 an hour" in student.sees
    await student.taps("In a state")
    await student.taps("Texas")
    assert "In Texas:\nOn average they make $39,760 a year." in student.sees
    assert "May 2023" in student.sees
    await student.sends("in ohio")
    assert "In Ohio:\nOn average they make $40,160 a year." in student.sees
    await student.taps("In the whole country")
    assert "$44,640" in student.sees


JOB = "Medical Secretaries and Administrative Assistants"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("what does it pay", f"Pay: {JOB}\nHalf of them make more than $44,640 a year"),
        ("how much does that pay", f"Pay: {JOB}\nHalf of them make more than $44,640 a year"),
        ("pay", f"Pay: {JOB}\nHalf of them make more than $44,640 a year"),
        ("how much", f"Pay: {JOB}\nHalf of them make more than $44,640 a year"),
        ("by the hour", f"Pay: {JOB}\nHalf of them make more than $21.46 an hour"),
        ("hourly", f"Pay: {JOB}\nHalf of them make more than $21.46 an hour"),
        ("how much do they make in ohio", f"Pay: {JOB}\nIn Ohio:\nOn average they make $40,160 a year."),
        ("in texas", f"Pay: {JOB}\nIn Texas:\nOn average they make $39,760 a year."),
        ("what about CA", f"Pay: {JOB}\nIn California:\nOn average they make $51,830 a year."),
        ("tx", f"Pay: {JOB}\nIn Texas:\n"),
        ("and in ohio?", f"Pay: {JOB}\nIn Ohio:\n"),
        ("in ohio by the hour", f"Pay: {JOB}\nIn Ohio:\nOn average they make $19.31 an hour."),
        ("skills", f"Skills: {JOB}\nWhat people in this job are good at:"),
        ("how do i become one", f"Getting there: {JOB}\nUsually needed to start: High school diploma"),
        ("education", f"Getting there: {JOB}\n"),
        ("is there a future", f"Outlook: {JOB}\nIt grows about as fast as most jobs"),
        ("outlook", f"Outlook: {JOB}\n"),
        ("tasks", f"Tasks: {JOB}\nIn plain words"),
        ("sources", f"Sources: {JOB}\n"),
        ("similar jobs", f"Similar jobs: {JOB}\nJobs most like this one."),
        ("what do they do", f"What they do: {JOB}\nKeeps a doctor's office"),
        ("tell me more", f"What they do: {JOB}\n"),
        ("would it suit me", f"Would it suit you? {JOB}\n"),
        ("compare", f"Compare {JOB} with which job?"),
        ("compare it with a plumber", f"{JOB} vs. Plumbers, Pipefitters, and Steamfitters\n"),
        ("hours", f"I don’t know what hours they work. Here is what I know of the job:\n{CARD}"),
        (
            "is it hard",
            f"I can’t say how it feels: people in the same job differ a lot. Here is what I know of it:\n{CARD}",
        ),
        ("save", CARD),
        ("back", CARD),
        ("share", "Here is a link to hand on."),
        ("in ontario", "I don’t know what jobs pay in Ontario."),
        ("in canada", "I don’t know what jobs pay in Canada."),
        ("IT salary", "“information technology” could be one of these jobs."),
        ("pilot", "Airline Pilots, Copilots, and Flight Engineers\nA pilot is one of its names."),
        ("marine", "Infantry\nA marine is one of its names."),
        (
            "what does a plumber make",
            "Pay: Plumbers, Pipefitters, and Steamfitters\nA plumber is one of its names.",
        ),
    ],
)
@pytest.mark.parametrize("before", [(), ("Tasks",)])
async def test_what_names_no_job_is_about_the_one_on_screen(
    student: Student, before: tuple[str, ...], typed: str, answer: str
) -> None:
    await student.sends("ward clerk")
    for label in before:
        await student.taps(label)
    await student.sends(typed)
    assert student.sees.startswith(answer)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("what does it pay", "Pay: "), ("skills", "Skills: "), ("how long", "Getting there: ")],
)
async def test_whether_it_would_suit_is_about_the_job_on_screen_too(
    student: Student, typed: str, answer: str
) -> None:
    await student.sends("ward clerk")
    await student.taps("Would it suit me?")
    await student.sends(typed)
    assert student.sees.startswith(answer + JOB)


async def test_a_conversation_about_one_job(student: Student) -> None:
    for typed, title in (
        ("registered nurse", "Registered Nurses"),
        ("what does it pay", "Pay: Registered Nurses"),
        ("and in texas?", "Pay: Registered Nurses\nIn Texas:"),
        ("thanks", "You’re welcome!"),
        ("how long does it take", "Getting there: Registered Nurses"),
        ("qwhgzx", "I couldn’t make a job out of that."),
        ("skills", "Skills: Registered Nurses"),
        ("plumber", "Plumbers, Pipefitters, and Steamfitters"),
        ("what do they do", "What they do: Plumbers, Pipefitters, and Steamfitters"),
    ):
        await student.sends(typed)
        assert student.sees.startswith(title)


async def test_a_place_that_is_no_state_leads_to_the_states(student: Student) -> None:
    await student.sends("ward clerk")
    await student.sends("in ontario")
    assert student.sees == (
        "I don’t know what jobs pay in Ontario. "
        "I know pay in the United States and in each of its states, such as “in Ohio”."
    )
    await student.taps("In a state")
    await student.taps("Texas")
    assert student.sees.startswith(f"Pay: {JOB}\nIn Texas:")


async def test_pay_in_another_country_is_not_passed_off_as_known(student: Student) -> None:
    said = await student.sends("how much does a nurse make in canada")
    assert words(said[0]).startswith("I don’t know what jobs pay in Canada.")
    assert words(said[1]).startswith("Pay: Registered Nurses\nA nurse is one of its names.\nHalf of them")


async def test_a_section_asked_for_leads_to_the_other_jobs_too(student: Student) -> None:
    await student.sends("what does a ward clerk make in ohio")
    assert student.buttons[-2:] == ["I meant another job", "‹ Back"]
    await student.taps("By the hour")
    assert student.sees.startswith(f"Pay: {JOB}\nA ward clerk is one of its names.\nIn Ohio:")
    assert student.buttons[-2:] == ["I meant another job", "‹ Back"]
    await student.taps("I meant another job")
    assert student.sees.startswith("Here are more jobs that “ward clerk” could mean.")
    other = student.buttons[0]
    await student.taps(other)
    assert student.sees.startswith(f"Pay: {other}\nIn Ohio:")


async def test_the_card_still_knows_how_it_was_found(student: Student) -> None:
    await student.sends("ward clerk")
    await student.taps("Pay")
    await student.taps("‹ Back")
    assert student.sees == CARD
    assert student.buttons[-1] == "I meant another job"
    await student.taps("☆ Save")
    assert student.sees == CARD
    await student.taps("I meant another job")
    assert student.sees.startswith("Here are more jobs that “ward clerk” could mean.")


async def test_a_section_that_is_not_published_leads_to_the_nearest_job_that_has_it(student: Student) -> None:
    await student.sends("skills data scientist")
    assert student.buttons[0] == "Skills: Statisticians"
    await student.taps("Skills: Statisticians")
    assert student.sees.startswith("Skills: Statisticians\nWhat people in this job are good at:")


async def test_a_section_nobody_near_has_either_is_said_so(student: Student) -> None:
    await student.sends("infantry officer")
    await student.sends("pay")
    assert student.sees.startswith("“Pay” is not published for this job.")


async def test_saving_moves_no_row_of_buttons(student: Student) -> None:
    """A second tap in a hurry must not hit another row."""
    await student.sends("ward clerk")
    before = [[one.label for one in row] for row in student.newest.buttons]
    await student.taps("☆ Save")
    after = [[one.label for one in row] for row in student.newest.buttons]
    assert len(before) == len(after)
    place = before.index(["☆ Save", "Compare", "Share"])
    assert after[place] == ["★ Saved", "Compare", "Share"]
    assert after[place - 1] == ["Would it suit me?", "Your list (1)"]
    assert after[: place - 1] + after[place + 1 :] == before[: place - 1] + before[place + 1 :]


async def test_a_ceiling_is_said_as_one(student: Student) -> None:
    """29-1229 and its like: half or more of them earn above what the survey counts."""
    await student.sends("anesthesiologist")
    await student.taps("Pay")
    assert "Half of them make $239,200 a year or more." in student.sees
    assert "less than $239,200" not in student.sees


async def test_combined_pay_is_said_to_be_combined(student: Student) -> None:
    await student.sends("personal care aide")
    await student.taps("Pay")
    assert "This is pay for Home Health and Personal Care Aides taken together" in student.sees
    assert "3,988,140 people in the country work in these jobs." in student.sees


async def test_figures_of_a_whole_group_are_said_to_be_of_it(student: Student) -> None:
    """15-1299.05: BLS publishes pay and outlook for the whole of 15-1299 only."""
    group = "Computer Occupations, All Other"
    await student.sends("information security engineer")
    paid = f"$52,650 to $176,800 a year for most people in the whole group of {group}"
    assert f"Pay: {paid}" in student.sees.splitlines()
    await student.taps("Pay")
    whose = f"This is pay for {group} taken together; it is published as one group."
    how_many = "439,380 people in the country work in these jobs."
    assert student.sees.index(whose) < student.sees.index(how_many)
    assert student.newest.picture is not None
    assert student.newest.picture.alt.startswith(
        f"Pay in a year, Information Security Engineers, counted with {group}: "
    )
    await student.taps("‹ Back")
    await student.taps("Outlook")
    named = "Computer occupations, all other"
    assert f"This is the outlook for {named} taken together; it is published as one group." in student.sees
    await student.taps("‹ Back")
    await student.taps("Getting there")
    assert f"What is usually needed to start is published for {named} taken together." in student.sees
    await student.sends("compare information security engineer and web developer")
    lines = student.sees.splitlines()
    assert f"• Information Security Engineers: {paid}" in lines
    assert "• Web Developers: $48,560 to $162,870 a year for most people" in lines


@pytest.mark.parametrize(
    ("job", "said"),
    [
        (
            "prosthodontist",
            "It grows faster than most jobs: +4.5 percent from 2024 to 2034. There are about 900 of these jobs.\n"
            "Fewer than 50 openings are expected each year.",
        ),
        (
            "mathematician",
            "The number of these jobs is expected to stay about the same: −0.7 percent from 2024 to 2034. "
            "There are about 2,400 of these jobs.\n"
            "About 100 openings are expected each year. "
            "Nearly all of them come from people moving to other work or retiring, not from new jobs.",
        ),
        (
            "bank teller",
            "About 29,800 openings are expected each year. "
            "The jobs get fewer, but people still leave them for other work or retire, and have to be replaced.",
        ),
    ],
)
async def test_the_outlook_in_words(student: Student, job: str, said: str) -> None:
    await student.sends(f"outlook for {job}")
    assert said in student.sees


async def test_majors_nearest_to_the_job_come_first(student: Student) -> None:
    await student.sends("how do i become a ward clerk")
    majors = next(line for line in student.sees.splitlines() if line.startswith("Majors that lead there: "))
    assert majors.startswith(
        "Majors that lead there: Medical Administrative/Executive Assistant and Medical Secretary; "
    )


@pytest.mark.parametrize("code", ["43-6013", "43-6013.00"])
async def test_a_job_by_its_code(student: Student, code: str) -> None:
    await student.sends(code)
    assert student.sees == CARD.replace("A ward clerk is one of its names.\n", "")


async def test_pay_by_the_hour_only(student: Student) -> None:
    """Actors: the survey publishes no yearly pay."""
    await student.sends("actor")
    assert "an hour for most people" in student.sees
    await student.taps("Pay")
    assert "an hour" in student.sees
    assert "a year" not in student.sees.replace("a year in", "")


async def test_a_military_job_says_that_little_is_known(student: Student) -> None:
    await student.sends("infantry officer")
    assert "Little is published about this job." in student.sees
    assert "Pay" not in student.buttons


async def test_a_job_nobody_rated_points_to_the_nearest_that_are(student: Student) -> None:
    await student.sends("Managers, All Other")
    assert "Little is published about this job. The nearest jobs with more to tell" in student.sees
    await student.taps("Similar jobs")
    assert "The nearest jobs that more is published about." in student.sees
    await student.taps(student.buttons[0])
    assert "What they do most" in student.sees


async def test_a_job_is_kept_and_let_go(student: Student) -> None:
    await student.sends("ward clerk")
    await student.taps("☆ Save")
    assert "★ Saved" in student.buttons
    await student.sends("registered nurse")
    await student.taps("☆ Save")
    await student.sends("/list")
    assert student.sees == (
        "Your list\n"
        "• Medical Secretaries and Administrative Assistants: $35,050 to $60,050 a year for most people\n"
        "• Registered Nurses: $66,030 to $135,320 a year for most people"
    )
    await student.taps("Remove some")
    await student.taps("Remove Registered Nurses")
    await student.taps("Done")
    assert student.buttons == ["Medical Secretaries and Administrative Assistants", "Remove some"]


async def test_a_double_tap_on_save_keeps_it_saved(student: Student) -> None:
    await student.sends("ward clerk")
    before = student.newest
    await student.taps("☆ Save")
    student.phone["double"] = before
    await student.taps("☆ Save")
    await student.sends("/list")
    assert student.buttons == ["Medical Secretaries and Administrative Assistants", "Remove some"]


async def test_a_shared_link_opens_the_job(student: Student) -> None:
    await student.comes("job_43-6013-00")
    assert student.sees == CARD.replace("A ward clerk is one of its names.\n", "")


@pytest.mark.parametrize("payload", ["job_", "job_99-9999-99", "nonsense", "job_43-6013-00x", "_"])
async def test_a_link_that_leads_nowhere_is_said_kindly(student: Student, payload: str) -> None:
    await student.comes(payload)
    assert "That link doesn’t lead to a job I know." in student.sees


async def test_an_old_card_still_works_after_other_jobs(student: Student) -> None:
    await student.sends("ward clerk")
    await student.sends("registered nurse")
    await student.taps("Pay", old=True)
    shown = [words(screen) for screen in student.phone.values()]
    assert shown[0].startswith("Pay: Medical Secretaries")
    assert shown[1].startswith("Registered Nurses")


async def test_similar_jobs_open_beside_the_first(student: Student) -> None:
    await student.sends("registered nurse")
    await student.taps("Similar jobs")
    first = student.buttons[0]
    await student.taps(first)
    assert student.sees.startswith(first)
    assert len(student.phone) == 2


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "what does a ward clerk make in Ohio",
            "Pay: Medical Secretaries and Administrative Assistants\nA ward clerk is one of its names.\nIn Ohio:",
        ),
        (
            "how do I become a plumber",
            "Getting there: Plumbers, Pipefitters, and Steamfitters\nA plumber is one of its names.\nUsually needed",
        ),
        (
            "is there a future for bank tellers",
            "Outlook: Tellers\nA bank teller is one of its names.\nThe number of these jobs is expected to shrink",
        ),
        (
            "jobs like florist",
            "Similar jobs: Floral Designers\nA florist is one of its names.\nJobs most like this one.",
        ),
        (
            "compare nurse and paramedic",
            "Registered Nurses vs. Paramedics\n“nurse” is one of the names of Registered Nurses.\n"
            "Pay\n• Registered Nurses: $66,030",
        ),
        (
            "skills for data scientist",
            "“Skills” is not published for this job. The nearest job that has it is Statisticians. "
            "Here is what is published for this one:\nData Scientists",
        ),
        (
            "ohio ward clerk pay per hour",
            "Pay: Medical Secretaries and Administrative Assistants\nA ward clerk is one of its names.\n"
            "In Ohio:\nOn average they make $19.31 an hour.",
        ),
        ("which pays more, welder or plumber", "Welders, Cutters, Solderers, and Brazers vs. Plumbers"),
        (
            "skills for plumber",
            "Skills: Plumbers, Pipefitters, and Steamfitters\nA plumber is one of its names.\n"
            "What people in this job are good at:",
        ),
    ],
)
async def test_a_question_in_a_sentence_is_answered(student: Student, question: str, answer: str) -> None:
    await student.sends(question)
    assert student.sees.startswith(answer)


async def test_two_jobs_side_by_side_and_a_third(student: Student) -> None:
    await student.sends("registered nurse")
    await student.taps("Compare")
    assert student.sees == "Compare Registered Nurses with which job? Type its name or tap one."
    await student.sends("ward clerk")
    assert student.sees.startswith("Registered Nurses vs. Medical Secretaries and Administrative Assistants")
    assert "• Registered Nurses: faster than most (+4.9 percent)" in student.sees
    await student.taps("Add a third job")
    await student.sends("lawyer")
    assert labels(student.newest) == [
        "Registered Nurses",
        "Medical Secretaries and Administrative Assistants",
        "Lawyers",
    ]


async def test_would_it_suit_me_says_what_it_needs_to_know(student: Student) -> None:
    await student.sends("would i like being a ward clerk")
    by_sentence = student.sees
    await student.sends("ward clerk")
    await student.taps("Would it suit me?")
    assert student.sees == by_sentence
    assert "Medical Secretaries and Administrative Assistants" in by_sentence
