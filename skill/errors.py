"""The one error that a person at a command line is meant to read."""


class PlainError(Exception):
    """Something the caller can mend; its text is one clear sentence, shown without a traceback."""
