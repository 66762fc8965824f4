"""What a check found, and what to do about it."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One broken rule: where it is broken, how, and what mends it."""

    file: str
    place: str
    what: str
    mend: str

    def __str__(self) -> str:
        """Put it as one plain line."""
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.what}; {self.mend}."
