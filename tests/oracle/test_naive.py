"""The oracle against examples computed by hand, so that it is itself trusted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from .naive import evaluate, on_scale
from .random_bases import AS_OF, seeded_base, seeded_profile, write_base

FACTS = [
    {"id": "market", "type": "choice", "values": {"ru": {}, "kz": {}, "us": {}}},
    {"id": "topics", "type": "choices", "values": {"food": {}, "art": {}, "cars": {}}},
    {"id": "goals", "type": "ranking", "values": {"sales": {}, "traffic": {}, "loyalty": {}}},
    {"id": "staff", "type": "number"},
    {"id": "budget", "type": "money", "currencies": ["RUB", "KZT", "USD"]},
    {"id": "age", "type": "range", "min": 0, "max": 100},
    {"id": "shop", "type": "flag"},
    {"id": "level", "type": "choice", "derived": True, "values": {"low": {}, "high": {}}},
    {"id": "traits", "type": "choices", "derived": True, "values": {"young": {}, "busy": {}}},
    {"id": "ready", "type": "flag", "derived": True},
]
BANDS = [{"id": "strong", "at_least": 0.7}]
STAFFED = {"staff": {"at_least": 1}}
SHOP = {"shop": True}


def kinds(**changes: dict[str, Any]) -> list[dict[str, Any]]:
    """Two kinds; `changes` go to the items or kinds of that name."""
    made = [
        {
            "id": "platform",
            "select": "many",
            "most": 2,
            "threshold": 0.3,
            "items": [{"id": f"platform.{name}"} for name in ("vk", "ok", "tg")],
        },
        {
            "id": "promotion",
            "select": "one",
            "threshold": 0.0,
            "items": [
                {"id": "promotion.ads", "on": "platform.vk"},
                {"id": "promotion.post", "on": ["platform.ok"], "needs": "platform.tg"},
            ],
        },
    ]
    for entry in [*made, *(item for kind in made for item in kind["items"])]:
        entry |= changes.get(entry["id"].rpartition(".")[2], {})
    return made


def base(*rules: dict[str, Any], **parts: Any) -> dict[str, Any]:
    """A base of these rules and tables."""
    empty = {"facts": FACTS, "kinds": kinds(), "parameters": [], "bands": BANDS, "tables": []}
    return {**empty, "rules": list(rules), **parts}


def rule(rule_id: str, when: dict[str, Any], *then: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A rule."""
    return {"id": rule_id, "when": when, "then": list(then), **more}


def advise(item: str, certainty: float) -> dict[str, Any]:
    """A recommendation."""
    return {"recommend": item, "certainty": certainty}


def conclude(fact: str, value: Any, **priority: int) -> dict[str, Any]:
    """A conclusion of a derived fact."""
    return {"conclude": {fact: value}, **priority}


def run(base: dict[str, Any], day: date = AS_OF, **profile: Any) -> dict[str, Any]:
    """The answer for a profile of one-word facts."""
    return evaluate(base, profile, day)


def truth(when: dict[str, Any], parameters: Any = (), **profile: Any) -> Any:
    """True, false or the list of facts that a condition waits for."""
    found = run(
        base(rule("r", when, advise("platform.vk", 0.5)), parameters=parameters), **profile
    )
    return found["waiting"].get("r", found["fired"] == ["r"])


def test_three_rules_for_one_item() -> None:
    """1 - 0.4 * 0.7 = 0.72 for, 0.4 against."""
    rules = [rule(f"r-{c}", STAFFED, advise("platform.vk", c)) for c in (0.6, 0.3, -0.4)]
    assert run(base(*rules), staff=1)["items"]["platform.vk"] == {
        "certainty": 0.32,
        "recommended": True,
        "selected": True,
        "blocked_by": [],
        "excluded_by": [],
        "pending_vetoes": [],
        "contributions": [["r--0.4", -0.4, None], ["r-0.3", 0.3, None], ["r-0.6", 0.6, None]],
    }


