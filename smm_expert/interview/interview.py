"""The interview: answers come in one by one, and each time the next question is chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from smm_expert.inference.consult import Consultant
from smm_expert.inference.consultation import Consultation
from smm_expert.interview.choice import Choice, choose
from smm_expert.interview.outlook import ItemOutlook
from smm_expert.interview.prospects import Prospects, groundwork
from smm_expert.interview.question import Question, Topic
from smm_expert.interview.why import Hanging
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile
from smm_expert.model.values import Value

# Fewer changed recommendations than this, on average, are little.
_LITTLE = 1.0


class Interview:
    """One consultation.

    `profile` holds what is known before it begins, `not_known` the topics that were asked already
    and that the client does not know. A question is asked only while an answer can still change
    which items are recommended or selected; with `thorough`, while it can change a certainty.
    `focus` names the kinds of items that count; empty, all do.
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
        kinds = tuple(focus) or tuple(knowledge.kinds)
        self._ground = groundwork(self.consultant.program, kinds, thorough=thorough)
        self._start = profile or Profile({})
        self._given: dict[Topic, Value | None] = dict.fromkeys(sorted(not_known))

    @property
    def profile(self) -> Profile:
        """What is known of the client: the profile of the beginning and the answers."""
        facts = dict(self._start.facts)
        facts |= {t.fact: v for t, v in self._given.items() if v is not None}
        return Profile(facts, self._start.segments, self._start.decisions)

    @property
    def not_known(self) -> tuple[Topic, ...]:
        """The topics to which the answer was "don't know"."""
        return tuple(topic for topic, value in self._given.items() if value is None)

    @property
    def answered(self) -> tuple[Topic, ...]:
        """The topics answered in this interview, in order, "don't know" included."""
        return tuple(self._given)

    def next_question(self) -> Question | None:
        """The question to ask now; None when no answer can change anything any more."""
        choice = self._choice()
        if choice is None:
            return None
        effects = choice.effects
        return Question(
            topic=choice.topic,
            fact=self.knowledge.facts[choice.topic.fact],
            still=sum(effect > 0 for effect in effects.effect.values()) or 1,
            decides=effects.decides[choice.topic],
            for_veto=choice.for_veto,
            little=effects.ahead < _LITTLE,
        )

    def _choice(self) -> Choice | None:
        prospects = Prospects(self._ground, self.profile, frozenset(self.not_known))
        last = next(reversed(self._given), None)
        theme = self.knowledge.facts[last.fact].theme if last else None
        return choose(prospects, theme)

    def __iter__(self) -> Iterator[Question]:
        """Every question in turn; answer or skip it before the next one is asked for."""
        while (question := self.next_question()) is not None:
            yield question

    def answer(self, topic: Topic, value: Value) -> None:
        """The client's answer, a value of the fact's type (as in a Profile)."""
        self._given.pop(topic, None)
        self._given[topic] = value

    def skip(self, topic: Topic) -> None:
        """The client does not know; the topic is not asked again."""
        self._given.pop(topic, None)
        self._given[topic] = None

    def back(self) -> Topic | None:
        """Forget the last answer and return its topic; None when there is none to forget."""
        if not self._given:
            return None
        return self._given.popitem()[0]

    def why(self, topic: Topic) -> tuple[Hanging, ...]:
        """The items that hang on the topic, with the rules that tie them to it."""
        return ()

    def outlook(self) -> tuple[ItemOutlook, ...]:
        """How every item stands that is recommended or still possible, in output order."""
        return ()

    def consultation(self) -> Consultation:
        """The recommendations on what is known now, as `recommend` gives them."""
        return self.consultant.consult(self.profile)
