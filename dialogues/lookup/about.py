"""Answers about jobs that are known: a section, or what can be done with one, or with those on screen."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from data.areas import STATES
from dialogues import compare, fit, job
from dialogues.conversation import Scene, Screens
from dialogues.job import pay
from dialogues.job.found import Found, found_as
from dialogues.job.sections import SECTIONS
from dialogues.lookup.questions import COMPARE, UNKNOWN, WOULD_SUIT
from dialogues.screen import Screen, Text

SHARE = "share"
_SECTIONS = frozenset(one.name for one in SECTIONS)


async def about_job(
    scene: Scene, code: str, section: str, answer: str = "", *, found: Found | None = None
) -> Screens:
    """What was asked of one job; its card for no section, and under a kind word for what is not known."""
    if section in _DOINGS:
        return await _DOINGS[section](scene, code)
    if section in _SECTIONS:
        return await job.section(scene, code, section, answer, found=found, replaces=False)
    remark = scene.say(f"lookup-unknown-{section}") if section in UNKNOWN else ""
    return await job.card(scene, code, found=found or found_as(scene, code), remark=remark)


async def about_jobs(scene: Scene, codes: Sequence[str], section: str, answer: str = "") -> Screens:
    """What was asked of the jobs that are compared: of all where one answer holds it, else of which one."""
    state = answer.partition("-")[0]
    if section == pay.SECTION.name and state in STATES:
        return await compare.in_state(scene, codes, state)
    if section in (COMPARE, pay.SECTION.name):
        return await compare.side_by_side(scene, codes)
    if section == SHARE:
        return await _share(scene, *codes)
    if section == WOULD_SUIT:
        return await compare.which_one(scene, codes, scene.say("fit-would"), fit.CONVERSATION.name, "would")
    question = section if section in job.CONVERSATION.taps else "open"
    label = scene.say(f"section-{section}") if section in _SECTIONS else ""
    return await compare.which_one(scene, codes, label, job.NAME, question)


async def _share(scene: Scene, *codes: str) -> Screens:
    profiles = [await scene.knowledge.profile(scene.session, code) for code in codes]
    rows = tuple((job.share_button(one, scene.say),) for one in profiles if one is not None)
    return [Screen((Text(scene.say("share-how", count=len(rows))),), rows)]


async def _compare(scene: Scene, code: str) -> Screens:
    return await compare.ask(scene, [code])


async def _would(scene: Scene, code: str) -> Screens:
    return await fit.would(scene, code, replaces=False)


_DOINGS: Mapping[str, Callable[[Scene, str], Awaitable[Screens]]] = {
    COMPARE: _compare,
    WOULD_SUIT: _would,
    "save": job.save,
    SHARE: _share,
}
