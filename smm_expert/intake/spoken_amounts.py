"""Numbers, money and ranges as people say them: `150 тыс`, `1,5 млн ₽`, `от 25 до 34`, `18+`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from smm_expert.intake.typed_text import plain_typed, skeleton
from smm_expert.kb.amounts import is_ambiguous
from smm_expert.kb.plain_scalars import MOST_DIGITS

_DIGITS = r"[0-9]+(?:[ '][0-9]{3})*(?:[.,][0-9]+)?"
_ABOUT = r"(?:(?:~|≈|about|around|около|примерно|приблизительно|где-то)\s*)?"
_AMOUNT = re.compile(
    rf"{_ABOUT}(?P<before>[^0-9\s-]{{1,4}}\s*)?(?P<number>-?\s?{_DIGITS})(?P<after>[^0-9]*)",
    re.IGNORECASE,
)
_PARTS_OF_REST = re.compile(r"[\s./]+")
_MULTIPLIERS = {
    "тыс": 1000, "тысяча": 1000, "тысячи": 1000, "тысяч": 1000, "т": 1000, "к": 1000, "k": 1000,
    "thousand": 1000, "млн": 10**6, "миллион": 10**6, "миллиона": 10**6, "миллионов": 10**6,
    "mln": 10**6, "million": 10**6, "millions": 10**6, "млрд": 10**9, "миллиард": 10**9,
    "миллиарда": 10**9, "миллиардов": 10**9, "bn": 10**9, "billion": 10**9,
}  # fmt: skip
_CURRENCY_WORDS = (
    ("₽", "RUB"), ("руб", "RUB"), ("rouble", "RUB"), ("ruble", "RUB"), ("rur", "RUB"),
    ("$", "USD"), ("долл", "USD"), ("dollar", "USD"), ("buck", "USD"), ("бакс", "USD"),
    ("€", "EUR"), ("евро", "EUR"), ("euro", "EUR"), ("£", "GBP"), ("фунт", "GBP"),
    ("pound", "GBP"), ("₸", "KZT"), ("тенге", "KZT"), ("tenge", "KZT"), ("белруб", "BYN"),
)  # fmt: skip
_LONE_ROUBLE = ("р", "p")
_LITTLE_WORDS = ("в", "за", "на", "a", "an", "per", "in", "of", "each", "every", "каждый", "и")
_MONTH = ("month", "monthly", "мес", "месяц", "ежемесячно", "mo", "pm")
_RANGE_WORDS = (
    (rf"(?:от|с|from|between)\s*({_DIGITS})\s*(?:до|по|to|and|-)\s*({_DIGITS})", r"\1-\2"),
    (rf"({_DIGITS})\s*(?:до|to|\.{{2,3}})\s*({_DIGITS})", r"\1-\2"),
    (rf"({_DIGITS})\s*(?:\+|и (?:старше|больше|выше|более)|and (?:over|older|up|above|more))",
     r"\1+"),
    (rf"(?:от|с|from)\s*({_DIGITS})\+?", r"\1+"),
    (rf"(?:до|up to|to)\s*({_DIGITS})", r"до \1"),
    (rf"({_DIGITS})\s*-\s*({_DIGITS})", r"\1-\2"),
)  # fmt: skip
_RANGES = [(re.compile(pattern), form) for pattern, form in _RANGE_WORDS]
_TWO_NUMBERS = re.compile(r"([0-9]{1,4})(?:[,;]? |[,;](?=[0-9]{2})) ?([0-9]{1,4})")
_DIGITS_AND_LETTERS = re.compile(r"\b(?=[^\W0-9_]*[0-9])[0-9OoОоЗзlIІ]+\b")
_LETTERS_FOR_DIGITS = str.maketrans("OoОоЗзlIІ", "000033111")


class Amount(NamedTuple):
    """A number, the currency named with it ("" when none), and the words left over."""

    number: int | float
    currency: str
    words: tuple[str, ...]


def read_amount(typed: str, *, money: bool) -> Amount | None:
    """The amount in a line; None when there is none. An ambiguous `150,000` is the caller's."""
    match = _AMOUNT.fullmatch(plain_typed(typed))
    if match is None or (match["before"] and not money):
        return None
    rest = _PARTS_OF_REST.split(match["after"].lower())
    words = [word for word in rest if word and word not in _LITTLE_WORDS]
    if words[:1] == ["тр"]:
        words[:1] = ["т", "р"]
    number = Decimal(re.sub("[ ']", "", match["number"]).replace(",", "."))
    if words and words[0] in _MULTIPLIERS:
        number *= _MULTIPLIERS[words.pop(0)]
    if abs(number) >= 10**MOST_DIGITS:
        return None
    currency = ""
    if before := (match["before"] or "").strip():
        currency = currency_named(before)
        if not currency:
            return None
    elif money and words and (currency := currency_named(words[0])):
        words.pop(0)
    elif money and words[1:2] and words[0].startswith("бел") and currency_named(words[1]) == "RUB":
        currency, words = "BYN", words[2:]
    whole = number == number.to_integral_value()
    return Amount(
        int(number) if whole else float(number),
        currency,
        tuple(words),
    )


