"""The jobs a question without a name is about: those on screen."""

from dataclasses import dataclass

from dialogues import compare, job
from dialogues.conversation import Scene, Tap
from dialogues.typed_tap import buttons_shown


@dataclass(frozen=True, slots=True)
class OnScreen:
    """Codes of the job on screen, or of those compared; `waits`: one more is asked for."""

    codes: tuple[str, ...] = ()
    waits: bool = False


async def on_screen(scene: Scene) -> OnScreen:
    """What the person is looking at; a screen of another conversation may lead back to a job."""
    place = scene.place
    if place.conversation == job.NAME:
        return OnScreen((place.question,))
    if place.conversation == compare.NAME:
        codes = place.question.removeprefix(compare.WAITS)
        waits = place.question.startswith(compare.WAITS)
        return OnScreen(tuple(filter(None, codes.split(compare.BETWEEN))), waits)
    return OnScreen(await _led_back_to(scene))


async def _led_back_to(scene: Scene) -> tuple[str, ...]:
    """The job whose card the newest screen has a way back to."""
    taps = (Tap.parse(one.value) for one in await buttons_shown(scene))
    back = (tap.run for tap in taps if tap and (tap.conversation, tap.question) == (job.NAME, "card"))
    return tuple(back)[:1]
