"""What the ranker is taught with: names hidden, and what is asked."""

import numpy as np
import pytest

from data.search.lessons import (
    MOVED_WEIGHT,
    OFFICIAL_WEIGHT,
    WRITTEN_WEIGHT,
    Hidden,
    Stock,
    as_typed,
    hidden_parts,
    questions_of,
    titles_of,
)
from data.search.model import IndexedOccupation, Title, TitleKind

NURSE, AIDE = 0, 1


def occupation(code: str, title: str) -> IndexedOccupation:
    return IndexedOccupation(code, title, "", None, 1_000, ())


def alternate(code: str, text: str, *, official: bool = False) -> Title:
    return Title(code, text, TitleKind.ALTERNATE, official)


def written(code: str, text: str) -> Title:
    return Title(code, text, TitleKind.WRITTEN)


@pytest.fixture(scope="module")
def stock() -> Stock:
    return Stock.of(
        [occupation("29-1141.00", "Nurse"), occupation("31-1131.00", "Aide")],
        [
            alternate("29-1141.00", "Ward Helper", official=True),
            alternate("31-1131.00", "Ward Helper"),
            alternate("29-1141.00", "Floor Hand"),
            written("31-1131.00", "floor hand"),
            written("31-1131.00", "bed maker"),
            alternate("29-1141.00", "Aide"),
        ],
    )


def asked(stock: Stock, hidden: Hidden) -> dict[str, tuple[set[int], float]]:
    questions = questions_of(stock, hidden, np.random.default_rng(0))
    return {question.text: (set(question.rights), question.weight) for question in questions}


def test_the_right_groups_are_those_whose_own_it_is_then_the_official_then_all(stock: Stock) -> None:
    assert stock.rights("aide") == {AIDE}
    assert stock.rights("ward helper") == {NURSE}
    assert stock.rights("floor hand") == {NURSE, AIDE}


def test_what_is_asked_of_a_whole_index(stock: Stock) -> None:
    assert asked(stock, Hidden((), {})) == {
        "nurse": ({NURSE}, OFFICIAL_WEIGHT),
        "aide": ({AIDE}, OFFICIAL_WEIGHT),
        "ward helper": ({NURSE}, OFFICIAL_WEIGHT),
        "floor hand": ({NURSE, AIDE}, 1.0),
        "bed maker": ({AIDE}, WRITTEN_WEIGHT),
    }


def test_a_hidden_name_is_no_name_of_the_index_but_asked(stock: Stock) -> None:
    hidden = Hidden({"bed maker"}, {})
    assert "bed maker" not in {name.key for name in hidden.shown(stock)}
    assert asked(stock, hidden)["bed maker"] == ({AIDE}, 1.0)


def test_a_moved_name_is_left_with_the_others_and_right_where_it_is_hidden(stock: Stock) -> None:
    hidden = Hidden((), {"ward helper": NURSE})
    left = [title.code for title in titles_of(stock, hidden.shown(stock)) if title.text == "Ward Helper"]
    assert left == ["31-1131.00"]
    assert asked(stock, hidden)["ward helper"] == ({NURSE}, MOVED_WEIGHT)


def test_names_are_hidden_with_their_variants_and_never_an_occupations_own() -> None:
    stock = Stock.of(
        [occupation("29-1141.00", "Nurse")],
        [
            alternate("29-1141.00", f"{text}{end}")
            for text in ("Ward Hand", "Bed Maker", "Runner")
            for end in ("", "s")
        ],
    )
    parts = [
        set(hidden.texts) for seed in range(20) for hidden in hidden_parts(stock, np.random.default_rng(seed))
    ]
    assert all("nurse" not in part for part in parts)
    assert any(parts)
    assert all(("runner" in part) == ("runners" in part) for part in parts)


def test_where_a_name_of_several_groups_is_hidden() -> None:
    """Where it is official; one of its own is left."""
    codes = ("29-1141.00", "31-1131.00")
    stock = Stock.of(
        [occupation(code, title) for code, title in zip(codes, ("Nurse", "Aide"), strict=True)],
        [alternate(code, text, official=code == codes[0]) for text in ("Nurse", "Helper") for code in codes],
    )
    moved = [
        hidden.moved for seed in range(20) for hidden in hidden_parts(stock, np.random.default_rng(seed))
    ]
    assert {tuple(one.items()) for one in moved} == {(), (("helper", NURSE),)}


def test_what_is_typed_is_sometimes_backwards_and_sometimes_misspelt() -> None:
    random = np.random.default_rng(1)
    typed = [as_typed("ward clerk", random) for _ in range(200)]
    assert 80 < typed.count("ward clerk") < 140
    assert 25 < typed.count("clerk ward") < 70
    assert all(7 <= len(text) <= 11 for text in typed)
