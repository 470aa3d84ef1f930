"""What would suit me: jobs that fit a person's answers with the reasons, and whether one job would.

Nothing here is more certain than the answers are: jobs come in bands, reasons say how sure they are, and what
was not asked is said to be missing.
"""

import asyncio
from dataclasses import replace

from data import runs
from data.areas import state_called
from data.facts import SCHOOLING
from data.fit import explain
from dialogues.conversation import Conversation, Scene, Screens, Tap, button
from dialogues.fit import asking, change
from dialogues.fit.difference import Given, differences
from dialogues.fit.filters import (
    is_about_place,
    parse_filters,
    says_nothing,
    typed_dollars,
    without_my_state,
)
from dialogues.fit.listing import SHOWN, Choice, choose, list_screen, surprise_of, surprise_screen
from dialogues.fit.told import Told, told
from dialogues.fit.wishes import GROWING, NAME, Filters, keep, wishes_of
from dialogues.fit.would import Asked, would_screen
from dialogues.interests.typed import VALUES
from dialogues.screen import Screen, Text
from dialogues.values.course import QUESTIONS

HERE = "here"  # the answer of a button whose screen takes the place of its own
_STATE, _NEED = "state", "need"  # what the person was asked to type
SURPRISES_KEPT = 30  # then an early one may surprise again
_DIGITS = 7  # of the figures on buttons
HIGHEST_ZONE = 5


# The list


async def show(scene: Scene, _rest: str = "") -> Screens:
    """Seven jobs and why; with no questionnaire done, both are offered."""
    return [await _list(scene, replaces=False)]


async def _list(scene: Scene, first: int = 0, *, remark: str = "", replaces: bool) -> Screen:
    scene.go(NAME, question=f"list={first}")
    choice = await _choice(scene)
    if choice is None:
        return _nothing_told(scene)
    return list_screen(choice, first, remark=remark, replaces=replaces)


async def _choice(scene: Scene) -> Choice | None:
    """The jobs that are left for the person; None when they told nothing or no job is rated."""
    person, wishes = await told(scene), await wishes_of(scene)
    model = await scene.knowledge.fit_model(scene.session)
    if person.is_empty or not model.traits.codes:
        return None
    facts = await scene.knowledge.facts(scene.session)
    return choose(person, wishes, model, facts, scene.say)


def _nothing_told(scene: Scene) -> Screen:
    say = scene.say
    interests = button(say("interest-button"), "int", "begin")
    values = button(say("values-button"), "val", "begin")
    return Screen((Text(say("fit-nothing-told")),), ((interests,), (values,)))


async def _to_list(scene: Scene, tap: Tap) -> Screens:
    return [await _list(scene, replaces=tap.answer == HERE)]


async def _page(scene: Scene, tap: Tap) -> Screens:
    return [await _list(scene, _number(tap.answer), replaces=True)]


async def _surprise(scene: Scene, _tap: Tap | None = None) -> Screens:
    choice = await _choice(scene)
    code = surprise_of(choice) if choice else None
    if choice is None or code is None:
        return [Screen((Text(scene.say("fit-no-surprise")),))] if choice else [_nothing_told(scene)]
    scene.go(NAME, question="list")
    await keep(scene, replace(choice.wishes, surprises=(*choice.wishes.surprises, code)[-SURPRISES_KEPT:]))
    return [surprise_screen(choice, code)]


# Filters


async def filtered(scene: Scene, text: str) -> Screens | None:
    """The list after a sentence such as "only jobs without college"; None when it is about something else."""
    if is_about_place(text):
        back = button(scene.say("fit-to-list"), NAME, "list")
        return [Screen((Text(scene.say("fit-no-place")),), ((back,),))]
    wishes, rest = await wishes_of(scene), without_my_state(text)
    filters = parse_filters(text if rest is None else rest, wishes.filters)
    if filters is not None:
        await keep(scene, replace(wishes, filters=filters))
    elif rest is None or not says_nothing(rest):
        return None
    if rest is not None:
        scene.go(NAME, question=_STATE)
        return [asking.choices_screen(_STATE, scene.say)]
    return await show(scene)


async def filtered_from_elsewhere(scene: Scene, text: str) -> Screens | None:
    """The same for words typed outside the list; None for who has no list yet."""
    is_about_filters = is_about_place(text) or parse_filters(text, Filters()) is not None
    if not is_about_filters or (await told(scene)).is_empty:
        return None
    return await filtered(scene, text)


async def _filter(scene: Scene, tap: Tap) -> Screens:
    scene.go(NAME, question="list")
    return [asking.filter_screen(await wishes_of(scene), scene.say, replaces=True)]