def test_certainty_is_rounded_to_four_decimals() -> None:
    """1 - 0.85 ** 3 = 0.385875."""
    rules = [rule(f"r-{n}", STAFFED, advise("platform.vk", 0.15)) for n in range(3)]
    assert run(base(*rules), staff=1)["items"]["platform.vk"]["certainty"] == 0.3859


def test_zero_has_no_sign_and_reaches_a_threshold_of_zero() -> None:
    """1 - 0.4 * 0.9 is a bit less than 1 - 0.6 * 0.6; without a fired rule an item stays out."""
    said = [0.6, 0.1, -0.4, -0.4]
    rules = [rule(f"r-{n}", STAFFED, advise("promotion.ads", c)) for n, c in enumerate(said)]
    items = run(base(*rules), staff=1)["items"]
    assert repr(items["promotion.ads"]["certainty"]) == "0.0"
    assert items["promotion.ads"]["recommended"]
    assert items["promotion.post"]["certainty"] == 0.0
    assert not items["promotion.post"]["recommended"]


def usage_table(**more: Any) -> dict[str, Any]:
    """A table of five rows for one item."""
    columns = ["staff at_least", "recommend platform.vk"]
    cells = [[1, 0.3], [1, 0.5], [1, 0.5], [1, -0.2], [1, -0.6], [9, 0.9]]
    rows = [{"id": f"row-{n}", "cells": row} for n, row in enumerate(cells)]
    return {"id": "use", "columns": columns, "rows": rows, **more}


def test_strongest_counts_one_row_each_way() -> None:
    """0.5 - 0.6; of two rows of 0.5 the first counts."""
    item = run(base(tables=[usage_table(combine="strongest")]), staff=1)["items"]["platform.vk"]
    assert item["certainty"] == -0.1
    assert item["contributions"] == [
        ["use/row-0", 0.3, "use/row-1"],
        ["use/row-1", 0.5, None],
        ["use/row-2", 0.5, "use/row-1"],
        ["use/row-3", -0.2, "use/row-4"],
        ["use/row-4", -0.6, None],
    ]


def test_combine_all_counts_every_row() -> None:
    """1 - 0.7 * 0.5 * 0.5 = 0.825 less 1 - 0.8 * 0.4 = 0.68."""
    item = run(base(tables=[usage_table()]), staff=1)["items"]["platform.vk"]
    assert item["certainty"] == 0.145
    assert [covered_by for _, _, covered_by in item["contributions"]] == [None] * 5


def test_strongest_covers_only_within_its_table() -> None:
    """A rule outside the table adds to what the table gives: 1 - 0.5 * 0.9 = 0.55, less 0.6."""
    outside = rule("a", STAFFED, advise("platform.vk", 0.1))
    found = run(base(outside, tables=[usage_table(combine="strongest")]), staff=1)
    assert found["items"]["platform.vk"]["certainty"] == -0.05


def test_narrowest_counts_the_rows_that_name_most_of_the_client() -> None:
    """Of the rows with two cells the newer counts for equal cells; the wide row is covered."""
    rows = [
        {"id": "wide", "cells": [1, None, 0.9]},
        {"id": "old", "cells": [1, True, 0.7], "valid_from": date(2020, 1, 1)},
        {"id": "new", "cells": [1, True, 0.2], "valid_from": date(2024, 1, 1)},
        {"id": "other", "cells": [2, True, -0.3]},
    ]
    table = {
        "id": "use",
        "combine": "narrowest",
        "columns": ["staff at_least", "shop", "recommend platform.vk"],
        "rows": rows,
    }
    item = run(base(tables=[table]), staff=2, shop=True)["items"]["platform.vk"]
    assert item["certainty"] == -0.1
    assert item["contributions"] == [
        ["use/new", 0.2, None],
        ["use/old", 0.7, "use/new"],
        ["use/other", -0.3, None],
        ["use/wide", 0.9, "use/new"],
    ]
    alone = run(base(tables=[table]), staff=2)["items"]["platform.vk"]
    assert alone["certainty"] == 0.9


