"""What was asked, kept in the store so that a button of its answer still knows it any day later."""

from dataclasses import asdict, dataclass

from data.store.people import Run
from data.store.types import now
from dialogues.conversation import Scene, Tap

NAME = "look"


@dataclass(frozen=True, slots=True)
class Asked:
    """A job's name as it was typed, and the section of its profile that was asked for ("": its card).

    `jobs` are all names of a comparison that this one is part of.
    """

    name: str
    section: str = ""
    answer: str = ""
    jobs: tuple[str, ...] = ()


async def keep(scene: Scene, asked: Asked) -> str:
    """Keep it; gives the run for the buttons of its answer."""
    assert scene.person.id is not None
    person_id, moment = scene.person.id, now()
    run = Run(person_id=person_id, conversation=NAME, wording="", state=asdict(asked), finished_at=moment)
    scene.session.add(run)
    await scene.session.flush()
    return str(run.id)


async def asked_by(scene: Scene, tap: Tap) -> Asked | None:
    """What was asked when the tapped button was shown; None when it was not this person's."""
    run = await scene.session.get(Run, int(tap.run)) if tap.run.isdecimal() else None
    if run is None or run.person_id != scene.person.id or run.conversation != NAME:
        return None
    return Asked(**{**run.state, "jobs": tuple(run.state.get("jobs", ()))})
