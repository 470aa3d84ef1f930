"""How a conversation is declared: what it does on a command, a tap and typed words.

A conversation is one literal of plain functions. A tap's value is `conversation:run:question:answer`; the
first field finds the conversation, the third finds the function in `taps`.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel.ext.asyncio.session import AsyncSession

from data.knowledge import Knowledge
from data.store.people import Person, Place
from dialogues.screen import Button, Screen
from dialogues.wording import Wording


@dataclass(frozen=True, slots=True)
class Tap:
    """A tapped button, taken apart."""

    conversation: str
    run: str
    question: str
    answer: str

    @classmethod
    def parse(cls, value: str) -> "Tap | None":
        """The tap of a button's value; None when it is not one of ours."""
        parts = value.split(":")
        return cls(*parts) if len(parts) == 4 else None


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a conversation needs to answer one event, inside that event's transaction."""

    session: AsyncSession
    person: Person
    place: Place
    say: Wording
    knowledge: Knowledge

    def go(self, conversation: str, *, question: str = "", run_id: int | None = None) -> None:
        """Move the person's place."""
        self.place.conversation = conversation
        self.place.question = question
        self.place.run_id = run_id


Screens = Sequence[Screen]
OnTap = Callable[[Scene, Tap], Awaitable[Screens]]
OnText = Callable[[Scene, str], Awaitable[Screens]]
# Typed words while the person is in the conversation; None passes them on to the look-up of a job.
OnHeard = Callable[[Scene, str], Awaitable[Screens | None]]


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation as data.

    `commands` get what was typed after the command; `starts` get a shared link's payload after its prefix.
    """

    name: str
    taps: Mapping[str, OnTap] = field(default_factory=dict)
    commands: Mapping[str, OnText] = field(default_factory=dict)
    starts: Mapping[str, OnText] = field(default_factory=dict)
    hears: OnHeard | None = None


def button(label: str, conversation: str, question: str, answer: str = "", *, run: str = "") -> Button:
    """A button whose tap comes back to a conversation."""
    return Button(label, f"{conversation}:{run}:{question}:{answer}")
