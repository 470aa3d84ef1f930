"""A person's runs through one questionnaire, as they stand in the store."""

from collections.abc import Callable
from dataclasses import dataclass
from secrets import compare_digest
from typing import Any, Generic, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

from data import runs
from data.store.people import Run
from dialogues.conversation import Scene

Q = TypeVar("Q")

_LONGEST_ID = 9  # digits that fit the store's integers


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Q]):
    """The runs of the conversation `name`.

    `read` makes the questionnaire's own object of a run and its answers (question → value, as stored).
    """

    name: str
    wording: int  # version of the questions' wording
    read: Callable[[Scene, Run, dict[str, str]], Q]

    async def begin(self, scene: Scene, state: dict[str, Any]) -> Q:
        """A new run; `state` is its course as JSON values."""
        run = await runs.begin(
            scene.session, person=scene.person, conversation=self.name, wording=str(self.wording), state=state
        )
        return self.read(scene, run, {})

    async def find(self, scene: Scene, run_id: str) -> Q | None:
        """The person's own run by the id on a button."""
        number = id_of(run_id)
        if number is None:
            return None
        run = await runs.find(scene.session, person=scene.person, conversation=self.name, run_id=number)
        return await self._read(scene, run)

    async def newest(self, scene: Scene) -> Q | None:
        """The run begun last."""
        run = await runs.newest(scene.session, person=scene.person, conversation=self.name)
        return await self._read(scene, run)

    async def with_result(self, scene: Scene, *, before: Run | None = None) -> Q | None:
        """The newest run that came to a result, or the newest of those begun before another."""
        finished = await runs.finished(scene.session, person=scene.person, conversation=self.name)
        earlier = (run for run in finished if before is None or _id(run) < _id(before))
        return await self._read(scene, next(earlier, None))

    async def _read(self, scene: Scene, run: Run | None) -> Q | None:
        return self.read(scene, run, await runs.answers(scene.session, run=run)) if run else None


def id_of(run_id: str) -> int | None:
    """The id of a run as it is written on a button or in a picture's name."""
    return int(run_id) if run_id.isdecimal() and len(run_id) <= _LONGEST_ID else None


async def run_of_name(session: AsyncSession, name: str, *conversations: str) -> Run | None:
    """The run that `…/<run>-<secret>-…` names; None unless the secret is the run's, of one of the conversations."""
    written, _, rest = name.partition("/")[2].partition("-")
    run_id = id_of(written)
    run = await session.get(Run, run_id) if run_id is not None else None
    if run is None or run.conversation not in conversations:
        return None
    is_secret = compare_digest(str(run.state["secret"]).encode(), rest.partition("-")[0].encode())
    return run if is_secret else None


def _id(run: Run) -> int:
    assert run.id is not None
    return run.id
