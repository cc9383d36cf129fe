"""The interview: answers come in one by one, and each time the next question is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from smm_expert.inference.consult import Consultant
from smm_expert.inference.consultation import Consultation, output_order
from smm_expert.interview.choice import Choice, choose, themes_in_order
from smm_expert.interview.effects import sampled_effects
from smm_expert.interview.outlook import ItemOutlook, Prospect, outlooks
from smm_expert.interview.prospects import Prospects, groundwork
from smm_expert.interview.question import Question, Topic
from smm_expert.interview.why import Hanging, hanging
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile, Segment
from smm_expert.model.values import Value

# Fewer changed recommendations than this, on average, are little.
_LITTLE = 1.0


class Interview:
    """One consultation.

    `profile` holds what is known before it begins, `not_known` the topics that were asked already
    and that the client does not know. A question is asked only while an answer can still change
    which items are recommended or selected; with `thorough`, also what is excluded or how certain
    it is. `focus` names the kinds of items that count; empty, all do.
    """

    def __init__(
        self,
        knowledge: KnowledgeBase,
        as_of: date,
        *,
        profile: Profile | None = None,
        not_known: Collection[Topic] = (),
        thorough: bool = False,
        focus: Collection[str] = (),
        include_drafts: bool = False,
    ) -> None:
        self.knowledge = knowledge
        self.consultant = Consultant(knowledge, as_of, include_drafts=include_drafts)
        self.focus = tuple(sorted(set(focus)))
        kinds = self.focus or tuple(knowledge.kinds)
        self._ground = groundwork(self.consultant.program, kinds, thorough=thorough)
        self._start = profile or Profile({})
        self._before = tuple(dict.fromkeys(not_known))
        self._given: dict[Topic, Value | None] = {}
        # After each answer of this interview what it left open; the first, before any.
        self._trail = [Prospects(self._ground, self._start, self._before)]
        self._chosen: dict[int, Choice | None] = {}

    @property
    def profile(self) -> Profile:
        """What is known of the client: the profile of the beginning and the answers."""
        start, told = self._start, {t: v for t, v in self._given.items() if v is not None}
        facts = start.facts | {t.fact: v for t, v in told.items() if t.segment is None}
        segments = tuple(
            Segment(
                segment.name,
                segment.facts | {t.fact: v for t, v in told.items() if t.segment == segment.name},
                segment.share,
            )
            for segment in start.segments
        )
        return Profile(facts, segments, start.decisions)

    @property
    def not_known(self) -> tuple[Topic, ...]:
        """The topics to which the answer was "don't know", in this interview or before."""
        skipped = [topic for topic, value in self._given.items() if value is None]
        before = [topic for topic in self._before if topic not in self._given]
        return (*before, *skipped)

    @property
    def answered(self) -> tuple[Topic, ...]:
        """The topics answered in this interview, in order, "don't know" included."""
        return tuple(self._given)

    @property
    def fixed_form(self) -> tuple[str, ...]:
        """The facts that a form would ask for: all that some rule about what counts tests."""
        return self._ground.cone.facts

    def next_question(self) -> Question | None:
        """The question to ask now; None when no answer can change anything any more."""
        choice = self._choice()
        if choice is None:
            return None
        effects = choice.effects
        return Question(
            topic=choice.topic,
            fact=self.knowledge.facts[choice.topic.fact],
            still=max(1, len(effects.relevant)),
            decides=self._in_order(effects.decides[choice.topic]),
            for_veto=choice.for_veto,
            little=effects.ahead < _LITTLE,
        )

    def __iter__(self) -> Iterator[Question]:
        """Every question in turn; answer or skip it before the next one is asked for."""
        while (question := self.next_question()) is not None:
            yield question

    def answer(self, topic: Topic, value: Value) -> None:
        """The client's answer, a value of the fact's type (as in a Profile)."""
        self._take(topic, value)

    def skip(self, topic: Topic) -> None:
        """The client does not know; the topic is not asked again."""
        self._take(topic, None)

    def back(self) -> Topic | None:
        """Forget the last answer and return its topic; None when there is none to forget."""
        if not self._given:
            return None
        self._chosen.pop(len(self._given), None)
        self._trail.pop()
        return self._given.popitem()[0]

    def matters(self) -> tuple[Topic, ...]:
        """The open topics whose answers can still change something, theme by theme.

        Which of them are asked depends on the answers to the others.
        """
        choice = self._choice()
        if choice is None:
            return ()
        topics = choice.effects.relevant | {choice.topic}
        themes = themes_in_order(self.knowledge, (topic.fact for topic in topics))
        facts = self.knowledge.facts

        def place(topic: Topic) -> tuple[int, str, int, str]:
            fact = facts[topic.fact]
            where = fact.location
            return (themes.index(fact.theme), where.path, where.line, topic.segment or "")

        return tuple(sorted(topics, key=place))

    def kinds_at_stake(self) -> dict[str, int]:
        """Per kind of items how many open topics can change what is recommended of it."""
        choice = self._choice()
        count: Counter[str] = Counter()
        for items in choice.effects.decides.values() if choice else ():
            count.update({self.knowledge.items[item].kind for item in items})
        return {kind: count[kind] for kind in sorted(count, key=self._kind_order)}

    def why(self, topic: Topic) -> tuple[Hanging, ...]:
        """The items that hang on the topic, with the rules that tie them to it.

        The topic is open, or one that the client does not know; for any other nothing hangs on it.
        """
        prospects, effects = self._trail[-1], None
        choice = self._choice()
        if topic in self.not_known:
            others = [other for other in self.not_known if other != topic]
            prospects = Prospects(self._ground, self.profile, others)
            effects = sampled_effects(prospects) if topic in prospects.topics else None
        elif choice is not None:
            effects = choice.effects
        if effects is None or topic not in effects.decides:
            return ()
        return hanging(prospects, topic, self._in_order(effects.decides[topic]))

    def outlook(self) -> tuple[ItemOutlook, ...]:
        """How every item stands that is recommended or still possible, in output order."""
        found = [
            outlook
            for outlook in outlooks(self._trail[-1])
            if outlook.prospect is not Prospect.SETTLED_OUT
        ]
        order = {o.item: output_order(self.knowledge, o.item, o.certainty) for o in found}
        return tuple(sorted(found, key=lambda outlook: order[outlook.item]))

    def consultation(self) -> Consultation:
        """The recommendations on what is known now, as `recommend` gives them."""
        return self.consultant.consult(self.profile)

    def _take(self, topic: Topic, value: Value | None) -> None:
        if topic in self._given:
            self._say_again(topic, value)
            return
        self._given[topic] = value
        known_before = topic.fact in self._start.facts or topic in self._before
        before = None if known_before else self._trail[-1]
        self._trail.append(Prospects(self._ground, self.profile, self.not_known, before))

    def _say_again(self, topic: Topic, value: Value | None) -> None:
        """Take another answer in the place of the one given before."""
        said = self._given | {topic: value}
        while self.back() is not None:
            pass
        for earlier, answer in said.items():
            self._take(earlier, answer)

    def _choice(self) -> Choice | None:
        step = len(self._given)
        if step not in self._chosen:
            last = next(reversed(self._given), None)
            theme = self.knowledge.facts[last.fact].theme if last else None
            self._chosen[step] = choose(self._trail[-1], theme)
        return self._chosen[step]

    def _in_order(self, items: Collection[str]) -> tuple[str, ...]:
        return tuple(sorted(items, key=lambda item: output_order(self.knowledge, item, 0.0)))

    def _kind_order(self, kind: str) -> int:
        return self.knowledge.kinds[kind].order
