"""The program run over boxes of answers: what each item can become, stratum after stratum."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from msgspec import Struct

from smm_expert.inference.program import CompiledRule
from smm_expert.interview.boxes import ABSENT, Boxes, Conditions, Fixed, ItemBounds, TruthTables
from smm_expert.interview.cone import Cone
from smm_expert.interview.possible import (
    FALSE,
    Mask,
    Possible,
    any_of,
    both,
    both_of,
    crisp,
    either,
    either_of,
    invert,
    reaches,
    settled,
    whole,
)
from smm_expert.interview.weights import certainty_bounds
from smm_expert.model.profile import Decisions
from smm_expert.model.rules import Conclude
from smm_expert.model.vocabulary import FactType


class Bounds(Struct, frozen=True):
    """What can become of each item of the cone, in each of `count` boxes."""

    count: int
    items: Mapping[str, ItemBounds]
    selected: Mapping[str, Possible]


class Forecaster:
    """Runs a cone over boxes of answers."""

    def __init__(
        self, cone: Cone, tables: TruthTables, decisions: Decisions, fixed: Fixed | None = None
    ) -> None:
        self.cone = cone
        self.decisions = decisions
        self.fixed = fixed or Fixed()
        self.conditions = Conditions(cone.program, tables)
        self.can: dict[str, Mask] = {}
        self.must: dict[str, Mask] = {}
        self.concrete = False

    def forecast(self, boxes: Boxes, *, concrete: bool) -> Bounds:
        """The bounds in each box; `concrete` promises that no fact is open in any."""
        self.conditions.begin(boxes, self.fixed)
        self.concrete = concrete
        self.can = dict(self.fixed.rules)
        self.must = self.can if concrete else dict(self.can)
        for layer, findings in zip(self.cone.strata, self.cone.settled, strict=True):
            for rule in layer:
                possible = self.conditions.possible(rule.when)
                self.can[rule.id] = possible.true
                if not concrete:
                    self.must[rule.id] = possible.surely_true
            for shelf, name in findings:
                if shelf == "fact":
                    self._settle_fact(name)
                elif shelf == "item":
                    self.conditions.items[name] = self._item(name)
                else:
                    self._select(name)
        return Bounds(boxes.count, self.conditions.items, self.conditions.selected)

    def fix(self) -> Fixed:
        """What is the same in all boxes of the last run, with everything fixed before."""
        conditions = self.conditions
        return Fixed(
            known={key: p for key, p in conditions.known.items() if p.is_determined},
            derived={f: v for f, v in conditions.derived.items() if self._is_fixed(f)},
            derived_known={
                f: known for f, known in conditions.derived_known.items() if self._is_fixed(f)
            },
            items={item: b for item, b in conditions.items.items() if b.is_determined},
            selected={item: p for item, p in conditions.selected.items() if p.is_determined},
            rules={
                rule: can is True
                for rule, can in self.can.items()
                if can is False or self.must[rule] is True
            },
        )

    def _is_fixed(self, fact: str) -> bool:
        known = self.conditions.known
        concluders = self.cone.program.concluders.get(fact, ())
        return fact in self.fixed.derived or all(
            id(rule.when) in known and known[id(rule.when)].is_determined for rule in concluders
        )

    def _settle_fact(self, fact: str) -> None:
        conditions = self.conditions
        definition = self.cone.program.knowledge.facts[fact]
        concluders = self.cone.program.concluders.get(fact, ())
        if definition.type is FactType.CHOICE:
            values = self._choice(fact, concluders)
            known = either_of(p.true for v, p in values.items() if v != ABSENT)
            unknown = either(values[ABSENT].true, values[ABSENT].unknown)
            conditions.derived_known[fact] = crisp(known, unknown)
        else:
            bids: dict[str, list[Possible]] = {}
            for rule in concluders:
                for part in rule.rule.then:
                    if isinstance(part, Conclude) and part.fact == fact:
                        value = "" if part.value is True else str(part.value)
                        bids.setdefault(value, []).append(conditions.possible(rule.when))
            values = {value: any_of(found) for value, found in bids.items()}
            if definition.type is FactType.FLAG:
                values.setdefault("", FALSE)
            waits = either_of(p.unknown for p in values.values())
            # Nothing waits in a box where no value can be unknown.
            settles = both_of(either(p.true, p.false) for p in values.values())
            conditions.derived_known[fact] = crisp(settles, waits)
        conditions.derived[fact] = values

    def _choice(self, fact: str, concluders: Sequence[CompiledRule]) -> dict[str, Possible]:
        """Per value whether it can be concluded; under ABSENT whether none can, or none yet."""
        whens = {rule.id: rule.when for rule in concluders}
        bids = [
            (value, self.conditions.possible(whens[rule]))
            for _, rule, value in sorted(
                (-part.priority, rule.id, str(part.value))
                for rule in concluders
                for part in rule.rule.then
                if isinstance(part, Conclude) and part.fact == fact
            )
        ]
        true: dict[str, Mask] = {}
        unknown: Mask = False
        decided: Mask = False
        for position, (value, possible) in enumerate(bids):
            # A bid counts only where no earlier one surely fires, and it wins only where none of
            # another value surely waits before it.
            waits_before = either_of(p.surely_unknown for v, p in bids[:position] if v != value)
            still_open = invert(decided)
            wins = both(both(possible.true, still_open), invert(waits_before))
            true[value] = either(true.get(value, False), wins)
            unknown = either(unknown, both(possible.unknown, still_open))
            decided = either(decided, possible.surely_true)
        waits = either_of(possible.surely_unknown for _, possible in bids)
        absent = both(invert(decided), invert(waits))
        if self.concrete:
            unknown = invert(either(absent, either_of(true.values())))
        found = {value: crisp(mask, True) for value, mask in true.items()}
        found[ABSENT] = Possible(absent, unknown, True)
        return found

    def _item(self, item: str) -> ItemBounds:
        program = self.cone.program
        found = self.cone.weighings[item]
        low, high = certainty_bounds(found, self.can, self.must)
        vetoes = [rule.id for rule in program.vetoes.get(item, ())]
        closed = item in program.closed
        can_veto = closed or either_of(self.can[rule] for rule in vetoes)
        must_veto = closed or either_of(self.must[rule] for rule in vetoes)
        rules = [support.rule.id for support in found.supports]
        threshold = program.knowledge.kinds[program.knowledge.items[item].kind].threshold
        may = both(either_of(self.can[rule] for rule in rules), reaches(high, threshold))
        must = both(either_of(self.must[rule] for rule in rules), reaches(low, threshold))
        return ItemBounds(
            low,
            high,
            may=settled(both(may, invert(must_veto))),
            must=settled(both(must, invert(can_veto))),
            may_stand=invert(must_veto),
            must_stand=invert(can_veto),
        )

    def _select(self, kind: str) -> None:
        knowledge = self.cone.program.knowledge
        items = self.cone.items_of[kind]
        bounds = self.conditions.items
        rivals = [item for item in items if bounds[item].may is not False]
        most = knowledge.kinds[kind].most
        may = {item: bounds[item].may for item in rivals}
        must = {item: bounds[item].must for item in rivals}
        if most is not None and len(rivals) > most:
            may, must = self._best(rivals, most)
        for item in self.decisions.keep:
            if item in bounds and knowledge.items[item].kind == kind:
                may[item] = either(may.get(item, False), bounds[item].may_stand)
                must[item] = either(must.get(item, False), bounds[item].must_stand)
        for item in self.decisions.drop:
            may.pop(item, None)
        self._admit(items, may, must)

    def _best(self, rivals: Sequence[str], most: int) -> tuple[dict[str, Mask], dict[str, Mask]]:
        """Who may and who must be among the best: ties go to the smaller id."""
        bounds = [self.conditions.items[item] for item in sorted(rivals)]
        rivals = sorted(rivals)
        count = self.conditions.boxes.count
        may = np.stack([whole(b.may, count) for b in bounds])
        high = np.stack([np.broadcast_to(b.high, count) for b in bounds])
        if self.concrete:
            order = np.argsort(np.where(may, -high, np.inf), axis=0, kind="stable")
            places = np.empty_like(order)
            np.put_along_axis(places, order, np.arange(len(rivals))[:, None], axis=0)
            chosen = may & (places < most)
            masks = {item: settled(chosen[row]) for row, item in enumerate(rivals)}
            return masks, dict(masks)
        must = np.stack([whole(b.must, count) for b in bounds])
        low = np.stack([np.broadcast_to(b.low, count) for b in bounds])
        can: dict[str, Mask] = {}
        surely: dict[str, Mask] = {}
        for row, item in enumerate(rivals):
            earlier = np.arange(len(rivals))[:, None] < row
            can_beat = may & ((high > low[row]) | ((high == low[row]) & earlier))
            must_beat = must & ((low > high[row]) | ((low == high[row]) & earlier))
            can_beat[row] = must_beat[row] = False
            can[item] = settled(may[row] & (must_beat.sum(axis=0) < most))
            surely[item] = settled(must[row] & (can_beat.sum(axis=0) < most))
        return can, surely

    def _admit(
        self, items: Collection[str], may: Mapping[str, Mask], must: Mapping[str, Mask]
    ) -> None:
        """Let in what has no partners, or one that is selected; of one kind, partners first."""
        knowledge = self.cone.program.knowledge
        selected = self.conditions.selected

        def admit(item: str) -> Possible:
            if item in selected:
                return selected[item]
            if item not in may or item not in items:
                return FALSE
            partners = knowledge.items[item].partners
            can, surely = may[item], must.get(item, False)
            if partners:
                found = [admit(partner) for partner in partners]
                can = both(can, either_of(p.true for p in found))
                surely = both(surely, either_of(invert(p.false) for p in found))
            selected[item] = crisp(can, invert(surely))
            return selected[item]

        for item in sorted(items):
            selected[item] = admit(item)
