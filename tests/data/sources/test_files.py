"""Finding the files of releases in folders and zip files."""

import gzip
import zipfile
from pathlib import Path

import pytest

from data.sources.errors import SourceError
from data.sources.files import find
from tests import releases


def names(place: Path) -> list[str]:
    return [str(file.path) for file in find(place)]


def test_files_are_found_in_folders_zip_files_and_zip_files_inside_them(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "a.txt").write_text("a")
    (tmp_path / "inner.zip").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as inner:
        inner.writestr("b/c.txt", "c")
        inner.writestr("__MACOSX/b/._c.txt", "not ours")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as outer:
        outer.write(tmp_path / "inner.zip", "bls/inner.zip")
    (tmp_path / "inner.zip").unlink()
    (tmp_path / ".hidden").write_text("not ours")
    found = find(tmp_path)
    assert [(str(file.path), file.read()) for file in found] == [
        ("deep/er/a.txt", b"a"),
        ("outer.zip/bls/inner.zip/b/c.txt", b"c"),
    ]


def test_one_zip_file_can_be_the_place(world: Path) -> None:
    loose = names(world)
    archive = releases.zipped(world)
    assert names(archive) == [f"sources.zip/sources/{name}" for name in loose]


def test_a_place_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nowhere does not exist: give a folder or a zip file"):
        find(tmp_path / "nowhere")


def test_a_zip_file_cut_short_is_named(world: Path) -> None:
    archive = releases.zipped(world)
    releases.cut_short(archive)
    with pytest.raises(SourceError, match=r"^sources\.zip is not a whole zip file \(.*\): get it again$"):
        find(archive)


def test_a_damaged_member_is_named(world: Path) -> None:
    archive = releases.zipped(world)
    with zipfile.ZipFile(archive) as opened:
        member = opened.getinfo("sources/db_30_1_text/Interests.txt")
    content = bytearray(archive.read_bytes())
    middle = member.header_offset + 60 + member.compress_size // 2
    content[middle : middle + 8] = bytes(8)
    archive.write_bytes(content)
    damaged = next(file for file in find(archive) if file.name == "Interests.txt")
    with pytest.raises(SourceError, match=r"Interests\.txt is damaged or cut short"):
        damaged.read()


def test_a_compressed_file_cut_short_is_named(tmp_path: Path) -> None:
    path = releases.write_state_means(tmp_path)
    releases.cut_short(path)
    (file,) = find(tmp_path)
    with pytest.raises(SourceError, match=r"^state_M2023_mean_only\.csv\.gz is damaged or cut short"):
        file.read()


def test_text_that_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress("one\ntwo\nthr\xe9e\n".encode("latin-1")))
    (file,) = find(tmp_path)
    with pytest.raises(SourceError, match=r"^a\.csv\.gz, line 3: this is not UTF-8 text$"):
        file.text()