def test_a_scale_makes_certainties_of_figures() -> None:
    """Half way from 20 to 60 lies half way from 0 to 0.5; where the line crosses 0 stands 0.01."""
    points = [[0, -0.4], [20, 0], [60, 0.5], [100, 0.6]]
    assert [on_scale(points, figure) for figure in (0, 10, 20, 40, 60, 99.5, 100)] == [
        -0.4, -0.2, 0.01, 0.25, 0.5, 0.6, 0.6,
    ]  # fmt: skip


def test_rows_have_the_condition_of_the_table_and_their_own_dates() -> None:
    """An empty cell tests and concludes nothing; a row's date wins over the table's."""
    table = {
        "id": "t",
        "when": {"shop": True},
        "columns": ["market", "age overlaps", "recommend platform.vk", "exclude platform.ok"],
        "rows": [
            {"id": "a", "cells": [["ru", "kz"], None, 0.5, None]},
            {"id": "b", "cells": [None, [30, 40], None, True]},
            {"id": "c", "cells": ["ru", None, 0.2, True], "valid_from": date(2030, 1, 1)},
            {"id": "d", "cells": ["us", None, 0.2, None]},
        ],
        "valid_from": AS_OF,
    }
    found = run(base(tables=[table]), shop=True, market="kz", age=[20, 30])
    assert found["fired"] == ["t/a", "t/b"]
    assert found["items"]["platform.ok"]["excluded_by"] == ["t/b"]
    assert run(base(tables=[table]), market="ru")["waiting"] == {
        "t/a": ["shop"],
        "t/b": ["age", "shop"],
    }
    assert run(base(tables=[table]), date(2026, 2, 28), shop=True, market="ru")["fired"] == []


def test_waiting_is_traced_through_a_derived_fact() -> None:
    """What waits for a trait waits for what the trait waits for."""
    young = rule("young", {"age": {"within": [0, 30]}}, conclude("traits", "young"))
    busy = rule("busy", SHOP, conclude("traits", "busy"))
    when = {"traits": {"any": ["young"]}, **STAFFED}
    advice = base(young, busy, rule("advice", when, advise("platform.vk", 0.5)))
    found = run(advice)
    assert found["waiting"] == {"young": ["age"], "busy": ["shop"], "advice": ["age", "staff"]}
    assert found["unknown"] == ["age", "shop", "staff"]
    assert found["derived"] == {"traits": [], "ready": False}
    assert run(advice, staff=0)["waiting"] == {"young": ["age"], "busy": ["shop"]}
    found = run(advice, age=[18, 30], staff=1)
    assert found["fired"] == ["advice", "young"]
    assert found["derived"] == {"traits": ["young"], "ready": False}


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ({"any": ["young", "busy"]}, True),
        ({"all": ["young", "busy"]}, ["shop"]),
        ({"none": ["busy"]}, ["shop"]),
        ({"none": ["young", "busy"]}, False),
        ({"any": ["young"], "none": ["busy"]}, ["shop"]),
    ],
)
def test_a_derived_set_has_a_truth_for_each_value(tests: Any, expected: Any) -> None:
    """Young is true; busy waits for the shop."""
    traits = [
        rule("t-1", STAFFED, conclude("traits", "young")),
        rule("t-2", {"market": "ru"}, conclude("traits", "young")),
        rule("t-3", SHOP, conclude("traits", "busy")),
    ]
    found = run(base(*traits, rule("r", {"traits": tests}, advise("platform.vk", 0.5))), staff=2)
    assert found["waiting"].get("r", "r" in found["fired"]) == expected


