"""Pictures as SVG and PNG: each module draws one kind (`draw`) and says the same in words (`describe`)."""

from dialogues.pictures.render import render

__all__ = ["render"]
