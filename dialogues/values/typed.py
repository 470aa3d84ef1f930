"""Typed choices: a statement's number on the screen or its words; back, skip and stop as in the interests."""

from collections.abc import Sequence

from dialogues.interests.typed import meaning as interest_meaning
from dialogues.values.question import statement
from dialogues.wording import Wording

WAYS = ("back", "skip", "stop")


def meaning(text: str, needs: Sequence[str], say: Wording) -> str | None:
    """The need meant, or one of `WAYS`; None when the words are about something else."""
    plain = _plain(text)
    by_words = {_plain(statement(need, say)): need for need in needs}
    by_number = {str(number): need for number, need in enumerate(needs, start=1)}
    if need := by_words.get(plain) or by_number.get(plain):
        return need
    way = interest_meaning(text, say)
    return way if way in WAYS else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).strip(" .!")
