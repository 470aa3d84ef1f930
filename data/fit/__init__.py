"""How well occupations suit a person, with the uncertainty of the answers and the reasons."""

from data.fit.explain import Explanation, Part, explain
from data.fit.model import FitModel, Ranking, Scores
from data.fit.norms import Norms
from data.fit.report import UnreadableScoresError, fit_report, read_interests, read_values
from data.fit.traits import TYPES, VALUES, OccupationTraits

__all__ = [
    "TYPES",
    "VALUES",
    "Explanation",
    "FitModel",
    "Norms",
    "OccupationTraits",
    "Part",
    "Ranking",
    "Scores",
    "UnreadableScoresError",
    "explain",
    "fit_report",
    "read_interests",
    "read_values",
]
