"""Words that name a button on screen count as its tap, whichever door they come through."""

import re

from data import people
from dialogues.conversation import Scene, Tap
from dialogues.examples import TRY
from dialogues.screen import Button, from_stored

_MARKS = re.compile(r"^[‹☆\s]+|[›….!?\s]+$")  # round a label, and what people close a line with


async def tap_named(scene: Scene, text: str) -> str | None:
    """The value of the button on the newest screen with buttons that has this label; None if none has."""
    named = _plain(text)
    shown = await buttons_shown(scene) if named else []
    return next((one.value for one in shown if _plain(one.label) == named and not _is_a_name(one)), None)


async def buttons_shown(scene: Scene) -> list[Button]:
    """The buttons of the newest screen that has some."""
    shown = await people.last_shown(scene.session, person=scene.person)
    rows = from_stored(shown).buttons if shown else ()
    return [one for row in rows for one in row if isinstance(one, Button)]


def _is_a_name(example: Button) -> bool:
    """Whether a button stands for typing its label, the name of a job: then the words themselves count."""
    tap = Tap.parse(example.value)
    return tap is not None and tap.question == TRY


def _plain(label: str) -> str:
    return _MARKS.sub("", label).casefold().replace("’", "'")
