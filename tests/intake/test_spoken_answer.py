"""What people type becomes the value they meant, or they are told what is wrong with it."""

from __future__ import annotations

import pytest

from smm_expert.intake.misheard import Misheard
from smm_expert.intake.spoken_answer import read_answer, usual_currency
from smm_expert.intake.spoken_command import Command, command_in
from smm_expert.model.text import Language, Text
from smm_expert.model.values import Interval, Money, Value
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.report.question_text import how_to_answer, misheard_text
from smm_expert.wording.misheard import MISHEARD

VALUES = {
    "ru": Text("Russia", "Россия"),
    "b2c": Text("Sells to people (B2C)", "Продаёт людям (B2C)"),
    "public": Text("Public sector, doctors, teachers", "Госслужащие, врачи, учителя"),
    "it": Text("IT", "ИТ"),
}


def fact(kind: FactType, **more: object) -> FactDefinition:
    values = VALUES if kind in (FactType.CHOICE, FactType.CHOICES, FactType.RANKING) else {}
    title = Text("Something", "Нечто")
    return FactDefinition(f"client.{kind}", kind, title, values, **more)  # type: ignore[arg-type]


CHOICE, CHOICES, RANKING = map(fact, (FactType.CHOICE, FactType.CHOICES, FactType.RANKING))
FLAG, TEXT = fact(FactType.FLAG), fact(FactType.TEXT)
AGE = fact(FactType.RANGE, minimum=0, maximum=100, unit=Text("years", "лет"))
HOURS = fact(FactType.NUMBER, minimum=0, maximum=168, unit=Text("hours a week", "часов в неделю"))
PEOPLE = fact(FactType.NUMBER)
BUDGET = fact(FactType.MONEY, currencies=("RUB", "USD", "EUR", "BYN"))
ALL = {f.type: f for f in (CHOICE, CHOICES, RANKING, FLAG, TEXT, AGE, HOURS, BUDGET)}


@pytest.mark.parametrize(
    ("asked", "typed", "meant"),
    [
        (CHOICE, "1", "ru"),
        (CHOICE, "1.", "ru"),
        (CHOICE, " 2) ", "b2c"),
        (CHOICE, "１", "ru"),
        (CHOICE, "россия", "ru"),
        (CHOICE, "«Россия»", "ru"),
        (CHOICE, "RUSSIA", "ru"),
        (CHOICE, "продает людям (b2c)", "b2c"),
        (CHOICE, "в2с", "b2c"),
        (CHOICE, "IТ", "it"),
        (CHOICE, "Госслужащие, врачи, учителя", "public"),
        (CHOICE, "1, 1", "ru"),
        (CHOICES, "3,1", ("ru", "public")),
        (CHOICES, "1 3", ("ru", "public")),
        (CHOICES, "1-3", ("ru", "b2c", "public")),
        (CHOICES, "1 – 3", ("ru", "b2c", "public")),
        (CHOICES, "1-2, 4", ("ru", "b2c", "it")),
        (CHOICES, "1; it", ("ru", "it")),
        (CHOICES, "1 и 3", ("ru", "public")),
        (CHOICES, "Russia and IT", ("ru", "it")),
        (CHOICES, "ит, Госслужащие, врачи, учителя, 1", ("ru", "public", "it")),
        (CHOICES, "1,1", ("ru",)),
        (CHOICES, "all", ("ru", "b2c", "public", "it")),
        (CHOICES, "все", ("ru", "b2c", "public", "it")),
        (CHOICES, "0", ()),
        (CHOICES, "none", ()),
        (CHOICES, "нет", ()),
        (RANKING, "3,1", ("public", "ru")),
        (RANKING, "3-1", ("public", "b2c", "ru")),
        (RANKING, "IT, Россия", ("it", "ru")),
        (RANKING, "ничего", ()),
        (FLAG, "y", True),
        (FLAG, "Да", True),
        (FLAG, "да.", True),
        (FLAG, "д", True),
        (FLAG, "YES", True),
        (FLAG, "n", False),
        (FLAG, "нет!", False),
        (FLAG, "Н", False),
        (TEXT, "  Чай\u00a0и   Ко ", "Чай и Ко"),
        (TEXT, "Tea\x07 & Co", "Tea & Co"),
        (TEXT, "«Чай»", "«Чай»"),
        (AGE, "25-34", Interval(25, 34)),
        (AGE, "25 – 34", Interval(25, 34)),
        (AGE, "25—34 лет", Interval(25, 34)),
        (AGE, "25\u221234", Interval(25, 34)),
        (AGE, "25\u00a0-\u00a034", Interval(25, 34)),
        (AGE, "25..34", Interval(25, 34)),
        (AGE, "25…34", Interval(25, 34)),
        (AGE, "от 25 до 34", Interval(25, 34)),
        (AGE, "с 25 по 34 года", Interval(25, 34)),
        (AGE, "25 to 34", Interval(25, 34)),
        (AGE, "between 25 and 34 years", Interval(25, 34)),
        (AGE, "18+", Interval(18, 100)),
        (AGE, "от 18", Interval(18, 100)),
        (AGE, "18 и старше", Interval(18, 100)),
        (AGE, "до 17", Interval(0, 17)),
        (AGE, "up to 17", Interval(0, 17)),
        (AGE, "30", Interval(30, 30)),
        (HOURS, "10", 10),
        (HOURS, "2.5 hours", 2.5),
        (HOURS, "2,5 часа", 2.5),
        (HOURS, "~10 ч", 10),
        (HOURS, "10 часов в неделю", 10),
        (HOURS, "10 hrs a week", 10),
        (HOURS, "0", 0),
        (PEOPLE, "5 человек", 5),
        (PEOPLE, "1 500", 1500),
        (PEOPLE, "1.5k", 1500),
        (PEOPLE, "10 тыс.", 10000),
        (BUDGET, "150000 RUB", Money(150000, "RUB")),
        (BUDGET, "150\u00a0000 ₽", Money(150000, "RUB")),
        (BUDGET, "150 000 рублей в месяц", Money(150000, "RUB")),
        (BUDGET, "150 тыс", Money(150000, "USD")),
        (BUDGET, "150к", Money(150000, "USD")),
        (BUDGET, "150k", Money(150000, "USD")),
        (BUDGET, "150 т.р.", Money(150000, "RUB")),
        (BUDGET, "1,5 млн", Money(1500000, "USD")),
        (BUDGET, "1.5 million rubles", Money(1500000, "RUB")),
        (BUDGET, "$500", Money(500, "USD")),
        (BUDGET, "500$ a month", Money(500, "USD")),
        (BUDGET, "500 баксов", Money(500, "USD")),
        (BUDGET, "500 ЕUR", Money(500, "EUR")),
        (BUDGET, "RUВ 500", Money(500, "RUB")),
        (BUDGET, "100 бел. руб.", Money(100, "BYN")),
        (BUDGET, "99,90", Money(99.9, "USD")),
        (BUDGET, "около 1000 евро", Money(1000, "EUR")),
        (BUDGET, "0", Money(0, "USD")),
    ],
    ids=lambda part: str(part)[:30] if isinstance(part, str) else "",
)
def test_what_is_typed_is_understood(asked: FactDefinition, typed: str, meant: Value) -> None:
    found = read_answer(asked, typed, currency="USD")
    assert found == meant
    assert type(found) is type(meant)


