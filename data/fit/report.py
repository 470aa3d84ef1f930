"""What `waymark fit` prints: a JSON-able report of the best fitting occupations with the parts of the
explanation."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

import numpy as np

from data.errors import OperatorError
from data.fit.explain import Explanation, explain
from data.fit.model import FitModel, Scores
from data.fit.traits import TYPES, VALUES

DIGITS: Final = 3


class UnreadableScoresError(OperatorError, ValueError):
    """What was given as interests or values cannot be read; the message says which part and why."""


def read_interests(text: str) -> dict[str, float]:
    """`R=4.1,I=2,…`, all six types, each from 1 to 5; six shares from 0 to 1 are read as shares of that
    scale.

    Raises UnreadableScoresError.
    """
    scores = _read(text, TYPES)
    if max(scores.values()) <= 1:
        scores = {letter: 1 + 4 * share for letter, share in scores.items()}
    outside = [letter for letter, score in scores.items() if not 1 <= score <= 5]
    if outside:
        raise UnreadableScoresError(f"interest {outside[0]} must be from 1 to 5 (or all six from 0 to 1)")
    return scores


def read_values(text: str) -> dict[str, float]:
    """`achievement=5,indep=3,…`, all six values by name or by enough of its beginning, on any scale.

    Raises UnreadableScoresError.
    """
    return _read(text, VALUES)


def fit_report(
    model: FitModel,
    interests: Mapping[str, float] | Scores | None,
    values: Mapping[str, float] | Scores | None,
    *,
    top: int,
    titles: Mapping[str, str],
) -> dict[str, Any]:
    """The `top` best fitting occupations with their explanation, and what was known about the person.

    Interests by letter on 1 to 5, values by name on any scale; `Scores` where their uncertainty is known. A
    code without a title is given its code as title. Raises ValueError if both sides are None.
    """
    known_interests = _scores(interests, TYPES, model.interests)
    known_values = _scores(values, VALUES, model.values)
    ranking = model.rank(known_interests, known_values)
    explained = [explain(ranking, model.traits, code) for code in ranking.codes[:top]]
    return {
        "interests": _given(known_interests, TYPES),
        "values": _given(known_values, VALUES),
        "flat": list(ranking.flat),
        "ranked": len(ranking.codes),
        "occupations": [
            {"rank": rank, "title": titles.get(one.code, one.code), **_occupation(one)}
            for rank, one in enumerate(explained, start=1)
        ],
    }


def _read(text: str, names: Sequence[str]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for pair in text.split(","):
        given, equals, figure = pair.partition("=")
        name = _name(given, names)
        try:
            scores[name] = float(figure)
        except ValueError:
            raise UnreadableScoresError(f"{pair.strip()!r} is not {name}=NUMBER") from None
        if not equals or not np.isfinite(scores[name]):
            raise UnreadableScoresError(f"{pair.strip()!r} is not {name}=NUMBER")
    missing = [name for name in names if name not in scores]
    if missing:
        raise UnreadableScoresError(f"{missing[0]} is missing; all of {', '.join(names)} are needed")
    return {name: scores[name] for name in names}


def _name(given: str, names: Sequence[str]) -> str:
    """The one name that begins with what was given."""
    beginning = given.strip().lower().replace(" ", "_").replace("-", "_")
    meant = [name for name in names if beginning and name.lower().startswith(beginning)]
    if len(meant) != 1:
        problem = "could be several of" if meant else "is none of"
        raise UnreadableScoresError(f"{given.strip()!r} {problem} {', '.join(names)}")
    return meant[0]


def _scores(given: Any, names: Sequence[str], known: Any) -> Scores | None:
    if given is None or isinstance(given, Scores):
        return given
    scores: Scores = known([given[name] for name in names])
    return scores


def _given(scores: Scores | None, names: Sequence[str]) -> dict[str, float] | None:
    if scores is None:
        return None
    return {name: round(float(score), DIGITS) for name, score in zip(names, scores.mean, strict=True)}


def _occupation(explanation: Explanation) -> dict[str, Any]:
    names = {"draws": explanation.draws, "rubs": explanation.rubs}
    return {
        **{key: value for key, value in asdict(explanation).items() if key not in {"parts", "sides"}},
        "sides": list(explanation.sides),
        "parts": [asdict(part) for part in explanation.parts],
        **{kind: [part.name for part in parts] for kind, parts in names.items()},
    }
