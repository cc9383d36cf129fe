"""The recommendations as a busy person wants to see them first: a table of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.inference.consultation import Consultation
from smm_expert.model.recommendation import Recommendation
from smm_expert.model.text import Language
from smm_expert.report.asked_names import item_asked_for
from smm_expert.report.covered_rows import covered_texts
from smm_expert.report.item_marks import marks
from smm_expert.report.phrases import Phrases
from smm_expert.report.recommendation_csv import main_reason
from smm_expert.report.ruled_out import ruled_out
from smm_expert.report.sentences import first_sentence
from smm_expert.report.tables import WIDTH, paragraph, table, wrap
from smm_expert.wording.labels import label

_WIDTHS = (21, 14, 39)
_REASON_LINES = 4
_NAMED = 8


def recommendation_table(
    consultation: Consultation,
    language: Language,
    *,
    explain: bool = False,
    profile_path: str | None = None,
) -> str:
    """The whole answer; with `explain` every contribution stands below its item.

    `profile_path` is named in the closing hint, how to ask for a derivation.
    """
    writer = _Table(consultation, language, explain=explain)
    blocks = list(writer.blocks())
    if profile_path is not None:
        blocks += writer.hint(profile_path)
    return "\n\n".join(blocks)


class _Table:
    def __init__(self, consultation: Consultation, language: Language, *, explain: bool) -> None:
        self.consultation = consultation
        self.phrases = Phrases(consultation.program, language)
        self.language: Language = language
        self.explain = explain

    def blocks(self) -> Iterator[str]:
        yield heading(self.consultation, self.phrases)
        for kind, listed in self.consultation.by_kind():
            yield self.kind(kind, listed)
        if not self.consultation.recommendations:
            yield paragraph(f"{self.say('nothing')} {self.say('nothing-hint')}")
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
            said = "; ".join(self.briefly(r) for r in others[:_NAMED])
            if len(others) > _NAMED:
                said += "; " + self.say("more", count=len(others) - _NAMED)
            lines.append(paragraph(self.say("also", items=said), indent="  ", hang="    "))
        return "\n".join(lines)

    def row(self, found: Recommendation) -> list[str]:
        said = [self.phrases.item(found.item), *(f"[{mark}]" for mark in self.marks(found))]
        reason = first_sentence(self.reason(found))
        return [
            "\n".join(said),
            self.certainty(found),
            wrap(reason, _WIDTHS[2], most_lines=_REASON_LINES),
        ]

    def marks(self, found: Recommendation) -> Iterator[str]:
        return marks(found, self.phrases)

    def certainty(self, found: Recommendation) -> str:
        number = self.phrases.certainty(found.certainty)
        band = self.phrases.band(found.certainty) if found.contributions else ""
        return f"{number} {band}".rstrip()

    def reason(self, found: Recommendation) -> str:
        return main_reason(found, self.phrases) or self.say("no-rule-fired")

    def explained(self, found: Recommendation) -> str:
        said = "".join(f" [{mark}]" for mark in self.marks(found))
        title = f"{self.phrases.item(found.item)}{said}: {self.certainty(found)} [{found.item}]"
        lines = [paragraph(title, indent="  ", hang="    ")]
        if not found.contributions:
            lines.append(paragraph(self.say("no-rule-fired"), indent="    "))
        for contribution in found.contributions:
            if contribution.covered_by:
                continue
            sign = "−" if contribution.certainty < 0 else "+"
            amount = self.phrases.certainty(abs(contribution.certainty))
            text = f"{sign}{amount} {self.phrases.because(contribution.rule)}"
            sources = self.phrases.sources(contribution.rule)
            text += f" ({sources}) [{contribution.rule}]"
            lines.append(paragraph(text, indent="    ", hang="          "))
        covered = [(c.rule, c.certainty, c.covered_by) for c in found.contributions]
        for text in covered_texts(covered, self.phrases):
            lines.append(paragraph(text, indent="    ", hang="          "))
        return "\n".join(lines)

    def briefly(self, found: Recommendation) -> str:
        said = f"{self.phrases.item(found.item)} {self.phrases.certainty(found.certainty)}"
        why = ", ".join(self.marks(found))
        return f"{said} ({why})" if why else said

    def closing(self) -> Iterator[str]:
        vetoed = ruled_out(self.consultation, self.phrases)
        if vetoed:
            lines = [
                paragraph(f"{title}: {reason}", indent="  - ", hang="    ")
                for title, reason in vetoed
            ]
            yield "\n".join([self.say("excluded").upper(), *lines])
        if self.consultation.unknown:
            count = len(self.consultation.waiting)
            yield "\n".join(
                [
                    self.say("unknown").upper(),
                    paragraph(self.phrases.facts(self.consultation.unknown), indent="  "),
                    paragraph(self.say("unknown-hint", count=count), indent="  "),
                ]
            )
        if self.consultation.notices:
            notes = [
                paragraph(self.phrases.notice(notice), indent="  - ", hang="    ")
                for notice in self.consultation.notices
            ]
            yield "\n".join([self.say("notices").upper(), *notes])

    def hint(self, profile_path: str) -> Iterator[str]:
        """How to ask about a line, shown on the most certain one."""
        selected = [r for r in self.consultation.recommendations if r.selected]
        if not selected:
            return
        item = max(selected, key=lambda r: r.certainty).item
        title = self.phrases.item(item)
        command = _command(profile_path, title)
        if item_asked_for(title, self.phrases.knowledge) != item or len(command) > WIDTH:
            command = _command(profile_path, item)
        yield f"{self.say('how-hint')}\n{command}"

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


def _command(*words: str) -> str:
    quoted = (f'"{word}"' if " " in word else word for word in words)
    return f"  smm-expert how {' '.join(quoted)}"
