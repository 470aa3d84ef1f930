"""The wiring: every conversation Waymark holds, and which of them answers an event.

Read it top to bottom and you know everything the bot does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogues import compare, fit, greeting, interests, job, lookup, result, shortlist, values
from dialogues.conversation import Conversation, OnText, Scene, Screens, Tap
from dialogues.event import Event, Kind
from dialogues.typed_tap import tap_named

CONVERSATIONS = (
    greeting.CONVERSATION,  # /start, /help, /about
    lookup.CONVERSATION,  # a job by any name: one answer, a choice, or a kind word
    job.CONVERSATION,  # the career profile and its sections
    compare.CONVERSATION,  # two or three jobs side by side
    interests.CONVERSATION,  # /interests: the questionnaire, in as few questions as it needs
    values.CONVERSATION,  # /values: what matters at work, by screens of five
    fit.CONVERSATION,  # /fit: jobs that would suit and why, and whether one would
    result.CONVERSATION,  # /result: all of it on one page to keep, and as a PDF
    shortlist.CONVERSATION,  # /list: jobs kept
)


@dataclass(frozen=True)
class House:
    """Finds the conversation an event belongs to."""

    conversations: tuple[Conversation, ...] = CONVERSATIONS
    _by_name: Mapping[str, Conversation] = field(init=False)
    _commands: Mapping[str, OnText] = field(init=False)
    _starts: Mapping[str, OnText] = field(init=False)

    def __post_init__(self) -> None:
        each = self.conversations
        object.__setattr__(self, "_by_name", {one.name: one for one in each})
        object.__setattr__(self, "_commands", {k: v for one in each for k, v in one.commands.items()})
        object.__setattr__(self, "_starts", {k: v for one in each for k, v in one.starts.items()})

    async def answer(self, scene: Scene, event: Event) -> Screens:
        """The screens that answer an event; never none for words or a command."""
        match event.kind:
            case Kind.TEXT:
                return await self._hear(scene, event.value)
            case Kind.TAP:
                return await self._tapped(scene, event.value)
            case Kind.COMMAND:
                return await self._commanded(scene, event.value)
            case Kind.START:
                return await self._started(scene, event.value)

    async def _hear(self, scene: Scene, text: str) -> Screens:
        current = self._by_name.get(scene.place.conversation)
        if current is not None and current.hears is not None:
            screens = await current.hears(scene, text)
            if screens is not None:
                return screens
        tapped = await tap_named(scene, text)
        return await self._tapped(scene, tapped) if tapped else await lookup.look_up(scene, text)

    async def _tapped(self, scene: Scene, value: str) -> Screens:
        tap = Tap.parse(value)
        conversation = self._by_name.get(tap.conversation) if tap else None
        on_tap = conversation.taps.get(tap.question) if tap and conversation else None
        if tap is None or on_tap is None:
            return await greeting.old_button(scene)
        return await on_tap(scene, tap)

    async def _commanded(self, scene: Scene, value: str) -> Screens:
        name, _, rest = value.strip().partition(" ")
        on_command = self._commands.get(name.lower())
        if on_command is None:
            return await greeting.unknown_command(scene, name)
        return await on_command(scene, rest.strip())

    async def _started(self, scene: Scene, payload: str) -> Screens:
        prefix, _, rest = payload.partition("_")
        on_start = self._starts.get(prefix)
        if on_start is None:
            return await greeting.start(scene, payload)
        return await on_start(scene, rest)
