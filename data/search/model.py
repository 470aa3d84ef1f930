"""What goes into the title index and what comes out of it."""

from dataclasses import dataclass
from enum import StrEnum


class TitleKind(StrEnum):
    """Where a title comes from."""

    TITLE = "title"  # the occupation's own name
    SINGULAR = "singular"  # the library's name for one person doing it
    ALTERNATE = "alternate"  # O*NET Alternate Titles
    SHORT = "short"  # the short form O*NET gives beside an alternate title
    REPORTED = "reported"  # O*NET Sample of Reported Titles
    NICKNAME = "nickname"  # the library's everyday names
    WRITTEN = "written"  # the library's names as people write them in a form


@dataclass(frozen=True, slots=True)
class Title:
    """One name of one occupation.

    `official`: the classification itself lists the name there (source 04 of O*NET's Alternate Titles: the SOC index);
    such a name decides between occupations that share it.
    """

    code: str
    text: str
    kind: TitleKind
    official: bool = False


@dataclass(frozen=True, slots=True)
class IndexedOccupation:
    """What the index needs to know about an occupation.

    `code` is an O*NET-SOC code ("29-1141.00"). `employment` counts persons in the OEWS row that serves the
    occupation, which several occupations may share; None where nothing is published.
    """

    code: str
    title: str
    description: str
    summary: str | None
    employment: int | None
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An occupation a query may mean.

    `matched` is the one of its names nearest to the query; `score` the calibrated probability, 0 to 1, that the
    occupation is the one meant.
    """

    code: str
    title: str
    matched: str
    score: float


class Verdict(StrEnum):
    """How a query was understood."""

    CLEAR = "clear"  # one winner
    CLOSE = "close"  # several occupations are as likely: ask
    NOT_A_JOB = "not-a-job"  # a greeting, thanks, nonsense …
    NOT_FOUND = "not-found"  # perhaps a job, but none that is known; candidates are hints only


class SmallTalk(StrEnum):
    """What a message that names no job is."""

    GREETING = "greeting"
    FAREWELL = "farewell"
    THANKS = "thanks"
    YES = "yes"
    NO = "no"
    DONT_KNOW = "dont-know"
    HELP = "help"
    WHO_ARE_YOU = "who-are-you"
    REACTION = "reaction"  # "lol", "wow", an emoji
    RUDE = "rude"
    SOME_JOB = "some-job"  # asks for a job without naming one: "a job", "what should i be"
    EMPTY = "empty"  # nothing, or only words such as "the"
    NONSENSE = "nonsense"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The answer to a query: candidates best first, none when the verdict is NOT_A_JOB."""

    query: str
    verdict: Verdict
    candidates: tuple[Candidate, ...]
    small_talk: SmallTalk | None
