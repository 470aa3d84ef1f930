"""What holds for the sections of every occupation: sources, words that agree with each other, singular and plural."""

import re
from collections.abc import Sequence

import pytest

from data.occupations import Profile
from dialogues.compare.table import comparison
from dialogues.job import education, elements, related, technology, values
from dialogues.job.card import card_blocks
from dialogues.job.page import Section
from dialogues.job.pictures import card_picture, card_shown, comparison_picture, comparison_shown
from dialogues.job.schooling import education_levels
from dialogues.pictures import comparison as compared
from dialogues.screen import Bullets, Fact, Note, Screen, Text
from dialogues.wording import wording
from tests.talk import words

say = wording()
BLS, ONET, NCES = "U.S. Bureau of Labor Statistics", "O*NET", "National Center for Education Statistics"
Jobs = dict[str, Profile]


def said(section: Section, profile: Profile, answer: str = "") -> str:
    return words(Screen(section.shows(profile, say, answer).blocks))


# Getting there


def test_getting_there_names_the_publisher_of_each_figure(every_job: Jobs) -> None:
    for profile in every_job.values():
        if not education.SECTION.is_known(profile):
            continue
        blocks = education.SECTION.shows(profile, say, "").blocks
        sources = " ".join(block.text for block in blocks if isinstance(block, Note))
        labels = [block.label for block in blocks if isinstance(block, Fact)]
        is_rated = any(isinstance(block, Text | Bullets) for block in blocks)
        assert (BLS in sources) == ("Usually needed to start" in labels), profile.code
        assert (ONET in sources) == is_rated, profile.code
        programs = [label for label in labels if label.startswith(("Major", "Residenc"))]
        assert (NCES in sources) == bool(programs), profile.code


def test_what_onet_rates_does_not_contradict_what_bls_says_is_needed(every_job: Jobs) -> None:
    """BLS says what is needed of each kind; O*NET's sentence says whose it is, how much, and nothing of the kinds."""
    told = set()
    for profile in every_job.values():
        blocks = education.SECTION.shows(profile, say, "").blocks
        told |= {block.text for block in blocks if isinstance(block, Text) and "rates" in block.text}
    assert told == {
        f"School, experience, and training together, as O*NET rates them: {amount} ({zone} on a scale of 1 to 5)."
        for zone, amount in enumerate(
            (
                "little or no preparation",
                "some preparation",
                "medium preparation",
                "a lot of preparation",
                "the most preparation",
            ),
            start=1,
        )
    }
    claims = re.compile(
        r"diploma|degree|college|apprentice|certificate|month|year|no experience|at work", re.I
    )
    assert [text for text in told if claims.search(text)] == []


def test_majors_are_counted_and_residencies_stand_apart(every_job: Jobs) -> None:
    assert "\nMajor that leads there: Fashion Modeling\n" in said(education.SECTION, every_job["41-9012.00"])
    told = said(education.SECTION, every_job["29-1022.00"])
    assert (
        "\nMajor that leads there: Oral/Maxillofacial Surgery\nResidency or fellowship after the degree: O"
        in told
    )
    allergists = every_job["29-1229.01"]
    assert said(education.SECTION, allergists).count("Program") <= education.MAJORS_SHOWN
    everything = said(education.SECTION, allergists, "majors")
    assert "College majors that lead to this job:\n" in everything
    assert "\nResidencies and fellowships after the degree:\n" in everything
    for profile in every_job.values():
        told = said(education.SECTION, profile)
        assert ("Majors that lead there" in told) == (len(profile.majors) > 1), profile.code
        of_majors = [major for major in profile.majors if "Residency" in major or "Fellowship" in major]
        assert of_majors == [], profile.code


def test_shares_that_rest_on_few_answers_are_told_as_such(every_job: Jobs) -> None:
    """13-1074.00, Farm Labor Contractors: 13 were asked, and O*NET advises not to show what they said."""
    contractors = every_job["13-1074.00"]
    assert (
        "• Perhaps 48 percent say: No high school diploma\n"
        "• Perhaps 43 percent say: High school diploma or a GED\n"
        "• 9 percent say: Some college, no degree\n"
        "“Perhaps”: few people were asked, and the share may be far off.\n"
    ) in said(education.SECTION, contractors)
    picture = education.SECTION.shows(contractors, say, "picture").picture
    assert picture is not None
    assert "No high school diploma (perhaps)" in picture.alt
    for profile in every_job.values():
        rough = any(share.suppressed for share in education_levels(profile))
        assert ("Perhaps" in said(education.SECTION, profile)) == rough, profile.code


def test_the_button_to_the_picture_is_gone_once_it_is_shown(every_job: Jobs) -> None:
    clerks = every_job["43-6013.00"]
    at_first = education.SECTION.shows(clerks, say, "")
    shown = education.SECTION.shows(clerks, say, "picture")
    assert [choice.label for row in at_first.choices for choice in row] == ["As a picture"]
    assert (shown.choices, shown.picture is not None) == ((), True)


# Lists


