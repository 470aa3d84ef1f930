"""A conversation as small as the door's tests need it."""

from dialogues.event import Event, Kind
from dialogues.screen import Button, Document, Heading, Picture, Screen, Text

CARD = Screen(
    (Heading("Medical Secretaries"), Text("A ward clerk is one of its names.")),
    ((Button("Pay", "job::pay:43-6013.00"), Button("Chart", "job::chart:43-6013.00")),),
)
PRINTABLE = Screen(CARD.blocks, ((Button("Print", "job::print:43-6013.00"),),))
PAY = Screen(
    (Heading("Pay"), Text("$42,000 a year")), ((Button("Back", "job::card:43-6013.00"),),), replaces=True
)
CHART = Screen(
    (Heading("Pay in a picture"),),
    ((Button("Back", "job::card:43-6013.00"),),),
    Picture("pay/43-6013.00", "Half earn between $35,000 and $49,000."),
    replaces=True,
)
PAPER = Screen(
    (Text("All of it to print."),),
    ((Button("Back", "job::card:43-6013.00"),),),
    document=Document("job/43-6013.00/ward-clerk.pdf", "Medical Secretaries"),
)
UNREADABLE = Screen((Text("I can only read words."),))


def career(event: Event) -> list[Screen]:
    if event.kind is Kind.TAP:
        cards = {
            "pay": PAY,
            "chart": CHART,
            "print": PAPER,
            "card": Screen(CARD.blocks, CARD.buttons, replaces=True),
        }
        return [cards[event.value.split(":")[2]]]
    if event.kind is Kind.COMMAND and event.value == "unreadable":
        return [UNREADABLE]
    if event.kind is Kind.TEXT and event.value == "ward clerk":
        return [CARD]
    if event.kind is Kind.TEXT and event.value == "print":
        return [PRINTABLE]
    return [Screen((Text(f"{event.kind}: {event.value}"),))]
