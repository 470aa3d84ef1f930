"""Two or three jobs side by side, as a screen that reads on a phone and as a picture."""

from collections.abc import Sequence

from data import shortlist
from data.occupations import Profile
from data.search import Verdict
from dialogues.compare.table import comparison
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.job.pictures import comparison_shown
from dialogues.job.related import nearest
from dialogues.screen import Button, Screen, Text

NAME = "compare"
MOST = 3
OFFERED = 5
BETWEEN = "+"  # between the codes of a button


async def ask(scene: Scene, codes: Sequence[str]) -> Screens:
    """Which job to compare with: typed, or tapped among the saved and the related."""
    profiles = await _profiles(scene, codes)
    if not profiles:
        return [Screen((Text(scene.say("old-button")),))]
    scene.go(NAME, question=BETWEEN.join(one.code for one in profiles))
    names = scene.say.both(one.title for one in profiles)
    offers = await _offers(scene, profiles)
    return [Screen((Text(scene.say("compare-which", jobs=names)),), tuple((one,) for one in offers))]


async def side_by_side(scene: Scene, codes: Sequence[str]) -> Screens:
    """The comparison of two or three jobs."""
    profiles = await _profiles(scene, codes)
    if len(profiles) < 2:
        return await ask(scene, codes)
    run = BETWEEN.join(one.code for one in profiles)
    scene.go(NAME)
    rows: list[tuple[Button, ...]] = [(button(one.title, "job", "open", run=one.code),) for one in profiles]
    if len(profiles) < MOST:
        rows.append((button(scene.say("compare-third"), NAME, "ask", run=run),))
    picture = comparison_shown(profiles, scene.say)
    return [Screen(comparison(profiles, scene.say), tuple(rows), picture)]


async def _offers(scene: Scene, profiles: Sequence[Profile]) -> list[Button]:
    codes = [one.code for one in profiles]
    run = BETWEEN.join(codes)
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


async def _hears(scene: Scene, text: str) -> Screens | None:
    """A job's name while a comparison is open joins it; anything unclear is looked up as ever."""
    found = scene.knowledge.resolve(text)
    if not scene.place.question or found.verdict is not Verdict.CLEAR:
        return None
    return await side_by_side(scene, [*scene.place.question.split(BETWEEN), found.candidates[0].code])


CONVERSATION = Conversation(name=NAME, taps={"ask": _ask, "with": _with}, hears=_hears)
