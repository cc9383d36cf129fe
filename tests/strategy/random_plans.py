"""Plans of random clients, with random economics."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.consultation import Consultation
from smm_expert.strategy.plan import Plan
from smm_expert.strategy.planner import plan_of
from tests.knowledge.random_clients import CURRENCY, as_profile, random_clients

DAY = date(2026, 11, 25)


def random_plans(seed: int, count: int) -> Iterator[tuple[Consultation, Plan]]:
    """`count` clients with their plans of 1 to 16 weeks."""
    luck = Random(seed)
    consultant = Consultant(load_knowledge(), DAY)
    for client in random_clients(seed, count):
        if luck.random() < 0.6:
            currency = CURRENCY[client["business.market"]]
            client["economics.average_order"] = f"{luck.choice((10, 900, 45000))} {currency}"
        if luck.random() < 0.6:
            client["economics.margin"] = luck.choice((0, 5, 35.5, 80, 100))
        if luck.random() < 0.5:
            client["economics.close_rate"] = luck.choice((0, 1, 20, 100))
        if luck.random() < 0.5:
            client["economics.site_conversion"] = luck.choice((0, 0.4, 3, 12))
        profile = read_profile(as_profile(client), "client.json", consultant.program.knowledge)
        consultation = consultant.consult(profile)
        yield consultation, plan_of(consultation, weeks=luck.randint(1, 16))
