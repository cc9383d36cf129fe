"""The client's monthly budget split into lines that add up to it, to the last minor unit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil

from smm_expert.strategy.client import Client
from smm_expert.strategy.plan import Basis, Budget, BudgetLine, Limits, Window
from smm_expert.strategy.shares import split_by_key

_RESERVE_RULE = "budget_rule.reserve_10"
_LEVY_RULE = "budget_rule.levy_3_percent"
_RESERVE_PER_CENT = 10.0
_MINOR = 100
_INFLUENCERS = ("promotion.influencers_micro", "promotion.influencers_macro")


def months_of(window: Window) -> tuple[date, ...]:
    """The first days of the plan's months of four weeks, the last one perhaps shorter."""
    count = max(1, -(-window.weeks // 4))
    return tuple(window.start + timedelta(weeks=4 * month) for month in range(count))


def budget_of(client: Client, limits: Limits, window: Window) -> Budget | None:
    """The split; None where the client told no monthly budget.

    Paid promotion takes what the client set aside for it, else what the chosen forms need at
    least; reserve, levy and tools come off next; the rest pays for content.
    """
    monthly = client.minor("budget.monthly")
    if monthly is None:
        monthly = client.minor("budget.ads")
    if monthly is None or client.currency is None:
        return None
    months = months_of(window)
    lines = [line for line in _lines(client, limits, monthly, len(months)) if line.total]
    chosen = [c for c in limits.candidates if c.chosen]
    least = sum(c.money or 0 for c in chosen)
    return Budget(
        currency=client.currency,
        months=months,
        monthly=monthly,
        lines=tuple(lines),
        least=least,
        enough=monthly >= least,
    )


def _lines(client: Client, limits: Limits, monthly: int, months: int) -> list[BudgetLine]:
    found: list[BudgetLine] = []
    left = monthly

    def take(wanted: int) -> int:
        nonlocal left
        amount = max(0, min(wanted, left))
        left -= amount
        return amount

    def line(category: str, amount: int, **more: object) -> None:
        found.append(BudgetLine(category, (amount,) * months, **more))  # type: ignore[arg-type]

    paid = _paid(limits)
    told = client.minor("budget.ads")
    for_promotion = take((told if told is not None else sum(paid.values())) if paid else 0)
    levy = _levy(client, for_promotion)
    shares = _promotion(paid, for_promotion - levy)
    chosen = [c.item for c in limits.candidates if c.chosen]
    for item, amount in shares.items():
        category = "influencers" if item in _INFLUENCERS else "media"
        basis = Basis("fact", "budget.ads") if told is not None else Basis("item", item)
        platform = _platform(client, item, chosen)
        line(category, amount, item=item, platform=platform, bases=(basis,))
    if levy:
        line("levy", levy, item=_LEVY_RULE, bases=(Basis("parameter", "tax.ad_levy.ru"),))
    if told is not None and not paid:
        # Money for promotion stays money for promotion, even where no form of it was chosen.
        line("unspent", take(told), bases=(Basis("fact", "budget.ads"),))
    reserve = take(_whole(monthly * _reserve_rate(client) / 100))
    for item, amount in _tools(client).items():
        line("tools", take(amount), item=item, bases=(Basis("parameter", _price(item)),))
    line("reserve", reserve, item=_RESERVE_RULE, bases=(Basis("item", _RESERVE_RULE),))
    line("content", take(left), bases=(Basis("fact", "budget.monthly"),))
    return found


def _paid(limits: Limits) -> dict[str, int]:
    """The chosen forms of promotion that cost money, with the least of each."""
    return {c.item: _whole(c.money) for c in limits.candidates if c.chosen and c.money}


def _whole(minor: float) -> int:
    """Minor units up to the next whole one: nobody plans ads to the kopeck."""
    return ceil(minor / _MINOR) * _MINOR


def _promotion(paid: Mapping[str, int], money: int) -> dict[str, int]:
    """The least for each form, and the rest in proportion; all in proportion if it falls short."""
    if not paid:
        return {}
    least = sum(paid.values())
    weights = {item: float(amount) for item, amount in paid.items()}
    if money <= least:
        return _split_whole(money, weights)
    extra = _split_whole(money - least, weights)
    return {item: paid[item] + extra[item] for item in paid}


def _split_whole(money: int, weights: Mapping[str, float]) -> dict[str, int]:
    """The split in whole units; what is less than a unit goes to the first."""
    units, rest = divmod(money, _MINOR)
    parts = {item: part * _MINOR for item, part in split_by_key(units, weights).items()}
    parts[next(iter(parts))] += rest
    return parts


def _platform(client: Client, item: str, chosen: list[str]) -> str | None:
    """Where the form of promotion runs.

    Ads of one house run on several of its platforms: the one they are named after counts, else
    the most certain of those chosen.
    """
    partners = [p for p in chosen if p.startswith("platform.") and p in client.item(item).partners]
    namesake = f"platform.{item.partition('.')[2].removesuffix('_ads')}"
    return namesake if namesake in partners else next(iter(partners), None)


def _levy(client: Client, for_promotion: int) -> int:
    """The levy that is part of what promotion costs, where it is advised to allow for it."""
    advised = any(r.item == _LEVY_RULE for r in client.recommended("budget_rule"))
    rate = client.benchmarks.parameter("tax.ad_levy.ru")
    if not advised or rate is None:
        return 0
    return min(_whole(for_promotion * rate.mid / (100 + rate.mid)), for_promotion)


def _reserve_rate(client: Client) -> float:
    """Per cent kept in reserve: by convention where the rule for it is advised, else none."""
    if not any(r.item == _RESERVE_RULE for r in client.recommended("budget_rule")):
        return 0.0
    share = client.benchmarks.parameter("share.reserve")
    return _RESERVE_PER_CENT if share is None else share.mid


def _price(item: str) -> str:
    return f"price.tool.{item.partition('.')[2]}"


def _tools(client: Client) -> dict[str, int]:
    """The selected tools whose price a month is known."""
    found = {}
    for tool in client.selected("tool"):
        price = client.benchmarks.parameter(_price(tool.item))
        if price is not None and price.mid > 0:
            found[tool.item] = _whole(price.mid * _MINOR)
    return found
