"""The shortlist: jobs a person keeps, to see again, to compare and to let go."""

from data import shortlist
from data.occupations import Profile
from dialogues import compare
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.job.card import pay_of
from dialogues.screen import Bullets, Heading, Screen, Text

NAME = "list"


async def show(scene: Scene, _rest: str = "") -> Screens:
    """The saved jobs with their pay, each a tap away."""
    return [await _list(scene, editing=False, replaces=False)]


async def _list(scene: Scene, *, editing: bool, replaces: bool) -> Screen:
    say = scene.say
    profiles = await _saved(scene)
    if not profiles:
        return Screen((Heading(say("shortlist-title")), Text(say("shortlist-empty"))), replaces=replaces)
    lines = tuple(_line(one, scene) for one in profiles)
    blocks = (Heading(say("shortlist-title")), Bullets(lines))
    if editing:
        rows = [(button(say("shortlist-remove", job=one.title), NAME, "drop", one.code),) for one in profiles]
        return Screen(blocks, (*rows, (button(say("shortlist-done"), NAME, "show"),)), replaces=replaces)
    rows = [(button(one.title, "job", "open", run=one.code),) for one in profiles]
    last = [button(say("shortlist-edit"), NAME, "edit")]
    if len(profiles) > 1:
        last.append(button(say("shortlist-compare"), NAME, "compare"))
    return Screen(blocks, (*rows, tuple(last)), replaces=replaces)


def _line(profile: Profile, scene: Scene) -> str:
    pay = pay_of(profile, scene.say)
    return scene.say("shortlist-line", job=profile.title, pay=pay) if pay else profile.title


async def _saved(scene: Scene) -> list[Profile]:
    codes = await shortlist.saved(scene.session, person=scene.person)
    found = [await scene.knowledge.profile(scene.session, code) for code in codes]
    return [one for one in found if one is not None]


async def _show(scene: Scene, _tap: Tap) -> Screens:
    return [await _list(scene, editing=False, replaces=True)]


async def _open(scene: Scene, _tap: Tap) -> Screens:
    return await show(scene)


async def _edit(scene: Scene, _tap: Tap) -> Screens:
    return [await _list(scene, editing=True, replaces=True)]


async def _drop(scene: Scene, tap: Tap) -> Screens:
    await shortlist.drop(scene.session, person=scene.person, code=tap.answer)
    return [await _list(scene, editing=True, replaces=True)]


async def _compare(scene: Scene, _tap: Tap) -> Screens:
    """The saved jobs side by side; of more than fit, the first is chosen here and the others after it."""
    profiles = await _saved(scene)
    if len(profiles) <= compare.MOST:
        return await compare.side_by_side(scene, [one.code for one in profiles])
    rows = tuple((button(one.title, compare.NAME, "ask", run=one.code),) for one in profiles)
    return [Screen((Text(scene.say("shortlist-which")),), rows)]


CONVERSATION = Conversation(
    name=NAME,
    commands={"list": show},
    taps={"open": _open, "show": _show, "edit": _edit, "drop": _drop, "compare": _compare},
)
