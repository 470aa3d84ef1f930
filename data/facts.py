"""What filters ask of every occupation at once: schooling, pay, growth and where people do it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.pay import NATION
from data.store.known import Occupation, Projection, Wage

SCHOOLING: Final = (
    "No formal educational credential",
    "High school diploma or equivalent",
    "Postsecondary nondegree award",
    "Some college, no degree",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
"""The education usually needed to start, as BLS assigns it, from level 1 up."""

_OF_ZONE: Final = {1: 1, 2: 2, 3: 5, 4: 6, 5: 7}
"""The level that most occupations of a job zone need, for those BLS assigns none."""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """An occupation as filters see it; None where nothing is published.

    `family` is the SOC major group ("29"), `schooling` a level of SCHOOLING from 1, `pay` the median (or mean)
    in dollars a year, `change` the percent of jobs to come over ten years; `state_pay` is by the area's name.
    """

    title: str
    family: str
    zone: int | None = None
    schooling: int | None = None
    pay: float | None = None
    change: float | None = None
    state_pay: Mapping[str, float] = field(default_factory=dict)


async def read_facts(session: AsyncSession) -> dict[str, JobFacts]:
    """The facts of every occupation, by code."""
    pay = await _pay(session)
    outlook = {row.projection_code: row for row in (await session.exec(select(Projection))).all()}
    facts = {}
    for job in (await session.exec(select(Occupation))).all():
        by_area = pay.get(job.wage_code or "", {})
        known = outlook.get(job.projection_code or "")
        facts[job.code] = JobFacts(
            title=job.title,
            family=job.soc_code[:2],
            zone=job.job_zone,
            schooling=_schooling(known.entry_education if known else None, job.job_zone),
            pay=by_area.get(NATION),
            change=known.change if known else None,
            state_pay={area: amount for area, amount in by_area.items() if area != NATION},
        )
    return facts


def _schooling(entry: str | None, zone: int | None) -> int | None:
    if entry in SCHOOLING:
        return SCHOOLING.index(entry) + 1
    return _OF_ZONE.get(zone) if zone else None


async def _pay(session: AsyncSession) -> dict[str, dict[str, float]]:
    """Wage code → area → dollars a year."""
    amount = func.coalesce(col(Wage.annual_median), col(Wage.annual_mean))
    query = select(Wage.wage_code, Wage.area, amount).where(amount.is_not(None))
    by_code: dict[str, dict[str, float]] = defaultdict(dict)
    for code, area, value in (await session.exec(query)).all():
        by_code[code][area] = float(value)
    return by_code
