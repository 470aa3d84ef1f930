"""Messages that name no job, and the sentences around those that do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.search import SmallTalk, normalise
from data.search.frames import agent, asked
from data.search.smalltalk import small_talk


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Hi!", SmallTalk.GREETING),
        ("heyyyy", SmallTalk.GREETING),
        ("thank you so much", SmallTalk.THANKS),
        ("bye bye", SmallTalk.FAREWELL),
        ("I don't know", SmallTalk.DONT_KNOW),
        ("idk", SmallTalk.DONT_KNOW),
        ("what can you do?", SmallTalk.HELP),
        ("are you a bot", SmallTalk.WHO_ARE_YOU),
        ("hahahaha", SmallTalk.REACTION),
        ("the", SmallTalk.EMPTY),
        ("😂", SmallTalk.EMPTY),
        ("", SmallTalk.EMPTY),
        ("asdfgh", SmallTalk.NONSENSE),
        ("12345", SmallTalk.NONSENSE),
        ("what job is right for me", SmallTalk.SOME_JOB),
        ("ward clerk", None),
        ("host", None),
        ("it guy", None),
    ],
)
def test_small_talk(message: str, kind: SmallTalk | None) -> None:
    assert small_talk(normalise(message)) is kind


@pytest.mark.parametrize(
    ("sentence", "job"),
    [
        ("i want to be a doctor", ("doctor", False)),
        ("what does a nurse do", ("nurse", False)),
        ("my mom is a dental hygienist", ("dental hygienist", False)),
        ("salary of a dentist", ("dentist", False)),
        ("i like animals and want to be a vet", ("vet", False)),
        ("the guy who fixes elevators", ("fixes elevators", True)),
        ("someone who cuts hair", ("cuts hair", True)),
        ("job coach", ("job coach", False)),
        ("ward clerk", ("ward clerk", False)),
    ],
)
def test_asked(sentence: str, job: tuple[str, bool]) -> None:
    assert asked(sentence) == job


@pytest.mark.parametrize(
    ("described", "named"),
    [
        ("fixes elevators", "elevator repairer"),
        ("drives a bus", "a bus driver"),
        ("helps people with taxes", "helps people with taxes"),
        ("teaches", "teaches"),
    ],
)
def test_agent(described: str, named: str) -> None:
    assert agent(described) == named


@given(st.text(max_size=300))
def test_something_is_left_of_every_sentence(text: str) -> None:
    plain = normalise(text)
    job, _ = asked(plain)
    assert bool(job) == bool(plain)
    assert plain.endswith(job) or job in plain
