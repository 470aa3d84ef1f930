"""Reads the library's names for jobs: `names/<major group>.toml`."""

import re
from collections.abc import Iterator
from pathlib import Path

from data.library.words import LibraryError, read_toml

NAMES = Path(__file__).parent / "names"
LONGEST = 60  # characters
_CODE = re.compile(r"\d{2}-\d{4}\.\d{2}")
_NAME = re.compile(r"[A-Za-z0-9.][A-Za-z0-9 ,&/'.()+#-]*")


def read_names(folder: Path = NAMES) -> Iterator[tuple[str, str]]:
    """O*NET-SOC code and name of every name, in order of code.

    LibraryError when a file is not TOML, holds codes of another major group, or a name has not the form.
    """
    for path in sorted(folder.glob("*.toml")):
        for code, names in read_toml(path).items():
            _check(path, code, names)
            yield from ((code, name) for name in names)


def _check(path: Path, code: str, names: object) -> None:
    if _CODE.fullmatch(code) is None or not code.startswith(path.stem):
        raise LibraryError(f"{path.name}: {code} is no O*NET-SOC code of major group {path.stem}")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise LibraryError(f"{path.name}: {code} has no list of names")
    for name in names:
        if len(name) > LONGEST or _NAME.fullmatch(name) is None:
            raise LibraryError(
                f"{path.name}: {name!r} under {code} is not a name of at most {LONGEST} letters"
            )
