"""What a client said: typed facts, segments of the audience, decisions already taken."""

from __future__ import annotations

from smm_expert.model.record import Record
from smm_expert.model.values import Number, Value


class Segment(Record, frozen=True):
    """A part of the audience with facts of its own; `share` is its part of the whole, 0 to 1."""

    name: str
    facts: dict[str, Value]
    share: Number | None = None


class Decisions(Record, frozen=True):
    """Items that the client wants kept or dropped whatever the rules say; a veto still wins."""

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


class Profile(Record, frozen=True):
    """One client. A fact that is missing is unknown; `()` is a set known to be empty."""

    facts: dict[str, Value]
    segments: tuple[Segment, ...] = ()
    decisions: Decisions = Decisions()

    @property
    def told(self) -> dict[str, Value]:
        """What was told of the client as a whole, and of its first segment what was not."""
        first = self.segments[0].facts if self.segments else {}
        return {**first, **self.facts}
