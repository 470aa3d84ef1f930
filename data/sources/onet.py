"""Reads the O*NET database, text releases 28 to 31.

Tables: O*NET Center, "O*NET Database: Data Dictionary". Release 30.3 renamed and split several (Skills became
Essential Skills and Transferable Skills, Interests became Career Interest Types, Alternate Titles became Job
Titles, …) and dropped work values; 30.0 replaced the work styles and their scale. Where releases name a table
or a column differently, every name is given here, and those that are there are read.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from data.sources.errors import SourceError
from data.sources.files import SourceFile
from data.sources.rows import (
    AlternateTitleRow,
    EducationCategoryRow,
    EducationShareRow,
    ElementRow,
    Flag,
    JobZone,
    Name,
    OccupationRow,
    OnetCode,
    Percent,
    R,
    RatingRow,
    RelatedOccupationRow,
    ReleaseRow,
    TaskRow,
    TechnologyRow,
)
from data.sources.tables import Cells, Column, Part, TableReader, text_table
from data.store.types import now

SOURCE = "onet"
KNOWN_RELEASES = (28, 29, 30, 31)

READ_ME = "Read Me.txt"
OCCUPATIONS = "Occupation Data.txt"
CONTENT_MODEL = "Content Model Reference.txt"
JOB_ZONES = "Job Zones.txt"
TASKS = "Task Statements.txt"
TASK_RATINGS = "Task Ratings.txt"
REPORTED_TITLES = "Sample of Reported Titles.txt"
RELATED = "Related Occupations.txt"
ALTERNATE_TITLES = ("Alternate Titles.txt", "Job Titles.txt")
SOC_INDEX = "04"  # the code, among the sources of an alternate title, of the classification's own index
TECHNOLOGIES = ("Technology Skills.txt", "Software Skills.txt")
EDUCATION = ("Education, Training, and Experience.txt", "Education.txt", "Training and Experience.txt")
EDUCATION_CATEGORIES = (
    "Education, Training, and Experience Categories.txt",
    "Education Categories.txt",
    "Training and Experience Categories.txt",
)


class RatedTable(NamedTuple):
    domain: str
    scales: frozenset[str]


_IMPORTANCE_AND_LEVEL = frozenset({"IM", "LV"})
_INTERESTS = RatedTable("interest", frozenset({"OI"}))
_SKILLS = RatedTable("skill", _IMPORTANCE_AND_LEVEL)
RATED = {
    "Interests.txt": _INTERESTS,
    "Career Interest Types.txt": _INTERESTS,
    "Work Values.txt": RatedTable("value", frozenset({"EX"})),
    "Work Styles.txt": RatedTable("style", frozenset({"IM", "WI", "DR"})),
    "Skills.txt": _SKILLS,
    "Essential Skills.txt": _SKILLS,
    "Transferable Skills.txt": _SKILLS,
    "Knowledge.txt": RatedTable("knowledge", _IMPORTANCE_AND_LEVEL),
    "Abilities.txt": RatedTable("ability", _IMPORTANCE_AND_LEVEL),
    "Work Activities.txt": RatedTable("activity", _IMPORTANCE_AND_LEVEL),
}

TABLES = frozenset(
    {OCCUPATIONS, CONTENT_MODEL, JOB_ZONES, TASKS, TASK_RATINGS, REPORTED_TITLES, RELATED, *RATED}
    | {*ALTERNATE_TITLES, *TECHNOLOGIES, *EDUCATION, *EDUCATION_CATEGORIES}
)

_CODE = "O*NET-SOC Code"
_HIGH_POINTS = ("IH", "VH")
_EDUCATION_SCALES = frozenset({"RL", "RW", "PT", "OJ"})
_TASK_SCALES = frozenset({"IM", "RT"})
_RATING_COLUMNS: tuple[Column, ...] = (
    _CODE,
    "Element ID",
    "Scale ID",
    "Data Value",
    ("Recommend Suppress", None),
    ("Not Relevant", None),
    "Date",
)


@dataclass(frozen=True, slots=True)
class OnetRelease:
    """The tables of one release, by the publisher's file name."""

    version: tuple[int, int]
    published: str | None  # "December 2025"
    origin: str
    tables: dict[str, SourceFile]


