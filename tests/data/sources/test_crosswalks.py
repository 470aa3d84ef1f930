"""Reading the groups of SOC and the crosswalks."""

from pathlib import Path

import pytest

from data.sources import crosswalks
from data.sources.crosswalks import BlsCodes, usual_codes
from data.sources.errors import SourceError
from data.sources.files import SourceFile, find
from data.sources.rows import MajorOccupationRow, MajorRow, SocGroupRow
from tests import releases

GROUPS = [
    SocGroupRow("43-0000", "major", "Office Occupations"),
    SocGroupRow("43-6000", "minor", "Secretaries"),
    SocGroupRow("43-6010", "broad", "Secretaries"),
    SocGroupRow("43-6013", "detailed", "Clock Keepers"),
]


def only(file: SourceFile | None) -> SourceFile:
    assert file is not None
    return file


def test_the_groups_of_soc_are_read(tmp_path: Path) -> None:
    releases.write_crosswalks(tmp_path)
    part = crosswalks.read_structure(only(crosswalks.structure_file(find(tmp_path))))
    assert part.rows.of(SocGroupRow) == GROUPS


def test_the_groups_of_soc_are_read_from_the_publishers_workbook(tmp_path: Path) -> None:
    rows = [
        ["2018 Standard Occupational Classification System"],
        ["Major Group", "Minor Group", "Broad Group", "Detailed Occupation", ""],
        ["43-0000", "", "", "", "Office Occupations"],
        ["", "43-6000", "", "", "Secretaries"],
        ["", "", "43-6010", "", "Secretaries"],
        ["", "", "", "43-6013", "Clock Keepers"],
    ]
    releases.write_workbook(tmp_path / "soc_structure_2018.xlsx", {"SOC2018": rows})
    part = crosswalks.read_structure(only(crosswalks.structure_file(find(tmp_path))))
    assert part.rows.of(SocGroupRow) == GROUPS


def test_a_structure_without_its_header_is_refused(tmp_path: Path) -> None:
    (tmp_path / "soc_structure_2018.csv").write_text("code,title\n43-0000,Office\n")
    with pytest.raises(
        SourceError, match=r"^soc_structure_2018\.csv: no line names the columns major, minor"
    ):
        crosswalks.read_structure(only(crosswalks.structure_file(find(tmp_path))))


def test_majors_lead_to_occupations_and_no_match_leads_nowhere(tmp_path: Path) -> None:
    releases.write_crosswalks(tmp_path)
    part = crosswalks.read_majors(only(crosswalks.majors_file(find(tmp_path))))
    assert part.rows.of(MajorRow) == [MajorRow("47.0408", "Watchmaking and Jewelrymaking")]
    assert part.rows.of(MajorOccupationRow) == [
        MajorOccupationRow("43-6013", "47.0408"),
        MajorOccupationRow("13-1021", "47.0408"),
    ]
    assert part.reports[0].skipped == {"no match": 2}


def test_a_majors_workbook_keeps_its_pairs_in_a_sheet_of_their_own(tmp_path: Path) -> None:
    rows = [
        ["CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"],
        ["47.0408", "Watches.", "43-6013", ""],
    ]
    sheets = {"File Guide": [["file_name", "description"]], "CIP-SOC": rows}
    releases.write_workbook(tmp_path / "CIP2020_SOC2018_Crosswalk.xlsx", sheets)
    part = crosswalks.read_majors(only(crosswalks.majors_file(find(tmp_path))))
    assert part.rows.of(MajorRow) == [MajorRow("47.0408", "Watches")]


def test_the_rows_bls_publishes_serve_each_soc_code(tmp_path: Path) -> None:
    releases.write_crosswalks(tmp_path)
    codes, _ = crosswalks.read_soc_to_bls(only(crosswalks.soc_to_bls_file(find(tmp_path))))
    assert codes == {
        "43-6013": BlsCodes("43-6013", "43-6013"),
        "13-1021": BlsCodes("13-1020", "13-1020"),
        "55-1011": BlsCodes(None, None),
    }


def test_the_usual_codes_are_those_of_the_crosswalk(sources: Path) -> None:
    codes, _ = crosswalks.read_soc_to_bls(only(crosswalks.soc_to_bls_file(find(sources))))
    assert codes == {code: usual_codes(code) for code in codes}
