"""Tables of people, where they are in a conversation, what they answered and what was said to them.

No build of the occupations touches these. They hold no name, no address and no phone number: a person is
a door ("telegram", "web", "terminal") and that door's own id.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from data.store.types import UtcDateTime, now


class Person(SQLModel, table=True):
    """Someone who came through a door."""

    __table_args__: ClassVar[tuple[Any, ...]] = (UniqueConstraint("door", "door_id"),)

    id: int | None = Field(default=None, primary_key=True)
    door: str  # "telegram", "web", "terminal"
    door_id: str  # chat id, cookie, or "here"
    locale: str = "en"
    created_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False))
    seen_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False))


class Place(SQLModel, table=True):
    """Where a person is: which conversation, which run of it, at which question."""

    person_id: int = Field(foreign_key="person.id", primary_key=True, ondelete="CASCADE")
    conversation: str
    run_id: int | None = Field(default=None, foreign_key="run.id", ondelete="SET NULL")
    question: str = ""
    state: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class Run(SQLModel, table=True):
    """One going-through of a questionnaire by one person; a retake is a new run."""

    __table_args__: ClassVar[tuple[Any, ...]] = (Index("ix_run_person", "person_id", "conversation"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    conversation: str
    wording: str  # version of the wording that was shown
    started_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False))
    finished_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime))
    state: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class Answer(SQLModel, table=True):
    """What a person said to one question of a run; answering again replaces it."""

    __table_args__: ClassVar[tuple[Any, ...]] = (UniqueConstraint("run_id", "question"),)

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="run.id", ondelete="CASCADE", index=True)
    question: str
    value: str
    position: int  # 1 is the first question asked in the run
    answered_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False))


class DonatedAnswers(SQLModel, table=True):
    """The answers of one run, given with consent to improve the questions; nothing leads back to a person."""

    __tablename__: ClassVar[str] = "donated_answers"

    id: int | None = Field(default=None, primary_key=True)
    conversation: str
    wording: str  # version of the wording that was shown
    answers: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))  # question → value
    day: date = Field(default_factory=lambda: now().date())


class SeenUpdate(SQLModel, table=True):
    """An update that was taken: seen again, it changes nothing."""

    __tablename__: ClassVar[str] = "seen_update"

    door: str = Field(primary_key=True)
    key: str = Field(primary_key=True)  # the door's own id of the update
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    seen_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False, index=True))


class Message(SQLModel, table=True):
    """Something a person said or was told, in order; what is told is kept until it is delivered.

    `screen` is a screen in its stored form for what was told; `text` is what a person typed or tapped.
    A screen that replaces an earlier message names it in `replaces`.
    """

    __table_args__: ClassVar[tuple[Any, ...]] = (
        Index("ix_message_person", "person_id", "id"),
        Index("ix_message_waiting", "delivered_at", "person_id"),
        Index("ix_message_door_ref", "person_id", "door_ref"),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    text: str | None = None
    screen: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    replaces: int | None = Field(default=None)
    door_ref: str | None = None  # the platform's own id of the message, once it is there
    created_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False))
    delivered_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


class RememberedChoice(SQLModel, table=True):
    """Which occupation a person meant by a name: typed again, it goes there at once."""

    __tablename__: ClassVar[str] = "remembered_choice"

    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", primary_key=True)
    name: str = Field(primary_key=True)  # normalised by `data.search.normalise`
    code: str


class ChoiceCount(SQLModel, table=True):
    """How often people chose an occupation for a name, with no person attached."""

    __tablename__: ClassVar[str] = "choice_count"

    name: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    times: int = 0


class SavedJob(SQLModel, table=True):
    """An occupation on a person's shortlist."""

    __tablename__: ClassVar[str] = "saved_job"

    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", primary_key=True)
    code: str = Field(primary_key=True)
    saved_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False))
