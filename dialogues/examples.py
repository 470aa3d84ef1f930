"""A few jobs to begin with, as buttons."""

from dialogues.conversation import button
from dialogues.screen import Button
from dialogues.wording import Wording

TRY = "try"  # the question of a button that stands for typing its label

EXAMPLES = ("example-1", "example-2", "example-3", "example-4")


def example_buttons(say: Wording) -> tuple[tuple[Button, ...], ...]:
    buttons = [button(say(example), "look", TRY, example) for example in EXAMPLES]
    return (tuple(buttons[:2]), tuple(buttons[2:]))
