"""How text is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.search import normalise
from data.search.text import LONGEST, head, stem, words


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("  Ward   CLERK ", "ward clerk"),
        ("ｎｕｒｓｅ", "nurse"),
        ("Café barista!", "cafe barista"),
        ("teacher's aide", "teachers aide"),
        ("C++ / C# programmer", "c++ c# programmer"),
        ("nur\u200bse\u202e", "nurse"),
        ("nurse\x00\x07", "nurse"),
        ("👩‍⚕️", ""),
        ("ﬁreﬁghter", "firefighter"),
        ("привет", "привет"),
    ],
)
def test_normalise(typed: str, key: str) -> None:
    assert normalise(typed) == key


@given(st.text(max_size=400))
def test_a_key_is_its_own_key_and_never_long(text: str) -> None:
    key = normalise(text)
    assert normalise(key) == key
    assert len(key) <= LONGEST


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("nurses", "nurse"),
        ("secretaries", "secretary"),
        ("waitresses", "waitress"),
        ("coaches", "coach"),
        ("physics", "physic"),
        ("gas", "gas"),
        ("series", "series"),
        ("bus", "bus"),
        ("teeth", "tooth"),
    ],
)
def test_stem(plural: str, singular: str) -> None:
    assert stem(plural) == singular


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Mgr., Restaurant", ("manager", "restaurant")),
        ("Mail man", ("mail", "person")),
        ("Mailman", ("mail", "person")),
        ("Mechanic, auto, exc. body", ("mechanic", "automobile")),
        ("Sales, hats", ("hat", "sales", "person")),
        ("Stonecutter apprentice", ("stonecutter",)),
        ("the", ()),
    ],
)
def test_words(title: str, read: tuple[str, ...]) -> None:
    assert words(title) == read


@pytest.mark.parametrize(
    ("read", "place"), [(("ward", "clerk"), 1), (("supervisor", "laundry"), 0), (("teacher", "assistant"), 1)]
)
def test_head(read: tuple[str, ...], place: int) -> None:
    assert head(read) == place
