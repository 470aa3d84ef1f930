"""The result to keep: what a person told and jobs to look at, as one picture and as a PDF."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A file by name, as a picture is one; a door asks for its bytes. `title` is what the person sees."""

    name: str
    title: str
