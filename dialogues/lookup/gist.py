"""The half line that tells jobs of a list apart."""

from data.occupations import Profile
from data.store.known import Occupation

LONGEST = 70  # characters


def gist(job: Occupation | Profile) -> str:
    """The first words of what the job is, in plain words where the library has them."""
    words = (job.summary or job.description or job.soc_code).strip().rstrip(".")
    words = words[:1].lower() + words[1:]
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
