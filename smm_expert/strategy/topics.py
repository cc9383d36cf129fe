"""Topics for posts: those of the sector and rubric, none twice while others are left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smm_expert.model.ideas import PostIdea
from smm_expert.strategy.client import Client


class Topics:
    """Hands out the ideas that fit a client, the best fitting and the least used first."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.goals = client.words("goals")
        model = client.word("business.model")
        models = ("b2b", "b2c") if model == "mixed" else (model,)
        self.ideas: dict[str, list[PostIdea]] = {}
        for idea in client.knowledge.ideas:
            fits = (
                idea.sector == client.sector
                and (not idea.markets or client.market in idea.markets)
                and (not idea.models or model is None or set(models) & set(idea.models))
            )
            if fits:
                self.ideas.setdefault(idea.rubric, []).append(idea)
        self.used: dict[PostIdea, list[str]] = {}

    def next(self, rubric: str, platform: str, day: date) -> PostIdea | None:
        """An idea for a post of the rubric on that day; None when the base has none.

        An idea comes again only when all were used, and then first on another platform.
        """
        fitting = [
            idea
            for idea in self.ideas.get(rubric, ())
            if not idea.months or day.month in idea.months
        ]
        if not fitting:
            return None
        chosen = min(fitting, key=lambda idea: self._place(idea, platform, day, fitting))
        self.used.setdefault(chosen, []).append(platform)
        return chosen

    def _place(
        self, idea: PostIdea, platform: str, day: date, fitting: Sequence[PostIdea]
    ) -> tuple[int, int, bool, int]:
        used = self.used.get(idea, [])
        rank = self.goals.index(idea.goal) if idea.goal in self.goals else len(self.goals)
        return (used.count(platform), len(used), not idea.months, rank * 100 + fitting.index(idea))
