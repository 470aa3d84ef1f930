"""Tables of what is known about occupations.

A build of the occupations replaces the rows of every table here in one transaction and touches no table
of `data.store.people`. Codes are O*NET-SOC 2019 ("43-6013.00") unless a field says otherwise.
"""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import JSON, Column, LargeBinary
from sqlmodel import Field, SQLModel

from data.store.types import UtcDateTime

# SQLite stores rows of wide-key tables in their primary key's own tree: half the size, one look-up a row.
_CLUSTERED = {"sqlite_with_rowid": False}


class Known(SQLModel):
    """Base of every table that a build replaces."""


class Release(Known, table=True):
    """One source that was loaded, as its publisher names it."""

    source: str = Field(primary_key=True)  # "onet", "oews", "oews-state", "projections", …
    name: str  # "O*NET 30.1 Database"
    version: str  # "30.1", "May 2024", "2024–34"
    published: str | None = None  # "December 2025"
    licence: str
    origin: str  # the file it was read from, without its folder
    loaded_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class TableReport(Known, table=True):
    """What a build read from one table of a source, and what it left out and why."""

    __tablename__: ClassVar[str] = "table_report"

    source: str = Field(primary_key=True)
    name: str = Field(primary_key=True)  # the publisher's own table name
    position: int  # order of reading
    read: int  # rows
    kept: int  # rows
    # reason → rows
    skipped: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class SocGroup(Known, table=True):
    """A group of the Standard Occupational Classification 2018: major, minor, broad or detailed."""

    __tablename__: ClassVar[str] = "soc_group"

    code: str = Field(primary_key=True)  # "43-6010"
    level: str  # "major", "minor", "broad", "detailed"
    title: str


class Occupation(Known, table=True):
    """One occupation of O*NET-SOC 2019."""

    code: str = Field(primary_key=True)
    title: str  # the publisher's, plural
    singular: str | None = None  # the library's everyday name, "medical secretary"
    summary: str | None = None  # the library's one line in plain words
    description: str | None = None  # the publisher's own words
    soc_code: str = Field(index=True)  # SOC 2018, "43-6013"
    wage_code: str | None = Field(default=None, index=True)  # the OEWS row that serves it
    projection_code: str | None = None  # the Employment Projections row that serves it
    job_zone: int | None = None  # 1 to 5
    rated: bool = False  # whether O*NET has interest ratings of it


class AlternateTitle(Known, table=True):
    """A name people use for an occupation."""

    __tablename__: ClassVar[str] = "alternate_title"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(foreign_key="occupation.code", index=True)
    title: str
    kind: str  # "alternate", "short", "reported", "nickname"
    featured: bool = False  # a reported title the publisher shows on its own career pages
    official: bool = False  # the classification itself lists it there: the SOC's index of titles


class Element(Known, table=True):
    """One descriptor of the O*NET content model: a skill, an interest, a work value, …"""

    id: str = Field(primary_key=True)  # "2.A.1.a"
    name: str  # "Reading Comprehension"
    domain: str  # "skill", "knowledge", "ability", "activity", "style", "interest", "value"
    description: str | None = None  # the publisher's own words


class Rating(Known, table=True):
    """How much of one element an occupation asks for, on one scale of O*NET's Scales Reference."""

    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    code: str = Field(foreign_key="occupation.code", primary_key=True)
    element_id: str = Field(foreign_key="element.id", primary_key=True)
    scale: str = Field(primary_key=True)  # IM 1–5, LV 0–7, OI 1–7, EX 1–7, WI −3–3, DR 0–10, …
    value: float
    suppressed: bool = False  # the publisher advises against using it: too few answers
    not_relevant: bool = False  # level of something most called not important
    updated: str | None = None  # "08/2023"


class Task(Known, table=True):
    """A task statement in the publisher's words."""

    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    code: str = Field(foreign_key="occupation.code", primary_key=True)
    task_id: int = Field(primary_key=True)
    rank: int  # 1 is the most important of its occupation
    statement: str
    kind: str | None = None  # "Core" or "Supplemental"
    importance: float | None = None  # 1–5, when the release has Task Ratings
    relevance: float | None = None  # percent of people in the job who do it


class PlainTask(Known, table=True):
    """A task in the library's plain words."""

    __tablename__: ClassVar[str] = "plain_task"
    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    code: str = Field(foreign_key="occupation.code", primary_key=True)
    rank: int = Field(primary_key=True)
    text: str
    restates: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # task ids


