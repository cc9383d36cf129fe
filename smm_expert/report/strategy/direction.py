"""Chapters 1 to 4: goals, audience, tasks, platforms and tools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smm_expert.inference.consultation import Consultation
from smm_expert.model.values import Value
from smm_expert.report.blocks import (
    Block,
    Bullets,
    Callout,
    Chapter,
    Comparison,
    Facts,
    Paragraph,
    Section,
)
from smm_expert.report.phrases import Phrases
from smm_expert.report.strategy.advice import advice
from smm_expert.strategy.plan import Candidate, Limits, Plan
from smm_expert.wording.strategy import strategy_words

_SITUATION = ("business", "situation", "presence", "team", "budget", "economics")
# Hours of a week left over from which on it is worth saying so.
_WORTH_A_WORD = 2
_WITH_PLATFORMS = (
    "platform", "promotion", "tool", "experiment", "competitor_study",
)  # fmt: skip


class Direction:
    """Writes the first four chapters of one strategy."""

    def __init__(self, consultation: Consultation, plan: Plan, phrases: Phrases) -> None:
        self.consultation = consultation
        self.plan = plan
        self.phrases = phrases
        self.facts = consultation.profile.told

    def chapters(self) -> Iterator[Chapter]:
        """The chapters in order."""
        yield Chapter("goals", self.said("goals"), tuple(self._goals()))
        yield Chapter("audience", self.said("audience"), tuple(self._audience()))
        yield Chapter("tasks", self.said("tasks"), tuple(self._tasks()))
        yield Chapter("platforms", self.said("platforms"), tuple(self._platforms()))

    def said(self, code: str, **details: object) -> str:
        """Words of the document."""
        return strategy_words(code, self.phrases.language, **details)

    def cards(self, *kinds: str) -> Iterator[Section]:
        """A section for each kind, with the cards of what is selected of it."""
        items = self.phrases.knowledge.items
        for kind in kinds:
            if kind not in self.phrases.knowledge.kinds:
                continue
            found = [
                r
                for r in self.consultation.recommendations
                if items[r.item].kind == kind and r.selected
            ]
            blocks: list[Block] = [advice(r, self.phrases) for r in found]
            if not blocks:
                blocks = [Paragraph(self.said("nothing-here"))]
            yield Section(self.phrases.kind(kind), tuple(blocks))

    def _goals(self) -> Iterator[Block | Section]:
        goals = self.facts.get("goals")
        if isinstance(goals, tuple) and goals:
            yield Paragraph(self.said("goals-intro"))
            labels = self.phrases.knowledge.facts["goals"].values
            yield Bullets(
                tuple(
                    f"{number}. {labels[goal].to(self.phrases.language)}"
                    for number, goal in enumerate(goals, 1)
                )
            )
        else:
            yield Callout(self.said("goals-unknown"), "warning")
        yield from self.cards("goal_check")
        situation = self._told(*_SITUATION)
        if situation.rows:
            yield Section(self.said("situation"), (situation,))
        if self.consultation.unknown:
            facts = self.phrases.facts(self.consultation.unknown)
            said = self.said("not-known-intro", facts=facts)
            yield Section(self.said("not-known"), (Paragraph(said),))

    def _told(self, *themes: str) -> Facts:
        return self._of_themes(self.facts, *themes)

    def _of_themes(self, facts: Mapping[str, Value], *themes: str) -> Facts:
        # The whole comes before its part: "of it for paid promotion" follows the budget.
        found = sorted(facts, key=lambda fact: (fact.partition(".")[0], fact == "budget.ads"))
        return Facts(
            tuple(
                (self.phrases.fact(fact), self.phrases.value(fact, facts[fact]))
                for fact in found
                if fact.partition(".")[0] in themes
            )
        )

    def _audience(self) -> Iterator[Block | Section]:
        segments = self.consultation.profile.segments
        for segment in segments:
            facts = {**self.consultation.profile.facts, **segment.facts}
            percent = self.phrases.number(round((segment.share or 0) * 100))
            share = f", {percent}\u00a0%" if segment.share else ""
            title = self.said("segment", name=segment.name, share=share)
            yield Section(title, (self._of_themes(facts, "audience"),))
        if segments:
            yield Paragraph(self.said("segments", first=segments[0].name))
        traits = self._told("audience")
        if segments:
            pass
        elif traits.rows:
            yield Section(self.said("audience-traits"), (traits,))
        else:
            yield Callout(self.said("audience-unknown"), "warning")
        derived = tuple(
            (self.phrases.fact(fact), self.phrases.value(fact, value))
            for fact, value in self.consultation.derived.items()
            if fact.startswith("audience.")
        )
        if derived:
            yield Section(self.said("audience-derived"), (Facts(derived),))
        yield from self.cards("targeting")

    def _tasks(self) -> Iterator[Block | Section]:
        yield from self.cards("task", "protocol")

    def _platforms(self) -> Iterator[Block | Section]:
        limits = self.plan.limits
        yield from self._load(limits)
        if self.plan.channels:
            yield self._comparison()
        yield from self.cards(*_WITH_PLATFORMS)

    def _load(self, limits: Limits) -> Iterator[Block | Section]:
        number = self.phrases.number
        if limits.hours is None:
            yield Paragraph(self.said("hours-unknown"))
        else:
            used = self._hours_used(limits)
            hours = number(round(limits.hours, 1))
            yield Paragraph(self.said("hours-used", hours=hours, used=number(round(used, 1))))
            left = limits.hours - used
            if left >= _WORTH_A_WORD:
                yield Paragraph(self.said("hours-left", left=number(round(left, 1))))
        said = tuple(self._displaced(limits))
        if said:
            yield Section(self.said("displaced"), (Bullets(said),))
        if self._is_paid_first(limits):
            yield Paragraph(self.said("paid-first"))
        for code, items in (("more-hours", limits.more_hours), ("more-money", limits.more_money)):
            if items:
                yield Callout(self.said(code, items=self.phrases.items(items)))

    def _hours_used(self, limits: Limits) -> float:
        """Hours a week of the plan: posts and care of the platforms, and the promotion."""
        promotion = sum(
            c.hours or 0
            for c in limits.candidates
            if c.chosen and not c.item.startswith("platform.")
        )
        return promotion + sum(channel.hours_a_week for channel in self.plan.channels)

    def _displaced(self, limits: Limits) -> Iterator[str]:
        """What was left out, together where the reason is the same."""
        alike: dict[tuple[str, tuple[str, ...]], list[Candidate]] = {}
        for candidate in limits.candidates:
            if not candidate.chosen:
                alike.setdefault((candidate.short_of, candidate.instead), []).append(candidate)
        for (short, instead), candidates in alike.items():
            items = self.phrases.items(c.item for c in candidates)
            others = self.phrases.items(instead)
            if short in ("hours", "money"):
                code = f"displaced-{short}" if others else f"displaced-{short}-alone"
                yield self.said(code, items=items, others=others)
            else:
                yield self.said("displaced-partner", items=items)

    def _is_paid_first(self, limits: Limits) -> bool:
        """Did a free form that is more certain give way to the ads?"""
        paid = [c.certainty for c in limits.candidates if c.chosen and c.money]
        free = [c.certainty for c in limits.candidates if not c.chosen and not c.money]
        return bool(paid and self.facts.get("budget.ads")) and max(free, default=0.0) > max(paid)

    def _comparison(self) -> Comparison:
        channels = self.plan.channels
        certainty = {c.item: c.certainty for c in self.plan.limits.candidates}
        most_hours = max(channel.hours_a_week for channel in channels) or 1
        most_posts = max(channel.posts_a_week for channel in channels) or 1
        number = self.phrases.number
        return Comparison(
            self.said("platform-compared"),
            (self.said("certainty"), self.said("hours-a-week"), self.said("posts-a-week")),
            tuple(
                (
                    self.phrases.item(channel.platform),
                    (
                        (
                            certainty[channel.platform],
                            self.phrases.certainty(certainty[channel.platform]),
                        ),
                        (
                            channel.hours_a_week / most_hours,
                            number(round(channel.hours_a_week, 1)),
                        ),
                        (
                            channel.posts_a_week / most_posts,
                            number(round(channel.posts_a_week, 1)),
                        ),
                    ),
                )
                for channel in channels
            ),
        )
