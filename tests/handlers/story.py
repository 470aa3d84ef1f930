"""What one person likes and wants, whichever door they come through: the story every door is tested with."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from pypdf import PdfReader

from data.interests import ITEMS
from dialogues.wording import wording
from tests.dialogues.answered import LIKES
from tests.dialogues.test_interests import FACES
from tests.dialogues.test_values import HELPER

_say = wording()
ACTIVITIES = {_say(f"interest-item-{item}"): item[0] for item in ITEMS}
STATEMENTS = {_say(f"value-need-{need}"): need for need in HELPER}
MOST, LEAST = _say("values-ask-most"), _say("values-ask-least")

FILTER = "no degree, over $50k"
ONLY = "no degree needed; $50,000 a year or more"
QUESTION = "would I like being a ward clerk"
TITLE = "Would it suit you? Medical Secretaries and Administrative Assistants"
FITS = "Relationships: this job gives much of it."
RUBS = "This job is very Conventional; your answers put that"


def answer_to(activities: Iterable[str]) -> str | None:
    """The answer to the activity that is asked; None when none is."""
    asked = next((one for one in activities if one in ACTIVITIES), None)
    return FACES[LIKES[ACTIVITIES[asked]] - 1] if asked else None


def pick_of(labels: Sequence[str], *, most: bool) -> str:
    """The statement that matters most or least of those on the buttons."""
    offered = [label for label in labels if label in STATEMENTS]
    return (min if most else max)(offered, key=lambda label: HELPER.index(STATEMENTS[label]))


def said_on_paper(pdf: bytes) -> str:
    """All a PDF says."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def lacks(said: str, titles: Sequence[str]) -> list[str]:
    """What a result on paper should say and does not: profile, values, the jobs in order, and small print."""
    parts = (
        "What you told Waymark",
        *("Interests: ", "Values: Relationships is"),
        f"Only: {ONLY}",
        *(f"{place}. {title}" for place, title in enumerate(titles, start=1)),
        *("Why: ", "Getting there: ", "Pay: Half of them make more than $"),
        *("It is not a test of ability", "Waymark has modified all or some of this information"),
    )
    return [part for part in parts if part not in said]