class Technology(Known, table=True):
    """A technology used on the job."""

    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    code: str = Field(foreign_key="occupation.code", primary_key=True)
    example: str = Field(primary_key=True)  # "Microsoft Excel"
    category: str = Field(primary_key=True)  # "Spreadsheet software"
    hot: bool = False  # often named in employers' postings
    in_demand: bool = False  # often named in postings for this occupation


class EducationShare(Known, table=True):
    """Share of people in the job in one category of education, experience or training."""

    __tablename__: ClassVar[str] = "education_share"
    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    code: str = Field(foreign_key="occupation.code", primary_key=True)
    scale: str = Field(primary_key=True)  # RL education, RW experience, PT on-site training, OJ on the job
    category: int = Field(primary_key=True)
    percent: float  # 0–100
    suppressed: bool = False  # the publisher advises not to show it: it rests on too few answers


class EducationCategory(Known, table=True):
    """What a category of `EducationShare` is called by the publisher."""

    __tablename__: ClassVar[str] = "education_category"

    scale: str = Field(primary_key=True)
    category: int = Field(primary_key=True)
    name: str


class RelatedOccupation(Known, table=True):
    """An occupation the publisher calls related, the nearest first."""

    __tablename__: ClassVar[str] = "related_occupation"
    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    code: str = Field(foreign_key="occupation.code", primary_key=True)
    rank: int = Field(primary_key=True)
    related_code: str = Field(foreign_key="occupation.code")
    tier: str  # "Primary-Short", "Primary-Long", "Supplemental"


class Wage(Known, table=True):
    """Pay of one OEWS occupation in one area and year; None where it is not published, never zero.

    Hourly figures are dollars an hour, annual ones dollars a year. A figure named in `at_least` is the
    survey's ceiling: people earn that or more. Source: BLS, Occupational Employment and Wage Statistics.
    """

    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    wage_code: str = Field(primary_key=True)
    area: str = Field(primary_key=True)  # "U.S." or the state's name
    year: int  # of the May survey
    title: str
    employment: int | None = None  # persons
    hourly_mean: float | None = None
    hourly_p10: float | None = None
    hourly_p25: float | None = None
    hourly_median: float | None = None
    hourly_p75: float | None = None
    hourly_p90: float | None = None
    annual_mean: int | None = None
    annual_p10: int | None = None
    annual_p25: int | None = None
    annual_median: int | None = None
    annual_p75: int | None = None
    annual_p90: int | None = None
    at_least: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # field names
    paid: str | None = None  # "annual" or "hourly" where only that is published


# Percents are published to a tenth, and numbers of jobs to a tenth of a thousand. From this many thousand jobs on,
# the change in their number is the more exact of the two: 504.5 to 527.2 is 4.4995 percent, published as 4.5.
_MANY_JOBS = 100
_HALF_A_TENTH = 0.05


class Projection(Known, table=True):
    """Outlook of one occupation of the National Employment Matrix.

    Employment, openings, exits and transfers are thousands of jobs; openings, exits and transfers are
    averages a year. Source: BLS, Employment Projections, tables 1.2, 1.10 and 5.4.
    """

    projection_code: str = Field(primary_key=True)
    title: str
    base_year: int
    target_year: int
    employment: float | None = None
    employment_projected: float | None = None
    change_percent: float | None = None
    openings: float | None = None
    exits: float | None = None  # people leaving work altogether
    transfers: float | None = None  # people leaving for another occupation
    self_employed_percent: float | None = None
    entry_education: str | None = None
    experience: str | None = None
    training: str | None = None

    @property
    def change(self) -> float | None:
        """The change in percent as exactly as it is known: never off `change_percent` by more than its rounding."""
        published, before, after = self.change_percent, self.employment, self.employment_projected
        if published is None or before is None or after is None or before < _MANY_JOBS:
            return published
        counted = 100 * (after - before) / before
        return min(max(counted, published - _HALF_A_TENTH), published + _HALF_A_TENTH)


class Major(Known, table=True):
    """A college major of the Classification of Instructional Programs 2020."""

    cip_code: str = Field(primary_key=True)  # "51.0710"
    title: str


class MajorOccupation(Known, table=True):
    """A major that leads to an occupation, by the NCES CIP–SOC crosswalk."""

    __tablename__: ClassVar[str] = "major_occupation"
    __table_args__: ClassVar[dict[str, bool]] = _CLUSTERED

    soc_code: str = Field(primary_key=True)
    cip_code: str = Field(foreign_key="major.cip_code", primary_key=True)


class TitleIndexBlob(Known, table=True):
    """The title resolver's index, built with the occupations so that every process shares one."""

    __tablename__: ClassVar[str] = "title_index"

    id: int = Field(default=1, primary_key=True)
    build: str  # names the build, so that a process notices a newer one
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