async def _ask(scene: Scene, tap: Tap) -> Screens:
    if tap.answer not in ("schooling", "pay", "growth", "zone", _STATE):
        return await show(scene)
    scene.go(NAME, question=_STATE if tap.answer == _STATE else "list")
    return [asking.choices_screen(tap.answer, scene.say)]


async def _set(scene: Scene, tap: Tap) -> Screens:
    """One filter: "pay=40000", "growth=any"."""
    wishes = await wishes_of(scene)
    what, _, answer = tap.answer.partition("=")
    await keep(scene, replace(wishes, filters=_changed(wishes.filters, what, answer)))
    return [await _list(scene, replaces=True)]


def _changed(filters: Filters, what: str, answer: str) -> Filters:
    match what:
        case "schooling":
            return replace(filters, schooling=min(_number(answer), len(SCHOOLING)))
        case "pay":
            return replace(filters, pay=_number(answer))
        case "zone":
            return replace(filters, zone=min(_number(answer), HIGHEST_ZONE))
        case "growth":
            return replace(filters, growth=answer if answer in GROWING else "")
        case "state":
            return replace(filters, state="")
        case _:
            return filters


async def _clear(scene: Scene, _tap: Tap) -> Screens:
    await keep(scene, replace(await wishes_of(scene), filters=Filters()))
    return [await _list(scene, replaces=True)]


async def _hears(scene: Scene, text: str) -> Screens | None:
    """A filter in a sentence, or what was asked for; anything else is for others."""
    asked, _, code = scene.place.question.partition("=")
    if asked == _STATE and (state := state_called(text, abbreviated=True)):
        wishes = await wishes_of(scene)
        await keep(scene, replace(wishes, filters=replace(wishes.filters, state=state)))
        return await show(scene)
    if asked == _NEED and (need := typed_dollars(text)):
        await keep(scene, replace(await wishes_of(scene), need=need))
        return await would(scene, code, replaces=False)
    return await filtered(scene, text)


# Not for me


async def _not_some(scene: Scene, tap: Tap) -> Screens:
    choice, first = await _choice(scene), _number(tap.answer)
    if choice is None:
        return [_nothing_told(scene)]
    jobs = [(code, choice.facts[code]) for code in choice.codes[first : first + SHOWN]]
    return [asking.not_some_screen(jobs, first, scene.say)]


async def _no(scene: Scene, tap: Tap) -> Screens:
    return await _turn_down(scene, tap.run)


async def _because(scene: Scene, tap: Tap) -> Screens:
    return await _turn_down(scene, tap.run, tap.answer if tap.answer in asking.REASONS else "")


async def _turn_down(scene: Scene, code: str, why: str = "") -> Screens:
    job = (await scene.knowledge.facts(scene.session)).get(code)
    if job is None:
        return [Screen((Text(scene.say("old-link")),))]
    wishes = await wishes_of(scene)
    said = why or wishes.turned_down.get(code, "")
    await keep(scene, replace(wishes, turned_down={**wishes.turned_down, code: said}))
    if why:
        return [asking.because_screen(code, job, why, scene.say)]
    return [asking.left_out_screen(code, job, scene.say)]


async def _undo(scene: Scene, tap: Tap) -> Screens:
    wishes = await wishes_of(scene)
    left = {code: why for code, why in wishes.turned_down.items() if code != tap.run}
    await keep(scene, replace(wishes, turned_down=left))
    return [await _list(scene, replaces=True)]


async def _restore(scene: Scene, _tap: Tap) -> Screens:
    await keep(scene, replace(await wishes_of(scene), turned_down={}))
    return [await _list(scene, replaces=True)]


# One job


async def would(scene: Scene, code: str, *, replaces: bool) -> Screens:
    """Whether a job would suit the person."""
    profile = await scene.knowledge.profile(scene.session, code)
    if profile is None:
        return [Screen((Text(scene.say("old-link")),))]
    scene.go(NAME, question="list")
    person, model = await told(scene), await scene.knowledge.fit_model(scene.session)
    explanation = None
    if not person.is_empty and code in model.traits.codes:
        ranking = person.ranking(model)
        explanation = explain(ranking, model.traits, code) if code in ranking.codes else None
    asked = Asked(profile, person, await wishes_of(scene), explanation)
    return [would_screen(asked, scene.say, replaces=replaces)]


async def _would(scene: Scene, tap: Tap) -> Screens:
    return await would(scene, tap.run, replaces=tap.answer == HERE)


async def _own(scene: Scene, tap: Tap) -> Screens:
    """How much schooling they have: asked, or answered."""
    profile = await scene.knowledge.profile(scene.session, tap.run)
    if profile is None or not tap.answer:
        return (
            [asking.own_screen(profile, scene.say)] if profile else await would(scene, tap.run, replaces=True)
        )
    level = min(_number(tap.answer), len(SCHOOLING))
    await keep(scene, replace(await wishes_of(scene), schooling=level))
    return await would(scene, tap.run, replaces=True)


