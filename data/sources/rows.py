"""The rows a build writes, validated: one named tuple for each table of `data.store.known`.

Named tuples rather than table models, because table models do not validate and a build makes half a million
rows. A field has the name of its column; what is not known is None.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, NamedTuple, TypeVar, cast

from pydantic import BeforeValidator, Field

from data.store import known

OnetCode = Annotated[str, Field(pattern=r"^\d{2}-\d{4}\.\d{2}$")]
SocCode = Annotated[str, Field(pattern=r"^\d{2}-\d{4}$")]
CipCode = Annotated[str, Field(pattern=r"^\d{2}\.\d{4}$")]
Name = Annotated[str, Field(min_length=1)]
JobZone = Annotated[int, Field(ge=1, le=5)]
Percent = Annotated[float, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0)]
Thousands = Annotated[float, Field(ge=0)]
Pay = Annotated[float, Field(gt=0)]
YearlyPay = Annotated[int, Field(gt=0)]
# Y or N; where the publisher does not say, nothing is known for it.
Flag = Annotated[bool, BeforeValidator(lambda said: said or False)]


class ReleaseRow(NamedTuple):
    source: str
    name: str
    version: str
    published: str | None
    licence: str
    origin: str
    loaded_at: datetime


class TableReportRow(NamedTuple):
    source: str
    name: str
    position: int
    read: int
    kept: int
    skipped: dict[str, int]


class SocGroupRow(NamedTuple):
    code: SocCode
    level: Name
    title: Name


class OccupationRow(NamedTuple):
    code: OnetCode
    title: Name
    singular: str | None
    summary: str | None
    description: str | None
    soc_code: SocCode
    wage_code: SocCode | None
    projection_code: SocCode | None
    job_zone: JobZone | None
    rated: Flag


class AlternateTitleRow(NamedTuple):
    code: OnetCode
    title: Name
    kind: Name
    featured: Flag
    official: Flag = False


class ElementRow(NamedTuple):
    id: Name
    name: Name
    domain: Name
    description: str | None


class RatingRow(NamedTuple):
    code: OnetCode
    element_id: Name
    scale: Name
    value: Annotated[float, Field(ge=-3, le=10)]
    suppressed: Flag
    not_relevant: Flag
    updated: str | None


class TaskRow(NamedTuple):
    code: OnetCode
    task_id: int
    rank: int
    statement: Name
    kind: str | None
    importance: Annotated[float, Field(ge=1, le=5)] | None
    relevance: Percent | None


class PlainTaskRow(NamedTuple):
    code: OnetCode
    rank: int
    text: Name
    restates: list[int]


class TechnologyRow(NamedTuple):
    code: OnetCode
    example: Name
    category: Name
    hot: Flag
    in_demand: Flag


class EducationShareRow(NamedTuple):
    code: OnetCode
    scale: Name
    category: Annotated[int, Field(ge=1)]
    percent: Percent
    suppressed: Flag


class EducationCategoryRow(NamedTuple):
    scale: Name
    category: Annotated[int, Field(ge=1)]
    name: Name


class RelatedOccupationRow(NamedTuple):
    code: OnetCode
    rank: Annotated[int, Field(ge=1)]
    related_code: OnetCode
    tier: Name


class WageRow(NamedTuple):
    wage_code: SocCode
    area: Name
    year: int
    title: Name
    employment: Count | None
    hourly_mean: Pay | None
    hourly_p10: Pay | None
    hourly_p25: Pay | None
    hourly_median: Pay | None
    hourly_p75: Pay | None
    hourly_p90: Pay | None
    annual_mean: YearlyPay | None
    annual_p10: YearlyPay | None
    annual_p25: YearlyPay | None
    annual_median: YearlyPay | None
    annual_p75: YearlyPay | None
    annual_p90: YearlyPay | None
    at_least: list[str]
    paid: str | None


class ProjectionRow(NamedTuple):
    projection_code: SocCode
    title: Name
    base_year: int
    target_year: int
    employment: Thousands | None
    employment_projected: Thousands | None
    change_percent: float | None
    openings: Thousands | None
    exits: Thousands | None
    transfers: Thousands | None
    self_employed_percent: Percent | None
    entry_education: str | None
    experience: str | None
    training: str | None


class MajorRow(NamedTuple):
    cip_code: CipCode
    title: Name


class MajorOccupationRow(NamedTuple):
    soc_code: SocCode
    cip_code: CipCode


class TitleIndexRow(NamedTuple):
    id: int
    build: str
    data: bytes


type_of_row = type[tuple[Any, ...]]
R = TypeVar("R", bound=tuple[Any, ...])


class Rows(dict[type_of_row, Sequence[tuple[Any, ...]]]):
    """Rows by kind."""

    def of(self, kind: type[R]) -> Sequence[R]:
        """The rows of one kind; empty when there are none."""
        return cast(Sequence[R], self.get(kind, ()))


# In the order of writing: what others refer to comes first.
TABLES: dict[type_of_row, type[known.Known]] = {
    ReleaseRow: known.Release,
    TableReportRow: known.TableReport,
    SocGroupRow: known.SocGroup,
    OccupationRow: known.Occupation,
    ElementRow: known.Element,
    EducationCategoryRow: known.EducationCategory,
    MajorRow: known.Major,
    AlternateTitleRow: known.AlternateTitle,
    RatingRow: known.Rating,
    TaskRow: known.Task,
    PlainTaskRow: known.PlainTask,
    TechnologyRow: known.Technology,
    EducationShareRow: known.EducationShare,
    RelatedOccupationRow: known.RelatedOccupation,
    WageRow: known.Wage,
    ProjectionRow: known.Projection,
    MajorOccupationRow: known.MajorOccupation,
    TitleIndexRow: known.TitleIndexBlob,
}


def fields(kind: type_of_row) -> tuple[str, ...]:
    """The column names of a kind of row."""
    return tuple(kind.__annotations__)
