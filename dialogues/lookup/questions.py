"""Questions in a sentence: "what does a ward clerk make in Ohio" asks for a section of a job.

A small grammar, tried in order. A sentence it does not know is looked up as a job's name, as is one whose
job nobody knows: asking wrongly never ends in silence.
"""

import re
from dataclasses import dataclass

from data.areas import state_called
from dialogues.job import pay

COMPARE = "compare"  # not a section: two or three jobs side by side


@dataclass(frozen=True, slots=True)
class Question:
    """What a sentence asks: a section (or `COMPARE`), of which jobs, and which way of showing it."""

    section: str
    jobs: tuple[str, ...]
    answer: str = ""


# What the grammar is written with: `{job}` stands for the job's name, the others for words that mean the same.
_PARTS = {
    "job": r"(?P<job>.+?)",
    "do": r"(?:do|does|did|can|could|would|will|should)",
    "be": r"(?:is|are|was|were|be|become|becoming|being)",
    "i": r"(?:i|you|we|someone|people|one)",
    "make": r"(?:make|makes|earn|earns|get paid|gets paid|get|paid|bring home|take home)",
    "pay": r"(?:pay|salary|salaries|wage|wages|income|earnings|money)",
    "usual": r"(?:what(?:'s| is| are) )?(?:the )?(?:average |median |typical |starting )?",
    "per": r"(?: (?:a|an|per) (?P<per>year|hour|month|week|day)| (?P<yearly>annually|hourly))?",
    "schooling": r"(?:degree|education|schooling|training|major|qualification|class|school|certification)(?:e?s)?",
    "whats": r"(?:what(?:'s| is) )?(?:the )?",
    "jobs": r"(?:jobs|careers|work|occupations|something|anything)",
    "similar": r"(?:like|similar to|close to|related to|near)",
    "tools": r"(?:software|technology|tools?|programs?|apps?)",
}

# Section, then the sentences that ask for it; tried in this order.
_GRAMMAR: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        COMPARE,
        (
            r"(?:compare|comparing|comparison of|comparison between) {job}",
            r"{whats}difference between (?:being )?{job}",
            r"(?P<job>.+? (?:vs\.?|versus) .+)",
        ),
    ),
    (
        "pay",
        (
            r"how much (?:money )?{do} {job} {make}{per}",
            r"how much (?:money )?(?:is|are) {job} paid{per}",
            r"what {do} {job} {make}{per}",
            r"{usual}{pay} (?:of|for|as) {job}",
            r"{usual}{job}(?:'s|s')? {pay}",
            r"{do} {job} {make} (?:a lot(?: of money)?|good money|much)",
            r"how (?:well|good) {do} {job} (?:pay|get paid)",
        ),
    ),
    (
        "outlook",
        (
            r"(?:is|are|will) there (?:still )?(?:be )?(?:a |any )?(?:good )?"
            r"(?:future|jobs|work|demand|openings) (?:for|as|in|of) {job}",
            r"{whats}(?:job )?(?:outlook|future|demand|market|growth) (?:of|for|in|as) {job}",
            r"(?:is|are) {job} (?:in demand|growing|dying(?: out)?|needed|disappearing)",
            r"{job} (?:job )?(?:outlook|job growth|job market|demand)",
            r"will {job} (?:be (?:in demand|needed|replaced.*|around)|disappear|exist|grow).*",
        ),
    ),
    (
        "education",
        (
            r"how (?:do|can|could|would|should) {i} (?:become|be|get to be|train as|qualify as) {job}",
            r"how to (?:become|be|get to be|train as) {job}",
            r"how long (?:does|would|will) it take (?:me )?to (?:become|be) {job}",
            r"what {do} {i} (?:need|have to do|study|learn|do) (?:in college |in school )?(?:to {be}|for) {job}",
            r"what {schooling} .*?(?:to {be}|for|as) {job}",
            r"what {schooling} {do} {job} (?:need|have|require)",
            r"(?:requirements|{schooling})(?: needed| required)? (?:of|for|to {be}) {job}",
            r"{do} {job} need (?:a |any )?(?:college|license|diploma|{schooling})",
        ),
    ),
    (
        "skills",
        (
            r"(?:what )?skills? (?:needed |required |do i need |do you need )?(?:of|for|to {be}|as) {job}",
            r"what skills? {do} {job} (?:need|have|use|require)",
        ),
    ),
    ("knowledge", (r"what {do} {job} (?:need|have) to know(?: about)?",)),
    ("technology", (r"what {tools} {do} {job} use", r"{tools} (?:for|of|used by) {job}")),
    (
        "related",
        (
            r"(?:what (?:other )?)?{jobs}(?: are| is)? {similar} (?:being )?{job}",
            r"(?:similar|related) {jobs} (?:to|of|for) {job}",
            r"what (?:else )?(?:is|are) {similar} (?:being )?{job}",
        ),
    ),
    (
        "tasks",
        (
            r"(?:what are )?(?:the )?(?:tasks|duties|responsibilities|daily tasks) (?:of|for) {job}",
            r"what {do} {job} do (?:all day|every day|each day|at work|day to day|daily)",
        ),
    ),
    (
        "does",
        (
            r"what {do} {job} (?:actually |really )?do",
            r"what(?:'s| is) (?:it like to be|it like being|the job of|the work of) {job}",
        ),
    ),
)


