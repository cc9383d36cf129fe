"""The derivation of an item as text: contributions with sign and increment, down to the client."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.explanation.grounds import Ground, Origin, RuleNode
from smm_expert.explanation.how import HowExplanation, Step
from smm_expert.report.phrases import Phrases
from smm_expert.report.tables import paragraph
from smm_expert.wording.labels import label


def how_text(explanation: HowExplanation, phrases: Phrases) -> str:
    """The whole derivation, 80 columns wide."""
    return "\n".join(_HowText(explanation, phrases).lines())


class _HowText:
    def __init__(self, explanation: HowExplanation, phrases: Phrases) -> None:
        self.explanation = explanation
        self.phrases = phrases
        self.shown: set[str] = set()

    def lines(self) -> Iterator[str]:
        explanation = self.explanation
        yield paragraph(verdict(explanation, self.phrases))
        if explanation.closed or explanation.vetoes:
            yield ""
            yield self.say("vetoed-by").upper()
            if explanation.closed:
                yield from self.closing_note()
            for node in explanation.vetoes:
                yield from self.rule(node, "")
        for code, steps in (("for", explanation.support), ("against", explanation.opposition)):
            if steps:
                yield ""
                yield self.say(code).upper()
                for step in steps:
                    yield from self.step(step)
        if explanation.support or explanation.opposition:
            yield ""
            yield from self.sum()
        else:
            yield ""
            yield self.say("no-rule-fired")
        waiting = {**explanation.waiting}
        if waiting:
            yield ""
            yield self.say("waiting-rules").upper()
            for rule, facts in waiting.items():
                text = f"{self.phrases.rule_title(rule)}: {self.phrases.facts(facts)} [{rule}]"
                yield paragraph(text, indent="  - ", hang="    ")

    def closing_note(self) -> Iterator[str]:
        status = self.phrases.knowledge.items[self.explanation.item].status
        assert status is not None
        since = (
            self.say("closed", day=self.phrases.day(status.since))
            if status.since
            else self.say("closed-undated")
        )
        note = f": {status.note.to(self.phrases.language)}" if status.note else ""
        yield paragraph(f"{since}{note}", indent="  ")

    def step(self, step: Step) -> Iterator[str]:
        sign = "−" if step.certainty < 0 else "+"
        own = self.phrases.certainty(abs(step.certainty))
        if step.covered_by:
            what = f"{sign}{own}, {self.say('covered', rule=step.covered_by)}"
        else:
            what = f"{sign}{decimal4(step.increment, self.phrases)} ({own})"
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
        sources = "; ".join(self.phrases.source(source) for source in rule.sources)
        yield self.line("sources", sources, inner)
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
            else:
                yield from self.silent(node, depth + 1)

    def silent(self, node: RuleNode, depth: int) -> Iterator[str]:
        indent = "  " * depth
        title = self.phrases.rule_title(node.rule)
        yield paragraph(f"✗ {title} [{node.rule}]", indent=indent, hang=indent + "  ")
        for ground in node.grounds:
            yield from self.ground(ground, depth + 1)

    def sum(self) -> Iterator[str]:
        explanation, phrases = self.explanation, self.phrases
        parts = []
        for steps, total in (
            (explanation.support, explanation.belief),
            (explanation.opposition, explanation.disbelief),
        ):
            counted = [decimal4(s.increment, phrases) for s in steps if not s.covered_by]
            if counted:
                parts.append(f"({' + '.join(counted)} = {decimal4(total, phrases)})")
            else:
                parts.append("0")
        certainty = decimal4(explanation.certainty, phrases)
        said = f"{self.say('together')}: {' − '.join(parts)} = {certainty}"
        yield paragraph(said, hang="  ")

    def line(self, code: str, text: str, indent: str) -> str:
        return paragraph(f"{self.say(code)}: {text}", indent=indent, hang=indent + "  ")

    def say(self, code: str, **details: object) -> str:
        return label(code, self.phrases.language, **details)


def decimal4(number: float, phrases: Phrases) -> str:
    """Four decimals, the precision in which certainties are compared."""
    text = f"{number:.4f}"
    return text.replace(".", ",") if phrases.language == "ru" else text


def verdict(explanation: HowExplanation, phrases: Phrases) -> str:
    """One line: the item, its certainty, and what became of it."""
    language = phrases.language
    certainty = phrases.certainty(explanation.certainty)
    said = f"{phrases.item(explanation.item)}: {certainty} {phrases.band(explanation.certainty)}"
    if explanation.closed or explanation.vetoes:
        state = "is-excluded"
    else:
        state = "is-recommended" if explanation.recommended else "is-not-recommended"
    threshold = phrases.certainty(explanation.threshold)
    parts = [said.rstrip(), label(state, language)]
    parts.append(label("threshold", language, threshold=threshold))
    found = explanation.recommendation
    if found is not None:
        parts.append(label("selected" if found.selected else "not-selected", language))
        if found.blocked_by:
            parts.append(label("blocked", language, items=phrases.items(found.blocked_by)))
        if found.decision:
            parts.append(label("kept" if found.decision == "keep" else "dropped", language))
    if explanation.segment is not None:
        parts.append(label("segment", language, segment=explanation.segment))
    return "; ".join(parts)
