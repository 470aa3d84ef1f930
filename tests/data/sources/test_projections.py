"""Reading Employment Projections and entry education."""

from pathlib import Path

import pytest

from data.sources import projections
from data.sources.errors import SourceError
from data.sources.files import find
from data.sources.rows import ProjectionRow, TableReportRow
from data.sources.tables import Part
from tests import releases


def read(place: Path) -> Part:
    files = find(place)
    file = projections.projections_file(files)
    assert file is not None
    return projections.read(file, projections.education_file(files))


def test_line_items_are_read_with_exits_transfers_and_entry_education(tmp_path: Path) -> None:
    releases.write_projections(tmp_path)
    releases.write_entry_education(tmp_path)
    part = read(tmp_path)
    keepers = ProjectionRow(
        *("43-6013", "Clock keepers", 2024, 2034, 850.0, 885.3, 4.2, 85.9, 39.7, 42.7, 0.0),
        *("High school", "None", "None"),
    )
    buyers = ProjectionRow(
        *("13-1020", "Buyers", 2024, 2034, 500.0, 450.0, -10.0, 40.2, None, None, None),
        *("Bachelor's degree", "Less than 5 years", None),
    )
    assert part.rows.of(ProjectionRow) == [keepers, buyers]
    assert part.release.version == "2024–34"
    assert part.reports == [
        TableReportRow("projections", "Table 1.10", 0, 1, 1, {}),
        TableReportRow("projections", "Table 5.4", 0, 2, 1, {"a note": 1}),
        TableReportRow("projections", "Table 1.2", 0, 4, 2, {"a note": 1, "a sum": 1}),
    ]


def test_without_table_5_4_entry_education_is_what_table_1_2_says(tmp_path: Path) -> None:
    releases.write_projections(tmp_path)
    entries = {row.projection_code: row.entry_education for row in read(tmp_path).rows.of(ProjectionRow)}
    assert entries == {"43-6013": "High school", "13-1020": None}


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    releases.write_workbook(tmp_path / "occupation.xlsx", {"Index": [["Occupation.xlsx contents"]]})
    with pytest.raises(SourceError, match=r"^occupation\.xlsx: the sheet 'Table 1\.2' is missing$"):
        read(tmp_path)


def test_a_sheet_without_its_years_is_named(tmp_path: Path) -> None:
    releases.write_workbook(tmp_path / "occupation.xlsx", {"Table 1.2": [["Table 1.2"], ["title", "code"]]})
    said = r"^occupation\.xlsx, sheet 'Table 1\.2', line 2: two columns 'Employment, <year>' are missing$"
    with pytest.raises(SourceError, match=said):
        read(tmp_path)
