"""The result on the screen: the picture with the same in words, and the PDF."""

from dialogues.conversation import button
from dialogues.fit.told import Told
from dialogues.pictures.scores import Scores
from dialogues.result.named import result_document, result_picture
from dialogues.result.summary import Result
from dialogues.screen import Block, Bullets, Button, Fact, Heading, Note, Screen, Text
from dialogues.wording import Wording

NAME = "result"
Rows = tuple[tuple[Button, ...], ...]


def result_screen(person: Told, shown: Result, say: Wording) -> Screen:
    """The picture and what it says; told briefly, so that both go into one message of Telegram's."""
    blocks: list[Block] = [
        Heading(shown.code),
        Text(" ".join(sentence for sentence in (*shown.sure, shown.left_out) if sentence)),
    ]
    if shown.interests is not None:
        scores = _in_order(shown.interests.names, shown.interests.scores[0], say)
        blocks.append(Fact(say("picture-interests"), scores))
    if shown.values is not None:
        scores = _in_order(shown.values.names, shown.values.scores[0], say)
        blocks.append(Fact(say("picture-values"), scores))
    if shown.filters:
        blocks.append(Fact(say("fit-only"), shown.filters))
    if shown.jobs:
        jobs = Bullets(tuple(job.title for job in shown.jobs), start=1)
        blocks += [Heading(say("picture-jobs")), jobs]
    elif shown.filters:
        blocks.append(Text(say("fit-list-none")))
    blocks.append(Note(say("result-no-test")))
    return Screen(tuple(blocks), _ways(person, say), result_picture(person, shown, say))


def _in_order(names: tuple[str, ...], scores: Scores, say: Wording) -> str:
    """ "Social 4.6, Artistic 4.2, …", the highest first."""
    places = sorted(range(len(names)), key=lambda place: -scores.scores[place])
    return ", ".join(f"{names[place]} {scores.told(place, say)}" for place in places)


def _ways(person: Told, say: Wording) -> Rows:
    rows: Rows = (
        (button(say("result-pdf-button"), NAME, "pdf"),),
        (button(say("fit-to-list"), "fit", "list"),),
    )
    if person.values is None:
        rows += ((button(say("values-button"), "val", "begin"),),)
    if person.interests is None:
        rows += ((button(say("values-to-interests"), "int", "begin"),),)
    return rows


def document_screen(person: Told, shown: Result, say: Wording) -> Screen:
    """The PDF, and what is in it."""
    blocks = (Heading(say("result-title")), Text(say("result-pdf")))
    back = button(say("fit-to-list"), "fit", "list")
    return Screen(blocks, ((back,),), document=result_document(person, shown, say))


def nothing_told_screen(say: Wording) -> Screen:
    """There is nothing to keep yet, and how to begin."""
    interests = button(say("interest-button"), "int", "begin")
    values = button(say("values-button"), "val", "begin")
    return Screen((Text(say("result-nothing-told")),), ((interests,), (values,)))
