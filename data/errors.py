"""The errors an operator can mend."""


class OperatorError(Exception):
    """Something an operator can mend; the message is one sentence naming what and where."""