async def _need(scene: Scene, tap: Tap) -> Screens:
    """What they need to earn: asked, or answered."""
    profile = await scene.knowledge.profile(scene.session, tap.run)
    if profile is not None and not tap.answer:
        scene.go(NAME, question=f"{_NEED}={tap.run}")
        return [asking.need_screen(profile, scene.say)]
    await keep(scene, replace(await wishes_of(scene), need=_number(tap.answer)))
    return await would(scene, tap.run, replaces=True)


# Which answers made the difference


async def _why(scene: Scene, tap: Tap) -> Screens:
    choice = await _choice(scene)
    if choice is None:
        return [_nothing_told(scene)]
    is_job = tap.run in choice.ranking.codes
    codes = [tap.run] if is_job else choice.codes[:SHOWN]
    if not codes:
        return [await _list(scene, replaces=True)]
    # Off the event loop: every answer is left out once, and others are answered meanwhile.
    found = await asyncio.to_thread(differences, _given(choice.told), choice.model, codes)
    job = choice.facts[tap.run].title if is_job else ""
    return [change.why_screen(found, choice.told, job, tap.run, scene.say)]


def _given(person: Told) -> Given:
    return Given(
        dict(person.interest_quiz.answers) if person.interest_quiz else None,
        person.value_quiz.answers if person.value_quiz else None,
    )


async def _change(scene: Scene, tap: Tap) -> Screens:
    """An answer to change: an item, a screen of values ("3"), or one question of it ("3.least")."""
    person = await told(scene)
    if (
        person.interest_quiz
        and person.interest_quiz.id == tap.run
        and tap.answer in person.interest_quiz.answers
    ):
        return [change.change_interest_screen(tap.answer, person, scene.say)]
    question = tap.answer if "." in tap.answer else f"{tap.answer}.most"
    if person.value_quiz and person.value_quiz.id == tap.run and _was_shown(person, question):
        return [change.change_value_screen(question, person, scene.say)]
    return [Screen((Text(scene.say("interest-lost")),))]


def _was_shown(person: Told, question: str) -> bool:
    assert person.value_quiz is not None
    return question in QUESTIONS[: 2 * len(person.value_quiz.course.screens)]


async def _answer(scene: Scene, tap: Tap) -> Screens:
    """A changed answer, kept as the quiz keeps it; then the list and what moved."""
    before = await _choice(scene)
    if before is None:
        return [_nothing_told(scene)]
    question, _, answer = tap.answer.partition("=")
    if not await _keep_answer(before.told, tap.run, question, answer):
        return [Screen((Text(scene.say("interest-lost")),))]
    after = await _choice(scene)
    assert after is not None
    return [await _list(scene, remark=_moved(before, after), replaces=True)]


async def _keep_answer(person: Told, run: str, question: str, answer: str) -> bool:
    """Keep it in the run it belongs to; False when it fits none of the newest runs."""
    interests, values = person.interest_quiz, person.value_quiz
    if interests and interests.id == run and question in interests.answers and answer in VALUES:
        position = list(interests.answers).index(question) + 1
        session, run_ = interests.scene.session, interests.run
        await runs.answer(session, run=run_, question=question, value=answer, position=position)
        return True
    if values and values.id == run and _was_shown(person, question):
        number, _, side = question.partition(".")
        is_most = side == "least" and values.picks.get(f"{number}.most") == answer
        if answer in values.course.screens[int(number) - 1] and not is_most:
            await values.keep(question, answer)
            return True
    return False


def _moved(before: Choice, after: Choice) -> str:
    """Which jobs came into the first seven and which left."""
    say, now, then = after.say, after.codes[:SHOWN], before.codes[:SHOWN]
    came = [after.facts[code].title for code in now if code not in then]
    left = [after.facts[code].title for code in then if code not in now]
    if came:
        return say("fit-moved", came=say.both(came), left=say.both(left))
    return say("fit-moved-order" if now != then else "fit-moved-none")


def _number(text: str) -> int:
    """The number on a button; 0 for "any"."""
    return int(text) if text.isdecimal() and len(text) <= _DIGITS else 0


CONVERSATION = Conversation(
    name=NAME,
    commands={"fit": show},
    taps={
        "list": _to_list,
        "page": _page,
        "surprise": _surprise,
        "filter": _filter,
        "ask": _ask,
        "set": _set,
        "clear": _clear,
        "not": _not_some,
        "no": _no,
        "because": _because,
        "undo": _undo,
        "restore": _restore,
        "would": _would,
        "own": _own,
        "need": _need,
        "why": _why,
        "change": _change,
        "answer": _answer,
    },
    hears=_hears,
)
