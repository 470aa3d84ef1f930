"""What speaks for each group of occupations a query may mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray
from rapidfuzz import fuzz, process

from data.search.compared import Compared, Family
from data.search.gathered import Gathered
from data.search.keys import Keys
from data.search.kinship import Kinship
from data.search.learned import Learned
from data.search.letters import LetterIndex
from data.search.names import Names
from data.search.namesakes import Namesakes
from data.search.text import head
from data.search.wordindex import WordIndex

# The columns of the evidence, in order.
KINDS = (
    "shared words",  # cosine of the nearest name, rare words weighing more
    "shared meaning",  # cosine of the nearest name's vector
    "nearest name",  # mean of both, of the name where it is highest
    "near names",  # the same, over the nearest few names
    "many names",  # the same, over all names
    "nearest official",  # the same, of the nearest official name
    "near officials",  # the same, over the nearest few official names
    "nearest published",  # the same, of names that the library did not write for the search
    "near published",
    "many published",
    "letters",  # token_sort_ratio of the nearest name, 0 to 1
    "whole",  # log share of the group for the whole query, by the learned directions
    "head",  # for its head alone
    "rest",  # for the rest alone
    "sector",  # log share of the SOC major group, whole query
    "kin",  # log share of the SOC broad group, whole query
    "sector of rest",
    "kin of rest",
    "share of the like",  # log share of the groups whose directions are like the group's, whole query
    "like the likeliest",  # cosine of its direction and that of the group with the largest share
    "share",  # share of the group for the whole query
    "same head",  # whether the nearest name has the query's head
    "names with head",  # log1p of how many names have
    "share with head",
    "head known",
    "employment",  # log10 of persons
    "names",  # log of how many names the group has
    "all other",  # a group for whatever fits no other
    "gathered",  # the query's words in all of its names together
    "gathered behind",  # how far it is behind the best one there
    "covered",  # part of the query's words found in any of its names
    "mentioned",  # part of the query's words found in the group's tasks and descriptions
    "exact",  # a name equal to the query
    "official",  # an official name equal to the query
    "first hand",  # the occupation's own name equal to the query
    "shared letters",  # cosine of the nearest name by letter groups
    "near letters",  # the same, over the nearest few names
    "many letters",  # the same, over all names
    "vote",  # share of the nearest names of all candidates, nearer ones counting more
    "vote of kin",  # the same, of the SOC broad group
    "vote of sector",
    "vote of namesakes",  # the votes of groups that share names with it, by how many they share
    "nearest behind",  # how far the nearest name is behind the best candidate's
    "near behind",  # the same, over the nearest few names
    "letters behind",
    "whole behind",  # log share behind the best
    "best nearest",  # the best candidate's nearest name
    "words",  # how many the query has
)
_BY_MEANING = 22  # groups taken as candidates
_BY_KINSHIP = 10  # groups of which the groups like them have most
_BY_WORDS = 50  # names whose groups are
_BY_LETTERS = 18  # groups whose nearest name by letter groups is nearest
_EAGERNESS = 16.0  # how fast a name's vote falls with likeness
_ALIKE = 0.2  # cosine from which they are
_CROWD = 80  # names above which a group is crowded
_SMALL = 1e-6


@dataclass(frozen=True, slots=True)
class Query:
    """What is compared: the normalised text and the words read from it (spelling mended)."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Evidence for candidate groups, ascending, shape (k, len(KINDS)), with the likeness of their names.

    `names` are the rows of the candidates' names that were compared, `likeness` the mean of shared words and shared
    meaning of each, both shape (m,); those of candidate i are `starts[i]:starts[i + 1]`, the likest `nearest[i]`.
    """

    groups: NDArray[np.int64]
    table: NDArray[np.float32]
    names: NDArray[np.int64]
    likeness: NDArray[np.float32]
    starts: NDArray[np.int64]
    nearest: list[int]


class Witness:
    """Gathers the evidence; holds what can be computed of the names beforehand."""

    def __init__(self, names: Names, learned: Learned) -> None:
        self._names = names
        self._table = learned.table
        self.terms = {term: number for number, term in enumerate(names.terms)}
        self.keys = Keys(names.keys)
        count = len(names.texts)
        frequencies = names.words.frequencies()
        self.words = frozenset(term for term, count in zip(names.terms, frequencies, strict=True) if count)
        self._group_of_name = names.group_of[names.owners]
        self._words = WordIndex(names.words, count)
        self._letters = LetterIndex(names.letters, count)
        self._gathered = Gathered(names.words, self._group_of_name, len(names.groups))
        self._kinship = Kinship(names.directions[:-1])
        self._namesakes = Namesakes(self.keys, self._group_of_name, len(names.groups))
        self._places = np.arange(count)
        self._groups = np.arange(len(names.groups))
        self._starts = np.searchsorted(self._group_of_name, np.arange(len(names.groups) + 1))
        self._bounds = list(pairwise(self._starts.tolist()))
        self._log_sizes = np.log(np.diff(self._starts))
        self._sectors = Family.of([code[:2] for code in names.groups])
        self._kin = Family.of([code[:6] for code in names.groups])
        titles = dict(zip(names.group_of[::-1].tolist(), names.titles[::-1], strict=True))
        self._all_other = np.array(["All Other" in titles[group] for group in range(len(names.groups))])

    def of(self, query: Query) -> Evidence:
        """The evidence for the groups a query may mean, at most some 70 of them. It must have a word."""
        known = [self.terms[word] for word in dict.fromkeys(query.words) if word in self.terms]
        at = head(query.words)
        rest = query.words[:at] + query.words[at + 1 :] or query.words
        parts = (query.words, query.words[at : at + 1], rest)
        meanings = np.array([self._table.vector(part) for part in parts])
        shares = self._log_shares(meanings)
        shared, sharing = self._words.cosines(known, len(set(query.words)) - len(known))
        letters = self._letters.cosines(query.words)
        alike = np.maximum.reduceat(letters, self._starts[:-1])
        kindred = self._kinship.shares(np.exp(shares[0]))
        groups = self._candidates(shared, sharing, alike, shares[0], kindred)
        compared = self._compared(groups, self._near(groups, sharing), shared, letters, meanings[0])
        by_names = self._by_names(query, compared)
        by_letters = self._by_letters(compared, letters, alike)
        columns = (
            *by_names,
            *self._by_directions(shares, kindred, compared.groups),
            *self._by_head(query.words[at], compared),
            *self._by_group(query, known, compared.groups),
            *by_letters,
            *self._by_vote(compared),
            *_behind(by_names[2], by_names[3], by_letters[0], shares[0][groups]),
            [float(np.max(by_names[2]))] * len(groups),
            [len(query.words)] * len(groups),
        )
        table = np.empty((len(KINDS), len(groups)), dtype=np.float32)
        for place, column in enumerate(columns):  # in half the time of an array of them all
            table[place] = column
        return Evidence(
            compared.groups, table.T, compared.rows, compared.likeness, compared.starts, compared.nearest
        )

    def _compared(
        self,
        groups: NDArray[np.int64],
        near: Sequence[NDArray[np.int64]],
        shared: NDArray[np.float32],
        letters: NDArray[np.float32],
        meaning: NDArray[np.float32],
    ) -> Compared:
        rows = np.concatenate(near)
        starts = np.cumsum([0, *map(len, near)])
        unit = meaning / np.float32(127 * max(float(np.linalg.norm(meaning)), _SMALL))
        words = shared[rows]
        meant = np.asarray(self._names.vectors.take(rows, axis=0).astype(np.float32) @ unit)
        likeness = np.asarray((words + letters[rows] + np.maximum(meant, 0)) / 3, dtype=np.float32)
        highest = np.repeat(np.maximum.reduceat(likeness, starts[:-1]), np.diff(starts))
        places = np.flatnonzero(likeness == highest)
        nearest = places[np.searchsorted(places, starts[:-1])].tolist()  # the first of each group
        return Compared(groups, rows, words, meant, likeness, starts, nearest)

    def _by_names(self, query: Query, compared: Compared) -> tuple[NDArray[np.float32], ...]:
        names, likeness = self._names, compared.likeness
        official, published = names.official[compared.rows], names.published[compared.rows]
        squares = likeness * likeness
        fourth = squares * squares
        twelfth = fourth * fourth * fourth
        nearest = compared.rows[compared.nearest].tolist()
        return (
            compared.highest(compared.words),
            compared.highest(compared.meaning),
            likeness[compared.nearest],
            compared.total(twelfth) ** (1 / 12),
            compared.total(fourth) ** 0.25,
            compared.highest(likeness * official),
            compared.total(twelfth * official) ** (1 / 12),
            compared.highest(likeness * published),
            compared.total(twelfth * published) ** (1 / 12),
            compared.total(fourth * published) ** 0.25,
            process.cdist([query.text], [names.keys[row] for row in nearest], scorer=fuzz.token_sort_ratio)[0]
            / 100,
        )

    def _by_letters(
        self, compared: Compared, letters: NDArray[np.float32], alike: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], ...]:
        near = letters[compared.rows]
        fourth = near**2 * near**2
        return (
            alike[compared.groups],
            compared.total(fourth**3) ** (1 / 12),
            compared.total(fourth) ** 0.25,
        )

    def _by_vote(self, compared: Compared) -> tuple[ArrayLike, ...]:
        votes = compared.total(np.exp(_EAGERNESS * (compared.likeness - compared.likeness.max())))
        votes /= votes.sum()
        whole = np.zeros(len(self._names.groups), dtype=np.float32)
        whole[compared.groups] = votes
        kin, sectors = (
            np.add.reduceat(whole, family.starts)[family.of_group[compared.groups]]
            for family in (self._kin, self._sectors)
        )
        return votes, kin, sectors, self._namesakes.told(compared.groups, votes)

    def _by_directions(
        self, logs: NDArray[np.float32], kindred: NDArray[np.float32], groups: NDArray[np.int64]
    ) -> tuple[ArrayLike, ...]:
        whole, of_head, of_rest = logs[:, groups]
        shares = np.exp(logs)
        sectors, kin = (
            np.log(np.add.reduceat(shares, family.starts, axis=1) + _SMALL)[:, family.of_group[groups]]
            for family in (self._sectors, self._kin)
        )
        return (
            whole,
            of_head,
            of_rest,
            sectors[0],
            kin[0],
            sectors[2],
            kin[2],
            np.log(kindred[groups] + _SMALL),
            self._kinship.cosines[int(logs[0].argmax())][groups],
            shares[0][groups],
        )

    def _by_head(self, word: str, compared: Compared) -> tuple[ArrayLike, ...]:
        term = self.terms.get(word, -1)
        same = (self._names.heads[compared.rows] == term).astype(np.float32)
        count = compared.total(same)
        sizes = np.diff(compared.starts)
        return same[compared.nearest], np.log1p(count), count / sizes, [term >= 0] * len(sizes)

    def _by_group(
        self, query: Query, known: Sequence[int], groups: NDArray[np.int64]
    ) -> tuple[ArrayLike, ...]:
        names = self._names
        exact = self.keys.rows(query.text)
        gathered, covered = self._gathered.told(known, len(set(query.words)) - len(known))
        return (
            names.employment[groups],
            self._log_sizes[groups],
            self._all_other[groups],
            gathered[groups],
            gathered.max() - gathered[groups],
            covered[groups],
            self._mentioned(query, known)[groups],
            self._named(groups, exact),
            self._named(groups, exact[names.official[exact]]),
            self._named(groups, exact[names.first_hand[exact]]),
        )

    def _named(self, groups: NDArray[np.int64], rows: NDArray[np.int64]) -> bool | list[bool]:
        """Which groups have one of these names; false where none has."""
        if not len(rows):
            return False
        named = set(self._group_of_name[rows].tolist())
        return [group in named for group in groups.tolist()]

    def _candidates(
        self,
        shared: NDArray[np.float32],
        sharing: NDArray[np.int64],
        alike: NDArray[np.float32],
        whole: NDArray[np.float32],
        kindred: NDArray[np.float32],
    ) -> NDArray[np.int64]:
        by_meaning = _highest(whole, self._groups, _BY_MEANING)
        by_kinship = _highest(kindred, self._groups, _BY_KINSHIP)
        by_letters = _highest(alike, np.flatnonzero(alike > _ALIKE), _BY_LETTERS)
        by_words = self._group_of_name[_highest(shared, sharing[shared[sharing] > _ALIKE], _BY_WORDS)]
        chosen = np.zeros(len(whole), dtype=np.bool_)
        chosen[by_meaning] = chosen[by_kinship] = chosen[by_letters] = chosen[by_words] = True
        return np.flatnonzero(chosen)

    def _near(self, groups: NDArray[np.int64], sharing: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        """The names of each group to compare: of a crowded one those that share a word, if any does."""
        bounds = np.searchsorted(sharing, self._starts).tolist()
        near = []
        for group in groups.tolist():
            start, stop = self._bounds[group]
            names = sharing[bounds[group] : bounds[group + 1]]
            if stop - start <= _CROWD or not len(names):
                names = self._places[start : min(stop, start + _CROWD)]
            near.append(names)
        return near

    def _log_shares(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Log share of every group for each vector, shape (vectors, g)."""
        logits = vectors @ self._names.directions[:-1] + self._names.directions[-1]
        logits -= logits.max(axis=1, keepdims=True)
        return np.asarray(logits - np.log(np.exp(logits).sum(axis=1, keepdims=True)), dtype=np.float32)

    def _mentioned(self, query: Query, known: Sequence[int]) -> NDArray[np.float32]:
        found = np.zeros(len(self._names.groups), dtype=np.float32)
        total = float(np.log1p(len(self._places))) * (len(set(query.words)) - len(known))
        for term in known:
            rarity = float(np.log1p(len(found) / max(1, len(self._names.mentions.holding(term)))))
            found[self._names.mentions.holding(term)] += rarity
            total += rarity
        return np.asarray(found / max(total, _SMALL), dtype=np.float32)


def _behind(*columns: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
    """How far each candidate is behind the best one in each column."""
    return (np.asarray(column.max() - column) for column in columns)


def _highest(values: NDArray[np.float32], rows: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """Of these rows those with the highest values, at most so many, in no order."""
    return rows if len(rows) <= most else rows[np.argpartition(-values[rows], most)[:most]]
