"""The 21 needs behind the six work values.

The taxonomy is the one of the Theory of Work Adjustment (Dawis & Lofquist 1984) in the form O*NET publishes
it (Content Model Reference, elements 1.B.2.a to 1.B.2.f). The statements people read are our own and live
in ``dialogues/wording/en/value-needs.ftl`` under ``value-need-<id>``.
"""

from dataclasses import dataclass
from typing import Final

WORDING_VERSION: Final = 1
"""Goes up when a statement changes its meaning, so that answers to the old one are not mixed with the new."""


@dataclass(frozen=True, slots=True)
class Need:
    """One need: its id (the Fluent message is ``value-need-<id>``), its value, and O*NET's element id."""

    id: str
    value: str
    element_id: str


VALUES: Final = (
    "achievement",
    "independence",
    "recognition",
    "relationships",
    "support",
    "working_conditions",
)
"""The six values, in the order of every array of six in ``data.values`` and ``data.fit``."""

VALUE_ELEMENT_IDS: Final = {
    "achievement": "1.B.2.a",
    "independence": "1.B.2.f",
    "recognition": "1.B.2.c",
    "relationships": "1.B.2.d",
    "support": "1.B.2.e",
    "working_conditions": "1.B.2.b",
}

NEEDS: Final = (
    Need("ability-utilization", "achievement", "1.B.2.a.1"),
    Need("achievement", "achievement", "1.B.2.a.2"),
    Need("creativity", "independence", "1.B.2.f.1"),
    Need("responsibility", "independence", "1.B.2.f.2"),
    Need("autonomy", "independence", "1.B.2.f.3"),
    Need("advancement", "recognition", "1.B.2.c.1"),
    Need("recognition", "recognition", "1.B.2.c.2"),
    Need("authority", "recognition", "1.B.2.c.3"),
    Need("social-status", "recognition", "1.B.2.c.4"),
    Need("co-workers", "relationships", "1.B.2.d.1"),
    Need("social-service", "relationships", "1.B.2.d.2"),
    Need("moral-values", "relationships", "1.B.2.d.3"),
    Need("company-policies", "support", "1.B.2.e.1"),
    Need("supervision-human-relations", "support", "1.B.2.e.2"),
    Need("supervision-technical", "support", "1.B.2.e.3"),
    Need("activity", "working_conditions", "1.B.2.b.1"),
    Need("working-alone", "working_conditions", "1.B.2.b.2"),
    Need("variety", "working_conditions", "1.B.2.b.3"),
    Need("compensation", "working_conditions", "1.B.2.b.4"),
    Need("security", "working_conditions", "1.B.2.b.5"),
    Need("working-conditions", "working_conditions", "1.B.2.b.6"),
)

NEED_IDS: Final = tuple(need.id for need in NEEDS)
