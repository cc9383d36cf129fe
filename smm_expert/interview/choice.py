"""Which question is next: much hangs on it, it is easy to answer, and the talk stays natural."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct

from smm_expert.interview.effects import Effects, sampled_effects
from smm_expert.interview.pending import topics_of_pending_vetoes
from smm_expert.interview.proof import Verdict, find_change
from smm_expert.interview.prospects import Prospects
from smm_expert.interview.question import Topic
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.vocabulary import Effort

# A question of some effort has to decide that much more.
_EFFORT = {Effort.LOW: 1.0, Effort.MEDIUM: 1.5, Effort.HIGH: 2.5}
# A theme is left, or one passed over, for a gain that many times as large.
_WORTH_A_LEAP = 8.0
_MORE_BOXES = 8000


class Choice(Struct, frozen=True):
    """The topic to ask about now, with what the samples show of it and of the others."""

    topic: Topic
    effects: Effects
    for_veto: bool


def choose(prospects: Prospects, theme: str | None) -> Choice | None:
    """The next topic; `theme` is that of the question before. None: nothing can change."""
    if prospects.is_settled or not prospects.topics:
        return None
    effects = sampled_effects(prospects)
    if not effects.relevant:
        effects = sampled_effects(prospects, boxes=_MORE_BOXES)
    relevant = effects.relevant
    if not relevant:
        verdict, topics = find_change(prospects)
        if verdict is Verdict.STAYS:
            return None
        # Unproven too: asking too much is the lesser fault.
        relevant = frozenset(topics)
    vetoes = relevant & topics_of_pending_vetoes(prospects)
    topic = _best(prospects.ground.program.knowledge, vetoes or relevant, effects, theme)
    return Choice(topic, effects, topic in vetoes)


def _best(
    knowledge: KnowledgeBase, topics: Collection[Topic], effects: Effects, theme: str | None
) -> Topic:
    def gain(topic: Topic) -> float:
        return effects.effect[topic] / _EFFORT[knowledge.facts[topic.fact].effort]

    most = max(map(gain, topics))
    worth = [topic for topic in topics if gain(topic) * _WORTH_A_LEAP >= most]
    themes = themes_in_order(knowledge, (topic.fact for topic in worth))
    chosen = theme if theme in themes else themes[0]
    return min(
        (topic for topic in worth if knowledge.facts[topic.fact].theme == chosen),
        key=lambda topic: (-gain(topic), topic.fact, topic.segment or ""),
    )


def themes_in_order(knowledge: KnowledgeBase, facts: Iterable[str]) -> list[str]:
    """The themes of the facts as a strategist takes them; those of no declared theme last."""
    last = max((theme.order for theme in knowledge.themes.values()), default=0) + 1

    def place(theme: str) -> tuple[int, str]:
        declared = knowledge.themes.get(theme)
        return (declared.order if declared else last, theme)

    return sorted({knowledge.facts[fact].theme for fact in facts}, key=place)
