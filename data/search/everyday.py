"""What people call jobs: the names of `everyday.toml`."""

import tomllib
from functools import lru_cache
from pathlib import Path

from data.search.model import Title, TitleKind


@lru_cache(maxsize=1)
def everyday_titles() -> tuple[Title, ...]:
    """Nicknames, slang and short forms for jobs of every kind, by O*NET-SOC code."""
    names = tomllib.loads(Path(__file__).with_name("everyday.toml").read_text(encoding="utf-8"))
    return tuple(Title(code, text, TitleKind.NICKNAME) for code, texts in names.items() for text in texts)
