"""The word lists of `lexicon.toml`."""

import tomllib
from pathlib import Path

_LISTS = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))

FILLERS = frozenset[str](_LISTS["fillers"])
HEADS = frozenset[str](_LISTS["heads"])
PERSON_SUFFIXES: tuple[str, ...] = tuple(_LISTS["person_suffixes"])
NOT_COMPOUNDS = frozenset[str](_LISTS["not_compounds"])
SPELLED_OUT: dict[str, str] = _LISTS["spelled_out"]
SINGULARS: dict[str, str] = _LISTS["singulars"]
BEFORE = frozenset[str](_LISTS["sentences"]["before"])
AFTER = frozenset[str](_LISTS["sentences"]["after"])
AUXILIARIES = frozenset[str](_LISTS["sentences"]["auxiliaries"])
AGENTS: dict[str, str] = _LISTS["agents"]
