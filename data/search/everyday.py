"""What people call jobs: the names of `everyday.toml`, and those of the library."""

import tomllib
from functools import lru_cache
from pathlib import Path

from data.library.names import read_names
from data.search.model import Title, TitleKind


@lru_cache(maxsize=1)
def everyday_titles() -> tuple[Title, ...]:
    """Nicknames, slang and short forms for jobs of every kind, by O*NET-SOC code."""
    names = tomllib.loads(Path(__file__).with_name("everyday.toml").read_text(encoding="utf-8"))
    return tuple(Title(code, text, TitleKind.NICKNAME) for code, texts in names.items() for text in texts)


@lru_cache(maxsize=1)
def written_titles() -> tuple[Title, ...]:
    """What people write as their job: by product, machine, place or rank, in older words and newer ones."""
    return tuple(Title(code, text, TitleKind.WRITTEN) for code, text in read_names())
