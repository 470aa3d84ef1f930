"""Learns `learned.npz` from the titles of an O*NET release: `python -m data.search.train --sources DIR`.

Only the store's own titles are learned from. The word table is a bag of words and letter groups through one hidden
layer to the SOC group of the title (the supervised model of Joulin et al., "Bag of tricks for efficient text
classification", 2017), with words left out at random so that it does not lean on one. The ranker learns from what is
asked of an index that lacks some names (`lessons.py`): the evidence for the right groups is told from that for the
other candidates. Confidence is learned from queries held out, those whose right group is no candidate included. The
classification's own titles count twice, and where it names one of several groups, that is the right one; before that
comes the group whose own title it is.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.search import embedding
from data.search.everyday import written_titles
from data.search.evidence import KINDS
from data.search.index import TitleIndex
from data.search.learned import FILE, Learned, Ranker
from data.search.lessons import (
    OFFICIAL_WEIGHT,
    Hidden,
    Stock,
    as_typed,
    hidden_parts,
    questions_of,
    titles_of,
)
from data.search.names import Name, Names
from data.search.ranking import Example, Floats, Random, calibrated, learn_ranker
from data.search.text import words
from data.sources.build import named_by
from data.sources.files import find

EPOCHS = 10
BATCH = 256
STEP = 0.15
LEFT_OUT = 0.25  # of the words of a title, at random
HELD_OUT = 0.2  # of the queries, for calibration


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


def fold_examples(stock: Stock, hidden: Hidden, random: Random) -> list[Example]:
    """Evidence for what is asked of an index without what is hidden."""
    shown = hidden.shown(stock)
    learned = learned_words(shown, stock.groups, stock.group_of, random)
    index = TitleIndex(Names.build(stock.occupations, titles_of(stock, shown), learned), learned)
    examples = []
    for text, rights, weight in questions_of(stock, hidden, random):
        read = index.read(as_typed(text, random))
        if read.words:
            evidence = index.evidence(read)
            examples.append(Example(evidence.table, np.isin(evidence.groups, list(rights)), weight))
    return examples


def main() -> None:
    """Learn the title index's weights from an O*NET release, and say what was done."""
    parser = argparse.ArgumentParser(prog="python -m data.search.train", description=main.__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder of O*NET and BLS releases")
    sources = parser.parse_args().sources
    random = np.random.default_rng(20_251_201)
    occupations, titles = named_by(find(sources), ())
    stock = Stock.of(occupations, (*titles, *written_titles()))
    examples: list[Example] = []
    for hidden in hidden_parts(stock, random):
        _say(f"{len(hidden.texts)} names hidden")
        examples += fold_examples(stock, hidden, random)

    _say(f"ranker, from {len(examples)} queries")
    order = random.permutation(len(examples)).tolist()
    held_out = int(len(examples) * HELD_OUT)
    shown_to_ranker = [examples[place] for place in order[held_out:]]
    ranker = learn_ranker([example for example in shown_to_ranker if example.right.any()], random)
    ranker = calibrated(ranker, [examples[place] for place in order[:held_out]])
    _say("all titles")
    learned = learned_words(stock.forms, stock.groups, stock.group_of, random)
    replace(learned, ranker=ranker).save(FILE)
    _say(f"{FILE.name}: {FILE.stat().st_size:,} bytes")


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    main()
