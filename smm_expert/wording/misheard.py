"""What `consult` says of an answer that it could not take: one entry per code.

The second sentence says how to answer; where it is empty, the question's own example stands there.
"""

from __future__ import annotations

from smm_expert.wording.entry import Entry

MISHEARD: dict[str, Entry] = {
    "nothing-typed": Entry(
        "Enter alone is no answer, so nothing was taken down.",
        "Пустая строка ответом не считается, поэтому ничего не записано.",
        "If you do not know, type\u00a0-",
        "Если не знаете ответа, введите\u00a0-",
    ),
    "too-long": Entry(
        "The answer is longer than {most} characters.",
        "Ответ длиннее {most} знаков.",
        "Say it more briefly.",
        "Скажите короче.",
    ),
    "unreadable": Entry(
        "Some of the characters could not be read.",
        "Часть знаков прочитать не удалось.",
        "Type the answer by hand; a file must be in UTF-8.",
        "Наберите ответ вручную; файл с ответами нужен в кодировке UTF-8.",
    ),
    "not-in-list": Entry("'{said}' is not in the list.", "В списке нет варианта «{said}»."),
    "number-not-in-list": Entry(
        "There is no number {said} in the list.",
        "В списке нет номера {said}.",
        "The numbers run from 1 to {most}.",
        "Номера идут от 1 до {most}.",
    ),
    "one-only": Entry(
        "Only one can be chosen here, and '{said}' names several.",
        "Здесь выбирают что-то одно, а «{said}» — это несколько вариантов.",
    ),
    "ranked-twice": Entry("'{value}' is named twice.", "«{value}» названо дважды."),
    "not-yes-or-no": Entry(
        "'{said}' is neither yes nor no.", "«{said}» — это не «да» и не «нет»."
    ),
    "not-a-number": Entry("'{said}' is not a number.", "«{said}» — не число."),
    "one-number": Entry(
        "One number is needed here, and '{said}' is a range.",
        "Здесь нужно одно число, а «{said}» — диапазон.",
        "Type the number in the middle.",
        "Введите число посередине.",
    ),
    "two-readings": Entry(
        "'{said}' can be read in two ways, as thousands or as decimals.",
        "«{said}» можно понять двояко: как тысячи или как дробь.",
        "Type thousands without a separator (150000), decimals with one or two digits (150.5).",
        "Тысячи пишите слитно (150000), дробную часть — одной или двумя цифрами (150,5).",
    ),
    "other-unit": Entry(
        "The answer is wanted in other units than '{said}': {unit}.",
        "Ответ нужен в других единицах, не «{said}», а так: {unit}.",
    ),
    "not-an-amount": Entry("'{said}' is not an amount of money.", "«{said}» — не денежная сумма."),
    "other-words": Entry(
        "'{said}' does not belong to an amount a month.",
        "Слово «{said}» к сумме в месяц не относится.",
    ),
    "currency-missing": Entry("In which currency is '{said}'?", "В какой валюте сумма «{said}»?"),
    "other-currency": Entry(
        "Amounts in {said} cannot be taken here.",
        "Суммы в валюте {said} здесь не принимаются.",
        "Convert it to one of these: {known}.",
        "Пересчитайте её в одну из этих валют: {known}.",
    ),
    "not-a-range": Entry("'{said}' is not a range.", "«{said}» — не диапазон."),
    "range-reversed": Entry(
        "The range begins at {low} and ends at {high}.",
        "Диапазон начинается с {low} и кончается на {high}.",
    ),
    "out-of-range": Entry(
        "{found} lies outside {minimum} to {maximum}.",
        "{found} выходит за пределы от {minimum} до {maximum}.",
        "Type a number within these limits.",
        "Введите число в этих пределах.",
    ),
}
