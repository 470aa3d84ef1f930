"""Career profiles: everything the store knows of one occupation, read at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import bindparam
from sqlalchemy import select as core_select
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from data.pay import ALL_OCCUPATIONS, NATION, Pay, WageFigures, wage_columns
from data.search.text import words
from data.store.known import (
    AlternateTitle,
    EducationCategory,
    EducationShare,
    Element,
    Major,
    MajorOccupation,
    Occupation,
    PlainTask,
    Projection,
    Rating,
    RelatedOccupation,
    Release,
    Task,
    Technology,
    Wage,
)
from data.store.lists import Lists, Query, decoded, of_code

NEAREST_SHOWN = 5

# The series of the Classification of Instructional Programs for residencies and fellowships in health and medicine,
# which follow a degree.
_RESIDENCIES = ("60", "61")

Kept = TypeVar("Kept", bound=SQLModel)


@dataclass(frozen=True, slots=True)
class Rated:
    """One element of the content model with an occupation's ratings, by scale ("IM", "LV", "OI", …)."""

    element_id: str
    name: str
    scales: dict[str, float]
    description: str | None = None
    suppressed: frozenset[str] = frozenset()  # scales on which the publisher advises against relying on it
    updated: str | None = None  # "08/2023"


@dataclass(frozen=True, slots=True)
class TaskLine:
    task_id: int
    statement: str
    kind: str | None
    importance: float | None


@dataclass(frozen=True, slots=True)
class PlainTaskLine:
    text: str
    restates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """Percent of people in the job in one category of education, experience or training."""

    scale: str
    category: int
    name: str
    percent: float
    suppressed: bool  # it rests on too few answers, says the publisher


@dataclass(frozen=True, slots=True)
class Related:
    code: str
    title: str
    tier: str


@dataclass(frozen=True, slots=True)
class TechnologyLine:
    """A technology used on the job, as `data.store.known.Technology` has it."""

    example: str
    category: str
    hot: bool
    in_demand: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """One occupation with all that is known about it; what is not known is None or empty.

    Elements come with the most important first, those whose importance is suppressed last; interests and values with
    the highest first.
    """

    code: str
    title: str
    singular: str | None
    summary: str | None
    description: str | None
    soc_code: str
    job_zone: int | None
    rated: bool
    also_known_as: tuple[str, ...]
    names: frozenset[str]
    interests: tuple[Rated, ...] = ()
    values: tuple[Rated, ...] = ()
    styles: tuple[Rated, ...] = ()
    skills: tuple[Rated, ...] = ()
    knowledge: tuple[Rated, ...] = ()
    abilities: tuple[Rated, ...] = ()
    activities: tuple[Rated, ...] = ()
    tasks: tuple[TaskLine, ...] = ()
    plain_tasks: tuple[PlainTaskLine, ...] = ()
    pay: Pay | None = None
    pay_by_state: dict[str, Pay] = field(default_factory=dict)  # by the area's published name
    pay_of_all_jobs: WageFigures | None = None
    projection: Projection | None = None
    projection_combined: bool = False  # the projection covers more occupations than this one
    education: tuple[Share, ...] = ()
    technologies: tuple[TechnologyLine, ...] = ()
    majors: tuple[str, ...] = ()
    residencies: tuple[str, ...] = ()  # programs for those who have the degree already
    related: tuple[Related, ...] = ()
    releases: dict[str, Release] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Common:
    """What all profiles of a build share, read once."""

    elements: Mapping[str, Element]
    education: Mapping[tuple[str, int], str]  # scale and category → name
    releases: dict[str, Release]
    pay_of_all_jobs: WageFigures | None


# The scale each domain is ranked by, the first that a release has.
_RANKED_BY = {
    "interest": ("OI",),
    "value": ("EX",),
    "style": ("WI", "IM"),
    "skill": ("IM",),
    "knowledge": ("IM",),
    "ability": ("IM",),
    "activity": ("IM",),
}


async def read_common(session: AsyncSession) -> Common:
    """What all profiles share."""
    elements = _kept(session, (await session.exec(select(Element))).all())
    levels = (await session.exec(select(EducationCategory))).all()
    releases = _kept(session, (await session.exec(select(Release))).all())
    lists = await _PAY.read(session, {"wage_code": ALL_OCCUPATIONS})
    return Common(
        elements={element.id: element for element in elements},
        education={(level.scale, level.category): level.name for level in levels},
        releases={release.source: release for release in releases},
        pay_of_all_jobs=_wages(lists["wages"]).get(NATION),
    )


NEAREST = "nearest rated"  # the tier of jobs the publisher does not call related


