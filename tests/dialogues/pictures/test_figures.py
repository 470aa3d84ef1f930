"""The figures in the pictures and the same in words."""

import re

import pytest

from dialogues.pictures import comparison, education, hexagon, job_card, pay_range, result_card, values
from dialogues.pictures.pay import Figure, Pay, Scale, range_in_words, scale_for
from dialogues.pictures.scores import Scores
from tests.dialogues.pictures.gallery import (
    CARDIOLOGISTS_PAY,
    COMPARED_DANCERS,
    DANCERS_PAY,
    GALLERY,
    LAWYERS_PAY,
    NURSES_HOURLY,
    OEWS,
    SECRETARIES,
    SECRETARIES_EDUCATION,
    SECRETARIES_INTERESTS,
    SECRETARIES_PAY,
    TYPES,
    YOUR_INTERESTS,
    pay,
    say,
)
from tests.dialogues.pictures.layout import layout


def test_pay() -> None:
    assert layout(GALLERY["pay"].draw()).text == (
        "Pay in a year Medical Secretaries and Administrative Assistants Middle of all jobs: $49,500 "
        "$35,050 1 in 10 makes less $37,880 1 in 4 makes less $44,640 half make more "
        "$49,720 1 in 4 makes more $60,050 1 in 10 makes more "
        "U.S. Bureau of Labor Statistics, May 2024, before taxes."
    )
    assert GALLERY["pay"].describe() == (
        "Pay in a year, Medical Secretaries and Administrative Assistants: 1 in 10 makes less than $35,050, "
        "1 in 4 makes less than $37,880, half make more than $44,640, 1 in 4 makes more than $49,720, "
        "and 1 in 10 makes more than $60,050. The middle of all jobs is $49,500."
    )


def test_pay_by_the_hour_has_cents() -> None:
    assert GALLERY["pay-hourly"].describe() == (
        "Pay an hour, Registered Nurses: 1 in 10 makes less than $31.75, 1 in 4 makes less than $37.79, "
        "half make more than $45.00, 1 in 4 makes more than $51.90, and 1 in 10 makes more than $65.06. "
        "The middle of all jobs is $23.80."
    )


def test_of_open_figures_the_lowest_is_told() -> None:
    assert GALLERY["pay-mostly-open"].describe() == (
        "Pay in a year, Cardiologists: 1 in 10 makes less than $119,970, 1 in 4 makes less than $230,100, "
        "and half make at least $239,200. The middle of all jobs is $49,500."
    )
    drawn = layout(GALLERY["pay-mostly-open"].draw()).text
    assert "at least $239,200 half make this or more" in drawn
    assert drawn.count("$239,200") == 1


def test_percentiles_that_are_not_published_are_left_out() -> None:
    shown = pay_range.PayRange("Actors", pay("hour", None, 17.42, 23.33, None, None), None, OEWS)
    assert pay_range.describe(shown, say) == (
        "Pay an hour, Actors: 1 in 4 makes less than $17.42 and half make more than $23.33."
    )
    assert "1 in 10" not in layout(pay_range.draw(shown, say)).text


def test_a_figure_like_the_one_nearer_to_the_middle_is_not_told() -> None:
    """Half make more than $89,990, so it is not 1 in 4 that does."""
    shown = pay_range.PayRange("Models", pay("year", 38_010, 45_760, 89_990, 89_990, 124_380), None, OEWS)
    assert pay_range.describe(shown, say) == (
        "Pay in a year, Models: 1 in 10 makes less than $38,010, 1 in 4 makes less than $45,760, "
        "half make more than $89,990, and 1 in 10 makes more than $124,380."
    )
    assert layout(pay_range.draw(shown, say)).text.count("$89,990") == 1
    told = pay("year", 42_600, 42_600, 61_630, 74_050, 74_050).told
    assert [figure.statistic for figure in told] == ["p25", "median", "p75"]


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (SECRETARIES_PAY, "$35,050 to $60,050 a year, middle $44,640"),
        (NURSES_HOURLY, "$31.75 to $65.06 an hour, middle $45.00"),
        (LAWYERS_PAY, "$72,780 to at least $239,200 a year, middle $151,160"),
        (CARDIOLOGISTS_PAY, "$119,970 to at least $239,200 a year"),
        (pay("hour", None, None, 23.97, None, None), "middle $23.97 an hour"),
        (pay("year", None, 90_000, None, None, None), "1 in 4 makes less than $90,000"),
        (
            pay("year", 239_200, 239_200, 239_200, None, None, at_least=239_200),
            "9 in 10 make at least $239,200",
        ),
    ],
)
def test_range_in_words(shown: Pay, words: str) -> None:
    assert range_in_words(shown, say) == words


