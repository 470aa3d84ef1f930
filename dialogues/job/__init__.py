"""The career profile: a card, and a section a tap away for everything else that is known of a job."""

from collections.abc import Iterator
from dataclasses import replace

from data import shortlist
from data.occupations import Profile
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.job.card import card_blocks, why_this
from dialogues.job.found import Found, found_as, keep
from dialogues.job.page import Page, Section
from dialogues.job.pictures import card_shown
from dialogues.job.related import nearest
from dialogues.job.sections import SECTIONS
from dialogues.screen import Button, Heading, Screen, Share, Text
from dialogues.wording import Wording

NAME = "job"
SECTIONS_A_ROW = 3
LONG_LIST = 8  # choices of a section; more are a list whose pages are alike
Rows = tuple[tuple[Button | Share, ...], ...]


async def card(
    scene: Scene, code: str, *, found: Found | None = None, remark: str = "", rows: Rows = ()
) -> Screens:
    """The card of a job, with buttons to all its sections; a kind word when there is no such job.

    A remark stands above it, and rows of buttons that come with the remark.
    """
    profile = await scene.knowledge.profile(scene.session, code)
    if profile is None:
        return [Screen((Text(scene.say("old-link")),))]
    found = found or Found()
    scene.go(NAME, question=code)
    keep(scene, found)
    blocks = card_blocks(profile, scene.say, found.matched or None)
    buttons = (
        *rows,
        *section_buttons(profile, scene.say),
        *await _doings(scene, profile),
        *_others(found, scene.say),
    )
    said = (Text(remark), *blocks) if remark else blocks
    return [Screen(said, buttons, card_shown(profile, scene.say))]


def _others(found: Found, say: Wording) -> Rows:
    """A row that leads to the other jobs a name could have meant."""
    if not found.asked:
        return ()
    return ((button(say("lookup-others-button"), "look", "more", run=found.asked),),)


def section_buttons(profile: Profile, say: Wording) -> Rows:
    """A button for each section that something is known for."""
    known = [section for section in SECTIONS if section.is_known(profile)]
    buttons = [button(say(f"section-{one.name}"), NAME, one.name, run=profile.code) for one in known]
    return tuple(
        tuple(buttons[first : first + SECTIONS_A_ROW]) for first in range(0, len(buttons), SECTIONS_A_ROW)
    )


async def _doings(scene: Scene, profile: Profile) -> Rows:
    """What can be done with a job: keep it, compare it, show it to somebody.

    Kept or not, the rows are as many: a second tap in a hurry hits no other row.
    """
    say, code = scene.say, profile.code
    saved = await shortlist.saved(scene.session, person=scene.person)
    suits = button(say("fit-would"), "fit", "would", run=code)
    if code not in saved:
        return ((suits,), (button(say("save"), NAME, "save", run=code), *_compare_and_share(profile, say)))
    its_list = button(say("shortlist-button", count=len(saved)), "list", "open")
    kept = button(say("unsave"), NAME, "drop", run=code)
    return ((suits, its_list), (kept, *_compare_and_share(profile, say)))


def _compare_and_share(profile: Profile, say: Wording) -> tuple[Button | Share, ...]:
    return button(say("compare"), "compare", "ask", run=profile.code), share_button(profile, say)


def share_button(profile: Profile, say: Wording) -> Share:
    """A button that hands the job to somebody else."""
    return Share(say("share"), start_payload(profile.code), profile.title)


def start_payload(code: str) -> str:
    """The payload of a link that opens a job: "job_43-6013-00"."""
    return f"job_{code.replace('.', '-')}"


async def section(
    scene: Scene, code: str, name: str, answer: str = "", *, found: Found | None = None, replaces: bool
) -> Screens:
    """A section of a job; the card, and a word about it, where nothing is published for the section.

    Where the section was asked for in a sentence, it says by which name the job was found.
    """
    profile = await scene.knowledge.profile(scene.session, code)
    of = _BY_NAME[name]
    found = found or found_as(scene, code)
    if profile is None:
        return await card(scene, code)
    if not of.is_known(profile):
        return await _not_published(scene, profile, of, found)
    scene.go(NAME, question=code)
    keep(scene, found)
    page, asked = of.shows(profile, scene.say, answer), found if found.section == name else Found()
    blocks = (_heading(of, profile, scene.say), *why_this(profile, scene.say, asked.matched), *page.blocks)
    rows = _page_buttons(of, page, profile, scene.say, _others(asked, scene.say))
    return [Screen(blocks, rows, page.picture, replaces=replaces)]


async def _not_published(scene: Scene, profile: Profile, of: Section, found: Found) -> Screens:
    """The card under a word that nothing is published for a section, and the nearest job that has it."""
    say, name = scene.say, scene.say(f"section-{of.name}")
    for related in nearest(profile):
        other = await scene.knowledge.profile(scene.session, related.code)
        if other is not None and of.is_known(other):
            label = say("section-heading", section=name, job=other.title)
            row = (button(label, NAME, of.name, run=other.code),)
            remark = say("section-unknown-nearest", section=name, job=other.title)
            return await card(scene, profile.code, found=found, remark=remark, rows=(row,))
    return await card(scene, profile.code, found=found, remark=say("section-unknown", section=name))


def _page_buttons(of: Section, page: Page, profile: Profile, say: Wording, others: Rows = ()) -> Rows:
    """A page's choices, the jobs it leads to, the jobs a name could have meant, and the way back."""
    own = tuple(
        tuple(button(choice.label, NAME, of.name, choice.answer, run=profile.code) for choice in row)
        for row in page.choices
    )
    jobs = tuple((button(job.title, NAME, "open", run=job.code),) for job in page.jobs)
    return (*own, *jobs, *others, (button(say("back-to-job"), NAME, "card", run=profile.code),))


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
    shown = await card(scene, tap.run, found=found_as(scene, tap.run))
    return [replace(screen, replaces=True) for screen in shown]


async def _open(scene: Scene, tap: Tap) -> Screens:
    """Another job: a message of its own, so that the one it was found from stays."""
    return await card(scene, tap.run)


async def _section(scene: Scene, tap: Tap) -> Screens:
    return await section(scene, tap.run, tap.question, tap.answer, replaces=True)


async def save(scene: Scene, code: str) -> Screens:
    """Keep a job on the list; its card says that it is there."""
    if not await shortlist.save(scene.session, person=scene.person, code=code):
        return [Screen((Text(scene.say("shortlist-full", most=shortlist.MOST)),))]
    return await card(scene, code, found=found_as(scene, code))


async def _save(scene: Scene, tap: Tap) -> Screens:
    return [replace(screen, replaces=bool(screen.buttons)) for screen in await save(scene, tap.run)]


async def _drop(scene: Scene, tap: Tap) -> Screens:
    await shortlist.drop(scene.session, person=scene.person, code=tap.run)
    return await _card(scene, tap)


async def _start(scene: Scene, payload: str) -> Screens:
    """A shared link: `job_43-6013-00`."""
    head, _, tail = payload.rpartition("-")
    return await card(scene, f"{head}.{tail}")


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
)