async def read_nearest(
    session: AsyncSession, *, profile: Profile, named: Sequence[str]
) -> tuple[Related, ...]:
    """Rated occupations nearest to one that is not: of its SOC group, else those `named` like it.

    Groups grow from broad to major; `named` are codes, the most alike first.
    """
    for group in (profile.soc_code[:6], profile.soc_code[:5], profile.soc_code[:4], profile.soc_code[:2]):
        near = select(Occupation).where(col(Occupation.soc_code).startswith(group), Occupation.rated)
        found = (await session.exec(near.order_by(col(Occupation.code)).limit(NEAREST_SHOWN))).all()
        if found:
            return tuple(Related(one.code, one.title, NEAREST) for one in found)
    alike = select(Occupation).where(col(Occupation.code).in_(named), Occupation.rated)
    titles = {one.code: one.title for one in (await session.exec(alike)).all()}
    return tuple(Related(code, titles[code], NEAREST) for code in named if code in titles)[:NEAREST_SHOWN]


async def read_profile(session: AsyncSession, *, code: str, common: Common) -> Profile | None:
    """The profile of an occupation by its O*NET-SOC code; None when the store has no such occupation."""
    found = (await session.exec(_occupation(code))).first()
    if found is None:
        return None
    occupation, projection = found
    _kept(session, [one for one in (occupation, projection) if one is not None])
    keys = {"code": code, "soc_code": occupation.soc_code, "wage_code": occupation.wage_code}
    lists = await _LISTS.read(session, keys)
    names = [(title, kind, bool(featured)) for _, title, kind, featured in lists["names"]]
    rated = _rated(lists["ratings"], common.elements)
    residencies = [title for cip_code, title in lists["majors"] if cip_code[:2] in _RESIDENCIES]
    majors = [title for cip_code, title in lists["majors"] if cip_code[:2] not in _RESIDENCIES]
    wages = _wages(lists["wages"]).items()
    pay_combined = _is_combined(occupation, occupation.wage_code)
    pay = {area: Pay(wage, pay_combined) for area, wage in wages if wage.is_published}
    return Profile(
        code=occupation.code,
        title=occupation.title,
        singular=occupation.singular,
        summary=occupation.summary,
        description=occupation.description,
        soc_code=occupation.soc_code,
        job_zone=occupation.job_zone,
        rated=occupation.rated,
        also_known_as=_also_known_as(names),
        names=frozenset(title for title, _kind, _featured in names),
        interests=rated["interest"],
        values=rated["value"],
        styles=rated["style"],
        skills=rated["skill"],
        knowledge=rated["knowledge"],
        abilities=rated["ability"],
        activities=rated["activity"],
        tasks=tuple(TaskLine(*row[1:]) for row in lists["tasks"]),
        plain_tasks=tuple(PlainTaskLine(text, tuple(decoded(ids))) for _, text, ids in lists["plain_tasks"]),
        pay=pay.pop(NATION, None),
        pay_by_state=pay,
        pay_of_all_jobs=common.pay_of_all_jobs,
        projection=projection,
        projection_combined=_is_combined(occupation, occupation.projection_code),
        education=_education(lists["education"], common.education),
        technologies=_technologies(lists["technologies"]),
        majors=_nearest_first(occupation.title, majors),
        residencies=_nearest_first(occupation.title, residencies),
        related=tuple(Related(*row[1:]) for row in lists["related"]),
        releases=common.releases,
    )


def _occupation(code: str) -> SelectOfScalar[tuple[Occupation, Projection | None]]:
    return (
        select(Occupation, Projection)  # type: ignore[return-value]
        .outerjoin(Projection, col(Occupation.projection_code) == col(Projection.projection_code))
        .where(Occupation.code == code)
    )


def _kept(session: AsyncSession, rows: Sequence[Kept]) -> Sequence[Kept]:
    """Rows that outlive their session: a rollback would otherwise make those of a kept profile unreadable."""
    for row in rows:
        if row in session:
            session.expunge(row)
    return rows