def test_a_derived_flag() -> None:
    """True once concluded whatever waits, unknown while a rule waits, else false."""
    flags = base(
        rule("f-1", STAFFED, conclude("ready", True)),
        rule("f-2", SHOP, conclude("ready", True)),
        rule("no", {"ready": False}, advise("platform.vk", 0.5)),
        rule("known", {"known": "ready"}, advise("platform.ok", 0.5)),
    )
    assert run(flags, staff=1)["derived"]["ready"] is True
    assert run(flags, staff=1)["fired"] == ["f-1", "known"]
    assert "ready" not in run(flags, staff=0)["derived"]
    assert run(flags, staff=0)["waiting"] == {"f-2": ["shop"], "no": ["shop"]}
    assert run(flags, staff=0, shop=False)["derived"]["ready"] is False
    assert run(flags, staff=0, shop=False)["fired"] == ["known", "no"]


def level_base(*priorities: int) -> dict[str, Any]:
    """Rules a: staff -> low, b: shop -> high, c: market -> high, with these priorities."""
    a, b, c = priorities
    return base(
        rule("a", STAFFED, conclude("level", "low", priority=a)),
        rule("b", SHOP, conclude("level", "high", priority=b)),
        rule("c", {"market": "ru"}, conclude("level", "high", priority=c)),
        rule("x", {"level": "low"}, advise("platform.vk", 0.5)),
        rule("y", {"level": {"not": "low"}}, advise("platform.ok", 0.5)),
        rule("z", {"known": "level"}, advise("platform.tg", 0.5)),
    )


def test_the_highest_priority_wins_and_the_smaller_id_at_a_tie() -> None:
    """All three fire."""
    profile = {"staff": 1, "shop": True, "market": "ru"}
    assert run(level_base(0, 1, 0), **profile)["derived"]["level"] == "high"
    assert run(level_base(0, 0, 0), **profile)["derived"]["level"] == "low"
    assert run(level_base(0, -1, -5), **profile)["fired"] == ["a", "b", "c", "x", "z"]


def test_a_derived_choice_is_unknown_while_another_value_could_win() -> None:
    """It waits for exactly the rules that could change it."""
    found = run(level_base(0, 1, 0), staff=1)
    assert "level" not in found["derived"]
    assert found["waiting"] == {"b": ["shop"], "c": ["market"], "x": ["shop"], "y": ["shop"]}
    found = run(level_base(0, -1, 0), staff=1)
    assert found["derived"]["level"] == "low"
    assert found["waiting"] == {"b": ["shop"], "c": ["market"]}


def test_a_better_rule_that_waits_with_the_same_value_changes_nothing() -> None:
    """c fired high; b with a higher priority would give high too."""
    found = run(level_base(-1, 5, 0), staff=1, market="ru")
    assert found["derived"]["level"] == "high"
    assert found["fired"] == ["a", "c", "y", "z"]


def test_a_derived_choice_of_which_nothing_fired_waits_for_all_its_rules() -> None:
    """a is false; b and c wait."""
    found = run(level_base(0, 0, 0), staff=0)
    assert found["waiting"]["x"] == found["waiting"]["y"] == ["market", "shop"]
    assert "z" not in found["waiting"]


def test_an_absent_choice_fails_tests_and_meets_their_opposites() -> None:
    """Nothing concludes a level."""
    found = run(level_base(0, 0, 0), staff=0, shop=False, market="us")
    assert found["fired"] == ["y"]
    assert "level" not in found["derived"]
    assert found["waiting"] == {}


def test_three_values() -> None:
    """False is less than unknown, unknown less than true; only unknown parts are waited for."""
    yes, no = {"staff": {"at_least": 1}}, {"staff": {"at_least": 9}}
    shop, topic = SHOP, {"topics": {"any": ["art"]}}
    for when, expected in [
        ({"all": [yes, shop, topic]}, ["shop", "topics"]),
        ({"all": [yes, shop, no]}, False),
        ({"any": [no, shop]}, ["shop"]),
        ({"any": [no, shop, yes]}, True),
        ({"none": [no, shop]}, ["shop"]),
        ({"none": [yes, shop]}, False),
        ({"not": shop}, ["shop"]),
        ({"not": no}, True),
        ({"not": {"any": [no, {"all": [shop, no]}]}}, True),
        ({"any": [{"all": [topic, no]}, {"none": [shop]}]}, ["shop"]),
    ]:
        assert truth(when, staff=5) == expected, when


