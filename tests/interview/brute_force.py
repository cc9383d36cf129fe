"""Every completion of a small client's open answers, judged by the naive oracle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from itertools import permutations, product
from random import Random
from typing import Any

from smm_expert import Consultant, read_profile
from smm_expert.interview.answers import distinct_answers
from smm_expert.interview.interview import Interview
from smm_expert.interview.prospects import groundwork
from smm_expert.interview.question import Topic
from smm_expert.model.profile import Profile
from smm_expert.model.values import plain
from tests.oracle.comparison import AS_OF, consultant
from tests.oracle.naive import evaluate
from tests.oracle.random_bases import ENDS, NUMBERS, seeded_base, seeded_profile

Choices = tuple[int, ...]
MOST_COMPLETIONS = 900


class SmallClient:
    """A random base and client of whom a few facts are open.

    `open_facts` can be asked about, others that are not given are `not_known`; `values[fact]` are
    the answers tried, None ("don't know") first.
    A completion is a tuple of places in these lists.
    """

    def __init__(
        self, seed: int, rules: int, *, thorough: bool = False, most: int = MOST_COMPLETIONS
    ) -> None:
        self.luck = Random(seed)
        self.thorough = thorough
        self.base = seeded_base(self.luck, rules)
        self.consultant: Consultant = consultant(self.base)
        self.given = seeded_profile(self.luck, self.base)
        kinds = tuple(self.consultant.program.knowledge.kinds)
        ground = groundwork(self.consultant.program, kinds, thorough=thorough)
        self.values: dict[str, list[Any]] = {}
        size = 1
        told_apart = distinct_answers(ground.program, ground.cone.facts, ground.cone.tests)
        for fact in self.luck.sample(sorted(told_apart), len(told_apart)):
            found = [None, *_tried(self.base, fact)]
            found += [plain(state) for state in told_apart[fact].states[1:]]
            distinct = [v for n, v in enumerate(found) if v not in found[:n]]
            if size * len(distinct) <= most:
                size *= len(distinct)
                self.values[fact] = distinct
                self.given.pop(fact, None)
        self.open_facts = sorted(self.values)
        self.not_known = [Topic(fact) for fact in told_apart if fact not in self.values]

    def profile(self, choices: Choices) -> dict[str, Any]:
        """The plain profile in which the open facts have these values."""
        told = {
            fact: self.values[fact][choice]
            for fact, choice in zip(self.open_facts, choices, strict=True)
            if choice
        }
        return self.given | told

    @cached_property
    def outcomes(self) -> dict[Choices, Any]:
        """What the oracle finds that counts, for every completion."""
        return {c: self._outcome(c) for c in self.completions((0,) * len(self.open_facts), ())}

    def _outcome(self, choices: Choices) -> Any:
        items = evaluate(self.base, self.profile(choices), AS_OF)["items"]
        return tuple(
            (
                item["recommended"],
                item["selected"],
                self.thorough and bool(item["excluded_by"]),
                item["certainty"]
                if self.thorough and (item["recommended"] or item["excluded_by"])
                else 0,
            )
            for item in items.values()
        )

    def completions(self, now: Choices, closed: tuple[str, ...]) -> Iterator[Choices]:
        """All completions of the answers `now`, the facts in `closed` staying as they are."""
        yield from product(
            *(
                [choice] if fact in closed else range(len(self.values[fact]))
                for fact, choice in zip(self.open_facts, now, strict=True)
            )
        )

    def can_change(self, now: Choices, closed: tuple[str, ...]) -> bool:
        """Does some completion have another outcome than what is known now?"""
        found = self.outcomes
        return any(found[other] != found[now] for other in self.completions(now, closed))

    def matters(self, fact: str, now: Choices, closed: tuple[str, ...]) -> bool:
        """Is there a completion that has another outcome without the answer to this question?"""
        place = self.open_facts.index(fact)
        found = self.outcomes
        return any(
            found[other] != found[(*other[:place], 0, *other[place + 1 :])]
            for other in self.completions(now, closed)
        )

    def interview(self) -> Interview:
        """An interview that begins with what is given."""
        knowledge = self.consultant.program.knowledge
        return Interview(
            knowledge,
            AS_OF,
            profile=self.read(self.given),
            not_known=self.not_known,
            thorough=self.thorough,
        )

    def read(self, plain_profile: dict[str, Any]) -> Profile:
        """The profile as the program reads it."""
        content = json.dumps(plain_profile).encode()
        return read_profile(content, "client.json", self.consultant.program.knowledge)

    def steps(self, answers: Choices) -> Iterator[tuple[Choices, tuple[str, ...], str | None]]:
        """The interview with a client of these answers: known now, closed, and what is asked."""
        interview = self.interview()
        now, closed = (0,) * len(self.open_facts), ()
        while (question := interview.next_question()) is not None:
            fact = question.topic.fact
            yield now, closed, fact
            place = self.open_facts.index(fact)
            value = self.read(self.profile(answers)).facts.get(fact)
            if value is None:
                interview.skip(Topic(fact))
            else:
                interview.answer(Topic(fact), value)
            now = (*now[:place], answers[place] if value is not None else 0, *now[place + 1 :])
            closed = (*closed, fact)
        yield now, closed, None


def _tried(base: dict[str, Any], name: str) -> list[Any]:
    fact = next(fact for fact in base["facts"] if fact["id"] == name)
    values = list(fact.get("values", ()))
    match fact["type"]:
        case "choice":
            return values
        case "choices":
            picks = product((False, True), repeat=len(values))
            return [[v for v, on in zip(values, pick, strict=True) if on] for pick in picks]
        case "ranking":
            return [list(p) for n in range(len(values) + 1) for p in permutations(values, n)]
        case "number":
            return [*NUMBERS, 1.5, 6]
        case "range":
            return [[low, high] for low in ENDS for high in ENDS if low <= high]
        case "flag":
            return [True, False]
    return []
