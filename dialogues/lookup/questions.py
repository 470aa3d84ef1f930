"""Questions in a sentence: "what does a ward clerk make in Ohio" asks for a section of a job.

A small grammar, tried in order. A sentence it does not know is looked up as a job's name, as is one whose
job nobody knows: asking wrongly never ends in silence.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.areas import STATES, state_called
from dialogues.job import pay
from dialogues.wording import DEFAULT, FOLDER

COMPARE = "compare"  # not a section: two or three jobs side by side
PAY = pay.SECTION.name
WOULD_SUIT = "would"  # not a section: whether the job would suit
ON_SCREEN = "it"  # stands for the job on screen
_LONG = 8  # letters of a state's name that by itself may be misspelt


@dataclass(frozen=True, slots=True)
class Question:
    """What a sentence asks: a section (`COMPARE`, …), of which jobs, and which way of showing it.

    `phrase` is how compared jobs were named, whole; `short`: nothing but words beside a name asks it, so it may
    be part of the name.
    """

    section: str
    jobs: tuple[str, ...]
    answer: str = ""
    phrase: str = field(default="", compare=False)
    short: bool = field(default=False, compare=False)


_FILE = tomllib.loads((FOLDER / DEFAULT / "questions.toml").read_text(encoding="utf-8"))
_PARTS: dict[str, str] = {**_FILE["parts"], **{name: _FILE[name] for name in ("it", "going_on", "beside")}}
_Table = tuple[tuple[str, re.Pattern[str]], ...]


def _compiled(sentence: str) -> re.Pattern[str]:
    while (filled := _filled(sentence)) != sentence:
        sentence = filled
    return re.compile(sentence)


def _filled(sentence: str) -> str:
    for name, part in _PARTS.items():
        sentence = sentence.replace(f"{{{name}}}", part)
    return sentence


def _table(sections: Mapping[str, Sequence[str]]) -> _Table:
    return tuple(
        (section, _compiled(sentence)) for section, sentences in sections.items() for sentence in sentences
    )


def _short_forms(named: Mapping[str, str], leading: Sequence[str]) -> dict[str, list[str]]:
    forms = {section: ["{job}(?:'s|s')? {named}", "{named} (?:of|for|as) {job}"] for section in named}
    for section in leading:
        forms[section].append("{named} {job}")
    return {
        section: [form.replace("{named}", named[section]) for form in forms[section]] for section in named
    }


UNKNOWN: frozenset[str] = frozenset(_FILE["unknown"])
"""What can be asked and nothing is known of: not sections."""

_SENTENCES = _table(_FILE["sections"]) + _table(_FILE["unknown"])
_ABOUT_IT = _table(_FILE["about_it"])
_SHORT_FORMS = _table(_short_forms(_FILE["named"], _FILE["leading"]))
_GENERAL = _table(_FILE["general"])
_LEFT_OUT: list[str] = _FILE["left_out"]
_OPENINGS = re.compile(f"^(?:{'|'.join(_FILE['openings'])})+")
_ARTICLES = re.compile(f"^(?:(?:{'|'.join(_FILE['articles'])}) )+")
_IT = re.compile(_FILE["it"])
_SPELT: dict[str, str] = _FILE["spelt"]
_CAPITALS = re.compile(rf"\b(?:{'|'.join(_FILE['capitals'])})\b")
_MENDED: list[str] = _FILE["mended"]
_HOUR = re.compile(_FILE["hour"])
_YEAR = re.compile(_FILE["year"])
_JOBS = re.compile(_FILE["jobs"])
_EVERY = re.compile(_FILE["every"])
_STATES = {name.lower(): code for code, name in sorted(STATES.items(), key=lambda one: -len(one[1]))}
_BETWEEN_JOBS = re.compile(f"({_FILE['between']})")
_BESIDE = re.compile(f"^{_FILE['beside']}")
_GOING_ON = re.compile(_FILE["going_on"])


def parse(text: str) -> Question | None:
    """What a sentence asks; None when it is not one of these questions.

    The job is `ON_SCREEN` where the sentence names none.
    """
    words = _words(text)
    for read in (words, _mended(words)):
        if (question := _place(text) or _parsed(read) or _without_its_job(read)) is not None:
            return question
    return _pay_in_state(words)


def general(text: str) -> str | None:
    """What is asked that is about no one job: a key of `general`; None when it is about one, or about nothing."""
    words = _words(text)
    return next((kind for kind, sentence in _GENERAL if sentence.fullmatch(words)), None)


def before_place(text: str) -> tuple[str, str]:
    """A sentence and the place it ends with: ("what do nurses make", "ontario"); ("…", "") without one."""
    before, opening, place = f" {_GOING_ON.sub('', _plain(text))}".rpartition(" in ")
    return (before.strip(), place) if opening else (text, "")


def pieces(phrase: str) -> tuple[str, ...]:
    """The names in "a nurse, a cook and a paramedic" and what stands between them, by turns."""
    return tuple(_BETWEEN_JOBS.split(phrase))


def bare(job: str) -> str:
    """A job's name without its article."""
    return _ARTICLES.sub("", job.strip())


