"""Learns `learned.npz` from the titles of an O*NET release: `python -m data.search.train --sources DIR`.

Only the store's own titles are learned from. The word table is a bag of words and letter groups through one hidden
layer to the SOC group of the title (the supervised model of Joulin et al., "Bag of tricks for efficient text
classification", 2017), with words left out at random so that it does not lean on one. The ranker learns from titles
hidden from the index ("leave some out"): a sixth of all titles is hidden with their near variants, the table and the
index are made from the rest, and the evidence for the hidden titles' own groups is told from that for the other
candidates. Some queries are misspelt or written backwards, and some are left in the index. Confidence is learned from
queries held out, those whose right group is no candidate included. The classification's own titles count twice, and
where it names one of several groups, that is the right one; before that comes the group whose own title it is.
"""

import argparse
import string
import sys
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.search import embedding
from data.search.everyday import written_titles
from data.search.evidence import KINDS
from data.search.families import families
from data.search.index import TitleIndex
from data.search.learned import FILE, Learned, Ranker
from data.search.model import Title, TitleKind
from data.search.names import Name, Names, named, soc
from data.search.ranking import Example, Floats, Random, calibrated, learn_ranker
from data.search.text import normalise, words
from data.sources.build import named_by
from data.sources.files import find

EPOCHS = 10
BATCH = 256
STEP = 0.15
LEFT_OUT = 0.25  # of the words of a title, at random
PARTS = 6
FOLDS = 3  # parts hidden in turn for the ranker
HIDDEN_QUERIES = 11_000  # of each fold: official names first, then published ones
KNOWN_QUERIES = 1_500  # of each fold, names left in the index
DISPUTED_QUERIES = 1_200  # of each fold, names that other groups have too; an occupation's own first
MISSPELT = 0.2
BACKWARDS = 0.3
OFFICIAL_WEIGHT = 2.0  # of the classification's own names, wherever names are learned from
HELD_OUT = 0.2  # of the queries, for calibration


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


def learn_table(
    told: Sequence[tuple[str, ...]], groups: NDArray[np.int64], counts: Floats, random: Random
) -> tuple[Floats, Floats]:
    """The word table and the directions of the groups, by stochastic gradient (Adagrad, step falling to zero)."""
    table = (random.standard_normal((embedding.ROWS, embedding.WIDTH)) * 0.05).astype(np.float32)
    directions = (random.standard_normal((embedding.WIDTH + 1, int(groups.max()) + 1)) * 0.1).astype(
        np.float32
    )
    directions[-1] = 0.0
    table_squares = np.full(len(table), 1e-6, dtype=np.float32)
    squares = np.full(directions.shape[1], 1e-6, dtype=np.float32)
    for epoch in range(EPOCHS):
        step = STEP * (1 - epoch / EPOCHS)
        order = random.permutation(len(told))
        lost = 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            bags = [embedding.features(_thinned(told[row], random)) for row in batch.tolist()]
            rows, places = np.unique(np.concatenate([bag[0] for bag in bags]), return_inverse=True)
            spoken = np.repeat(np.arange(len(batch)), [len(bag[0]) for bag in bags])
            weights = np.concatenate([bag[1] for bag in bags])
            inputs = np.bincount(spoken * len(rows) + places, weights, len(batch) * len(rows)).astype(
                np.float32
            )
            inputs = inputs.reshape(len(batch), len(rows))
            hidden = np.hstack([inputs @ table[rows], np.ones((len(batch), 1), dtype=np.float32)])
            logits = hidden @ directions
            logits -= logits.max(axis=1, keepdims=True)
            shares = np.exp(logits)
            shares /= shares.sum(axis=1, keepdims=True)
            right = (np.arange(len(batch)), groups[batch])
            lost -= float(np.log(shares[right] + 1e-9).sum())
            shares[right] -= 1.0
            shares *= counts[batch, None]
            to_table = inputs.T @ (shares @ directions[:-1].T)
            to_directions = hidden.T @ shares
            table_squares[rows] += (to_table**2).mean(axis=1)
            table[rows] -= step * to_table / np.sqrt(table_squares[rows])[:, None]
            squares += (to_directions**2).mean(axis=0)
            directions -= step * to_directions / np.sqrt(squares)
        _say(f"  epoch {epoch + 1} of {EPOCHS}: loss {lost / len(told):.3f}")
    return table, directions


def _thinned(told: tuple[str, ...], random: Random) -> tuple[str, ...]:
    kept = tuple(word for word in told if random.random() >= LEFT_OUT)
    return kept or (told[int(random.integers(len(told)))],)


