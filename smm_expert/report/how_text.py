"""The derivation of an item as text: contributions with sign and increment, down to the client."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.explanation.grounds import Ground, Origin, RuleNode
from smm_expert.explanation.how import HowExplanation, Step
from smm_expert.model.conditions import FactTest, Known
from smm_expert.report.covered_rows import covered_texts
from smm_expert.report.item_marks import marks
from smm_expert.report.phrases import Phrases, format_decimal
from smm_expert.report.ruled_out import closing_reason
from smm_expert.report.tables import paragraph
from smm_expert.wording.labels import label

_NAMED = 3


def how_text(explanation: HowExplanation, phrases: Phrases) -> str:
    """The whole derivation, 80 columns wide."""
    return "\n".join(_HowText(explanation, phrases).lines())


class _HowText:
    def __init__(self, explanation: HowExplanation, phrases: Phrases) -> None:
        self.explanation = explanation
        self.phrases = phrases
        self.shown: set[str] = set()
        self.increments = shown_increments(explanation)

    def lines(self) -> Iterator[str]:
        explanation = self.explanation
        yield paragraph(verdict(explanation, self.phrases))
        if explanation.closed or explanation.vetoes:
            yield ""
            yield self.say("vetoed-by").upper()
            if explanation.closed:
                yield paragraph(closing_reason(explanation.item, self.phrases), indent="  ")
            for node in explanation.vetoes:
                yield from self.rule(node, "")
        for code, steps in (("for", explanation.support), ("against", explanation.opposition)):
            if steps:
                yield ""
                yield self.say(code).upper()
                for step in steps:
                    if step.covered_by is None:
                        yield from self.step(step)
                covered = [(s.node.rule, s.certainty, s.covered_by) for s in steps]
                for text in covered_texts(covered, self.phrases):
                    yield paragraph(text, indent="  ", hang="      ")
        if explanation.support or explanation.opposition:
            yield ""
            yield from self.sum()
        elif not explanation.closed and not explanation.vetoes:
            yield ""
            yield self.say("no-rule-fired")
        if explanation.waiting:
            yield ""
            yield self.say("waiting-rules").upper()
            for text in waiting_rules(explanation, self.phrases):
                yield paragraph(text, indent="  - ", hang="    ")

    def step(self, step: Step) -> Iterator[str]:
        sign = "−" if step.certainty < 0 else "+"
        own = self.phrases.certainty(abs(step.certainty))
        what = f"{sign}{self.decimal(self.increments[step.node.rule])} ({own})"
        yield from self.rule(step.node, what)

    def rule(self, node: RuleNode, what: str, depth: int = 1) -> Iterator[str]:
        indent = "  " * depth
        rule = self.phrases.knowledge.rules[node.rule]
        head = f"{what}  {rule.title.to(self.phrases.language)} [{node.rule}]".strip()
        yield paragraph(head, indent=indent, hang=indent + "    ")
        if node.rule in self.shown and depth > 1:
            return
        self.shown.add(node.rule)
        inner = indent + "    "
        for ground in node.grounds:
            yield from self.ground(ground, depth + 2)
        if not node.fired:
            return
        language = self.phrases.language
        yield self.line("because", rule.because.to(language), inner)
        yield self.line("sources", self.phrases.sources(node.rule), inner)
        if rule.caveats is not None:
            yield self.line("caveats", rule.caveats.to(language), inner)

    def ground(self, ground: Ground, depth: int) -> Iterator[str]:
        indent = "  " * depth
        code = {Origin.GIVEN: "given", Origin.DERIVED: "derived", Origin.FOUND: "found"}
        text = f"{self.phrases.premise(ground.premise)} — {self.say(code[ground.origin])}"
        yield paragraph(text, indent=f"{indent}• ", hang=f"{indent}  ")
        for node in ground.rules:
            if node.fired:
                yield from self.rule(node, "", depth + 1)
        yield from self.silent([node for node in ground.rules if not node.fired], depth + 1)

    def silent(self, nodes: list[RuleNode], depth: int) -> Iterator[str]:
        """Rules that could have said otherwise, gathered by what kept them silent."""
        indent = "  " * depth
        by_reason: dict[str, list[str]] = {}
        for node in nodes:
            facts = [self.fact_said(ground) for ground in node.grounds]
            by_reason.setdefault("; ".join(facts), []).append(node.rule)
        for reason, rules in by_reason.items():
            named = ", ".join(rules[:_NAMED])
            if len(rules) > _NAMED:
                named += ", " + self.say("more", count=len(rules) - _NAMED)
            text = self.say("silent", rules=named, reason=reason) if reason else named
            yield paragraph(f"✗ {text}", indent=indent, hang=indent + "  ")

    def fact_said(self, ground: Ground) -> str:
        """What the premise is about and its value, without the test that it fails."""
        premise = ground.premise
        if not isinstance(premise.leaf, FactTest | Known):
            return self.phrases.premise(premise)
        value = self.phrases.value(premise.subject, premise.value)
        return f"{self.phrases.fact(premise.subject)}: {value}"

    def sum(self) -> Iterator[str]:
        """The addition, in which the figures shown add up."""
        support, opposition = map(
            self.side, (self.explanation.support, self.explanation.opposition)
        )
        if opposition == "0":
            said = support.strip("()")
        else:
            said = f"{support} − {opposition} = {self.decimal(self.explanation.certainty)}"
        yield paragraph(f"{self.say('together')}: {said}", hang="  ")

    def side(self, steps: tuple[Step, ...]) -> str:
        """`(0.5000 + 0.1500 = 0.6500)`, a single figure as it is, `0` when there is none."""
        counted = [self.increments[s.node.rule] for s in steps if not s.covered_by]
        if len(counted) > 1:
            terms = " + ".join(map(self.decimal, counted))
            return f"({terms} = {self.decimal(sum(counted))})"
        return self.decimal(counted[0]) if counted else "0"

    def line(self, code: str, text: str, indent: str) -> str:
        return paragraph(f"{self.say(code)}: {text}", indent=indent, hang=indent + "  ")

    def decimal(self, number: float) -> str:
        """Four decimals, the precision in which certainties are compared."""
        return format_decimal(number, 4, self.phrases.language)

    def say(self, code: str, **details: object) -> str:
        return label(code, self.phrases.language, **details)


def waiting_rules(explanation: HowExplanation, phrases: Phrases) -> Iterator[str]:
    """Each rule that waits, with what it waits for."""
    vetoes = {veto.rule for veto in explanation.pending_vetoes}
    veto = f"; {label('pending-veto', phrases.language)}"
    for rule, facts in explanation.waiting.items():
        waits = f"{phrases.rule_title(rule)}: {phrases.facts(facts)}"
        yield f"{waits}{veto if rule in vetoes else ''} [{rule}]"


def shown_increments(explanation: HowExplanation) -> dict[str, float]:
    """What each rule adds, in four decimals that add up to the certainty.

    Rounded one by one they might miss it by a unit of the last place.
    """
    opposition = round(explanation.disbelief, 4)
    support = round(explanation.certainty + opposition, 4)
    if not explanation.support:
        opposition = -explanation.certainty
    shown: dict[str, float] = {}
    for steps, total in ((explanation.support, support), (explanation.opposition, opposition)):
        counted = [step for step in steps if not step.covered_by]
        exact = before = 0.0
        for step in counted:
            exact += step.increment
            end = total if step is counted[-1] else round(exact, 4)
            shown[step.node.rule] = round(end - before, 4)
            before = end
    return shown


def verdict(explanation: HowExplanation, phrases: Phrases) -> str:
    """One line: the item, its certainty, and what became of it."""
    language = phrases.language
    certainty = phrases.certainty(explanation.certainty)
    parts = [label("certainty-is", language, certainty=certainty)]
    if explanation.support or explanation.opposition:
        parts[0] += f" ({phrases.band(explanation.certainty)})"
    threshold = label("threshold", language, threshold=phrases.certainty(explanation.threshold))
    if explanation.closed or explanation.vetoes:
        parts.append(label("is-excluded", language))
    else:
        state = "is-recommended" if explanation.recommended else "is-not-recommended"
        parts.append(f"{label(state, language)} ({threshold})")
    found = explanation.recommendation
    if found is not None:
        parts.append(label("selected" if found.selected else "not-selected", language))
        parts += marks(found, phrases)
    elif explanation.segment is not None:
        parts.append(label("segment", language, segment=explanation.segment))
    return f"{phrases.item(explanation.item)}: {'; '.join(parts)}"
