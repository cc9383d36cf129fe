"""Faults of the file of a look, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

LOOK: dict[str, Entry] = {
    "empty-look": Entry(
        "the file of the look is empty",
        "файл оформления пуст",
        "Write at least one of name, logo, accent and font.",
        "Укажите хотя бы одно: name, logo, accent или font.",
    ),
    "look-accent": Entry(
        "{found} is no colour",
        "{found} — не цвет",
        'Write # and six hexadecimal digits in quotes: accent: "#1f5f8b".',
        'Напишите в кавычках # и шесть шестнадцатеричных цифр: accent: "#1f5f8b".',
    ),
    "look-font": Entry(
        "{found} is no name of a font family",
        "{found} — не название шрифта",
        "Write the name of one family in letters, digits, spaces and hyphens, such as PT Sans.",
        "Напишите название одного шрифта: буквы, цифры, пробелы и дефисы, например PT Sans.",
    ),
    "no-logo": Entry(
        "the logo '{path}' cannot be read",
        "логотип «{path}» не удалось прочитать",
        "Check the path: it counts from the folder of this file.",
        "Проверьте путь: он считается от папки, где лежит этот файл.",
    ),
    "logo-format": Entry(
        "'{path}' is neither PNG nor JPEG nor SVG",
        "«{path}» — не PNG, не JPEG и не SVG",
        "Save the logo in one of these formats.",
        "Сохраните логотип в одном из этих форматов.",
    ),
    "logo-too-large": Entry(
        "the logo '{path}' is larger than {limit} MB",
        "логотип «{path}» больше {limit} МБ",
        "It goes into every document whole: save it smaller.",
        "Он целиком попадает в каждый документ: сохраните его в меньшем размере.",
    ),
}
