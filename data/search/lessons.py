"""What the ranker learns from: names hidden from an index, and what is asked of it.

A sixth of all names is hidden with their near variants, and the index is made from the rest. It is asked for hidden
names, for some that it knows, for some that other groups have too, and for some that it knows of a wrong group only.
"""

import string
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data.search.families import families
from data.search.model import IndexedOccupation, Title, TitleKind
from data.search.names import Name, named, soc
from data.search.ranking import Random
from data.search.text import normalise

PARTS = 6
FOLDS = 3  # parts hidden in turn for the ranker
HIDDEN_QUERIES = 11_000  # of each fold: official names first, then published ones
KNOWN_QUERIES = 5_000  # of each fold, names left in the index
DISPUTED_QUERIES = 1_200  # of each fold, names that other groups have too; an occupation's own first
MOVED = 0.25  # of the names that several groups have
MISSPELT = 0.2
BACKWARDS = 0.3
OFFICIAL_WEIGHT = 2.0  # of the classification's own names, wherever names are learned from
WRITTEN_WEIGHT = 0.5  # of a known name that only the library has: nobody else says that it is right
MOVED_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class Stock:
    """All names to learn from; `holders` gives the names of each text by the group that has them."""

    occupations: Sequence[IndexedOccupation]
    forms: Sequence[Name]
    groups: Sequence[str]  # SOC codes, ascending
    group_of: Sequence[int]  # of each occupation
    holders: Mapping[str, Mapping[int, Sequence[Name]]]

    @classmethod
    def of(cls, occupations: Sequence[IndexedOccupation], titles: Iterable[Title]) -> "Stock":
        """From occupations and all their titles."""
        forms = named(occupations, titles)
        groups = sorted({soc(occupation.code) for occupation in occupations})
        group_of = [groups.index(soc(occupation.code)) for occupation in occupations]
        holders: defaultdict[str, defaultdict[int, list[Name]]] = defaultdict(lambda: defaultdict(list))
        for form in forms:
            holders[form.key][group_of[form.owner]].append(form)
        return cls(occupations, forms, groups, group_of, holders)

    def rights(self, key: str) -> frozenset[int]:
        """The groups whose own the text is, or else where it is official, or else all that have it."""
        levels = {
            group: max((name.first_hand, name.official) for name in names)
            for group, names in self.holders[key].items()
        }
        return frozenset(group for group, level in levels.items() if level == max(levels.values()))


class Question(NamedTuple):
    """A text that is asked, its right groups, and how many questions it counts for."""

    text: str
    rights: frozenset[int]
    weight: float


@dataclass(frozen=True, slots=True)
class Hidden:
    """Texts hidden from an index altogether, and those hidden of one group, by text."""

    texts: Collection[str]
    moved: Mapping[str, int]

    def shown(self, stock: Stock) -> list[Name]:
        """The names that are left."""
        return [
            form
            for form in stock.forms
            if form.key not in self.texts and self.moved.get(form.key) != stock.group_of[form.owner]
        ]


def hidden_parts(stock: Stock, random: Random) -> list[Hidden]:
    """What is hidden in turn. A text that is an occupation's own is never hidden of it."""
    family = families(stock.forms, stock.group_of)
    roots = sorted(set(family.values()))
    part = dict(zip(roots, random.integers(PARTS, size=len(roots)).tolist(), strict=True))
    own = {form.key for form in stock.forms if form.first_hand}
    parts = []
    for fold in range(FOLDS):
        texts = {key for key in stock.holders if part[family[key]] == fold and key not in own}
        parts.append(Hidden(texts, _moved(stock, sorted(set(stock.holders) - texts), random)))
    return parts


def _moved(stock: Stock, keys: Iterable[str], random: Random) -> dict[str, int]:
    """Of some texts that several groups have one: where it is official, or else published.

    The index then knows them elsewhere only, as it knows many names that mean something else too.
    """
    moved = {}
    for key in keys:
        holders = stock.holders[key]
        if len(holders) == 1 or random.random() >= MOVED:
            continue
        levels = {
            group: max((name.official, name.published) for name in names) for group, names in holders.items()
        }
        best = sorted(group for group, level in levels.items() if level == max(levels.values()))
        group = best[int(random.integers(len(best)))]
        if not any(name.first_hand for name in holders[group]):
            moved[key] = group
    return moved


def questions_of(stock: Stock, hidden: Hidden, random: Random) -> list[Question]:
    """What is asked of an index without what is hidden."""
    own = {form.key for form in stock.forms if form.first_hand}
    official = {form.key for form in stock.forms if form.official}
    published = {form.key for form in stock.forms if form.published}

    def question(key: str, weight: float = 1.0) -> Question:
        return Question(key, stock.rights(key), weight * (OFFICIAL_WEIGHT if key in official else 1))

    unseen = random.permutation(sorted(hidden.texts)).tolist()
    unseen.sort(key=lambda key: (key not in official, key not in published))
    seen = random.permutation(sorted(set(stock.holders) - set(hidden.texts) - set(hidden.moved))).tolist()
    disputed = [key for key in seen if len(stock.rights(key)) < len(stock.holders[key])]
    disputed.sort(key=lambda key: key not in own)
    return [
        *map(question, unseen[:HIDDEN_QUERIES]),
        *(question(key, 1.0 if key in published else WRITTEN_WEIGHT) for key in seen[:KNOWN_QUERIES]),
        *map(question, disputed[:DISPUTED_QUERIES]),
        *(Question(key, frozenset((group,)), MOVED_WEIGHT) for key, group in hidden.moved.items()),
    ]


def misspelt(text: str, random: Random) -> str:
    """The text with one letter left out, doubled, changed, added, or swapped with the next."""
    letters = [place for place, char in enumerate(text) if char.isalpha()]
    if not letters:
        return text
    at = int(random.choice(letters))
    other = string.ascii_lowercase[int(random.integers(26))]
    match int(random.integers(4)):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + other + text[at + 1 :]
        case 2:
            return text[:at] + other + text[at:]
        case _:
            return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]


def as_typed(text: str, random: Random) -> str:
    """The text as somebody may write it: sometimes with its last word first, sometimes misspelt."""
    spoken = text.split()
    if random.random() < BACKWARDS:
        text = " ".join((spoken[-1], *spoken[:-1]))
    return normalise(misspelt(text, random)) if random.random() < MISSPELT else text


def titles_of(stock: Stock, names: Iterable[Name]) -> list[Title]:
    """The names as titles to build an index of."""
    return [
        Title(
            stock.occupations[name.owner].code,
            name.text,
            TitleKind.ALTERNATE if name.published else TitleKind.WRITTEN,
            name.official,
        )
        for name in names
    ]
