"""All the names of all occupations, as arrays: what a query is compared with."""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.search.learned import Learned
from data.search.letters import Letters
from data.search.model import IndexedOccupation, Title, TitleKind
from data.search.postings import Postings
from data.search.spelling import marks_of
from data.search.text import head, normalise, stem, words

_PARENTHESES = re.compile(r"^(.*\S)\s*\(([^()]+)\)$")
_PARTS = re.compile(r", and |, | and ")
_EXCEPTION = re.compile(r",? (?:Except|Including) .*")
_NOT_LISTED = re.compile(
    r"--|All Other|First-Line|Postsecondary"
)  # titles whose parts are no names of theirs
# Kinds whose names are the occupation's own rather than gathered: the first meaning of a name.
_FIRST_HAND = frozenset((TitleKind.TITLE, TitleKind.SINGULAR, TitleKind.NICKNAME))
_UNPUBLISHED = 3_000  # persons, for a tie between occupations of which one has no published employment
_ROUNDS = 3
_STEP = 0.05
_BATCH = 512


def soc(code: str) -> str:
    """The SOC code of an O*NET-SOC code: "29-1141.01" → "29-1141"."""
    return code[:7]


class Name(NamedTuple):
    """One name of the occupation at place `owner`; `first_hand` when it is the occupation's own.

    `published` unless it is only among those the library writes for the search.
    """

    owner: int
    key: str
    text: str
    official: bool
    first_hand: bool
    published: bool


