"""The pictures of a job: what each shows, from its profile. A picture's name says which it is.

`pay/43-6013.00/year`, `interests/43-6013.00`, `education/43-6013.00`, `card/43-6013.00` and
`compare/43-6013.00+29-1141.00`.
"""

from collections.abc import Sequence

from data.occupations import Profile, Share
from data.pay import Pay as Published
from dialogues.job.elements import name_of
from dialogues.job.outlook import growth
from dialogues.job.paid import HOUR, YEAR, Basis, usual_basis
from dialogues.job.schooling import education_levels, entry, level_name
from dialogues.job.sources import release_version
from dialogues.job.strength import high_interests, interest_strength
from dialogues.job.values import TOP as TOP_VALUES
from dialogues.pictures import comparison, education, hexagon, job_card, pay_range
from dialogues.pictures.pay import STATISTICS, Figure, Pay, Unit
from dialogues.pictures.scores import Scores
from dialogues.screen import Picture
from dialogues.wording import Wording

RIASEC = ("1.B.1.a", "1.B.1.b", "1.B.1.c", "1.B.1.d", "1.B.1.e", "1.B.1.f")
SHOWN = 3


def pay_figures(published: Published | None, basis: Basis) -> Pay | None:
    """The published percentiles of a wage row; None when there are none."""
    if published is None:
        return None
    wage, figures = published.wage, []
    for statistic in STATISTICS:
        amount = basis.value(wage, statistic)
        if amount is not None:
            figures.append(Figure(statistic, amount, basis.is_open(wage, statistic)))
    unit: Unit = "year" if basis is YEAR else "hour"
    return Pay(unit, tuple(figures), group=wage.title if published.combined else "") if figures else None


def pay_picture(profile: Profile, basis: Basis, say: Wording) -> pay_range.PayRange | None:
    """The range of pay in the country, with the median of all jobs for scale."""
    shown = pay_figures(profile.pay, basis)
    if profile.pay is None or shown is None:
        return None
    title = profile.title
    if shown.group:
        title = say("pay-picture-title", job=title, group=shown.group)
    everybody = profile.pay_of_all_jobs
    all_jobs = basis.value(everybody, "median") if everybody else None
    source = say("picture-source-bls", version=release_version(profile, "oews"))
    return pay_range.PayRange(title, shown, all_jobs, source)


def interests_picture(profile: Profile, say: Wording) -> hexagon.Hexagon | None:
    """The job's six interests; None unless all are rated."""
    rated = {one.element_id: one for one in profile.interests}
    if not all(element in rated for element in RIASEC):
        return None
    scores = tuple(rated[element].scales["OI"] for element in RIASEC)
    words = tuple(say("interest-strength", word=interest_strength(score)) for score in scores)
    shown = Scores(profile.title, scores, 1, 7, words=words)
    names = tuple(name_of(rated[element], say) for element in RIASEC)
    return hexagon.Hexagon(profile.title, names, (shown,), _onet(profile, say))


def _level(share: Share, say: Wording) -> str:
    name = level_name(share, say)
    return say("education-picture-rough", name=name) if share.suppressed else name


def education_picture(profile: Profile, say: Wording) -> education.Education | None:
    """Shares of people in the job by level, in the order of schooling."""
    levels = sorted(education_levels(profile), key=lambda one: one.category)
    if not levels:
        return None
    bars = tuple(education.Level(_level(one, say), one.percent) for one in levels)
    return education.Education(profile.title, bars, _onet(profile, say))


def card_picture(profile: Profile, say: Wording) -> job_card.JobCard | None:
    """The card to share; None where it would hold hardly more than a name."""
    pay, told = pay_figures(profile.pay, usual_basis(profile)), growth(profile, say)
    of_bls = bool(pay or told)
    if not (of_bls or profile.interests or profile.skills):
        return None
    return job_card.JobCard(
        profile.title,
        say("picture-source-both") if of_bls else _onet(profile, say),
        also_known_as=profile.also_known_as[:SHOWN],
        pay=pay,
        growth=told,
        interests=tuple(name_of(one, say) for one in high_interests(profile)),
        skills=tuple(name_of(one, say) for one in profile.skills[:SHOWN]),
    )


def comparison_picture(profiles: Sequence[Profile], say: Wording) -> comparison.Comparison:
    """Two or three jobs side by side."""
    jobs = tuple(_compared(profile, say) for profile in profiles)
    of_bls = any(job.pay or job.growth or job.education for job in jobs)
    return comparison.Comparison(jobs, say("picture-source-both") if of_bls else _onet(profiles[0], say))


def _compared(profile: Profile, say: Wording) -> comparison.ComparedJob:
    needed = profile.projection.entry_education if profile.projection else None
    return comparison.ComparedJob(
        profile.title,
        pay=pay_figures(profile.pay, usual_basis(profile)),
        growth=growth(profile, say),
        education=entry("entry-education", needed, say) if needed else "",
        interests=tuple(name_of(one, say) for one in high_interests(profile)),
        values=tuple(name_of(one, say) for one in profile.values[:TOP_VALUES]),
    )


def drawn(kind: str, profiles: Sequence[Profile], detail: str, say: Wording) -> str | None:
    """The SVG of a picture by the parts of its name; None when there is nothing to draw."""
    profile = profiles[0]
    match kind:
        case "pay":
            pay = pay_picture(profile, HOUR if detail == HOUR.name else YEAR, say)
            return pay_range.draw(pay, say) if pay else None
        case "interests":
            interests = interests_picture(profile, say)
            return hexagon.draw(interests, say) if interests else None
        case "education":
            levels = education_picture(profile, say)
            return education.draw(levels, say) if levels else None
        case "card":
            card = card_picture(profile, say)
            return job_card.draw(card, say) if card else None
        case "compare" if len(profiles) > 1:
            return comparison.draw(comparison_picture(profiles, say), say)
    return None


def pay_shown(profile: Profile, basis: Basis, say: Wording) -> Picture | None:
    """The picture of a pay screen."""
    shown = pay_picture(profile, basis, say)
    name = f"pay/{profile.code}/{basis.name}"
    return Picture(name, pay_range.describe(shown, say)) if shown else None


def interests_shown(profile: Profile, say: Wording) -> Picture | None:
    shown = interests_picture(profile, say)
    return Picture(f"interests/{profile.code}", hexagon.describe(shown, say)) if shown else None


def education_shown(profile: Profile, say: Wording) -> Picture | None:
    shown = education_picture(profile, say)
    return Picture(f"education/{profile.code}", education.describe(shown, say)) if shown else None


def card_shown(profile: Profile, say: Wording) -> Picture | None:
    shown = card_picture(profile, say)
    return Picture(f"card/{profile.code}", job_card.describe(shown, say), small=True) if shown else None


def comparison_shown(profiles: Sequence[Profile], say: Wording) -> Picture:
    codes = "+".join(profile.code for profile in profiles)
    return Picture(f"compare/{codes}", comparison.describe(comparison_picture(profiles, say), say))


def _onet(profile: Profile, say: Wording) -> str:
    return say("picture-source-onet", version=release_version(profile, "onet"))