@pytest.mark.parametrize(
    ("asked", "typed", "code", "guess"),
    [
        (CHOICE, "", "nothing-typed", ""),
        (CHOICE, " \u00a0 ", "nothing-typed", ""),
        (TEXT, "\x07", "nothing-typed", ""),
        (TEXT, "x" * 501, "too-long", ""),
        (TEXT, "\ufffd\ufffd", "unreadable", ""),
        (TEXT, "\udcd0", "unreadable", ""),
        (CHOICE, "Rusia", "not-in-list", "ru"),
        (CHOICE, "Росия", "not-in-list", "ru"),
        (CHOICE, "xyz", "not-in-list", ""),
        (CHOICE, "5", "number-not-in-list", ""),
        (CHOICE, "0", "number-not-in-list", ""),
        (CHOICE, "9" * 400, "number-not-in-list", ""),
        (CHOICE, "-1", "not-in-list", ""),
        (CHOICE, "1,2", "one-only", ""),
        (CHOICES, "1,9", "number-not-in-list", ""),
        (CHOICES, "0,1", "number-not-in-list", ""),
        (CHOICES, "1, Rusia", "not-in-list", "ru"),
        (RANKING, "1,1", "ranked-twice", ""),
        (RANKING, "ru, Россия", "ranked-twice", ""),
        (FLAG, "maybe", "not-yes-or-no", ""),
        (FLAG, "1", "not-yes-or-no", ""),
        (AGE, "34-25", "range-reversed", "25-34"),
        (AGE, "25 34", "not-a-range", "25-34"),
        (AGE, "25,34", "not-a-range", "25-34"),
        (AGE, "2О-34", "not-a-range", "20-34"),
        (AGE, "20-200", "out-of-range", ""),
        (AGE, "взрослые", "not-a-range", ""),
        (HOURS, "10-15", "one-number", ""),
        (HOURS, "от 10 до 15", "one-number", ""),
        (HOURS, "200", "out-of-range", ""),
        (HOURS, "-5", "out-of-range", ""),
        (HOURS, "1O", "not-a-number", "10"),
        (HOURS, "много", "not-a-number", ""),
        (HOURS, "10 часов в день", "other-unit", ""),
        (HOURS, "2 дня", "other-unit", ""),
        (PEOPLE, "150,000", "two-readings", ""),
        (PEOPLE, "9" * 40, "not-a-number", ""),
        (BUDGET, "150,000", "two-readings", ""),
        (BUDGET, "150.000 руб", "two-readings", ""),
        (BUDGET, "1OO", "not-an-amount", "100"),
        (BUDGET, "много", "not-an-amount", ""),
        (BUDGET, "10-20", "one-number", ""),
        (BUDGET, "-5 RUB", "out-of-range", ""),
        (BUDGET, "500 GBP", "other-currency", ""),
        (BUDGET, "5000 руб в год", "other-words", ""),
        (BUDGET, "9" * 40, "not-an-amount", ""),
    ],
    ids=lambda part: str(part)[:20] if isinstance(part, str) else "",
)
def test_what_is_wrong_is_said_with_a_guess_where_there_is_one(
    asked: FactDefinition, typed: str, code: str, guess: str
) -> None:
    found = read_answer(asked, typed, currency="USD")
    assert isinstance(found, Misheard)
    assert (found.code, found.guess) == (code, guess)


