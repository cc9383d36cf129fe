"""Boxes of answers, and the conditions of the rules in them: what can hold, what must."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from smm_expert.inference.evidence import FactState, Missing
from smm_expert.inference.program import Program
from smm_expert.inference.truth import Truth
from smm_expert.interview.answers import Answers
from smm_expert.interview.possible import (
    FALSE,
    TRUE,
    UNKNOWN,
    Certainty,
    Mask,
    Possible,
    all_of,
    any_of,
    both,
    crisp,
    either,
    invert,
    opposite,
    reaches,
    settled,
)
from smm_expert.model.conditions import AllOf, AnyOf, Condition, FactTest, Known, Not, Operator
from smm_expert.model.conditions import Recommended as RecommendedTest

Codes = NDArray[np.intp]
Flags = NDArray[np.bool_]

# The entry of a derived choice that says whether it can be absent, and whether it can be unknown.
ABSENT = "\0absent"
_CONSTANT = {Truth.TRUE: TRUE, Truth.UNKNOWN: UNKNOWN, Truth.FALSE: FALSE}


class Boxes(Struct, frozen=True):
    """`count` boxes: facts given alike in all of them, and per open fact a code for each box.

    A code is a place in the fact's `Answers.states`, or their number: the fact is open.
    """

    count: int
    given: Mapping[str, FactState]
    codes: Mapping[str, Codes]


class TruthTables:
    """The possible values of every test by the code of its fact."""

    def __init__(self, answers: Mapping[str, Answers]) -> None:
        self.open_code = {fact: len(found.states) for fact, found in answers.items()}
        self.of_test: dict[FactTest, tuple[Flags, Flags, Flags]] = {
            test: _by_code(truths, found.complete)
            for found in answers.values()
            for test, truths in found.truths.items()
        }


def _by_code(truths: tuple[Truth, ...], complete: bool) -> tuple[Flags, Flags, Flags]:
    """Possibly true, unknown, false: an entry for each state, the last for a fact that is open.

    Where answers are missing in `truths` an open fact may make the test anything.
    """
    column = np.array([int(truth) for truth in truths])
    true, unknown, false = (
        np.append(column == int(truth), not complete or int(truth) in column)
        for truth in (Truth.TRUE, Truth.UNKNOWN, Truth.FALSE)
    )
    return true, unknown, false


class ItemBounds(Struct, frozen=True):
    """What can become of an item: its certainty between `low` and `high`, vetoes aside.

    `may` and `must` say where it can be recommended and where it cannot but be, `may_stand` and
    `must_stand` the same of escaping every veto.
    """

    low: Certainty
    high: Certainty
    may: Mask
    must: Mask
    may_stand: Mask
    must_stand: Mask

    @property
    def is_determined(self) -> bool:
        """Is everything about the item one and the same in every box?"""
        return (
            isinstance(self.low, float)
            and self.low == self.high
            and isinstance(self.may, bool)
            and self.may is self.must
            and isinstance(self.may_stand, bool)
            and self.may_stand is self.must_stand
        )


class Fixed(Struct, frozen=True):
    """What is the same in all boxes that will come.

    `known` holds conditions by identity, `rules` whether a rule fires.
    """

    known: dict[int, Possible] = {}
    derived: dict[str, dict[str, Possible]] = {}
    derived_known: dict[str, Possible] = {}
    items: dict[str, ItemBounds] = {}
    selected: dict[str, Possible] = {}
    rules: dict[str, bool] = {}


class Conditions:
    """The conditions of one program in one set of boxes; each is worked out once.

    The findings of earlier strata are put in by whoever runs the strata: `derived` per derived
    fact the possible truth of each of its values, `items` and `selected` per item.
    """

    def __init__(self, program: Program, tables: TruthTables) -> None:
        self.program = program
        self.tables = tables
        self.begin(Boxes(0, {}, {}), Fixed())

    def begin(self, boxes: Boxes, fixed: Fixed) -> None:
        """Forget the boxes before; what is fixed is known."""
        self.boxes = boxes
        self.known: dict[int, Possible] = dict(fixed.known)
        self.derived: dict[str, dict[str, Possible]] = dict(fixed.derived)
        self.derived_known: dict[str, Possible] = dict(fixed.derived_known)
        self.items: dict[str, ItemBounds] = dict(fixed.items)
        self.selected: dict[str, Possible] = dict(fixed.selected)

    def possible(self, condition: Condition) -> Possible:
        """The values that the condition can take in each box."""
        # Equal conditions of a program are one object.
        found = self.known.get(id(condition))
        if found is None:
            found = self._possible(condition)
            self.known[id(condition)] = found
        return found

    def _possible(self, condition: Condition) -> Possible:
        if isinstance(condition, FactTest):
            if condition.fact in self.derived:
                return self._derived_test(condition)
            return self._given_test(condition)
        if isinstance(condition, AllOf):
            return all_of(self.possible(part) for part in condition.parts)
        if isinstance(condition, AnyOf):
            return any_of(self.possible(part) for part in condition.parts)
        if isinstance(condition, Not):
            return opposite(self.possible(condition.part))
        if isinstance(condition, Known):
            return self._known(condition.fact)
        if isinstance(condition, RecommendedTest):
            return self._recommended(condition)
        return self.selected.get(condition.item, FALSE)

    def _given_test(self, test: FactTest) -> Possible:
        codes = self.boxes.codes.get(test.fact)
        if codes is None:
            state = self.boxes.given.get(test.fact, Missing.UNKNOWN)
            return _CONSTANT[self.program.tests[test](state)]
        true, unknown, false = self.tables.of_test[test]
        return Possible(settled(true[codes]), settled(unknown[codes]), settled(false[codes]))

    def _known(self, fact: str) -> Possible:
        if fact in self.derived_known:
            return self.derived_known[fact]
        codes = self.boxes.codes.get(fact)
        if codes is None:
            state = self.boxes.given.get(fact, Missing.UNKNOWN)
            return FALSE if state is Missing.UNKNOWN else TRUE
        is_open = codes == self.tables.open_code[fact]
        unknown = codes == 0
        return crisp(settled(~unknown), settled(unknown | is_open))

    def _derived_test(self, test: FactTest) -> Possible:
        values = self.derived[test.fact]
        named = [values.get("" if o is True else str(o), FALSE) for o in test.operands]
        if test.operator is Operator.ALL:
            return all_of(named)
        if test.operator is Operator.IS and test.operands == (False,):
            return opposite(values.get("", FALSE))
        if test.operator is Operator.IS and "" not in values:
            return self._choice_test(test, values)
        return any_of(named)

    def _choice_test(self, test: FactTest, values: Mapping[str, Possible]) -> Possible:
        """Of the values of a choice one at most is true, and all are unknown together."""
        true: Mask = False
        false: Mask = values[ABSENT].true
        for value, possible in values.items():
            if value in test.operands:
                true = either(true, possible.true)
            elif value != ABSENT:
                false = either(false, possible.true)
        return Possible(true, values[ABSENT].unknown, false)

    def _recommended(self, condition: RecommendedTest) -> Possible:
        bounds = self.items.get(condition.item)
        if bounds is None:
            return FALSE
        may, must = bounds.may, bounds.must
        if condition.at_least is not None:
            assert not isinstance(condition.at_least, str), "a program holds bounds, not bands"
            may = both(may, reaches(bounds.high, condition.at_least))
            must = both(must, reaches(bounds.low, condition.at_least))
        return crisp(may, invert(must))
