"""`waymark data …` as a person at a terminal meets it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.data_commands import data
from data.library import figures
from data.library.figures import read_figures
from data.sources.rows import EducationCategoryRow, OccupationRow
from tests import releases


@pytest.fixture
def store_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite+aiosqlite:///{tmp_path / 'waymark.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.delenv("WAYMARK_SOURCES", raising=False)
    monkeypatch.chdir(tmp_path)
    return url


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(data, arguments, catch_exceptions=False)


pytestmark = pytest.mark.usefixtures("store_url")


def test_a_build_says_what_was_loaded_and_status_says_it_again(world: Path) -> None:
    built = invoke("build", "--sources", str(world))
    assert built.exit_code == 0
    assert "Loaded O*NET 30.1 Database (December 2025), from db_30_1_text" in built.stderr
    survey = "Occupational Employment and Wage Statistics, national, May 2024, from national_M2024_dl.xlsx"
    assert f"Loaded {survey}" in built.stderr
    interests = next(line for line in built.stdout.splitlines() if line.startswith("Interests.txt"))
    assert interests.split() == (
        [
            "Interests.txt",
            "7",
            "read",
            "6",
            "kept;",
            "1",
            "left",
            "out:",
            "high-point",
            "codes,",
            "which",
            "follow",
            "from",
            "the",
            "scores",
        ]
    )
    status = invoke("status")
    assert status.exit_code == 0
    lines = status.stdout.splitlines()
    assert lines[0].startswith("Built ")
    assert survey in lines
    assert "        4 occupation" in lines
    assert interests in lines
    assert not [line for line in lines if line.startswith("Missing")]


def test_the_sources_of_the_environment_are_used(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYMARK_SOURCES", str(world))
    assert "Loaded O*NET 30.1 Database" in invoke("build").stderr


def test_offline_without_sources_the_library_is_built() -> None:
    built = invoke("build", "--offline")
    assert built.exit_code == 0
    assert "Loaded Waymark's library of plain words" in built.stderr
    missing = [line for line in invoke("status").stdout.splitlines() if line.startswith("Missing")]
    assert missing == [
        "Missing: O*NET: only the library's occupations are known",
        "Missing: OEWS: only the library's occupations have pay",
        "Missing: official task statements",
        "Missing: state pay",
        "Missing: college majors",
    ]


def test_a_broken_file_is_one_sentence_and_exit_code_1(world: Path) -> None:
    releases.edit(world / "db_30_1_text" / "Interests.txt", "\t4.14\t", "\tfour\t")
    built = invoke("build", "--sources", str(world))
    assert built.exit_code == 1
    assert built.stdout == ""
    said = "db_30_1_text/Interests.txt, line 5: value is 'four', but input should be a valid number"
    assert built.stderr.splitlines()[-1].startswith(f"Error: {said}")


def test_status_of_a_store_that_was_never_built_says_what_to_do() -> None:
    status = invoke("status")
    assert status.exit_code == 1
    assert "run `waymark migrate`" in status.stderr


def test_the_librarys_figures_are_written_the_same_each_time(
    world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = tmp_path / "figures.json"
    monkeypatch.setattr(figures, "FIGURES", written)
    texts = []
    for _ in range(2):
        assert invoke("library", "--sources", str(world)).exit_code == 0
        texts.append(written.read_bytes())
    assert texts[0] == texts[1]
    part = read_figures(written)["onet"]
    # Of the small world's occupations the library knows one.
    assert [(row.code, row.title) for row in part.rows.of(OccupationRow)] == [("43-6013.00", "Clock Keepers")]
    assert {row.name for row in part.rows.of(EducationCategoryRow)} >= {"High School Diploma"}


def test_the_librarys_figures_need_every_publisher(tmp_path: Path) -> None:
    releases.write_onet(tmp_path / "alone")
    refused = invoke("library", "--sources", str(tmp_path / "alone"))
    assert refused.exit_code == 1
    assert refused.stderr == "Error: the library's figures need the source 'oews' too, which is not there\n"
