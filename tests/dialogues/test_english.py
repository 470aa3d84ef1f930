"""Articles, and names as they stand in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.wording.english import article, in_sentence, persons_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ward clerk", "a"), ("elevator mechanic", "an"), ("RN", "an"), ("CEO", "a"), ("LPN", "an"),
        ("HVAC tech", "an"), ("user researcher", "a"), ("unit clerk", "a"), ("umpire", "an"), ("", "a"),
        ("university teacher", "a"), ("hourly worker", "an"), ("one-man band", "a"), ("3D artist", "a"),
        ("MRI technologist", "an"), ("European historian", "a"), ("uninsured driver", "an"), ("X-ray tech", "an"),
        ("Uber driver", "an"), ("utility worker", "a"), ("utopian", "a"), ("ubiquitous", "a"),
    ],
)  # fmt: skip
def test_the_article_goes_by_the_sound(name: str, expected: str) -> None:
    assert article(name) == expected


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ward Clerk", "ward clerk"),
        ("RN", "RN"),
        ("MRI Technologist", "MRI technologist"),
        ("Spanish Teacher", "Spanish teacher"),
        ("VMware Administrator", "VMware administrator"),
        ("Uber Driver", "Uber driver"),
        ("Doctor's Assistant", "doctor's assistant"),
        ("CEO (Chief Executive Officer)", "CEO (chief executive officer)"),
    ],
)
def test_a_title_stands_in_a_sentence(title: str, name: str) -> None:
    assert in_sentence(title) == name


@given(st.text(max_size=80))
def test_any_name_has_an_article_and_keeps_its_letters(name: str) -> None:
    assert article(name) in ("a", "an")
    assert in_sentence(name).casefold() == name.casefold()


@pytest.mark.parametrize(
    ("field", "person"),
    [
        ("plumbing", "plumber"),
        ("nursing", "nurse"),
        ("engineering", "engineer"),
        ("acting", "actor"),
        ("software engineering", "software engineer"),
    ],
)
def test_a_field_is_worked_in_by_a_person(field: str, person: str) -> None:
    assert person in persons_of(field)


@pytest.mark.parametrize("name", ["plumber", "king", "", "ing"])
def test_other_words_are_no_field(name: str) -> None:
    assert persons_of(name) == ()
