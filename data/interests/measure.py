"""The interest questionnaire as a measure: which item next, when to stop, and what the answers say."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from data.interests.items import ITEMS, TYPES, InterestError, answer_row, item_position
from data.interests.mixture import Floats, Posterior
from data.interests.parameters import Parameters, load_parameters
from data.interests.profile import SETTLED, InterestProfile, build_profile
from data.interests.selection import question_gains
from data.interests.settling import pair_gains, questions_to_certainty
from data.interests.stopping import stopping_rule

USUAL_LENGTH = 18.0


@dataclass(frozen=True, slots=True)
class Reason:
    """An answer that spoke for or against a type."""

    item: str
    answer: int
    effect: float
    """How much higher the type's score is with the answer than without it, in points of the 1–5 scale."""


class InterestMeasure:
    """Depends on the answers (item id → 1–5), not on their order; raises InterestError for any others."""

    def __init__(self, parameters: Parameters) -> None:
        self._parameters = parameters

    @classmethod
    def load(cls) -> InterestMeasure:
        """The measure with the parameters checked in."""
        return cls(load_parameters())

    def next_item(
        self, answers: Mapping[str, int], *, skipped: Collection[str] = (), target: float = USUAL_LENGTH
    ) -> str | None:
        """The item to ask next, or None when enough is known or nothing is left.

        `target` is the mean number of questions over people, 6 to 40; a person is asked half as many to double.
        Skipped items are not offered again.
        """
        rule = stopping_rule(target, self._parameters.thresholds)
        gains = self._gains(answers, skipped)
        best = int(gains.argmax())
        if gains[best] < 0 or rule.stops(len(answers), float(gains[best])):
            return None
        return ITEMS[best]

    def profile(self, answers: Mapping[str, int]) -> InterestProfile:
        """What the answers say; with none, what is true of people in general."""
        return build_profile(answers, self._posterior(answers), self._parameters)

    def settling_item(
        self, answers: Mapping[str, int], types: tuple[str, str], *, skipped: Collection[str] = ()
    ) -> str | None:
        """The item that tells most about which of two types is ahead; None when none left would tell.

        Goes on past a settled order: whoever asks counts the questions (`questions_to_settle`).
        """
        _check_types(*types)
        gains = pair_gains(self._posterior(answers), types)
        gains[_positions(skipped)] = -1.0
        best = int(gains.argmax())
        return ITEMS[best] if gains[best] > 0 else None

    def questions_to_settle(
        self, answers: Mapping[str, int], types: tuple[str, str], *, skipped: Collection[str] = ()
    ) -> int | None:
        """About how many more questions would settle which of two types is ahead; None if ten would not.

        So many that the order is then expected to be `SETTLED` sure; 0 when it is settled now.
        """
        _check_types(*types)
        excluded = np.zeros(len(ITEMS), dtype=bool)
        excluded[_positions(skipped)] = True
        return questions_to_certainty(self._posterior(answers), types, excluded, SETTLED)

    def reasons(self, answers: Mapping[str, int], type_: str) -> tuple[Reason, ...]:
        """The answers by their effect on a type's score: most for it first, most against it last."""
        _check_types(type_)
        position = TYPES.index(type_)

        score = self._posterior(answers).scores[0, position]
        without = self._without_each(answers).scores[:, position]
        in_order = [(item, answers[item]) for item in ITEMS if item in answers]
        found = [
            Reason(item, answer, float(score - left))
            for (item, answer), left in zip(in_order, without, strict=True)
        ]
        return tuple(sorted(found, key=lambda reason: (-reason.effect, reason.item)))

    def _without_each(self, answers: Mapping[str, int]) -> Posterior:
        """What the answers say with each of them left out in turn, as of so many people."""
        row = answer_row(answers)
        given = np.flatnonzero(~np.isnan(row))
        values = row[given]
        others = ~np.eye(len(given), dtype=bool)
        shape = (len(given), max(len(given) - 1, 0))
        items = np.broadcast_to(given, others.shape)[others].reshape(shape)
        answered = np.broadcast_to(values, others.shape)[others].reshape(shape)
        return Posterior.prior(self._parameters.mixture, people=len(given)).observe(items, answered)

    def _gains(self, answers: Mapping[str, int], skipped: Collection[str]) -> Floats:
        gains: Floats = question_gains(self._posterior(answers), self._parameters.worth)[0]
        gains[_positions(skipped)] = -1.0
        return gains

    def _posterior(self, answers: Mapping[str, int]) -> Posterior:
        row = answer_row(answers)
        items = np.flatnonzero(~np.isnan(row))
        return Posterior.prior(self._parameters.mixture, people=1).observe(items[None], row[items][None])


def _positions(items: Collection[str]) -> list[int]:
    return [item_position(item) for item in items]


def _check_types(*types: str) -> None:
    for type_ in types:
        if len(type_) != 1 or type_ not in TYPES:
            raise InterestError(f"There is no interest type {type_!r}: the types are R, I, A, S, E and C.")
