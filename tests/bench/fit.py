"""How well the ranking sends people to the work of their field of study, and how long it takes.

`python -m tests.bench fit`. `interests/major_category_means_15.tsv` holds the mean interests of
people by field of study. Each field's means are ranked as if they were one person's; the figure is the mean
rank of the occupations the CIP-SOC crosswalk lists for the field among all rated occupations, 0 first and 1
last, .50 by chance.

Nothing is fitted to these fields: the norms come from people without their field and from occupations.
"""

import csv
import gzip
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np

from data.fit import FitModel, OccupationTraits, Scores, explain
from data.fit.calibrate import INTEREST_NAMES, ONET, VALUE_NAMES, read_occupations, read_people
from data.fit.traits import Floats

PEOPLE: Final = 2000
"""Of the calibration sample, for the variety of the seven best."""

FAMILIES: Final[dict[str, tuple[str, ...]]] = {
    "agriculture": ("01", "03"),
    "arts": ("50",),
    "life science": ("26",),
    "business": ("52",),
    "communications": ("09",),
    "computers & mathematics": ("11", "27"),
    "education": ("13",),
    "engineering": ("14", "15"),
    "health": ("51",),
    "humanities": ("16", "23", "24", "38", "54"),
    "industrial arts & consumer services": ("12", "19", "46", "47", "48", "49"),
    "law": ("22",),
    "physical science": ("40",),
    "psychology & social work": ("42", "44"),
    "social science": ("45",),
}
"""The 2-digit CIP 2020 series behind each field, by the titles of the series: 01 agriculture and 03 natural
resources; 11 computing and 27 mathematics; 14 engineering and 15 engineering technologies; languages,
English, liberal arts, philosophy and history; culinary and personal services, family and consumer sciences,
construction, mechanics, precision production and transportation. This reading gives plain Pearson .276, the
baseline of the issue."""

WIDER: Final[dict[str, tuple[str, ...]]] = FAMILIES | {
    "communications": ("09", "10"),
    "engineering": ("04", "14", "15"),
    "humanities": ("05", "16", "23", "24", "38", "39", "54"),
    "law": ("22", "43"),
    "physical science": ("40", "41"),
}
"""The same with the neighbouring series that surveys of graduates put in these fields, architecture with
engineering and criminal justice with law: does the result hang on the mapping?"""


def read_traits(sources: Path) -> OccupationTraits:
    """Every occupation O*NET rates on interests or values."""
    with zipfile.ZipFile(sources / ONET) as archive:
        interests = read_occupations(archive, "Interests.txt", "OI", INTEREST_NAMES)
        values = read_occupations(archive, "Work Values.txt", "EX", VALUE_NAMES)
    codes = sorted(interests.keys() | values.keys())
    unknown = [float("nan")] * 6
    return OccupationTraits.of(
        codes, [interests.get(code, unknown) for code in codes], [values.get(code, unknown) for code in codes]
    )


def read_fields(sources: Path) -> dict[str, Floats]:
    """Mean interests by field, 0 to 1."""
    with (sources / "interests/major_category_means_15.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {row["major_category"]: np.array([float(row[n.lower()]) for n in INTEREST_NAMES]) for row in rows}


def read_crosswalk(sources: Path) -> list[tuple[str, str]]:
    """(2-digit CIP series, SOC 2018 code) of every line of the crosswalk."""
    path = sources / "crosswalk/CIP2020_SOC2018_Crosswalk.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8-sig") as file:
        return [(row["CIP2020Code"][:2], row["SOC2018Code"]) for row in csv.DictReader(file)]


def mean_ranks(
    rank: Callable[[Floats], tuple[str, ...]],
    fields: dict[str, Floats],
    families: dict[str, tuple[str, ...]],
    crosswalk: list[tuple[str, str]],
) -> dict[str, float]:
    """For each field the mean rank of its own occupations, 0 to 1."""
    found: dict[str, float] = {}
    for field, means in fields.items():
        own = {soc for series, soc in crosswalk if series in families[field]}
        codes = rank(means)
        places = [place for place, code in enumerate(codes) if code[:7] in own]
        found[field] = float(np.mean(places)) / (len(codes) - 1)
    return found


def plain_pearson(traits: OccupationTraits) -> Callable[[Floats], tuple[str, ...]]:
    """The baseline: correlation of raw scores with raw ratings."""
    rated = np.flatnonzero(~np.isnan(traits.interests).any(axis=1))

    def rank(means: Floats) -> tuple[str, ...]:
        fit = [np.corrcoef(means, traits.interests[row])[0, 1] for row in rated]
        return tuple(traits.codes[rated[i]] for i in np.argsort(-np.array(fit), kind="stable"))

    return rank