# Every list of a profile; the first two columns order it.
_WAGES: Query = core_select(*wage_columns()).where(col(Wage.wage_code) == bindparam("wage_code"))
_MAJORS: Query = (
    core_select(col(Major.cip_code), col(Major.title))
    .join(MajorOccupation, col(MajorOccupation.cip_code) == col(Major.cip_code))
    .where(col(MajorOccupation.soc_code) == bindparam("soc_code"))
)
_RELATED: Query = (
    core_select(
        col(RelatedOccupation.rank), col(Occupation.code), col(Occupation.title), col(RelatedOccupation.tier)
    )
    .join(Occupation, col(RelatedOccupation.related_code) == col(Occupation.code))
    .where(col(RelatedOccupation.code) == bindparam("code"))
)
_PAY = Lists({"wages": _WAGES})
_LISTS = Lists(
    {
        "wages": _WAGES,
        "names": of_code(AlternateTitle, "id", "title", "kind", "featured"),
        "ratings": of_code(Rating, "element_id", "scale", "value", "suppressed", "updated"),
        "tasks": of_code(Task, "rank", "task_id", "statement", "kind", "importance"),
        "plain_tasks": of_code(PlainTask, "rank", "text", "restates"),
        "education": of_code(EducationShare, "scale", "category", "percent", "suppressed"),
        "technologies": of_code(Technology, "example", "category", "hot", "in_demand"),
        "majors": _MAJORS,
        "related": _RELATED,
    }
)


def _is_combined(occupation: Occupation, published_under: str | None) -> bool:
    """Whether BLS figures published under a code cover more occupations than this one.

    BLS tells no further than SOC codes, some only together; O*NET takes some SOC codes apart ("15-1299.05").
    """
    return published_under != occupation.soc_code or not occupation.code.endswith(".00")


def _nearest_first(title: str, majors: Iterable[str]) -> tuple[str, ...]:
    """The majors that share most words with the occupation's title first, the others in their order."""
    wanted = set(words(title))

    def likeness(major: str) -> float:
        named = set(words(major))
        return len(wanted & named) / max(1, len(wanted | named))

    return tuple(sorted(majors, key=likeness, reverse=True))


def _wages(rows: Sequence[list[Any]]) -> dict[str, WageFigures]:
    """Wage rows by area."""
    return {row[0]: WageFigures(*(*row[:-1], decoded(row[-1]))) for row in rows}


def _also_known_as(names: Sequence[tuple[str, str, bool]]) -> tuple[str, ...]:
    """Names worth showing: what people in the job call it, as the publisher shows them, or our nicknames."""
    featured = [title for title, _kind, is_featured in names if is_featured]
    of_kind = {
        wanted: [title for title, kind, _featured in names if kind == wanted]
        for wanted in ("reported", "nickname", "alternate")
    }
    shown = featured or of_kind["reported"] or of_kind["nickname"] or of_kind["alternate"]
    return tuple(dict.fromkeys(shown))


def _rated(rows: Sequence[list[Any]], elements: Mapping[str, Element]) -> dict[str, tuple[Rated, ...]]:
    """Every rated element by domain, the highest first, and last those that had better not be relied on."""
    by_domain: dict[str, list[Rated]] = {domain: [] for domain in _RANKED_BY}
    for element_id, ratings in groupby(rows, key=itemgetter(0)):
        element = elements[element_id]
        if element.domain in by_domain:
            by_domain[element.domain].append(_element(element, list(ratings)))
    return {domain: _ranked(domain, rated) for domain, rated in by_domain.items()}


def _element(element: Element, rows: Sequence[list[Any]]) -> Rated:
    return Rated(
        element.id,
        element.name,
        scales={scale: value for _id, scale, value, _suppressed, _updated in rows},
        description=element.description,
        suppressed=frozenset(scale for _id, scale, _value, suppressed, _updated in rows if suppressed),
        updated=rows[0][4],
    )


def _ranked(domain: str, elements: Iterable[Rated]) -> tuple[Rated, ...]:
    by_height = []
    for element in elements:
        main = next((scale for scale in _RANKED_BY[domain] if scale in element.scales), None)
        if main is not None:
            is_reliable = main not in element.suppressed
            # Equal importance: the higher level first.
            height = (is_reliable, element.scales[main], element.scales.get("LV", 0.0))
            by_height.append((height, element))
    return tuple(element for _, element in sorted(by_height, key=itemgetter(0), reverse=True))


def _education(rows: Sequence[list[Any]], names: Mapping[tuple[str, int], str]) -> tuple[Share, ...]:
    return tuple(
        Share(scale, category, names[scale, category], percent, bool(suppressed))
        for scale, category, percent, suppressed in rows
        if (scale, category) in names
    )


def _technologies(rows: Sequence[list[Any]]) -> tuple[TechnologyLine, ...]:
    """What employers ask for in this job first, then what they ask for anywhere, then by name."""
    lines = (TechnologyLine(name, category, bool(hot), bool(wanted)) for name, category, hot, wanted in rows)
    return tuple(sorted(lines, key=lambda line: (not line.in_demand, not line.hot)))
