"""The six types in words."""

from data.interests import TYPES
from dialogues.wording import Wording

# The content model's ids of the types; their words are in elements.ftl.
_MESSAGES = {letter: f"element-1-B-1-{end}" for letter, end in zip(TYPES, "abcdef", strict=True)}


def type_name(letter: str, say: Wording) -> str:
    """ "Social"."""
    return say(f"{_MESSAGES[letter]}.name")


def type_in_daily_work(letter: str, say: Wording) -> str:
    """What work of the type is like, in a sentence."""
    return say(f"{_MESSAGES[letter]}.daily")


def code_in_words(code: str, say: Wording) -> str:
    """ "Social, Investigative, Artistic (SIA)"."""
    names = ", ".join(type_name(letter, say) for letter in code)
    return say("interest-code", names=names, code=code)
