"""Faults in the shape of keys and values, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

SHAPE: dict[str, Entry] = {
    "missing-key": Entry(
        "'{key}' is missing",
        "не хватает ключа «{key}»",
        "Add the key '{key}' with its value.",
        "Добавьте ключ «{key}» и его значение.",
    ),
    "unknown-key": Entry(
        "unknown key '{key}'",
        "неизвестный ключ «{key}»",
        "Correct the spelling or delete the key; unknown keys are never ignored.",
        "Исправьте написание или удалите ключ: неизвестные ключи не пропускаются молча.",
    ),
    "decimal-comma": Entry(
        "a comma ends the number here, and '{key}' became a key of its own",
        "запятая обрывает здесь число, и «{key}» стало отдельным ключом",
        "Write decimals with a point: 0.6.",
        "Отделяйте дробную часть точкой: 0.6.",
    ),
    "colon-without-space": Entry(
        "a space is missing after the colon in '{key}'",
        "после двоеточия в «{key}» нет пробела",
        "Write 'key: value'.",
        "Пишите «ключ: значение».",
    ),
    "not-a-mapping": Entry(
        "keys with values are expected here; found {found}",
        "здесь ожидаются ключи со значениями; найдено: {found}",
        "Write 'key: value', one a line, with a space after the colon.",
        "Пишите «ключ: значение» по одному на строке, с пробелом после двоеточия.",
    ),
    "not-a-list": Entry(
        "'{key}' must be a list",
        "«{key}» должен быть списком",
        "Begin each element with '- ', or write [a, b].",
        "Начинайте каждый элемент с «- » или пишите [a, b].",
    ),
    "empty-list": Entry(
        "'{key}' is empty",
        "список «{key}» пуст",
        "Add at least one element, or delete the whole entry.",
        "Добавьте хотя бы один элемент или удалите запись целиком.",
    ),
    "not-a-word": Entry(
        "a word is expected here; found {found}",
        "здесь ожидается слово; найдено: {found}",
        "Write a plain word or text; quote it when it looks like a number.",
        "Напишите слово или текст; если он похож на число, возьмите в кавычки.",
    ),
    "malformed-id": Entry(
        "'{found}' is not a well-formed name",
        "«{found}» — неправильно составленное имя",
        "Use small Latin letters and digits, joined as in '{example}'.",
        "Используйте строчные латинские буквы и цифры, соединённые, как в «{example}».",
    ),
    "unknown-word": Entry(
        "'{key}' cannot be '{found}'",
        "«{key}» не может быть «{found}»",
        "Choose one of the words that docs/rule-language.md lists for it.",
        "Выберите одно из слов, перечисленных в docs/ru/rule-language.md.",
    ),
    "text-needs-languages": Entry(
        "a text in both languages is expected here; found {found}",
        "здесь ожидается текст на двух языках; найдено: {found}",
        "Write {{en: ..., ru: ...}}.",
        "Напишите {{en: ..., ru: ...}}.",
    ),
    "missing-language": Entry(
        "the text has no '{key}' version",
        "у текста нет версии «{key}»",
        "Write {{en: ..., ru: ...}}: every text stands in both languages.",
        "Напишите {{en: ..., ru: ...}}: каждый текст даётся на обоих языках.",
    ),
    "not-a-text": Entry(
        "a text is expected here; found {found}",
        "здесь ожидается текст; найдено: {found}",
        "Write a sentence; put it in quotes if it holds a colon or a comma.",
        "Напишите предложение; если в нём есть двоеточие или запятая, возьмите его в кавычки.",
    ),
    "not-a-number-here": Entry(
        "'{key}' must be a number; found {found}",
        "«{key}» должно быть числом; найдено: {found}",
        "Write digits only, with a point for decimals.",
        "Запишите цифрами, дробную часть — через точку.",
    ),
    "not-a-whole-number": Entry(
        "'{key}' must be a whole number; found {found}",
        "«{key}» должно быть целым числом; найдено: {found}",
        "Write digits only, for example 10; what is counted begins with 1.",
        "Запишите одними цифрами, например 10; количество начинается с 1.",
    ),
    "not-true-or-false": Entry(
        "'{key}' must be true or false; found {found}",
        "«{key}» должно быть true или false; найдено: {found}",
        "Write true or false, without quotes.",
        "Напишите true или false без кавычек.",
    ),
    "not-a-date": Entry(
        "'{key}' must be a date; found {found}",
        "«{key}» должно быть датой; найдено: {found}",
        "Write it as year-month-day: 2026-03-01.",
        "Запишите её как год-месяц-день: 2026-03-01.",
    ),
    "no-such-day": Entry(
        "there is no day {found}",
        "дня {found} не существует",
        "Correct the day, the month or the year.",
        "Исправьте день, месяц или год.",
    ),
    "not-money": Entry(
        "'{found}' is not an amount of money",
        "«{found}» — не денежная сумма",
        "Write an amount and a currency: 150000 RUB.",
        "Укажите сумму и валюту: 150000 RUB.",
    ),
    "ambiguous-amount": Entry(
        "'{found}' can be read in two ways, as thousands or as decimals",
        "«{found}» можно понять двояко: как тысячи или как дробь",
        "Write thousands without a separator (150000), decimals with one or two digits (150.5).",
        "Тысячи пишите слитно (150000), дробную часть — одной или двумя цифрами (150.5).",
    ),
    "money-without-currency": Entry(
        "the amount {found} has no currency",
        "у суммы {found} не указана валюта",
        "Add it, for example {found} {currency}.",
        "Добавьте её, например {found} {currency}.",
    ),
    "unknown-currency": Entry(
        "'{name}' is not a currency of '{fact}'",
        "у факта «{fact}» нет валюты «{name}»",
        "The vocabulary lists the currencies in which it may be given.",
        "Валюты, в которых его можно указать, перечислены в словаре фактов.",
    ),
    "no-such-currency": Entry(
        "'{name}' is not the code of a currency",
        "«{name}» — не код валюты",
        "Write the three letters of its international code, such as RUB, USD or KZT.",
        "Укажите три буквы международного кода, например RUB, USD или KZT.",
    ),
    "not-a-range": Entry(
        "'{found}' is not a range of numbers",
        "«{found}» — не диапазон чисел",
        "Write 25-34, [25, 34], 55+ or up to 17.",
        "Напишите 25-34, [25, 34], 55+ или до 17.",
    ),
    "range-reversed": Entry(
        "the range begins at {low} and ends at {high}",
        "диапазон начинается с {low} и кончается на {high}",
        "Write the smaller number first.",
        "Сначала укажите меньшее число.",
    ),
    "out-of-range": Entry(
        "{found} lies outside {minimum} to {maximum}",
        "{found} выходит за пределы от {minimum} до {maximum}",
        "Write a number within these limits.",
        "Укажите число в этих пределах.",
    ),
}
