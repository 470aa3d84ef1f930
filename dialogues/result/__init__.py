"""The result to keep: what a person told and jobs to look at, as one picture and as a PDF to print or share."""

import re

from data.store.types import now
from dialogues.conversation import Conversation, Scene, Screens, Tap
from dialogues.fit.told import Told, told
from dialogues.fit.wishes import NAME as FIT
from dialogues.result.page import NAME, document_screen, nothing_told_screen, result_screen
from dialogues.result.summary import Result, result_of

_ASKED = re.compile(
    r"(?:(?:please|can i|could i|i want to|let me|show|see|get|give|keep|save|print|download|share|send|me) )*"
    r"my results?(?: (?:please|again|as a pdf|as pdf|pdf))*"
)


async def show(scene: Scene, _rest: str = "") -> Screens:
    """The result on one page; with no questionnaire done, both are offered."""
    person, result = await _read(scene)
    if result is None:
        return [nothing_told_screen(scene.say)]
    return [result_screen(person, result, scene.say)]


async def asked(scene: Scene, text: str) -> Screens | None:
    """The result when a sentence asks for it: "my results", "show me my result as a PDF"; None otherwise."""
    return await show(scene) if _ASKED.fullmatch(" ".join(text.lower().split()).rstrip("?!. ")) else None


async def _read(scene: Scene) -> tuple[Told, Result | None]:
    # The page shows the list: a filter typed under it is heard as under the list itself.
    scene.go(FIT, question="list")
    return await told(scene), await result_of(scene, now().date())


async def _show(scene: Scene, _tap: Tap) -> Screens:
    return await show(scene)


async def _hand_out(scene: Scene, _tap: Tap) -> Screens:
    """The PDF."""
    person, result = await _read(scene)
    if result is None:
        return [nothing_told_screen(scene.say)]
    return [document_screen(person, result, scene.say)]


CONVERSATION = Conversation(
    name=NAME, commands={"result": show, "results": show}, taps={"show": _show, "pdf": _hand_out}
)
