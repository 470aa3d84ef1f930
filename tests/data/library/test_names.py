"""The library's names: their form, and that each adds something to one known occupation."""

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.library.names import LONGEST, read_names
from data.library.words import LibraryError
from data.search import Title
from data.search.text import words
from data.sources.build import named_by
from data.sources.files import find


@pytest.fixture(scope="module")
def published(sources: Path) -> list[Title]:
    """The titles of the reference data."""
    occupations, titles = named_by(find(sources), ())
    return [*titles, *(Title(one.code, "", titles[0].kind) for one in occupations)]


def test_no_name_is_said_twice_of_an_occupation() -> None:
    said = Counter((code, tuple(sorted(words(name)))) for code, name in read_names())
    assert [name for name, times in said.items() if times > 1] == []


def test_every_occupation_has_names_that_its_publisher_does_not_give(published: list[Title]) -> None:
    known = {(title.code, tuple(sorted(words(title.text)))) for title in published}
    codes = {title.code for title in published}
    named = Counter[str]()
    for code, name in read_names():
        assert code in codes
        assert (code, tuple(sorted(words(name)))) not in known, (code, name)
        named[code] += 1
    assert set(named) == codes
    assert min(named.values()) >= 5


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('"43-6013.00" = ["clock keeper"', "43.toml is not TOML: "),
        ('"51-6013.00" = ["clock keeper"]', "43.toml: 51-6013.00 is no O*NET-SOC code of major group 43"),
        ('"43-6013" = ["clock keeper"]', "43.toml: 43-6013 is no O*NET-SOC code of major group 43"),
        ('"43-6013.00" = ["<b>"]', "43.toml: '<b>' under 43-6013.00 is not a name of at most 60 letters"),
        (f'"43-6013.00" = ["{"x" * 61}"]', f"43.toml: '{'x' * 61}' under 43-6013.00 is not a name"),
        ('"43-6013.00" = 1', "43.toml: 43-6013.00 has no list of names"),
    ],
)
def test_a_file_that_is_not_right_is_named(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "43.toml").write_text(content)
    with pytest.raises(LibraryError) as caught:
        list(read_names(tmp_path))
    assert str(caught.value).startswith(said)


@given(st.text())
def test_whatever_stands_in_a_file_is_a_name_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    folder = tmp_path_factory.mktemp("names")
    (folder / "43.toml").write_bytes(f'"43-6013.00" = ["{content}"]'.encode("utf-8", "surrogatepass"))
    with suppress(LibraryError):
        for code, name in read_names(folder):
            assert code == "43-6013.00"
            assert 0 < len(name) <= LONGEST
            assert name.isprintable()
