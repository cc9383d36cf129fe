"""The rules of one day, compiled: parameters filled in, conditions shared, strata in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from smm_expert.inference.fact_tests import Rates, StateTest, compile_test
from smm_expert.inference.strata import Finding, Strata, stratify
from smm_expert.model.catalogue import ItemState
from smm_expert.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    FactTest,
    Not,
    Operand,
    Recommended,
    leaves,
    parameters_named,
)
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.parameters import ParameterReference
from smm_expert.model.rules import Conclude, Conclusion, Exclude, Recommend, Rule, RuleStatus
from smm_expert.model.values import Money


class CompiledRule(Struct, frozen=True):
    """A rule that is active on the day; in `when` parameters are amounts and bands are bounds."""

    rule: Rule
    when: Condition
    stratum: int

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.rule.id


class Program(Struct, frozen=True, eq=False):
    """What both the engine and the three-valued evaluator run.

    `strata[n]` holds the rules of stratum n in id order; `settled[n]` the facts, items and kinds
    whose rules have all been judged after it. `supporters`, `vetoes` and `concluders` list rules
    in id order. `tests` holds one compiled test for each distinct test of the base.
    `inactive` names the parameters for want of which a rule rests.
    """

    knowledge: KnowledgeBase
    as_of: date
    rates: Rates
    strata: tuple[tuple[CompiledRule, ...], ...]
    settled: tuple[tuple[Finding, ...], ...]
    supporters: dict[str, tuple[CompiledRule, ...]]
    vetoes: dict[str, tuple[CompiledRule, ...]]
    concluders: dict[str, tuple[CompiledRule, ...]]
    tests: dict[FactTest, StateTest]
    closed: frozenset[str]
    inactive: dict[str, tuple[str, ...]]


def compile_program(
    knowledge: KnowledgeBase, as_of: date, *, include_drafts: bool = False
) -> Program:
    """The program for a day. Raises KnowledgeProblems when the rules go in a circle."""
    strata = stratify(knowledge)
    rates = exchange_rates(knowledge, as_of)
    resolver = _Resolver(knowledge, as_of)
    layers: list[list[CompiledRule]] = [[] for _ in range(strata.count)]
    inactive: dict[str, tuple[str, ...]] = {}
    for rule in knowledge.rules.values():
        if rule.status is RuleStatus.DRAFT and not include_drafts:
            continue
        if not rule.is_valid_on(as_of):
            continue
        try:
            when = resolver.resolve(rule.when)
        except _NoValue:
            inactive[rule.id] = resolver.missing_parameters(rule.when)
            continue
        level = strata.of_rule[rule.id]
        layers[level].append(CompiledRule(rule, when, level))
    active = sorted((rule for layer in layers for rule in layer), key=lambda rule: rule.id)
    by_target = _by_target(active)
    return Program(
        knowledge=knowledge,
        as_of=as_of,
        rates=rates,
        strata=tuple(tuple(layer) for layer in layers),
        settled=_settled(strata),
        supporters=by_target[Recommend],
        vetoes=by_target[Exclude],
        concluders=by_target[Conclude],
        tests={test: compile_test(test, rates) for test in _tests(active)},
        closed=frozenset(_closed_items(knowledge, as_of)),
        inactive=inactive,
    )


def exchange_rates(knowledge: KnowledgeBase, as_of: date) -> Rates:
    """Units of each currency for one US dollar, from the `fx.*` parameters in force."""
    rates: Rates = {"USD": 1.0}
    for parameter in knowledge.parameters.values():
        theme, _, currency = parameter.id.partition(".")
        value = parameter.in_force(as_of)
        if theme == "fx" and value is not None and not isinstance(value.value, Money):
            rates[currency.upper()] = value.value
    return rates


def _settled(strata: Strata) -> tuple[tuple[Finding, ...], ...]:
    """Findings by the stratum that settles them; selections follow the partners they lean on."""
    layers: list[list[Finding]] = [[] for _ in range(strata.count)]
    for finding, level in strata.of_finding.items():
        layers[level].append(finding)
    return tuple(tuple(layer) for layer in layers)


def _by_target(
    rules: list[CompiledRule],
) -> dict[type[Conclusion], dict[str, tuple[CompiledRule, ...]]]:
    """Per type of conclusion the rules for each fact or item, in the order given."""
    found: dict[type[Conclusion], dict[str, dict[str, CompiledRule]]] = {
        Recommend: {}, Exclude: {}, Conclude: {}
    }  # fmt: skip
    for rule in rules:
        for part in rule.rule.then:
            target = part.fact if isinstance(part, Conclude) else part.item
            found[type(part)].setdefault(target, {})[rule.id] = rule
    return {
        kind: {target: tuple(producers.values()) for target, producers in targets.items()}
        for kind, targets in found.items()
    }


def _tests(rules: list[CompiledRule]) -> dict[FactTest, None]:
    """The distinct tests of the rules."""
    return {
        leaf: None for rule in rules for leaf in leaves(rule.when) if isinstance(leaf, FactTest)
    }


def _closed_items(knowledge: KnowledgeBase, as_of: date) -> Iterator[str]:
    for item in knowledge.items.values():
        status = item.status
        if status is not None and status.state is ItemState.CLOSED:
            if status.since is None or status.since <= as_of:
                yield item.id


class _NoValue(Exception):
    """A parameter has no value in force."""


class _Resolver:
    """Fills parameters and bands into conditions, and shares equal conditions."""

    def __init__(self, knowledge: KnowledgeBase, as_of: date) -> None:
        self.knowledge = knowledge
        self.as_of = as_of
        self.shared: dict[Condition, Condition] = {}

    def missing_parameters(self, condition: Condition) -> tuple[str, ...]:
        """The parameters the condition names that have no value in force."""
        return tuple(
            reference.parameter
            for reference in parameters_named(condition)
            if self._value(reference) is None
        )

    def resolve(self, condition: Condition) -> Condition:
        """The condition with amounts in place of parameters and bounds in place of bands.

        Raises _NoValue when it names a parameter that has no value in force.
        """
        found = self.shared.get(condition)
        if found is None:
            found = self._resolve(condition)
            self.shared[condition] = found
        return found

    def _resolve(self, condition: Condition) -> Condition:
        if isinstance(condition, FactTest):
            return self._resolve_test(condition)
        if isinstance(condition, AllOf):
            return AllOf(tuple(self.resolve(part) for part in condition.parts))
        if isinstance(condition, AnyOf):
            return AnyOf(tuple(self.resolve(part) for part in condition.parts))
        if isinstance(condition, Not):
            return Not(self.resolve(condition.part))
        if isinstance(condition, Recommended):
            return Recommended(condition.item, self._bound(condition.at_least))
        return condition

    def _resolve_test(self, test: FactTest) -> FactTest:
        if not any(isinstance(operand, ParameterReference) for operand in test.operands):
            return test
        operands = tuple(self._operand(operand) for operand in test.operands)
        return FactTest(test.fact, test.operator, operands)

    def _bound(self, at_least: float | str | None) -> float | None:
        if isinstance(at_least, str):
            return next(b.at_least for b in self.knowledge.bands if b.id == at_least)
        return at_least

    def _operand(self, operand: Operand) -> Operand:
        if not isinstance(operand, ParameterReference):
            return operand
        value = self._value(operand)
        if value is None:
            raise _NoValue
        return value

    def _value(self, reference: ParameterReference) -> Operand | None:
        dated = self.knowledge.parameters[reference.parameter].in_force(self.as_of)
        return None if dated is None else dated.bound(reference.bound)
