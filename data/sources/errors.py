"""The one error of the sources."""

from data.errors import OperatorError


class SourceError(OperatorError):
    """A source cannot be used; the message is one sentence naming the file and, where it can, the line."""
