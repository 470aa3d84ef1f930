"""How people in a job are paid: by the year or by the hour, as the survey publishes it."""

from dataclasses import dataclass

from data.occupations import Profile
from data.pay import WageFigures
from dialogues.wording import Wording


@dataclass(frozen=True, slots=True)
class Basis:
    """Pay by the year or by the hour: the prefix of its columns and how its money is written."""

    name: str  # "year", "hour"
    prefix: str  # "annual_", "hourly_"

    def value(self, wage: WageFigures, statistic: str) -> float | None:
        value: float | None = getattr(wage, self.prefix + statistic)
        return value

    def is_open(self, wage: WageFigures, statistic: str) -> bool:
        """Whether the figure is the survey's ceiling: people earn that or more."""
        return self.prefix + statistic in wage.at_least

    def money(self, say: Wording, amount: float) -> str:
        return say.money(amount, cents=self.name == "hour")

    def is_known(self, wage: WageFigures) -> bool:
        return any(self.value(wage, one) is not None for one in ("mean", "median"))


YEAR = Basis("year", "annual_")
HOUR = Basis("hour", "hourly_")


def usual_basis(profile: Profile) -> Basis:
    """By the hour where the survey publishes nothing else, by the year otherwise."""
    pay = profile.pay or next(iter(profile.pay_by_state.values()), None)
    return basis_of(pay.wage, YEAR.name) if pay else YEAR


def basis_of(wage: WageFigures, name: str) -> Basis:
    """The basis asked for, or the one that is published."""
    wanted, other = (HOUR, YEAR) if name == HOUR.name else (YEAR, HOUR)
    return wanted if wanted.is_known(wage) or not other.is_known(wage) else other
