"""Finds the files of the publishers' releases in folders and zip files, wherever they lie."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from data.sources.errors import SourceError

_IGNORED = ("__MACOSX", ".", "~$")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, gzip.BadGzipFile, NotImplementedError)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a release; its path goes on inside zip files ("db_30_1_text.zip/db_30_1_text/Skills.txt")."""

    path: PurePosixPath
    container: PurePosixPath  # the innermost zip file, or "." for the folder that was searched
    open: Callable[[], IO[bytes]]

    @property
    def name(self) -> str:
        return self.path.name

    def read(self) -> bytes:
        """The file's content, unpacked when its name ends in .gz. SourceError when it is damaged."""
        try:
            with self.open() as stream:
                content = stream.read()
            return gzip.decompress(content) if self.name.endswith(".gz") else content
        except _BROKEN as error:
            raise SourceError(f"{self.path} is damaged or cut short ({error}): get it again") from error
        except OSError as error:
            raise SourceError(f"{self.path} cannot be read: {error.strerror or error}") from error

    def text(self) -> str:
        """The content as UTF-8 text. SourceError naming the line that is not."""
        content = self.read()
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            raise SourceError(f"{self.path}, line {line}: this is not UTF-8 text") from error


def find(place: Path) -> list[SourceFile]:
    """Every file under a folder or in a zip file, zip files inside included, in order of path.

    A single file that is not a zip file is found as itself.
    """
    if not place.exists():
        raise SourceError(f"{place} does not exist: give a folder or a zip file of O*NET and BLS releases")
    root = place if place.is_dir() else place.parent
    paths = sorted(place.rglob("*")) if place.is_dir() else [place]
    files = (_loose(path, root) for path in paths if path.is_file())
    return [found for file in files if not _ignored(file.path) for found in _unpacked(file)]


def _loose(path: Path, root: Path) -> SourceFile:
    return SourceFile(PurePosixPath(path.relative_to(root).as_posix()), PurePosixPath("."), _opener(path))


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    return lambda: path.open("rb")


def _member_opener(archive: SourceFile, member: str) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        with zipfile.ZipFile(archive.open()) as zipped:
            return io.BytesIO(zipped.read(member))

    return opened


def _unpacked(file: SourceFile) -> Iterator[SourceFile]:
    if file.path.suffix.lower() != ".zip":
        yield file
        return
    try:
        with zipfile.ZipFile(file.open()) as zipped:
            members = sorted(zipped.namelist())
    except (*_BROKEN, OSError) as error:
        raise SourceError(f"{file.path} is not a whole zip file ({error}): get it again") from error
    for member in members:
        path = PurePosixPath(member)
        if not member.endswith("/") and not _ignored(path):
            yield from _unpacked(SourceFile(file.path / path, file.path, _member_opener(file, member)))


def _ignored(path: PurePosixPath) -> bool:
    return any(part.startswith(_IGNORED) for part in path.parts)
