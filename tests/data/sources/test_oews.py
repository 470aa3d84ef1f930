"""Reading OEWS pay: what is published, what is not, and what is at the survey's ceiling."""

from pathlib import Path

import pytest

from data.sources import oews
from data.sources.errors import SourceError
from data.sources.files import find
from data.sources.rows import WageRow
from data.sources.tables import Part
from tests import releases

ABOVE = ["hourly_median", "hourly_p75", "hourly_p90", "annual_median", "annual_p75", "annual_p90"]


def national(place: Path) -> Part:
    file = oews.newest_national(find(place))
    assert file is not None
    return oews.read_national(file)


def state(place: Path, codes: frozenset[str] = frozenset()) -> Part:
    file = oews.newest_state(find(place))
    assert file is not None
    return oews.read_state(file, codes)


def by_code(part: Part) -> dict[str, WageRow]:
    return {row.wage_code: row for row in part.rows.of(WageRow)}


def test_pay_is_read_as_published(tmp_path: Path) -> None:
    releases.write_national(tmp_path)
    part = national(tmp_path)
    assert by_code(part)["43-6013"] == (
        *("43-6013", "U.S.", 2024, "Clock Keepers", 830760),
        *(21.91, 16.85, 18.21, 21.46, 23.9, 28.87, 45580, 35050, 37880, 44640, 49720, 60050),
        *([], None),
    )
    assert part.release.version == "May 2024"


def test_what_is_not_published_is_unknown_and_never_zero(tmp_path: Path) -> None:
    releases.write_national(tmp_path)
    assert by_code(national(tmp_path))["39-9099"] == (
        *("39-9099", "U.S.", 2024, "Kite Masters, All Other", None),
        *(None, None, None, None, None, None, 61230, 20100, 35000, None, 80000, None),
        *([], "annual"),
    )


def test_the_ceiling_is_the_one_the_workbook_states(tmp_path: Path) -> None:
    releases.write_national(tmp_path)
    assert by_code(national(tmp_path))["13-1020"] == (
        *("13-1020", "U.S.", 2024, "Buyers and Purchasing Agents", 490000),
        *(80.5, 40.1, 52.0, 100.0, 100.0, 100.0, 167440, 83410, 108160, 208000, 208000, 208000),
        *(ABOVE, None),
    )


def test_detailed_occupations_and_all_together_are_kept_and_groups_are_not(tmp_path: Path) -> None:
    releases.write_national(tmp_path)
    part = national(tmp_path)
    assert list(by_code(part)) == ["00-0000", "13-1020", "39-9099", "43-6013"]
    assert [(report.read, report.kept, report.skipped) for report in part.reports] == [
        (5, 4, {"a group of occupations": 1})
    ]


def test_the_newest_survey_wins(tmp_path: Path) -> None:
    for year in (2023, 2025, 2024):
        releases.write_national(tmp_path, year)
    assert {row.year for row in national(tmp_path).rows.of(WageRow)} == {2025}


def test_a_state_workbook_gives_percentiles_by_area(tmp_path: Path) -> None:
    releases.write_state(tmp_path)
    row = by_code(state(tmp_path))["43-6013"]
    assert (row.area, row.annual_p10, row.annual_p90) == ("Guam", 35050, 60050)


def test_of_one_year_the_state_workbook_is_read_and_not_the_means(tmp_path: Path) -> None:
    releases.write_state_means(tmp_path, 2024)
    releases.write_state(tmp_path, 2024)
    assert by_code(state(tmp_path))["43-6013"].annual_median == 44640


def test_newer_means_are_read_before_an_older_state_workbook(tmp_path: Path) -> None:
    releases.write_state_means(tmp_path, 2025)
    releases.write_state(tmp_path, 2024)
    assert state(tmp_path).release.version == "May 2025"


def test_the_reduced_state_file_gives_means_of_the_detailed_occupations(tmp_path: Path) -> None:
    releases.write_state_means(tmp_path)
    part = state(tmp_path, frozenset({"00-0000", "43-6013", "13-1020"}))
    nothing = (None,) * 5
    assert part.rows.of(WageRow) == [
        WageRow(
            "00-0000", "Alabama", 2023, "All Occupations", None, 25.67, *nothing, 53400, *nothing, [], None
        ),
        WageRow("43-6013", "Alabama", 2023, "Clock Keepers", None, 18.2, *nothing, 37860, *nothing, [], None),
        WageRow(
            "13-1020", "Guam", 2023, "Buyers", None, 115.0, *nothing, None, *nothing, ["hourly_mean"], None
        ),
    ]
    assert part.reports[0].skipped == {"a group of occupations": 1}


def test_a_figure_that_is_none_is_named_with_its_sheet_and_line(tmp_path: Path) -> None:
    sheet: releases.Table = [
        releases.OEWS_HEADER,
        ["99", "U.S.", "1", "43-6013", "Clock Keepers", "detailed", "many"],
    ]
    releases.write_workbook(tmp_path / "national_M2024_dl.xlsx", {"pay": sheet})
    with pytest.raises(
        SourceError, match=r"^national_M2024_dl\.xlsx, sheet 'pay', line 2: employment is 'many',"
    ):
        national(tmp_path)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    sheet: releases.Table = [
        ("AREA_TITLE", "OCC_CODE", "OCC_TITLE", "A_MEAN"),
        ("U.S.", "43-6013", "Clock Keepers", 45580),
    ]
    releases.write_workbook(tmp_path / "national_M2024_dl.xlsx", {"pay": sheet})
    with pytest.raises(SourceError, match=r"line 1: the column 'H_MEAN' is missing$"):
        national(tmp_path)


def test_a_workbook_cut_short_is_named(tmp_path: Path) -> None:
    releases.cut_short(releases.write_national(tmp_path))
    with pytest.raises(SourceError, match=r"^national_M2024_dl\.xlsx is not a whole workbook"):
        national(tmp_path)
