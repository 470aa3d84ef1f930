"""Reads the library's occupations and checks their form."""

import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from data.errors import OperatorError

OCCUPATIONS = Path(__file__).parent / "occupations"

PlainText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class LibraryError(OperatorError):
    """A file of the library is not right; the message is one sentence naming it."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PlainTask(_Strict):
    """One thing people in the job do, and the O*NET task ids whose content it restates."""

    text: Annotated[PlainText, StringConstraints(max_length=110, pattern=r"\.$")]
    restates: tuple[int, ...] = Field(min_length=1)


class PlainOccupation(_Strict):
    """An occupation in plain words."""

    code: str = Field(pattern=r"^\d{2}-\d{4}\.\d{2}$")  # O*NET-SOC 2019
    singular: PlainText  # as in "a medical secretary"
    summary: Annotated[PlainText, StringConstraints(min_length=60, max_length=160)]
    nicknames: tuple[PlainText, ...] = Field(min_length=8, max_length=14)
    tasks: tuple[PlainTask, ...] = Field(min_length=6, max_length=8)


def read_library(folder: Path = OCCUPATIONS) -> tuple[PlainOccupation, ...]:
    """Every occupation of the library in order of code.

    LibraryError when a file is not TOML, does not have the form, or is not named after its code.
    """
    return tuple(_read(path) for path in sorted(folder.glob("*.toml")))


def read_toml(path: Path) -> dict[str, Any]:
    """What a file of the library holds; LibraryError when it is not TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LibraryError(f"{path.name} is not TOML: {error}") from error


def _read(path: Path) -> PlainOccupation:
    try:
        occupation = PlainOccupation.model_validate(read_toml(path))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise LibraryError(f"{path.name}: {place}: {first['msg']}") from error
    if path.stem != occupation.code:
        raise LibraryError(f"{path.name} holds {occupation.code}: the file is named after its code")
    return occupation