def newest_release(files: Sequence[SourceFile]) -> OnetRelease | None:
    """The newest O*NET release among the files; None when there is none.

    SourceError when tables lie there without their list of occupations, or of a release not known here.
    """
    homes = [file for file in files if file.name == OCCUPATIONS]
    if not homes:
        stray = next((file for file in files if file.name in RATED), None)
        if stray:
            raise SourceError(f"{stray.path} is a table of O*NET, but {OCCUPATIONS!r} is missing beside it")
        return None
    return max((_release(home, files) for home in homes), key=lambda release: release.version)


def _release(home: SourceFile, files: Sequence[SourceFile]) -> OnetRelease:
    beside = [file for file in files if file.container == home.container]
    folder = home.path.parent
    if sum(file.name == OCCUPATIONS for file in beside) > 1:
        beside = [file for file in beside if folder in file.path.parents]
    version, published = _version(home, next((file for file in beside if file.name == READ_ME), None))
    if version[0] not in KNOWN_RELEASES:
        known = ", ".join(map(str, KNOWN_RELEASES))
        number = f"{version[0]}.{version[1]}"
        raise SourceError(f"{folder} is O*NET release {number}, but only releases {known} are known here")
    origin = home.container if home.container != PurePosixPath(".") else folder
    tables = {file.name: file for file in beside if file.name in TABLES}
    return OnetRelease(version, published, origin.name or home.name, tables)


def _version(home: SourceFile, read_me: SourceFile | None) -> tuple[tuple[int, int], str | None]:
    """The version and month the Read Me gives; without one the version in the folder's or zip file's name."""
    said = read_me.text() if read_me else ""
    number = re.search(r"O\*NET\S*\s+(\d+)\.(\d+)", said) or re.search(r"db_(\d+)_(\d+)", str(home.path))
    if not number:
        where = read_me.path if read_me else home.path.parent
        raise SourceError(f"{where} does not say which release this is (such as 'O*NET 30.1 Database')")
    month = re.search(r"^(\w+ \d{4}) Release", said, re.MULTILINE)
    return (int(number[1]), int(number[2])), month[1] if month else None


def read(release: OnetRelease, progress: Callable[[str], None]) -> Part:
    """Every table of the release; `progress` hears each table's name. SourceError when one is not right."""
    return _Reading(release, progress).part()


class _JobZoneRow(NamedTuple):
    code: OnetCode
    zone: JobZone


class _ReportedTitleRow(NamedTuple):
    code: OnetCode
    title: Name
    shown: Flag


class _StatementRow(NamedTuple):
    code: OnetCode
    task_id: int
    statement: Name
    kind: str | None


class _TaskRatingRow(NamedTuple):
    code: OnetCode
    task_id: int
    scale: str
    value: Percent


