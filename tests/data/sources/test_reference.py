"""The reference data as it is loaded: figures known beforehand, and nothing lost on the way."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data.sources.status import read_status
from data.store.engine import Store
from data.store.known import (
    AlternateTitle,
    Element,
    MajorOccupation,
    Occupation,
    Projection,
    Rating,
    RelatedOccupation,
    SocGroup,
    Task,
    Wage,
)

SECRETARIES = "43-6013.00"
NURSES = "29-1141.00"


async def scores(session: AsyncSession, code: str, domain: str) -> dict[str, float]:
    query = (
        select(Element.name, Rating.value).join(Element).where(Rating.code == code, Element.domain == domain)
    )
    return dict((await session.exec(query)).all())


async def count(session: AsyncSession, model: type[SQLModel], *where: object) -> int:
    return (await session.exec(select(func.count()).select_from(model).where(*where))).one()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("soc_code", "pay"),
    [
        ("43-6013", (830760, 45580, 35050, 37880, 44640, 49720, 60050)),
        ("29-1141", (3282010, 98430, 66030, 78610, 93600, 107960, 135320)),
    ],
)
async def test_pay_is_that_of_may_2024(built_store: Store, soc_code: str, pay: tuple[int, ...]) -> None:
    async with built_store.read() as session:
        wage = await session.get(Wage, (soc_code, "U.S."))
    assert wage is not None
    assert (
        *(wage.employment, wage.annual_mean, wage.annual_p10, wage.annual_p25),
        *(wage.annual_median, wage.annual_p75, wage.annual_p90),
    ) == pay
    assert (wage.year, wage.at_least, wage.paid) == (2024, [], None)


@pytest.mark.parametrize(
    ("soc_code", "outlook"),
    [("43-6013", (850.0, 885.3, 4.2, 85.9)), ("29-1141", (3391.0, 3557.1, 4.9, 189.1))],
)
async def test_the_outlook_is_that_of_2024_to_2034(
    built_store: Store, soc_code: str, outlook: tuple[float, ...]
) -> None:
    async with built_store.read() as session:
        row = await session.get(Projection, soc_code)
    assert row is not None
    assert (row.employment, row.employment_projected, row.change_percent, row.openings) == outlook
    assert (row.base_year, row.target_year) == (2024, 2034)


async def test_interests_values_tasks_and_names_are_those_of_o_net(built_store: Store) -> None:
    async with built_store.read() as session:
        assert await scores(session, SECRETARIES, "interest") == {
            "Realistic": 2.38,
            "Investigative": 3.05,
            "Artistic": 1.0,
            "Social": 4.14,
            "Enterprising": 3.16,
            "Conventional": 6.66,
        }
        values = await scores(session, SECRETARIES, "value")
        assert (values["Relationships"], values["Support"], len(values)) == (5.33, 4.33, 6)
        assert await count(session, Task, Task.code == SECRETARIES) == 15
        names = select(AlternateTitle.title).where(
            AlternateTitle.code == SECRETARIES, AlternateTitle.kind == "alternate"
        )
        titles = (await session.exec(names)).all()
    assert ("Ward Clerk" in titles, len(titles)) == (True, 46)


async def test_no_pay_is_zero_and_what_is_at_the_ceiling_says_so(built_store: Store) -> None:
    figures = [column for column in Wage.model_fields if column.startswith(("hourly_", "annual_"))]
    async with built_store.read() as session:
        rows = (await session.exec(select(Wage).where(Wage.area == "U.S."))).all()
    paid = Counter(row.paid for row in rows)
    assert (len(rows), paid["annual"], paid["hourly"]) == (832, 59, 5)
    for row in rows:
        known = {name: getattr(row, name) for name in figures if getattr(row, name) is not None}
        assert all(value > 0 for value in known.values()), row
        ceiling = {name for name, value in known.items() if value == (115.0 if name[0] == "h" else 239200)}
        assert set(row.at_least) == ceiling, row


async def test_every_occupation_is_served_by_the_rows_bls_publishes(built_store: Store) -> None:
    async with built_store.read() as session:
        occupations = (await session.exec(select(Occupation))).all()
        published = set((await session.exec(select(Wage.wage_code).where(Wage.area == "U.S."))).all())
        projected = set((await session.exec(select(Projection.projection_code))).all())
        detailed = select(SocGroup.code).where(SocGroup.level == "detailed")
        known = set((await session.exec(detailed)).all())
    assert len(occupations) == 1016
    assert sum(row.rated for row in occupations) == 923
    assert {row.soc_code for row in occupations} <= known
    without_pay = {row.soc_code for row in occupations if row.wage_code is None}
    assert without_pay == {row.soc_code for row in occupations if row.code.startswith("55-")} | {"45-3031"}
    assert {row.wage_code for row in occupations if row.wage_code} <= published
    assert {row.projection_code for row in occupations if row.projection_code} <= projected


async def test_task_ranks_are_the_order_of_importance(built_store: Store, sources: Path) -> None:
    with (sources / "onet" / "DERIVED Task Importance Order.txt").open(encoding="utf-8", newline="") as file:
        order = {
            (row["O*NET-SOC Code"], int(row["Task ID"])): int(row["Rank"])
            for row in csv.DictReader(file, delimiter="\t")
            if row["Rank"] != "n/a"  # tasks nobody has rated
        }
    async with built_store.read() as session:
        tasks = (await session.exec(select(Task.code, Task.task_id, Task.rank))).all()
    ranks = {(code, task): rank for code, task, rank in tasks}
    assert {key: ranks[key] for key in order} == order
    assert len(order) > 17_000


async def test_nothing_of_the_reference_data_is_missing_but_what_it_lacks(built_store: Store) -> None:
    async with built_store.read() as session:
        status = await read_status(session)
        areas = (await session.exec(select(Wage.area).distinct())).all()
        majors = (
            await session.exec(
                select(MajorOccupation.cip_code)
                .where(MajorOccupation.soc_code == "29-1141")
                .order_by(col(MajorOccupation.cip_code))
            )
        ).all()
        nearest = select(RelatedOccupation).where(RelatedOccupation.code == NURSES)
        related = (await session.exec(nearest)).all()
    assert status.missing == ("state pay percentiles (the state file has means only)",)
    assert (len(areas), "Puerto Rico" in areas) == (55, True)
    assert "51.3801" in majors
    assert [row.rank for row in related] == list(range(1, 21))
    assert {
        name: status.counts[name] for name in ("occupation", "rating", "task", "technology", "major")
    } == {
        "occupation": 1016,
        "rating": 336072,
        "task": 18796,
        "technology": 32773,
        "major": 1948,
    }
    assert all(report.read == report.kept + sum(report.skipped.values()) for report in status.reports)