@pytest.mark.parametrize(
    "figures",
    [
        (),
        (Figure("median", 2), Figure("p10", 1)),
        (Figure("p10", 2), Figure("median", 1)),
        (Figure("p10", 1), Figure("p10", 1)),
        (Figure("p10", 9, at_least=True), Figure("median", 9)),
    ],
)
def test_pay_is_from_low_to_high(figures: tuple[Figure, ...]) -> None:
    with pytest.raises(ValueError, match="low to high"):
        Pay("year", figures)


def test_a_scale_keeps_small_differences_small() -> None:
    wide = scale_for((SECRETARIES_PAY,), left=0, right=1000)
    assert (wide.x(35_050), wide.x(60_050)) == (16, 962)
    narrow = scale_for((pay("hour", None, None, 23.97, None, None),), others=(23.80,), left=0, right=1000)
    assert narrow.x(23.97) - narrow.x(23.80) == pytest.approx(946 * 0.17 / (0.4 * 23.97))


def test_scale_is_even() -> None:
    assert [Scale(10, 20, 100, 300).x(amount) for amount in (10, 15, 20)] == [100, 200, 300]


def test_hexagon_of_a_job() -> None:
    assert GALLERY["hexagon-job"].describe() == (
        f"Interests, {SECRETARIES}. {SECRETARIES} (1 to 7): Realistic 2.4, Investigative 3, Artistic 1, Social 4.1, "
        "Enterprising 3.2, Conventional 6.7."
    )
    drawn = layout(GALLERY["hexagon-job"].draw()).text
    assert "Realistic 2.4 Investigative 3 Artistic 1 Social 4.1 Enterprising 3.2 Conventional 6.7" in drawn


def test_hexagon_of_a_person_tells_the_band() -> None:
    assert GALLERY["hexagon-person"].describe() == (
        "Interests, Your answers. You (1 to 5): Realistic 2.1 (between 1.8 and 2.5), "
        "Investigative 3.4 (between 3 and 3.8), Artistic 4.2 (between 3.7 and 4.6), Social 4.6 (between 4.3 and 4.9), "
        "Enterprising 3 (between 2.5 and 3.5), Conventional 2.2 (between 1.9 and 2.6)."
    )


def test_hexagon_of_both_has_a_legend() -> None:
    drawn = layout(GALLERY["hexagon-both"].draw()).text
    assert f"You (1 to 5) {SECRETARIES} (1 to 7) where the score most likely lies" in drawn


def test_corners_are_in_the_order_of_the_types_clockwise_from_the_top() -> None:
    corners = [hexagon.corner((0, 0), 2, side) for side in range(6)]
    assert corners[0] == pytest.approx((0, -2))
    assert corners[1] == pytest.approx((3**0.5, -1))
    assert corners[3] == pytest.approx((0, 2))
    assert corners[5] == pytest.approx((-(3**0.5), -1))


@pytest.mark.parametrize("sets", [(), (YOUR_INTERESTS,) * 3, (Scores("You", (1.0,) * 5, 1, 5),)])
def test_a_hexagon_shows_six_scores_of_one_or_two(sets: tuple[Scores, ...]) -> None:
    with pytest.raises(ValueError, match="six scores"):
        hexagon.Hexagon("", TYPES, sets)


@pytest.mark.parametrize("bounds", [{"low": (1.0,)}, {"low": (1.0, 1.0)}, {"words": ("high",)}])
def test_scores_have_all_bounds_and_words_or_none(bounds: dict[str, tuple[float, ...]]) -> None:
    with pytest.raises(ValueError, match="or none"):
        Scores("You", (1.0, 2.0), 1, 5, **bounds)  # type: ignore[arg-type]


def test_a_score_outside_its_scale_is_drawn_at_the_end() -> None:
    assert [SECRETARIES_INTERESTS.share(score) for score in (0, 1, 4, 7, 8)] == [0, 0, 0.5, 1, 1]


def test_education() -> None:
    assert GALLERY["education"].describe() == (
        f"Education this job takes, as the people in it say, {SECRETARIES}: No high school diploma 5%; "
        "High school diploma or a GED 48%; Certificate after high school 20%; Some college, no degree 1%; "
        "Two-year (associate's) degree 26%; Master's degree under 1%."
    )
    drawn = layout(GALLERY["education"].draw()).text
    assert "High school diploma or a GED 48% Certificate after high school 20%" in drawn


