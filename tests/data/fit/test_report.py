"""What `waymark fit` reads and prints."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.fit import UnreadableScoresError, fit_report, read_interests, read_values
from tests.data.fit.test_model import MODEL, NURSE, TRAITS, WARD_CLERK

INTERESTS = {"R": 2.0, "I": 3.5, "A": 2.5, "S": 4.8, "E": 2.4, "C": 2.2}
VALUES = {
    "achievement": 1.0,
    "independence": 0.0,
    "recognition": -1.0,
    "relationships": 2.0,
    "support": 0.0,
    "working_conditions": -2.0,
}


def test_interests_are_read() -> None:
    assert read_interests("R=2, I=3.5,a=2.5,S=4.8,E=2.4,C=2.2") == INTERESTS


def test_shares_of_the_scale_are_read_as_such() -> None:
    assert read_interests("R=0,I=.25,A=.5,S=1,E=.75,C=0") == {
        "R": 1.0,
        "I": 2.0,
        "A": 3.0,
        "S": 5.0,
        "E": 4.0,
        "C": 1.0,
    }


def test_values_are_read_by_the_beginnings_of_their_names() -> None:
    text = "A=1,I=0,Recog=-1,rel=2,Support=0,working conditions=-2"
    assert read_values(text) == VALUES


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("R=1,I=2", "A is missing; all of R, I, A, S, E, C are needed"),
        ("R=1,I=2,A=3,S=4,E=5,C=6", "interest C must be from 1 to 5 (or all six from 0 to 1)"),
        ("R=1,I=2,A=3,S=4,E=5,X=2", "'X' is none of R, I, A, S, E, C"),
        ("R=much,I=2", "'R=much' is not R=NUMBER"),
        ("R=nan,I=2", "'R=nan' is not R=NUMBER"),
        ("R=1,R=2", "I is missing; all of R, I, A, S, E, C are needed"),
        ("", "'' is none of R, I, A, S, E, C"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(text: str, complaint: str) -> None:
    with pytest.raises(UnreadableScoresError) as refusal:
        read_interests(text)
    assert str(refusal.value) == complaint


def test_a_beginning_two_values_share_is_refused() -> None:
    with pytest.raises(UnreadableScoresError, match="'r' could be several of achievement"):
        read_values("a=1,r=2")


@given(st.text(max_size=40))
def test_no_free_text_breaks_the_reader(text: str) -> None:
    for read in (read_interests, read_values):
        with contextlib.suppress(UnreadableScoresError):
            assert len(read(text)) == 6


def test_the_report_ranks_and_explains_and_is_json() -> None:
    report = fit_report(MODEL, INTERESTS, VALUES, top=2, titles={NURSE: "Registered Nurses"})
    assert json.loads(json.dumps(report)) == report
    assert report["interests"] == INTERESTS
    assert report["values"] == VALUES
    assert report["ranked"] == 5
    assert report["flat"] == []
    assert [(one["rank"], one["code"], one["title"]) for one in report["occupations"]] == [
        (1, NURSE, "Registered Nurses"),
        (2, WARD_CLERK, WARD_CLERK),
    ]
    for one in report["occupations"]:
        assert sum(part["contribution"] for part in one["parts"]) == pytest.approx(one["score"])
        assert one["low"] <= one["score"] <= one["high"]
        assert one["sides"] == ["interests", "values"]


def test_with_one_questionnaire_the_other_is_null() -> None:
    report = fit_report(MODEL, INTERESTS, None, top=1, titles={})
    assert report["values"] is None
    assert report["occupations"][0]["sides"] == ["interests"]
    assert report["ranked"] == len(TRAITS.codes) - 2
