"""The figures that stand beside the library's words, taken from the publishers' releases.

Figures and names, never the publishers' sentences. The file holds, for each source, its release and the rows
of its tables as `data.sources.rows` names them, one row a line; a column that is the same in every row is
said once, under "always".
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from data.library.words import LibraryError
from data.sources import crosswalks, oews, onet, projections
from data.sources.rows import (
    TABLES,
    EducationCategoryRow,
    EducationShareRow,
    ElementRow,
    OccupationRow,
    ProjectionRow,
    RatingRow,
    RelatedOccupationRow,
    ReleaseRow,
    Rows,
    SocGroupRow,
    WageRow,
    fields,
    type_of_row,
)
from data.sources.tables import Part
from data.store.types import now

FIGURES = Path(__file__).parent / "figures.json"
TOP = 8  # elements of each domain that an occupation keeps

SECTIONS: dict[str, tuple[type_of_row, ...]] = {
    onet.SOURCE: (
        OccupationRow,
        ElementRow,
        RatingRow,
        EducationShareRow,
        EducationCategoryRow,
        RelatedOccupationRow,
    ),
    oews.NATIONAL: (WageRow,),
    projections.PROJECTIONS: (ProjectionRow,),
    crosswalks.SOC_STRUCTURE: (SocGroupRow,),
}
_WHOLE_SCALES = ("OI", "EX")  # interests and values are kept whole
_RANKED_BY = ("IM", "WI")  # importance; for work styles since 30.0 their impact
_RELEASE_FIELDS = ("name", "version", "published", "licence")
_KINDS = {str(TABLES[kind].__tablename__): kind for kinds in SECTIONS.values() for kind in kinds}


def read_figures(path: Path = FIGURES) -> dict[str, Part]:
    """The parts of the figures file by source; none when there is no such file.

    LibraryError when it does not have the form.
    """
    if not path.exists():
        return {}
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        return {source: _part(source, said, path.name) for source, said in written.items()}
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise LibraryError(f"{path.name} is not right ({error}): `waymark data library` writes it") from error


def _part(source: str, said: Mapping[str, Any], origin: str) -> Part:
    release = ReleaseRow(source=source, origin=origin, loaded_at=now(), **said["release"])
    rows = Rows()
    for table, written in said["tables"].items():
        kind = _KINDS[table]
        records = [
            written["always"] | dict(zip(written["columns"], cells, strict=True)) for cells in written["rows"]
        ]
        rows[kind] = TypeAdapter(list[kind]).validate_python(records)  # type: ignore[valid-type]
    return Part(release, rows)


def figures_text(parts: Mapping[str, Part], codes: Collection[str]) -> str:
    """The figures file for these O*NET-SOC codes: the same text whenever the releases are the same.

    `parts` are those of SECTIONS, all of them. LibraryError when one is missing.
    """
    for source in SECTIONS:
        if source not in parts:
            raise LibraryError(f"the library's figures need the source {source!r} too, which is not there")
    selected = _selected(parts, frozenset(codes))
    sections = (_section(source, parts[source].release, selected) for source in SECTIONS)
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _section(source: str, release: ReleaseRow, selected: Rows) -> str:
    about = {name: getattr(release, name) for name in _RELEASE_FIELDS}
    tables = ",\n".join(_table(kind, selected[kind]) for kind in SECTIONS[source])
    return f'{_json(source)}: {{\n "release": {_json(about)},\n "tables": {{\n{tables}\n }}\n}}'


def _table(kind: type_of_row, rows: Sequence[tuple[object, ...]]) -> str:
    names = fields(kind)
    always = {
        name: rows[0][place]
        for place, name in enumerate(names)
        if rows and all(row[place] == rows[0][place] for row in rows)
    }
    places = [place for place, name in enumerate(names) if name not in always]
    lines = ",\n".join(f"   {_json([row[place] for place in places])}" for row in rows)
    about = f'"always": {_json(always)},\n   "columns": {_json([names[place] for place in places])}'
    return f'  {_json(TABLES[kind].__tablename__)}: {{\n   {about},\n   "rows": [\n{lines}\n   ]\n  }}'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _selected(parts: Mapping[str, Part], codes: frozenset[str]) -> Rows:
    """The rows of the given occupations, without the publishers' sentences."""
    released = parts[onet.SOURCE].rows
    occupations = [row._replace(description=None) for row in released.of(OccupationRow) if row.code in codes]
    elements = [row._replace(description=None) for row in released.of(ElementRow)]
    domains = {row.id: row.domain for row in elements}
    ratings = list(_top_ratings((row for row in released.of(RatingRow) if row.code in codes), domains))
    used = {row.element_id for row in ratings}
    wage_codes = {row.wage_code for row in occupations} | {oews.ALL_OCCUPATIONS}
    projection_codes = {row.projection_code for row in occupations}
    groups = _groups(row.soc_code for row in occupations)
    wages = parts[oews.NATIONAL].rows.of(WageRow)
    outlook = parts[projections.PROJECTIONS].rows.of(ProjectionRow)
    structure = parts[crosswalks.SOC_STRUCTURE].rows.of(SocGroupRow)
    shares = released.of(EducationShareRow)
    related = released.of(RelatedOccupationRow)
    return Rows(
        {
            OccupationRow: occupations,
            ElementRow: [row for row in elements if row.id in used],
            RatingRow: ratings,
            EducationShareRow: [row for row in shares if row.code in codes and row.percent > 0],
            EducationCategoryRow: [
                row._replace(name=_short(row.name)) for row in released.of(EducationCategoryRow)
            ],
            RelatedOccupationRow: [row for row in related if {row.code, row.related_code} <= codes],
            WageRow: [row for row in wages if row.wage_code in wage_codes],
            ProjectionRow: [row for row in outlook if row.projection_code in projection_codes],
            SocGroupRow: [row for row in structure if row.level == "major" or row.code in groups],
        }
    )


def _top_ratings(ratings: Iterator[RatingRow], domains: Mapping[str, str]) -> Iterator[RatingRow]:
    """All interests and values, and both scales of the TOP elements of each other domain, by importance."""
    by_domain: dict[tuple[str, str], dict[str, list[RatingRow]]] = defaultdict(lambda: defaultdict(list))
    for row in ratings:
        by_domain[row.code, domains[row.element_id]][row.element_id].append(row)
    for elements in by_domain.values():
        kept = sorted(elements.values(), key=_height, reverse=True)
        whole = kept[0][0].scale in _WHOLE_SCALES
        for rows in kept if whole else kept[:TOP]:
            yield from rows


def _height(rows: Sequence[RatingRow]) -> tuple[float, float]:
    """Importance or impact; of equals the higher level first."""
    values = {row.scale: row.value for row in rows}
    return (next((values[scale] for scale in _RANKED_BY if scale in values), 0.0), values.get("LV", 0.0))


def _groups(soc_codes: Iterator[str]) -> set[str]:
    """The minor, broad and detailed groups of SOC codes; minor groups of 15-1200's kind too."""
    return {
        group for code in soc_codes for group in (code, f"{code[:6]}0", f"{code[:5]}00", f"{code[:4]}000")
    }


def _short(name: str) -> str:
    """A category's name without the publisher's explanation."""
    return name.split(" - ", maxsplit=1)[0]
