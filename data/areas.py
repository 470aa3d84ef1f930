"""States and territories: the names BLS publishes pay under, and how people type them."""

import re

from rapidfuzz import fuzz, process

STATES: dict[str, str] = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "GU": "Guam", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine",
    "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VI": "Virgin Islands",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
_OTHER_NAMES = {
    "washington dc": "DC",
    "dc": "DC",
    "d c": "DC",
    "washington state": "WA",
    "new york state": "NY",
}
_BY_NAME = {**{name.lower(): code for code, name in STATES.items()}, **_OTHER_NAMES}

# A slip of the finger in a name of usual length; "Ohio" and "Iowa" are further apart than this.
_SAME_NAME = 86


def state_called(text: str, *, abbreviated: bool = False) -> str | None:
    """The postal code of the state a text names, a typing slip forgiven; None if it names none.

    Postal codes count only where `abbreviated` says that a state is expected: "hi", "ok", "in", "or" and
    "me" are words first.
    """
    name = re.sub(r"[^a-z ]+", " ", text.lower()).strip()
    name = " ".join(name.removeprefix("the state of ").split())
    if abbreviated and name.upper() in STATES:
        return name.upper()
    if name in _BY_NAME:
        return _BY_NAME[name]
    nearest = process.extractOne(name, _BY_NAME.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_NAME)
    return _BY_NAME[nearest[0]] if nearest and len(name) > 3 else None
