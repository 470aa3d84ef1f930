"""One of each picture, with the published figures of medical secretaries (43-6013) and nurses (29-1141)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dialogues.pictures import comparison, education, hexagon, job_card, pay_range, result_card, values
from dialogues.pictures.pay import STATISTICS, Figure, Pay, Unit
from dialogues.pictures.scores import Scores
from dialogues.wording import wording

SECRETARIES = "Medical Secretaries and Administrative Assistants"
NURSES = "Registered Nurses"
OEWS = "U.S. Bureau of Labor Statistics, May 2024, before taxes."
ONET = "O*NET 30.1 Database."
ALL_JOBS_YEAR = 49_500
ALL_JOBS_HOUR = 23.80

TYPES = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
VALUES = ("Achievement", "Independence", "Recognition", "Relationships", "Support", "Working conditions")
PLACES = ("third", "second", "fifth", "first", "fourth", "sixth")
say = wording()


def pay(unit: Unit, *amounts: float | None, at_least: float = float("inf")) -> Pay:
    """Pay from the five percentiles, None where one is not published."""
    published = zip(STATISTICS, amounts, strict=True)
    return Pay(unit, tuple(Figure(name, one, one >= at_least) for name, one in published if one is not None))


SECRETARIES_PAY = pay("year", 35_050, 37_880, 44_640, 49_720, 60_050)
NURSES_PAY = pay("year", 66_030, 78_610, 93_600, 107_960, 135_320)
NURSES_HOURLY = pay("hour", 31.75, 37.79, 45.00, 51.90, 65.06)
LAWYERS_PAY = pay("year", 72_780, 99_760, 151_160, 215_420, 239_200, at_least=239_200)
CARDIOLOGISTS_PAY = pay("year", 119_970, 230_100, 239_200, 239_200, 239_200, at_least=239_200)
DANCERS_PAY = pay("hour", 13.96, 16.83, 23.97, 37.43, 53.66)

SECRETARIES_INTERESTS = Scores(SECRETARIES, (2.38, 3.05, 1.00, 4.14, 3.16, 6.66), 1, 7)
NURSES_VALUES = Scores(NURSES, (5.33, 5.33, 4.67, 6.33, 6.00, 4.83), 1, 7)
YOUR_INTERESTS = Scores(
    "You",
    (2.1, 3.4, 4.2, 4.6, 3.0, 2.2),
    1,
    5,
    low=(1.8, 3.0, 3.7, 4.3, 2.5, 1.9),
    high=(2.5, 3.8, 4.6, 4.9, 3.5, 2.6),
)
YOUR_VALUES = Scores(
    "You",
    (0.4, 0.9, -0.9, 1.1, -0.5, -1.0),
    -2,
    2,
    low=(0.1, 0.5, -1.3, 0.7, -1.0, -1.6),
    high=(0.7, 1.3, -0.5, 1.5, 0.0, -0.4),
    words=PLACES,
)

SECRETARIES_EDUCATION = (
    education.Level("No high school diploma", 5.33),
    education.Level("High school diploma or a GED", 47.63),
    education.Level("Certificate after high school", 19.88),
    education.Level("Some college, no degree", 1.18),
    education.Level("Two-year (associate's) degree", 25.97),
    education.Level("Master's degree", 0.2),
)
COMPARED_SECRETARIES = comparison.ComparedJob(
    SECRETARIES,
    SECRETARIES_PAY,
    "about as fast as most: +4.2%",
    "High school diploma or equivalent",
    ("Conventional", "Social"),
    ("Relationships", "Support"),
)
COMPARED_NURSES = comparison.ComparedJob(
    NURSES,
    NURSES_PAY,
    "faster than most: +4.9%",
    "Four-year (bachelor's) degree",
    ("Social", "Investigative", "Conventional"),
    ("Relationships", "Support", "Achievement"),
)
COMPARED_DANCERS = comparison.ComparedJob("Dancers", DANCERS_PAY, interests=("Artistic", "Realistic"))


@dataclass(frozen=True)
class Kind:
    """A kind of picture bound to what it shows."""

    shown: Any
    draw: Callable[[], str]
    describe: Callable[[], str]


def _of(module: Any, shown: Any) -> Kind:
    return Kind(shown, lambda: module.draw(shown, say), lambda: module.describe(shown, say))


GALLERY: dict[str, Kind] = {
    "pay": _of(pay_range, pay_range.PayRange(SECRETARIES, SECRETARIES_PAY, ALL_JOBS_YEAR, OEWS)),
    "pay-hourly": _of(pay_range, pay_range.PayRange(NURSES, NURSES_HOURLY, ALL_JOBS_HOUR, OEWS)),
    "pay-open": _of(pay_range, pay_range.PayRange("Lawyers", LAWYERS_PAY, ALL_JOBS_YEAR, OEWS)),
    "pay-mostly-open": _of(
        pay_range, pay_range.PayRange("Cardiologists", CARDIOLOGISTS_PAY, ALL_JOBS_YEAR, OEWS)
    ),
    "hexagon-job": _of(hexagon, hexagon.Hexagon(SECRETARIES, TYPES, (SECRETARIES_INTERESTS,), ONET)),
    "hexagon-person": _of(hexagon, hexagon.Hexagon("Your answers", TYPES, (YOUR_INTERESTS,))),
    "hexagon-both": _of(
        hexagon,
        hexagon.Hexagon(f"You and {SECRETARIES}", TYPES, (YOUR_INTERESTS, SECRETARIES_INTERESTS), ONET),
    ),
    "education": _of(education, education.Education(SECRETARIES, SECRETARIES_EDUCATION, ONET)),
    "values-person": _of(values, values.Values("Your answers", VALUES, (YOUR_VALUES,))),
    "values-job": _of(values, values.Values(NURSES, VALUES, (NURSES_VALUES,), ONET)),
    "values-both": _of(
        values, values.Values(f"You and {NURSES}", VALUES, (YOUR_VALUES, NURSES_VALUES), ONET)
    ),
    "comparison-two": _of(
        comparison, comparison.Comparison((COMPARED_SECRETARIES, COMPARED_NURSES), f"{OEWS} {ONET}")
    ),
    "comparison-three": _of(
        comparison,
        comparison.Comparison((COMPARED_SECRETARIES, COMPARED_NURSES, COMPARED_DANCERS), f"{OEWS} {ONET}"),
    ),
    "job-card": _of(
        job_card,
        job_card.JobCard(
            SECRETARIES,
            "Waymark, with data from O*NET 30.1 (CC BY 4.0, modified) and the U.S. Bureau of Labor Statistics.",
            ("Ward Clerk", "Patient Coordinator", "Unit Secretary", "Medical Office Specialist"),
            SECRETARIES_PAY,
            "about as fast as most: +4.2% from 2024 to 2034",
            ("Conventional", "Social", "Enterprising"),
            ("Listening", "Speaking", "Reading"),
        ),
    ),
    "result-card": _of(
        result_card,
        result_card.ResultCard(
            "Social, Artistic and Investigative",
            "This says what you told us you like. It is not a test of ability, and not for selecting people.",
            hexagon.Hexagon("", TYPES, (YOUR_INTERESTS,)),
            values.Values("", VALUES, (YOUR_VALUES,)),
            (
                "Elementary School Teachers, Except Special Education",
                "Librarians and Media Collections Specialists",
                "Occupational Therapists",
                "Museum Technicians and Conservators",
                "Speech-Language Pathologists",
                "Art Therapists",
                "Instructional Coordinators",
            ),
        ),
    ),
}
