"""The sections of the career profile, in the order of their buttons."""

from dialogues.job import (
    does,
    education,
    elements,
    interests,
    outlook,
    pay,
    provenance,
    related,
    tasks,
    technology,
    values,
)
from dialogues.job.page import Section

SECTIONS: tuple[Section, ...] = (
    does.SECTION,
    tasks.SECTION,
    pay.SECTION,
    outlook.SECTION,
    education.SECTION,
    interests.SECTION,
    elements.SKILLS,
    elements.KNOWLEDGE,
    elements.ABILITIES,
    elements.ACTIVITIES,
    elements.STYLES,
    values.SECTION,
    technology.SECTION,
    related.SECTION,
    provenance.SECTION,
)
