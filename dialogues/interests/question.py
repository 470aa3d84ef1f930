"""A question's screen: one activity, where in the quiz it stands, and five answers."""

from dialogues.conversation import button
from dialogues.interests.course import Progress
from dialogues.interests.quiz import NAME, Quiz
from dialogues.interests.typed import VALUES
from dialogues.screen import Block, Button, Heading, Note, Screen, Text
from dialogues.wording import Wording


def question_screen(quiz: Quiz, say: Wording, *, remark: str = "", replaces: bool) -> Screen:
    """The open question; an answer given before is marked, and `remark` says what else there is to say."""
    item = quiz.open
    assert item is not None
    earlier = quiz.answers.get(item)
    blocks: list[Block] = [Note(_progress(quiz.course.progress(), say))]
    if remark:
        blocks.append(Text(remark))
    blocks.append(Heading(say(f"interest-item-{item}")))
    answers = tuple((_answer(quiz, item, value, earlier, say),) for value in VALUES)
    return Screen(tuple(blocks), (*answers, _ways(quiz, item, say)), replaces=replaces)


def _answer(quiz: Quiz, item: str, value: str, earlier: int | None, say: Wording) -> Button:
    label = say(f"interest-answer-{value}")
    if value == str(earlier):
        label = say("interest-answered", answer=label)
    return button(label, NAME, item, value, run=quiz.id)


def _ways(quiz: Quiz, item: str, say: Wording) -> tuple[Button, ...]:
    """Back, on without a new answer, and out."""
    onward = "interest-keep" if item in quiz.answers else "interest-skip"
    ways = (
        button(say(onward), NAME, "skip", item, run=quiz.id),
        button(say("interest-stop"), NAME, "stop", run=quiz.id),
    )
    if quiz.course.at == 0:
        return ways
    return (button(say("interest-back"), NAME, "back", item, run=quiz.id), *ways)


def _progress(progress: Progress, say: Wording) -> str:
    if progress.part == 0:
        return say("interest-progress", number=progress.number, of=progress.of)
    return say(
        "interest-progress-part",
        part=progress.part,
        parts=progress.parts,
        number=progress.number,
        of=progress.of,
    )
