"""Pay: the middle, the average and the range, by the year or the hour, in the country or a state."""

from dataclasses import dataclass

from data.areas import STATES
from data.occupations import Profile
from data.pay import Pay, WageFigures
from dialogues.job.page import Choice, Page, Section
from dialogues.job.paid import HOUR, YEAR, Basis, basis_of, usual_basis
from dialogues.job.pictures import pay_shown
from dialogues.job.sources import release_version
from dialogues.screen import Block, Bullets, Note, Text
from dialogues.wording import Wording
from dialogues.wording.english import sentence_case

# The average says something of its own only when it is this far from the middle.
NEAR = 0.03
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
    blocks = _where(view, say) + pay_blocks(pay, basis, say) + _for_scale(profile, basis, view, say)
    choices = _choices(profile, pay.wage, basis, view, say)
    picture = None if view.state else pay_shown(profile, basis, say)
    return Page((*blocks, _source(profile, say, view)), choices, picture=picture)


def _not_published(profile: Profile, say: Wording, view: _View) -> Page:
    where = say(f"state-{view.state}") if view.state else say("pay-the-country")
    choices = ((Choice(say("pay-in-country"), ""),),) if profile.pay else ()
    return Page((Text(say("pay-not-published", where=where)),), choices + _states_choice(profile, say))


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


def pay_blocks(pay: Pay, basis: Basis, say: Wording) -> list[Block]:
    """The middle, the average and the range in sentences."""
    wage = pay.wage
    blocks: list[Block] = [Text(" ".join(_middle_and_mean(wage, basis, say)))]
    if spread := _spread(wage, basis, say):
        blocks.append(Bullets(tuple(spread)))
    if wage.employment is not None:
        message = "pay-people-combined" if pay.combined else "pay-people"
        blocks.append(Text(say(message, count=say.number(wage.employment))))
    if pay.combined:
        blocks.append(Note(say("pay-combined", title=wage.title)))
    return blocks


def _for_scale(profile: Profile, basis: Basis, view: _View, say: Wording) -> list[Block]:
    """The middle of all jobs, beside pay in the whole country."""
    wage = profile.pay_of_all_jobs
    median = basis.value(wage, "median") if wage else None
    if median is None or view.state:
        return []
    return [Text(say(f"pay-all-jobs-{basis.name}", amount=basis.money(say, median)))]


def _middle_and_mean(wage: WageFigures, basis: Basis, say: Wording) -> list[str]:
    median, mean = basis.value(wage, "median"), basis.value(wage, "mean")
    sentences = []
    if median is not None:
        ending = "-at-least" if basis.is_open(wage, "median") else ""
        sentences.append(say(f"pay-middle-{basis.name}{ending}", median=basis.money(say, median)))
    if mean is not None:
        sentences.append(_mean(wage, mean, median, basis, say))
    return sentences


def _mean(wage: WageFigures, mean: float, median: float | None, basis: Basis, say: Wording) -> str:
    amount = basis.money(say, mean)
    if basis.is_open(wage, "mean"):
        amount = say("pay-at-least", amount=amount)
    if median is None or basis.is_open(wage, "median"):
        return say(f"pay-mean-{basis.name}", mean=amount)
    if abs(mean - median) <= NEAR * median:
        return say("pay-mean-near", mean=amount)
    return say("pay-mean-higher" if mean > median else "pay-mean-lower", mean=amount)


def _spread(wage: WageFigures, basis: Basis, say: Wording) -> list[str]:
    lines = []
    for statistic in ("p10", "p25", "p75", "p90"):
        value = basis.value(wage, statistic)
        if value is None:
            continue
        ending = "-open" if basis.is_open(wage, statistic) else ""
        lines.append(say(f"pay-{statistic}{ending}", amount=basis.money(say, value)))
    return lines


def _whole(profile: Profile, say: Wording) -> tuple[Block, ...]:
    """In the country by the year and by the hour, then the average in every state."""
    view = _View.parse("")
    blocks: list[Block] = []
    if profile.pay is None:
        blocks += _not_published(profile, say, view).blocks
    else:
        for basis in (one for one in (YEAR, HOUR) if one.is_known(profile.pay.wage)):
            blocks += pay_blocks(profile.pay, basis, say) + _for_scale(profile, basis, view, say)
        blocks.append(_source(profile, say, view))
    return (*blocks, *_in_every_state(profile, say))


def _in_every_state(profile: Profile, say: Wording) -> list[Block]:
    lines = []
    for code, name in STATES.items():
        if (pay := profile.pay_by_state.get(name)) is not None:
            basis = basis_of(pay.wage, usual_basis(profile).name)
            told = " ".join(_middle_and_mean(pay.wage, basis, say))
            lines.append(say("pay-line-state", state=sentence_case(say(f"state-{code}")), told=told))
    if not lines:
        return []
    return [Bullets(tuple(lines)), Note(say("pay-source", version=release_version(profile, "oews-state")))]


SECTION = Section("pay", lambda profile: bool(profile.pay or profile.pay_by_state), _shows, _whole)