def _words(text: str) -> str:
    """Small letters, one space, no question mark, no opening, and words as they are spelt."""
    return _OPENINGS.sub("", " ".join(_SPELT.get(word, word) for word in _plain(text).split()))


def _plain(text: str) -> str:
    if not text.isupper():
        text = _CAPITALS.sub(lambda found: _FILE["capitals"][found[0]], text)
    return " ".join(text.lower().replace("’", "'").split()).rstrip("?!. ")


def _parsed(words: str) -> Question | None:
    here, state = _without_state(words)
    asked = dict.fromkeys(((here, state), (words, "")))
    for table, short in ((_SENTENCES, False), (_ABOUT_IT, False), (_SHORT_FORMS, True)):
        for sentence, place in asked:
            if found := _matched(table, sentence):
                return _question(*found, place, words, short=short)
    return None


def _pay_in_state(words: str) -> Question | None:
    """A name and a state, "nurses in Texas", "nurse Ohio": pay is what is known of a state."""
    here, state = _without_state(words)
    if not state or not here or not words.startswith(here):
        return None
    return _question(PAY, _JOBS.sub("", here), state, words, short=False)


def _matched(table: _Table, sentence: str) -> tuple[str, str] | None:
    """The section a sentence asks for, and its job's name."""
    asked = _EVERY.sub("", sentence)
    for section, pattern in table:
        if (found := pattern.fullmatch(asked)) is not None:
            return section, found.groupdict().get("job") or ON_SCREEN
    return None


def _question(section: str, job: str, state: str, words: str, *, short: bool) -> Question:
    if section == COMPARE:
        job = _BESIDE.sub(f"{ON_SCREEN} and ", job)
        jobs = tuple(_named(one) for one in pieces(job)[::2] if one.strip())
        return Question(COMPARE, jobs, phrase=job, short=job == words)
    if job in _STATES:  # "pay in Ohio"
        job, state = ON_SCREEN, _STATES[job]
    answer = "-".join(filter(None, (state, _basis(job, words)))) if section == PAY else ""
    return Question(section, (_named(job),), answer, short=short)


def _named(job: str) -> str:
    """A job's name; `ON_SCREEN` for a word that stands for the job on screen."""
    name = bare(job)
    return ON_SCREEN if _IT.fullmatch(name) or _IT.fullmatch(job.strip()) else name


def _basis(job: str, words: str) -> str:
    """By the hour where that is asked; by the year only to get back to it."""
    if _HOUR.search(words):
        return "hour"
    return "year" if job == ON_SCREEN and _YEAR.search(words) else ""


def _place(text: str) -> Question | None:
    """A state's name goes on about pay: "and in Ohio?", "what about CA", "Texas"."""
    said = _plain(text)
    place = _EVERY.sub("", _GOING_ON.sub("", said)).removeprefix("in ")
    is_expected = place != said
    # "So ok" is not about Oklahoma: two letters count in capitals, or after "in" or "about".
    is_code = is_expected and (place.upper() in text or said.endswith((f"in {place}", f"about {place}")))
    state = state_called(place, abbreviated=is_code)
    # By itself a short name is taken as it stands: a marine does not come from Maine.
    if state is None or not (is_expected or place in _STATES or len(place) >= _LONG):
        return None
    return _question(PAY, ON_SCREEN, state, said, short=False)


def _mended(words: str) -> str:
    """The words with slips in the words of a question put right."""
    return " ".join(_spelt_right(word) for word in words.split())


def _spelt_right(word: str) -> str:
    nearest = process.extractOne(word, _MENDED, scorer=OSA.distance, score_cutoff=1)
    return nearest[0] if nearest and len(word) > len("abcd") else word


def _without_its_job(words: str) -> Question | None:
    """A question that leaves the job on screen out: "skills", "how long", "is there a future"."""
    here, state = _without_state(words)
    for asked, place in dict.fromkeys(((here, state), (words, ""))):
        for said in _completed(asked) if asked else ():
            found = _matched(_SENTENCES, said) or _matched(_SHORT_FORMS, said)
            if found is not None and _named(found[1]) == ON_SCREEN:
                return _question(*found, place, words, short=True)
    return None


def _completed(words: str) -> Iterator[str]:
    for sentence in _LEFT_OUT:
        yield sentence.format(said=words)


def _without_state(words: str) -> tuple[str, str]:
    """The words without "in Ohio", or Ohio at an end, and the state's postal code; ("…", "") without one."""
    words = _EVERY.sub("", words)
    before, opening, place = words.rpartition(" in ")
    if opening and (state := state_called(place, abbreviated=True)):
        return before, state
    for name, code in _STATES.items():
        if words.endswith(f" {name}") or words.startswith(f"{name} "):
            return words.removesuffix(f" {name}").removeprefix(f"{name} "), code
    return words, ""
