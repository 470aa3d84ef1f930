"""What a person has told us so far: their newest results, and how the occupations fit them."""

from dataclasses import dataclass

import numpy as np

from data.fit import TYPES, VALUES, FitModel, Ranking, Scores
from data.fit.model import Side
from data.interests import InterestProfile
from data.values import ValueProfile
from dialogues.conversation import Scene
from dialogues.interests.course import measure
from dialogues.interests.quiz import SHELF as INTEREST_RUNS
from dialogues.interests.quiz import Quiz as InterestQuiz
from dialogues.values.quiz import SHELF as VALUE_RUNS
from dialogues.values.quiz import Quiz as ValueQuiz
from dialogues.values.result import value_scores


@dataclass(frozen=True, slots=True)
class Told:
    """The newest finished runs and what they say; None for a questionnaire not done."""

    interest_quiz: InterestQuiz | None = None
    value_quiz: ValueQuiz | None = None
    interests: InterestProfile | None = None
    values: ValueProfile | None = None

    @property
    def is_empty(self) -> bool:
        return self.interests is None and self.values is None

    def side(self, side: Side) -> tuple[tuple[str, ...], Scores]:
        """The names of a side that was told and its scores. ValueError when it was not."""
        if side == "interests" and self.interests is not None:
            return TYPES, interest_scores(self.interests)
        if side == "values" and self.values is not None:
            return VALUES, value_scores(self.values)
        raise ValueError(f"nothing was told of {side}")

    def ranking(self, model: FitModel) -> Ranking:
        """All rated occupations, best first. ValueError when nothing was told."""
        return model.rank(
            interest_scores(self.interests) if self.interests else None,
            value_scores(self.values) if self.values else None,
        )


async def told(scene: Scene) -> Told:
    """What the person has told us, as far as it gave a result."""
    interest_quiz = await INTEREST_RUNS.with_result(scene)
    value_quiz = await VALUE_RUNS.with_result(scene)
    return Told(
        interest_quiz,
        value_quiz,
        measure().profile(interest_quiz.answers) if interest_quiz else None,
        value_quiz.profile() if value_quiz else None,
    )


def interest_scores(profile: InterestProfile) -> Scores:
    """The six interests as the fit takes them."""
    mean = np.array([profile.scores[letter] for letter in TYPES])
    return Scores(mean, np.array(profile.covariance))
