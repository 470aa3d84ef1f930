"""A conversation as small as the door's tests need it."""

from dialogues.event import Event, Kind
from dialogues.screen import Button, Heading, Picture, Screen, Text

CARD = Screen(
    (Heading("Medical Secretaries"), Text("A ward clerk is one of its names.")),
    ((Button("Pay", "job::pay:43-6013.00"), Button("Chart", "job::chart:43-6013.00")),),
)
PAY = Screen(
    (Heading("Pay"), Text("$42,000 a year")), ((Button("Back", "job::card:43-6013.00"),),), replaces=True
)
CHART = Screen(
    (Heading("Pay in a picture"),),
    ((Button("Back", "job::card:43-6013.00"),),),
    Picture("pay/43-6013.00", "Half earn between $35,000 and $49,000."),
    replaces=True,
)
UNREADABLE = Screen((Text("I can only read words."),))


def career(event: Event) -> list[Screen]:
    if event.kind is Kind.TAP:
        cards = {"pay": PAY, "chart": CHART, "card": Screen(CARD.blocks, CARD.buttons, replaces=True)}
        return [cards[event.value.split(":")[2]]]
    if event.kind is Kind.COMMAND and event.value == "unreadable":
        return [UNREADABLE]
    if event.kind is Kind.TEXT and event.value == "ward clerk":
        return [CARD]
    return [Screen((Text(f"{event.kind}: {event.value}"),))]
