"""The six values and how sure their order is, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from data.fit.explain import CLEARLY, PROBABLY, Strength
from data.values import ValueProfile
from data.values.needs import VALUE_ELEMENT_IDS
from dialogues.wording import Wording

_LEVELS: Final = ((1.5, "very-high"), (0.5, "high"), (-0.5, "middle"), (-1.5, "low"))
"""Lowest score, in logits around the person's own middle, of each word; below the last it is "very-low"."""


def value_name(value: str, say: Wording) -> str:
    """ "Working conditions"."""
    return say(f"{_message(value)}.name")


def value_at_work(value: str, say: Wording) -> str:
    """What it means at work, in a sentence."""
    return say(f"{_message(value)}.daily")


def level(score: float, say: Wording) -> str:
    """How much a value matters among the person's own six: "matters more"."""
    word = next((word for lowest, word in _LEVELS if score >= lowest), "very-low")
    return say("values-level", word=word)


def strength_of(probability: float) -> Strength:
    """The word for how sure something is, by the same limits as the reasons of a fit."""
    if probability >= CLEARLY:
        return "clearly"
    return "probably" if probability >= PROBABLY else "perhaps"


def _message(value: str) -> str:
    return "element-" + VALUE_ELEMENT_IDS[value].replace(".", "-")


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbours in the order and how sure it is that the first stands above the second."""

    place: int  # of the first, from 1
    values: tuple[str, str]
    strength: Strength


def steps(profile: ValueProfile) -> Sequence[Step]:
    """The five steps of the order, the highest first."""
    return [
        Step(place, (first, second), strength_of(profile.above[first][second]))
        for place, (first, second) in enumerate(pairwise(profile.order), start=1)
    ]
