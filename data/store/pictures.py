"""Pictures and documents that were made once and are reused."""

from datetime import datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from data.store.types import UtcDateTime, now


class PictureFile(SQLModel, table=True):
    """A picture or document a platform has been sent: its own id of the file, sent again instead of the bytes."""

    __tablename__ = "picture_file"

    door: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    ref: str
    sent_at: datetime = Field(default_factory=now, sa_column=Column(UtcDateTime, nullable=False))
