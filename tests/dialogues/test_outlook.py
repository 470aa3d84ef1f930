"""The outlook's words and reasons, on every projection there is."""

import pytest

from data.facts import read_facts
from data.occupations import Profile
from data.store.engine import Store
from data.store.known import Projection
from dialogues.fit.wishes import Filters
from dialogues.job.outlook import SECTION, growth, signed, speed
from dialogues.screen import Screen
from dialogues.wording import wording
from tests.talk import words

say = wording()
NO_NEW_JOBS = say("outlook-why-leaving")
SOME_NEW_JOBS = say("outlook-why-some")
FEWER = say("outlook-why-despite")


def outlook(
    change_percent: float, employment: float | None = None, projected: float | None = None
) -> Projection:
    return Projection(
        projection_code="",
        title="",
        base_year=2024,
        target_year=2034,
        change_percent=change_percent,
        employment=employment,
        employment_projected=projected,
    )


def said(profile: Profile) -> str:
    return words(Screen(SECTION.shows(profile, say, "").blocks))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("47-2031.00", "about as fast as most (+4.5 percent)"),  # Carpenters: 959.0 to 1,002.1 is 4.494
        ("47-2152.00", "about as fast as most (+4.5 percent)"),  # Plumbers: 504.5 to 527.2 is 4.4995
        ("29-2055.00", "about as fast as most (+4.5 percent)"),  # Surgical Technologists: 4.498
        ("29-1024.00", "faster than most (+4.5 percent)"),  # Prosthodontists: 0.9 to 0.9 says nothing
        ("53-6031.00", "about the same (−1.0 percent)"),
        ("29-1141.00", "faster than most (+4.9 percent)"),
        ("13-1041.00", "about as fast as most (+3.0 percent)"),
    ],
)
def test_growth_in_words_goes_by_the_most_exact_figure(
    every_job: dict[str, Profile], code: str, told: str
) -> None:
    assert growth(every_job[code], say) == told


@pytest.mark.parametrize(
    ("wish", "speeds"),
    [
        ("fast", ("much-faster", "faster")),
        ("growing", ("much-faster", "faster", "average", "slower")),
    ],
)
async def test_the_jobs_a_wish_for_growth_keeps_are_called_so(
    every_job: dict[str, Profile], built_store: Store, wish: str, speeds: tuple[str, ...]
) -> None:
    async with built_store.read() as session:
        facts = await read_facts(session)
    kept = {code for code, job in facts.items() if Filters(growth=wish).keep(job)}
    called = {
        code
        for code, job in every_job.items()
        if job.projection and job.projection.change is not None and speed(job.projection) in speeds
    }
    assert kept == called
    assert ("47-2152.00" in kept) == (wish == "growing")  # Plumbers: published as 4.5, but 4.4995


@pytest.mark.parametrize(
    ("projection", "word"),
    [
        (outlook(4.5), "faster"),
        (outlook(4.5, 504.5, 527.2), "average"),
        (outlook(4.5, 50.4, 52.6), "faster"),
        # A number of jobs that was rounded the other way never says more than the published percent bears.
        (outlook(2.5, 269.8, 276.4), "slower"),
        (outlook(4.7, 100.0, 104.4), "faster"),
    ],
)
def test_the_number_of_jobs_decides_where_there_are_many(projection: Projection, word: str) -> None:
    assert speed(projection) == word


@pytest.mark.parametrize(
    ("percent", "told"), [(5.0, "+5.0"), (-3.14, "−3.1"), (0.0, "0.0"), (1234.5, "+1,234.5")]
)
def test_a_percent_has_one_decimal(percent: float, told: str) -> None:
    assert signed(percent, say) == told


def test_every_outlook_gives_the_reason_its_figures_bear_out(every_job: dict[str, Profile]) -> None:
    reasons = set()
    for profile in every_job.values():
        projection = profile.projection
        if projection is None or not projection.openings:
            continue
        assert projection.employment is not None
        assert projection.employment_projected is not None
        assert projection.change_percent is not None
        told = said(profile)
        new_a_year = (projection.employment_projected - projection.employment) / 10
        share = 100 * new_a_year / projection.openings
        claims = [
            part
            for part in told.split()
            if part.isdecimal() and f"{part} percent of them are new jobs" in told
        ]
        if speed(projection) == "decline":
            assert FEWER in told, profile.code
            assert not claims, profile.code
        elif SOME_NEW_JOBS in told:
            assert new_a_year > 0, profile.code
            assert not claims, profile.code
        elif claims:
            assert projection.change_percent > 0, profile.code
            assert speed(projection) != "little", profile.code
            assert 4.5 <= share < 50, profile.code  # "the rest", which is people leaving, is the larger part
            assert abs(int(claims[0]) - share) <= 0.5, profile.code
        else:
            assert NO_NEW_JOBS in told, profile.code
            assert share < 5, profile.code
        reasons.add("share" if claims else told.count(SOME_NEW_JOBS))
    assert reasons == {"share", 0, 1}


def test_no_share_is_told_that_is_nothing_but_rounding(every_job: dict[str, Profile]) -> None:
    """Dentists, All Other Specialists: 200 openings, less 100 exits and 0 transfers, for 6,600 jobs that stay 6,600."""
    assert NO_NEW_JOBS in said(every_job["29-1029.00"])
    assert SOME_NEW_JOBS in said(every_job["29-1023.00"])  # Orthodontists: 5,900 to 6,400, 200 openings
    assert "44 percent of them are new jobs" in said(every_job["29-1171.00"])  # Nurse Practitioners
