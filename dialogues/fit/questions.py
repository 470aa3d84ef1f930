"""Questions whether a job would suit: "would I like being a ward clerk", "is nursing for me"."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class FitQuestion:
    """Somebody asks whether a job, by the name they typed, would suit them."""

    job: str


# `{job}` stands for the job's name, the others for words that mean the same.
_PARTS: Final = {
    "job": r"(?P<job>.+?)",
    "like": r"(?:like|enjoy|love|hate|mind|be happy|be good|do well|fit in|be happy working)",
    "being": r"(?:(?:to be|being|to become|becoming|to work|working|as|work) )*(?:as )?",
    "good": r"(?:right|good|good fit|good match|good choice|good job|right job|right one|something|fit|match)",
    "should": r"(?:should|could|can|might|shall)",
}
_SENTENCES: Final = (
    r"(?:would|will|might|could|do you think|you think)(?: that)? i(?: would| will|'d|'ll)? {like} {being}{job}",
    r"i(?:'d| would) {like} {being}{job},? (?:right|wouldn't i|or not)",
    r"(?:would|will|does|could|might|do) (?:being )?{job} (?:suit|fit|work for|be (?:a )?(?:good|right) for|match) me",
    r"how (?:well|much) (?:would|does|do|will) {job} (?:suit|fit|match) me",
    r"(?:is|are|would|was) (?:being )?{job} (?:be )?(?:a |an |the )?(?:{good} )?(?:for|to suit) me",
    r"(?:am i|would i be|could i be)(?: cut out| made| suited| right| good| a good fit)? (?:for|to be|as) {being}{job}",
    r"(?:am i|would i be) (?:cut out|made|suited|right|good|a good fit) (?:for|to be|as) {being}{job}",
    r"{should} i (?:be|become|go into|work as|work in|train as|try|do|consider) {being}{job}",
    r"(?:do )?you think {job} (?:is|would be) (?:{good} )?for me",
    r"(?:do )?you think {job} (?:would|will|could) (?:suit|fit|match) me",
    r"would i make (?:a |an )?(?:good |great )?{job}",
    r"is it a good idea (?:for me )?to (?:be|become) {job}",
    r"how would i like {being}{job}",
)


def _compiled(sentence: str) -> re.Pattern[str]:
    for name, part in _PARTS.items():
        sentence = sentence.replace(f"{{{name}}}", part)
    return re.compile(sentence)


_PATTERNS: Final = tuple(_compiled(sentence) for sentence in _SENTENCES)
_OPENINGS: Final = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|so|well|and|but|please|hmm|um|then)[,.! ]+|(?:i wonder if|tell me if) )+"
)
_ARTICLE: Final = re.compile(r"^(?:a|an|the|your average|work as an?|the job of an?) ")
_NO_JOB: Final = frozenset({"it", "that", "this", "one", "that job", "this job", "the job", "job"})


def parse_fit(text: str) -> FitQuestion | None:
    """What a sentence asks; None when it is not such a question or names no job."""
    words = " ".join(text.lower().replace("’", "'").split()).rstrip("?!. ")
    words = _OPENINGS.sub("", words)
    for pattern in _PATTERNS:
        found = pattern.fullmatch(words)
        if found is not None:
            job = _ARTICLE.sub("", found["job"].strip())
            return None if job in _NO_JOB else FitQuestion(job)
    return None
