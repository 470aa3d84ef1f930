"""Building the store: all or nothing, as often as one likes, on every database."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, func
from sqlmodel import SQLModel, col, select

from data.library.words import read_library
from data.search import TitleIndex
from data.sources import onet
from data.sources.build import build, read_sources
from data.sources.errors import SourceError
from data.sources.files import find
from data.sources.rows import TABLES
from data.sources.status import read_status
from data.store.engine import Store
from data.store.known import (
    AlternateTitle,
    Major,
    Occupation,
    PlainTask,
    Projection,
    Rating,
    Release,
    SocGroup,
    Task,
    TitleIndexBlob,
    Wage,
)
from tests import releases
from tests.data.sources.conftest import quiet
from tests.releases import BUYERS, KEEPERS, OFFICERS


async def count(store: Store, model: type[SQLModel]) -> int:
    async with store.read() as session:
        return (await session.exec(select(func.count()).select_from(model))).one()


async def counts(store: Store) -> dict[str, int]:
    return {model.__name__: await count(store, model) for model in TABLES.values()}


async def origins(store: Store) -> dict[str, str]:
    async with store.read() as session:
        return {release.source: release.origin for release in (await session.exec(select(Release))).all()}


async def test_a_build_fills_every_table_it_has_a_source_for(store: Store, world: Path) -> None:
    built = await build(store, find(world), quiet)
    assert await counts(store) == {
        "Release": 9,
        "TableReport": len(built.reports),
        "SocGroup": 4,
        "Occupation": 4,
        "Element": 16,
        "EducationCategory": 4,
        "Major": 1,
        "AlternateTitle": 6 + len(next(one for one in read_library() if one.code == KEEPERS).nicknames),
        "Rating": 20,
        "Task": 5,
        "PlainTask": len(next(one for one in read_library() if one.code == KEEPERS).tasks),
        "Technology": 1,
        "EducationShare": 4,
        "RelatedOccupation": 1,
        "Wage": 8,
        "Projection": 2,
        "MajorOccupation": 2,
        "TitleIndexBlob": 1,
    }


async def test_an_occupation_has_the_codes_that_serve_it_and_the_librarys_words(
    store: Store, world: Path
) -> None:
    await build(store, find(world), quiet)
    plain = next(one for one in read_library() if one.code == KEEPERS)
    async with store.read() as session:
        keepers = await session.get(Occupation, KEEPERS)
        buyers = await session.get(Occupation, BUYERS)
        officers = await session.get(Occupation, OFFICERS)
        nicknames = (
            await session.exec(select(AlternateTitle.title).where(AlternateTitle.kind == "nickname"))
        ).all()
        tasks = (await session.exec(select(PlainTask).order_by(col(PlainTask.rank)))).all()
    assert keepers == Occupation(
        code=KEEPERS,
        title="Clock Keepers",
        singular=plain.singular,
        summary=plain.summary,
        description="What Clock Keepers do.",
        soc_code="43-6013",
        wage_code="43-6013",
        projection_code="43-6013",
        job_zone=2,
        rated=True,
    )
    assert buyers is not None
    assert officers is not None
    assert (buyers.wage_code, buyers.projection_code) == ("13-1020", "13-1020")
    assert (officers.wage_code, officers.projection_code) == (None, None)
    assert tuple(nicknames) == plain.nicknames
    assert [(task.text, task.restates) for task in tasks] == [
        (one.text, list(one.restates)) for one in plain.tasks
    ]


async def test_pay_keeps_what_is_unknown_and_what_is_at_the_ceiling(store: Store, world: Path) -> None:
    await build(store, find(world), quiet)
    async with store.read() as session:
        buyers = await session.get(Wage, ("13-1020", "U.S."))
        masters = await session.get(Wage, ("39-9099", "U.S."))
    assert buyers is not None
    assert masters is not None
    assert (buyers.annual_p90, "annual_p90" in buyers.at_least) == (208000, True)
    assert (masters.employment, masters.hourly_mean, masters.paid) == (None, None, "annual")


async def test_building_again_leaves_the_same_rows_and_another_build(store: Store, world: Path) -> None:
    first = await build(store, find(world), quiet)
    before = await counts(store)
    second = await build(store, find(world), quiet)
    assert await counts(store) == before
    assert first.build != second.build
    async with store.read() as session:
        assert (await session.exec(select(TitleIndexBlob.build))).one() == second.build


async def test_the_title_index_of_a_build_finds_its_occupations(store: Store, world: Path) -> None:
    await build(store, find(world), quiet)
    async with store.read() as session:
        blob = (await session.exec(select(TitleIndexBlob.data))).one()
    index = TitleIndex.from_bytes(blob)
    assert index.resolve("ward clerk").candidates[0].code == KEEPERS
    assert index.resolve("buyer of reeds").candidates[0].code == BUYERS


async def test_a_broken_file_leaves_the_old_occupations(store: Store, world: Path) -> None:
    await build(store, find(world), quiet)
    before = await counts(store)
    releases.edit(world / "db_30_1_text" / "Interests.txt", "\t4.14\t", "\tfour\t")
    releases.edit(world / "db_30_1_text" / "Occupation Data.txt", "Clock Keepers", "Keepers of Clocks")
    with pytest.raises(SourceError, match=r"^db_30_1_text/Interests\.txt, line 5"):
        await build(store, find(world), quiet)
    assert await counts(store) == before
    async with store.read() as session:
        keepers = await session.get(Occupation, KEEPERS)
    assert keepers is not None
    assert keepers.title == "Clock Keepers"


async def test_a_build_interrupted_while_writing_leaves_the_old_occupations(
    store: Store, world: Path
) -> None:
    await build(store, find(world), quiet)
    before = await counts(store)

    class Interrupted(Exception):
        pass

    def interrupt(what: str, done: int, _total: int) -> None:
        if what == "Writing" and done > 40:
            raise Interrupted

    with pytest.raises(Interrupted):
        await build(store, find(world), interrupt)
    assert await counts(store) == before


async def test_a_full_disk_is_said_and_leaves_the_old_occupations(sqlite_store: Store, world: Path) -> None:
    store = sqlite_store
    await build(store, find(world), quiet)
    before = await counts(store)
    await store.engine.dispose()

    @event.listens_for(store.engine.sync_engine, "connect")
    def allow_no_more(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0] + 1}")
        cursor.close()

    with (world / "db_30_1_text" / "Alternate Titles.txt").open("a", newline="") as table:
        table.writelines(f"{KEEPERS}\tKeeper of Clock {number}\tn/a\t08\r\n" for number in range(5000))
    with pytest.raises(SourceError, match=r"^the disk is full"):
        await build(store, find(world), quiet)
    assert await counts(store) == before


async def test_without_any_source_the_library_stands_alone(store: Store) -> None:
    await build(store, [], quiet)
    async with store.read() as session:
        nurse = await session.get(Occupation, "29-1141.00")
        pay = await session.get(Wage, ("29-1141", "U.S."))
        outlook = await session.get(Projection, "29-1141")
        blob = (await session.exec(select(TitleIndexBlob.data))).one()
    assert nurse is not None
    assert (nurse.title, nurse.description, nurse.rated) == ("Registered Nurses", None, True)
    assert pay is not None
    assert (pay.employment, pay.annual_p10, pay.annual_p90) == (3282010, 66030, 135320)
    assert outlook is not None
    assert (outlook.employment, outlook.employment_projected, outlook.openings) == (3391.0, 3557.1, 189.1)
    assert await count(store, Occupation) == len(read_library())
    assert set((await origins(store)).values()) == {"figures.json", "data/library"}
    index = TitleIndex.from_bytes(blob)
    found = [index.resolve(name).candidates[0].code for name in ("ward clerk", "nurse", "plumber", "barista")]
    assert found == ["43-6013.00", "29-1141.00", "47-2152.00", "35-3023.01"]


async def test_with_o_net_alone_pay_is_the_librarys(store: Store, tmp_path: Path) -> None:
    releases.write_onet(tmp_path)
    await build(store, find(tmp_path), quiet)
    assert await count(store, Occupation) == 4
    assert await origins(store) == {
        "onet": "db_30_1_text",
        "oews": "figures.json",
        "projections": "figures.json",
        "soc": "figures.json",
        "library": "data/library",
    }
    async with store.read() as session:
        assert (await session.get(Wage, ("43-6013", "U.S."))) is not None
        buyers = await session.get(Occupation, BUYERS)
    assert buyers is not None
    assert buyers.wage_code == "13-1020"


async def test_without_o_net_the_librarys_occupations_get_the_surveys_pay(
    store: Store, tmp_path: Path
) -> None:
    releases.write_national(tmp_path)
    releases.write_state_means(tmp_path)
    await build(store, find(tmp_path), quiet)
    assert await count(store, Occupation) == len(read_library())
    assert await count(store, Wage) == 4 + 3
    assert (await origins(store))["oews"] == "national_M2024_dl.xlsx"


@pytest.mark.parametrize(
    ("version", "missing"),
    [
        ("30.1", ("state pay", "college majors")),
        ("31.0", ("work values (O*NET has none since 30.3)", "state pay", "college majors")),
    ],
)
async def test_status_says_what_is_missing(
    sqlite_store: Store, tmp_path: Path, version: str, missing: Sequence[str]
) -> None:
    releases.write_onet(tmp_path, version)
    releases.write_national(tmp_path)
    releases.write_projections(tmp_path)
    await build(sqlite_store, find(tmp_path), quiet)
    async with sqlite_store.read() as session:
        status = await read_status(session)
    assert status.missing == missing
    assert status.counts["occupation"] == 4
    assert {release.source for release in status.releases} == {
        "onet",
        "oews",
        "projections",
        "soc",
        "library",
    }
    assert [report.position for report in status.reports] == list(range(len(status.reports)))
    assert all(
        abs((datetime.now(UTC) - release.loaded_at).total_seconds()) < 600 for release in status.releases
    )


async def test_status_of_an_empty_store_says_what_to_do(sqlite_store: Store) -> None:
    async with sqlite_store.read() as session:
        status = await read_status(session)
    assert status.missing == ("occupations: run `waymark data build`",)


def test_reading_tells_its_progress_from_nothing_to_all(world: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    read_sources(find(world), lambda what, done, total: heard.append((what, done, total)))
    shares = [done / total for _, done, total in heard]
    assert shares == sorted(shares)
    assert (heard[0][1], shares[-1]) == (0, 1.0)
    assert "Reading Interests.txt" in [what for what, _, _ in heard]


async def test_every_table_of_what_is_known_is_replaced(
    sqlite_store: Store, world: Path, tmp_path: Path
) -> None:
    await build(sqlite_store, find(world), quiet)
    onet_alone = tmp_path / "alone"
    releases.write_onet(onet_alone)
    await build(sqlite_store, find(onet_alone), quiet)
    assert await count(sqlite_store, Major) == 0
    assert await count(sqlite_store, SocGroup) > 20
    assert (await count(sqlite_store, Task), await count(sqlite_store, Rating)) == (5, 20)
    assert onet.SOURCE in await origins(sqlite_store)
