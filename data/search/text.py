"""From what a person typed to the words that are compared."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from data.search.lexicon import FILLERS, HEADS, NOT_COMPOUNDS, PERSON_SUFFIXES, SINGULARS, SPELLED_OUT

LONGEST = 200  # characters looked at: the longest O*NET title has 150
MOST_WORDS = 24

_WORD = re.compile(r"[^\W_]+[+#]*")
_EXCEPT = re.compile(r"\b(?:except|exc|excluding|not elsewhere)\b.*")
_DROPPED = dict.fromkeys(map(ord, "'’‘`´ʼ"))


def _plain(text: str) -> list[str]:
    if text.isascii():
        return _WORD.findall(text.lower().replace("'", "").replace("`", ""))
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_DROPPED)
    kept = (char for char in folded if not unicodedata.combining(char) and unicodedata.category(char) != "Cf")
    return _WORD.findall("".join(kept))


def normalise(text: str) -> str:
    """Lower-case letters, digits and single spaces: the key under which equal queries are counted.

    Compatibility forms (full-width letters), accents, apostrophes, control and formatting characters and
    punctuation go; "+" and "#" stay at the end of a word ("c++", "c#"). Only the first 200 characters count.
    """
    return " ".join(_plain(text[:LONGEST])[:MOST_WORDS])[:LONGEST].rstrip()


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The singular of an English noun, near enough for comparing: "secretaries" → "secretary"."""
    if word in SINGULARS:
        return SINGULARS[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=1 << 15)
def _parts(word: str) -> tuple[str, ...]:
    """A word of normalised text as it is compared: spelled out, without its plural, compounds taken apart."""
    parts: list[str] = []
    for spelled in SPELLED_OUT.get(word, SPELLED_OUT.get(stem(word), word)).split():
        single = "person" if spelled in PERSON_SUFFIXES else stem(spelled)
        suffix = next((s for s in PERSON_SUFFIXES if single.endswith(s) and len(single) - len(s) >= 3), None)
        if suffix is None or single in NOT_COMPOUNDS:
            parts.append(single)
        else:
            parts += [stem(single[: -len(suffix)]), "person"]
    return tuple(part for part in parts if part not in FILLERS)


def words(text: str, *, longest: int = LONGEST) -> tuple[str, ...]:
    """The words of a title or query that carry meaning, in order; empty for "the" or "…".

    What follows "except" is left out: "mechanic, auto, exc. body" is not about bodies. "Sales, hats" is read as
    somebody who sells hats.
    """
    plain = " ".join(_plain(text[:longest]))
    told = _EXCEPT.sub("", plain) or plain
    parts = tuple(part for word in told.split() for part in _parts(word))
    return (
        (*parts[1:], "sales", "person")
        if parts[:1] == ("sales",) and not HEADS.intersection(parts[1:])
        else parts
    )


def head(words: Sequence[str]) -> int:
    """Where in a title the word stands that says what the person is: "helper" in "assayer helper".

    The last word, but in a title written backwards ("Supervisor, laundry"; "Teacher of the deaf") the first.
    """
    first, last = words[0], words[-1]
    return 0 if first in HEADS and last not in HEADS else len(words) - 1