@pytest.mark.parametrize(
    ("section", "code", "intro"),
    [
        (related.SECTION, "15-2099.00", "The nearest job that more is published about. Tap it to see it."),
        (technology.SECTION, "51-3093.00", "The one program or technology listed as used:"),
        (elements.ACTIVITIES, "43-6013.00", "What matters most in their work, the most important first:"),
        (elements.KNOWLEDGE, "43-6013.00", "What it helps most to know about in this job:"),
    ],
)
def test_an_intro_says_what_stands_below_it(every_job: Jobs, section: Section, code: str, intro: str) -> None:
    assert said(section, every_job[code]).startswith(intro)


def test_one_of_a_kind_is_not_called_several(every_job: Jobs) -> None:
    for profile in every_job.values():
        for section, known in (
            (related.SECTION, profile.related),
            (technology.SECTION, profile.technologies),
        ):
            if len(known) == 1:
                told = said(section, profile) + words(Screen(section.on_paper(profile, say)))
                assert not re.search(r"\b(?:Jobs|jobs|Programs)\b", told), profile.code


def test_a_weak_value_that_comes_first_reads_right(every_job: Jobs) -> None:
    """Paperhangers: none of the six values is strong."""
    assert said(values.SECTION, every_job["47-2142.00"]).splitlines()[:2] == [
        "The three of six values that come first in this kind of work, and how strong each is:",
        "• Relationships (very weak): Being of help to people and having friendly people around you.",
    ]


def test_what_sets_a_job_apart_is_said_once_of_two_styles_at_most(every_job: Jobs) -> None:
    told = said(elements.STYLES, every_job["43-6013.00"])
    assert "\nWhat sets this job apart from others most: Cooperation and Attention to detail.\n" in told
    for profile in every_job.values():
        assert said(elements.STYLES, profile).count("apart") <= 1, profile.code


def test_ratings_the_publisher_advises_against_come_last(every_job: Jobs) -> None:
    """Writers: too few answered how important English is, so it is in their list but not among the first five."""
    writers = every_job["27-3043.00"]
    english = next(one for one in writers.knowledge if one.name == "English Language")
    assert english.suppressed == {"IM"}
    assert "English" not in said(elements.KNOWLEDGE, writers)
    for profile in every_job.values():
        for domain in (profile.skills, profile.knowledge, profile.abilities, profile.activities):
            assert not any("IM" in one.suppressed for one in domain[: elements.TOP]), profile.code


def test_names_with_commas_are_not_joined_by_commas(every_job: Jobs) -> None:
    astronauts = every_job["55-1011.00"]
    card = words(Screen(card_blocks(astronauts, say, None)))
    assert "Astronaut, Mission Specialist; " in card
    for profile in every_job.values():
        majors = [fact for fact in _facts(profile) if fact.label == "Majors that lead there"]
        names = profile.majors[: education.MAJORS_SHOWN]
        if majors and any("," in name for name in names):
            assert tuple(majors[0].value.split("; ")) == names, profile.code


def _facts(profile: Profile) -> Sequence[Fact]:
    return [one for one in education.SECTION.shows(profile, say, "").blocks if isinstance(one, Fact)]


# Cards and comparisons


def test_a_card_with_nothing_but_a_name_has_no_picture(every_job: Jobs) -> None:
    without = [code for code, profile in every_job.items() if card_shown(profile, say) is None]
    assert without
    assert all(code.startswith("55-") for code in without)
    for code, profile in every_job.items():
        card = card_picture(profile, say)
        if card is not None:
            assert card.pay or card.growth or card.interests or card.skills, code
            assert ("Bureau of Labor Statistics" in card.source) == bool(card.pay or card.growth), code


def test_the_comparisons_picture_says_what_its_words_say(every_job: Jobs) -> None:
    jobs = [every_job["47-2152.00"], every_job["47-2111.00"], every_job["47-2031.00"]]
    told = words(Screen(comparison(jobs, say)))
    assert told.startswith(
        "Plumbers, Pipefitters, and Steamfitters vs. Electricians vs. Carpenters\nPay\n• Plumbers, "
    )
    alt = comparison_shown(jobs, say).alt
    for profile in jobs:
        in_words = [line for line in told.splitlines() if line.startswith(f"• {profile.title}: ")]
        shown = alt.partition(f"{profile.title}. ")[2]
        for heading, line in zip(
            ("Growth over ten years", "Usually needed to start", "Interests", "What it gives you"),
            in_words[1:],
            strict=True,
        ):
            fact = line.partition(": ")[2].replace(", and ", ", ").replace(" and ", ", ")
            assert heading in told
            assert f"{heading}: {fact}" in shown


def test_bars_of_different_units_are_not_set_against_each_other(every_job: Jobs) -> None:
    """Actors are paid by the hour; nurses and plumbers by the year."""
    actors, nurses, plumbers = (every_job[code] for code in ("27-2011.00", "29-1141.00", "47-2152.00"))

    def bars(*jobs: Profile) -> int:
        drawn = compared.draw(comparison_picture(jobs, say), say)
        return drawn.count('height="60"')  # the uprights of the medians

    assert bars(nurses, plumbers) == 2
    assert bars(actors, nurses) == 0
    assert bars(actors, nurses, plumbers) == 2
