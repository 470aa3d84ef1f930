"""Pay: the middle, the average and the range, by the year or the hour, in the country or a state."""

from dataclasses import dataclass

from data.areas import STATES
from data.occupations import Profile
from data.pay import Pay, WageFigures
from dialogues.job.page import Choice, Page, Section
from dialogues.job.paid import HOUR, YEAR, Basis, basis_of, usual_basis
from dialogues.job.pictures import pay_figures, pay_shown
from dialogues.job.sources import release_version
from dialogues.pictures.pay import Pay as Range
from dialogues.pictures.pay import figure_in_words
from dialogues.screen import Block, Bullets, Note, Text
from dialogues.wording import Wording
from dialogues.wording.english import sentence_case

# The average says something of its own only when it is this far from the middle.
NEAR = 0.03
# "A few make much more": the best paid tenth makes at least so many times the middle, and is so many times as far
# from it as the worst paid tenth.
MUCH_MORE = 1.5
STATES_A_ROW = 3
STATES_LIST = "states"


@dataclass(frozen=True, slots=True)
class _View:
    """Which pay is asked for: "", "hour", "TX", "TX-hour"."""

    state: str | None
    basis: str

    @classmethod
    def parse(cls, answer: str) -> "_View":
        state, _, basis = answer.partition("-") if answer[:2].upper() in STATES else ("", "", answer)
        return cls(state.upper() or None, basis if basis in (YEAR.name, HOUR.name) else "")

    def answer(self, basis: Basis) -> str:
        return f"{self.state}-{basis.name}" if self.state else basis.name


def _shows(profile: Profile, say: Wording, answer: str) -> Page:
    if answer == STATES_LIST and profile.pay_by_state:
        return _states(profile, say)
    view = _View.parse(answer)
    pay = profile.pay_by_state.get(STATES[view.state]) if view.state else profile.pay
    if pay is None:
        return _not_published(profile, say, view)
    basis = basis_of(pay.wage, view.basis or usual_basis(profile).name)
    blocks = [
        *_where(view, say),
        *_whose(pay, say),
        *_figures(pay, basis, say),
        *_people(pay, view, say),
        *_for_scale(profile, basis, view, say),
    ]
    choices = _choices(profile, pay.wage, basis, view, say)
    picture = None if view.state else pay_shown(profile, basis, say)
    return Page((*blocks, _source(profile, say, view)), choices, picture=picture)


def _not_published(profile: Profile, say: Wording, view: _View) -> Page:
    choices = ((Choice(say("pay-in-country"), ""),),) if profile.pay else ()
    told = say("pay-not-published", where=_place(view, say))
    return Page((Text(told),), choices + _states_choice(profile, say))


def _place(view: _View, say: Wording) -> str:
    """ "Texas", "the country"."""
    return say(f"state-{view.state}") if view.state else say("pay-the-country")


def _where(view: _View, say: Wording) -> list[Block]:
    return [Text(say("pay-in-state", state=say(f"state-{view.state}")))] if view.state else []


def _choices(
    profile: Profile, wage: WageFigures, basis: Basis, view: _View, say: Wording
) -> tuple[tuple[Choice, ...], ...]:
    other = HOUR if basis is YEAR else YEAR
    rows: list[tuple[Choice, ...]] = []
    if other.is_known(wage):
        rows.append((Choice(say(f"pay-by-{other.name}"), view.answer(other)),))
    if view.state and profile.pay:
        rows.append((Choice(say("pay-in-country"), basis.name),))
    return (*rows, *_states_choice(profile, say))


def _states_choice(profile: Profile, say: Wording) -> tuple[tuple[Choice, ...], ...]:
    return ((Choice(say("pay-by-state"), STATES_LIST),),) if profile.pay_by_state else ()


def _states(profile: Profile, say: Wording) -> Page:
    """Every state that publishes pay for the job, as buttons; typing its name works as well."""
    choices = [
        Choice(sentence_case(say(f"state-{code}")), code)
        for code, name in STATES.items()
        if name in profile.pay_by_state
    ]
    rows = tuple(
        tuple(choices[first : first + STATES_A_ROW]) for first in range(0, len(choices), STATES_A_ROW)
    )
    return Page((Text(say("pay-which-state")),), rows)


def _source(profile: Profile, say: Wording, view: _View) -> Note:
    source = "oews-state" if view.state else "oews"
    return Note(say("pay-source", version=release_version(profile, source)))


