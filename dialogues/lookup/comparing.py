"""Jobs named to be compared: which names a phrase holds, which jobs they mean, and what is said of both."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from data.search import Resolution, SmallTalk, Verdict
from dialogues import compare
from dialogues.conversation import Scene, Screens, button
from dialogues.job.card import is_title
from dialogues.lookup import offers
from dialogues.lookup.asked import NAME, Asked, keep
from dialogues.lookup.meant import is_known, meant, says_exactly
from dialogues.lookup.questions import COMPARE, bare, pieces
from dialogues.screen import Button
from dialogues.wording.english import in_sentence

_SPLIT = 6  # names, or words of one, that are tried in all ways
_MISTYPED = (SmallTalk.NONSENSE, SmallTalk.EMPTY)


async def names_in(scene: Scene, phrase: str) -> tuple[str, ...]:
    """The names a phrase holds, parted where it gives names that are known.

    "film and video editor and photographer" holds two, "plumber electrician" as well.
    """
    parts = pieces(phrase)
    ways, found = list(_ways(parts)), dict[str, Resolution]()
    for name in {name for way in ways for name in way}:
        found[name] = await meant(scene, name)

    def worth(way: tuple[str, ...]) -> tuple[float, float]:
        exact = sum(says_exactly(found[name], name) for name in way)
        likely = sum(one.candidates[0].score for name in way if (one := found[name]).candidates)
        return exact / len(way), likely / len(way)

    best = max(ways, key=worth)
    if len(parts) > 1 or worth(best)[0] == 1:
        return best
    return (bare(phrase),)  # a name that was not typed quite right, not several run together


async def are_all_exact(scene: Scene, names: Sequence[str]) -> bool:
    """Whether every name is one of a job's as it stands."""
    return all([says_exactly(await meant(scene, name), name) for name in names])


def _ways(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The ways to read names and what stands between them; a single name may be several run together."""
    is_one = len(parts) == 1
    units = [*parts[0].split()] if is_one else list(parts[::2])
    between = [" "] * (len(units) - 1) if is_one else list(parts[1::2])
    if len(units) > _SPLIT:
        yield (bare(parts[0]),) if is_one else tuple(bare(one) for one in units)
        return
    fewest = 0 if is_one else 1
    for count in range(fewest, len(units)):
        for cuts in combinations(range(1, len(units)), count):
            spans = pairwise((0, *cuts, len(units)))
            way = tuple(bare(_joined(units, between, first, last)) for first, last in spans)
            if all(way):
                yield way
    if is_one and not bare(parts[0]):
        yield ("",)


def _joined(units: Sequence[str], between: Sequence[str], first: int, last: int) -> str:
    rest = (between[place - 1] + units[place] for place in range(first + 1, last))
    return units[first] + "".join(rest)


async def side_by_side(scene: Scene, names: Sequence[str]) -> Screens:
    """The comparison of named jobs, or of codes; where a name is not clear, a choice that goes on to it.

    Nothing when one is no name at all.
    """
    found = {name: await meant(scene, name) for name in names}
    if any(one.small_talk and one.small_talk not in _MISTYPED for one in found.values()):
        return []
    known = {name: one for name, one in found.items() if is_known(one)}
    for name, one in [*known.items()][: compare.MOST]:
        if one.verdict is Verdict.CLOSE:
            asked = Asked(name, COMPARE, jobs=tuple(names))
            return [await offers.choice(scene, asked, one.candidates)]
    jobs = list({one.candidates[0].code: name for name, one in known.items()}.items())
    if not jobs:
        return [offers.not_understood(scene, names)]
    shown, left = jobs[: compare.MOST], jobs[compare.MOST :]
    taken = {name: known[name] for _, name in shown}
    remarks = [*_names_taken(scene, taken), *_left_out(scene, [name for _, name in left])]
    remarks += _not_understood(scene, [name for name in found if name not in known])
    rows = [(one,) for one in await _other_meanings(scene, taken, names)]
    codes = [code for code, _ in shown]
    return await compare.side_by_side(scene, codes, remarks=remarks, rows=tuple(rows))


def _is_guessed(found: Resolution) -> bool:
    return not is_title(found.candidates[0].title, found.candidates[0].matched)


def _names_taken(scene: Scene, taken: dict[str, Resolution]) -> list[str]:
    best = (one.candidates[0] for one in taken.values() if _is_guessed(one))
    return [scene.say("compare-name", name=in_sentence(one.matched), job=one.title) for one in best]


def _left_out(scene: Scene, names: Sequence[str]) -> list[str]:
    return [scene.say("compare-most", names=_quoted(scene, names))] if names else []


def _not_understood(scene: Scene, names: Sequence[str]) -> list[str]:
    return [scene.say("compare-not-understood", names=_quoted(scene, names))] if names else []


def _quoted(scene: Scene, names: Sequence[str]) -> str:
    return scene.say.both(scene.say("quoted", name=offers.shown(name)) for name in names)


async def _other_meanings(scene: Scene, taken: dict[str, Resolution], names: Sequence[str]) -> list[Button]:
    """A button for each guessed name that leads to the other jobs it could mean."""
    buttons = []
    for name, found in taken.items():
        if _is_guessed(found) and len(found.candidates) > 1:
            run = await keep(scene, Asked(name, COMPARE, jobs=tuple(names)))
            label = scene.say("lookup-others-of-button", name=offers.shown(name))
            buttons.append(button(label, NAME, "more", run=run))
    return buttons
