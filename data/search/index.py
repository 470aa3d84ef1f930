"""The title index: any name for a job to the occupations it may mean."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from data.search.everyday import everyday_titles, written_titles
from data.search.evidence import Evidence, Query, Witness
from data.search.frames import agent, asked
from data.search.learned import Learned, learned
from data.search.model import Candidate, IndexedOccupation, Resolution, SmallTalk, Title, Verdict
from data.search.names import Names, made_with
from data.search.smalltalk import small_talk, wordless
from data.search.spelling import Speller
from data.search.text import normalise, words

_CODE = re.compile(r"\d\d-\d{4}(?:\.\d\d)?")  # of the SOC or O*NET-SOC
CLEAR_AT = 0.6  # probability of the first from which it may be the one answer …
CLEAR_BY = 2.0  # … when it is so many times as likely as the second
FOUND_AT = 0.1  # probability below which nothing is found
_CHOICES_TRUSTED = 10  # choices of a query that weigh as much as all other evidence
_SHORT = 3  # letters
_LOOKED_AT = 7  # groups from which the candidates are taken, at least
_SIBLING = 0.3  # an occupation of the same SOC code is a candidate from this part of the best one's weight
_SHARPNESS = 25.0  # how fast that weight falls with likeness


class TitleIndex:
    """All names of all occupations, ready to be searched; never changed, so threads may share it."""

    def __init__(self, names: Names, learned: Learned) -> None:
        self._names = names
        self._ranker = learned.ranker
        self._witness = Witness(names, learned)
        self._speller = Speller(names.terms, names.words.frequencies(), names.marks)

    @classmethod
    def build(cls, occupations: Sequence[IndexedOccupation], titles: Sequence[Title]) -> "TitleIndex":
        """From the occupations, all their names, the everyday names and the library's.

        Names of codes that are not among the occupations are left out.
        ValueError when there is no occupation.
        """
        if not occupations:
            raise ValueError("a title index needs at least one occupation")
        named = (*titles, *everyday_titles(), *written_titles())
        return cls(Names.build(occupations, named, learned()), learned())

    def to_bytes(self) -> bytes:
        """The index as one compressed blob, without pickled objects."""
        return self._names.to_bytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> "TitleIndex":
        """The index a blob of `to_bytes` holds; ValueError when it is something else or of another version."""
        if not cls.can_read(data):
            raise ValueError("not a title index of this version")
        return cls(Names.from_bytes(data), learned())

    @staticmethod
    def can_read(data: bytes) -> bool:
        """Whether a blob is an index that this version made; without reading the whole of it."""
        return made_with(data) == learned().fingerprint()

    def resolve(self, query: str, *, limit: int = 5, chosen: Mapping[str, int] | None = None) -> Resolution:
        """The occupations a query may mean, best first, at most `limit`.

        `chosen` tells how often people chose each code for this very query (by `normalise`).
        """
        if (coded := self._coded(query)) is not None:
            return Resolution(query, Verdict.CLEAR, (coded,), None)
        plain = normalise(query)
        talk = small_talk(plain) if plain else wordless(query)
        if talk is SmallTalk.NONSENSE and plain in self._witness.keys:
            talk = None
        if talk is not None:
            return Resolution(query, Verdict.NOT_A_JOB, (), talk)
        read = self._understood(plain)
        if not read.words:
            return Resolution(query, Verdict.NOT_A_JOB, (), SmallTalk.EMPTY)
        candidates = self._ranked(read, max(limit, _LOOKED_AT), chosen or {})
        verdict = _verdict(candidates) if self._known(read, candidates[0]) else Verdict.NOT_FOUND
        return Resolution(query, verdict, candidates[:limit], None)

    def _coded(self, query: str) -> Candidate | None:
        """The occupation of a code ("29-1141.01"), or the first of a SOC code; None when there is no such code."""
        code = query.strip()
        if _CODE.fullmatch(code) is None:
            return None
        names = self._names
        place = bisect_left(names.codes, code)
        if place == len(names.codes) or not names.codes[place].startswith(code):
            return None
        return Candidate(names.codes[place], names.titles[place], names.titles[place], 1.0)

    def read(self, text: str) -> Query:
        """Normalised text as the index knows it: misspelt words mended, words run together taken apart."""
        if text in self._witness.keys:
            return Query(text, words(text) or (text,))
        spoken = text.split()
        for place, word in enumerate(spoken):
            if not all(part in self._speller for part in words(word)):
                spoken[place] = self._mended(word, spoken[:place], spoken[place + 1 :])
        mended = " ".join(spoken)
        return Query(mended, words(mended))

    def _mended(self, word: str, before: Sequence[str], after: Sequence[str]) -> str:
        """The word as it was probably meant: what makes the text a name, or else what is nearest."""
        offers = [*filter(None, [self._speller.split(word)]), *self._speller.nearest(word)]
        names = (offer for offer in offers if " ".join((*before, offer, *after)) in self._witness.keys)
        # One letter from a short word lie many others: "mom" is no mop, but a "cok, head" is a cook.
        likeliest = offers[:1] if len(word) > _SHORT else []
        return next(chain(names if before or after or len(word) > _SHORT else (), likeliest), word)

    def _known(self, query: Query, first: Candidate) -> bool:
        """Whether the query is a name, or has a word of some name and a likely candidate."""
        if query.text in self._witness.keys:
            return True
        return first.score >= FOUND_AT and not self._witness.words.isdisjoint(query.words)

    def _understood(self, plain: str) -> Query:
        if plain in self._witness.keys:
            return self.read(plain)
        text, described = asked(plain)
        return self.read(agent(text) if described else text)

    def evidence(self, query: Query) -> Evidence:
        """What speaks for each candidate group; for training."""
        return self._witness.of(query)

    def _ranked(self, query: Query, limit: int, chosen: Mapping[str, int]) -> tuple[Candidate, ...]:
        names, evidence = self._names, self._witness.of(query)
        equal = {int(names.owners[row]): row for row in self._witness.keys.rows(query.text).tolist()}
        shares = self._ranker.shares(evidence.table)
        found: dict[int, tuple[float, int]] = {}  # occupation → (share, name)
        for place in np.argsort(-shares)[:limit].tolist():
            for occupation, weight, name in self._siblings(evidence, place):
                found[occupation] = (float(shares[place]) * weight, equal.get(occupation, name))
        ranked = [
            (probability, occupation, found[occupation][1])
            for occupation, probability in zip(
                found,
                self._ranker.probabilities(np.array([share for share, _ in found.values()])).tolist(),
                strict=True,
            )
        ]
        times = sum(chosen.values())
        if times:
            trust = times / (times + _CHOICES_TRUSTED)
            ranked = [
                (
                    (1 - trust) * probability + trust * chosen.get(names.codes[occupation], 0) / times,
                    occupation,
                    name,
                )
                for probability, occupation, name in ranked
            ]
        ranked.sort(key=lambda row: (-row[0], row[1]))
        return tuple(
            Candidate(names.codes[occupation], names.titles[occupation], names.texts[name], probability)
            for probability, occupation, name in ranked
        )

    def _siblings(self, evidence: Evidence, place: int) -> list[tuple[int, float, int]]:
        """(occupation, part of the group's share, nearest name) of the occupations of a group that come near."""
        span = slice(evidence.starts[place], evidence.starts[place + 1])
        rows, likeness = evidence.names[span], evidence.likeness[span]
        owners = self._names.owners[rows]
        if owners[0] == owners[-1]:
            return [(int(owners[0]), 1.0, int(evidence.names[evidence.nearest[place]]))]
        nearest: dict[int, tuple[float, int]] = {}
        for occupation in range(int(owners[0]), int(owners[-1]) + 1):  # those of a group stand together
            start, stop = np.searchsorted(owners, (occupation, occupation + 1)).tolist()
            if start == stop:
                continue
            best = start + int(likeness[start:stop].argmax())
            general = 0.02 if self._names.codes[occupation].endswith(".00") else 0.0
            official = 0.03 if self._names.official[rows[best]] else 0.0
            nearest[occupation] = (float(likeness[best]) + general + official, int(rows[best]))
        top = max(likeness for likeness, _ in nearest.values())
        weights = {code: float(np.exp(_SHARPNESS * (like - top))) for code, (like, _) in nearest.items()}
        kept = {code: weight for code, weight in weights.items() if weight >= _SIBLING}
        total = sum(kept.values())
        return [(code, weight / total, nearest[code][1]) for code, weight in kept.items()]


def _verdict(candidates: Sequence[Candidate]) -> Verdict:
    first, second = (*(candidate.score for candidate in candidates), 0.0, 0.0)[:2]
    return Verdict.CLEAR if first >= CLEAR_AT and first >= CLEAR_BY * second else Verdict.CLOSE
