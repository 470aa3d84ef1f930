"""The values questionnaire: 21 needs behind six work values, asked by screens of five, measured by
best-worst choice."""

from data.values.measure import Answer, Screen, ValueMeasure, ValueProfile
from data.values.needs import NEED_IDS, NEEDS, VALUES, WORDING_VERSION, Need

__all__ = [
    "NEEDS",
    "NEED_IDS",
    "VALUES",
    "WORDING_VERSION",
    "Answer",
    "Need",
    "Screen",
    "ValueMeasure",
    "ValueProfile",
]