def test_known_and_unknown_are_crisp() -> None:
    """An empty set is known; an explicit null is not."""
    assert truth({"known": "topics"}, topics=[]) is True
    assert truth({"unknown": "topics"}, topics=[]) is False
    assert truth({"known": "topics"}, topics=None) is False
    assert truth({"unknown": "shop"}) is True
    assert truth({"known": "shop"}, shop=False) is True


@pytest.mark.parametrize(
    ("tests", "topics", "expected"),
    [
        ({"any": ["art", "cars"]}, ["cars"], True),
        ({"all": ["art", "cars"]}, ["cars"], False),
        ({"none": ["art"]}, ["cars"], True),
        ({"any": ["cars"], "none": ["art"]}, ["cars", "art"], False),
        ({"none": ["art"]}, [], True),
        ({"any": ["art"]}, [], False),
        ({"all": ["art"]}, None, ["topics"]),
    ],
)
def test_sets(tests: Any, topics: Any, expected: Any) -> None:
    """Each test of a set."""
    assert truth({"topics": tests}, topics=topics) == expected


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ({"first": "traffic"}, True),
        ({"first": "sales"}, False),
        ({"top": {"n": 1, "any": ["sales", "loyalty"]}}, False),
        ({"top": {"n": 2, "any": ["sales", "loyalty"]}}, True),
        ({"all": ["sales", "traffic"], "none": ["loyalty"]}, True),
    ],
)
def test_rankings(tests: Any, expected: Any) -> None:
    """Traffic before sales."""
    assert truth({"goals": tests}, goals=["traffic", "sales"]) == expected
    assert truth({"goals": {"first": "sales"}}, goals=[]) is False
    assert truth({"goals": {"none": ["sales"]}}, goals=[]) is True


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ({"at_least": 5}, True),
        ({"above": 5}, False),
        ({"at_most": 5}, True),
        ({"below": 5}, False),
        ({"between": [5, 6]}, True),
        ({"between": [1, 4.5]}, False),
        ({"above": 1, "below": 5.5}, True),
    ],
)
def test_numbers_at_the_edge(tests: Any, expected: Any) -> None:
    """Five against each test."""
    assert truth({"staff": tests}, staff=5) == expected


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ({"overlaps": [34, 45]}, True),
        ({"overlaps": [10, 25]}, True),
        ({"overlaps": [35, 45]}, False),
        ({"within": [25, 34]}, True),
        ({"within": [26, 40]}, False),
        ({"covers": [25, 34]}, True),
        ({"covers": [24, 30]}, False),
        ({"overlaps": "34+", "covers": [30, 30]}, True),
        ({"within": "25+"}, True),
        ({"within": "up to 34"}, True),
        ({"within": "up to 33"}, False),
        ({"covers": "34+"}, False),
    ],
)
def test_ranges_at_the_edge(tests: Any, expected: Any) -> None:
    """25 to 34 against each test."""
    assert truth({"age": tests}, age=[25, 34]) == expected


def fx(code: str, *values: Any) -> dict[str, Any]:
    """A parameter with dated values."""
    dated = [{"from": day, "value": value} for day, value in values]
    return {"id": code, "values": dated}