def currency_named(word: str) -> str:
    """The code of a currency named by sign, word or code, in either alphabet; "" for no currency.

    The code is not checked against a list: `XYZ` is one, and the fact knows which it takes.
    """
    said = word.strip(".").lower()
    for beginning, code in _CURRENCY_WORDS:
        if said.startswith(beginning):
            return code
    if said in _LONE_ROUBLE:
        return "RUB"
    code = skeleton(said).upper()
    return code if re.fullmatch("[A-Z]{3}", code) and said not in _MONTH else ""


def is_of_unit(words: tuple[str, ...], unit: str) -> bool:
    """Do the words name the unit, or the beginning of it, such as `часов` of `часов в неделю`?"""
    parts = [part for part in unit.lower().split() if part not in _LITTLE_WORDS]
    return len(words) <= len(parts) and all(
        word[:3] == part[:3] or part.startswith(word) or (word == "hrs" and part == "hours")
        for word, part in zip(words, parts, strict=False)
    )


def is_a_month(words: tuple[str, ...]) -> bool:
    """Do the words left over of an amount of money say no more than "a month"?"""
    return all(word in _MONTH or word.startswith("месяц") for word in words)


def range_written(typed: str) -> str | None:
    """The range as `kb.amounts` reads it: `25-34`, `18+`, `до 17`, `30`; None when it is none."""
    said = plain_typed(typed).lower().replace("…", "..")
    for pattern, form in _RANGES:
        if match := pattern.fullmatch(said):
            return match.expand(form).replace(" ", "").replace("до", "до ")
    return said if re.fullmatch(_DIGITS, said) else None


def is_range(typed: str) -> bool:
    """Is a range typed, rather than a single number?"""
    written = range_written(typed)
    return written is not None and not re.fullmatch(_DIGITS, written)


def range_guess(typed: str) -> str:
    """`25-34` when two numbers were typed with nothing, or a comma, between; else ""."""
    match = _TWO_NUMBERS.fullmatch(plain_typed(typed))
    if match is None or int(match[1]) > int(match[2]):
        return ""
    return f"{match[1]}-{match[2]}"


def digits_guess(typed: str) -> str:
    """The line with digits for the letters that look like them; "" when that changes nothing."""
    said = plain_typed(typed)
    changed = _DIGITS_AND_LETTERS.sub(lambda word: word[0].translate(_LETTERS_FOR_DIGITS), said)
    return changed if changed != said else ""


def is_of_two_readings(typed: str) -> bool:
    """Does the line hold a `150,000` or `150.000`, of which nobody knows the thousands?"""
    return is_ambiguous(plain_typed(typed))
