"""Names that are near variants of one another, which learning hides together.

"Tax Accountant" is no hidden title while "Accountant, Tax" or "Tax Accountants" is shown: a query that is truly new
has no such variant, and confidence learned with them there is too high.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from data.search.names import Name
from data.search.text import words

_ALIKE = 92  # fuzz.ratio of the sorted words, 0 to 100, from which two names of one group are variants


def families(forms: Sequence[Name], group_of: Sequence[int]) -> dict[str, str]:
    """The family of each key, named by one of its keys; `group_of` is the group of each occupation."""
    keys_of: defaultdict[int, set[str]] = defaultdict(set)
    for form in forms:
        keys_of[group_of[form.owner]].add(form.key)
    parents = {form.key: form.key for form in forms}
    for group in sorted(keys_of):
        keys = sorted(keys_of[group])
        bags = [" ".join(sorted(words(key))) for key in keys]
        alike = process.cdist(bags, bags, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        for one, other in zip(*np.nonzero(np.triu(alike, 1)), strict=True):
            parents[_root(parents, keys[one])] = _root(parents, keys[other])
    return {key: _root(parents, key) for key in parents}


def _root(parents: dict[str, str], key: str) -> str:
    while parents[key] != key:
        parents[key] = parents[parents[key]]
        key = parents[key]
    return key
