"""Any name for a job to the occupations it may mean."""

from data.search.index import TitleIndex
from data.search.model import Candidate, IndexedOccupation, Resolution, SmallTalk, Title, TitleKind, Verdict
from data.search.text import normalise

__all__ = [
    "Candidate",
    "IndexedOccupation",
    "Resolution",
    "SmallTalk",
    "Title",
    "TitleIndex",
    "TitleKind",
    "Verdict",
    "normalise",
]
