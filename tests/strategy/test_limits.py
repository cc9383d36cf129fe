"""The best set under limits, against every set there is, judged in another way."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from smm_expert.strategy.limits import Need, best, carried


def random_needs(luck: Random) -> list[Need]:
    needs: list[Need] = []
    for number in range(luck.randint(1, 8)):
        kind = "platform" if number < 3 else "promotion"
        names = [need.item for need in needs]
        partners = (
            tuple(luck.sample(names, 1)) if kind == "promotion" and luck.random() < 0.6 else ()
        )
        needs.append(
            Need(
                f"{kind}.x{number}",
                round(luck.uniform(0.3, 0.95), 4),
                float(luck.choice((0, 1, 2, 5, 8))),
                luck.choice((0, 0, 10_000, 150_000)) if kind == "promotion" else 0,
                partners,
            )
        )
    return sorted(needs, key=lambda need: -need.certainty)


@pytest.mark.parametrize("seed", range(200))
def test_no_set_within_the_limits_is_worth_more(seed: int) -> None:
    luck = Random(seed)
    needs = random_needs(luck)
    hours = luck.choice((None, 3.0, 6.0, 12.0, 40.0))
    money = luck.choice((None, 0, 10_000, 200_000))
    chosen = best(needs, hours, money)
    names = {need.item for need in chosen}
    worth = 0.0
    with_platform = False
    for picks in product((False, True), repeat=len(needs)):
        taken = [need for need, pick in zip(needs, picks, strict=True) if pick]
        if hours is not None and sum(n.hours for n in taken) > hours:
            continue
        if money is not None and sum(n.money for n in taken) > money:
            continue
        ids = {n.item for n in taken}
        if any(n.partners and not ids.intersection(n.partners) for n in taken):
            continue
        if any(n.item.startswith("platform.") for n in taken):
            worth = max(worth, sum(n.certainty for n in taken))
            with_platform = True
    if with_platform:
        assert sum(n.certainty for n in chosen) == pytest.approx(worth)
        assert hours is None or sum(n.hours for n in chosen) <= hours
    else:
        # Not even one platform fits: the most certain one is taken alone.
        platforms = [need.item for need in needs if need.item.startswith("platform.")]
        assert [n for n in names if n.startswith("platform.")] == platforms[:1]
    assert money is None or sum(n.money for n in chosen) <= money


def test_what_the_client_keeps_stays_in_where_there_is_room() -> None:
    wanted = Need("platform.b", 0.31, 5, 0, (), forced=True)
    better = Need("platform.a", 0.9, 5, 0, ())
    assert best([better, wanted], 6.0, None) == (wanted,)
    assert set(best([better, wanted], 10.0, None)) == {better, wanted}


def test_a_platform_comes_before_free_forms_that_are_worth_more_together() -> None:
    page = Need("platform.facebook", 0.6, 5, 0, ())
    maps, partners = (Need(f"promotion.{n}", 0.7, 2, 0, ()) for n in ("maps", "partners"))
    assert best([maps, partners, page], 6.0, 0) == (page,)


def test_money_set_aside_for_ads_is_put_to_use_where_hours_allow_it() -> None:
    page = Need("platform.vk", 0.9, 6, 0, ())
    maps, referral = (
        Need("promotion.maps", 0.8, 1, 0, ()),
        Need("promotion.referral", 0.7, 3, 0, ()),
    )
    ads = Need("promotion.vk_ads", 0.4, 3, 1_500_000, ("platform.vk",))
    needs = [page, maps, referral, ads]
    assert carried(needs, 10.0, 1_500_000, spend=False) == (page, maps, referral)
    assert carried(needs, 10.0, 1_500_000, spend=True) == (page, maps, ads)
    assert carried(needs, 10.0, 900_000, spend=True) == (page, maps, referral)
    assert carried(needs, 8.0, 1_500_000, spend=True) == (page, maps)