@dataclass(frozen=True, slots=True)
class Names:
    """Names in the order of their SOC group, and within it of their occupation.

    A group is the occupations of one SOC code. Shapes: n names, g groups, o occupations, t terms (words that stand
    in a name), d terms that stand in a name or a description.
    """

    codes: list[str]  # (o,)
    titles: list[str]  # (o,)
    groups: list[str]  # (g,) SOC codes, ascending
    employment: NDArray[np.float32]  # (g,) log10 of persons
    texts: list[str]  # (n,) as published
    keys: list[str]  # (n,) normalised
    owners: NDArray[np.int32]  # (n,) occupation of a name
    official: NDArray[np.bool_]  # (n,) names the classification itself gives
    first_hand: NDArray[np.bool_]  # (n,) its own title or part of it, and names the library gives
    published: NDArray[np.bool_]  # (n,) all names but those the library writes for the search
    heads: NDArray[np.int32]  # (n,) term of the head
    vectors: NDArray[np.int8]  # (n, WIDTH) unit vectors times 127
    terms: list[str]  # (d,) those of names first
    words: Postings  # terms → names
    letters: Letters  # letter groups → names
    marks: Postings  # marks of spelling → terms
    mentions: Postings  # terms → groups whose description or tasks mention them
    directions: NDArray[np.float32]  # (WIDTH + 1, g) of the groups; the last row is their bias
    made_with: int  # the fingerprint of the learned words that gave the vectors

    @classmethod
    def build(
        cls, occupations: Sequence[IndexedOccupation], titles: Iterable[Title], learned: Learned
    ) -> "Names":
        """Reads every name, and fits the direction of each group to the vectors of its names."""
        ordered = sorted(occupations, key=lambda occupation: occupation.code)
        numbers = {occupation.code: number for number, occupation in enumerate(ordered)}
        groups = sorted({soc(code) for code in numbers})
        group_numbers = {code: number for number, code in enumerate(groups)}
        found = named(ordered, titles)
        told = [words(name.text) or (name.key,) for name in found]
        terms: dict[str, int] = {}
        held = [[terms.setdefault(word, len(terms)) for word in row] for row in told]
        described: list[list[int]] = [[] for _ in groups]
        for occupation in ordered:
            for text in (occupation.description, occupation.summary or "", *occupation.tasks):
                for word in words(text, longest=2_000):
                    described[group_numbers[soc(occupation.code)]].append(terms.setdefault(word, len(terms)))
        vectors = np.array([learned.table.vector(row) for row in told], dtype=np.float32)
        owners = np.array([name.owner for name in found], dtype=np.int32)
        group_of = np.array([group_numbers[soc(occupation.code)] for occupation in ordered])
        official = np.array([name.official for name in found])
        persons = [0] * len(groups)
        for occupation in ordered:
            group = group_numbers[soc(occupation.code)]
            persons[group] = max(persons[group], occupation.employment or 0)
        lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
        return cls(
            codes=[occupation.code for occupation in ordered],
            titles=[occupation.title for occupation in ordered],
            groups=groups,
            employment=np.log10([count or _UNPUBLISHED for count in persons]).astype(np.float32),
            texts=[name.text for name in found],
            keys=[name.key for name in found],
            owners=owners,
            official=official,
            first_hand=np.array([name.first_hand for name in found]),
            published=np.array([name.published for name in found]),
            heads=np.array(
                [row[head(spoken)] for row, spoken in zip(held, told, strict=True)], dtype=np.int32
            ),
            vectors=np.rint(vectors / lengths * 127).astype(np.int8),
            terms=list(terms),
            words=Postings.of(held, len(terms)),
            letters=Letters.of(told),
            marks=marks_of(list(terms)),
            mentions=Postings.of(described, len(terms)),
            directions=_fitted(vectors, group_of[owners], official, learned.directions_of(groups)),
            made_with=learned.fingerprint(),
        )

    @property
    def group_of(self) -> NDArray[np.int64]:
        """The group of every occupation, shape (o,)."""
        return np.searchsorted(np.array(self.groups), np.array([soc(code) for code in self.codes]))

    def to_bytes(self) -> bytes:
        """As one blob: numpy arrays and a JSON list of strings, compressed, nothing pickled."""
        strings = {
            "codes": self.codes,
            "titles": self.titles,
            "groups": self.groups,
            "texts": self.texts,
            "keys": self.keys,
            "terms": self.terms,
        }
        buffer = io.BytesIO()
        np.savez_compressed(
            buffer,
            strings=np.frombuffer(json.dumps(strings, ensure_ascii=False).encode(), dtype=np.uint8),
            employment=self.employment,
            owners=self.owners.astype(np.int16),
            official=self.official,
            first_hand=self.first_hand,
            published=self.published,
            heads=self.heads,
            vectors=self.vectors,
            word_starts=self.words.starts.astype(np.int32),
            word_rows=self.words.rows.astype(np.int32),
            letter_starts=self.letters.postings.starts.astype(np.int32),
            letter_rows=self.letters.postings.rows.astype(np.int32),
            letters_common=self.letters.common,
            mark_starts=self.marks.starts.astype(np.int32),
            mark_rows=self.marks.rows.astype(np.int32),
            mention_starts=self.mentions.starts.astype(np.int32),
            mention_rows=self.mentions.rows.astype(np.int16),
            directions=self.directions.astype(np.float16),
            made_with=np.uint32(self.made_with),
        )
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Names":
        """What `to_bytes` wrote; ValueError when the blob is something else."""
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as stored:
                return cls._of_arrays(dict(stored))
        except (EOFError, KeyError, AttributeError, TypeError, zipfile.BadZipFile) as error:
            raise ValueError("not a title index") from error

    @classmethod
    def _of_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> "Names":
        strings = json.loads(stored["strings"].tobytes())
        texts, keys = strings["texts"], strings["keys"]
        return cls(
            codes=strings["codes"],
            titles=strings["titles"],
            groups=strings["groups"],
            employment=stored["employment"],
            texts=[key if text == key else text for text, key in zip(texts, keys, strict=True)],  # kept once
            keys=keys,
            owners=stored["owners"].astype(np.int32),
            official=stored["official"],
            first_hand=stored["first_hand"],
            published=stored["published"],
            heads=stored["heads"],
            vectors=stored["vectors"],
            terms=strings["terms"],
            words=_postings(stored, "word"),
            letters=Letters(_postings(stored, "letter"), stored["letters_common"]),
            marks=_postings(stored, "mark"),
            mentions=_postings(stored, "mention"),
            directions=stored["directions"].astype(np.float32),
            made_with=int(stored["made_with"]),
        )


