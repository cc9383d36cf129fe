"""A synthetic workload as a knowledge base of smm-expert, so that its own engine can run it."""

from __future__ import annotations

from benchmarks.synthetic import Criterion, Rule, Workload
from smm_expert.model.catalogue import Item, Kind
from smm_expert.model.conditions import AllOf, Condition, FactTest, Not, Operator
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.rules import EXPERT_JUDGEMENT, Conclude, Recommend
from smm_expert.model.rules import Rule as KnowledgeRule
from smm_expert.model.text import Text
from smm_expert.model.vocabulary import FactDefinition, FactType

_OPERATORS = {
    "is": Operator.IS,
    "is_not": Operator.IS,
    "any": Operator.ANY,
    "none": Operator.ANY,
    "at_least": Operator.AT_LEAST,
    "at_most": Operator.AT_MOST,
    "found": Operator.IS,
    "not_found": Operator.IS,
}
_TYPES = {
    Operator.IS: FactType.CHOICE,
    Operator.ANY: FactType.CHOICES,
    Operator.AT_LEAST: FactType.NUMBER,
    Operator.AT_MOST: FactType.NUMBER,
}
_KIND, _ITEM = "thing", "thing.one"


def knowledge_of(work: Workload) -> KnowledgeBase:
    """The rules of the workload, all for one item, and the facts that they test."""
    tests = {test.fact: test for rule in work.rules for test in rule.tests if not test.of_flag}
    facts = {fact: _fact(test, work) for fact, test in tests.items()}
    facts |= {
        flag: FactDefinition(flag, FactType.FLAG, _text(flag), derived=True) for flag in work.flags
    }
    return KnowledgeBase(
        id="synthetic",
        version="1",
        title=_text("Synthetic"),
        facts=dict(sorted(facts.items())),
        kinds={_KIND: Kind(_KIND, order=1, threshold=0.2, title=_text(_KIND))},
        items={_ITEM: Item(_ITEM, _KIND, _text(_ITEM))},
        bands=(),
        parameters={},
        sources={},
        rules={rule.id: _rule(rule) for rule in sorted(work.rules, key=lambda rule: rule.id)},
    )


def _fact(test: Criterion, work: Workload) -> FactDefinition:
    words = {word: _text(word) for word in work.values.get(test.fact, ())}
    return FactDefinition(test.fact, _TYPES[_OPERATORS[test.verb]], _text(test.fact), words)


def _rule(rule: Rule) -> KnowledgeRule:
    conditions = tuple(_condition(test) for test in rule.tests)
    return KnowledgeRule(
        id=rule.id,
        title=_text(rule.id),
        when=conditions[0] if len(conditions) == 1 else AllOf(conditions),
        then=(Conclude(rule.finds, True) if rule.finds else Recommend(_ITEM, 0.3),),
        because=_text(rule.id),
        sources=(EXPERT_JUDGEMENT,),
    )


def _condition(test: Criterion) -> Condition:
    operands = test.operand if isinstance(test.operand, tuple) else (test.operand,)
    positive = FactTest(test.fact, _OPERATORS[test.verb], (True,) if test.of_flag else operands)
    return Not(positive) if test.verb in ("is_not", "none", "not_found") else positive


def _text(words: str) -> Text:
    return Text(words, words)