def test_a_levels_name_stands_clear_of_its_bar() -> None:
    svg = GALLERY["education"].draw()
    names = {level.name: level for level in SECRETARIES_EDUCATION}
    below = sorted(one.bottom for one in layout(svg).words if one.text in names)
    bars = sorted(float(top) for top in re.findall(r'<rect x="[\d.]+" y="([\d.]+)"[^>]* height="34"', svg))
    assert len(bars) == len(names)
    assert all(bar - name >= 6 for name, bar in zip(below, bars, strict=True))


def test_education_without_people_is_no_picture() -> None:
    with pytest.raises(ValueError, match="no level"):
        education.Education("Poets", (education.Level(SECRETARIES_EDUCATION[0].name, 0.0),), "")


def test_values_in_words_stand_in_the_place_of_numbers() -> None:
    assert GALLERY["values-both"].describe() == (
        "What matters at work, You and Registered Nurses. You: Achievement third, Independence second, "
        "Recognition fifth, Relationships first, Support fourth, Working conditions sixth. "
        "Registered Nurses (1 to 7): Achievement 5.3, Independence 5.3, Recognition 4.7, Relationships 6.3, "
        "Support 6, Working conditions 4.8."
    )


def test_values_have_as_many_scores_as_names() -> None:
    with pytest.raises(ValueError, match="as many scores"):
        values.Values("", ("Support",), (YOUR_INTERESTS,))


def test_comparison() -> None:
    assert GALLERY["comparison-two"].describe() == (
        f"{SECRETARIES}. Pay: $35,050 to $60,050 a year, middle $44,640; "
        "Growth over ten years: about as fast as most: +4.2%; "
        "Usually needed to start: High school diploma or equivalent; Interests: Conventional, Social; "
        "What it gives you: Relationships, Support. "
        "Registered Nurses. Pay: $66,030 to $135,320 a year, middle $93,600; "
        "Growth over ten years: faster than most: +4.9%; "
        "Usually needed to start: Four-year (bachelor's) degree; Interests: Social, Investigative, Conventional; "
        "What it gives you: Relationships, Support, Achievement."
    )


def test_comparison_leaves_out_what_is_known_of_none() -> None:
    unknown = comparison.ComparedJob("Legislators")
    shown = comparison.Comparison((COMPARED_DANCERS, unknown), OEWS)
    assert layout(comparison.draw(shown, say)).text == (
        f"Side by side 1 2 Dancers Legislators Pay 1 $13.96 to $53.66 an hour, middle $23.97 2 not published "
        f"Interests Artistic Realistic not published {OEWS}"
    )
    assert comparison.describe(shown, say).endswith("Legislators. not published.")


@pytest.mark.parametrize("count", [0, 1, 4])
def test_two_or_three_jobs_are_compared(count: int) -> None:
    with pytest.raises(ValueError, match="two or three"):
        comparison.Comparison((COMPARED_DANCERS,) * count, "")


def test_job_card() -> None:
    card = GALLERY["job-card"]
    assert layout(card.draw()).pixels == (720, 574)
    assert card.describe() == (
        f"{SECRETARIES}. Also called: Ward Clerk, Patient Coordinator, Unit Secretary, Medical Office Specialist; "
        "Pay: $35,050 to $60,050 a year, middle $44,640; "
        "Growth over ten years: about as fast as most: +4.2% from 2024 to 2034; "
        "Interests: Conventional, Social, Enterprising; Skills: Listening, Speaking, Reading."
    )
    drawn = layout(card.draw()).text
    assert "Also called Ward Clerk, Patient Coordinator, Unit Secretary " in drawn
    assert "(CC BY 4.0, modified) and the U.S. Bureau of Labor Statistics." in drawn


def test_a_card_says_only_what_is_known() -> None:
    card = job_card.JobCard("Dancers", "O*NET", pay=DANCERS_PAY)
    assert (
        layout(job_card.draw(card, say)).text == "Dancers Pay $13.96 to $53.66 an hour, middle $23.97 O*NET"
    )


def test_result_card() -> None:
    said = GALLERY["result-card"].describe()
    assert said.startswith(
        "Your result: Social, Artistic and Investigative. Interests. You (1 to 5): Realistic 2.1"
    )
    assert said.endswith("Speech-Language Pathologists, Art Therapists, Instructional Coordinators.")
    drawn = layout(GALLERY["result-card"].draw()).text
    assert "1. Elementary School Teachers, Except Special Education 2. Librarians" in drawn


def test_a_result_of_interests_alone_has_no_empty_part() -> None:
    shown = result_card.ResultCard("Social", "A note.", hexagon.Hexagon("", TYPES, (YOUR_INTERESTS,)))
    drawn = layout(result_card.draw(shown, say)).text
    assert say("picture-values") not in drawn
    assert say("picture-jobs") not in drawn