def made_with(data: bytes) -> int | None:
    """The fingerprint of the learned words an index was made with, alone; None for what is no such index."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            return int(stored["made_with"])
    except (EOFError, KeyError, AttributeError, TypeError, ValueError, zipfile.BadZipFile):
        return None


def _postings(stored: Mapping[str, NDArray[Any]], name: str) -> Postings:
    starts, rows = stored[f"{name}_starts"], stored[f"{name}_rows"]
    return Postings(starts.astype(np.int64), rows.astype(np.intp))


def named(occupations: Sequence[IndexedOccupation], titles: Iterable[Title]) -> list[Name]:
    """Every name of every occupation once, in their order; the occupations' own titles and the parts of them included.

    Both halves of "Veterinarian (Vet)" are names.
    """
    numbers = {occupation.code: number for number, occupation in enumerate(occupations)}
    own = (
        Title(occupation.code, text, TitleKind.TITLE)
        for occupation in occupations
        for text in (occupation.title, *_parts(occupation.title))
    )
    found: dict[tuple[int, str], Name] = {}
    for title in (*own, *titles):
        if title.code not in numbers:
            continue
        owner, first = numbers[title.code], title.kind in _FIRST_HAND
        halves = _PARENTHESES.match(title.text)
        for text in (halves[1], halves[2]) if halves else (title.text,):
            key = normalise(text)
            if key:
                name = found.get((owner, key), Name(owner, key, text, False, False, False))
                found[owner, key] = name._replace(
                    official=name.official or title.official or first,
                    first_hand=name.first_hand or first,
                    published=name.published or title.kind is not TitleKind.WRITTEN,
                )
    return [found[place] for place in sorted(found)]


def _parts(title: str) -> list[str]:
    """What a title of several names names: "Musicians and Singers" → "Musician", "Singer"."""
    if _NOT_LISTED.search(title):
        return []
    plain = _EXCEPTION.sub("", title)
    for text in (plain, plain.partition(",")[0]):
        listed = [part for part in _PARTS.split(text) if not part.startswith(("Other ", "Related "))]
        if listed and all(part.endswith(("s", "men")) for part in listed):
            return [" ".join((*rest, stem(last.lower()).title())) for *rest, last in map(str.split, listed)]
    return []


def _fitted(
    vectors: NDArray[np.float32],
    groups: NDArray[np.int64],
    official: NDArray[np.bool_],
    directions: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Directions by which the vectors of each group are told from all others (softmax regression, Adagrad).

    Official names count twice. Starts from `directions`, shape (WIDTH + 1, g).
    """
    inputs = np.hstack([vectors, np.ones((len(vectors), 1), dtype=np.float32)])
    counts = 1.0 + official.astype(np.float32)
    fitted = directions.copy()
    squares = np.full(fitted.shape[1], 1e-2, dtype=np.float32)
    shuffle = np.random.default_rng(0)
    for _ in range(_ROUNDS):
        order = shuffle.permutation(len(inputs))
        for start in range(0, len(order), _BATCH):
            rows = order[start : start + _BATCH]
            logits = inputs[rows] @ fitted
            logits -= logits.max(axis=1, keepdims=True)
            shares = np.exp(logits)
            shares /= shares.sum(axis=1, keepdims=True)
            shares[np.arange(len(rows)), groups[rows]] -= 1.0
            slope = inputs[rows].T @ (shares * counts[rows, None])
            squares += (slope**2).mean(axis=0)
            fitted -= _STEP * slope / np.sqrt(squares)
    return fitted
