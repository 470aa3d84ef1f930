"""The screens that ask: which jobs to show, why not this one, and what a person has or needs."""

from typing import Final

from data.facts import SCHOOLING, JobFacts
from data.occupations import Profile
from dialogues.conversation import button
from dialogues.fit.filters import in_words
from dialogues.fit.wishes import GROWING, NAME, Wishes
from dialogues.screen import Block, Bullets, Button, Heading, Screen, Text
from dialogues.wording import Wording

LEVELS_OFFERED: Final = (3, 5, 6)  # of SCHOOLING: no college, two years, four years
PAY_OFFERED: Final = (30_000, 40_000, 50_000, 60_000, 80_000, 100_000)
ZONES_OFFERED: Final = (1, 2, 3, 4)
REASONS: Final = ("work", "school", "pay", "other")
Rows = tuple[tuple[Button, ...], ...]


def filter_screen(wishes: Wishes, say: Wording, *, replaces: bool) -> Screen:
    """The filters in force and a button for each there is."""
    phrases = in_words(wishes.filters, say)
    blocks: list[Block] = [Heading(say("fit-filter-title")), Text(say("fit-filter-how"))]
    if phrases:
        blocks += [Text(say("fit-filter-now")), Bullets(tuple(phrases))]
    rows: list[tuple[Button, ...]] = [
        (
            button(say("fit-ask-schooling"), NAME, "ask", "schooling"),
            button(say("fit-ask-pay"), NAME, "ask", "pay"),
        ),
        (
            button(say("fit-ask-growth"), NAME, "ask", "growth"),
            button(say("fit-ask-state"), NAME, "ask", "state"),
        ),
        (button(say("fit-ask-zone"), NAME, "ask", "zone"),),
    ]
    if phrases:
        rows.append((button(say("fit-clear"), NAME, "clear"),))
    if wishes.turned_down:
        rows.append((button(say("fit-bring-back", count=len(wishes.turned_down)), NAME, "restore"),))
    return Screen(
        tuple(blocks), (*rows, (button(say("fit-to-list"), NAME, "list", "here"),)), replaces=replaces
    )


def choices_screen(what: str, say: Wording) -> Screen:
    """The ways of one filter; "0" and "" take it away."""
    match what:
        case "schooling":
            options = [(say("fit-filter-schooling", level=level), str(level)) for level in LEVELS_OFFERED]
        case "pay":
            options = [
                (say("fit-filter-pay", amount=say.money(amount)), str(amount)) for amount in PAY_OFFERED
            ]
        case "zone":
            options = [(say("fit-filter-zone", zone=zone), str(zone)) for zone in ZONES_OFFERED]
        case "growth":
            options = [(say("fit-filter-growth", growth=growth), growth) for growth in GROWING]
        case _:
            options = []
    answers = [*options, (say(f"fit-any-{what}"), "any")]
    rows = tuple((button(label, NAME, "set", f"{what}={answer}"),) for label, answer in answers)
    return Screen((Text(say(f"fit-which-{what}")),), (*rows, _back_to_filters(say)), replaces=True)


def _back_to_filters(say: Wording) -> tuple[Button, ...]:
    return (button(say("back-to-job"), NAME, "filter", "here"),)


def not_some_screen(jobs: list[tuple[str, JobFacts]], first: int, say: Wording) -> Screen:
    """Which of the jobs shown to leave out."""
    rows = tuple((button(say("fit-not-job", job=job.title), NAME, "no", run=code),) for code, job in jobs)
    back = (button(say("back-to-job"), NAME, "page", str(first)),)
    return Screen((Text(say("fit-not-which")),), (*rows, back), replaces=True)


def left_out_screen(code: str, job: JobFacts, say: Wording) -> Screen:
    """A job is left out from now on; why, if they like to say."""
    reasons = [button(say("fit-because", why=why), NAME, "because", why, run=code) for why in REASONS]
    rows = (tuple(reasons[:2]), tuple(reasons[2:]), _after(code, say))
    return Screen((Text(say("fit-left-out", job=job.title)),), rows, replaces=True)


def because_screen(code: str, job: JobFacts, why: str, say: Wording) -> Screen:
    """Thanks for the reason, and a filter that would spare them more of the kind."""
    filters = {"school": "schooling", "pay": "pay"}
    rows: Rows = (_after(code, say),)
    if why in filters:
        rows = ((button(say(f"fit-ask-{filters[why]}"), NAME, "ask", filters[why]),), *rows)
    return Screen((Text(say("fit-because-thanks", job=job.title, why=why)),), rows, replaces=True)


def _after(code: str, say: Wording) -> tuple[Button, ...]:
    return (button(say("fit-undo"), NAME, "undo", run=code), button(say("fit-to-list"), NAME, "list", "here"))


def own_screen(profile: Profile, say: Wording) -> Screen:
    """How much schooling the person has."""
    levels = range(1, len(SCHOOLING) + 1)
    rows = tuple(
        (button(say("fit-own-level", level=level), NAME, "own", str(level), run=profile.code),)
        for level in levels
    )
    return Screen((Text(say("fit-own-which")),), (*rows, _back_to_would(profile, say)), replaces=True)


def need_screen(profile: Profile, say: Wording) -> Screen:
    """How much the person needs to earn; it can be typed."""
    amounts = [button(say.money(one), NAME, "need", str(one), run=profile.code) for one in PAY_OFFERED]
    rows = (
        tuple(amounts[:3]),
        tuple(amounts[3:]),
        (button(say("fit-any-need"), NAME, "need", "0", run=profile.code),),
    )
    return Screen((Text(say("fit-need-which")),), (*rows, _back_to_would(profile, say)), replaces=True)


def _back_to_would(profile: Profile, say: Wording) -> tuple[Button, ...]:
    return (button(say("back-to-job"), NAME, "would", "here", run=profile.code),)
