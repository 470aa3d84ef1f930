"""Reading O*NET text releases of every layout, whole and broken."""

import io
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.sources import onet
from data.sources.errors import SourceError
from data.sources.files import SourceFile, find
from data.sources.rows import (
    AlternateTitleRow,
    EducationCategoryRow,
    EducationShareRow,
    ElementRow,
    OccupationRow,
    RatingRow,
    RelatedOccupationRow,
    TableReportRow,
    TaskRow,
    TechnologyRow,
)
from data.sources.tables import Part, TableReader, text_table
from tests import releases
from tests.releases import BUYERS, KEEPERS, MASTERS, OFFICERS


def read(place: Path) -> Part:
    release = onet.newest_release(find(place))
    assert release is not None
    return onet.read(release, lambda _name: None)


def refusal(place: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read(place)
    return str(caught.value)


@pytest.mark.parametrize("version", ["28.3", "29.0", "30.1", "30.3", "31.0"])
def test_what_every_release_says_of_an_occupation_is_the_same(tmp_path: Path, version: str) -> None:
    releases.write_onet(tmp_path, version)
    rows = read(tmp_path).rows
    assert rows.of(OccupationRow) == [
        OccupationRow(
            BUYERS, "Reed Buyers", None, None, "What Reed Buyers do.", "13-1021", None, None, None, False
        ),
        OccupationRow(
            MASTERS,
            "Kite Masters, All Other",
            None,
            None,
            "What Kite Masters, All Other do.",
            "39-9099",
            None,
            None,
            None,
            False,
        ),
        OccupationRow(
            KEEPERS, "Clock Keepers", None, None, "What Clock Keepers do.", "43-6013", None, None, 2, True
        ),
        OccupationRow(
            OFFICERS,
            "Balloon Officers",
            None,
            None,
            "What Balloon Officers do.",
            "55-1011",
            None,
            None,
            None,
            False,
        ),
    ]
    assert rows.of(AlternateTitleRow) == [
        AlternateTitleRow(KEEPERS, "Ward Clerk", "alternate", False),
        AlternateTitleRow(KEEPERS, "Chief Tower Clock Keeper", "alternate", False),
        AlternateTitleRow(BUYERS, "Buyer of Reeds", "alternate", False),
        AlternateTitleRow(KEEPERS, "CTCK", "short", False),
        AlternateTitleRow(KEEPERS, "Ward Clerk", "reported", True),
        AlternateTitleRow(KEEPERS, "Clock Winder", "reported", False),
    ]
    assert rows.of(TechnologyRow) == [
        TechnologyRow(KEEPERS, "Microsoft Excel", "Spreadsheet software", True, False)
    ]
    assert rows.of(EducationShareRow) == [
        EducationShareRow(KEEPERS, "RL", 1, 0.0, False),
        EducationShareRow(KEEPERS, "RL", 2, 61.5, False),
        EducationShareRow(KEEPERS, "RL", 3, 38.5, True),
        EducationShareRow(KEEPERS, "RW", 1, 100.0, False),
    ]
    assert rows.of(EducationCategoryRow) == [
        EducationCategoryRow("RL", 1, "Less than a High School Diploma"),
        EducationCategoryRow("RL", 2, "High School Diploma - or the equivalent"),
        EducationCategoryRow("RL", 3, "Some College"),
        EducationCategoryRow("RW", 1, "None"),
    ]
    assert rows.of(RelatedOccupationRow) == [RelatedOccupationRow(KEEPERS, 1, BUYERS, "Primary-Short")]
    skills = [
        row for row in rows.of(RatingRow) if row.scale in ("IM", "LV") and row.element_id.startswith("2")
    ]
    assert sorted(skills) == [
        RatingRow(KEEPERS, "2.A.1.a", "IM", 3.75, False, False, "08/2023"),
        RatingRow(KEEPERS, "2.A.1.a", "LV", 3.5, False, False, "08/2023"),
        RatingRow(KEEPERS, "2.B.3.e", "IM", 1.5, False, False, "08/2023"),
        RatingRow(KEEPERS, "2.B.3.e", "LV", 0.5, False, True, "08/2023"),
        RatingRow(KEEPERS, "2.C.1.b", "IM", 4.21, True, False, "08/2023"),
        RatingRow(KEEPERS, "2.C.1.b", "LV", 4.0, True, False, "08/2023"),
    ]
    interests = {row.element_id: row.value for row in rows.of(RatingRow) if row.scale == "OI"}
    assert interests == {
        "1.B.1.a": 2.38,
        "1.B.1.b": 3.05,
        "1.B.1.c": 1.0,
        "1.B.1.d": 4.14,
        "1.B.1.e": 3.16,
        "1.B.1.f": 6.66,
    }


@pytest.mark.parametrize(
    ("version", "scales"),
    [
        ("28.3", {"OI", "EX", "IM", "LV"}),
        ("30.1", {"OI", "EX", "WI", "DR", "IM", "LV"}),
        ("31.0", {"OI", "WI", "DR", "IM", "LV"}),
    ],
)
def test_a_release_gives_the_scales_it_has(tmp_path: Path, version: str, scales: set[str]) -> None:
    releases.write_onet(tmp_path, version)
    assert {row.scale for row in read(tmp_path).rows.of(RatingRow)} == scales


def test_elements_carry_the_content_models_names(tmp_path: Path) -> None:
    releases.write_onet(tmp_path)
    elements = read(tmp_path).rows.of(ElementRow)
    assert len(elements) == 16
    assert (
        ElementRow("2.A.1.a", "Reading Comprehension", "skill", "All about reading comprehension.")
        in elements
    )
    assert ElementRow("1.D.1.a", "Innovation", "style", "All about innovation.") in elements


def test_without_task_ratings_the_files_order_is_the_rank(tmp_path: Path) -> None:
    releases.write_onet(tmp_path)
    assert read(tmp_path).rows.of(TaskRow) == [
        TaskRow(KEEPERS, 11, 1, "Wind the clocks.", "Core", None, None),
        TaskRow(KEEPERS, 12, 2, "Oil the clocks.", "Core", None, None),
        TaskRow(KEEPERS, 14, 3, "Ring the bells.", "Core", None, None),
        TaskRow(KEEPERS, 13, 4, "Answer the telephone.", "Supplemental", None, None),
        TaskRow(MASTERS, 21, 1, "Fly kites.", None, None, None),
    ]


def test_with_task_ratings_core_tasks_come_first_and_of_them_the_important_ones(tmp_path: Path) -> None:
    releases.write_onet(tmp_path, task_ratings=True)
    assert read(tmp_path).rows.of(TaskRow) == [
        TaskRow(KEEPERS, 12, 1, "Oil the clocks.", "Core", 4.5, 95.5),
        TaskRow(KEEPERS, 11, 2, "Wind the clocks.", "Core", 3.9, 80.0),
        TaskRow(KEEPERS, 14, 3, "Ring the bells.", "Core", 3.9, 99.0),
        TaskRow(KEEPERS, 13, 4, "Answer the telephone.", "Supplemental", 4.9, 30.0),
        TaskRow(MASTERS, 21, 1, "Fly kites.", None, None, None),
    ]


def test_the_report_says_what_was_left_out_and_why(tmp_path: Path) -> None:
    releases.write_onet(tmp_path)
    reports = {report.name: report for report in read(tmp_path).reports}
    high_point = "high-point codes, which follow from the scores"
    assert reports["Interests.txt"] == TableReportRow("onet", "Interests.txt", 0, 7, 6, {high_point: 1})
    related = "Related Occupations.txt"
    assert reports[related] == TableReportRow(
        "onet", related, 0, 2, 1, {"related to an occupation not listed": 1}
    )


def test_rows_of_an_unknown_occupation_and_rows_said_before_are_left_out(tmp_path: Path) -> None:
    home = releases.write_onet(tmp_path)
    with (home / "Alternate Titles.txt").open("a", encoding="utf-8", newline="") as table:
        table.write("99-1234.00\tNobody\tn/a\t08\r\n43-6013.00\tWard Clerk\tn/a\t08\r\n")
    (report,) = [report for report in read(tmp_path).reports if report.name == "Alternate Titles.txt"]
    assert (report.read, report.kept) == (5, 3)
    assert report.skipped == {"occupation not listed": 1, "said before": 1}


def test_the_release_is_named_as_its_read_me_names_it(tmp_path: Path) -> None:
    releases.write_onet(tmp_path)
    release = read(tmp_path).release
    assert release == (
        *("onet", "O*NET 30.1 Database", "30.1", "December 2025", "CC BY 4.0", "db_30_1_text"),
        release.loaded_at,
    )


def test_without_a_read_me_the_folders_name_says_the_release(tmp_path: Path) -> None:
    home = releases.write_onet(tmp_path)
    (home / "Read Me.txt").unlink()
    assert read(tmp_path).release.version == "30.1"


def test_of_several_releases_the_newest_is_read_with_its_own_tables(tmp_path: Path) -> None:
    releases.write_onet(tmp_path, "28.3")
    releases.write_onet(tmp_path, "29.0")
    newest = releases.write_onet(tmp_path, "30.1")
    releases.edit(newest / "Occupation Data.txt", "Clock Keepers", "Keepers of Clocks")
    part = read(tmp_path)
    assert part.release.version == "30.1"
    assert [row.title for row in part.rows.of(OccupationRow) if row.code == KEEPERS] == ["Keepers of Clocks"]
    assert {row.scale for row in part.rows.of(RatingRow)} >= {"WI", "DR"}


def test_tables_are_found_wherever_they_lie_beside_their_list_of_occupations(tmp_path: Path) -> None:
    home = releases.write_onet(tmp_path)
    (home / "more").mkdir()
    (home / "Interests.txt").rename(home / "more" / "Interests.txt")
    assert any(row.scale == "OI" for row in read(tmp_path).rows.of(RatingRow))


def test_no_release_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing")
    assert onet.newest_release(find(tmp_path)) is None


# What is broken


def test_an_unknown_release_is_refused_naming_the_known_ones(tmp_path: Path) -> None:
    releases.write_onet(tmp_path, "27.3")
    assert refusal(tmp_path) == (
        "db_27_3_text is O*NET release 27.3, but only releases 28, 29, 30, 31 are known here"
    )


def test_a_release_that_does_not_say_which_it_is_is_refused(tmp_path: Path) -> None:
    home = releases.write_onet(tmp_path).rename(tmp_path / "onet")
    (home / "Read Me.txt").write_text("Welcome.\n")
    said = "does not say which release this is (such as 'O*NET 30.1 Database')"
    assert refusal(tmp_path) == f"onet/Read Me.txt {said}"


def test_a_table_without_its_list_of_occupations_is_refused(tmp_path: Path) -> None:
    home = releases.write_onet(tmp_path)
    (home / "Occupation Data.txt").unlink()
    assert refusal(tmp_path) == (
        "db_30_1_text/Interests.txt is a table of O*NET, but 'Occupation Data.txt' is missing beside it"
    )


@pytest.mark.parametrize(
    ("table", "old", "new", "said"),
    [
        ("Interests.txt", "Data Value", "Value", "line 1: the column 'Data Value' is missing"),
        (
            "Interests.txt",
            "\t4.14\t",
            "\tfour\t",
            "line 5: value is 'four', but input should be a valid number",
        ),
        ("Interests.txt", "\t4.14\t", "\t41.4\t", "line 5: value is '41.4', but input should be less than"),
        ("Interests.txt", "\t4.14\t", "\t", "line 5: 6 cells where the header names 7"),
        ("Job Zones.txt", "\t2\t", "\t9\t", "line 2: zone is '9', but input should be less than"),
        (
            "Occupation Data.txt",
            MASTERS,
            "39-9099",
            "line 3: code is '39-9099', but string should match pattern",
        ),
        (
            "Task Statements.txt",
            "\t12\t",
            "\tx2\t",
            "line 3: task id is 'x2', but input should be a valid integer",
        ),
        (
            "Alternate Titles.txt",
            "Buyer of Reeds",
            "",
            "line 4: title is '', but string should have at least 1",
        ),
        ("Occupation Data.txt", "\tTitle\t", "\tName\t", "line 1: the column 'Title' is missing"),
    ],
)
def test_a_broken_line_is_named_with_its_file_and_line(
    tmp_path: Path, table: str, old: str, new: str, said: str
) -> None:
    home = releases.write_onet(tmp_path)
    releases.edit(home / table, old, new)
    assert refusal(tmp_path).startswith(f"db_30_1_text/{table}, {said}")


def test_an_element_the_content_model_does_not_name_is_refused(tmp_path: Path) -> None:
    home = releases.write_onet(tmp_path)
    releases.edit(home / "Content Model Reference.txt", "2.A.1.a\t", "2.A.9.z\t")
    assert refusal(tmp_path) == "db_30_1_text/Content Model Reference.txt does not name the element '2.A.1.a'"


def test_a_list_of_no_occupations_is_refused(tmp_path: Path) -> None:
    home = releases.write_onet(tmp_path)
    (home / "Occupation Data.txt").write_text("O*NET-SOC Code\tTitle\tDescription\r\n", newline="")
    assert refusal(tmp_path) == "db_30_1_text/Occupation Data.txt names no occupation"


@settings(max_examples=200)
@given(st.text(alphabet=st.sampled_from("43-601.0\tn/a\r\nOI\x0b\x85é٣ ½"), max_size=120))
def test_whatever_stands_in_a_table_is_read_or_refused_with_its_file(content: str) -> None:
    header = "O*NET-SOC Code\tIndex\tRelated O*NET-SOC Code\tRelatedness Tier\n"
    file = _in_memory("Related Occupations.txt", header + content)
    columns = ("O*NET-SOC Code", "Index", "Related O*NET-SOC Code", "Relatedness Tier")
    reader = TableReader(file)
    try:
        for line, cells in text_table(file, columns):
            reader.keep(line, cells)
        rows = reader.rows(RelatedOccupationRow)
    except SourceError as error:
        assert str(error).startswith("Related Occupations.txt, line ")  # noqa: PT017 (either way is right)
    else:
        assert len(rows) == reader.read


def _in_memory(name: str, content: str) -> SourceFile:
    return SourceFile(PurePosixPath(name), PurePosixPath("."), lambda: io.BytesIO(content.encode()))
