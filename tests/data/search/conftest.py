"""A small index of real rows, and the whole one when the reference data is there."""

from pathlib import Path

import pytest

from data.library import read_library
from data.search import IndexedOccupation, Title, TitleIndex, TitleKind
from data.sources.build import named_by
from data.sources.files import find

# Rows of O*NET 30.1 (titles, alternate and reported titles) and OEWS May 2024 (employment).
OCCUPATIONS = (
    IndexedOccupation(
        "29-1141.00",
        "Registered Nurses",
        "Assess patient health problems and needs, develop and implement nursing care plans.",
        "Looks after people who are ill.",
        3_282_010,
        ("Record patients' medical information and vital signs.",),
    ),
    IndexedOccupation(
        "43-6013.00",
        "Medical Secretaries and Administrative Assistants",
        "Perform secretarial duties using specific knowledge of medical terminology.",
        None,
        830_760,
        ("Schedule and confirm patient diagnostic appointments, surgeries, or medical consultations.",),
    ),
    IndexedOccupation(
        "47-4021.00",
        "Elevator and Escalator Installers and Repairers",
        "Assemble, install, repair, or maintain electric or hydraulic freight or passenger elevators.",
        None,
        24_000,
        ("Adjust safety controls, counterweights, door mechanisms, and components such as valves.",),
    ),
    IndexedOccupation(
        "47-2152.00", "Plumbers, Pipefitters, and Steamfitters", "Assemble pipes.", None, 455_000, ()
    ),
    IndexedOccupation("53-3054.00", "Taxi Drivers", "Drive a motor vehicle for passengers.", None, None, ()),
    IndexedOccupation("15-1299.00", "Computer Occupations, All Other", "All others.", None, 440_000, ()),
    IndexedOccupation("15-1299.04", "Penetration Testers", "Evaluate network security.", None, 440_000, ()),
)
TITLES = (
    Title("29-1141.00", "RN (Registered Nurse)", TitleKind.ALTERNATE, official=True),
    Title("29-1141.00", "Charge Nurse", TitleKind.REPORTED),
    Title("29-1141.00", "nurse", TitleKind.NICKNAME),
    Title("43-6013.00", "Ward Clerk", TitleKind.ALTERNATE, official=True),
    Title("43-6013.00", "Unit Clerk", TitleKind.REPORTED),
    Title("47-4021.00", "Elevator Mechanic", TitleKind.ALTERNATE),
    Title("47-2152.00", "Plumber", TitleKind.REPORTED),
    Title("53-3054.00", "Cab Driver", TitleKind.ALTERNATE),
    Title("53-3054.00", "Taxi Driver", TitleKind.REPORTED),
    Title("15-1299.04", "Ethical Hacker", TitleKind.ALTERNATE),
)


@pytest.fixture(scope="session")
def small_index() -> TitleIndex:
    return TitleIndex.build(OCCUPATIONS, TITLES)


@pytest.fixture(scope="session")
def library_index() -> TitleIndex:
    return TitleIndex.build(*named_by((), read_library()))


@pytest.fixture(scope="session")
def full_index(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> TitleIndex:
    return TitleIndex.build(*named_by(find(sources), ()))
