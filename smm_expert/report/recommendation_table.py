"""The recommendations as a busy person wants to see them first: a table of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.inference.appraisal import status_veto
from smm_expert.inference.consultation import Consultation
from smm_expert.model.catalogue import ItemState
from smm_expert.model.recommendation import Exclusion, Recommendation
from smm_expert.model.text import Language
from smm_expert.report.phrases import Phrases
from smm_expert.report.recommendation_csv import main_reason
from smm_expert.report.tables import paragraph, table, wrap
from smm_expert.wording.entry import plural
from smm_expert.wording.labels import label

_WIDTHS = (26, 14, 34)
_NAMED = 8


def recommendation_table(
    consultation: Consultation, language: Language, *, explain: bool = False
) -> str:
    """The whole answer; with `explain` every contribution stands below its item."""
    writer = _Table(consultation, language, explain=explain)
    return "\n\n".join(writer.blocks())


class _Table:
    def __init__(self, consultation: Consultation, language: Language, *, explain: bool) -> None:
        self.consultation = consultation
        self.phrases = Phrases(consultation.program, language)
        self.language: Language = language
        self.explain = explain

    def blocks(self) -> Iterator[str]:
        yield heading(self.consultation, self.phrases)
        kinds = self.consultation.program.knowledge.kinds.values()
        found = False
        for kind in sorted(kinds, key=lambda kind: kind.order):
            listed = [
                r
                for r in self.consultation.recommendations
                if self.phrases.knowledge.items[r.item].kind == kind.id
            ]
            if listed:
                found = True
                yield self.kind(kind.id, listed)
        if not found:
            yield f"{self.say('nothing')} {self.say('nothing-hint')}"
        yield from self.closing()

    def kind(self, kind: str, listed: list[Recommendation]) -> str:
        lines = [self.phrases.kind(kind).upper()]
        chosen = [r for r in listed if r.selected or r.decision == "keep"]
        if self.explain:
            lines += [self.explained(r) for r in chosen]
        elif chosen:
            lines.append(table([self.row(r) for r in chosen], _WIDTHS, indent="  "))
        others = [r for r in listed if r not in chosen]
        if others:
            said = ", ".join(self.briefly(r) for r in others[:_NAMED])
            if len(others) > _NAMED:
                said += ", " + self.say("more", count=len(others) - _NAMED)
            lines.append(paragraph(self.say("also", items=said), indent="  ", hang="    "))
        return "\n".join(lines)

    def row(self, found: Recommendation) -> list[str]:
        return [
            "\n".join(wrap(part, _WIDTHS[0]) for part in self.title_parts(found)),
            self.certainty(found),
            wrap(self.reason(found), _WIDTHS[2], most_lines=3),
        ]

    def title_parts(self, found: Recommendation) -> Iterator[str]:
        yield self.phrases.item(found.item)
        yield from (f"[{mark}]" for mark in self.marks(found))

    def marks(self, found: Recommendation) -> Iterator[str]:
        """What a reader must know beside the title."""
        status = self.phrases.knowledge.items[found.item].status
        if found.pending_vetoes:
            yield self.say("pending-mark")
        if status is not None and status.state is ItemState.RESTRICTED:
            yield self.say("status-restricted")
        if status is not None and status.state is ItemState.UNKNOWN:
            yield self.say("status-unknown")
        if found.decision == "keep":
            yield self.say("kept")
        if found.blocked_by and found.decision == "keep":
            yield self.say("blocked", items=self.phrases.items(found.blocked_by))
        if found.segment is not None:
            yield self.say("segment", segment=found.segment)

    def certainty(self, found: Recommendation) -> str:
        number = self.phrases.certainty(found.certainty)
        return f"{number} {self.phrases.band(found.certainty)}".rstrip()

    def reason(self, found: Recommendation) -> str:
        return main_reason(found, self.phrases) or self.say("no-rule-fired")

    def explained(self, found: Recommendation) -> str:
        marks = "".join(f" [{mark}]" for mark in self.marks(found))
        title = f"{self.phrases.item(found.item)}{marks}: {self.certainty(found)}"
        lines = [paragraph(title, indent="  ", hang="    ")]
        for contribution in found.contributions:
            sign = "−" if contribution.certainty < 0 else "+"
            amount = self.phrases.certainty(abs(contribution.certainty))
            text = f"{sign}{amount} {self.phrases.because(contribution.rule)}"
            sources = "; ".join(
                self.phrases.source(s)
                for s in self.phrases.knowledge.rules[contribution.rule].sources
            )
            text += f" ({sources}) [{contribution.rule}]"
            if contribution.covered_by:
                text += f" [{self.say('covered', rule=contribution.covered_by)}]"
            lines.append(paragraph(text, indent="    ", hang="          "))
        return "\n".join(lines)

    def briefly(self, found: Recommendation) -> str:
        said = f"{self.phrases.item(found.item)} {self.phrases.certainty(found.certainty)}"
        if found.decision == "drop":
            return f"{said} ({self.say('dropped')})"
        if found.blocked_by:
            partners = found.blocked_by
            named = self.phrases.items(partners[:3])
            if len(partners) > 3:
                named += ", " + self.say("more", count=len(partners) - 3)
            return f"{said} ({self.say('blocked', items=named)})"
        return said

    def closing(self) -> Iterator[str]:
        if self.consultation.exclusions:
            yield "\n".join(
                [self.say("excluded").upper(), *map(self.exclusion, self.consultation.exclusions)]
            )
        if self.consultation.unknown:
            yield "\n".join(
                [
                    self.say("unknown").upper(),
                    paragraph(self.phrases.facts(self.consultation.unknown), indent="  "),
                    paragraph(
                        self.say(
                            "unknown-hint",
                            count=rules_counted(len(self.consultation.waiting), self.language),
                        ),
                        indent="  ",
                    ),
                ]
            )
        if self.consultation.notices:
            notes = [
                paragraph(self.phrases.notice(notice), indent="  - ", hang="    ")
                for notice in self.consultation.notices
            ]
            yield "\n".join([self.say("notices").upper(), *notes])

    def exclusion(self, found: Exclusion) -> str:
        where = (
            f" [{self.say('segment', segment=found.segment)}]" if found.segment is not None else ""
        )
        return paragraph(
            f"{self.phrases.item(found.item)}{where}: {veto_reason(found, self.phrases)}",
            indent="  - ",
            hang="    ",
        )

    def say(self, code: str, **details: object) -> str:
        return label(code, self.language, **details)


def heading(consultation: Consultation, phrases: Phrases) -> str:
    """Whose recommendations these are, as of when, from which knowledge."""
    language = phrases.language
    client = consultation.profile.facts.get("client.name")
    title = label("title-for", language, client=client) if client else label("title", language)
    day = label("as-of", language, day=phrases.day(consultation.program.as_of))
    knowledge = label(
        "knowledge",
        language,
        title=phrases.knowledge.title.to(language),
        version=phrases.knowledge.version,
    )
    return f"{paragraph(f'{title} ({day})')}\n{paragraph(knowledge)}"


def veto_reason(found: Exclusion, phrases: Phrases) -> str:
    """Why an item is ruled out: the reason of the first veto, or since when it is closed."""
    rule = found.rules[0]
    if rule != status_veto(found.item):
        return phrases.because(rule)
    status = phrases.knowledge.items[found.item].status
    if status is not None and status.note is not None:
        return status.note.to(phrases.language)
    if status is not None and status.since is not None:
        return label("closed", phrases.language, day=phrases.day(status.since))
    return label("closed-undated", phrases.language)


def rules_counted(number: int, language: Language) -> str:
    """`3 rules`, `3 правила`."""
    if language == "ru":
        return f"{number} {plural(number, 'правило', 'правила', 'правил')}"
    return f"{number} rule{'' if number == 1 else 's'}"