def learned_words(
    forms: Sequence[Name], groups: Sequence[str], group_of: Sequence[int], random: Random
) -> Learned:
    """The table and directions learned from these names, with a ranker that does not rank."""
    told = [words(form.text) or (form.key,) for form in forms]
    targets = np.array([group_of[form.owner] for form in forms])
    counts = np.where([form.official for form in forms], OFFICIAL_WEIGHT, 1).astype(np.float32)
    table, directions = learn_table(told, targets, counts, random)
    blank = np.zeros(len(KINDS), dtype=np.float32)
    ranker = Ranker(
        blank, blank, np.zeros((len(KINDS), 1), np.float32), blank[:1], blank[:1], blank, 1.0, 0.0
    )
    return Learned(embedding.WordTable.of(table), tuple(groups), directions, ranker)


def examples_of(
    index: TitleIndex,
    rights: Mapping[str, frozenset[int]],
    official: Container[str],
    queries: Sequence[str],
    random: Random,
) -> list[Example]:
    """Evidence for the queries, some of them misspelt or written backwards."""
    examples: list[Example] = []
    for key in queries:
        spoken = key.split()
        text = " ".join((spoken[-1], *spoken[:-1])) if random.random() < BACKWARDS else key
        if random.random() < MISSPELT:
            text = normalise(misspelt(text, random))
        read = index.read(text)
        if not read.words:
            continue
        evidence = index.evidence(read)
        right = np.isin(evidence.groups, list(rights[key]))
        examples.append(Example(evidence.table, right, OFFICIAL_WEIGHT if key in official else 1.0))
    return examples


def main() -> None:
    """Learn the title index's weights from an O*NET release, and say what was done."""
    parser = argparse.ArgumentParser(prog="python -m data.search.train", description=main.__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder of O*NET and BLS releases")
    sources = parser.parse_args().sources
    random = np.random.default_rng(20_251_201)
    occupations, titles = named_by(find(sources), ())
    forms = named(occupations, (*titles, *written_titles()))
    groups = sorted({soc(occupation.code) for occupation in occupations})
    group_of = [groups.index(soc(occupation.code)) for occupation in occupations]
    rights = _rights(forms, group_of)
    contested = {form.key for form in forms if group_of[form.owner] not in rights[form.key]}
    own = {form.key for form in forms if form.first_hand}
    official = {form.key for form in forms if form.official}
    published = {form.key for form in forms if form.published}
    keys = sorted(rights)
    family = families(forms, group_of)
    roots = sorted(set(family.values()))
    part = dict(zip(roots, random.integers(PARTS, size=len(roots)).tolist(), strict=True))

    examples: list[Example] = []
    for fold in range(FOLDS):
        _say(f"titles hidden, part {fold + 1} of {FOLDS}")
        hidden = {key for key in keys if part[family[key]] == fold and key not in own}
        shown = [form for form in forms if form.key not in hidden]
        learned = learned_words(shown, groups, group_of, random)
        kept = [
            Title(
                occupations[form.owner].code,
                form.text,
                TitleKind.ALTERNATE if form.published else TitleKind.WRITTEN,
                form.official,
            )
            for form in shown
        ]
        index = TitleIndex(Names.build(occupations, kept, learned), learned)
        unseen = random.permutation(sorted(hidden)).tolist()
        unseen = sorted(unseen, key=lambda key: (key not in official, key not in published))[:HIDDEN_QUERIES]
        seen = random.permutation([key for key in keys if key not in hidden]).tolist()
        disputed = sorted((key for key in seen if key in contested), key=lambda key: key not in own)
        queries = [*unseen, *seen[:KNOWN_QUERIES], *disputed[:DISPUTED_QUERIES]]
        examples += examples_of(index, rights, official, queries, random)

    _say(f"ranker, from {len(examples)} queries")
    order = random.permutation(len(examples)).tolist()
    held_out = int(len(examples) * HELD_OUT)
    shown_to_ranker = [examples[place] for place in order[held_out:]]
    findable = [example for example in shown_to_ranker if example.right.any()]
    ranker = learn_ranker(findable, random)
    ranker = calibrated(ranker, [examples[place] for place in order[:held_out]])
    _say("all titles")
    replace(learned_words(forms, groups, group_of, random), ranker=ranker).save(FILE)
    _say(f"{FILE.name}: {FILE.stat().st_size:,} bytes")


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def _rights(forms: Sequence[Name], group_of: Sequence[int]) -> dict[str, frozenset[int]]:
    """The right groups of each key: those whose own it is, or else where it is official, or else all that have it."""
    ranked: defaultdict[str, defaultdict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for form in forms:
        ranked[form.key][2 * form.first_hand + form.official].add(group_of[form.owner])
    return {key: frozenset(levels[max(levels)]) for key, levels in ranked.items()}


if __name__ == "__main__":
    main()
