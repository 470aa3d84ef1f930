"""Looking up a job by whatever name someone typed, at any moment, or a question about one."""

from data import choices
from data.areas import state_called
from data.search import Resolution, SmallTalk, Verdict, normalise
from dialogues import fit, greeting, job, result, shortlist
from dialogues.conversation import Conversation, Scene, Screens, Tap
from dialogues.examples import EXAMPLES, TRY
from dialogues.fit.questions import parse_fit
from dialogues.job.found import Found
from dialogues.lookup import comparing, glance, offers
from dialogues.lookup.about import about_job, about_jobs
from dialogues.lookup.asked import NAME, Asked, asked_by, keep
from dialogues.lookup.meant import is_a_name, is_known, meant, meant_in_question, says_exactly
from dialogues.lookup.on_screen import OnScreen, on_screen
from dialogues.lookup.questions import (
    COMPARE,
    ON_SCREEN,
    PAY,
    WOULD_SUIT,
    Question,
    before_place,
    general,
    parse,
)
from dialogues.screen import Screen, Text

LONGEST_TEXT = 500  # characters; a job's name, or a sentence about one


async def look_up(scene: Scene, text: str) -> Screens:
    """The card of the job they mean, a section they asked for, a choice of a few, or a kind word.

    Their own result, their list and the filters of their jobs are heard here too: all can be asked for at any
    moment.
    """
    if not text.strip():
        return [Screen((Text(scene.say("unreadable")),))]
    if len(text) > LONGEST_TEXT:
        return [Screen((Text(scene.say("too-long")),))]
    if (screens := await result.asked(scene, text)) is not None:
        return screens
    shown, found = await on_screen(scene), await meant(scene, text)
    if not is_a_name(found, text):
        screens = await _about_many(scene, text, found) or await _asked(scene, text, shown, found)
        if screens:
            return screens
    return await _joined(scene, text, shown) or await _answer(scene, Asked(text), found)


async def _about_many(scene: Scene, text: str, found: Resolution) -> Screens:
    """What is about no one job: their list, the filters of jobs that suit, all jobs of a kind."""
    asked = general(text)
    if asked == offers.LIST:
        return await shortlist.show(scene)
    may_filter = bool(asked) or found.verdict is not Verdict.CLEAR
    if may_filter and (screens := await fit.filtered_from_elsewhere(scene, text)):
        return screens
    return [await offers.general(scene, asked, Asked(text), found)] if asked else []


async def _asked(scene: Scene, text: str, shown: OnScreen, found: Resolution) -> Screens:
    """What a sentence asks of a job it names, or of those on screen; nothing when it asks nothing."""
    question = _question(text) or _postal_code(text, shown, found)
    if question is None:
        return await _elsewhere(scene, text, shown)
    if question.section == COMPARE and question.jobs != (ON_SCREEN,):
        names = await _compared(scene, question, shown)
        if (
            question.short
            and found.verdict is Verdict.CLEAR
            and not await comparing.are_all_exact(scene, names)
        ):
            return []  # "reed or wind instrument tuners" are one job
        return await comparing.side_by_side(scene, names)
    if question.jobs == (ON_SCREEN,):
        return await _about_shown(scene, question, shown, found)
    return await _about_named(scene, question, found)


def _question(text: str) -> Question | None:
    """What a sentence asks of a job: a section, a comparison, or whether it would suit."""
    if (question := parse(text)) is not None:
        return question
    suits = parse_fit(text)
    return Question(WOULD_SUIT, (suits.job,)) if suits else None


async def _compared(scene: Scene, question: Question, shown: OnScreen) -> list[str]:
    """The names and codes a sentence compares; those on screen where it says "it"."""
    if ON_SCREEN not in question.jobs:
        return list(await comparing.names_in(scene, question.phrase))
    named = [(name,) if name != ON_SCREEN else shown.codes for name in question.jobs]
    return [one for names in named for one in names]


async def _about_shown(scene: Scene, question: Question, shown: OnScreen, found: Resolution) -> Screens:
    """The answer about the job on screen; where there is none, which job is asked, unless it was small talk."""
    section, answer = question.section, question.answer
    if question.short and _is_small_talk(found):
        return []
    if len(shown.codes) > 1:
        return await about_jobs(scene, shown.codes, section, answer)
    if shown.codes:
        return await about_job(scene, shown.codes[0], section, answer)
    if found.verdict is Verdict.NOT_A_JOB:
        return []
    scene.go(NAME, question=f"{section}={answer}")
    return [await offers.which_job(scene, Asked(found.query, section, answer), found)]


def _is_small_talk(found: Resolution) -> bool:
    """Whether words that leave a job out rather say something of their own: "what can you do", "what"."""
    is_part_of_one = found.small_talk is SmallTalk.EMPTY and " " in found.query.strip()
    return found.verdict is Verdict.NOT_A_JOB and not is_part_of_one


