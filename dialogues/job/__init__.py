"""The career profile: a card, and a section a tap away for everything else that is known of a job."""

from collections.abc import Iterator
from dataclasses import replace

from data import shortlist
from data.areas import state_called
from data.occupations import Profile
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.job import pay
from dialogues.job.card import card_blocks
from dialogues.job.page import Page, Section
from dialogues.job.pictures import card_shown
from dialogues.job.sections import SECTIONS
from dialogues.screen import Button, Heading, Screen, Share, Text
from dialogues.wording import Wording

NAME = "job"
SECTIONS_A_ROW = 3
LONG_LIST = 8  # choices of a section; more are a list whose pages are alike
Rows = tuple[tuple[Button | Share, ...], ...]


async def card(scene: Scene, code: str, *, matched: str | None = None, rows: Rows = ()) -> Screens:
    """The card of a job, with buttons to all its sections; a kind word when there is no such job."""
    profile = await scene.knowledge.profile(scene.session, code)
    if profile is None:
        return [Screen((Text(scene.say("old-link")),))]
    scene.go(NAME, question=code)
    scene.place.state = {"matched": matched}
    sections = section_buttons(profile, scene.say)
    buttons = (*sections, *await _doings(scene, profile), *rows)
    return [Screen(card_blocks(profile, scene.say, matched), buttons, card_shown(profile, scene.say))]


def section_buttons(profile: Profile, say: Wording) -> Rows:
    """A button for each section that something is known for."""
    known = [section for section in SECTIONS if section.is_known(profile)]
    buttons = [button(say(f"section-{one.name}"), NAME, one.name, run=profile.code) for one in known]
    return tuple(
        tuple(buttons[first : first + SECTIONS_A_ROW]) for first in range(0, len(buttons), SECTIONS_A_ROW)
    )


async def _doings(scene: Scene, profile: Profile) -> Rows:
    """What can be done with a job: keep it, compare it, show it to somebody."""
    say, code = scene.say, profile.code
    is_saved = code in await shortlist.saved(scene.session, person=scene.person)
    keep = button(say("unsave" if is_saved else "save"), NAME, "drop" if is_saved else "save", run=code)
    return (
        (button(say("fit-would"), "fit", "would", run=code),),
        (
            keep,
            button(say("compare"), "compare", "ask", run=code),
            Share(say("share"), start_payload(code), profile.title),
        ),
    )


def start_payload(code: str) -> str:
    """The payload of a link that opens a job: "job_43-6013-00"."""
    return f"job_{code.replace('.', '-')}"


async def section(scene: Scene, code: str, name: str, answer: str = "", *, replaces: bool) -> Screens:
    """A section of a job; the card, and a word about it, where nothing is published for the section."""
    profile = await scene.knowledge.profile(scene.session, code)
    found = _BY_NAME[name]
    if profile is None:
        return await card(scene, code)
    if not found.is_known(profile):
        unknown = scene.say("section-unknown", section=scene.say(f"section-{name}"))
        return [replace(one, blocks=(Text(unknown), *one.blocks)) for one in await card(scene, code)]
    if scene.place.question != code:
        scene.place.state = {}
    scene.go(NAME, question=code)
    page = found.shows(profile, scene.say, answer)
    blocks = (_heading(found, profile, scene.say), *page.blocks)
    return [Screen(blocks, _page_buttons(found, page, profile, scene.say), page.picture, replaces=replaces)]


def _page_buttons(of: Section, page: Page, profile: Profile, say: Wording) -> Rows:
    """A page's choices, the jobs it leads to, and the way back."""
    own = tuple(
        tuple(button(choice.label, NAME, of.name, choice.answer, run=profile.code) for choice in row)
        for row in page.choices
    )
    jobs = tuple((button(job.title, NAME, "open", run=job.code),) for job in page.jobs)
    return (*own, *jobs, (button(say("back-to-job"), NAME, "card", run=profile.code),))


def _heading(of: Section, profile: Profile, say: Wording) -> Heading:
    return Heading(say("section-heading", section=say(f"section-{of.name}"), job=profile.title))


def all_pages(profile: Profile, say: Wording) -> Iterator[Screen]:
    """The card and every known section with all its ways of being shown, with their buttons."""
    yield Screen(card_blocks(profile, say, None), section_buttons(profile, say))
    for of in SECTIONS:
        if of.is_known(profile):
            for page in _every_page(of, profile, say):
                blocks = (_heading(of, profile, say), *page.blocks)
                yield Screen(blocks, _page_buttons(of, page, profile, say))


def read_at_once(profile: Profile, say: Wording, matched: str | None = None) -> Iterator[Screen]:
    """The card and the whole of every known section: the profile on paper."""
    yield Screen(card_blocks(profile, say, matched))
    for of in SECTIONS:
        if of.is_known(profile):
            yield Screen((_heading(of, profile, say), *of.on_paper(profile, say)))


def _every_page(of: Section, profile: Profile, say: Wording) -> Iterator[Page]:
    """A section and what its choices lead to, each once; of a long list of states, the first and the last."""
    seen, waiting = {""}, [""]
    while waiting:
        page = of.shows(profile, say, waiting.pop(0))
        yield page
        answers = [choice.answer for row in page.choices for choice in row]
        if len(answers) > LONG_LIST:
            answers = [answers[0], answers[-1]]
        new = [answer for answer in dict.fromkeys(answers) if answer not in seen]
        seen.update(new)
        waiting += new


async def _card(scene: Scene, tap: Tap) -> Screens:
    matched = scene.place.state.get("matched") if scene.place.question == tap.run else None
    return [_in_place(screen) for screen in await card(scene, tap.run, matched=matched)]


async def _open(scene: Scene, tap: Tap) -> Screens:
    """Another job: a message of its own, so that the one it was found from stays."""
    return await card(scene, tap.run)


async def _section(scene: Scene, tap: Tap) -> Screens:
    return await section(scene, tap.run, tap.question, tap.answer, replaces=True)


async def _save(scene: Scene, tap: Tap) -> Screens:
    if not await shortlist.save(scene.session, person=scene.person, code=tap.run):
        return [Screen((Text(scene.say("shortlist-full", most=shortlist.MOST)),))]
    return await _card(scene, tap)


async def _drop(scene: Scene, tap: Tap) -> Screens:
    await shortlist.drop(scene.session, person=scene.person, code=tap.run)
    return await _card(scene, tap)


def _in_place(screen: Screen) -> Screen:
    return Screen(screen.blocks, screen.buttons, screen.picture, replaces=True)


async def _start(scene: Scene, payload: str) -> Screens:
    """A shared link: `job_43-6013-00`."""
    head, _, tail = payload.rpartition("-")
    return await card(scene, f"{head}.{tail}")


async def _hears(scene: Scene, text: str) -> Screens | None:
    """A state's name after a card is a question about pay there: "in Texas"."""
    words = text.strip().rstrip("?!. ").lower()
    for opening in ("and in ", "what about ", "how about ", "and ", "in "):
        words = words.removeprefix(opening)
    state = state_called(words, abbreviated=" in " in f" {text.lower()}")
    if state is None:
        return None
    return await section(scene, scene.place.question, pay.SECTION.name, state, replaces=False)


_BY_NAME: dict[str, Section] = {one.name: one for one in SECTIONS}

CONVERSATION = Conversation(
    name=NAME,
    starts={"job": _start},
    taps={
        "card": _card,
        "open": _open,
        "save": _save,
        "drop": _drop,
        **{one.name: _section for one in SECTIONS},
    },
    hears=_hears,
)
