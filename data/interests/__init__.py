"""Interests: 48 items, a measure that asks as few of them as it needs, and profiles that say how sure they are.

README.md says how the measure works, why, and what it scores.
"""

from data.interests.answers import AnswersFileError, read_answers
from data.interests.items import ITEMS, TYPES, WORDING_VERSION, InterestError
from data.interests.measure import USUAL_LENGTH, InterestMeasure, Reason
from data.interests.profile import InterestProfile, OpenPlace, Strength
from data.interests.simulate import simulate

__all__ = [
    "ITEMS",
    "TYPES",
    "USUAL_LENGTH",
    "WORDING_VERSION",
    "AnswersFileError",
    "InterestError",
    "InterestMeasure",
    "InterestProfile",
    "OpenPlace",
    "Reason",
    "Strength",
    "read_answers",
    "simulate",
]