async def _about_named(scene: Scene, question: Question, whole: Resolution) -> Screens:
    """The answer about the job a sentence names.

    Nothing when it names none, or when the words beside a name are rather part of it.
    """
    name = question.jobs[0]
    found = await (meant if question.short else meant_in_question)(scene, name)
    asked = Asked(found.query, question.section, question.answer)
    if question.short and not says_exactly(found, name):
        return []
    if is_known(found) or (found.verdict is Verdict.NOT_FOUND and whole.verdict is not Verdict.CLEAR):
        return await _answer(scene, asked, found)
    return []


async def _elsewhere(scene: Scene, text: str, shown: OnScreen) -> Screens:
    """The answer to a question about a place that is no state, under a word that pay is not known there.

    Nothing where what follows "in" may be a kind of work.
    """
    before, place = before_place(text)
    if not place or (before and _question(before) is None):
        return []
    there = await meant(scene, place)
    if there.verdict is not Verdict.NOT_FOUND and not offers.is_country(scene, place):
        return []
    answer = await _asked(scene, before, shown, await meant(scene, before)) if before else []
    return [offers.only_states(scene, place, shown.codes if not before else ()), *answer]


def _postal_code(text: str, shown: OnScreen, found: Resolution) -> Question | None:
    """Two letters under a job that name nothing else: pay in that state."""
    if not shown.codes or found.verdict is not Verdict.NOT_FOUND:
        return None
    state = state_called(text, abbreviated=True)
    return Question(PAY, (ON_SCREEN,), state) if state else None


async def _joined(scene: Scene, text: str, shown: OnScreen) -> Screens:
    """A name typed while a comparison waits for one more job joins it."""
    if not shown.waits:
        return []
    names = await comparing.names_in(scene, text)
    return await comparing.side_by_side(scene, (*shown.codes, *names))


async def _answer(scene: Scene, asked: Asked, found: Resolution) -> Screens:
    match found.verdict:
        case Verdict.CLEAR:
            return await _show(scene, asked, found)
        case Verdict.CLOSE:
            scene.go(NAME)
            return [await offers.choice(scene, asked, found.candidates)]
        case Verdict.NOT_FOUND:
            await _stay_or_go(scene)
            return [await offers.not_found(scene, asked, found.candidates)]
        case Verdict.NOT_A_JOB:
            await _stay_or_go(scene)
            return [offers.small_talk(scene, found.small_talk or SmallTalk.NONSENSE)]


async def _stay_or_go(scene: Scene) -> None:
    """ "Thanks", or words that are no job, leave the job on screen where it is."""
    if not (await on_screen(scene)).codes:
        scene.go(NAME)


async def _show(scene: Scene, asked: Asked, found: Resolution) -> Screens:
    best = found.candidates[0]
    run = await keep(scene, asked) if len(found.candidates) > 1 else ""
    how = Found(best.matched, run, asked.section)
    return await about_job(scene, best.code, asked.section, asked.answer, found=how)


async def _pick(scene: Scene, tap: Tap) -> Screens:
    asked = await asked_by(scene, tap)
    if asked is None:
        return await job.card(scene, tap.answer)
    await choices.remember(scene.session, person=scene.person, name=normalise(asked.name), code=tap.answer)
    if asked.jobs:
        names = [tap.answer if one == asked.name else one for one in asked.jobs]
        return await comparing.side_by_side(scene, names)
    return await about_job(scene, tap.answer, asked.section, asked.answer, found=Found())


async def _more(scene: Scene, tap: Tap) -> Screens:
    """The jobs not shown yet; a choice made for this name before was wrong and is forgotten."""
    asked = await asked_by(scene, tap)
    if asked is None:
        return _try_again(scene)
    await choices.forget(scene.session, person=scene.person, name=normalise(asked.name))
    found = await meant(scene, asked.name)
    shown = 1 if found.verdict is Verdict.CLEAR else offers.CHOICES
    rest = found.candidates[shown:]
    return [await offers.more(scene, asked, rest)] if rest else _try_again(scene)


async def _none(scene: Scene, _tap: Tap) -> Screens:
    return _try_again(scene)


def _try_again(scene: Scene) -> Screens:
    return [Screen((Text(scene.say("lookup-try-again")),))]


async def _try(scene: Scene, tap: Tap) -> Screens:
    """An example's button, as if its label had been typed."""
    name = scene.say(tap.answer) if tap.answer in EXAMPLES else ""
    waits = scene.place.conversation == NAME
    return (await _hears(scene, name) if waits else None) or await look_up(scene, name)


async def _hears(scene: Scene, text: str) -> Screens | None:
    """The job a question waits for ("pay": of which job?); anything else is looked up as ever."""
    section, _, answer = scene.place.question.partition("=")
    if not section or general(text) or _question(text):
        return None
    found = await meant(scene, text)
    return await _answer(scene, Asked(text, section, answer), found) if is_known(found) else None


CONVERSATION = Conversation(
    name=NAME,
    taps={"pick": _pick, "more": _more, "none": _none, TRY: _try},
    starts={glance.START: greeting.start},
    hears=_hears,
)