def test_money_meets_through_dated_rates() -> None:
    """1000 RUB are 10 USD at 100 and 5000 KZT at 500; the later rate is not in force yet."""
    early, late = date(2025, 1, 1), date(2026, 3, 2)
    rates = [fx("fx.rub", (early, 100), (late, 50)), fx("fx.kzt", (early, 500))]
    rub = {"amount": 1000, "currency": "RUB"}
    assert truth({"budget": {"between": ["1000 RUB", "1000 RUB"]}}, budget=rub) is True
    assert truth({"budget": {"at_least": "10 USD"}}, rates, budget=rub) is True
    assert truth({"budget": {"above": "10 USD"}}, rates, budget=rub) is False
    assert truth({"budget": {"between": ["10 USD", "5000 KZT"]}}, rates, budget=rub) is True
    usd = {"amount": 10, "currency": "USD"}
    assert truth({"budget": {"below": "1000.5 RUB"}}, rates, budget=usd) is True
    assert truth({"budget": {"below": "1000.5 RUB"}}, budget=usd) == ["budget"]
    late_only = [fx("fx.rub", (late, 50))]
    assert truth({"budget": {"below": "1000.5 RUB"}}, late_only, budget=usd) == ["budget"]


def test_money_is_converted_by_division_and_then_multiplication() -> None:
    """Any other order of the two misses the edge by one bit."""
    day = date(2025, 1, 1)
    rates = [fx("fx.rub", (day, 7)), fx("fx.eur", (day, 0.7))]
    rub, eur = {"amount": 1000, "currency": "RUB"}, {"amount": 100, "currency": "EUR"}
    assert truth({"budget": {"at_least": "100 EUR"}}, rates, budget=rub) is True
    assert truth({"budget": {"at_most": "1000 RUB"}}, rates, budget=eur) is True


def test_the_parameter_in_force() -> None:
    """The latest value not after the day; before the first one the rule does not exist."""
    least = fx("least", (date(2026, 1, 1), 3), (date(2026, 3, 1), 5))
    rules = base(
        rule("r", {"staff": {"at_least": "$least"}}, advise("platform.vk", 0.5)),
        parameters=[least],
    )
    assert run(rules, date(2026, 2, 28), staff=4)["fired"] == ["r"]
    assert run(rules, date(2026, 3, 1), staff=4)["fired"] == []
    assert run(rules, date(2026, 3, 1), staff=5)["fired"] == ["r"]
    assert run(rules, date(2025, 12, 31))["waiting"] == {}
    assert run(rules, date(2026, 1, 1))["waiting"] == {"r": ["staff"]}


def test_low_mid_and_high() -> None:
    """A parameter without a grade is its mid."""
    value = {"from": AS_OF, "low": "100 RUB", "mid": "200 RUB", "high": "300 RUB"}
    price = [{"id": "ads.price", "values": [value]}]
    for name, amount in (("low", 100), ("", 200), ("high", 300)):
        when = {"budget": {"between": [f"$ads.price{name and '.'}{name}"] * 2}}
        assert truth(when, price, budget={"amount": amount, "currency": "RUB"}) is True
        assert truth(when, price, budget={"amount": amount + 1, "currency": "RUB"}) is False


def test_drafts_and_days() -> None:
    """Both ends of the validity count; deprecated rules fire."""
    advice = advise("platform.vk", 0.3)
    rules = base(
        rule("draft", STAFFED, advice, status="draft"),
        rule("old", STAFFED, advice, status="deprecated"),
        rule("on-day", STAFFED, advice, valid_from=AS_OF, valid_to=AS_OF),
        rule("past", STAFFED, advice, valid_to=date(2026, 2, 28)),
        rule("soon", STAFFED, advice, valid_from=date(2026, 3, 2)),
    )
    assert run(rules, staff=1)["fired"] == ["old", "on-day"]
    with_drafts = evaluate(rules, {"staff": 1}, AS_OF, include_drafts=True)
    assert with_drafts["fired"] == ["draft", "old", "on-day"]


