"""The questionnaire: what it asks, when it stops, and what it says."""

from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.interests import ITEMS, TYPES, InterestError, InterestMeasure
from data.interests.profile import SETTLED

MEASURE = InterestMeasure.load()
SOCIAL = {item: 5 if item[0] == "S" else 2 for item in ITEMS}

answered = st.dictionaries(st.sampled_from(ITEMS), st.integers(1, 5), max_size=48)


def play(person: dict[str, int], target: float = 18) -> dict[str, int]:
    """The answers of a whole questionnaire."""
    answers: dict[str, int] = {}
    while (item := MEASURE.next_item(answers, target=target)) is not None:
        assert item not in answers
        answers[item] = person[item]
    return answers


@settings(max_examples=30, deadline=None)
@given(answered, st.sets(st.sampled_from(ITEMS)), st.floats(6, 40))
def test_the_next_item_is_one_not_answered_and_not_skipped(
    answers: dict[str, int], skipped: set[str], target: float
) -> None:
    item = MEASURE.next_item(answers, skipped=skipped, target=target)
    assert item is None or (item in ITEMS and item not in answers and item not in skipped)


@settings(max_examples=30, deadline=None)
@given(answered, st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(answers: dict[str, int], random: Random) -> None:
    items = list(answers)
    random.shuffle(items)
    shuffled = {item: answers[item] for item in items}
    assert MEASURE.profile(shuffled) == MEASURE.profile(answers)
    assert MEASURE.next_item(shuffled) == MEASURE.next_item(answers)
    assert MEASURE.reasons(shuffled, "R") == MEASURE.reasons(answers, "R")


@settings(max_examples=50, deadline=None)
@given(answered)
@example({"C2": 1, "C3": 1, "R7": 1})
def test_a_profile_holds_together(answers: dict[str, int]) -> None:
    profile = MEASURE.profile(answers)
    assert profile.answered == len(answers)
    for letter in TYPES:
        assert 1 <= profile.low[letter] <= profile.scores[letter] <= profile.high[letter] <= 5
        assert 1 <= profile.percentiles[letter] <= 99
    assert profile.code == "".join(sorted(TYPES, key=lambda t: (-profile.scores[t], TYPES.index(t)))[:3])
    assert sum(profile.first_probability.values()) == pytest.approx(1)
    assert np.array(profile.covariance).shape == (6, 6)
    assert all(0.5 <= place.certainty < SETTLED for place in profile.open_places)


@pytest.mark.parametrize(("target", "fewest", "most"), [(12, 6, 24), (18, 9, 36), (24, 12, 48)])
def test_it_stops_between_half_and_double(target: int, fewest: int, most: int) -> None:
    erratic = {item: (3 * place) % 5 + 1 for place, item in enumerate(ITEMS)}
    lengths = [len(play(person, target)) for person in (SOCIAL, erratic, dict.fromkeys(ITEMS, 3))]
    assert fewest <= min(lengths)
    assert max(lengths) <= most


def test_a_clear_person_is_asked_less_than_an_erratic_one() -> None:
    erratic = {item: (3 * place) % 5 + 1 for place, item in enumerate(ITEMS)}
    assert len(play(SOCIAL)) < 18 < len(play(erratic))


def test_a_clear_type_is_found_and_explained() -> None:
    answers = play(SOCIAL)
    profile = MEASURE.profile(answers)
    assert profile.code[0] == "S"
    assert profile.first_probability["S"] > 0.99
    assert profile.strengths["S"] == "strong"
    assert not profile.flat
    assert 1 not in [place.place for place in profile.open_places]
    reasons = MEASURE.reasons(answers, "S")
    assert {reason.item for reason in reasons} == set(answers)
    assert reasons[0].item[0] == "S"
    assert reasons[0].answer == 5
    assert [reason.effect for reason in reasons] == sorted((one.effect for one in reasons), reverse=True)


def test_all_answers_give_the_full_scores_exactly() -> None:
    answers = {item: place % 5 + 1 for place, item in enumerate(ITEMS)}
    profile = MEASURE.profile(answers)
    full = {t: sum(answers[f"{t}{number}"] for number in range(1, 9)) / 8 for t in TYPES}
    assert profile.scores == pytest.approx(full)
    assert profile.low == pytest.approx(full)
    assert profile.high == pytest.approx(full)
    assert MEASURE.next_item(answers, target=40) is None
    assert MEASURE.settling_item(answers, ("R", "I")) is None


def test_nothing_left_to_ask_is_the_end() -> None:
    assert MEASURE.next_item({}, skipped=ITEMS) is None


def test_no_answers_give_people_in_general() -> None:
    profile = MEASURE.profile({})
    assert (profile.answered, profile.straight_lined, profile.flat) == (0, False, False)
    assert all(40 <= percentile <= 60 for percentile in profile.percentiles.values())


@pytest.mark.parametrize("answer", [1, 2, 3, 4, 5])
def test_a_straight_line_is_named_and_flat(answer: int) -> None:
    profile = MEASURE.profile(play(dict.fromkeys(ITEMS, answer)))
    assert profile.straight_lined
    assert profile.flat


def test_a_few_alike_answers_are_no_straight_line() -> None:
    assert not MEASURE.profile(dict.fromkeys(ITEMS[:7], 4)).straight_lined


def test_types_that_all_come_out_alike_are_flat() -> None:
    profile = MEASURE.profile({item: 3 + place % 2 for place, item in enumerate(ITEMS)})
    assert (profile.straight_lined, profile.flat) == (False, True)


def test_settling_questions_are_of_the_two_types_and_settle() -> None:
    person = (
        SOCIAL | {f"A{number}": 4 for number in range(1, 9)} | {f"E{number}": 4 for number in range(1, 8)}
    )
    answers = play(person, target=12)
    (place,) = [one for one in MEASURE.profile(answers).open_places if set(one.types) == {"A", "E"}]
    expected = MEASURE.questions_to_settle(answers, place.types)
    assert expected is not None
    assert expected > 0
    while (item := MEASURE.settling_item(answers, place.types)) is not None:
        answers[item] = person[item]
    assert MEASURE.questions_to_settle(answers, ("A", "E")) == 0
    assert MEASURE.profile(answers).scores["A"] > MEASURE.profile(answers).scores["E"]


def test_a_settled_order_needs_no_questions() -> None:
    assert MEASURE.questions_to_settle(play(SOCIAL), ("S", "R")) == 0


def test_a_place_cannot_be_settled_with_nothing_left_to_ask() -> None:
    answers = {"A1": 4, "E1": 4}
    others = [item for item in ITEMS if item not in answers]
    assert MEASURE.questions_to_settle(answers, ("A", "E"), skipped=others) is None
    assert MEASURE.settling_item(answers, ("A", "E"), skipped=others) is None


def test_what_the_questionnaire_does_not_have_is_an_error() -> None:
    with pytest.raises(InterestError, match="There is no interest item 'R9'"):
        MEASURE.profile({"R9": 3})
    with pytest.raises(InterestError, match="There is no interest item 'Q1'"):
        MEASURE.next_item({}, skipped=["Q1"])
    with pytest.raises(InterestError, match="There is no interest type 'X'"):
        MEASURE.reasons({}, "X")
    with pytest.raises(InterestError, match="The mean length must be 6 to 40 questions, not 50"):
        MEASURE.next_item({}, target=50)
