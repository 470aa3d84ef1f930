"""Education in words: what BLS says is usually needed, and the levels people in a job have."""

import re

from data.occupations import Profile, Share
from dialogues.wording import Wording

LEAST_PERCENT = 1  # a level that fewer have is not listed
EDUCATION_SCALE = "RL"


def entry(message: str, value: str, say: Wording) -> str:
    """BLS's entry requirement in our words: "entry-education-bachelor-s-degree"."""
    slug = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
    return say(f"{message}-{slug}") if say.has(f"{message}-{slug}") else value


def education_levels(profile: Profile) -> tuple[Share, ...]:
    """Shares of people in the job by level of education that are worth a line, the most common first."""
    levels = [
        one for one in profile.education if one.scale == EDUCATION_SCALE and one.percent >= LEAST_PERCENT
    ]
    return tuple(sorted(levels, key=lambda one: -one.percent))


def level_name(share: Share, say: Wording) -> str:
    return say(f"education-{share.scale}-{share.category}")
