"""Tasks: the most important first, plain words before the publisher's list."""

from data.occupations import Profile
from dialogues.job.page import Choice, Page, Section, turns
from dialogues.job.sources import release_name
from dialogues.screen import Block, Bullets, Note, Text
from dialogues.wording import Wording

TASKS_A_PAGE = 8


def _shows(profile: Profile, say: Wording, answer: str) -> Page:
    if profile.plain_tasks and not answer.isdecimal():
        return _plain(profile, say)
    return _publishers(profile, say, int(answer) if answer.isdecimal() else 0)


def _plain(profile: Profile, say: Wording) -> Page:
    choices: tuple[tuple[Choice, ...], ...] = ()
    if profile.tasks:
        choices = ((Choice(say("tasks-all-button", count=len(profile.tasks)), "0"),),)
    blocks = (
        *_in_plain_words(profile, say),
        Note(say("tasks-source", release=release_name(profile, "onet"))),
    )
    return Page(blocks, choices)


def _in_plain_words(profile: Profile, say: Wording) -> tuple[Block, ...]:
    return Text(say("tasks-plain")), Bullets(tuple(task.text for task in profile.plain_tasks))


def _publishers(profile: Profile, say: Wording, start: int) -> Page:
    first = min(start, len(profile.tasks) - 1)
    shown = profile.tasks[first : first + TASKS_A_PAGE]
    last, count = first + len(shown), len(profile.tasks)
    blocks = (
        Text(say("tasks-all")),
        Bullets(tuple(task.statement for task in shown), start=first + 1),
        Note(say("tasks-page", **{"from": first + 1, "to": last, "count": count})),
        Note(say("does-source", release=release_name(profile, "onet"))),
    )
    plain = ((Choice(say("does-plain"), ""),),) if profile.plain_tasks else ()
    return Page(blocks, turns(say, first, TASKS_A_PAGE, count) + plain)


def _whole(profile: Profile, say: Wording) -> tuple[Block, ...]:
    statements = tuple(task.statement for task in profile.tasks)
    source = "tasks-source" if profile.plain_tasks else "does-source"
    return (
        *(_in_plain_words(profile, say) if profile.plain_tasks else ()),
        *((Text(say("tasks-all")), Bullets(statements, start=1)) if statements else ()),
        Note(say(source, release=release_name(profile, "onet"))),
    )


SECTION = Section("tasks", lambda profile: bool(profile.tasks or profile.plain_tasks), _shows, _whole)
