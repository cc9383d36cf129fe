"""Faults of a client's profile, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

PROFILE: dict[str, Entry] = {
    "no-file": Entry(
        "there is no such file",
        "такого файла нет",
        "Check the path and the spelling of the name.",
        "Проверьте путь и написание имени.",
    ),
    "not-a-file": Entry(
        "this is a folder, not a file",
        "это папка, а не файл",
        "Name the file in it that holds the client's profile.",
        "Укажите файл в ней, где записана анкета клиента.",
    ),
    "empty-profile": Entry(
        "the profile is empty",
        "анкета клиента пуста",
        "Begin with business.market and goals; see the examples.",
        "Начните с business.market и goals; образцы — в папке examples.",
    ),
    "derived-in-profile": Entry(
        "'{name}' is concluded by rules and cannot be given",
        "«{name}» выводят правила, задавать его нельзя",
        "Delete the line.",
        "Удалите эту строку.",
    ),
    "fact-twice": Entry(
        "the fact '{name}' is given twice, first in line {first}",
        "факт «{name}» задан дважды, впервые в строке {first}",
        "A dotted key and a nested one mean the same; keep one.",
        "Ключ через точку и вложенный ключ означают одно и то же: оставьте один.",
    ),
    "theme-not-a-mapping": Entry(
        "'{name}' is a group of facts, not a fact",
        "«{name}» — группа фактов, а не факт",
        "Write its facts below it, such as: {example}.",
        "Запишите её факты под ней, например: {example}.",
    ),
    "one-value": Entry(
        "'{name}' takes one value; found several",
        "у факта «{name}» одно значение, а найдено несколько",
        "Keep one; for different parts of the audience use segments:.",
        "Оставьте одно; для разных частей аудитории есть segments:.",
    ),
    "no-value": Entry(
        "'{name}' takes one value, and the list is empty",
        "у факта «{name}» одно значение, а список пуст",
        "Name the value, or delete the line if it is not known.",
        "Укажите значение или удалите строку, если оно неизвестно.",
    ),
    "list-in-text": Entry(
        "several values of '{name}' stand in one text",
        "несколько значений «{name}» записаны одним текстом",
        "Write them as a list: [{several}].",
        "Запишите их списком: [{several}].",
    ),
    "value-twice": Entry(
        "'{value}' is named twice in '{name}'",
        "«{value}» дважды названо в «{name}»",
        "Keep one of them.",
        "Оставьте одно.",
    ),
    "segment-name": Entry(
        "the segment '{name}' is there already",
        "сегмент «{name}» уже есть",
        "Give each segment a name of its own.",
        "Дайте каждому сегменту своё имя.",
    ),
    "segment-fact": Entry(
        "'{name}' belongs to the client as a whole, not to a segment",
        "«{name}» относится ко всему клиенту, а не к сегменту",
        "Move it out of segments:.",
        "Вынесите его из segments:.",
    ),
    "share-bounds": Entry(
        "the share {found} is not between 0 and 1",
        "доля {found} не лежит между 0 и 1",
        "Write 0.4 for 40 per cent.",
        "Для 40 процентов напишите 0.4.",
    ),
    "shares-sum": Entry(
        "the shares of the segments add up to {found}, more than 1",
        "доли сегментов дают в сумме {found}, больше 1",
        "Correct the shares.",
        "Исправьте доли.",
    ),
    "no-segments": Entry(
        "the list of segments is empty",
        "список сегментов пуст",
        "Add a segment or delete the key.",
        "Добавьте сегмент или удалите ключ.",
    ),
    "decided-both-ways": Entry(
        "the client both keeps and drops '{name}'",
        "клиент и оставляет, и убирает «{name}»",
        "Name it once.",
        "Укажите его один раз.",
    ),
}
