"""What the answers say: the profile in words, how sure it is, what speaks for it, and the ways on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.interests import InterestProfile, OpenPlace
from dialogues.conversation import button
from dialogues.interests.course import PART, Kind, measure, next_item
from dialogues.interests.picture import result_picture
from dialogues.interests.quiz import NAME, Quiz
from dialogues.interests.types import code_in_words, type_in_daily_work, type_name
from dialogues.screen import Block, Bullets, Button, Fact, Heading, Note, Screen, Text
from dialogues.wording import Wording

REASONS = 2  # answers shown for a type
SKETCH = 12  # with fewer answers than the quick quiz asks, the result is a sketch
_WEAK = ("mild", "faint")
Rows = list[tuple[Button, ...]]


@dataclass(frozen=True, slots=True)
class Settling:
    """An open place that a few more questions are expected to settle."""

    place: int
    types: tuple[str, str]
    questions: int


def result_screen(quiz: Quiz, say: Wording, *, before: Quiz | None, replaces: bool) -> Screen:
    """The result of a run that has one; `before` is the run it can be compared with."""
    profile = measure().profile(quiz.answers)
    settling = None if profile.flat else find_settling(quiz, profile)
    told = _flat(profile, say) if profile.flat else _told(profile, quiz.answers, settling, say)
    blocks = (*told, *_consent_blocks(quiz, say))
    picture = None if profile.flat else result_picture(quiz, profile, say)
    rows = _ways_on(quiz, profile, settling, say) + _ways_back(quiz, before, say) + _consent_row(quiz, say)
    return Screen(blocks, tuple(rows), picture, replaces=replaces)


def find_settling(quiz: Quiz, profile: InterestProfile) -> Settling | None:
    """The first open place that can be settled."""
    skipped = quiz.course.skipped(quiz.answers)
    for place in profile.open_places:
        questions = measure().questions_to_settle(quiz.answers, place.types, skipped=skipped)
        if questions:
            return Settling(place.place, place.types, questions)
    return None


def _told(
    profile: InterestProfile, answers: Mapping[str, int], settling: Settling | None, say: Wording
) -> list[Block]:
    blocks: list[Block] = [
        Heading(code_in_words(profile.code, say)),
        Text(" ".join(_sureness(profile, settling, say))),
    ]
    if profile.answered < SKETCH:
        blocks.append(Text(say("interest-sketch", count=profile.answered)))
    if profile.strengths[profile.code[0]] in _WEAK:
        blocks.append(Text(say("interest-weak")))
    for letter in profile.code:
        blocks.append(Fact(type_name(letter, say), type_in_daily_work(letter, say)))
        if reasons := _reasons(letter, answers, say):
            blocks.append(Bullets(reasons))
    return [*blocks, *_compared(profile, say)]


def _sureness(profile: InterestProfile, settling: Settling | None, say: Wording) -> list[str]:
    """How sure the order is, in sentences."""
    sentences = []
    is_open = {one.place for one in profile.open_places}
    if not is_open:
        return [say("interest-all-clear")]
    if 1 not in is_open:
        sentences.append(say("interest-first-clear", type=type_name(profile.code[0], say)))
    sentences += [_close(one, say) for one in profile.open_places]
    if settling is None:
        sentences.append(say("interest-too-close"))
    else:
        sentences.append(_would_settle(settling, len(is_open), say))
    return sentences


def _would_settle(settling: Settling, open_places: int, say: Wording) -> str:
    return say(
        "interest-would-settle",
        count=settling.questions,
        words=say("interest-number", count=settling.questions),
        open=open_places,
        place=settling.place,
    )


def _close(place: OpenPlace, say: Wording) -> str:
    first, second = (type_name(letter, say) for letter in place.types)
    return say("interest-close", place=place.place, first=first, second=second)


def _reasons(letter: str, answers: Mapping[str, int], say: Wording) -> tuple[str, ...]:
    """The answers that spoke most for a type, by the item's wording."""
    speaking = [one for one in measure().reasons(answers, letter)[:REASONS] if one.effect > 0]
    return tuple(
        say("interest-reason", answer=one.answer, item=_in_sentence(one.item, say)) for one in speaking
    )


