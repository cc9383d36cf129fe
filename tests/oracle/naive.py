"""The oracle: a naive evaluator on plain data, written from the design alone."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from math import prod
from operator import ge, gt, le, lt
from typing import Any

FALSE, UNKNOWN, TRUE = 0, 1, 2
NEVER: frozenset[str] = frozenset()
Truth = tuple[int, frozenset[str]]
COMPARISONS = {"at_least": ge, "at_most": le, "above": gt, "below": lt}


def least(parts: Iterable[Truth]) -> Truth:
    """All of the parts: the least truth, waiting for the facts of the unknown parts."""
    truths = [(TRUE, NEVER), *parts]
    truth = min(level for level, _ in truths)
    return truth, NEVER.union(*(facts for _, facts in truths if truth == UNKNOWN))


def opposite(part: Truth) -> Truth:
    """Not the part."""
    return TRUE - part[0], part[1]


def greatest(parts: Iterable[Truth]) -> Truth:
    """Any of the parts: not all of their opposites."""
    return opposite(least(map(opposite, parts)))


def crisp(holds: bool) -> Truth:
    """A truth that is never unknown."""
    return (TRUE if holds else FALSE), NEVER


def listed(value: Any) -> list[Any]:
    """A list, one value or nothing, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def named(node: Any) -> Iterator[str]:
    """The parameters that a condition names."""
    if isinstance(node, str) and node.startswith("$"):
        yield node[1:]
    elif isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from named(child)


def on_scale(points: list[list[float]], figure: float) -> float:
    """The certainty on the line between the two points around a figure; never 0."""
    above = next(n for n, (end, _) in enumerate(points) if n and figure <= end)
    (x0, y0), (x1, y1) = points[above - 1 : above + 1]
    exact = y0 + (figure - x0) / (x1 - x0) * (y1 - y0)
    return round(exact, 2) or 0.01


def row_rules(
    table: dict[str, Any], scales: dict[str, list[list[float]]]
) -> Iterator[dict[str, Any]]:
    """The rules that the rows of a table stand for."""
    family = None if table.get("combine", "all") == "all" else table["id"]
    for row in table["rows"]:
        whole, when, then = table | row, listed(table.get("when")), []
        own = len(when)
        for column, cell in zip(table["columns"], row["cells"], strict=True):
            head, _, tail = column.partition(" ")
            if cell is None:
                continue
            if head == "recommend":
                scale = whole.get("scale")
                c = on_scale(scales[scale], cell) if scale else cell
                then.append({"recommend": tail, "certainty": c})
            elif head == "exclude":
                then.append({"exclude": tail})
            elif head == "conclude":
                then.append({"conclude": {tail: cell}, "priority": whole.get("priority", 0)})
            else:
                when = [*when, {head: {tail: cell} if tail else cell}]
        rule = {"id": f"{table['id']}/{row['id']}", "when": {"all": when}, "then": then}
        yield whole | rule | {"family": family, "cells": when[own:]}


def same_test(node: Any) -> Any:
    """A condition in one form: one word is a list of one, and words have no order."""
    if isinstance(node, dict):
        return {key: same_test(value) for key, value in node.items()}
    words = listed(node)
    return sorted(words) if words and all(isinstance(word, str) for word in words) else node