def test_vetoes_leave_the_certainty_alone() -> None:
    """A veto that fired excludes, one that waits is pending."""
    rules = base(
        rule("yes", STAFFED, advise("platform.vk", 0.6)),
        rule("law", {"market": "us"}, {"exclude": ["platform.vk", "platform.ok"]}),
        rule("ban", {**SHOP, "topics": {"any": ["art"]}}, {"exclude": "platform.vk"}),
        rule("hangs", {"recommended": "platform.vk"}, advise("platform.tg", 0.5)),
    )
    item = run(rules, staff=1, market="ru")["items"]["platform.vk"]
    assert (item["recommended"], item["excluded_by"]) == (True, [])
    assert item["pending_vetoes"] == [["ban", ["shop", "topics"]]]
    found = run(rules, staff=1, market="us", shop=False)
    item = found["items"]["platform.vk"]
    assert (item["certainty"], item["recommended"], item["selected"]) == (0.6, False, False)
    assert (item["excluded_by"], item["pending_vetoes"]) == (["law"], [])
    assert found["items"]["platform.ok"]["excluded_by"] == ["law"]
    assert found["fired"] == ["law", "yes"]


@pytest.mark.parametrize(
    ("status", "excluded"),
    [
        ({"is": "closed"}, True),
        ({"is": "closed", "since": AS_OF}, True),
        ({"is": "closed", "since": date(2026, 3, 2)}, False),
        ({"is": "restricted", "since": AS_OF}, False),
    ],
)
def test_a_closed_item_is_excluded_from_its_day_on(status: Any, excluded: bool) -> None:
    """The veto has the id of the item."""
    advice = rule("r", STAFFED, advise("platform.vk", 0.6))
    found = run(base(advice, kinds=kinds(vk={"status": status})), staff=1)
    item = found["items"]["platform.vk"]
    assert item["excluded_by"] == (["status/platform.vk"] if excluded else [])
    assert item["recommended"] is not excluded
    assert found["fired"] == ["r"]


def three_platforms(**more: float) -> dict[str, Any]:
    """Platforms at 0.5, 0.5 and 0.4, promotions at 0.6 and 0.5."""
    said = {"platform.vk": 0.5, "platform.ok": 0.5, "platform.tg": 0.4}
    said |= {"promotion.ads": 0.6, "promotion.post": 0.5} | more
    return base(*(rule(f"r-{n}", STAFFED, advise(*x)) for n, x in enumerate(said.items())))


def selected(found: dict[str, Any]) -> list[str]:
    """The selected items, sorted."""
    return sorted(item for item, answer in found["items"].items() if answer["selected"])


def test_the_best_are_selected_and_ties_go_by_id() -> None:
    """Two platforms, one promotion; at equal certainty the smaller id is inside the cut."""
    assert selected(run(three_platforms(), staff=1)) == [
        "platform.ok",
        "platform.vk",
        "promotion.ads",
    ]
    tie = run(three_platforms(**{"platform.ok": 0.6, "platform.tg": 0.5}), staff=1)
    assert selected(tie) == ["platform.ok", "platform.tg"]
    assert tie["items"]["platform.vk"]["recommended"]


def test_an_item_without_a_selected_partner_is_blocked() -> None:
    """Ads are the one promotion chosen, and their platform is not selected."""
    found = run(three_platforms(**{"platform.vk": 0.2}), staff=1)
    assert selected(found) == ["platform.ok", "platform.tg"]
    ads = found["items"]["promotion.ads"]
    assert (ads["recommended"], ads["blocked_by"]) == (True, ["platform.vk"])
    assert found["items"]["promotion.post"]["blocked_by"] == []


def test_both_keys_of_relations_count_together() -> None:
    """A post goes on ok or tg: one of them is enough."""
    says = {"promotion.ads": -0.5, "platform.ok": -0.5}
    found = run(three_platforms(**says), staff=1)
    assert selected(found) == ["platform.tg", "platform.vk", "promotion.post"]
    found = run(three_platforms(**says, **{"platform.tg": -0.5}), staff=1)
    assert found["items"]["promotion.post"]["blocked_by"] == ["platform.ok", "platform.tg"]


