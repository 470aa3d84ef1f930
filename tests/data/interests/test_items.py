"""The items and their wording."""

import re
from pathlib import Path

import pyphen
import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, TextElement

from data.interests.items import ITEMS, InterestError, answer_row, item_position

WORDING = Path(__file__).parents[3] / "dialogues" / "wording" / "en" / "interest-items.ftl"
HYPHENS = pyphen.Pyphen(lang="en_US")


def messages() -> dict[str, str]:
    """Every message of the file, plain text only."""
    found = {}
    for entry in FluentParser().parse(WORDING.read_text(encoding="utf-8")).body:
        if isinstance(entry, Message):
            assert isinstance(entry.value, Pattern)
            (text,) = entry.value.elements
            assert isinstance(text, TextElement)
            found[entry.id.name] = text.value
    return found


def grade(sentence: str) -> float:
    """Flesch-Kincaid grade of one sentence."""
    words = re.findall(r"[A-Za-z’]+", sentence)
    syllables = sum(len(HYPHENS.positions(word)) + 1 for word in words)
    return 0.39 * len(words) + 11.8 * syllables / len(words) - 15.59


def test_there_is_one_sentence_for_each_item() -> None:
    assert list(messages()) == [f"interest-item-{item}" for item in ITEMS]
    assert len(set(messages().values())) == 48


@pytest.mark.parametrize("sentence", messages().values())
def test_a_sentence_is_short_and_plain(sentence: str) -> None:
    assert grade(sentence) <= 8
    assert len(sentence) <= 80
    assert not sentence.endswith(".")


def test_no_sentence_is_the_codebooks(sources: Path) -> None:
    codebook = (sources / "interests" / "RIASEC_codebook.txt").read_text(encoding="utf-8")
    theirs = dict(re.findall(r"^([RIASEC][1-8])\t(.+)$", codebook, re.MULTILINE))
    assert list(theirs) == list(ITEMS)
    assert not {text.strip().lower() for text in theirs.values()} & {
        text.lower() for text in messages().values()
    }


def test_positions_go_from_r1_to_c8() -> None:
    assert [item_position(item) for item in ITEMS] == list(range(48))


@pytest.mark.parametrize("item", ["", "R9", "r1", "X1", "R"])
def test_an_unknown_item_is_an_error(item: str) -> None:
    with pytest.raises(InterestError, match="There is no interest item"):
        item_position(item)


@pytest.mark.parametrize("answer", [0, 6, -1, 2.5])
def test_an_answer_off_the_scale_is_an_error(answer: int) -> None:
    with pytest.raises(InterestError, match="must be a whole number from 1 to 5"):
        answer_row({"R1": answer})