def evaluate(
    base: dict[str, Any], profile: dict[str, Any], as_of: date, include_drafts: bool = False
) -> dict[str, Any]:
    """All that the base says of the client on the day."""
    facts = {fact["id"]: fact for fact in base["facts"]}
    kinds = {kind["id"]: kind for kind in base["kinds"]}
    items = {item["id"]: item for kind in base["kinds"] for item in kind["items"]}
    parameters = {entry["id"]: entry["values"] for entry in base["parameters"]}
    bands = {band["id"]: band["at_least"] for band in base["bands"]}
    decisions = profile.get("decisions") or {}

    def parameter(name: str) -> Any:
        """The value of a parameter in force on the day, None if there is none."""
        whole = name in parameters
        entry, grade = (name, "mid") if whole else name.rpartition(".")[::2]
        dated = [value for value in parameters.get(entry, []) if value["from"] <= as_of]
        latest: Any = max(dated, key=lambda value: value["from"], default={})
        return latest["value"] if whole and "value" in latest else latest.get(grade)

    def active(rule: dict[str, Any]) -> bool:
        """Whether a rule exists for this evaluation."""
        in_time = rule.get("valid_from", as_of) <= as_of <= rule.get("valid_to", as_of)
        in_force = all(parameter(name) is not None for name in named(rule["when"]))
        return in_time and in_force and (include_drafts or rule.get("status") != "draft")

    scales = {scale["id"]: scale["points"] for scale in base.get("scales", [])}
    every = base["rules"] + [rule for table in base["tables"] for rule in row_rules(table, scales)]
    rules = {rule["id"]: rule for rule in sorted(every, key=lambda x: x["id"]) if active(rule)}

    @cache
    def fires(rule_id: str) -> Truth:
        """The truth of the condition of a rule."""
        return condition(rules[rule_id]["when"])

    def condition(when: dict[str, Any]) -> Truth:
        """The truth of a mapping: all of its entries."""
        return least(part(key, value) for key, value in when.items())

    def part(key: str, value: Any) -> Truth:
        """The truth of one entry of a condition."""
        match key:
            case "all":
                return least(map(condition, value))
            case "any":
                return greatest(map(condition, value))
            case "none":
                return opposite(greatest(map(condition, value)))
            case "not":
                return opposite(condition(value))
            case "known" | "unknown":
                return crisp(known(value) == (key == "known"))
            case "selected":
                return crisp(selected(value))
            case "recommended" if isinstance(value, dict):
                bound: Any = bands.get(value["at_least"], value["at_least"])
                return crisp(recommended(value["item"]) and certainty(value["item"]) >= bound)
            case "recommended":
                return crisp(recommended(value))
        if facts[key]["type"] in ("choice", "flag"):
            negated = isinstance(value, dict)
            value = {"none": listed(value["not"])} if negated else {"any": listed(value)}
        return least(test(key, name, operand) for name, operand in value.items())

    def test(fact: str, name: str, operand: Any) -> Truth:
        """The truth of one test of a fact."""
        if name in ("any", "all", "none"):
            parts = [has(fact, value) for value in operand]
            truth = least(parts) if name == "all" else greatest(parts)
            return opposite(truth) if name == "none" else truth
        given = profile.get(fact)
        if given is None:
            return UNKNOWN, frozenset([fact])
        if name == "first":
            return crisp(given[:1] == [operand])
        if name == "top":
            return crisp(any(value in operand["any"] for value in given[: operand["n"]]))
        if name == "between":
            return least([test(fact, "at_least", operand[0]), test(fact, "at_most", operand[1])])
        if name not in COMPARISONS:
            (low, high), (start, end) = given, interval(fact, operand)
            within, covers = start <= low and high <= end, low <= start and end <= high
            overlaps = low <= end and start <= high
            return crisp({"overlaps": overlaps, "within": within, "covers": covers}[name])
        bound = bound_of(operand)
        if facts[fact]["type"] == "money":
            amount, currency = bound.split()
            given, bound = converted(given, currency), float(amount)
        return (
            (UNKNOWN, frozenset([fact]))
            if given is None
            else crisp(COMPARISONS[name](given, bound))
        )

    def bound_of(operand: Any) -> Any:
        """A bound, or the value of the parameter it names."""
        written = isinstance(operand, str) and operand.startswith("$")
        return parameter(operand[1:]) if written else operand

    def interval(fact: str, operand: Any) -> list[Any]:
        """The ends of a range, also of "55+" and "up to 17"."""
        if not isinstance(operand, str):
            return [bound_of(end) for end in operand]
        if operand.endswith("+"):
            return [float(operand[:-1]), facts[fact]["max"]]
        return [facts[fact]["min"], float(operand.removeprefix("up to "))]

    def converted(money: dict[str, Any], currency: str) -> Any:
        """The client's amount in another currency, None without a rate."""
        if money["currency"] == currency:
            return money["amount"]
        codes = (money["currency"], currency)
        mine, other = (1 if x == "USD" else parameter(f"fx.{x.lower()}") for x in codes)
        return None if mine is None or other is None else money["amount"] / mine * other

    def has(fact: str, value: Any) -> Truth:
        """Whether a choice, set, ranking or flag holds a value."""
        if not facts[fact].get("derived"):
            given = profile.get(fact)
            unknown = (UNKNOWN, frozenset([fact]))
            return unknown if given is None else crisp(value in listed(given))
        if facts[fact]["type"] == "choice":
            winner, waits = choice(fact)
            return (UNKNOWN, waits) if waits else crisp(winner == value)
        if value is False:
            return opposite(has(fact, True))
        return greatest(fires(rule) for _, rule, given in concluders(fact) if given == value)

    @cache
    def concluders(fact: str) -> list[tuple[int, str, Any]]:
        """The rules that conclude a fact, best first: -priority, rule, value."""
        return sorted(
            (-then.get("priority", 0), rule_id, then["conclude"][fact])
            for rule_id, rule in rules.items()
            for then in rule["then"]
            if fact in then.get("conclude", {})
        )

    def choice(fact: str) -> tuple[Any, frozenset[str]]:
        """The value of a derived choice (None if absent) and the facts it waits for."""
        truths = [(value, *fires(rule)) for _, rule, value in concluders(fact)]
        fired = [place for place, (_, truth, _) in enumerate(truths) if truth == TRUE]
        winner = truths[fired[0]][0] if fired else None
        better = truths[: fired[0]] if fired else truths
        return winner, NEVER.union(*(waits for value, _, waits in better if value != winner))

    def known(fact: str) -> bool:
        """Whether a fact has a value and no waiting rule can change it."""
        if not facts[fact].get("derived"):
            return profile.get(fact) is not None
        if facts[fact]["type"] == "choice":
            winner, waits = choice(fact)
            return winner is not None and not waits
        return all(has(fact, value)[0] != UNKNOWN for value in facts[fact].get("values", [True]))

    def eligible(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """In a `narrowest` table, the rows with most cells, the latest for the same cells."""
        if not rows or rules[rows[0][1]].get("combine") != "narrowest":
            return rows
        own = [rules[row[1]] for row in rows]
        said = [
            ([same_test(cell) for cell in rule["cells"]], rule.get("valid_from", date.min))
            for rule in own
        ]
        width = max(len(cells) for cells, _ in said)
        newest = [max(day for other, day in said if other == cells) for cells, _ in said]
        return [
            row
            for row, (cells, day), last in zip(rows, said, newest, strict=True)
            if len(cells) == width and day == last
        ]

    @cache
    def contributions(item: str) -> list[list[Any]]:
        """What fired for an item: rule, certainty and the rule of its table that covers it."""
        fired = [
            (-abs(then["certainty"]), rule_id, then["certainty"], rule.get("family", rule_id))
            for rule_id, rule in rules.items()
            for then in rule["then"]
            if item in listed(then.get("recommend")) and fires(rule_id)[0] == TRUE
        ]
        found = []
        for _, rule_id, c, family in fired:
            rivals = eligible([x for x in fired if family and x[3] == family])
            same_side = [x for x in rivals if (x[2] > 0) == (c > 0)]
            best = min(same_side or rivals)[1] if rivals else rule_id
            found.append([rule_id, c, None if best == rule_id else best])
        return found

    @cache
    def certainty(item: str) -> float:
        """Support less opposition."""
        counted = [c for _, c, covered_by in contributions(item) if covered_by is None]
        support = 1 - prod(1 - c for c in counted if c > 0)
        opposition = 1 - prod(1 - abs(c) for c in counted if c < 0)
        return round(float(support - opposition), 4) + 0.0

    @cache
    def vetoes(item: str) -> dict[str, Truth]:
        """The vetoes against an item, in the order of their ids."""
        found = {
            rule_id: fires(rule_id)
            for rule_id, rule in rules.items()
            if any(item in listed(then.get("exclude")) for then in rule["then"])
        }
        status = items[item].get("status", {})
        if status.get("is") == "closed" and status.get("since", as_of) <= as_of:
            found[f"status/{item}"] = crisp(True)
        return dict(sorted(found.items()))

    def excluded_by(item: str) -> list[str]:
        """The vetoes that hold."""
        return [rule for rule, (truth, _) in vetoes(item).items() if truth == TRUE]

    def recommended(item: str) -> bool:
        """Whether what fired reaches the threshold and nothing excludes the item."""
        reached = bool(certainty(item) >= kinds[item.partition(".")[0]]["threshold"])
        return bool(contributions(item)) and reached and not excluded_by(item)

    @cache
    def chosen(kind: str) -> set[str]:
        """What a kind selects before the relations are looked at."""
        own = [item["id"] for item in kinds[kind]["items"]]
        best = sorted(filter(recommended, own), key=lambda item: (-certainty(item), item))
        most = 1 if kinds[kind].get("select") == "one" else kinds[kind].get("most")
        keep = [x for x in own if x in decisions.get("keep", []) and not excluded_by(x)]
        return {*best[:most], *keep} - set(decisions.get("drop", []))

    def partners(item: str) -> list[str]:
        """The items of which one must be selected."""
        return sorted({*listed(items[item].get("on")), *listed(items[item].get("needs"))})

    def blocked_by(item: str) -> list[str]:
        """The partners of a chosen item if none of them is selected."""
        is_chosen = item in chosen(item.partition(".")[0])
        return [] if not is_chosen or any(map(selected, partners(item))) else partners(item)

    def selected(item: str) -> bool:
        """Whether an item is chosen and not blocked."""
        return item in chosen(item.partition(".")[0]) and not blocked_by(item)

    derived: dict[str, Any] = {}
    for fact, entry in facts.items():
        if entry.get("derived") and entry["type"] == "choices":
            derived[fact] = sorted(x for x in entry["values"] if has(fact, x)[0] == TRUE)
        elif entry.get("derived") and known(fact):
            flag = entry["type"] == "flag"
            derived[fact] = has(fact, True)[0] == TRUE if flag else choice(fact)[0]
    waiting = {x: sorted(fires(x)[1]) for x in rules if fires(x)[0] == UNKNOWN}
    return {
        "items": {
            item: {
                "certainty": certainty(item),
                "recommended": recommended(item),
                "selected": selected(item),
                "blocked_by": blocked_by(item),
                "excluded_by": excluded_by(item),
                "pending_vetoes": [
                    [rule, sorted(waits)] for rule, (_, waits) in vetoes(item).items() if waits
                ],
                "contributions": contributions(item),
            }
            for item in items
        },
        "derived": derived,
        "fired": [rule for rule in rules if fires(rule)[0] == TRUE],
        "waiting": waiting,
        "unknown": sorted(set().union(*waiting.values())),
    }
