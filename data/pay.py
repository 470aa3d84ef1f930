"""Pay of an occupation in one area, as a profile holds it: plain figures, detached from the store."""

from dataclasses import dataclass, fields

from sqlalchemy import ColumnElement

from data.store.known import Wage

NATION = "U.S."
ALL_OCCUPATIONS = "00-0000"  # the OEWS row of all occupations together


@dataclass(frozen=True, slots=True)
class WageFigures:
    """One row of `data.store.known.Wage`, in its units; None where a figure is not published."""

    area: str
    year: int
    title: str
    employment: int | None
    hourly_mean: float | None
    hourly_p10: float | None
    hourly_p25: float | None
    hourly_median: float | None
    hourly_p75: float | None
    hourly_p90: float | None
    annual_mean: int | None
    annual_p10: int | None
    annual_p25: int | None
    annual_median: int | None
    annual_p75: int | None
    annual_p90: int | None
    at_least: list[str]

    @property
    def is_published(self) -> bool:
        """Whether any pay is: some rows hold no more than a head count, or nothing."""
        middles = (self.annual_mean, self.annual_median, self.hourly_mean, self.hourly_median)
        return any(figure is not None for figure in middles)


@dataclass(frozen=True, slots=True)
class Pay:
    """A wage row; `combined` when it covers more occupations than the one it is shown for."""

    wage: WageFigures
    combined: bool


def wage_columns() -> list[ColumnElement[object]]:
    """The columns of `WageFigures`, in its order."""
    return [getattr(Wage, field.name) for field in fields(WageFigures)]
