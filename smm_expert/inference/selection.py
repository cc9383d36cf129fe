"""Which items are selected: the best of a kind, the client's decisions, the relations."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct

from smm_expert.inference.appraisal import Appraisal
from smm_expert.model.catalogue import Item, Kind
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Decisions


class Selection(Struct, frozen=True):
    """The selected items of one kind, and why the others of its recommended ones are not.

    `blocked` maps an item to the partners none of which is selected; `tied` names the last item
    in and the first item out when only their ids decided.
    """

    selected: frozenset[str]
    blocked: dict[str, tuple[str, ...]]
    tied: tuple[str, str] | None


def select(
    kind: Kind,
    appraisals: Mapping[str, Appraisal],
    knowledge: KnowledgeBase,
    decisions: Decisions,
    selected_before: Collection[str],
) -> Selection:
    """Select among the appraised items of `kind`; partners of other kinds are settled already."""
    of_kind = {
        item: appraisal
        for item, appraisal in appraisals.items()
        if knowledge.items[item].kind == kind.id
    }
    ranked = sorted(
        (appraisal for appraisal in of_kind.values() if appraisal.recommended),
        key=lambda appraisal: (-appraisal.certainty, appraisal.item),
    )
    limit = len(ranked) if kind.most is None else kind.most
    chosen = {appraisal.item for appraisal in ranked[:limit]}
    chosen |= {item for item in decisions.keep if item in of_kind and not of_kind[item].vetoes}
    chosen -= set(decisions.drop)
    tied = None
    if limit < len(ranked) and ranked[limit - 1].certainty == ranked[limit].certainty:
        tied = (ranked[limit - 1].item, ranked[limit].item)
    selected = _with_partners(chosen, knowledge.items, set(selected_before))
    blocked = {item: knowledge.items[item].partners for item in sorted(chosen - selected)}
    return Selection(frozenset(selected), blocked, tied)


def _with_partners(
    chosen: Collection[str], items: Mapping[str, Item], selected_before: set[str]
) -> set[str]:
    """The chosen items that have no partners or one that is selected; of one kind, in order."""
    selected: set[str] = set()

    def admit(item: str) -> bool:
        if item in selected:
            return True
        if item not in chosen:
            return item in selected_before
        partners = items[item].partners
        if partners and not any(admit(partner) for partner in partners):
            return False
        selected.add(item)
        return True

    for item in sorted(chosen):
        admit(item)
    return selected