def _in_sentence(item: str, say: Wording) -> str:
    activity = say(f"interest-item-{item}")
    return activity[:1].lower() + activity[1:]


def _compared(profile: InterestProfile, say: Wording) -> Sequence[Block]:
    ranked = sorted(profile.scores, key=lambda letter: -profile.scores[letter])
    lines = [
        say("interest-percentile", type=type_name(letter, say), percent=profile.percentiles[letter])
        for letter in ranked
    ]
    return (
        Text(say("interest-compared")),
        Bullets(tuple(lines)),
        Note(say("interest-norms")),
        Note(say("interest-no-test")),
    )


def _flat(profile: InterestProfile, say: Wording) -> list[Block]:
    kind = "interest-straight" if profile.straight_lined else "interest-flat"
    return [
        Heading(say("interest-flat-title")),
        Text(say(kind, count=profile.answered)),
        Text(say("interest-flat-ways")),
    ]


def _ways_on(quiz: Quiz, profile: InterestProfile, settling: Settling | None, say: Wording) -> Rows:
    """More questions, as far as they would tell more."""
    rows: Rows = []
    if quiz.open is not None:
        rows.append((button(say("interest-go-on", count=len(quiz.answers)), NAME, "resume", run=quiz.id),))
    if settling is not None:
        words = say("interest-number", count=settling.questions)
        label = say("interest-settle", count=settling.questions, words=words)
        rows.append((button(label, NAME, "settle", "".join(settling.types), run=quiz.id),))
    elif (profile.flat or _would_ask(quiz, "usual")) and _would_ask(quiz, "more"):
        rows.append(
            (
                button(
                    say("interest-more", words=say("interest-number", count=PART)), NAME, "more", run=quiz.id
                ),
            )
        )
    if _would_ask(quiz, "all"):
        rows.append((button(say("interest-all"), NAME, "all", run=quiz.id),))
    if not profile.flat:
        rows.append(
            (button(say("fit-button"), "fit", "list"), button(say("result-button"), "result", "show"))
        )
    return rows


def _would_ask(quiz: Quiz, kind: Kind) -> bool:
    return next_item(quiz.course.planned(kind), quiz.answers) is not None


def _ways_back(quiz: Quiz, before: Quiz | None, say: Wording) -> Rows:
    retake = button(say("interest-retake"), NAME, "start", "usual", run=quiz.id)
    if before is None:
        return [(retake,)]
    return [(retake, button(say("interest-earlier"), NAME, "earlier", run=quiz.id))]


def _consent_blocks(quiz: Quiz, say: Wording) -> tuple[Block, ...]:
    if not quiz.course.consent:
        return (Text(say("interest-consent")),)
    return (Note(say("interest-consent-thanks")),) if quiz.course.consent == "yes" else ()


def _consent_row(quiz: Quiz, say: Wording) -> Rows:
    if quiz.course.consent:
        return []
    answers = ("yes", "no")
    return [
        tuple(button(say(f"interest-consent-{one}"), NAME, "consent", one, run=quiz.id) for one in answers)
    ]


def comparison_screen(now: Quiz, before: Quiz, say: Wording) -> Screen:
    """A result and the one before it: both profiles, and the six scores then and now."""
    then, today = (measure().profile(one.answers) for one in (before, now))
    lines = [
        say(
            "interest-then-and-now",
            type=type_name(letter, say),
            then=say.number(then.scores[letter], decimals=1),
            now=say.number(today.scores[letter], decimals=1),
        )
        for letter in sorted(today.scores, key=lambda letter: -today.scores[letter])
    ]
    blocks = (
        Heading(say("interest-comparison-title")),
        Fact(_when("interest-now", now, say), _in_short(today, say)),
        Fact(_when("interest-then", before, say), _in_short(then, say)),
        Bullets(tuple(lines)),
        Note(say("interest-comparison-note")),
    )
    return Screen(blocks, ((button(say("interest-back"), NAME, "result", run=now.id),),), replaces=True)


def _when(message: str, quiz: Quiz, say: Wording) -> str:
    finished = quiz.run.finished_at
    assert finished is not None
    return say(message, day=finished.date())


def _in_short(profile: InterestProfile, say: Wording) -> str:
    return say("interest-none") if profile.flat else code_in_words(profile.code, say)
