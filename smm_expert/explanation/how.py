"""how: the derivation of one item, contributions that add up, down to what the client said."""

from __future__ import annotations

from msgspec import Struct

from smm_expert.explanation.grounds import RuleNode, rule_node
from smm_expert.inference.appraisal import appraise, status_veto
from smm_expert.inference.consultation import Consultation, Run
from smm_expert.model.recommendation import PendingVeto, Recommendation


class Step(Struct, frozen=True):
    """A fired rule's share in the certainty.

    `increment` is what it adds to MB (or to MD when it opposes), after the rules before it in id
    order; the increments of a side add up to that side. A covered row adds nothing.
    """

    node: RuleNode
    certainty: float
    increment: float
    covered_by: str | None = None


class HowExplanation(Struct, frozen=True):
    """How an item came by its certainty, in one run.

    `belief` is MB, `disbelief` MD, and certainty = MB - MD rounded to four decimals. `vetoes` are
    the fired vetoes, `closed` tells that the catalogue itself closes the item, `waiting` the rules
    for the item that wait, with the facts they wait for.
    """

    item: str
    certainty: float
    threshold: float
    recommended: bool
    support: tuple[Step, ...]
    opposition: tuple[Step, ...]
    belief: float
    disbelief: float
    vetoes: tuple[RuleNode, ...]
    closed: bool
    waiting: dict[str, tuple[str, ...]]
    pending_vetoes: tuple[PendingVeto, ...]
    recommendation: Recommendation | None
    segment: str | None

    @property
    def nodes(self) -> tuple[RuleNode, ...]:
        """Every rule that contributed or vetoed."""
        return (*(step.node for step in (*self.support, *self.opposition)), *self.vetoes)


def how(consultation: Consultation, item: str) -> HowExplanation:
    """The derivation of an item of the catalogue, in the segment where it is most certain."""
    run = _telling_run(consultation, item)
    program = consultation.program
    waiting = {rule: frozenset(facts) for rule, facts in run.waiting.items()}
    appraisal = appraise(item, program, run.firings, waiting)
    support: list[Step] = []
    opposition: list[Step] = []
    belief = disbelief = 0.0
    for weighed in appraisal.weighed:
        node = rule_node(weighed.rule, run, program)
        before = belief if weighed.certainty > 0 else disbelief
        increment = 0.0 if weighed.covered_by else abs(weighed.certainty) * (1 - before)
        step = Step(node, weighed.certainty, increment, weighed.covered_by)
        if weighed.certainty > 0:
            support.append(step)
            belief += increment
        else:
            opposition.append(step)
            disbelief += increment
    relevant = {
        rule.id for rules in (program.supporters, program.vetoes) for rule in rules.get(item, ())
    }
    return HowExplanation(
        item=item,
        certainty=appraisal.certainty,
        threshold=program.knowledge.kinds[program.knowledge.items[item].kind].threshold,
        recommended=appraisal.recommended,
        support=tuple(support),
        opposition=tuple(opposition),
        belief=belief,
        disbelief=disbelief,
        vetoes=tuple(
            rule_node(rule, run, program) for rule in appraisal.vetoes if rule != status_veto(item)
        ),
        closed=status_veto(item) in appraisal.vetoes,
        waiting={rule: facts for rule, facts in run.waiting.items() if rule in relevant},
        pending_vetoes=tuple(
            PendingVeto(rule, tuple(sorted(facts))) for rule, facts in appraisal.pending_vetoes
        ),
        recommendation=consultation.recommendation(item),
        segment=run.segment,
    )


def _telling_run(consultation: Consultation, item: str) -> Run:
    """The run whose recommendation was taken; of an item never recommended the most certain."""
    found = consultation.recommendation(item)
    if found is not None and found.segment is not None:
        return next(run for run in consultation.runs if run.segment == found.segment)
    return max(consultation.runs, key=lambda run: run.certainties[item])