def test_an_amount_needs_a_currency_where_none_is_usual() -> None:
    found = read_answer(BUDGET, "500")
    assert found == Misheard("currency-missing", {"said": "500"}, "500 RUB")


def test_the_usual_currency_is_that_of_the_market() -> None:
    assert usual_currency(BUDGET, {"business.market": "us"}) == "USD"
    assert usual_currency(BUDGET, {"business.market": "eu"}) == "EUR"
    assert usual_currency(BUDGET, {"business.market": "kz"}) is None
    assert usual_currency(BUDGET, {}) is None
    assert usual_currency(fact(FactType.MONEY, currencies=("KZT",)), {}) == "KZT"


def test_roubles_are_those_of_belarus_where_the_market_is() -> None:
    assert read_answer(BUDGET, "500 руб", currency="BYN") == Money(500, "BYN")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("asked", [f for f in ALL.values() if f.type is not FactType.TEXT])
def test_the_example_of_every_question_can_be_typed_as_it_stands(
    asked: FactDefinition, language: Language
) -> None:
    said = how_to_answer(asked, language, {"business.market": "ru"})
    if asked.type is FactType.FLAG:
        examples = ["y", "n"] if language == "en" else ["да", "нет", "д", "н"]
    else:
        tail = said.partition({"en": "for example ", "ru": "например "}[language])[2]
        example = tail.split(";")[0].split(". ")[0].removesuffix(".")
        examples = example.replace(" или ", " or ").split(" or ")
    for example in examples:
        assert not isinstance(read_answer(asked, example, currency="RUB"), Misheard), example


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("code", sorted(MISHEARD))
def test_every_message_is_whole(code: str, language: Language) -> None:
    details = {"said": "X", "most": "3", "low": "1", "high": "2", "found": "4", "minimum": "5"}
    details |= {"maximum": "6", "value": "ru", "known": "RUB"}
    text = misheard_text(Misheard(code, details), HOURS, language, {})
    assert text.strip().endswith((".", "\u00a0-", ")"))
    for blank in ("said", "most", "low", "found", "minimum", "known", "unit"):
        assert f"{{{blank}}}" not in text
    assert ("часов" in text or "hours" in text) or MISHEARD[code].mend(language, details)


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("?", Command.WHY),
        ("？", Command.WHY),
        ("???", Command.WHY),
        ("зачем", Command.WHY),
        ("-", Command.UNKNOWN),
        ("—", Command.UNKNOWN),
        ("Не знаю.", Command.UNKNOWN),
        ("don't know", Command.UNKNOWN),
        ("don’t know", Command.UNKNOWN),
        ("<", Command.BACK),
        ("Назад", Command.BACK),
        ("=", Command.STATUS),
        (".", Command.FINISH),
        ("q", Command.QUIT),
        ("Й", Command.QUIT),
        ("выход", Command.QUIT),
        ("help", Command.HELP),
        ("Помощь", Command.HELP),
        ("", None),
        ("1", None),
        ("-1", None),
        ("нет", None),
    ],
)
def test_keys_and_their_words_are_known(typed: str, command: Command | None) -> None:
    assert command_in(typed, CHOICE) is command


def test_a_value_of_the_list_wins_over_the_word_of_a_command() -> None:
    told = with_values(CHOICE, {"unsure": Text("Don't know", "Не знаю")})
    assert command_in("не знаю", told) is None
    assert read_answer(told, "не знаю") == "unsure"
    assert command_in("-", told) is Command.UNKNOWN


def test_a_free_text_may_be_the_word_of_a_command_or_a_key_in_quotes() -> None:
    assert command_in("Назад", TEXT) is None
    assert command_in("q", TEXT) is Command.QUIT
    assert command_in('"q"', TEXT) is None


def with_values(of: FactDefinition, values: dict[str, Text]) -> FactDefinition:
    return FactDefinition(of.id, of.type, of.title, values)