def _whose(pay: Pay, say: Wording) -> list[Block]:
    """The group that pay is published for, where it is not the job's own."""
    return [Text(say("pay-combined", title=pay.wage.title))] if pay.combined else []


def _figures(pay: Pay, basis: Basis, say: Wording) -> list[Block]:
    """The middle, the average and the range in sentences."""
    blocks: list[Block] = []
    if middle := _middle_and_mean(pay, basis, say):
        blocks.append(Text(" ".join(middle)))
    if spread := _spread(pay_figures(pay, basis), say):
        blocks.append(Bullets(tuple(spread)))
    return blocks


def _people(pay: Pay, view: _View, say: Wording) -> list[Block]:
    """How many are paid so."""
    if pay.wage.employment is None:
        return []
    message = "pay-people-combined" if pay.combined else "pay-people"
    return [Text(say(message, count=pay.wage.employment, where=_place(view, say)))]


def _for_scale(profile: Profile, basis: Basis, view: _View, say: Wording) -> list[Block]:
    """The middle of all jobs, beside pay in the whole country."""
    wage = profile.pay_of_all_jobs
    median = basis.value(wage, "median") if wage else None
    if median is None or view.state:
        return []
    return [Text(say(f"pay-all-jobs-{basis.name}", amount=basis.money(say, median)))]


def _middle_and_mean(pay: Pay, basis: Basis, say: Wording) -> list[str]:
    told = pay_figures(pay, basis)
    middle = told.figure("median") if told else None
    sentences = []
    if middle is not None:
        ending = "-at-least" if middle.at_least else ""
        sentences.append(say(f"pay-middle-{basis.name}{ending}", median=basis.money(say, middle.amount)))
    if (mean := basis.value(pay.wage, "mean")) is not None:
        amount = basis.money(say, mean)
        if basis.is_open(pay.wage, "mean"):
            amount = say("pay-at-least", amount=amount)
        if middle is None or middle.at_least:
            sentences.append(say(f"pay-mean-{basis.name}", mean=amount))
        else:
            sentences.append(say(_beside_middle(pay.wage, mean, middle.amount, basis), mean=amount))
    return sentences


def _beside_middle(wage: WageFigures, mean: float, median: float, basis: Basis) -> str:
    """The message that sets the average beside the middle; it gives a reason only where the range shows it."""
    if abs(mean - median) <= NEAR * median:
        return "pay-mean-near"
    if mean < median:
        return "pay-mean-lower"
    low, high = basis.value(wage, "p10"), basis.value(wage, "p90")
    if low is None or high is None:
        return "pay-mean-higher"
    is_of_a_few = high >= MUCH_MORE * median and high - median >= MUCH_MORE * (median - low)
    return "pay-mean-higher-by-few" if is_of_a_few else "pay-mean-higher"


def _spread(told: Range | None, say: Wording) -> list[str]:
    """A line for each figure but the middle; the lowest at the survey's ceiling says what those above would."""
    if told is None:
        return []
    return [figure_in_words(one, told.unit, say) for one in told.told if one.statistic != "median"]


def _whole(profile: Profile, say: Wording) -> tuple[Block, ...]:
    """In the country by the year and by the hour, then the average in every state."""
    view = _View.parse("")
    blocks: list[Block] = []
    if profile.pay is None:
        blocks += _not_published(profile, say, view).blocks
    else:
        blocks += _whose(profile.pay, say)
        for basis in (one for one in (YEAR, HOUR) if one.is_known(profile.pay.wage)):
            blocks += _figures(profile.pay, basis, say) + _for_scale(profile, basis, view, say)
        blocks += [*_people(profile.pay, view, say), _source(profile, say, view)]
    return (*blocks, *_in_every_state(profile, say))


def _in_every_state(profile: Profile, say: Wording) -> list[Block]:
    lines = []
    for code, name in STATES.items():
        if (pay := profile.pay_by_state.get(name)) is not None:
            basis = basis_of(pay.wage, usual_basis(profile).name)
            told = " ".join(_middle_and_mean(pay, basis, say))
            lines.append(say("pay-line-state", state=sentence_case(say(f"state-{code}")), told=told))
    if not lines:
        return []
    return [Bullets(tuple(lines)), Note(say("pay-source", version=release_version(profile, "oews-state")))]


SECTION = Section("pay", lambda profile: bool(profile.pay or profile.pay_by_state), _shows, _whole)
