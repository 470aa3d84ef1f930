"""A screen of five statements: which matters most, then which of the other four matters least."""

from data.values.measure import FEWEST_SCREENS, MOST_SCREENS
from dialogues.conversation import button
from dialogues.screen import Block, Button, Heading, Note, Screen, Text
from dialogues.values.quiz import NAME, Quiz
from dialogues.wording import Wording


def statement(need: str, say: Wording) -> str:
    """ "I help people with my work"."""
    return say(f"value-need-{need}")


def question_screen(quiz: Quiz, say: Wording, *, remark: str = "", replaces: bool) -> Screen:
    """The open question. What was picked is marked; `remark` says what else there is to say."""
    question = quiz.open
    assert question is not None
    blocks: list[Block] = [Note(_progress(quiz, say))]
    if remark:
        blocks.append(Text(remark))
    side = question.partition(".")[2]
    blocks.append(Heading(say(f"values-ask-{side}")))
    rows = tuple((_statement(quiz, question, need, say),) for need in quiz.course.needs)
    return Screen(tuple(blocks), (*rows, _ways(quiz, question, say)), replaces=replaces)


def _progress(quiz: Quiz, say: Wording) -> str:
    return say("values-progress", number=quiz.course.number, fewest=FEWEST_SCREENS, most=MOST_SCREENS)


def _statement(quiz: Quiz, question: str, need: str, say: Wording) -> Button:
    """A statement's button. That of the most important stays the answer to the first question: a second tap
    on it, meant or not, changes nothing."""
    most = f"{quiz.course.number}.most"
    words = statement(need, say)
    if quiz.picks.get(most) == need:
        return button(say("values-picked-most", statement=words), NAME, most, need, run=quiz.id)
    if question != most and quiz.picks.get(question) == need:
        words = say("values-picked-least", statement=words)
    return button(words, NAME, question, need, run=quiz.id)


def _ways(quiz: Quiz, question: str, say: Wording) -> tuple[Button, ...]:
    """Back, on without a new choice, and out."""
    onward = "interest-keep" if question in quiz.picks else "interest-skip"
    ways = (
        button(say(onward), NAME, "skip", question, run=quiz.id),
        button(say("interest-stop"), NAME, "stop", run=quiz.id),
    )
    if quiz.course.at == 0:
        return ways
    return (button(say("interest-back"), NAME, "back", question, run=quiz.id), *ways)
