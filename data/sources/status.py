"""What the store holds, from which releases, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.sources import oews, onet
from data.sources.build import NATION
from data.sources.rows import TABLES
from data.store.known import (
    Element,
    Major,
    Occupation,
    Projection,
    Release,
    SocGroup,
    TableReport,
    Task,
    Wage,
)

_LIBRARY_FILE = "figures.json"


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """The releases loaded, the report of every table read, the rows of every table, and what is missing."""

    releases: tuple[Release, ...]
    reports: tuple[TableReport, ...]
    counts: dict[str, int]
    missing: tuple[str, ...]


async def read_status(session: AsyncSession) -> StoreStatus:
    """The state of the occupations in a store whose schema is up to date."""
    releases = (await session.exec(select(Release).order_by(col(Release.source)))).all()
    reports = (await session.exec(select(TableReport).order_by(col(TableReport.position)))).all()
    counts = {str(model.__tablename__): await _count(session, model) for model in TABLES.values()}
    return StoreStatus(tuple(releases), tuple(reports), counts, await _missing(session, releases))


async def _count(session: AsyncSession, model: type[SQLModel], *where: object) -> int:
    return (await session.exec(select(func.count()).select_from(model).where(*where))).one()  # type: ignore[arg-type]


async def _missing(session: AsyncSession, releases: Sequence[Release]) -> tuple[str, ...]:
    if not await _count(session, Occupation):
        return ("occupations: run `waymark data build`",)
    origins = {release.source: release.origin for release in releases}
    state = col(Wage.area) != NATION
    absent = {
        "O*NET: only the library's occupations are known": origins.get(onet.SOURCE) == _LIBRARY_FILE,
        "OEWS: only the library's occupations have pay": origins.get(oews.NATIONAL) == _LIBRARY_FILE,
        "interests": not await _count(session, Element, col(Element.domain) == "interest"),
        "work values (O*NET has none since 30.3)": not await _count(
            session, Element, col(Element.domain) == "value"
        ),
        "official task statements": not await _count(session, Task),
        "national pay": not await _count(session, Wage, col(Wage.area) == NATION),
        "state pay": not await _count(session, Wage, state),
        "state pay percentiles (the state file has means only)": await _count(session, Wage, state)
        and not await _count(session, Wage, state, col(Wage.annual_median).is_not(None)),
        "outlook": not await _count(session, Projection),
        "SOC groups": not await _count(session, SocGroup),
        "college majors": not await _count(session, Major),
    }
    return tuple(what for what, is_absent in absent.items() if is_absent)
