"""Filters in words: "only jobs without college", "over 60k", "growing", "in Texas".

Known phrases are taken out of a sentence one after another; it is about filters only if nothing but small
words is left, so "high school teacher" stays the name of a job.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from data.areas import state_called
from dialogues.fit.wishes import Filters
from dialogues.wording import Wording

HOURS_A_YEAR: Final = 2080  # as BLS turns hourly pay into yearly pay
LOWEST_PAY, HIGHEST_PAY = 1_000, 1_000_000

Change = Callable[[Filters, re.Match[str]], Filters]


def _schooling(level: int) -> Change:
    return lambda filters, _: replace(filters, schooling=level)


def _growth(growth: str) -> Change:
    return lambda filters, _: replace(filters, growth=growth)


def _pay(filters: Filters, found: re.Match[str]) -> Filters:
    amount = dollars(found["amount"], found["thousand"] or "", by_hour=bool(found["hour"]))
    return replace(filters, pay=amount or filters.pay)


def _zone(filters: Filters, found: re.Match[str]) -> Filters:
    return replace(filters, zone=int(found["zone"]))


_NO = r"(?:without|with no|no|not needing|(?:do not|don't|does not|doesn't|not) (?:need|require|take)) (?:a |any )?"
_AMOUNT = (
    r"\$? ?(?P<amount>\d[\d,]*(?:\.\d+)?) ?(?P<thousand>k\b|thousand\b|grand\b)? ?\+?(?: dollars)?"
    r"(?P<hour> (?:an|per) hour)?(?: (?:a|per) year)?(?: (?:and|or) (?:up|more|above))?"
)
_PHRASES: Final[tuple[tuple[re.Pattern[str], Change], ...]] = tuple(
    (re.compile(rf"(?<![\w$])(?:{phrase})(?!\w)"), change)
    for phrase, change in (
        (r"(?:clear|reset|remove|no)(?: all)?(?: the)? filters?|all jobs|everything", lambda *_: Filters()),
        (r"any (?:education|schooling|degree)", _schooling(0)),
        (rf"{_NO}(?:high school|diploma|high school diploma)", _schooling(1)),
        (rf"{_NO}(?:bachelor'?s?|four.year|4.year)(?: college)?(?: degree)?", _schooling(5)),
        (rf"{_NO}(?:college|university)(?: degree)?", _schooling(3)),
        (rf"{_NO}degree", _schooling(4)),
        (r"(?:two.year|2.year|associate'?s?|community college)(?: college)?(?: degree)?", _schooling(5)),
        (r"(?:bachelor'?s?|four.year|4.year)(?: college)?(?: degree)?", _schooling(6)),
        (r"master'?s?(?: degree)?", _schooling(7)),
        (r"high school(?: diploma| degree)?", _schooling(2)),
        (r"any zone", lambda filters, _: replace(filters, zone=0)),
        (r"(?:job )?zone (?P<zone>[1-5])", _zone),
        (r"any (?:pay|salary|money)", lambda filters, _: replace(filters, pay=0)),
        (_AMOUNT, _pay),
        (r"bright outlook|(?:fast|quickly).growing|growing (?:fast|quickly)|in demand", _growth("fast")),
        (r"(?:that )?(?:grow|grows|growing|growth)|not shrinking", _growth("growing")),
        (r"shrinking too|any (?:growth|outlook)", _growth("")),
        (r"(?:any state|anywhere|(?:in )?the whole country)", lambda filters, _: replace(filters, state="")),
    )
)
_PLACE = re.compile(
    r"\b(?:(?:out|in)(?:doors?|side)|in (?:an|the) office|office|outside|in nature|at a desk|desk|from home|remote)\b"
)
_SMALL = re.compile(
    r"(?:only|just|show|give|find|list|me|us|i|want|would|like|to|need|needs|needing|see|the|a|an|ones|those|jobs?|"
    r"careers?|work|something|anything|that|which|where|who|are|is|have|has|with|and|but|also|now|please|pay|pays|"
    r"paying|paid|earn|earns|earning|make|makes|making|salary|money|over|above|at|least|most|more|than|from|minimum|"
    r"of|for|or|less|lower|up|max|maximum|college|degree|diploma|education|required|year|it|can|do|be|,|;|\.|!|\?|\s)*"
)


def parse_filters(text: str, filters: Filters) -> Filters | None:
    """The filters after what a sentence asks for; None when it is about something else."""
    words, changed = _state(_words(text), filters)
    found_any = changed is not None
    changed = changed or filters
    for phrase, change in _PHRASES:
        found = phrase.search(words)
        if found is not None:
            changed, found_any = change(changed, found), True
            words = words[: found.start()] + " " + words[found.end() :]
    return changed if found_any and _SMALL.fullmatch(words) else None


def without_my_state(text: str) -> str | None:
    """A sentence that asks for "my state", without those words; None when it does not."""
    rest, found = re.subn(r"\b(?:in|near|for) my (?:own |home )?state\b", " ", text, flags=re.IGNORECASE)
    return rest if found else None


def says_nothing(text: str) -> bool:
    """Whether a sentence has only small words: "show me jobs please"."""
    return _SMALL.fullmatch(_words(text)) is not None


def is_about_place(text: str) -> bool:
    """Whether a sentence asks for jobs outdoors or in an office."""
    words = re.sub(_PLACE, " ", _words(text))
    return words != _words(text) and _SMALL.fullmatch(words) is not None


def _words(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split()).rstrip("?!. ")


def _state(words: str, filters: Filters) -> tuple[str, Filters | None]:
    """The words before a closing "in Texas", and the filters with that state."""
    before, opening, place = f" {words}".rpartition(" in ")
    state = state_called(place, abbreviated=True) if opening else None
    return (before, replace(filters, state=state)) if state else (words, None)


def dollars(amount: str, thousand: str = "", *, by_hour: bool = False) -> int | None:
    """Dollars a year of a written amount: "60" and "60k" are 60,000; None when it makes no sense as pay."""
    value = float(amount.replace(",", ""))
    if by_hour:
        value *= HOURS_A_YEAR
    elif thousand or value < LOWEST_PAY:
        value *= 1000
    return round(value) if LOWEST_PAY <= value <= HIGHEST_PAY else None


def typed_dollars(text: str) -> int | None:
    """A typed amount: "$45,000", "45k", "22 an hour"; None when it is none."""
    found = re.fullmatch(_AMOUNT, " ".join(text.lower().split()).strip(" .!"))
    if found is None:
        return None
    return dollars(found["amount"], found["thousand"] or "", by_hour=bool(found["hour"]))


def in_words(filters: Filters, say: Wording) -> list[str]:
    """The filters in force, a phrase each."""
    phrases = []
    if filters.schooling:
        phrases.append(say("fit-filter-schooling", level=filters.schooling))
    if filters.zone:
        phrases.append(say("fit-filter-zone", zone=filters.zone))
    if filters.pay:
        phrases.append(say("fit-filter-pay", amount=say.money(filters.pay)))
    if filters.growth:
        phrases.append(say("fit-filter-growth", growth=filters.growth))
    if filters.state:
        phrases.append(say("fit-filter-state", state=say(f"state-{filters.state}")))
    return phrases
