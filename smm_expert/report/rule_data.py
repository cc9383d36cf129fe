"""A rule's condition and conclusions as plain data, as they would be written in a rule file."""

from __future__ import annotations

from typing import Any

from smm_expert.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    FactTest,
    Known,
    Not,
    Operand,
    Operator,
    Recommended,
    Selected,
)
from smm_expert.model.parameters import ParameterReference
from smm_expert.model.rules import Conclude, Exclude, Recommend
from smm_expert.model.values import Interval, Money, plain


def condition_data(condition: Condition) -> Any:
    """The condition as it would be written in a rule file."""
    if isinstance(condition, AllOf):
        parts = [condition_data(part) for part in condition.parts]
        together = {key: value for part in parts for key, value in part.items()}
        # A mapping means all of it, but has room for each key once.
        return together if len(together) == len(parts) else {"all": parts}
    if isinstance(condition, AnyOf):
        return {"any": [condition_data(part) for part in condition.parts]}
    if isinstance(condition, Not):
        part = condition.part
        if isinstance(part, AnyOf):
            return {"none": [condition_data(inner) for inner in part.parts]}
        if isinstance(part, Known):
            return {"unknown": part.fact}
        return {"not": condition_data(part)}
    if isinstance(condition, Known):
        return {"known": condition.fact}
    if isinstance(condition, Selected):
        return {"selected": condition.item}
    if isinstance(condition, Recommended):
        if condition.at_least is None:
            return {"recommended": condition.item}
        return {"recommended": {"item": condition.item, "at_least": condition.at_least}}
    return {condition.fact: _test_data(condition)}


def _test_data(test: FactTest) -> Any:
    operands = [operand_data(operand) for operand in test.operands]
    if test.operator is Operator.IS:
        return operands[0] if len(operands) == 1 else operands
    if test.operator is Operator.TOP:
        return {"top": {"n": operands[0], "any": operands[1:]}}
    many = test.operator in (Operator.ANY, Operator.ALL, Operator.BETWEEN)
    return {test.operator.value: operands if many else operands[0]}


def operand_data(operand: Operand | Money) -> Any:
    """An operand as it would be written."""
    if isinstance(operand, ParameterReference):
        return str(operand)
    if isinstance(operand, Money):
        return f"{operand.amount} {operand.currency}"
    if isinstance(operand, Interval):
        return plain(operand)
    return operand


def conclusion_data(part: Recommend | Exclude | Conclude) -> Any:
    """A conclusion as it would be written."""
    if isinstance(part, Recommend):
        data: dict[str, Any] = {"recommend": part.item, "certainty": part.certainty}
        if part.figure is not None:
            data["figure"] = part.figure
        return data
    if isinstance(part, Exclude):
        return {"exclude": part.item}
    data = {"conclude": {part.fact: part.value}}
    if part.priority:
        data["priority"] = part.priority
    return data
