"""The parts of an explanation: they add up, they say the right thing, and as firmly as is warranted."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.fit import FitModel, Scores, explain
from tests.data.fit.test_model import (
    CHIEF,
    HELPER,
    HELPER_VALUES,
    MODEL,
    SOFTWARE_DEVELOPER,
    TRAITS,
    WARD_CLERK,
    six_scores,
)


@given(six_scores, six_scores, st.sampled_from(["both", "interests", "values"]))
def test_the_parts_add_up_to_the_fit(interests: list[float], values: list[float], answered: str) -> None:
    ranking = MODEL.rank(
        None if answered == "values" else MODEL.interests(interests),
        None if answered == "interests" else MODEL.values(values),
    )
    for place, code in enumerate(ranking.codes):
        explanation = explain(ranking, TRAITS, code)
        assert sum(part.contribution for part in explanation.parts) == pytest.approx(
            float(ranking.score[place]), abs=1e-9
        )
        assert len(explanation.parts) == 6 * len(explanation.sides)


def test_a_ward_clerk_for_someone_who_likes_helping_and_not_records() -> None:
    explanation = explain(MODEL.rank(HELPER, HELPER_VALUES), TRAITS, WARD_CLERK)
    interests = {part.name: part.kind for part in explanation.parts if part.side == "interests"}
    assert interests == {"R": "spares", "I": "misses", "A": "spares", "S": "draws", "E": "rubs", "C": "rubs"}
    assert explanation.rubs[0].name == "C"
    assert explanation.rubs[0].strength == "clearly"
    assert {part.name for part in explanation.draws} == {"S", "relationships"}


def test_draws_help_and_rubs_hurt() -> None:
    for code in TRAITS.codes[:4]:
        explanation = explain(MODEL.rank(HELPER, HELPER_VALUES), TRAITS, code)
        assert all(part.contribution > 0 and part.kind == "draws" for part in explanation.draws)
        assert all(part.contribution < 0 and part.kind in {"rubs", "misses"} for part in explanation.rubs)


def test_an_unrated_side_is_left_out() -> None:
    explanation = explain(MODEL.rank(HELPER, HELPER_VALUES), TRAITS, SOFTWARE_DEVELOPER)
    assert explanation.sides == ("interests",)
    assert [part.name for part in explanation.parts] == list("RIASEC")


def test_vague_answers_are_spoken_of_less_firmly() -> None:
    firm = explain(MODEL.rank(Scores(HELPER.mean, np.eye(6) * 0.01), None), TRAITS, CHIEF)
    vague = explain(MODEL.rank(Scores(HELPER.mean, np.eye(6) * 4.0), None), TRAITS, CHIEF)
    assert [part.kind for part in firm.parts] == [part.kind for part in vague.parts]
    assert all(a.sure >= b.sure for a, b in zip(firm.parts, vague.parts, strict=True))
    assert vague.parts[0].strength == "perhaps" or vague.parts[5].strength == "perhaps"


def test_an_occupation_that_was_not_ranked_cannot_be_explained() -> None:
    ranking = FitModel(TRAITS).rank(HELPER, None)
    with pytest.raises(KeyError, match="99-9999"):
        explain(ranking, TRAITS, "99-9999.00")