def normed_pearson(model: FitModel, reference: Floats) -> Callable[[Floats], tuple[str, ...]]:
    """A baseline: people as deviations from their sample's mean, put where `reference` stands among
    occupations."""
    rated = np.flatnonzero(~np.isnan(model.traits.interests).any(axis=1))
    occupations = model.norms.occupation_interests(model.traits.interests[rated])

    def rank(means: Floats) -> tuple[str, ...]:
        person = reference + (1 + 4 * means - model.norms.person_mean) / model.norms.person_sd
        fit = [np.corrcoef(person, row)[0, 1] for row in occupations]
        return tuple(model.traits.codes[rated[i]] for i in np.argsort(-np.array(fit), kind="stable"))

    return rank


def run(sources: Path) -> None:
    """Print the table of fields, the baselines and the timings."""
    traits = read_traits(sources)
    fields, crosswalk = read_fields(sources), read_crosswalk(sources)
    model = FitModel(traits)

    def ours(means: Floats) -> tuple[str, ...]:
        return model.rank(model.interests(1 + 4 * means), None).codes

    methods = {
        "plain Pearson": plain_pearson(traits),
        "sample norms": normed_pearson(model, np.zeros(6)),
        "Waymark": ours,
    }
    for title, families in (("fields by CIP series", FAMILIES), ("wider series", WIDER)):
        tables = {name: mean_ranks(rank, fields, families, crosswalk) for name, rank in methods.items()}
        print(f"\nMean rank of a field's own occupations ({title}; 0 first, .50 chance)")
        print(f"{'':38}" + "".join(f"{name:>15}" for name in tables))
        for field in fields:
            print(f"{field:38}" + "".join(f"{table[field]:15.3f}" for table in tables.values()))
        for name, summary in (("mean (target .24)", np.mean), ("worst (target .45)", np.max)):
            print(
                f"{name:38}" + "".join(f"{summary(list(table.values())):15.3f}" for table in tables.values())
            )
    print_wrong(model, fields, crosswalk)
    print_variety(model, sources)
    print_timings(model)


def print_wrong(model: FitModel, fields: dict[str, Floats], crosswalk: list[tuple[str, str]]) -> None:
    """What goes wrong in the worst field: where its two halves stand."""
    field = "industrial arts & consumer services"
    codes = model.rank(model.interests(1 + 4 * fields[field]), None).codes
    print(f"\nWithin {field}:")
    for title, series in (
        ("culinary, personal, family and consumer (12, 19)", ("12", "19")),
        ("construction, mechanics, production, transport (46 to 49)", ("46", "47", "48", "49")),
    ):
        own = {soc for family, soc in crosswalk if family in series}
        places = [place for place, code in enumerate(codes) if code[:7] in own]
        print(f"  {title:60}{np.mean(places) / (len(codes) - 1):.3f}  ({len(places)} occupations)")
    person = model.norms.person_interests(1 + 4 * fields[field])
    shown = ", ".join(f"{letter} {score:+.2f}" for letter, score in zip("RIASEC", person, strict=True))
    print(f"  its people, in standard deviations of occupations: {shown}")


def print_variety(model: FitModel, sources: Path) -> None:
    """Base rates: do the seven best differ between people, or does everyone get the same twenty
    occupations?"""
    people = read_people(sources).mean(axis=2)[:PEOPLE]
    rated = model.traits.interests[~np.isnan(model.traits.interests).any(axis=1)]
    print(
        f"\nThe seven best of {PEOPLE} real people: share taken by the 20 most common, occupations ever among them"
    )
    for name, persons, occupations in (
        ("plain Pearson", people, rated),
        ("Waymark", model.norms.person_interests(people), model.norms.occupation_interests(rated)),
    ):
        fit = np.corrcoef(persons, occupations)[:PEOPLE, PEOPLE:]
        best = np.bincount(np.argsort(-fit, axis=1)[:, :7].ravel(), minlength=len(rated))
        share = np.sort(best)[::-1][:20].sum() / best.sum()
        print(f"  {name:20}{share:8.2f}{np.count_nonzero(best):8}")


def print_timings(model: FitModel) -> None:
    """Milliseconds, median of 30: rank all with uncertainty, and one explanation."""
    rng = np.random.default_rng(0)
    interests = Scores(1 + 4 * rng.random(6), np.eye(6) * 0.05)
    values = Scores(rng.standard_normal(6), np.eye(6) * 0.5)
    ranking = model.rank(interests, values)
    for title, work, target in (
        ("rank all with uncertainty", lambda: model.rank(interests, values), 20),
        ("one explanation", lambda: explain(ranking, model.traits, ranking.codes[400]), 5),
    ):
        times = []
        for _ in range(30):
            start = time.perf_counter()
            work()
            times.append((time.perf_counter() - start) * 1000)
        print(f"{title:40}{np.median(times):8.2f} ms (target {target} ms, {len(ranking.codes)} occupations)")