class _Reading:
    """Reads the tables of one release in turn, keeping a report of each."""

    def __init__(self, release: OnetRelease, progress: Callable[[str], None]) -> None:
        number = f"{release.version[0]}.{release.version[1]}"
        self._tables = release.tables
        self._progress = progress
        self._codes: frozenset[str | None] = frozenset()
        self._part = Part(
            ReleaseRow(
                source=SOURCE,
                name=f"O*NET {number} Database",
                version=number,
                published=release.published,
                licence="CC BY 4.0",
                origin=release.origin,
                loaded_at=now(),
            )
        )

    def part(self) -> Part:
        occupations = self._occupations()
        self._codes = frozenset(row.code for row in occupations)
        zones = {
            row.code: row.zone for row in self._table([JOB_ZONES], (_CODE, "Job Zone"), _JobZoneRow, key=1)
        }
        ratings, domains = self._ratings()
        rated = {row.code for row in ratings if row.scale in _INTERESTS.scales}
        rows = self._part.rows
        rows[OccupationRow] = [
            row._replace(job_zone=zones.get(row.code), rated=row.code in rated) for row in occupations
        ]
        rows[RatingRow] = ratings
        rows[ElementRow] = self._elements(domains)
        rows[AlternateTitleRow] = self._titles()
        rows[TaskRow] = self._tasks()
        rows[TechnologyRow] = self._table(
            TECHNOLOGIES,
            (
                _CODE,
                ("Example", "Workplace Example"),
                ("Commodity Title", "Element Name"),
                "Hot Technology",
                ("In Demand", None),
            ),
            TechnologyRow,
            key=3,
        )
        rows[EducationCategoryRow] = self._education_categories()
        rows[EducationShareRow] = self._table(
            EDUCATION,
            (_CODE, "Scale ID", "Category", "Data Value", "Recommend Suppress"),
            EducationShareRow,
            key=3,
            why_not=lambda cells: _unused(cells[1], cells[3], _EDUCATION_SCALES),
        )
        rows[RelatedOccupationRow] = self._table(
            [RELATED],
            (_CODE, "Index", "Related O*NET-SOC Code", "Relatedness Tier"),
            RelatedOccupationRow,
            key=2,
            why_not=lambda cells: None if cells[2] in self._codes else "related to an occupation not listed",
        )
        return self._part

    def _open(self, names: Iterable[str]) -> Iterable[TableReader]:
        """A reader for each of these tables that the release has; its report is kept when it is done."""
        for name in names:
            if name in self._tables:
                self._progress(name)
                reader = TableReader(self._tables[name])
                yield reader
                self._part.reports.append(reader.report(SOURCE))

    def _table(
        self,
        names: Iterable[str],
        columns: Sequence[Column],
        kind: type[R],
        *,
        key: int,
        why_not: Callable[[Cells], str | None] = lambda _: None,
    ) -> list[R]:
        """The rows of tables whose columns, the code first, are the fields of the row.

        The first `key` fields name a row; `why_not` is the reason to leave one out.
        """
        rows: list[R] = []
        for reader in self._open(names):
            for line, cells in text_table(reader.file, columns):
                reason = why_not(cells) if cells[0] in self._codes else "occupation not listed"
                if reason:
                    reader.skip(reason)
                else:
                    reader.keep(line, cells)
            rows += reader.rows(kind, key=lambda row: row[:key])
        return rows

    def _occupations(self) -> list[OccupationRow]:
        rows: list[OccupationRow] = []
        for reader in self._open([OCCUPATIONS]):
            for line, (code, title, description) in text_table(reader.file, (_CODE, "Title", "Description")):
                soc_code = (code or "")[:7]
                reader.keep(line, (code, title, None, None, description, soc_code, None, None, None, False))
            rows = reader.rows(OccupationRow, key=lambda row: row.code)
        if not rows:
            raise SourceError(f"{self._tables[OCCUPATIONS].path} names no occupation")
        return rows

    def _ratings(self) -> tuple[list[RatingRow], dict[str, str]]:
        """All ratings, and the domain of each element that is rated."""
        ratings: list[RatingRow] = []
        domains: dict[str, str] = {}
        for name, table in RATED.items():
            rows = self._table([name], _RATING_COLUMNS, RatingRow, key=3, why_not=_not_rated_on(table.scales))
            ratings += rows
            domains |= dict.fromkeys((row.element_id for row in rows), table.domain)
        return ratings, domains

    def _elements(self, domains: Mapping[str, str]) -> list[ElementRow]:
        """The elements that are rated, with the content model's names and descriptions."""
        rows: list[ElementRow] = []
        for reader in self._open([CONTENT_MODEL]):
            columns = ("Element ID", "Element Name", "Description")
            for line, (element_id, name, description) in text_table(reader.file, columns):
                if element_id is not None and element_id in domains:
                    reader.keep(line, (element_id, name, domains[element_id], description))
                else:
                    reader.skip("nothing is rated on it")
            rows = reader.rows(ElementRow, key=lambda row: row.id)
        nameless = domains.keys() - {row.id for row in rows}
        if nameless:
            home = self._tables[OCCUPATIONS].path.parent
            raise SourceError(f"{home / CONTENT_MODEL} does not name the element {min(nameless)!r}")
        return rows

    def _titles(self) -> list[AlternateTitleRow]:
        """Alternate titles, their short forms, and the titles people in the job reported."""
        titles: list[AlternateTitleRow] = []
        columns = (_CODE, ("Alternate Title", "Job Title"), "Short Title", "Source(s)")
        for reader in self._open(ALTERNATE_TITLES):
            short = TableReader(reader.file)
            for line, (code, title, short_title, named_by) in text_table(reader.file, columns):
                if code not in self._codes:
                    reader.skip("occupation not listed")
                    continue
                official = SOC_INDEX in (named_by or "").split(",")
                reader.keep(line, (code, title, "alternate", False, official))
                if short_title is not None:
                    short.keep(line, (code, short_title, "short", False, official))
            for some in (reader, short):
                titles += some.rows(AlternateTitleRow, key=lambda row: row[:2])
        return titles + self._reported_titles()

    def _reported_titles(self) -> list[AlternateTitleRow]:
        columns = (_CODE, "Reported Job Title", "Shown in My Next Move")
        rows = self._table([REPORTED_TITLES], columns, _ReportedTitleRow, key=2)
        return [AlternateTitleRow(row.code, row.title, "reported", row.shown) for row in rows]

    def _tasks(self) -> list[TaskRow]:
        """Tasks with their rank: core first, then by importance, then in the file's order.

        Without Task Ratings the file's own order is the order of importance.
        """
        ratings = self._table(
            [TASK_RATINGS],
            (_CODE, "Task ID", "Scale ID", "Data Value"),
            _TaskRatingRow,
            key=3,
            why_not=lambda cells: _unused(cells[2], cells[3], _TASK_SCALES),
        )
        rated = {(row.task_id, row.scale): row.value for row in ratings}
        columns = (_CODE, "Task ID", "Task", "Task Type")
        statements = self._table([TASKS], columns, _StatementRow, key=2)
        return _ranked(
            TaskRow(
                code=row.code,
                task_id=row.task_id,
                rank=0,
                statement=row.statement,
                kind=row.kind,
                importance=rated.get((row.task_id, "IM")),
                relevance=rated.get((row.task_id, "RT")),
            )
            for row in statements
        )

    def _education_categories(self) -> list[EducationCategoryRow]:
        rows: list[EducationCategoryRow] = []
        for reader in self._open(EDUCATION_CATEGORIES):
            for line, cells in text_table(reader.file, ("Scale ID", "Category", "Category Description")):
                reader.keep(line, cells)
            rows += reader.rows(EducationCategoryRow, key=lambda row: row[:2])
        return rows


def _not_rated_on(scales: Collection[str]) -> Callable[[Cells], str | None]:
    return lambda cells: _unused(cells[2], cells[3], scales)


def _unused(scale: str | None, value: str | None, scales: Collection[str]) -> str | None:
    """Why a value on a scale is left out, if it is."""
    if scale in _HIGH_POINTS:
        return "high-point codes, which follow from the scores"
    if scale not in scales:
        return f"scale {scale} is not used"
    return "no value" if value is None else None


def _ranked(tasks: Iterable[TaskRow]) -> list[TaskRow]:
    by_code: dict[str, list[TaskRow]] = defaultdict(list)
    for task in tasks:
        by_code[task.code].append(task)
    return [
        task._replace(rank=rank)
        for some in by_code.values()
        for rank, task in enumerate(sorted(some, key=_importance), start=1)
    ]


def _importance(task: TaskRow) -> tuple[bool, float]:
    """Sorts core tasks first and, where they are rated, the more important ones first."""
    return (task.kind != "Core", -(task.importance or 0.0))
