"""Which of the selected platforms and promotions the client's hours and money carry.

The best set is found by trying all: there are some ten candidates. Best is the largest sum of
certainties; of equal sums the one that costs fewer hours, then less money, then by id. A set
without a platform is no strategy, and money set aside for promotion is put to use: both come
before the sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from smm_expert.strategy.client import Client
from smm_expert.strategy.plan import Candidate, Limits

KINDS = ("platform", "promotion")
# More than so many candidates are not tried in every combination: the least certain stay out.
_MOST_TRIED = 14
MORE_HOURS = 10.0
MORE_MONEY = 1.2


class Need(Struct, frozen=True):
    """What one candidate takes; `partners` are candidates one of which it needs."""

    item: str
    certainty: float
    hours: float
    money: int
    partners: tuple[str, ...]
    forced: bool = False


Chosen = tuple[Need, ...]


def limits_of(client: Client) -> Limits:
    """The best set for the client, with what had to give way and what more would add."""
    hours = client.number("team.hours")
    money = client.minor("budget.ads")
    if money is None:
        money = client.minor("budget.monthly")
    needs = _needs(client)
    spend = bool(client.minor("budget.ads"))
    chosen = carried(needs, hours, money, spend=spend)
    more_time = carried(needs, None if hours is None else hours + MORE_HOURS, money, spend=spend)
    more_means = carried(needs, hours, int((money or 0) * MORE_MONEY), spend=spend)
    names = {need.item for need in chosen}
    return Limits(
        hours=hours,
        hours_used=sum(need.hours for need in chosen),
        money=money,
        money_used=sum(need.money for need in chosen),
        candidates=tuple(_candidate(client, need, chosen, hours, money) for need in needs),
        more_hours=() if hours is None else _added(names, more_time),
        more_money=() if not money else _added(names, more_means),
    )


def _needs(client: Client) -> list[Need]:
    found = [r for kind in KINDS for r in client.selected(kind)]
    found.sort(key=lambda r: (-r.certainty, r.item))
    found = found[:_MOST_TRIED]
    listed = {r.item for r in found}
    return [
        Need(
            item=r.item,
            certainty=r.certainty,
            hours=float(client.item(r.item).hours_a_week or 0),
            money=client.least_money(r.item) or 0,
            partners=tuple(p for p in client.item(r.item).partners if p in listed),
            forced=r.decision == "keep",
        )
        for r in found
    ]


def carried(
    needs: Sequence[Need], hours: float | None, money: int | None, *, spend: bool
) -> Chosen:
    """The best set; with `spend` the best with a paid form in it, if there is one that fits.

    Free forms are often the more certain ones, but an owner who set money aside for ads and finds
    it unspent has not been helped.
    """
    chosen = best(needs, hours, money)
    if not spend or any(need.money for need in chosen):
        return chosen
    for paid in (need for need in needs if need.money):
        wanted = [replace(need, forced=need.forced or need == paid) for need in needs]
        found = best(wanted, hours, money)
        names = {need.item for need in found}
        if names >= {need.item for need in wanted if need.forced}:
            return tuple(need for need in needs if need.item in names)
    return chosen


def best(needs: Sequence[Need], hours: float | None, money: int | None) -> Chosen:
    """The best set within the limits.

    When not even one platform fits the hours, the most certain one is taken alone: it gets a
    slower rhythm. What the client wants kept is in every set that has room for all of it.
    """
    sets = [found for found in _feasible(needs, hours, money) if found]
    on_platforms = [found for found in sets if any(map(_is_platform, found))]
    if on_platforms:
        return max(on_platforms, key=_worth)
    alone = next((need for need in needs if _is_platform(need)), None)
    if alone is None:
        return max(sets, key=_worth, default=())
    rest = [need for need in needs if need.hours == 0 and not _is_platform(need)]
    with_it = [
        (alone, *found)
        for found in _subsets(rest)
        if _has_partners((alone, *found)) and _fits(found, None, money)
    ]
    return max(with_it, key=_worth)


def _feasible(needs: Sequence[Need], hours: float | None, money: int | None) -> Iterator[Chosen]:
    forced = {need.item for need in needs if need.forced}
    for found in _subsets(needs):
        names = {need.item for need in found}
        if forced <= names and _fits(found, hours, money) and _has_partners(found):
            yield found


def _subsets(needs: Sequence[Need]) -> Iterator[Chosen]:
    for size in range(len(needs) + 1):
        yield from combinations(needs, size)


def _fits(found: Chosen, hours: float | None, money: int | None) -> bool:
    return (hours is None or sum(need.hours for need in found) <= hours) and (
        money is None or sum(need.money for need in found) <= money
    )


def _has_partners(found: Chosen) -> bool:
    names = {need.item for need in found}
    return all(not need.partners or names & set(need.partners) for need in found)


def _worth(found: Chosen) -> tuple[float, float, int, tuple[str, ...]]:
    # Of equal worth the one whose ids come first: the words are compared from the back.
    return (
        round(sum(need.certainty for need in found), 6),
        -sum(need.hours for need in found),
        -sum(need.money for need in found),
        tuple(sorted((need.item for need in found), reverse=True)),
    )


def _is_platform(need: Need) -> bool:
    return need.item.startswith("platform.")


def _added(names: set[str], more: Chosen) -> tuple[str, ...]:
    return tuple(need.item for need in more if need.item not in names)


def _candidate(
    client: Client, need: Need, chosen: Chosen, hours: float | None, money: int | None
) -> Candidate:
    is_in = need in chosen
    short = "" if is_in else _short_of(need, chosen, hours, money)
    instead = (
        ()
        if is_in or not short
        else tuple(
            other.item for other in chosen if (other.hours if short == "hours" else other.money)
        )
    )
    return Candidate(
        item=need.item,
        certainty=need.certainty,
        hours=client.item(need.item).hours_a_week,
        money=client.least_money(need.item),
        chosen=is_in,
        short_of=short,
        instead=instead,
    )


def _short_of(need: Need, chosen: Chosen, hours: float | None, money: int | None) -> str:
    """What is missing for the candidate beside those chosen; `partner` when it needs another."""
    if hours is not None and sum(n.hours for n in chosen) + need.hours > hours:
        return "hours"
    if money is not None and sum(n.money for n in chosen) + need.money > money:
        return "money"
    return "partner"
