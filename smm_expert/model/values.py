"""What a fact can be: a word, a set, a number, an amount of money, an interval, true or false."""

from __future__ import annotations

from smm_expert.model.record import Record

Number = int | float


class Money(Record, frozen=True):
    """An amount in a currency (ISO 4217 code)."""

    amount: Number
    currency: str


class Interval(Record, frozen=True):
    """A closed interval of numbers, such as an age of 25 to 34."""

    low: Number
    high: Number


Value = str | bool | Number | Money | Interval | tuple[str, ...]

# What a value looks like in JSON and YAML.
PlainValue = str | bool | Number | list[str] | list[Number] | dict[str, str | Number]


def plain(value: Value) -> PlainValue:
    """The value as JSON knows it: money `{amount, currency}`, an interval `[low, high]`."""
    if isinstance(value, Money):
        return {"amount": value.amount, "currency": value.currency}
    if isinstance(value, Interval):
        return [value.low, value.high]
    if isinstance(value, tuple):
        return list(value)
    return value
