"""The library: occupations in plain words written for this project, with the figures needed to run alone.

One TOML file an occupation in `occupations/`, and `figures.json`, which `waymark data library` writes from
the publishers' releases. README.md describes both.
"""

from data.library.words import LibraryError, PlainOccupation, PlainTask, read_library

__all__ = ["LibraryError", "PlainOccupation", "PlainTask", "read_library"]
