"""Messages that name no job."""

import re
import tomllib
from pathlib import Path
from unicodedata import category

from data.search.model import SmallTalk

_SAID: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("smalltalk.toml").read_text(encoding="utf-8")
)
_LINKS = frozenset(_SAID.pop("links"))  # words that only link others
_MEANING = {phrase: SmallTalk(kind) for kind, phrases in _SAID.items() for phrase in phrases}
_PATTERNS = {
    SmallTalk.DONT_KNOW: r"(?:i |im |ive |i am |i really )*(?:dont|do not|cant|cannot|got no|have no|no|not) "
    r"(?:know|decide|idea|clue|sure|tell|care)\b.*",
    SmallTalk.SOME_JOB: r"(?:what|which) (?:kind of |sort of )?(?:jobs?|careers?|work) "
    r"(?:is|are|would|should|can|could|do|does|fits?|suits?|pays?|makes?)\b.*"
    r"|what (?:should|can|could|do) i (?:be|do|become|study)\b.*"
    r"|i (?:just )?(?:want|wanna|need|would like) (?:to )?(?:be |get |make |have |find |earn )?"
    r"(?:lots of |a lot of |more |some |good |a |an )*(?:rich|famous|happy|money|cash|successful|job|work|career|help)",
    SmallTalk.REACTION: r"(?:i|we) (?:hate|love|like|miss) (?:school|you|this|it|that|homework|my \w+)(?: .*)?"
    r"|my \w+ (?:is|are) (?:so |very |really )?(?:cute|nice|mean|cool|funny|sick|mad|annoying|bad|good|best)"
    r"|(?:a?(?:ha|he|hi|ja|lo)){2,}[hl]?|l+o+l+|hm+|x+d+",
    SmallTalk.HELP: r"(?:gimme|give me|wait|just)(?: a| one)? (?:sec|second|minute|moment|min|break)"
    r"|(?:test|testing) \d+",
    SmallTalk.WHO_ARE_YOU: r"(?:what|wat) (?:time|day|date|year) is it\b.*"
    r"|(?:tell|say)(?: me)? (?:a|another) (?:joke|story)",
    SmallTalk.GREETING: r"(?:my|the) name is \w+|(?:im|i am) (?:\d+|\w+)(?: years old| yrs old| in \w+ grade)"
    r"|(?:im|i am) \d+",
    SmallTalk.NONSENSE: r"(?:bl+ah? ?)+|(?:la|na|bla) ?(?:(?:la|na|bla) ?)+|https? .*|www .*",
}
_SPOKEN = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_STRETCHED = re.compile(r"(.)\1{2,}")
_KEYBOARD = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "poiuytrewq",
    "lkjhgfdsa",
    "mnbvcxz",
    "abcdefghijk",
    "qazwsxedc",
)
_VOWEL = re.compile("[aeiouy]")


def small_talk(plain: str) -> SmallTalk | None:
    """What kind of message this is when it certainly names no job; None when it may name one.

    `plain` is `normalise`d and not empty. A drawn-out letter ("heyyy") is read as one or two of it. Messages it does
    not know are left for the index to judge.
    """
    for text in (plain, _STRETCHED.sub(r"\1", plain), _STRETCHED.sub(r"\1\1", plain)):
        if text in _MEANING:
            return _MEANING[text]
    spoken = plain.split()
    if all(word in _LINKS for word in spoken):
        return SmallTalk.EMPTY
    if all(_mashed(word) or (len(word) == 1 and len(spoken) > 2) for word in spoken):
        return SmallTalk.NONSENSE
    return next((kind for kind, pattern in _SPOKEN.items() if pattern.fullmatch(plain)), None)


def wordless(text: str) -> SmallTalk:
    """What a message without letters and digits is: an emoji says something, marks and spaces do not."""
    return SmallTalk.REACTION if any(category(char) == "So" for char in text) else SmallTalk.EMPTY


def _mashed(word: str) -> bool:
    """Whether a word is digits or fingers on a keyboard: "123", "asdfgh", "sdkfjh", "zzzz"."""
    if word.isdigit():
        return True
    if len(word) >= 4 and (len(set(word)) == 1 or any(word in row * 2 for row in _KEYBOARD)):
        return True
    return len(word) >= 4 and word.isalpha() and word.isascii() and _VOWEL.search(word) is None
