"""A line that a person typed as the answer to a question -> the value of the fact, or why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smm_expert.intake.fact_values import read_value
from smm_expert.intake.misheard import Misheard
from smm_expert.intake.spoken_amounts import (
    digits_guess,
    is_a_month,
    is_of_two_readings,
    is_of_unit,
    is_range,
    range_guess,
    range_written,
    read_amount,
)
from smm_expert.intake.spoken_words import read_words
from smm_expert.intake.typed_text import LONGEST, cleaned, is_readable, plain_typed, skeleton
from smm_expert.kb.nodes import Node, SourceText
from smm_expert.kb.plain_scalars import Scalar
from smm_expert.model.markets import USUAL_CURRENCY
from smm_expert.model.problem import Location, Problem
from smm_expert.model.values import Value
from smm_expert.model.vocabulary import FactDefinition, FactType

# The currency that people mean who name none, by the country of the market.
_MARKET = "business.market"
_YES = frozenset(map(skeleton, ("yes", "y", "да", "д", "true", "ага", "yep")))
_NO = frozenset(map(skeleton, ("no", "n", "нет", "н", "false", "не", "nope")))


def usual_currency(fact: FactDefinition, facts: Mapping[str, Value]) -> str | None:
    """The currency assumed when an amount is typed without one; None when it must be named."""
    market = facts.get(_MARKET)
    usual = USUAL_CURRENCY.get(market) if isinstance(market, str) else None
    if usual in fact.currencies:
        return usual
    return fact.currencies[0] if len(fact.currencies) == 1 else None


def read_answer(
    fact: FactDefinition, typed: str, *, currency: str | None = None
) -> Value | Misheard:
    """The value that was meant. An amount of money without a currency is in `currency`."""
    if not is_readable(typed):
        return Misheard("unreadable")
    if not plain_typed(typed):
        return Misheard("nothing-typed")
    if len(typed) > LONGEST:
        return Misheard("too-long", {"most": str(LONGEST)})
    return _READERS[fact.type](fact, typed, currency)


def _words(fact: FactDefinition, typed: str, currency: str | None) -> Value | Misheard:
    return read_words(fact, typed)


def _flag(fact: FactDefinition, typed: str, currency: str | None) -> Value | Misheard:
    said = skeleton(typed.strip().rstrip(".!"))
    if said in _YES:
        return True
    return False if said in _NO else Misheard("not-yes-or-no", {"said": plain_typed(typed)})


def _text(fact: FactDefinition, typed: str, currency: str | None) -> Value | Misheard:
    return _checked(fact, cleaned(typed), typed)


def _number(fact: FactDefinition, typed: str, currency: str | None) -> Value | Misheard:
    said = {"said": plain_typed(typed)}
    if is_of_two_readings(typed):
        return Misheard("two-readings", said)
    amount = read_amount(typed, money=False)
    if guess := digits_guess(typed):
        return Misheard("not-a-number", said, guess)
    if amount is None:
        code = "one-number" if is_range(typed) else "not-a-number"
        return Misheard(code, said)
    if amount.words and fact.unit is not None:
        if not any(is_of_unit(amount.words, unit) for unit in (fact.unit.en, fact.unit.ru)):
            return Misheard("other-unit", {"said": " ".join(amount.words)})
    return _checked(fact, amount.number, typed)


def _money(fact: FactDefinition, typed: str, currency: str | None) -> Value | Misheard:
    said = {"said": plain_typed(typed)}
    if is_of_two_readings(typed):
        return Misheard("two-readings", said)
    amount = read_amount(typed, money=True)
    if guess := digits_guess(typed):
        return Misheard("not-an-amount", said, guess)
    if amount is None:
        code = "one-number" if is_range(typed) else "not-an-amount"
        return Misheard(code, said)
    if not is_a_month(amount.words):
        return Misheard("other-words", {"said": " ".join(amount.words)})
    # In Belarus roubles are its own.
    meant = currency if amount.currency == "RUB" and currency == "BYN" else amount.currency
    meant = meant or currency or (fact.currencies[0] if amount.number == 0 else "")
    if not meant:
        guess = f"{amount.number} {fact.currencies[0]}"
        return Misheard("currency-missing", said, guess)
    if meant not in fact.currencies:
        return Misheard("other-currency", {"said": meant, "known": ", ".join(fact.currencies)})
    return _checked(fact, f"{_digits(amount.number)} {meant}", typed)


def _range(fact: FactDefinition, typed: str, currency: str | None) -> Value | Misheard:
    said = plain_typed(typed)
    words = said.rstrip(".").split()
    if len(words) > 1 and fact.unit is not None and words[-1].isalpha():
        units = (fact.unit.en, fact.unit.ru, "years", "год", "года")
        if any(is_of_unit((words[-1].lower(),), unit) for unit in units):
            said = " ".join(words[:-1])
    written, guess = range_written(said), range_guess(said) or digits_guess(said)
    if written is None or guess:
        return Misheard("not-a-range", {"said": said}, guess)
    return _checked(fact, written, typed)


def _digits(number: int | float) -> str:
    """The number without an exponent."""
    return str(number) if isinstance(number, int) else f"{number:.6f}".rstrip("0")


def _checked(fact: FactDefinition, written: Scalar, typed: str) -> Value | Misheard:
    """The value as a profile would have it, within the limits of the fact."""
    problems: list[Problem] = []
    node = Node(written, Location(""), SourceText("", plain_typed(typed)))
    value = read_value(fact, node, problems)
    if value is not None:
        return value
    details = problems[0].details
    if problems[0].code == "range-reversed":
        return Misheard("range-reversed", details, f"{details['high']}-{details['low']}")
    if problems[0].code == "out-of-range":
        return Misheard("out-of-range", details)
    code = {FactType.MONEY: "not-an-amount", FactType.RANGE: "not-a-range"}.get(fact.type)
    return Misheard(code or "not-a-number", {"said": plain_typed(typed)})


_READERS: dict[
    FactType, Callable[[FactDefinition, str, str | None], Value | Misheard]
] = {
    FactType.CHOICE: _words,
    FactType.CHOICES: _words,
    FactType.RANKING: _words,
    FactType.NUMBER: _number,
    FactType.MONEY: _money,
    FactType.RANGE: _range,
    FactType.FLAG: _flag,
    FactType.TEXT: _text,
}  # fmt: skip
