"""The questionnaire: what it shows, when it stops, what it concludes."""

import json
from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.values import NEED_IDS, NEEDS, VALUES, ValueMeasure
from data.values.design import plane
from data.values.measure import FEWEST_SCREENS, MOST_SCREENS, MOST_SCREENS_SHOWN, Answer, Screen

MEASURE = ValueMeasure.load()
VALUE_OF = {need.id: need.value for need in NEEDS}


def play(liking: list[str], *, skip: int = 0) -> list[Answer]:
    """Answer by a fixed order of values, best first, skipping the first screens."""
    answers: list[Answer] = []
    while (screen := MEASURE.next_screen(answers)) is not None:
        if len(answers) < skip:
            answers.append((screen, None, None))
            continue
        answers.append(answer_by(liking, screen))
    return answers


def answer_by(liking: list[str], screen: Screen) -> Answer:
    """The need of the best liked value, and that of the least liked."""
    ordered = sorted(screen, key=lambda need: (liking.index(VALUE_OF[need]), NEED_IDS.index(need)))
    return screen, ordered[0], ordered[-1]


@st.composite
def some_answers(draw: st.DrawFn) -> list[Answer]:
    """Answers as a person could give them, tapped at random, with skips and halves."""
    answers: list[Answer] = []
    for _ in range(draw(st.integers(0, 4))):
        screen = MEASURE.next_screen(answers)
        assert screen is not None
        most = draw(st.sampled_from([None, *screen]))
        least = draw(st.sampled_from([None, *(need for need in screen if need != most)]))
        answers.append((screen, most, least))
    return answers


@pytest.mark.parametrize("liking", [list(VALUES), list(reversed(VALUES))])
def test_a_person_of_one_mind_gets_their_first_and_last_value(liking: list[str]) -> None:
    answers = play(liking)
    profile = MEASURE.profile(answers)
    assert (profile.order[0], profile.order[-1]) == (liking[0], liking[-1])
    assert profile.first_probability[liking[0]] > 0.8
    assert profile.screens == len(answers)
    assert FEWEST_SCREENS <= len(answers) <= MOST_SCREENS


def test_all_screens_of_a_plane_give_the_whole_order() -> None:
    liking = ["support", "recognition", "achievement", "working_conditions", "independence", "relationships"]
    screens = [tuple(NEED_IDS[need] for need in block) for block in plane()]
    profile = MEASURE.profile([answer_by(liking, screen) for screen in screens])
    assert profile.order == tuple(liking)
    assert profile.screens == 21


def test_no_screen_comes_twice() -> None:
    shown = [frozenset(screen) for screen, _, _ in play(list(VALUES))]
    assert len(set(shown)) == len(shown)


def test_skipped_screens_do_not_count_and_do_not_return() -> None:
    answers = play(list(VALUES), skip=3)
    shown = [frozenset(screen) for screen, _, _ in answers]
    assert len(set(shown)) == len(shown)
    assert MEASURE.profile(answers).screens == len(answers) - 3


def test_someone_who_only_skips_is_let_go() -> None:
    answers: list[Answer] = []
    while (screen := MEASURE.next_screen(answers)) is not None:
        answers.append((screen, None, None))
    assert len(answers) == MOST_SCREENS_SHOWN


def test_without_answers_everything_is_equal() -> None:
    profile = MEASURE.profile([])
    assert profile.scores == pytest.approx(dict.fromkeys(VALUES, 0.0), abs=1e-9)
    assert sum(profile.first_probability.values()) == pytest.approx(1.0)
    assert profile.screens == 0


def test_answers_narrow_the_intervals() -> None:
    answers = play(list(VALUES))
    widths = [
        sum(profile.high[value] - profile.low[value] for value in VALUES)
        for profile in (MEASURE.profile([]), MEASURE.profile(answers[:3]), MEASURE.profile(answers))
    ]
    assert widths[0] > widths[1] > widths[2]


@settings(max_examples=25, deadline=None)
@given(some_answers())
def test_whatever_is_tapped_the_profile_is_sound(answers: list[Answer]) -> None:
    profile = MEASURE.profile(answers)
    assert sorted(profile.order) == sorted(VALUES)
    assert [profile.scores[value] for value in profile.order] == sorted(profile.scores.values(), reverse=True)
    assert all(profile.low[value] <= profile.scores[value] <= profile.high[value] for value in VALUES)
    assert sum(profile.scores.values()) == pytest.approx(0.0, abs=1e-9)
    assert all(
        profile.above[a][b] + profile.above[b][a] == pytest.approx(1.0)
        for a in VALUES
        for b in VALUES
        if a != b
    )
    assert np.linalg.eigvalsh(np.array(profile.covariance)).min() > -1e-9
    assert profile == MEASURE.profile(answers)
    assert json.loads(json.dumps(asdict(profile)))["screens"] == profile.screens


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ((("activity", "prizes"), "activity", None), "there is no need called 'prizes'"),
        ((("activity", "variety"), "security", None), "'security' was not among the needs shown"),
        ((("activity", "variety"), "variety", "variety"), "'variety' cannot matter both most and least"),
    ],
)
def test_answers_that_cannot_be_are_refused(answer: Answer, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        MEASURE.profile([answer])
