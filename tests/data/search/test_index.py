"""The title index: what it answers, what it is made of, and that nothing breaks it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.search import IndexedOccupation, Resolution, SmallTalk, Title, TitleIndex, TitleKind, Verdict
from data.search.names import named
from tests.data.search.conftest import OCCUPATIONS, TITLES


def first(resolution: Resolution) -> str:
    return resolution.candidates[0].code


@pytest.mark.parametrize(
    ("query", "code", "matched"),
    [
        ("ward clerk", "43-6013.00", "Ward Clerk"),
        ("WARD CLERKS", "43-6013.00", "Ward Clerk"),
        ("wrad clerk", "43-6013.00", "Ward Clerk"),
        ("Clerk, Ward", "43-6013.00", "Ward Clerk"),
        ("RN", "29-1141.00", "RN"),
        ("ｎｕｒｓｅ", "29-1141.00", "nurse"),
        ("i want to be a nurse", "29-1141.00", "nurse"),
        ("taxidriver", "53-3054.00", "Taxi Driver"),
        ("steamfitter", "47-2152.00", "Steamfitter"),
    ],
)
def test_a_name_is_clear(small_index: TitleIndex, query: str, code: str, matched: str) -> None:
    resolution = small_index.resolve(query)
    best = resolution.candidates[0]
    assert (resolution.verdict, best.code, best.matched) == (Verdict.CLEAR, code, matched)


@pytest.mark.parametrize(
    ("query", "code"), [("29-1141", "29-1141.00"), (" 29-1141.00 ", "29-1141.00"), ("15-1299", "15-1299.00")]
)
def test_a_code_is_clear(small_index: TitleIndex, query: str, code: str) -> None:
    resolution = small_index.resolve(query)
    assert [(one.code, one.score) for one in resolution.candidates] == [(code, 1.0)]
    assert resolution.verdict is Verdict.CLEAR


@pytest.mark.parametrize("query", ["29-1141.01", "99-9999", "29-114"])
def test_a_code_of_no_occupation_is_not_found(small_index: TitleIndex, query: str) -> None:
    assert small_index.resolve(query).verdict in (Verdict.NOT_A_JOB, Verdict.NOT_FOUND)


def test_a_description_finds_the_job(small_index: TitleIndex) -> None:
    assert first(small_index.resolve("the guy who fixes elevators")) == "47-4021.00"


def test_an_occupation_within_a_soc_code_is_found_by_its_own_names(small_index: TitleIndex) -> None:
    assert first(small_index.resolve("ethical hacker")) == "15-1299.04"


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("hello", SmallTalk.GREETING),
        ("i dont know", SmallTalk.DONT_KNOW),
        ("the", SmallTalk.EMPTY),
        ("👍🏽", SmallTalk.REACTION),
        (" … ?!", SmallTalk.EMPTY),
    ],
)
def test_what_is_not_a_job(small_index: TitleIndex, message: str, kind: SmallTalk) -> None:
    assert small_index.resolve(message) == Resolution(message, Verdict.NOT_A_JOB, (), kind)


def test_what_is_not_found_has_hints(small_index: TitleIndex) -> None:
    resolution = small_index.resolve("zzyzxq blorptang")
    assert resolution.verdict is Verdict.NOT_FOUND
    assert resolution.candidates


def test_the_choices_of_many_change_the_order(small_index: TitleIndex) -> None:
    before = small_index.resolve("clerk nurse")
    other = before.candidates[1].code
    once = small_index.resolve("clerk nurse", chosen={})
    often = small_index.resolve("clerk nurse", chosen={other: 200})
    assert once == before
    assert first(often) == other


def test_the_name_that_matched_is_the_one_that_was_typed(library_index: TitleIndex) -> None:
    assert library_index.resolve("software engineer").candidates[0].matched == "software engineer"


def test_limit(small_index: TitleIndex) -> None:
    assert len(small_index.resolve("nurse", limit=2).candidates) == 2


def test_scores_are_probabilities_best_first(small_index: TitleIndex) -> None:
    scores = [candidate.score for candidate in small_index.resolve("driver").candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_bytes_there_and_back(small_index: TitleIndex) -> None:
    copy = TitleIndex.from_bytes(small_index.to_bytes())
    assert copy.to_bytes() == small_index.to_bytes()
    for query in ("nurse", "the guy who fixes elevators", "hello"):
        ours, theirs = small_index.resolve(query), copy.resolve(query)
        assert [candidate.code for candidate in ours.candidates] == [
            candidate.code for candidate in theirs.candidates
        ]
        assert ours.verdict == theirs.verdict


@pytest.mark.parametrize("blob", [b"", b"an index", b"PK\x03\x04 of another kind"])
def test_other_bytes_are_no_index(blob: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        TitleIndex.from_bytes(blob)


def test_no_occupation_is_no_index() -> None:
    with pytest.raises(ValueError, match="at least one occupation"):
        TitleIndex.build((), TITLES)


def test_one_occupation_is_enough() -> None:
    index = TitleIndex.build(OCCUPATIONS[:1], ())
    assert first(index.resolve("registered nurse")) == "29-1141.00"


def test_names_are_each_once_with_both_halves_of_parentheses() -> None:
    occupation = IndexedOccupation("27-2042.00", "Musicians and Singers", "", None, None, ())
    titles = (
        Title("27-2042.00", "Vocalist (Singer)", TitleKind.ALTERNATE),
        Title("27-2042.00", "Vocalist", TitleKind.REPORTED, official=True),
        Title("27-2042.00", "Vocalist", TitleKind.WRITTEN),
        Title("27-2042.00", "Crooner", TitleKind.WRITTEN),
        Title("99-9999.00", "Nobody", TitleKind.ALTERNATE),
    )
    found = named((occupation,), titles)
    assert [(name.key, name.official, name.first_hand, name.published) for name in found] == [
        ("crooner", False, False, False),
        ("musician", True, True, True),
        ("musicians and singers", True, True, True),
        ("singer", True, True, True),
        ("vocalist", True, False, True),
    ]


@given(st.text(max_size=500))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_it(small_index: TitleIndex, text: str) -> None:
    resolution = small_index.resolve(text)
    assert resolution.query == text
    assert len(resolution.candidates) <= 5
    assert (resolution.verdict is Verdict.NOT_A_JOB) == (resolution.small_talk is not None)
    assert not (resolution.small_talk and resolution.candidates)


@pytest.mark.parametrize(
    "text", ["a " * 50_000, "nurse " * 20_000, "x" * 1_000_000, "ﷺ" * 1_000, "\u202enurse", "🙂" * 5_000]
)
def test_odd_text(small_index: TitleIndex, text: str) -> None:
    assert len(small_index.resolve(text).candidates) <= 5


def test_threads_share_it(small_index: TitleIndex) -> None:
    queries = ["nurse", "ward clerk", "plumber", "wrad clerk", "hello"] * 10
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(small_index.resolve, queries)) == [
            small_index.resolve(query) for query in queries
        ]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("nurse", "29-1141.00"),
        ("software engineer", "15-1252.00"),
        ("barista", "35-3023.01"),
    ],
)
def test_the_library_alone_is_enough(library_index: TitleIndex, query: str, code: str) -> None:
    assert first(library_index.resolve(query)) == code


@pytest.mark.parametrize(
    ("query", "soc"),
    [
        ("ward clerk", "43-6013"),
        ("Registered Nurses", "29-1141"),
        ("plumber", "47-2152"),
        ("supervisor, laundry", "51-1011"),
        ("singer", "27-2042"),
        ("dentist", "29-1021"),
        ("penetration tester", "15-1299"),
    ],
)
def test_the_whole_of_onet(full_index: TitleIndex, query: str, soc: str) -> None:
    assert first(full_index.resolve(query))[:7] == soc
