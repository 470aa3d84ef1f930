"""How a job was found, kept while it is on screen, so that its card can say why it is the answer."""

from dataclasses import asdict, dataclass

from dialogues.conversation import Scene


@dataclass(frozen=True, slots=True)
class Found:
    """The name by which a job was found and the look-up that knows what else it could have been.

    `section` is the section that was asked for; "" for the card.
    """

    matched: str = ""
    asked: str = ""  # the look-up's run; "" where nothing else could be meant
    section: str = ""


def keep(scene: Scene, found: Found) -> None:
    """Keep it with the person's place."""
    scene.place.state = asdict(found)


def found_as(scene: Scene, code: str) -> Found:
    """How the job was found, if it is the one on screen."""
    kept = scene.place.state if scene.place.question == code else {}
    return Found(**{name: kept.get(name) or "" for name in ("matched", "asked", "section")})
