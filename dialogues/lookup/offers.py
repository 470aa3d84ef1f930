"""What is shown when a name is not clear: a choice told apart, the nearest names, or a person's answer."""

from collections.abc import Sequence

from sqlmodel import col, select

from data.areas import STATES
from data.search import Candidate, Resolution, SmallTalk, Verdict
from data.store.known import Occupation
from dialogues.conversation import Scene, button
from dialogues.examples import example_buttons
from dialogues.job import Rows, pay
from dialogues.job.sections import SECTIONS
from dialogues.lookup.asked import NAME, Asked, keep
from dialogues.lookup.gist import gist
from dialogues.screen import Block, Bullets, Screen, Text

LIST = "list"  # the general question for the saved jobs
CHOICES = 5  # buttons of an answer
SHOWN_NAME = 60  # characters of what they typed that are said back


async def choice(scene: Scene, asked: Asked, candidates: Sequence[Candidate]) -> Screen:
    """Up to five jobs as buttons, each told apart by half a line, and more on a tap."""
    run = await keep(scene, asked)
    last = [button(scene.say("lookup-none-of-these"), NAME, "none", run=run)]
    if len(candidates) > CHOICES:
        last.insert(0, button(scene.say("lookup-more-button"), NAME, "more", run=run))
    return await _offer(scene, "lookup-close", asked, candidates[:CHOICES], run, (tuple(last),))


async def more(scene: Scene, asked: Asked, candidates: Sequence[Candidate]) -> Screen:
    """The jobs that come after those of a first answer."""
    run = await keep(scene, asked)
    none = button(scene.say("lookup-none-of-these"), NAME, "none", run=run)
    return await _offer(scene, "lookup-more", asked, candidates[:CHOICES], run, ((none,),))


async def not_found(scene: Scene, asked: Asked, nearest: Sequence[Candidate]) -> Screen:
    """A kind word, what to try, and the nearest names."""
    blocks: list[Block] = [
        Text(scene.say("lookup-not-found", query=shown(asked.name))),
        Text(scene.say("lookup-hint")),
    ]
    if not nearest:
        return Screen(tuple(blocks), example_buttons(scene.say))
    run = await keep(scene, asked)
    blocks.append(Text(scene.say("lookup-nearest")))
    return Screen(tuple(blocks), _rows(nearest[:CHOICES], run))


def small_talk(scene: Scene, talk: SmallTalk) -> Screen:
    """Answers like a person would, with jobs to begin with."""
    return Screen((Text(scene.say(f"talk-{talk}")),), example_buttons(scene.say))


async def which_job(scene: Scene, asked: Asked, found: Resolution) -> Screen:
    """Which job a question is about that names none; jobs near its words, should they have been a name."""
    which, label = _which(scene, asked)
    is_a_word = len(asked.name.split()) == 1 and asked.name.casefold() != label.casefold()
    if not is_a_word or found.verdict is not Verdict.CLOSE:
        return Screen((Text(which),), example_buttons(scene.say))
    run = await keep(scene, Asked(asked.name))
    rows = _rows(found.candidates[:CHOICES], run)
    return Screen((Text(which), Text(scene.say("lookup-or-name"))), rows)


def _which(scene: Scene, asked: Asked) -> tuple[str, str]:
    """The words that ask for a job, and the label of the section that is asked for, if it is one."""
    say, state = scene.say, asked.answer.partition("-")[0]
    label = say(f"section-{asked.section}") if asked.section in {one.name for one in SECTIONS} else ""
    if state in STATES:
        return say("lookup-which-job-state", state=say(f"state-{state}")), label
    return say("lookup-which-job-section", section=label) if label else say("lookup-which-job"), label


async def general(scene: Scene, kind: str, asked: Asked, found: Resolution) -> Screen:
    """What a question about many jobs is answered with: the ways to find some, and a job it may describe."""
    say = scene.say
    if kind not in ("many", "described"):
        return Screen((Text(say(f"lookup-general-{kind}")),), example_buttons(say))
    ways: Rows = (
        (button(say("interest-button"), "int", "begin"),),
        (button(say("fit-button"), "fit", "list"),),
    )
    if kind == "many" or found.verdict is not Verdict.CLEAR:
        return Screen((Text(say("lookup-general-many")),), ways)
    nearest = _rows(found.candidates[:1], await keep(scene, asked))
    return Screen((Text(say("lookup-general-many")), Text(say("lookup-general-one"))), (*ways, *nearest))


def not_understood(scene: Scene, names: Sequence[str]) -> Screen:
    """None of the names of a comparison is known."""
    quoted = scene.say.both(scene.say("quoted", name=shown(name)) for name in names)
    blocks = (Text(scene.say("compare-not-understood", names=quoted)), Text(scene.say("lookup-hint")))
    return Screen(blocks, example_buttons(scene.say))


def only_states(scene: Scene, place: str, codes: Sequence[str]) -> Screen:
    """Pay is known for the states of one country: which, for a job on screen."""
    which = [
        button(scene.say("pay-by-state"), "job", pay.SECTION.name, pay.STATES_LIST, run=code)
        for code in codes[:1]
    ]
    said = Text(scene.say("lookup-only-states", place=shown(place).title()))
    return Screen((said,), (tuple(which),) if len(codes) == 1 else ())


def is_country(scene: Scene, place: str) -> bool:
    """Whether a place is a country by its name."""
    return place.casefold() in {name.casefold() for name in scene.say.locale.territories.values()}


def shown(name: str) -> str:
    """What they typed, on one line and not longer than is read."""
    words = " ".join(name.split())
    return words if len(words) <= SHOWN_NAME else words[:SHOWN_NAME].rsplit(" ", 1)[0] + "…"


async def _offer(
    scene: Scene, message: str, asked: Asked, candidates: Sequence[Candidate], run: str, last: Rows
) -> Screen:
    told_apart = await _told_apart(scene, candidates)
    blocks = (Text(scene.say(message, query=shown(asked.name))), told_apart)
    return Screen(blocks, (*_rows(candidates, run), *last))


async def _told_apart(scene: Scene, candidates: Sequence[Candidate]) -> Bullets:
    codes = [candidate.code for candidate in candidates]
    rows = await scene.session.exec(select(Occupation).where(col(Occupation.code).in_(codes)))
    occupations = {row.code: row for row in rows.all()}
    lines = (scene.say("lookup-line", job=one.title, gist=gist(occupations[one.code])) for one in candidates)
    return Bullets(tuple(lines))


def _rows(candidates: Sequence[Candidate], run: str) -> Rows:
    return tuple((button(one.title, NAME, "pick", one.code, run=run),) for one in candidates)
