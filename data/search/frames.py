"""The sentences people put around the name of a job, and what they call a job by saying what it does."""

import re

from data.search.lexicon import AFTER, AGENTS, AUXILIARIES, BEFORE
from data.search.text import stem

# Nouns that belong to the sentence only before "of", "for" …: "salary of a dentist", but not "job coach".
_ABOUT = re.compile(
    r"^(?:(?:average )?(?:job|career|salary|pay|wage|info|information|detail|fact|work|role|position|profession"
    r"|occupation|dutie|description|day|life|money|title|salarie)s? (?:of|for|about|as|in|like|on|at|with|to)"
    r"|(?:is|does|was|would) it|(?:show|give|find|get|search|look|send) (?:me|us|up|for|info|information)"
    r"|works? (?:as|at|in|for|with)|used to)\b ?"
)
# "i like animals and want to be a vet": what comes last counts.
_WISH = re.compile(
    r"^.+ (?:to be|wanna be|to become|of becoming|of being|to work as|a job as|working as) (?=\w)"
)
_PERSON = re.compile(
    r"^(?:the |a |an |those |one of )*(?:guys?|dudes?|persons?|people|m[ae]n|wom[ae]n|lad(?:y|ies)|girls?|boys?|ones?"
    r"|kids?|someone|somebody|anyone|workers?|doctors?|jobs?|something|thing)"
    r" (?:(?:who|that|which|whos|thats|where (?:you|they|people)|you|whose job is to)"
    r"(?: (?:can|will|would|is|are|always|only|just|you|gets? to|has to|have to|wants? to|knows? how to))*|to)\b ?"
)
# How far somebody went to school says what they are, not what the job is: "nurse with an associate degree".
_SCHOOLING = re.compile(
    r"(?<=\w) (?:(?:with|without|having|has|and|or|an?|no|some|any|less than|at least) )*"
    r"(?:high school|(?:associate|bachelor|master|professional|doctoral|doctorate|college|university)s?)"
    r"(?: (?:degree|diploma))(?: (?:or|and) (?:(?:a|an|no|some|higher|less|more|better|ged|college|degree|and) ?)+)?$"
)
_WHO = re.compile(r"^(?:who|(?:what|which) jobs?|what kind of (?:job|person))(?: (?:can|does|do))?\b ")


def agent(described: str) -> str:
    """A description with its first verb as a noun for the person: "fixes elevators" → "elevator repairer"."""
    verb, _, rest = described.partition(" ")
    base = stem(verb)
    if not rest or base in AUXILIARIES:
        return described
    *before, last = rest.split()
    rest = " ".join((*before, stem(last)))
    if base in AGENTS:
        return f"{rest} {AGENTS[base]}"
    return f"{rest} {base}r" if base.endswith("e") else f"{rest} {base}er"


def asked(plain: str) -> tuple[str, bool]:
    """The job within a sentence, and whether it is told by what it does: "the guy who fixes elevators".

    `plain` is `normalise`d; what has no sentence around it comes back as it is.
    """
    text, described = _SCHOOLING.sub("", _WISH.sub("", plain)), False
    while True:
        before = text
        for frame in (_PERSON, _WHO):
            rest = frame.sub("", text, count=1)
            if rest and rest != text:
                text, described = rest, True
        rest = _ABOUT.sub("", text, count=1)
        first, _, other = (rest or text).partition(" ")
        text = other if first in BEFORE and other else rest or text
        if text == before:
            break
    spoken = text.split()
    while len(spoken) > 1 and spoken[-1] in AFTER:
        spoken.pop()
    return " ".join(spoken), described
