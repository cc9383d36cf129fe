"""Random valid bases and profiles in the plain form that the oracle reads."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import yaml
from hypothesis import strategies as st

AS_OF = date(2026, 3, 1)
DATES = tuple(date(*day) for day in ((2025, 1, 1), (2026, 2, 28), (2026, 3, 1), (2026, 3, 2)))
TYPES = ("choice", "choices", "flag", "number", "range", "money", "ranking", "text")
WORDS = ("amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven")
VALUES = ("red", "green", "blue", "white")
KINDS = ("platform", "promotion", "task", "tool", "rubric", "cadence")
CERTAINTIES = (0.3, 0.5, 0.6, -0.3, -0.4, 0.1, 0.15, 0.9, -0.5)
THRESHOLDS = (0.3, 0.5, 0.15, 0.51, 0.6, 0.0)
BANDS = (("strong", 0.6), ("fair", 0.3))
SHARES = (0, 3, 10, 17, 20, 45, 60, 99.5, 100)
NUMBERS = (0, 1, 2, 2.5, 5, 7, 10)
ENDS = (0, 10, 20, 25, 30, 50)
AMOUNTS = (100, 500, 1000, 4500, 5000, 99.5)
RATES = {"RUB": (100, 7), "KZT": (500, 450), "EUR": (0.7, 0.8)}
COMPARED = (("at_least", "above"), ("at_most", "below"))
SEEDS = st.integers(0, 2**32)
SIZES = st.integers(4, 25)
SETS = ("any", "all", "none")

Entry = dict[str, Any]


def text(english: str) -> dict[str, str]:
    """A text in both languages."""
    return {"en": english, "ru": f"Текст {english}"}


def word(number: int) -> str:
    """A different word for each number."""
    rest, last = divmod(number, len(WORDS))
    return WORDS[last] if not rest else f"{word(rest - 1)}_{WORDS[last]}"


def likely(rng: Random, percent: int) -> bool:
    """True as often as that; shrinks to false."""
    return rng.randrange(100) >= 100 - percent


def some(rng: Random, pool: Iterable[Any], most: int) -> list[Any]:
    """One to `most` different elements."""
    pool = list(pool)
    return rng.sample(pool, rng.randint(1, min(most, len(pool))))


def one_or_list(values: list[Any]) -> Any:
    """A single value without its list."""
    return values[0] if len(values) == 1 else values


SCALE = {
    "id": "share",
    "title": text("Share"),
    "unit": text("%"),
    "points": [[0, -0.4], [20, 0], [60, 0.5], [100, 0.6]],
}


def dated(rng: Random, entry: Entry) -> Entry:
    """The entry, sometimes with days from and to which it holds."""
    if likely(rng, 25):
        first, last = sorted(rng.choice(DATES) for _ in range(2))
        keys = rng.choice((("valid_from",), ("valid_to",), ("valid_from", "valid_to")))
        entry |= {key: {"valid_from": first, "valid_to": last}[key] for key in keys}
    return entry


def random_status(rng: Random) -> Entry:
    """Nothing, or the status of a rule or table."""
    return {"status": rng.choice(("stable", "deprecated", "draft"))} if likely(rng, 25) else {}


class Builder:
    """One random base: `order` says what may depend on what, earlier before later."""

    def __init__(self, rng: Random, rules: int) -> None:
        self.rng, self.size = rng, rules
        self.currencies = some(rng, ["RUB", "USD", "KZT", "EUR"], 4)
        most = max(8, rules // 6)
        number = rng.randint(max(3, most // 2 if rules > 60 else 3), most)
        chain = rng.randint(0, min(4 if rules <= 60 else 40, number - 2))
        types = rng.sample(TYPES, len(TYPES))
        given = [types[n % len(TYPES)] for n in range(number - chain)]
        self.given = [self.fact(f"client.{word(n)}", kind) for n, kind in enumerate(given)]
        self.derived = [
            self.fact(f"derived.{word(n)}", rng.choice(TYPES[:3]), derived=True)
            for n in range(chain)
        ]
        self.parameters = self.made_parameters()
        self.kinds = self.made_kinds()
        self.facts = {fact["id"]: fact for fact in [*self.given, *self.derived]}
        blocks = [[fact["id"]] for fact in self.derived]
        blocks += [[item["id"] for item in kind["items"]] for kind in self.kinds]
        self.order = [unit for block in rng.sample(blocks, len(blocks)) for unit in block]
        self.place = {unit: place for place, unit in enumerate(self.order)}
        self.selectable = self.selection_places()
        busy = max(2, len(self.order) // 4)
        self.hot = rng.sample(self.order, min(busy, len(self.order)))

    def fact(self, fact_id: str, kind: str, derived: bool = False) -> Entry:
        """A declared fact."""
        entry: Entry = {"id": fact_id, "type": kind, "title": text(fact_id)}
        if kind in ("choice", "choices", "ranking"):
            entry["values"] = {v: text(v) for v in VALUES[: self.rng.randint(2, len(VALUES))]}
        if kind == "range" or (kind == "number" and likely(self.rng, 50)):
            top = ENDS[-1] if kind == "range" else NUMBERS[-1]
            entry |= {"min": 0, "max": top}
        if kind in ("range", "number"):
            entry["unit"] = text("unit")
        if kind == "money":
            entry["currencies"] = sorted(self.currencies)
        if derived:
            return entry | {"derived": True}
        return entry | {"question": text(f"{fact_id}?"), "changeable": likely(self.rng, 50)}

    def made_parameters(self) -> list[Entry]:
        """Number and money parameters and most of the rates."""
        made = []
        for number in range(self.rng.randint(0, 4)):
            if likely(self.rng, 50):
                currency = self.rng.choice(self.currencies)
                pool: list[Any] = [f"{amount} {currency}" for amount in sorted(AMOUNTS)]
            else:
                pool = list(NUMBERS)
            graded = likely(self.rng, 40)
            made.append(self.parameter(f"ads.{word(number)}", pool, graded))
        for currency in self.currencies:
            if currency in RATES and likely(self.rng, 75):
                made.append(self.parameter(f"fx.{currency.lower()}", RATES[currency], False))
        return made

    def parameter(self, entry_id: str, pool: Iterable[Any], graded: bool) -> Entry:
        """A parameter with one to three dated values, perhaps none of them in force yet."""
        pool, values = list(pool), []
        for day in some(self.rng, DATES, 3):
            value: Entry = {"from": day}
            if graded:
                places = sorted(self.rng.sample(range(len(pool)), 3))
                grades = zip(("low", "mid", "high"), places, strict=True)
                value |= {grade: pool[place] for grade, place in grades}
            else:
                value["value"] = self.rng.choice(pool)
            values.append(value | {"source": "expert-judgement"})
        return {"id": entry_id, "title": text(entry_id), "unit": text("unit"), "values": values}

    def made_kinds(self) -> list[Entry]:
        """The catalogue; partners stand earlier in it, so that no relation runs in a circle."""
        rng, kinds = self.rng, []
        earlier: list[str] = []
        for number, name in enumerate(KINDS[: rng.randint(2, 4 if self.size <= 60 else 6)]):
            kind: Entry = {"id": name, "order": 10 * (number + 1), "select": "many"}
            if likely(rng, 25):
                kind["select"] = "one"
            elif likely(rng, 60):
                kind["most"] = rng.randint(1, 3)
            kind |= {"threshold": rng.choice(THRESHOLDS), "title": text(name), "items": []}
            for place in range(rng.randint(2, max(4, self.size // 20))):
                item: Entry = {"id": f"{name}.{word(place)}", "title": text(f"{name} {place}")}
                for key in ("on", "needs"):
                    if earlier and likely(rng, 20):
                        item[key] = one_or_list(some(rng, earlier, 2))
                if likely(rng, 20):
                    item["status"] = self.status()
                kind["items"].append(item)
                earlier.append(item["id"])
            kinds.append(kind)
        return kinds

    def status(self) -> Entry:
        """The status of an item."""
        status = {"is": self.rng.choice(("active", "closed", "restricted", "unknown"))}
        since = {"since": self.rng.choice(DATES)} if likely(self.rng, 70) else {}
        return status | since | {"source": "expert-judgement", "note": text("status")}

    def selection_places(self) -> dict[str, int]:
        """For each item the last place in the order on which its selection depends."""
        last: dict[str, int] = {}
        for kind in self.kinds:
            places = []
            for item in kind["items"]:
                partners = [item.get(key, []) for key in ("on", "needs")]
                flat = [x for p in partners for x in (p if isinstance(p, list) else [p])]
                places += [self.place[item["id"]], *(last[x] for x in flat if x in last)]
            last |= {item["id"]: max(places) for item in kind["items"]}
        return last

    def operand(self, pool: Sequence[Any], money: bool) -> Any:
        """A bound from the pool, or a parameter of its kind."""
        names = []
        for entry in self.parameters:
            value = entry["values"][0]
            is_money = isinstance(value.get("value", value.get("mid")), str)
            if entry["id"].startswith("ads.") and is_money == money:
                suffixes = ("", ".low", ".high") if "mid" in value else ("",)
                names += [f"${entry['id']}{suffix}" for suffix in suffixes]
        return self.rng.choice(names) if names and likely(self.rng, 30) else self.rng.choice(pool)

    def interval(self, inner: bool = False) -> Any:
        """An operand of a range test; each inner one lies in each outer one of the pair."""
        if inner:
            return sorted(self.rng.choice(ENDS[2:4]) for _ in range(2))
        low, high = self.rng.choice(ENDS[:3]), self.rng.choice(ENDS[3:])
        return self.rng.choice(([low, high], f"{low}+", f"up to {high}"))

    def range_tests(self) -> Entry:
        """One or two tests of a range that some client can meet together."""
        if likely(self.rng, 30):
            inner = self.rng.choice(("overlaps", "covers"))
            return {"within": self.interval(), inner: self.interval(inner=True)}
        wide = likely(self.rng, 50)
        edges = sorted(self.rng.choice(ENDS) for _ in range(2))
        operand = self.interval() if wide else edges
        return {self.rng.choice(("overlaps", "within", "covers")): operand}

    def bound_tests(self, money: bool) -> Entry:
        """One or two tests of a number or an amount."""
        rng, currency = self.rng, self.rng.choice(self.currencies)
        pool: list[Any] = list(NUMBERS)
        if money:
            pool = [f"{n} {currency}" for n in sorted(AMOUNTS)]
        form = rng.randrange(4)
        if form < 2:
            return {rng.choice(COMPARED[form]): self.operand(pool, money)}
        low, high = sorted(rng.sample(range(len(pool)), 2))
        if form == 2:
            top = self.operand(pool[high:], money)
            named = isinstance(top, str) and top.startswith("$")
            return {"between": [pool[0 if named else low], top]}
        return {rng.choice(COMPARED[0]): pool[low], rng.choice(COMPARED[1]): pool[high]}

    def tests(self, fact: Entry) -> Any:
        """What may stand after a fact in a condition."""
        rng, kind = self.rng, fact["type"]
        if kind == "flag":
            return not likely(rng, 40)
        if kind in ("number", "money"):
            return self.bound_tests(kind == "money")
        if kind == "range":
            return self.range_tests()
        values = rng.sample(list(fact["values"]), len(fact["values"]))
        if kind == "choice":
            operand = one_or_list(values[: rng.randint(1, len(values) - 1)])
            return {"not": operand} if likely(rng, 35) else operand
        names = rng.sample(SETS if kind == "choices" else (*SETS, "first", "top"), 2)
        if likely(rng, 60):
            names, shares = names[:1], [some(rng, values, 3)]
        else:
            cut = rng.randint(1, len(values) - 1)
            shares = [values[:cut], values[cut:]]
        alone = len(names) == 1
        made: Entry = {}
        for name, share in zip(names, shares, strict=True):
            top = {"n": rng.randint(1 if alone else 2, len(values)), "any": share}
            made[name] = {"first": share[0], "top": top}.get(name, share)
        return made

    def testable(self, before: int) -> Entry:
        """A fact that stands before the place: given, or derived earlier."""
        earlier = [fact for fact in self.derived if self.place[fact["id"]] < before]
        if earlier and likely(self.rng, 45):
            latest = max(earlier, key=lambda fact: self.place[fact["id"]])
            return latest if likely(self.rng, 50) else self.rng.choice(earlier)
        return self.rng.choice([fact for fact in self.given if fact["type"] != "text"])

    def part(self, before: int, depth: int) -> tuple[str, Any]:
        """One entry of a condition on what stands before the place."""
        rng, roll = self.rng, self.rng.randrange(100)
        if depth and roll >= 60:
            key = rng.choice(("any", "all", "none", "not"))
            if key == "not":
                return key, self.condition(before, depth - 1)
            children = range(rng.randint(1, 3))
            return key, [self.condition(before, depth - 1) for _ in children]
        if roll % 10 == 9:
            return rng.choice(("known", "unknown")), self.testable(before)["id"]
        ready = [item for item, last in self.selectable.items() if last < before]
        if ready and roll % 10 == 8:
            return "selected", rng.choice(ready)
        found = [unit for unit in self.order[:before] if unit not in self.facts]
        if found and roll % 10 == 7:
            item = rng.choice(found)
            bound = rng.choice((0.3, "strong", "fair", 0.51, 0.6))
            return "recommended", {"item": item, "at_least": bound} if roll % 20 > 9 else item
        fact = self.testable(before)
        return fact["id"], self.tests(fact)

    def condition(self, before: int, depth: int) -> Entry:
        """A mapping of one to three parts."""
        number = 1 + likely(self.rng, 25) + likely(self.rng, 10)
        return dict(self.part(before, depth) for _ in range(number))

    def targets(self, first: str | None, most: int) -> list[str]:
        """One to `most` facts and items to conclude, the given one among them."""
        pool = self.hot if likely(self.rng, 60) else self.order
        units = [unit for unit in pool if unit != first]
        return [*([first] if first else []), *some(self.rng, units, most)][:most]

    def conclusion(self, unit: str) -> Entry:
        """What a rule may say of a fact or an item."""
        rng = self.rng
        if unit in self.facts:
            value = rng.choice(list(self.facts[unit].get("values", [True])))
            priority: Entry = {}
            if self.facts[unit]["type"] == "choice" and likely(rng, 50):
                priority = {"priority": rng.choice((0, 1, -1, 5))}
            return {"conclude": {unit: value}, **priority}
        if likely(rng, 20):
            return {"exclude": unit}
        return {"recommend": unit, "certainty": rng.choice(CERTAINTIES)}

    def rule(self, number: int, target: str | None) -> Entry:
        """A rule whose condition tests only what stands before its conclusions."""
        rng = self.rng
        targets = self.targets(target, 1 + likely(rng, 30) + likely(rng, 10))
        before = min(self.place[unit] for unit in targets)
        then = [self.conclusion(unit) for unit in targets]
        spare = [unit for unit in self.order[before:] if unit not in {*self.facts, *targets}]
        for said in then:
            key = next(iter(said))
            if key in ("recommend", "exclude") and spare and likely(rng, 15):
                said[key] = [said[key], spare.pop(rng.randrange(len(spare)))]
        depth = rng.choice((0, 0, 1, 1, 2, 3))
        rule: Entry = {"id": f"rule-{number}", "title": text(f"Rule {number}")}
        rule |= random_status(rng) | {"when": self.condition(before, depth), "then": then}
        rule |= {"because": text("reason"), "sources": ["expert-judgement"]}
        return dated(rng, rule)

    def column(self, fact: Entry) -> str:
        """A condition column for a fact."""
        names = {"choice": ["not"], "flag": [], "range": ["overlaps", "within", "covers"]}
        names |= {"choices": [*SETS], "ranking": [*SETS, "first", "top"]}
        compared = [*COMPARED[0], *COMPARED[1], "between"]
        pool = names.get(fact["type"], compared)
        if pool and likely(self.rng, 60):
            return f"{fact['id']} {self.rng.choice(pool)}"
        return str(fact["id"])

    def cell(self, column: str) -> Any:
        """A cell that the column takes."""
        head, _, tail = column.partition(" ")
        if head in ("recommend", "exclude", "conclude"):
            if head == "recommend":
                return self.rng.choice(CERTAINTIES)
            fact = self.facts.get(tail, {})
            return self.rng.choice(list(fact.get("values", [True])))
        fact = self.facts[head]
        if not tail:
            return self.tests(fact)
        if tail == "not":
            return one_or_list(some(self.rng, fact["values"], len(fact["values"]) - 1))
        if fact["type"] in ("choices", "ranking"):
            values = some(self.rng, fact["values"], 3)
            top = {"n": self.rng.randint(1, len(fact["values"])), "any": values}
            return {"first": values[0], "top": top}.get(tail, values)
        if fact["type"] == "range":
            return next(iter(self.range_tests().values()))
        money = fact["type"] == "money"
        if tail == "between":
            low, high = sorted(self.rng.choice(AMOUNTS[:5] if money else NUMBERS) for _ in "ab")
            unit = f" {self.rng.choice(self.currencies)}" if money else ""
            return [f"{low}{unit}", f"{high}{unit}"] if money else [low, high]
        amounts = [f"{n} {currency}" for n in AMOUNTS for currency in self.currencies]
        return self.operand(amounts if money else NUMBERS, money)

    def table(self, number: int, rows: int, target: str | None) -> Entry:
        """A decision table of so many rows."""
        rng = self.rng
        targets = self.targets(target, 1 + likely(rng, 60) + likely(rng, 30))
        before = min(self.place[unit] for unit in targets)
        said = []
        for unit in targets:
            verb = "exclude" if likely(rng, 15) else "recommend"
            said.append(f"{'conclude' if unit in self.facts else verb} {unit}")
        asked = [self.column(self.testable(before)) for _ in range(1 + likely(rng, 50))]
        asked = list(dict.fromkeys(asked))
        table: Entry = {"id": f"table-{number}", "title": text(f"Table {number}")}
        table |= random_status(rng)
        if likely(rng, 60):
            table["combine"] = rng.choice(("strongest", "narrowest", "narrowest", "all"))
        if likely(rng, 30):
            table["scale"] = "share"
        if likely(rng, 40):
            table["when"] = self.condition(before, 1)
        table["columns"], table["rows"] = [*asked, *said], []
        ranked = any(self.facts.get(u, {}).get("type") == "choice" for u in targets)

        def spoken(column: str) -> Any:
            on_scale = "scale" in table and column.startswith("recommend ")
            return rng.choice(SHARES) if on_scale else self.cell(column)

        for place in range(rows):
            cells = [None if likely(rng, 20) else self.cell(column) for column in asked]
            if "when" not in table and cells == [None] * len(cells):
                cells[0] = self.cell(asked[0])
            given = [None if place and likely(rng, 20) else spoken(x) for x in said]
            if given == [None] * len(given):
                given[0] = spoken(said[0])
            row: Entry = {"id": f"row-{place * 7 % 11 + 11 * (place // 11)}"}
            row["cells"] = [*cells, *given]
            if ranked and likely(rng, 40):
                row["priority"] = rng.choice((0, 1, -1))
            table["rows"].append(dated(rng, row))
        if ranked and likely(rng, 30):
            table["priority"] = rng.choice((0, 1, -1))
        return dated(rng, table | {"because": text("reason"), "sources": ["expert-judgement"]})

    def base(self) -> Entry:
        """The whole base; each derived fact is concluded by at least one rule or table."""
        wanted = [fact["id"] for fact in self.derived]
        rules: list[Entry] = []
        tables: list[Entry] = []
        left, number = self.size, 0
        while left > 0:
            number += 1
            target = wanted.pop(0) if wanted else None
            spare = left - len(wanted)
            if spare >= 2 and likely(self.rng, 25):
                rows = self.rng.randint(2, min(6, spare))
                tables.append(self.table(number * 7919 % 10007, rows, target))
                left -= rows
            else:
                rules.append(self.rule(number * 7919 % 10007, target))
                left -= 1
        bands = [{"id": name, "at_least": bound, "title": text(name)} for name, bound in BANDS]
        return {
            "facts": [*self.given, *self.derived],
            "kinds": self.kinds,
            "parameters": self.parameters,
            "bands": bands,
            "scales": [SCALE],
            "rules": rules,
            "tables": tables,
        }


def seeded_base(rng: Random, rules: int) -> Entry:
    """A random base of so many rules, the rows of tables counted."""
    return Builder(rng, rules).base()


def random_value(rng: Random, fact: Entry) -> Any:
    """A value that a client may give."""
    match fact["type"]:
        case "choice":
            return rng.choice(list(fact["values"]))
        case "choices" | "ranking":
            return rng.sample(list(fact["values"]), rng.randint(0, len(fact["values"])))
        case "number":
            return rng.choice((*NUMBERS, 1.5, 6))
        case "money":
            currency = rng.choice(fact["currencies"])
            return {"amount": rng.choice((*AMOUNTS, 10, 50000, 2)), "currency": currency}
        case "range":
            return sorted(rng.choice(ENDS) for _ in range(2))
        case "flag":
            return likely(rng, 50)
    return "Some client"


def seeded_profile(rng: Random, base: Entry) -> Entry:
    """A random profile; shrinks to one where nothing is known."""
    profile: Entry = {}
    for fact in base["facts"]:
        roll = rng.randrange(100)
        if not fact.get("derived") and roll >= 25:
            profile[fact["id"]] = None if roll < 30 else random_value(rng, fact)
    items = [item["id"] for kind in base["kinds"] for item in kind["items"]]
    if likely(rng, 35):
        touched = some(rng, items, 4)
        keep = rng.randint(0, len(touched))
        halves = {"keep": touched[:keep], "drop": touched[keep:]}
        profile["decisions"] = {key: half for key, half in halves.items() if half}
    return profile


def names_in(node: Any) -> set[str]:
    """All words and ids that stand anywhere in rules or tables."""
    if isinstance(node, dict):
        return names_in(list(node)) | names_in(list(node.values()))
    if isinstance(node, list):
        return set().union(*map(names_in, node))
    return set(node.split()) if isinstance(node, str) else set()


def concluded_by(entry: Entry) -> set[str]:
    """The facts that a rule or a table concludes."""
    said = [fact for then in entry.get("then", []) for fact in then.get("conclude", {})]
    heads = [column.split() for column in entry.get("columns", [])]
    return {*said, *(words[1] for words in heads if words[0] == "conclude")}


def thinned(when: Entry, keep: Callable[[], bool]) -> Entry:
    """A condition with fewer parts, but at least one wherever there was one."""
    made: Entry = {}
    for key in [key for key in when if keep()] or list(when)[:1]:
        made[key] = when[key]
        if key == "not":
            made[key] = thinned(when[key], keep)
        elif key in SETS:
            made[key] = [thinned(x, keep) for x in when[key] if keep()] or when[key][:1]
    return made


def without_some(base: Entry, keep: Callable[[], bool]) -> Entry:
    """The base with fewer rules, rows, conclusions, conditions and facts, as valid as before."""
    rules = [rule for rule in base["rules"] if keep()]
    tables = [table for table in base["tables"] if keep()]
    if not rules and not tables:
        rules, tables = base["rules"][:1], base["tables"][:1]
    derived = {fact["id"] for fact in base["facts"] if fact.get("derived")}
    while lost := (derived & names_in([rules, tables])).difference(
        *map(concluded_by, [*rules, *tables])
    ):
        entries = [*base["rules"], *base["tables"]]
        source = next(entry for entry in entries if min(lost) in concluded_by(entry))
        (tables if "rows" in source else rules).append(source)
    fewer: Entry = {"rules": [], "tables": []}
    for rule in rules:
        then = [said for said in rule["then"] if "conclude" in said or keep()] or rule["then"][:1]
        fewer["rules"].append(rule | {"when": thinned(rule["when"], keep), "then": then})
    for table in tables:
        rows = [row for row in table["rows"] if row is table["rows"][0] or keep()]
        fewer["tables"].append(table | {"rows": rows})
    named = names_in([*fewer.values()]) | {base["facts"][0]["id"]}
    facts = base["facts"]
    facts = [x for x in facts if x["id"] in named or (x["id"] not in derived and keep())]
    return base | {"facts": facts} | fewer


def keeper(draw: st.DrawFn) -> Callable[[], bool]:
    """Whether to keep the next thing: mostly yes; shrinks to no."""
    return lambda: draw(st.integers(0, 15)) > 0


@st.composite
def bases(draw: st.DrawFn) -> Entry:
    """Small random bases; what shrinks is what is taken away from a seeded one."""
    base = seeded_base(Random(draw(SEEDS)), draw(SIZES))
    return without_some(base, keeper(draw))


@st.composite
def profiles(draw: st.DrawFn, base: Entry) -> Entry:
    """Random profiles for a base; shrinks to one where little is known."""
    profile, keep = seeded_profile(Random(draw(SEEDS)), base), keeper(draw)
    return {key: value for key, value in profile.items() if keep()}


@st.composite
def bases_with_profiles(draw: st.DrawFn) -> tuple[Entry, Entry]:
    """A base and a profile for it; taking rules away leaves the values of the profile alone."""
    whole, keep = seeded_base(Random(draw(SEEDS)), draw(SIZES)), keeper(draw)
    profile = seeded_profile(Random(draw(SEEDS)), whole)
    profile = {key: value for key, value in profile.items() if keep()}
    base = without_some(whole, keep)
    known = {"decisions", *(fact["id"] for fact in base["facts"])}
    return base, {key: value for key, value in profile.items() if key in known}


class Writer(yaml.SafeDumper):
    """A dumper that writes no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write a value in full wherever it stands."""
        return True


def write_base(base: Entry, folder: Path) -> None:
    """Write a base as the files of a knowledge folder."""
    given = [fact for fact in base["facts"] if not fact.get("derived")]
    derived = [fact for fact in base["facts"] if fact.get("derived")]
    files: dict[str, Entry] = {
        "knowledge.yaml": {"id": "random-base", "version": "1.0.0", "title": text("Random")},
        "vocabulary/client.yaml": {"facts": given},
        "vocabulary/derived.yaml": {"facts": derived},
        "catalogue/bands.yaml": {"bands": base["bands"], "scales": base.get("scales", [])},
        "parameters/random.yaml": {"parameters": base["parameters"]},
        "rules/random/rules.yaml": {"rules": base["rules"]},
        "rules/random/tables.yaml": {"tables": base["tables"]},
    }
    for kind in base["kinds"]:
        head = {key: value for key, value in kind.items() if key != "items"}
        files[f"catalogue/{kind['id']}.yaml"] = {"kind": head, "items": kind["items"]}
    for name, content in files.items():
        if all(content.values()):
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            dumped = yaml.dump(content, Dumper=Writer, allow_unicode=True, sort_keys=False)
            path.write_text(dumped, encoding="utf-8")
