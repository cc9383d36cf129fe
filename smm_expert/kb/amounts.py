"""Numbers, money and intervals as people write them: `25-34`, `55+`, `150 000 ₽`."""

from __future__ import annotations

import re

from smm_expert.kb.fields import Fields
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.kb.plain_scalars import MOST_DIGITS
from smm_expert.model.problem import Problem
from smm_expert.model.values import Interval, Money, Number

CURRENCY_SIGNS = {
    "₽": "RUB",
    "руб": "RUB",
    "руб.": "RUB",
    "р": "RUB",
    "р.": "RUB",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₸": "KZT",
}
_SPACES = "[ \u00a0\u202f\u2009]"
_NUMBER_TEXT = rf"[0-9]+(?:{_SPACES}[0-9]{{3}})*(?:[.,][0-9]+)?"
_COMPACT = re.compile(rf"[-+]?[0-9]{{1,{MOST_DIGITS}}}(\.[0-9]+)?")
_SIGNS = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_MONEY = re.compile(
    rf"(?:(?P<before>[A-Za-z]{{3}}|{_SIGNS}){_SPACES}*)?(?P<amount>-?{_NUMBER_TEXT})"
    rf"(?:{_SPACES}*(?P<after>[A-Za-z]{{3}}|{_SIGNS}))?",
    re.IGNORECASE,
)
# 150,000 is a hundred and fifty to a Russian and a hundred and fifty thousand to an American.
_AMBIGUOUS = re.compile(r"(?<![0-9.,])[0-9]{1,3}([.,][0-9]{3})+(?![0-9.,])")
_INTERVAL = re.compile(r"(-?[0-9]+(?:[.,][0-9]+)?)\s*(?:-|–|—|\.\.)\s*(-?[0-9]+(?:[.,][0-9]+)?)")
_FROM = re.compile(r"(?:from|от|с)?\s*(-?[0-9]+(?:[.,][0-9]+)?)\s*\+")
_UP_TO = re.compile(r"(?:up to|to|до)\s+(-?[0-9]+(?:[.,][0-9]+)?)", re.IGNORECASE)
_SINGLE = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")


def parse_number(text: str) -> Number | None:
    """`1 500`, `1500,5` or `1500.5`; None when it is no number or a longer one than we reckon."""
    compact = re.sub(_SPACES, "", text).replace(",", ".")
    if not _COMPACT.fullmatch(compact):
        return None
    return float(compact) if "." in compact else int(compact)


def is_ambiguous(text: str) -> bool:
    """Does the text hold a number such as `150,000`, of which nobody knows the thousands?"""
    return _AMBIGUOUS.search(text) is not None


def parse_money(text: str) -> Money | None:
    """`150000 RUB`, `150 000 ₽`, `$500`; None when there is no amount or no currency."""
    match = _MONEY.fullmatch(text.strip())
    if match is None or is_ambiguous(text):
        return None
    sign = match["after"] or match["before"]
    amount = parse_number(match["amount"])
    if sign is None or amount is None or (match["after"] and match["before"]):
        return None
    return Money(amount, CURRENCY_SIGNS.get(sign.lower(), sign.upper()))


def parse_interval(text: str, minimum: Number, maximum: Number) -> Interval | None:
    """`25-34`, `55+` (up to `maximum`), `up to 17` (from `minimum`), `30`; None otherwise."""
    said = text.strip()
    if match := _INTERVAL.fullmatch(said):
        low, high = parse_number(match[1]), parse_number(match[2])
    elif match := _FROM.fullmatch(said):
        low, high = parse_number(match[1]), maximum
    elif match := _UP_TO.fullmatch(said):
        low, high = minimum, parse_number(match[1])
    elif _SINGLE.fullmatch(said):
        low = high = parse_number(said)
    else:
        return None
    return None if low is None or high is None else Interval(low, high)


def read_money(node: Node, problems: list[Problem]) -> Money | None:
    """Money at a node: a text such as `150000 RUB`, or `{amount: 150000, currency: RUB}`."""
    if node.mapping is not None:
        fields = Fields(node, problems)
        amount = fields.number("amount") if fields.require("amount") else None
        currency = fields.string("currency", required=True)
        fields.finish()
        return None if amount is None or currency is None else Money(amount, currency.upper())
    number = as_number(node)
    if number is not None:
        problems.append(node.problem("money-without-currency", found=number, currency="RUB"))
        return None
    money = parse_money(node.value) if isinstance(node.value, str) else None
    if money is None:
        code = "ambiguous-amount" if is_ambiguous(str(node.value)) else "not-money"
        problems.append(node.problem(code, found=shown(node)))
    return money


def read_interval(
    node: Node, minimum: Number, maximum: Number, problems: list[Problem]
) -> Interval | None:
    """An interval at a node: `[25, 34]` or one of the texts of `parse_interval`."""
    interval: Interval | None = None
    single = as_number(node)
    if node.items is not None:
        ends = [as_number(end) for end in node.items]
        if len(ends) == 2 and ends[0] is not None and ends[1] is not None:
            interval = Interval(ends[0], ends[1])
    elif single is not None:
        interval = Interval(single, single)
    elif isinstance(node.value, str):
        interval = parse_interval(node.value, minimum, maximum)
    if interval is None:
        problems.append(node.problem("not-a-range", found=_written(node)))
        return None
    if interval.low > interval.high:
        problems.append(node.problem("range-reversed", low=interval.low, high=interval.high))
        return None
    for end in (interval.low, interval.high):
        if not minimum <= end <= maximum:
            problems.append(
                node.problem("out-of-range", found=end, minimum=minimum, maximum=maximum)
            )
            return None
    return interval


def _written(node: Node) -> str:
    if node.items is not None:
        return "[" + ", ".join(shown(end) for end in node.items[:4]) + "]"
    return shown(node)
