"""Norms and ranking on the publishers' data."""

import json
from pathlib import Path

import numpy as np
import pytest

from data.fit import FitModel
from data.fit.calibrate import norms
from data.fit.norms import NORMS_FILE
from data.fit.traits import OccupationTraits
from tests.bench.fit import FAMILIES, mean_ranks, read_crosswalk, read_fields, read_traits


@pytest.fixture(scope="module")
def traits(sources: Path) -> OccupationTraits:
    return read_traits(sources)


def test_the_norms_are_those_of_the_sources(sources: Path) -> None:
    assert norms(sources) == json.loads(NORMS_FILE.read_text(encoding="utf-8"))


def test_traits_are_those_of_onet(traits: OccupationTraits) -> None:
    row = traits.codes.index("43-6013.00")
    np.testing.assert_allclose(traits.interests[row], [2.38, 3.05, 1.00, 4.14, 3.16, 6.66])
    assert traits.values[row][3:5].tolist() == [5.33, 4.33]
    assert (~np.isnan(traits.interests[:, 0])).sum() == 923
    assert (~np.isnan(traits.values[:, 0])).sum() == 874


def test_someone_who_loves_growing_bugs_in_a_lab_is_sent_to_science(traits: OccupationTraits) -> None:
    model = FitModel(traits)
    ranking = model.rank(model.interests([2.0, 4.9, 2.5, 2.5, 1.5, 2.0]), None)
    assert {code[:2] for code in ranking.codes[:7]} <= {"15", "17", "19", "25", "29"}


def test_someone_who_likes_tools_and_little_else_is_sent_to_trades(traits: OccupationTraits) -> None:
    model = FitModel(traits)
    ranking = model.rank(model.interests([4.8, 2.5, 2.0, 2.0, 1.8, 2.6]), None)
    assert {code[:2] for code in ranking.codes[:20]} <= {"17", "33", "35", "37", "45", "47", "49", "51", "53"}


def test_fields_of_study_lead_to_their_own_occupations(sources: Path, traits: OccupationTraits) -> None:
    model = FitModel(traits)
    found = mean_ranks(
        lambda means: model.rank(model.interests(1 + 4 * means), None).codes,
        read_fields(sources),
        FAMILIES,
        read_crosswalk(sources),
    )
    assert np.mean(list(found.values())) <= 0.24
    assert {field for field, rank in found.items() if rank > 0.45} == {"industrial arts & consumer services"}
