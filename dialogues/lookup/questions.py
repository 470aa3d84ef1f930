"""Questions in a sentence: "what does a ward clerk make in Ohio" asks for a section of a job.

A small grammar, tried in order. A sentence it does not know is looked up as a job's name, as is one whose
job nobody knows: asking wrongly never ends in silence.
"""

import re
import tomllib
from dataclasses import dataclass

from data.areas import STATES, state_called
from dialogues.job import pay
from dialogues.wording import DEFAULT, FOLDER

COMPARE = "compare"  # not a section: two or three jobs side by side


@dataclass(frozen=True, slots=True)
class Question:
    """What a sentence asks: a section (or `COMPARE`), of which jobs, and which way of showing it."""

    section: str
    jobs: tuple[str, ...]
    answer: str = ""


_FILE = tomllib.loads((FOLDER / DEFAULT / "questions.toml").read_text(encoding="utf-8"))


def _compiled(sentence: str) -> re.Pattern[str]:
    while (filled := _filled(sentence)) != sentence:
        sentence = filled
    return re.compile(sentence)


def _filled(sentence: str) -> str:
    for name, part in _FILE["parts"].items():
        sentence = sentence.replace(f"{{{name}}}", part)
    return sentence


_SENTENCES = tuple(
    (section, _compiled(sentence))
    for section, sentences in _FILE["sections"].items()
    for sentence in sentences
)
_OPENINGS = re.compile(f"^(?:{'|'.join(_FILE['openings'])})+")
_ARTICLES = re.compile(f"^(?:(?:{'|'.join(_FILE['articles'])}) )+")
_SPELT: dict[str, str] = _FILE["spelt"]
_JOBS = re.compile(_FILE["jobs"])
_EVERY = re.compile(_FILE["every"])
_STATES = {name.lower(): code for code, name in STATES.items()}
_BETWEEN_JOBS = re.compile(_FILE["between"])


def parse(text: str) -> Question | None:
    """What a sentence asks; None when it is not one of these questions."""
    words = " ".join(text.lower().replace("’", "'").split()).rstrip("?!. ")
    words = _OPENINGS.sub("", " ".join(_SPELT.get(word, word) for word in words.split()))
    here, state = _without_state(words)
    for asked, place in dict.fromkeys(((here, state), (words, ""))):
        for section, sentence in _SENTENCES:
            found = sentence.fullmatch(_EVERY.sub("", asked))
            if found is not None:
                return _question(section, found["job"], place, by_hour="hour" in words)
    if state and f"{here} in " in words:  # "nurses in Texas": pay is what is known of a state
        return Question(pay.SECTION.name, (_bare(_JOBS.sub("", here)),), state)
    return None


def _question(section: str, job: str, state: str, *, by_hour: bool) -> Question:
    if section == COMPARE:
        return Question(COMPARE, tuple(_bare(one) for one in _BETWEEN_JOBS.split(job) if one.strip()))
    if section != pay.SECTION.name:
        return Question(section, (_bare(job),))
    return Question(section, (_bare(job),), "-".join(filter(None, (state, "hour" if by_hour else ""))))


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


def _bare(job: str) -> str:
    return _ARTICLES.sub("", job.strip())
