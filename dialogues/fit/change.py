"""The answers that made the difference, each with a way to change it and see the list move."""

from collections.abc import Sequence

from dialogues.conversation import button
from dialogues.fit.difference import Difference
from dialogues.fit.told import Told
from dialogues.fit.wishes import NAME
from dialogues.interests.typed import VALUES
from dialogues.screen import Block, Bullets, Button, Heading, Note, Screen, Text
from dialogues.values.question import statement
from dialogues.wording import Wording


def why_screen(found: Sequence[Difference], told: Told, job: str, code: str, say: Wording) -> Screen:
    """The answers with the most effect on one job, or on the list where `job` is ""."""
    title = say("fit-why-job", job=job) if job else say("fit-why-list")
    back = (
        button(say("back-to-job"), NAME, "would", "here", run=code)
        if job
        else button(say("back-to-job"), NAME, "list", "here")
    )
    if not found:
        return Screen((Heading(title), Text(say("fit-why-none"))), ((back,),), replaces=True)
    lines = tuple(_line(one, told, bool(job), say) for one in found)
    blocks: tuple[Block, ...] = (Heading(title), Bullets(lines, start=1), Note(say("fit-why-note")))
    changes = tuple(
        button(say("fit-change", number=number), NAME, "change", one.question, run=_run(one, told))
        for number, one in enumerate(found, start=1)
    )
    return Screen(blocks, (*((one,) for one in changes), (back,)), replaces=True)


def _run(difference: Difference, told: Told) -> str:
    quiz = told.interest_quiz if difference.side == "interests" else told.value_quiz
    assert quiz is not None
    return quiz.id


def _line(difference: Difference, told: Told, of_one: bool, say: Wording) -> str:
    answer = answer_in_words(difference.question, told, say)
    moved = round(difference.moved)
    if of_one:
        return say("fit-why-line-job", answer=answer, moved=moved, raised=str(difference.raised).lower())
    return say("fit-why-line", answer=answer, moved=moved)


def answer_in_words(question: str, told: Told, say: Wording) -> str:
    """ "You’d like to …" or what was picked on a screen of values."""
    if not question.isdecimal():
        assert told.interest_quiz is not None
        value = told.interest_quiz.answers[question]
        activity = say(f"interest-item-{question}")
        return say("interest-reason", answer=value, item=activity[:1].lower() + activity[1:])
    assert told.value_quiz is not None
    picks = told.value_quiz.picks
    parts = [
        say(f"fit-picked-{side}", statement=statement(picks[f"{question}.{side}"], say))
        for side in ("most", "least")
        if f"{question}.{side}" in picks
    ]
    return say.both(parts)


def change_interest_screen(item: str, told: Told, say: Wording) -> Screen:
    """An activity with the five answers, the one given marked."""
    quiz = told.interest_quiz
    assert quiz is not None
    given = str(quiz.answers[item])
    rows = []
    for value in VALUES:
        label = say(f"interest-answer-{value}")
        label = say("interest-answered", answer=label) if value == given else label
        rows.append((button(label, NAME, "answer", f"{item}={value}", run=quiz.id),))
    blocks = (Text(say("fit-change-intro")), Heading(say(f"interest-item-{item}")))
    return Screen(blocks, (*rows, _back(say)), replaces=True)


def change_value_screen(question: str, told: Told, say: Wording) -> Screen:
    """The five statements of a screen, to pick again what matters most or least ("3.most")."""
    quiz = told.value_quiz
    assert quiz is not None
    number, _, side = question.partition(".")
    rows = []
    for need in quiz.course.screens[int(number) - 1]:
        if side == "least" and quiz.picks.get(f"{number}.most") == need:
            continue
        label = statement(need, say)
        if quiz.picks.get(question) == need:
            label = say(f"values-picked-{side}", statement=label)
        rows.append((button(label, NAME, "answer", f"{question}={need}", run=quiz.id),))
    other = "least" if side == "most" else "most"
    ways = (button(say(f"fit-change-{other}"), NAME, "change", f"{number}.{other}", run=quiz.id),)
    blocks = (Text(say("fit-change-intro")), Heading(say(f"fit-ask-{side}")))
    return Screen(blocks, (*rows, ways, _back(say)), replaces=True)


def _back(say: Wording) -> tuple[Button, ...]:
    return (button(say("back-to-job"), NAME, "why"),)
