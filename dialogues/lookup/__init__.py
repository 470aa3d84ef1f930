"""Looking up a job by whatever name someone typed, at any moment, or a question about one."""

from data import choices
from data.search import Candidate, Resolution, SmallTalk, Verdict, normalise
from dialogues import compare, fit, greeting, job, result
from dialogues.conversation import Conversation, Scene, Screens, Tap
from dialogues.examples import EXAMPLES
from dialogues.fit.questions import parse_fit
from dialogues.lookup import glance, offers
from dialogues.lookup.asked import NAME, Asked, asked_by
from dialogues.lookup.questions import COMPARE, Question, parse
from dialogues.screen import Screen, Text

SEARCHED = 12  # names looked through, shown in two steps
WOULD_SUIT = "would"  # not a section: whether the job would suit
LONGEST_TEXT = 500  # characters; a job's name, or a sentence about one


async def look_up(scene: Scene, text: str) -> Screens:
    """The card of the job they mean, a section they asked for, a choice of a few, or a kind word.

    Their own result and the filters of their list are heard here too: both can be asked for at any moment.
    """
    if not text.strip():
        return [Screen((Text(scene.say("unreadable")),))]
    if len(text) > LONGEST_TEXT:
        return [Screen((Text(scene.say("too-long")),))]
    if (screens := await result.asked(scene, text)) is not None:
        return screens
    scene.go(NAME)
    found = await _meant(scene, text)
    if found.verdict is not Verdict.CLEAR and (screens := await fit.filtered_from_elsewhere(scene, text)):
        return screens
    question = None if _is_a_name(found, text) else _question(text)
    if question is not None and (screens := await _answer_question(scene, question)):
        return screens
    return await _answer(scene, Asked(text), found)


async def _meant(scene: Scene, name: str) -> Resolution:
    """What a name means: to this person, who may have chosen before, then to everybody."""
    key = normalise(name)
    counts = await choices.counts(scene.session, name=key)
    found = scene.knowledge.resolve(name, limit=SEARCHED, chosen=counts)
    code = await choices.remembered(scene.session, person=scene.person, name=key)
    profile = await scene.knowledge.profile(scene.session, code) if code else None
    if profile is None:
        return found
    best = Candidate(profile.code, profile.title, profile.title, 1.0)
    rest = tuple(one for one in found.candidates if one.code != profile.code)
    return Resolution(name, Verdict.CLEAR, (best, *rest), None)


def _is_a_name(found: Resolution, text: str) -> bool:
    """Whether the text is a name as it stands ("wage and hour inspector"), and so no question."""
    return bool(found.candidates) and normalise(found.candidates[0].matched) == normalise(text)


def _question(text: str) -> Question | None:
    """What a sentence asks of a job: a section, a comparison, or whether it would suit."""
    if (question := parse(text)) is not None:
        return question
    suits = parse_fit(text)
    return Question(WOULD_SUIT, (suits.job,)) if suits else None


async def _answer_question(scene: Scene, question: Question) -> Screens:
    """The section or comparison asked for; nothing when it is not clear what job is meant."""
    if question.section == COMPARE:
        return await _compare(scene, question)
    asked = Asked(question.jobs[0], question.section, question.answer)
    found = await _meant(scene, asked.name)
    if found.verdict in (Verdict.CLEAR, Verdict.CLOSE):
        return await _answer(scene, asked, found)
    return []


async def _compare(scene: Scene, question: Question) -> Screens:
    meant = [await _meant(scene, name) for name in question.jobs]
    known = [one.candidates[0].code for one in meant if one.verdict in (Verdict.CLEAR, Verdict.CLOSE)]
    if len(known) == len(meant) >= 1:
        return await compare.side_by_side(scene, known)
    return []


async def _answer(scene: Scene, asked: Asked, found: Resolution) -> Screens:
    match found.verdict:
        case Verdict.CLEAR:
            return await _show(scene, asked, found)
        case Verdict.CLOSE:
            return [await offers.choice(scene, asked, found.candidates)]
        case Verdict.NOT_FOUND:
            return [await offers.not_found(scene, asked, found.candidates)]
        case Verdict.NOT_A_JOB:
            return [offers.small_talk(scene, found.small_talk or SmallTalk.NONSENSE)]


async def _show(scene: Scene, asked: Asked, found: Resolution) -> Screens:
    best = found.candidates[0]
    if asked.section:
        return await _asked_for(scene, asked, best.code)
    others = await offers.others(scene, asked) if len(found.candidates) > 1 else ()
    return await job.card(scene, best.code, matched=best.matched, rows=others)


async def _pick(scene: Scene, tap: Tap) -> Screens:
    asked = await asked_by(scene, tap)
    if asked is None:
        return await job.card(scene, tap.answer)
    await choices.remember(scene.session, person=scene.person, name=normalise(asked.name), code=tap.answer)
    return await (_asked_for(scene, asked, tap.answer) if asked.section else job.card(scene, tap.answer))


async def _asked_for(scene: Scene, asked: Asked, code: str) -> Screens:
    """The section that was asked for, or whether the job would suit."""
    if asked.section == WOULD_SUIT:
        return await fit.would(scene, code, replaces=False)
    return await job.section(scene, code, asked.section, asked.answer, replaces=False)


async def _more(scene: Scene, tap: Tap) -> Screens:
    """The jobs not shown yet; a choice made for this name before was wrong and is forgotten."""
    asked = await asked_by(scene, tap)
    if asked is None:
        return _try_again(scene)
    await choices.forget(scene.session, person=scene.person, name=normalise(asked.name))
    found = await _meant(scene, asked.name)
    shown = 1 if found.verdict is Verdict.CLEAR else offers.CHOICES
    rest = found.candidates[shown:]
    return [await offers.more(scene, asked, rest)] if rest else _try_again(scene)


async def _none(scene: Scene, _tap: Tap) -> Screens:
    return _try_again(scene)


def _try_again(scene: Scene) -> Screens:
    return [Screen((Text(scene.say("lookup-try-again")),))]


async def _try(scene: Scene, tap: Tap) -> Screens:
    """An example's button, as if its label had been typed."""
    return await look_up(scene, scene.say(tap.answer) if tap.answer in EXAMPLES else "")


CONVERSATION = Conversation(
    name=NAME,
    taps={"pick": _pick, "more": _more, "none": _none, "try": _try},
    starts={glance.START: greeting.start},
)
