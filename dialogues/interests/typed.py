"""Typed answers: "love it", "4", "meh", a face. The words stand in interests.ftl (`interest-typed-…`)."""

import re
from functools import cache

from dialogues.wording import Wording

VALUES = ("1", "2", "3", "4", "5")
MEANINGS = (*VALUES, "back", "skip", "stop")

_LOOKS_OF_EMOJI = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")  # how it is drawn, and skin tones
_AGAIN = re.compile(r"([^\w\s])\1+")


def meaning(text: str, say: Wording) -> str | None:
    """What typed words mean in the quiz, one of `MEANINGS`; None when they are about something else."""
    return _table(say).get(_plain(text))


@cache
def _table(say: Wording) -> dict[str, str]:
    table = {_plain(words): one for one in MEANINGS for words in say(f"interest-typed-{one}").split(",")}
    return table | {_plain(say(f"interest-answer-{value}")): value for value in VALUES}


def _plain(text: str) -> str:
    """Without case, spacing, closing punctuation, and a face's repetition."""
    text = _LOOKS_OF_EMOJI.sub("", text).casefold().replace("’", "'")
    return " ".join(_AGAIN.sub(r"\1", text).split()).strip(" .!?…")
