"""What was found of an item, with the rules and facts behind it, as data."""

from __future__ import annotations

from smm_expert.model.conditions import Leaf, subject
from smm_expert.model.record import Record
from smm_expert.model.values import Value


class Premise(Record, frozen=True):
    """One leaf of a rule's condition that counts, and how it fared.

    `value` is the fact's value, None when it is unknown or absent (or the leaf is about an item).
    """

    leaf: Leaf
    holds: bool
    value: Value | None = None

    @property
    def subject(self) -> str:
        """The fact or the item that the leaf is about."""
        return subject(self.leaf)


class Contribution(Record, frozen=True):
    """A fired rule's evidence for or against an item.

    `premises` is a smallest set of leaves that suffices for the rule to fire. `covered_by` names
    the row of the same table that counts in its place, if one does.
    """

    rule: str
    certainty: float
    premises: tuple[Premise, ...]
    covered_by: str | None = None


class PendingVeto(Record, frozen=True):
    """A veto that would exclude the item if the facts it waits for turn out so."""

    rule: str
    waiting_for: tuple[str, ...]


class SegmentResult(Record, frozen=True):
    """How an item fared in one segment of the audience."""

    segment: str
    certainty: float
    recommended: bool
    selected: bool


class Recommendation(Record, frozen=True):
    """An item that is recommended, or kept by the client's decision.

    `segment` names the segment of the highest certainty, whose contributions are shown; `decision`
    is `keep` or `drop` when the client decided; `blocked_by` the partners none of which is
    selected.
    """

    item: str
    certainty: float
    recommended: bool
    selected: bool
    contributions: tuple[Contribution, ...]
    pending_vetoes: tuple[PendingVeto, ...] = ()
    blocked_by: tuple[str, ...] = ()
    decision: str | None = None
    segment: str | None = None
    by_segment: tuple[SegmentResult, ...] = ()


class Exclusion(Record, frozen=True):
    """An item with the vetoes that fired, and the certainty it would have had."""

    item: str
    rules: tuple[str, ...]
    premises: dict[str, tuple[Premise, ...]]
    certainty: float
    decision: str | None = None
    segment: str | None = None


class Notice(Record, frozen=True):
    """Something the user should know; `code` names the entry of `wording.notices`."""

    code: str
    details: dict[str, str] = {}

    @property
    def order(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """By code, then details."""
        return (self.code, tuple(sorted(self.details.items())))