def _compiled(sentence: str) -> re.Pattern[str]:
    for name, part in _PARTS.items():
        sentence = sentence.replace(f"{{{name}}}", part)
    return re.compile(sentence)


_SENTENCES = tuple(
    (section, _compiled(sentence)) for section, sentences in _GRAMMAR for sentence in sentences
)
_OPENINGS = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|so|well|and|but|please|pls|hmm|um)[,.! ]+|"
    r"(?:can|could|would) you (?:please )?(?:tell me|show me|say) |(?:tell|show) me (?:about )?|"
    r"(?:i (?:want|would like|'d like) to know|i'd like to know|do you know|i wonder) )+"
)
_ARTICLES = re.compile(r"^(?:a|an|the|being an?|to be an?|becoming an?|work(?:ing)? as an?|your average) ")
_BETWEEN_JOBS = re.compile(r",? (?:and|with|to|or|vs\.?|versus) (?:an? )?|, ")


def parse(text: str) -> Question | None:
    """What a sentence asks; None when it is not one of these questions."""
    words = " ".join(text.lower().replace("’", "'").split()).rstrip("?!. ")
    words = _OPENINGS.sub("", words)
    for section, sentence in _SENTENCES:
        found = sentence.fullmatch(words)
        if found is not None:
            return _question(section, found)
        rest, state = _without_state(words)
        if state and section == pay.SECTION.name and (found := sentence.fullmatch(rest)):
            return _question(section, found, state)
    return None


def _question(section: str, found: re.Match[str], state: str = "") -> Question:
    job = found["job"]
    if section == COMPARE:
        return Question(COMPARE, tuple(_bare(one) for one in _BETWEEN_JOBS.split(job) if one.strip()))
    if section != pay.SECTION.name:
        return Question(section, (_bare(job),))
    if not state:
        job, state = _without_state(job)
    groups = found.groupdict()
    by_hour = groups.get("per") == "hour" or groups.get("yearly") == "hourly"
    answer = "-".join(filter(None, (state, "hour" if by_hour else "")))
    return Question(section, (_bare(job),), answer)


def _without_state(words: str) -> tuple[str, str]:
    """The words before a closing "in Ohio" and the state's postal code; ("…", "") without one."""
    before, opening, place = words.rpartition(" in ")
    state = state_called(place, abbreviated=True) if opening else None
    return (before, state) if state else (words, "")


def _bare(job: str) -> str:
    return _ARTICLES.sub("", job.strip())
