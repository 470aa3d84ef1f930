"""What a person asks of the list, kept in the store: filters, jobs turned down, their own schooling and need."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import TypeAdapter

from data import runs
from data.areas import STATES
from data.facts import JobFacts
from data.store.people import Run
from dialogues.conversation import Scene
from dialogues.job.outlook import SPEEDS

NAME = "fit"
_WORDING = "1"
GROWING: Final[Mapping[str, float]] = {
    "growing": next(lowest for lowest, word in SPEEDS if word == "slower"),
    "fast": next(lowest for lowest, word in SPEEDS if word == "faster"),
}
"""Percent over ten years from which jobs count as growing, and as growing faster than most."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which jobs to show; 0 and "" ask for nothing. What is not published about a job never meets a wish."""

    schooling: int = 0  # at most this level of `data.facts.SCHOOLING`
    zone: int = 0  # at most this job zone
    pay: int = 0  # at least so many dollars a year, in the state if one is named
    growth: str = ""  # a key of GROWING
    state: str = ""  # postal code: people do the job there

    def keep(self, job: JobFacts) -> bool:
        """Whether a job is to be shown."""
        if self.schooling and (job.schooling is None or job.schooling > self.schooling):
            return False
        if self.zone and (job.zone is None or job.zone > self.zone):
            return False
        pay = job.state_pay.get(STATES[self.state]) if self.state else job.pay
        if (self.state and pay is None) or (self.pay and (pay is None or pay < self.pay)):
            return False
        return not self.growth or (job.change is not None and job.change >= GROWING[self.growth])


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asked for and told about themselves, beside their answers."""

    filters: Filters = Filters()
    turned_down: dict[str, str] = field(default_factory=dict)  # code → why, "" when they did not say
    schooling: int = 0  # their own, a level of `data.facts.SCHOOLING`; 0: not said
    need: int = 0  # dollars a year they need to earn; 0: not said
    surprises: tuple[str, ...] = ()  # codes they were surprised with


_STORED = TypeAdapter(Wishes)


async def wishes_of(scene: Scene) -> Wishes:
    run = await _run(scene)
    return _STORED.validate_python(run.state) if run else Wishes()


async def keep(scene: Scene, wishes: Wishes) -> None:
    """Keep them, in the event's transaction."""
    stored: dict[str, Any] = _STORED.dump_python(wishes, mode="json")
    run = await _run(scene)
    if run is None:
        await runs.begin(
            scene.session, person=scene.person, conversation=NAME, wording=_WORDING, state=stored
        )
    else:
        run.state = stored


async def _run(scene: Scene) -> Run | None:
    return await runs.newest(scene.session, person=scene.person, conversation=NAME)
