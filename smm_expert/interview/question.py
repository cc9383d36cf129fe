"""A question put to a client, and what hangs on its answer."""

from __future__ import annotations

from msgspec import Struct

from smm_expert.model.vocabulary import FactDefinition


class Topic(Struct, frozen=True, order=True):
    """What a question is about: a fact of the client, or of one segment of its audience."""

    fact: str
    segment: str | None = None


class Question(Struct, frozen=True):
    """The question that comes next.

    `still` is about how many questions are to come, this one included; `decides` the items whose
    recommendation the answer may change, in output order; `for_veto` says that a veto of something
    recommended so far waits for it; `little` that from here on hardly anything can change.
    """

    topic: Topic
    fact: FactDefinition
    still: int
    decides: tuple[str, ...]
    for_veto: bool = False
    little: bool = False