def test_partners_of_the_same_kind_come_first() -> None:
    """ok needs vk, vk needs tg, and tg is not selected: both are blocked."""
    chain = kinds(ok={"needs": "platform.vk"}, vk={"needs": "platform.tg"}, platform={"most": 3})
    found = run({**three_platforms(**{"platform.tg": 0.1}), "kinds": chain}, staff=1)
    assert selected(found) == []
    assert found["items"]["platform.ok"]["blocked_by"] == ["platform.vk"]
    assert found["items"]["platform.vk"]["blocked_by"] == ["platform.tg"]
    found = run({**three_platforms(), "kinds": chain}, staff=1)
    assert selected(found) == ["platform.ok", "platform.tg", "platform.vk", "promotion.ads"]


def test_decisions_come_after_the_cut_and_before_the_relations() -> None:
    """Keep adds beyond the cut, drop frees no place, a kept item can be blocked."""
    found = run(
        three_platforms(),
        staff=1,
        decisions={"keep": ["platform.tg"], "drop": ["platform.vk"]},
    )
    assert selected(found) == ["platform.ok", "platform.tg"]
    assert found["items"]["promotion.ads"]["blocked_by"] == ["platform.vk"]
    found = run(base(), decisions={"keep": ["platform.vk", "promotion.ads", "promotion.post"]})
    assert selected(found) == ["platform.vk", "promotion.ads"]
    assert not found["items"]["platform.vk"]["recommended"]
    assert found["items"]["promotion.post"]["blocked_by"] == ["platform.ok", "platform.tg"]


def test_a_veto_wins_over_keep() -> None:
    """The client cannot keep what is excluded."""
    veto = base(rule("law", STAFFED, {"exclude": "platform.vk"}))
    keep = {"keep": ["platform.vk"]}
    assert selected(run(veto, staff=1, decisions=keep)) == []
    assert selected(run(veto, decisions=keep)) == ["platform.vk"]


def test_recommended_with_a_bound_and_selected_are_crisp() -> None:
    """Rules that wait count as not fired; a band is its lower bound."""
    strong, weak, bare = (
        {"recommended": {"item": "platform.vk", "at_least": "strong"}},
        {"recommended": {"item": "platform.vk", "at_least": 0.5}},
        {"recommended": "platform.vk"},
    )
    tested = [("s", strong), ("w", weak), ("x", bare), ("z", {"selected": "platform.vk"})]
    tests = [rule(name, when, advise("promotion.ads", 0.1)) for name, when in tested]
    first, second = (
        rule("a", STAFFED, advise("platform.vk", 0.5)),
        rule("b", SHOP, advise("platform.vk", 0.4)),
    )
    found = run(base(first, second, *tests), staff=1)
    assert found["fired"] == ["a", "w", "x", "z"]
    assert found["waiting"] == {"b": ["shop"]}
    assert run(base(first, second, *tests), staff=1, shop=True)["fired"] == [*"abswxz"]
    assert run(base(first, second, *tests))["fired"] == []


def loaded(folder: Path) -> Iterator[tuple[str, Any]]:
    """The parts of a written base."""
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        assert "&id" not in text
        content = yaml.safe_load(text)
        if "kind" in content:
            yield "kinds", [content["kind"] | {"items": content["items"]}]
        elif path.name != "knowledge.yaml":
            yield from content.items()


@pytest.mark.parametrize("seed", range(20))
def test_a_random_base_survives_being_written(tmp_path: Path, seed: int) -> None:
    """What is read back is the base, and the order of its rules changes no answer."""
    rng = Random(seed)
    made = seeded_base(rng, 25)
    write_base(made, tmp_path)
    read: dict[str, list[Any]] = {key: [] for key in made}
    for key, entries in loaded(tmp_path):
        read[key] += entries
    read["kinds"].sort(key=lambda kind: kind["order"])
    assert read == made
    profile = seeded_profile(rng, made)
    other = {**made, "rules": made["rules"][::-1], "tables": made["tables"][::-1]}
    assert evaluate(made, profile, AS_OF) == evaluate(other, profile, AS_OF)
