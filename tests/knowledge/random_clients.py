"""Random but plausible clients: markets and sectors uniform, the rest by what goes together.

The generator was written before the rules were tuned on it and must not be tuned with them: what
it finds about the rules (`test_diversity.py`) counts only as long as it does not know them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from typing import Any

MARKETS = ("ru", "kz", "by", "us", "uk", "eu", "other")
# Per sector: who pays, what is offered, how far it reaches, how long a purchase is thought over.
SECTORS: dict[str, tuple[str, str, str, str]] = {
    "food_service": ("b2c", "place", "local", "impulse"),
    "retail": ("b2c", "goods", "local regional national", "impulse days"),
    "fashion": ("b2c", "goods", "local national international", "impulse days"),
    "beauty": ("b2c", "services goods", "local national", "impulse days"),
    "healthcare": ("b2c mixed", "services", "local regional", "days weeks"),
    "education": ("b2c mixed", "services digital_product", "local national", "days weeks months"),
    "real_estate": ("b2c mixed", "services goods", "local regional", "weeks months"),
    "construction": ("b2c mixed b2b", "services", "local regional", "weeks months"),
    "automotive": ("b2c mixed", "goods services", "local regional", "days weeks months"),
    "travel": ("b2c", "services place", "regional national international", "days weeks"),
    "finance": ("b2c b2b mixed", "services", "regional national", "days weeks months"),
    "it_saas": (
        "b2b mixed b2c",
        "digital_product services",
        "national international",
        "weeks months",
    ),
    "games": ("b2c", "digital_product", "national international", "impulse days"),
    "media": ("b2c mixed", "digital_product services", "national international", "impulse days"),
    "culture": ("b2c nonprofit", "place services", "local regional", "impulse days"),
    "nonprofit": ("nonprofit", "cause", "local regional national international", "impulse days"),
    "professional_services": (
        "b2b mixed",
        "services",
        "local regional national",
        "days weeks months",
    ),
    "home_services": ("b2c", "services", "local", "days weeks"),
    "manufacturing": ("b2b mixed", "goods", "regional national international", "weeks months"),
    "agriculture": ("b2b b2c mixed", "goods", "local regional national", "impulse weeks months"),
    "logistics": ("b2b mixed", "services", "regional national international", "days weeks"),
    "sports_fitness": ("b2c", "place services", "local", "days weeks"),
    "events": ("b2c b2b mixed", "services", "local regional", "days weeks months"),
    "pets": ("b2c", "goods services", "local national", "impulse days"),
    "kids_goods": ("b2c", "goods", "local national", "impulse days"),
    "public_sector": (
        "nonprofit b2c",
        "services cause",
        "local regional national",
        "impulse days",
    ),
}
CURRENCY = {
    "ru": "RUB",
    "kz": "KZT",
    "by": "BYN",
    "us": "USD",
    "uk": "GBP",
    "eu": "EUR",
    "other": "USD",
}
UNITS_OF_A_DOLLAR = {"RUB": 80, "KZT": 500, "BYN": 3, "USD": 1, "GBP": 0.75, "EUR": 0.85}
GOALS = (
    "direct_sales", "leads", "traffic", "loyalty", "feedback",
    "brand_awareness", "reputation", "community", "recruitment",
)  # fmt: skip
INTERESTS = (
    "food", "beauty", "fitness", "health", "education", "realty", "auto", "fashion", "travel",
    "it", "kids", "home_diy", "wedding", "gardening", "finance", "pets", "entertainment", "games",
    "music", "cinema", "news", "humour", "handicraft", "science", "psychology", "business",
    "shopping", "crypto", "books", "sport", "art",
)  # fmt: skip
WORLD_PAGES = (
    "facebook", "instagram", "youtube", "tiktok", "whatsapp", "linkedin", "pinterest", "x",
    "threads", "reddit", "snapchat",
)  # fmt: skip
RUSSIAN_PAGES = ("vk", "telegram", "ok", "vk_video", "rutube", "dzen", "max", "tenchat", "viber")
REGULATED = {
    "healthcare": "medicine",
    "finance": "finance",
    "real_estate": "housing_employment_credit",
}
# How often a client leaves a question open; the market and the sector are always told.
LEFT_OPEN = 0.15

Client = dict[str, Any]


def random_clients(seed: int, count: int) -> Iterator[Client]:
    """`count` profiles, facts in dotted keys, the same for the same seed.

    Markets and sectors come in turn, so that both are as uniform as `count` allows.
    """
    luck = random.Random(seed)
    sectors = list(SECTORS)
    for number in range(count):
        yield _client(luck, MARKETS[number % len(MARKETS)], sectors[number % len(sectors)])


def as_profile(client: Client) -> bytes:
    """The client as a profile file."""
    return json.dumps(client, ensure_ascii=False).encode()


def _client(luck: random.Random, market: str, sector: str) -> Client:
    model, offering, locality, cycle = (luck.choice(words.split()) for words in SECTORS[sector])
    website = luck.choice(
        ("none", "site", "shop") if offering == "goods" else ("none", "site", "site")
    )
    told: Client = {
        "business.model": model,
        "business.offering": offering,
        "business.price_level": luck.choice(("low", "mid", "mid", "premium")),
        "business.sales_cycle": cycle,
        "business.stage": luck.choice(("launch", "growth", "growth", "mature", "turnaround")),
        "business.locality": locality,
        "business.website": website,
        "business.regulated": _regulated(luck, sector),
        "business.constraints": _constraints(luck),
        "goals": luck.sample(GOALS, luck.choice((1, 2, 2, 3))),
        **_audience(luck, model),
        **_means(luck, market),
        **_presence(luck, market),
        **_situation(luck),
    }
    kept = {fact: value for fact, value in told.items() if luck.random() >= LEFT_OPEN}
    return {"business.market": market, "business.sector": sector, **kept}


def _regulated(luck: random.Random, sector: str) -> list[str]:
    if sector in REGULATED:
        return [REGULATED[sector]]
    if sector in ("food_service", "retail") and luck.random() < 0.15:
        return [luck.choice(("alcohol", "energy_drinks", "tobacco", "supplements"))]
    return []


def _audience(luck: random.Random, model: str) -> Client:
    young = 16 if model in ("b2c", "nonprofit") else 25
    low = luck.randint(young, 60)
    high = min(low + luck.choice((8, 12, 20, 25)), 80)
    told: Client = {
        "audience.settlement": _some(luck, ("metropolis", "city", "town", "rural"), 1, 2),
        "audience.sex": luck.choice(("women", "men", "mixed", "mixed")),
        "audience.age": [low, high],
        "audience.family": _some(luck, _families(low, high), 1, 2),
        "audience.education": _some(luck, _education(low), 1, 2),
        "audience.occupation": _some(luck, _occupations(low, high, model), 1, 3),
        "audience.income": luck.choice(("low", "middle", "middle", "high")),
        "audience.interests": _some(luck, INTERESTS, 1, 4),
    }
    if model in ("b2b", "mixed"):
        told["audience.seniority"] = luck.choice(
            ("specialist", "manager", "director", "executive")
        )
    return told


def _families(low: int, high: int) -> tuple[str, ...]:
    if high < 24:
        return ("single",)
    if low > 50:
        return ("couple", "grown_children")
    return ("single", "couple", "children_0_6", "children_7_17")


def _education(low: int) -> tuple[str, ...]:
    return (
        ("school", "student")
        if low < 18
        else ("school", "vocational", "student", "higher")
        if low < 24
        else ("school", "vocational", "higher")
    )


def _occupations(low: int, high: int, model: str) -> tuple[str, ...]:
    if model == "b2b":
        return ("specialist", "it", "manager", "executive", "entrepreneur")
    if high < 24:
        return ("pupil", "student", "worker")
    if low > 55:
        return ("retired", "public_sector", "specialist")
    return (
        "worker",
        "specialist",
        "it",
        "manager",
        "entrepreneur",
        "self_employed",
        "public_sector",
        "homemaker",
    )


def _means(luck: random.Random, market: str) -> Client:
    currency = CURRENCY[market]
    dollars = 0.0 if luck.random() < 0.1 else 10 ** luck.uniform(1.5, 4.5)
    monthly = int(float(f"{dollars * UNITS_OF_A_DOLLAR[currency]:.2g}"))
    ads = int(float(f"{monthly * luck.choice((0, 0.3, 0.5, 0.7)):.2g}"))
    return {
        "budget.monthly": f"{monthly} {currency}",
        "budget.ads": f"{ads} {currency}",
        "team.hours": luck.choice((2, 5, 8, 10, 15, 20, 30, 40, 80)),
        "team.skills": _some(
            luck,
            ("video", "photo", "design", "copywriting", "community", "ads", "analytics"),
            0,
            4,
        ),
        "team.on_camera": luck.random() < 0.5,
    }


def _presence(luck: random.Random, market: str) -> Client:
    near = {
        "ru": RUSSIAN_PAGES,
        "kz": WORLD_PAGES + RUSSIAN_PAGES,
        "by": WORLD_PAGES + RUSSIAN_PAGES,
    }
    return {
        "presence.platforms": _some(luck, near.get(market, WORLD_PAGES), 0, 3),
        "presence.followers": int(10 ** luck.uniform(1, 5)),
        "presence.engagement": luck.choice(("low", "normal", "high")),
        "presence.tracking": luck.random() < 0.5,
        "presence.customer_base": luck.random() < 0.5,
    }


def _situation(luck: random.Random) -> Client:
    negative = luck.choice(("none", "none", "some", "some", "much", "crisis"))
    kinds = ("constructive", "emotional", "troll", "competitor", "fake")
    return {
        "situation.negative": negative,
        "situation.negative_kinds": [] if negative == "none" else _some(luck, kinds, 1, 2),
        "situation.competitors": luck.choice(("weak", "moderate", "strong")),
        "situation.season": luck.choice(("low", "normal", "normal", "peak")),
    }


def _constraints(luck: random.Random) -> list[str]:
    limits = ("slow_approval", "nda", "no_discounts", "no_paid_ads")
    return [luck.choice(limits)] if luck.random() < 0.2 else []


def _some(luck: random.Random, values: Sequence[str], least: int, most: int) -> list[str]:
    return luck.sample(list(values), min(luck.randint(least, most), len(values)))
