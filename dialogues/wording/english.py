"""What English needs beyond its messages: articles, and names as they stand in a sentence."""

import re

# Words that keep their capital inside a sentence although only their first letter is one.
_PROPER = frozenset(
    {
        *("african", "american", "arabic", "asian", "british", "chinese", "english", "european", "french"),
        *("german", "greek", "hebrew", "hispanic", "indian", "italian", "japanese", "korean", "latin"),
        *("portuguese", "russian", "spanish", "vietnamese", "catholic", "christian", "islamic", "jewish"),
        *("protestant", "braille", "montessori", "pilates", "java", "linux", "microsoft", "oracle", "python"),
        *(
            "amazon",
            "etsy",
            "grubhub",
            "instacart",
            "instagram",
            "lyft",
            "starbucks",
            "twitch",
            "uber",
            "walmart",
        ),
    }
)

_SOUNDS_LIKE_YOU_OR_ONE = re.compile(
    r"uni([^mn]|$)|use|usa|utili|eu|one\b|once\b|ubiq|ut[aeiou]", re.IGNORECASE
)
_LETTERS_SAID_WITH_VOWEL = frozenset("AEFHILMNORSX")


def in_sentence(name: str) -> str:
    """A name written as a title ("Ward Clerk") as it stands in a sentence ("ward clerk").

    Acronyms ("RN"), names with inner capitals ("VMware") and proper names ("Spanish") keep theirs.
    """
    return re.sub(r"[^\W\d_]+(?:['’][a-z]+)?", lambda match: _lower(match[0]), name)


def _lower(word: str) -> str:
    is_plain = word[1:] == word[1:].lower()
    return word if not is_plain or word.lower() in _PROPER or len(word) == 1 else word[0].lower() + word[1:]


def article(name: str) -> str:
    """ "a" or "an", by the sound the name begins with."""
    first = re.match(r"[A-Za-z]+", name)
    if first is None:
        return "a"
    word = first[0]
    if word.isupper():  # an acronym, said letter by letter
        return "an" if word[0] in _LETTERS_SAID_WITH_VOWEL else "a"
    if _SOUNDS_LIKE_YOU_OR_ONE.match(word):
        return "a"
    silent_h = word.lower().startswith(("hour", "honest", "honor", "heir"))
    return "an" if word[0].lower() in "aeiou" or silent_h else "a"


def sentence_case(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def persons_of(field: str) -> tuple[str, ...]:
    """What somebody in a field may be called: "plumbing" → "plumber", "nursing" → "nurse"; () for other words."""
    before, _, last = field.rpartition(" ")
    root = last.removesuffix("ing")
    if root == last or len(root) < len("act"):
        return ()
    return tuple(f"{before} {root}{ending}".strip() for ending in ("er", "e", "", "or"))
