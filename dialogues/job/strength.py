"""Strength words for interests and values, from how all occupations are spread.

The limits are the 25th, 50th, 75th and 90th percentiles of all ratings of O*NET 30.1, rounded to a tenth:
interests (scale OI, 1–7) over 923 occupations and six types, work values (scale EX, 1–7) over 874
occupations and six values. "Very strong" is thus what one rating in ten reaches. They are kept as figures
rather than computed from each release, so that a word means the same whatever is loaded;
`tests/dialogues/test_strength.py` recomputes them.
"""

from bisect import bisect_right

from data.occupations import Profile, Rated

WORDS = ("very-weak", "weak", "moderate", "strong", "very-strong")
INTEREST_LIMITS = (1.7, 3.1, 4.7, 6.1)
VALUE_LIMITS = (3.3, 4.3, 5.0, 5.7)

# "Higher in" a type: at or above the middle of O*NET's 1–7 interest scale; never none, never more than three.
MIDDLE = 4.0
MOST = 3


def interest_strength(rating: float) -> str:
    """The word for an interest rating on O*NET's 1–7 scale."""
    return WORDS[bisect_right(INTEREST_LIMITS, rating)]


def value_strength(rating: float) -> str:
    """The word for a work value's extent on O*NET's 1–7 scale."""
    return WORDS[bisect_right(VALUE_LIMITS, rating)]


def high_interests(profile: Profile) -> tuple[Rated, ...]:
    """The types a job is usually higher in, the highest first."""
    high = [one for one in profile.interests if one.scales["OI"] >= MIDDLE]
    return tuple(high[:MOST]) or profile.interests[:1]
