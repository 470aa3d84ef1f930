"""Seven jobs that may suit, each with one line of why, in bands rather than decimals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.facts import JobFacts
from data.fit import FitModel, Ranking, explain
from data.fit.model import Band
from dialogues.conversation import button
from dialogues.fit.filters import in_words
from dialogues.fit.reasons import band_of_list, in_short
from dialogues.fit.told import Told
from dialogues.fit.wishes import NAME, Wishes
from dialogues.screen import Block, Bullets, Button, Fact, Heading, Note, Screen, Text
from dialogues.wording import Wording

SHOWN = 7  # research on the length of such lists favours about seven
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Choice:
    """The jobs that are left for a person, best first, and what is needed to say why."""

    told: Told
    wishes: Wishes
    model: FitModel
    facts: Mapping[str, JobFacts]
    ranking: Ranking
    places: tuple[int, ...]  # in the ranking
    say: Wording

    @property
    def codes(self) -> list[str]:
        return [self.ranking.codes[place] for place in self.places]

    def band(self, code: str) -> str:
        """How well one job fits, in a sentence as sure as the answers."""
        place = self.ranking.codes.index(code)
        band = self.ranking.band[place]
        strength = band_of_list(band, [float(self.ranking.sure[place])])
        return self.say("fit-band-one", band=band, strength=strength)

    def why(self, code: str) -> str:
        """What draws the person to one job and what may rub, in a line."""
        return in_short(explain(self.ranking, self.model.traits, code), self.say)


def choose(
    told: Told, wishes: Wishes, model: FitModel, facts: Mapping[str, JobFacts], say: Wording
) -> Choice:
    """Every rated job that meets the filters and was not turned down."""
    ranking = told.ranking(model)
    places = tuple(
        place
        for place, code in enumerate(ranking.codes)
        if code in facts and code not in wishes.turned_down and wishes.filters.keep(facts[code])
    )
    return Choice(told, wishes, model, facts, ranking, places, say)


def list_screen(choice: Choice, first: int = 0, *, remark: str = "", replaces: bool) -> Screen:
    """Seven jobs from place `first` (0 is the best); `remark` says what else there is to say."""
    say, shown = choice.say, choice.places[first : first + SHOWN]
    blocks: list[Block] = [Heading(say("fit-list-title"))]
    if remark:
        blocks.append(Text(remark))
    blocks += _filtered(choice)
    if not shown:
        return Screen((*blocks, Text(say("fit-list-none"))), _ways(choice, first), replaces=replaces)
    blocks += _certainty(choice)
    for band in dict.fromkeys(choice.ranking.band[place] for place in shown):
        blocks += _band(choice, band, [place for place in shown if choice.ranking.band[place] == band])
    titles = [choice.ranking.codes[place] for place in shown]
    jobs = tuple((button(choice.facts[code].title, "job", "open", run=code),) for code in titles)
    return Screen((*blocks, Note(say("fit-list-note"))), (*jobs, *_ways(choice, first)), replaces=replaces)


def _filtered(choice: Choice) -> list[Block]:
    say, phrases = choice.say, in_words(choice.wishes.filters, choice.say)
    if not phrases:
        return []
    left, of = len(choice.places), len(choice.ranking.codes)
    return [Fact(say("fit-only"), say("fit-only-what", what="; ".join(phrases), left=left, of=of))]


def _certainty(choice: Choice) -> list[Block]:
    """What the list rests on, and what makes it less sure."""
    say, told = choice.say, choice.told
    blocks: list[Block] = [Text(say(f"fit-flat-{side}")) for side in choice.ranking.flat]
    if told.values is None:
        blocks.append(Text(say("fit-without-values")))
    if told.interests is None:
        blocks.append(Text(say("fit-without-interests")))
    return blocks


def _band(choice: Choice, band: Band, places: Sequence[int]) -> list[Block]:
    """A band's shown jobs under its name, with how many jobs are in it that fit about as well."""
    say, ranking = choice.say, choice.ranking
    strength = band_of_list(band, [float(ranking.sure[place]) for place in places])
    count = sum(1 for place in choice.places if ranking.band[place] == band)
    codes = [ranking.codes[place] for place in places]
    lines = (say("fit-line", job=choice.facts[code].title, why=choice.why(code)) for code in codes)
    return [Heading(say("fit-band", band=band, strength=strength, count=count)), Bullets(tuple(lines))]


def _ways(choice: Choice, first: int) -> Rows:
    say, rows = choice.say, []
    turns = []
    if first > 0:
        turns.append(button(say("page-back"), NAME, "page", str(max(0, first - SHOWN))))
    if first + SHOWN < len(choice.places):
        turns.append(button(say("fit-more"), NAME, "page", str(first + SHOWN)))
    if turns:
        rows.append(tuple(turns))
    if choice.places:
        rows.append(
            (button(say("fit-filter"), NAME, "filter"), button(say("fit-surprise"), NAME, "surprise"))
        )
        rows.append(
            (button(say("fit-not-some"), NAME, "not", str(first)), button(say("fit-why"), NAME, "why"))
        )
    else:
        rows.append((button(say("fit-filter"), NAME, "filter"), button(say("fit-clear"), NAME, "clear")))
    rows.append((button(say("result-button"), "result", "show"),))
    if choice.told.values is None:
        rows.append((button(say("values-button"), "val", "begin"),))
    if choice.told.interests is None:
        rows.append((button(say("values-to-interests"), "int", "begin"),))
    return tuple(rows)


def surprise_of(choice: Choice) -> str | None:
    """A job that fits, from a field none of the first seven is in and that was no surprise before."""
    families = {choice.facts[code].family for code in choice.codes[:SHOWN]}
    before = choice.wishes.surprises
    families |= {choice.facts[code].family for code in before[-SHOWN:] if code in choice.facts}
    fitting = [choice.ranking.codes[p] for p in choice.places if choice.ranking.band[p] != "other"]
    new = [code for code in fitting if code not in before]
    elsewhere = [code for code in new if choice.facts[code].family not in families]
    return next(iter(elsewhere or new[SHOWN:]), None)


def surprise_screen(choice: Choice, code: str) -> Screen:
    """The surprise and why it is one."""
    say, job = choice.say, choice.facts[code].title
    blocks = (
        Heading(say("fit-surprise-title", job=job)),
        Text(say("fit-surprise-why")),
        Text(choice.band(code)),
        Text(choice.why(code)),
    )
    rows = (
        (button(job, "job", "open", run=code),),
        (button(say("fit-would"), NAME, "would", run=code), button(say("fit-not"), NAME, "no", run=code)),
        (button(say("fit-surprise-again"), NAME, "surprise"), button(say("fit-to-list"), NAME, "list")),
    )
    return Screen(blocks, rows)
