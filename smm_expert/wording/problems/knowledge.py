"""Faults of the files of a knowledge base, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

KNOWLEDGE: dict[str, Entry] = {
    "no-knowledge-folder": Entry(
        "there is no such folder of knowledge",
        "такой папки с базой знаний нет",
        "Check the path given with --knowledge.",
        "Проверьте путь в параметре --knowledge.",
    ),
    "no-manifest": Entry(
        "the base has no knowledge.yaml",
        "в базе нет файла knowledge.yaml",
        "Add one with id, version and title.",
        "Добавьте его с ключами id, version и title.",
    ),
    "unreadable-file": Entry(
        "the system cannot read this ({reason})",
        "система не может это прочитать ({reason})",
        "Try to open it with another program; the disk or the network may be at fault.",
        "Попробуйте открыть его другой программой: возможно, дело в диске или сети.",
    ),
    "no-permission": Entry(
        "you are not allowed to read this",
        "нет прав на чтение",
        "Ask its owner, or change its access rights.",
        "Обратитесь к владельцу или измените права доступа.",
    ),
    "unknown-file": Entry(
        "nothing is read from this place",
        "из этого места ничего не читается",
        "Move the file into one of the known folders.",
        "Перенесите файл в одну из известных папок.",
    ),
    "not-named-yaml": Entry(
        "a file of knowledge must be named .yaml, and this one is not read",
        "имя файла базы знаний должно кончаться на .yaml, а этот не читается",
        "Rename it to {name}.",
        "Переименуйте его в {name}.",
    ),
    "values-not-a-mapping": Entry(
        "values must be written with their labels",
        "значения записываются вместе с подписями",
        "Write one a line: value: {{en: ..., ru: ...}}.",
        "По одному на строке: значение: {{en: ..., ru: ...}}.",
    ),
    "range-needs-limits": Entry(
        "the range '{name}' needs min and max",
        "диапазону «{name}» нужны min и max",
        "Add both; '55+' ends at max, 'up to 17' begins at min.",
        "Добавьте оба: «55+» кончается на max, «до 17» начинается с min.",
    ),
    "limits-reversed": Entry(
        "min is {low} and max is {high}",
        "min равен {low}, а max — {high}",
        "Write the smaller number as min.",
        "Меньшее число укажите в min.",
    ),
    "no-values": Entry(
        "'{name}' has no values to choose from",
        "у «{name}» нет ни одного значения на выбор",
        "Add at least one.",
        "Добавьте хотя бы одно.",
    ),
    "not-derivable": Entry(
        "a fact of type {type} cannot be derived",
        "факт типа {type} не может быть выводимым",
        "Derived facts are of type choice, choices or flag.",
        "Выводимые факты бывают типов choice, choices и flag.",
    ),
    "kind-most": Entry(
        "'most' does not fit 'select: {select}'",
        "«most» не сочетается с «select: {select}»",
        "With many, most is a whole number from 1; with one, leave it out.",
        "При many укажите целое число от 1, при one уберите most.",
    ),
    "kind-order": Entry(
        "the order {order} is taken by the kind '{other}'",
        "порядок {order} уже занят видом «{other}»",
        "Choose another number.",
        "Выберите другое число.",
    ),
    "relation-cycle": Entry(
        "the items need each other in a circle: {path}",
        "элементы требуют друг друга по кругу: {path}",
        "Take one of the relations away.",
        "Уберите одну из связей.",
    ),
    "kind-cycle": Entry(
        "kinds of items wait for each other in a circle: {path}",
        "виды элементов ждут друг друга по кругу: {path}",
        "A kind is selected after the kinds that its items need: take one direction away.",
        "Вид выбирается после тех видов, которые нужны его элементам: уберите одно из "
        "направлений.",
    ),
    "threshold-bounds": Entry(
        "{found} lies outside -1 to 1",
        "{found} выходит за пределы от -1 до 1",
        "Certainty lies between -1 and 1; 0.3 is a usual threshold.",
        "Уверенность лежит между -1 и 1; обычный порог — 0.3.",
    ),
    "parameter-bound": Entry(
        "the parameter '{name}' has no value '{bound}'",
        "у параметра «{name}» нет значения «{bound}»",
        "Give low, mid and high, or name the parameter alone.",
        "Задайте low, mid и high или укажите параметр без уточнения.",
    ),
    "parameter-mixed-units": Entry(
        "the values of one parameter are in different units",
        "значения одного параметра в разных единицах",
        "Use one currency, or numbers only.",
        "Используйте одну валюту или только числа.",
    ),
    "parameter-same-day": Entry(
        "two values of the parameter begin on {day}",
        "два значения параметра начинаются {day}",
        "Keep one of them.",
        "Оставьте одно из них.",
    ),
    "parameter-order": Entry(
        "low, mid and high are not in order: {low}, {mid}, {high}",
        "low, mid и high идут не по порядку: {low}, {mid}, {high}",
        "Write the smallest amount as low and the largest as high, all in one currency.",
        "Наименьшее укажите в low, наибольшее — в high, всё в одной валюте.",
    ),
    "parameter-unit": Entry(
        "'{name}' cannot be compared with '{fact}': one is money, the other is not",
        "«{name}» нельзя сравнить с «{fact}»: одно — деньги, другое — нет",
        "Name a parameter of the same sort as the fact.",
        "Укажите параметр того же рода, что и факт.",
    ),
    "exchange-rate": Entry(
        "'{name}' is an exchange rate and must be a number above 0; found {found}",
        "«{name}» — курс валюты, это должно быть число больше 0; найдено: {found}",
        "Write how many units of the currency one US dollar costs, such as 92.5.",
        "Укажите, сколько единиц валюты стоит один доллар США, например 92.5.",
    ),
}
