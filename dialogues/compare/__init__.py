"""Two or three jobs side by side, as a screen that reads on a phone and as a picture."""

from collections.abc import Sequence

from data import shortlist
from data.occupations import Profile
from dialogues.compare.table import comparison, pay_in
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.job import Rows
from dialogues.job.pictures import comparison_shown
from dialogues.job.related import nearest
from dialogues.screen import Button, Heading, Screen, Text

NAME = "compare"
MOST = 3
OFFERED = 5
BETWEEN = "+"  # between the codes of a button
WAITS = "?"  # before the codes of a place where one more job is asked for


async def ask(scene: Scene, codes: Sequence[str], *, remark: str = "") -> Screens:
    """Which job to compare with: typed, or tapped among the saved and the related."""
    profiles = await _profiles(scene, codes)
    if not profiles:
        return [Screen((Text(scene.say("old-button")),))]
    scene.go(NAME, question=WAITS + _joined(profiles))
    names = scene.say.both(one.title for one in profiles)
    offers = await _offers(scene, profiles)
    said = [remark] if remark else []
    blocks = (Text(one) for one in (*said, scene.say("compare-which", jobs=names)))
    return [Screen(tuple(blocks), tuple((one,) for one in offers))]


async def side_by_side(
    scene: Scene, codes: Sequence[str], *, remarks: Sequence[str] = (), rows: Rows = ()
) -> Screens:
    """The comparison of two or three jobs; remarks stand under its heading, rows under the jobs' buttons."""
    profiles = await _profiles(scene, codes)
    if len(profiles) < 2:
        return await ask(scene, codes, remark=" ".join(remarks))
    scene.go(NAME, question=_joined(profiles))
    heading, *facts = comparison(profiles, scene.say)
    buttons = (*_opening(profiles), *_third(scene, profiles), *rows)
    blocks = (heading, *(Text(remark) for remark in remarks), *facts)
    return [Screen(blocks, buttons, comparison_shown(profiles, scene.say))]


async def in_state(scene: Scene, codes: Sequence[str], state: str) -> Screens:
    """What each of the compared jobs pays in a state."""
    profiles = await _profiles(scene, codes)
    scene.go(NAME, question=_joined(profiles))
    whole = button(scene.say("compare-whole"), NAME, "show", run=_joined(profiles))
    return [Screen(pay_in(profiles, state, scene.say), (*_opening(profiles), (whole,)))]


async def which_one(
    scene: Scene, codes: Sequence[str], label: str, conversation: str, question: str
) -> Screens:
    """Which of the compared jobs is asked about: a button for each that leads to the answer."""
    profiles = await _profiles(scene, codes)
    rows = tuple((button(one.title, conversation, question, run=one.code),) for one in profiles)
    heading = (Heading(label),) if label else ()
    return [Screen((*heading, Text(scene.say("compare-which-one"))), rows)]


def _opening(profiles: Sequence[Profile]) -> Rows:
    return tuple((button(one.title, "job", "open", run=one.code),) for one in profiles)


def _third(scene: Scene, profiles: Sequence[Profile]) -> Rows:
    if len(profiles) == MOST:
        return ()
    return ((button(scene.say("compare-third"), NAME, "ask", run=_joined(profiles)),),)


def _joined(profiles: Sequence[Profile]) -> str:
    return BETWEEN.join(one.code for one in profiles)


async def _offers(scene: Scene, profiles: Sequence[Profile]) -> list[Button]:
    codes, run = [one.code for one in profiles], _joined(profiles)
    saved = await shortlist.saved(scene.session, person=scene.person)
    titles = {one.code: one.title for one in await _profiles(scene, saved[-OFFERED:])}
    titles |= {one.code: one.title for one in nearest(profiles[-1], OFFERED)}
    others = [(code, title) for code, title in titles.items() if code not in codes]
    return [button(title, NAME, "with", code, run=run) for code, title in others[:OFFERED]]


async def _profiles(scene: Scene, codes: Sequence[str]) -> list[Profile]:
    found = [await scene.knowledge.profile(scene.session, code) for code in dict.fromkeys(codes)]
    return [one for one in found if one is not None][:MOST]


async def _ask(scene: Scene, tap: Tap) -> Screens:
    return await ask(scene, tap.run.split(BETWEEN))


async def _with(scene: Scene, tap: Tap) -> Screens:
    return await side_by_side(scene, [*tap.run.split(BETWEEN), tap.answer])


async def _show(scene: Scene, tap: Tap) -> Screens:
    return await side_by_side(scene, tap.run.split(BETWEEN))


CONVERSATION = Conversation(name=NAME, taps={"ask": _ask, "with": _with, "show": _show})
