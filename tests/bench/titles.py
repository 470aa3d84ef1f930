"""The title resolver's figures, with the baselines beside them: `python -m tests.bench.titles`.

The Census titles and the chat queries are only asked, never learned from. Figures are the part of queries with the
right SOC code first, and among the first five.
"""

import csv
import os
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rich.console import Console
from rich.table import Table

from data.library import read_library
from data.search import Resolution, Title, TitleIndex, TitleKind, Verdict, normalise
from data.search.everyday import everyday_titles
from data.search.lessons import misspelt
from data.search.names import named, soc
from data.sources.build import named_by
from data.sources.files import find

CHAT = Path(__file__).with_name("chat_queries.tsv")
SAMPLE = 400  # queries the baselines answer
TYPOS = 1_500
SEED = 20_251_123
console = Console(width=110)

Answer = list[str]  # SOC codes, best first
Searcher = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the SOC codes that are right (none: it names no job) and the set it belongs to."""

    query: str
    right: frozenset[str]
    kind: str


def census_queries(sources: Path) -> list[Asked]:
    """The development half of the Census index; kind "lacking" for titles O*NET does not have, else "known"."""
    with (sources / "titles" / "census_index_dev.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Asked(
                row["title"],
                frozenset({row["soc_2018_code"]}),
                ("lacking", "known")[int(row["in_onet_30_1"])],
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def chat_queries() -> list[Asked]:
    """What students type, written for this benchmark before the resolver was."""
    with CHAT.open(encoding="utf-8", newline="") as file:
        return [
            Asked(row["query"], frozenset(filter(None, row["codes"].split("|"))), row["kind"])
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def titles_of(sources: Path) -> tuple[TitleIndex, float, list[Title]]:
    """The index of everything, the seconds it took to build, and its titles."""
    occupations, titles = named_by(find(sources), read_library())
    start = time.perf_counter()
    index = TitleIndex.build(occupations, titles)
    seconds = time.perf_counter() - start
    names = [
        Title(occupations[name.owner].code, name.key, TitleKind.ALTERNATE)
        for name in named(occupations, titles)
    ]
    return index, seconds, names


def codes_of(resolution: Resolution) -> Answer:
    """The SOC codes of the candidates, each once."""
    return list(dict.fromkeys(soc(candidate.code) for candidate in resolution.candidates))


def by_scorer(scorer: Callable[..., float], names: Sequence[Title]) -> Searcher:
    """Nearest titles by one rapidfuzz scorer over all of them."""
    keys = [title.text for title in names]

    def search(query: str) -> Answer:
        found = process.extract(normalise(query), keys, scorer=scorer, limit=40)
        return list(dict.fromkeys(soc(names[place].code) for _, _, place in found))[:5]

    return search


def by_letters(names: Sequence[Title]) -> Searcher:
    """Nearest titles by the cosine of letter groups of 2 to 4, rare ones weighing more."""
    numbers: dict[str, int] = {}
    held: list[list[int]] = [
        [numbers.setdefault(group, len(numbers)) for group in _groups(title.text)] for title in names
    ]
    rows = np.repeat(np.arange(len(held)), [len(row) for row in held])
    terms = np.array([term for row in held for term in row])
    rarity = np.log(len(held) / np.bincount(terms)) + 1
    lengths = np.sqrt(np.bincount(rows, weights=rarity[terms] ** 2, minlength=len(held)))
    order = np.argsort(terms, kind="stable")
    starts = np.searchsorted(terms[order], np.arange(len(numbers) + 1))
    by_term = rows[order]

    def search(query: str) -> Answer:
        scores = np.zeros(len(held))
        for group in _groups(normalise(query)):
            term = numbers.get(group)
            if term is not None:
                np.add.at(scores, by_term[starts[term] : starts[term + 1]], rarity[term] ** 2)
        best = np.argsort(-scores / np.maximum(lengths, 1e-9))[:40].tolist()
        return list(dict.fromkeys(soc(names[place].code) for place in best))[:5]

    return search


def _groups(text: str) -> list[str]:
    marked = [f" {word} " for word in text.split()]
    return [
        word[at : at + size] for word in marked for size in (2, 3, 4) for at in range(len(word) - size + 1)
    ]


def answers(search: Searcher, asked: Sequence[Asked]) -> tuple[list[Answer], NDArray[np.float64]]:
    """The answer to every query, and the milliseconds each took."""
    found: list[Answer] = []
    spent: list[float] = []
    for one in asked:
        start = time.perf_counter()
        found.append(search(one.query))
        spent.append((time.perf_counter() - start) * 1000)
    return found, np.array(spent)


def hits(asked: Sequence[Asked], found: Sequence[Answer]) -> tuple[float, float]:
    """The part of queries with a right code first, and among the first five."""
    first = [bool(answer) and answer[0] in one.right for one, answer in zip(asked, found, strict=True)]
    five = [not one.right.isdisjoint(answer[:5]) for one, answer in zip(asked, found, strict=True)]
    return float(np.mean(first)), float(np.mean(five))


def census_table(index: TitleIndex, names: Sequence[Title], asked: Sequence[Asked]) -> Table:
    """The issue's table: the baselines on a fixed sample, the resolver on the sample and on all."""
    table = Table(
        "Census titles", "queries", "O*NET lacks", "all", "ms median", "ms p95", title="Rank 1 / first five"
    )
    picked = sorted(np.random.default_rng(SEED).choice(len(asked), size=SAMPLE, replace=False).tolist())
    sample = [asked[place] for place in picked]
    searchers: list[tuple[str, Searcher, Sequence[Asked]]] = [
        ("WRatio over all titles", by_scorer(fuzz.WRatio, names), sample),
        ("token_sort_ratio over all titles", by_scorer(fuzz.token_sort_ratio, names), sample),
        ("letter 2-4-gram TF-IDF, nearest titles", by_letters(names), sample),
        ("Waymark", lambda query: codes_of(index.resolve(query)), sample),
        ("Waymark", lambda query: codes_of(index.resolve(query)), asked),
    ]
    for name, search, queries in searchers:
        found, spent = answers(search, queries)
        lacking = [place for place, one in enumerate(queries) if one.kind == "lacking"]
        new = hits([queries[place] for place in lacking], [found[place] for place in lacking])
        row = (
            _pair(new),
            _pair(hits(queries, found)),
            f"{np.median(spent):.2f}",
            f"{np.percentile(spent, 95):.2f}",
        )
        table.add_row(name, f"{len(queries):,}", *row)
    return table


def chat_table(index: TitleIndex, asked: Sequence[Asked]) -> Table:
    """The chat queries by kind; refused means neither CLEAR nor CLOSE.

    The everyday names were written by the author of the queries, after them: those that are not names of the list,
    word for word, are the better measure.
    """
    table = Table("Chat queries", "queries", "rank 1 / five", "refused", title="What students type")
    found = [index.resolve(one.query) for one in asked]
    refused = [resolution.verdict in (Verdict.NOT_A_JOB, Verdict.NOT_FOUND) for resolution in found]
    listed = {normalise(title.text) for title in everyday_titles()}
    jobs = [place for place, one in enumerate(asked) if one.right]
    literal = [place for place in jobs if normalise(asked[place].query) in listed]
    parts = {kind: [place for place, one in enumerate(asked) if one.kind == kind] for kind in _kinds(asked)}
    parts |= {"all jobs": jobs, "… in everyday.toml": literal, "… not in it": sorted({*jobs} - {*literal})}
    parts["not-job"] = parts.pop("not-job")
    for name, places in parts.items():
        right = hits([asked[place] for place in places], [codes_of(found[place]) for place in places])
        shown = "" if name == "not-job" else _pair(right)
        table.add_row(name, str(len(places)), shown, f"{np.mean([refused[place] for place in places]):.3f}")
    return table


def _kinds(asked: Sequence[Asked]) -> list[str]:
    return list(dict.fromkeys(one.kind for one in asked))


def typo_figure(index: TitleIndex, names: Sequence[Title]) -> tuple[float, int]:
    """The part of known titles whose first answer one random typo does not change, and how many were asked."""
    random = np.random.default_rng(SEED)
    long_enough = [title.text for title in names if len(title.text) >= 4]
    same = 0
    for text in random.choice(long_enough, size=TYPOS, replace=False).tolist():
        clean, wrong = (codes_of(index.resolve(query))[:1] for query in (text, misspelt(text, random)))
        same += clean == wrong
    return same / TYPOS, TYPOS


def reliability_table(index: TitleIndex, asked: Sequence[Asked], title: str) -> Table:
    """How often the first answer is right, by its score."""
    table = Table("score", "queries", "mean score", "right", title=title)
    first = [(index.resolve(one.query).candidates[:1], one) for one in asked]
    pairs = np.array(
        [(found[0].score, soc(found[0].code) in one.right) for found, one in first if found], dtype=float
    )
    for low in np.arange(0, 1, 0.1):
        inside = pairs[(pairs[:, 0] >= low) & (pairs[:, 0] < low + 0.1 + (low > 0.85))]
        if len(inside):
            mean, right = inside.mean(axis=0)
            table.add_row(f"{low:.1f} to {low + 0.1:.1f}", str(len(inside)), f"{mean:.2f}", f"{right:.2f}")
    return table


def index_table(index: TitleIndex, built: float) -> Table:
    """Seconds, megabytes and bytes of the index."""
    data = index.to_bytes()
    start = time.perf_counter()
    TitleIndex.from_bytes(data)
    loaded = time.perf_counter() - start
    tracemalloc.start()
    copy = TitleIndex.from_bytes(data)
    held = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    copy.resolve("nurse")
    table = Table("", "", title="The index", show_header=False)
    table.add_row("builds, s", f"{built:.1f}")
    table.add_row("loads, s", f"{loaded:.2f}")
    table.add_row("bytes", f"{len(data):,}")
    table.add_row("memory, MB", f"{held:.0f}")
    return table


def _pair(figures: tuple[float, float]) -> str:
    return " / ".join(f"{figure:.3f}" for figure in figures)


def run(sources: Path) -> None:
    """Prints the tables."""
    index, built, names = titles_of(sources)
    console.print(index_table(index, built))
    census = census_queries(sources)
    console.print(census_table(index, names, census))
    chat = chat_queries()
    console.print(chat_table(index, chat))
    same, queries = typo_figure(index, names)
    console.print(f"One random typo in a known title, same first answer: {same:.3f} of {queries:,}")
    console.print(reliability_table(index, census, "Census titles: how often a score is right"))
    lacking = [one for one in census if one.kind == "lacking"]
    console.print(reliability_table(index, lacking, "Census titles O*NET lacks: how often a score is right"))
    console.print(
        reliability_table(
            index, [one for one in chat if one.right], "Chat queries: how often a score is right"
        )
    )


if __name__ == "__main__":
    run(Path(os.environ.get("WAYMARK_SOURCES", "../shared/data")))
