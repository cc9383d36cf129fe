"""Faults of an agency's template, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

TEMPLATE: dict[str, Entry] = {
    "template-not-docx": Entry(
        "this is not a Word document that can be opened",
        "это не документ Word, который можно открыть",
        "Save it in Word or LibreOffice as DOCX or DOTX, without a password.",
        "Сохраните его в Word или LibreOffice в формате DOCX или DOTX, без пароля.",
    ),
    "template-macros": Entry(
        "the template holds macros or other things that can run",
        "в шаблоне есть макросы или другое исполняемое содержимое",
        "Save it as DOCX or DOTX, which leaves macros behind, and delete embedded objects.",
        "Сохраните его как DOCX или DOTX: макросы при этом не сохраняются; внедрённые объекты "
        "удалите.",
    ),
    "template-broken": Entry(
        "the template is damaged",
        "шаблон повреждён",
        "Open it in Word or LibreOffice and save it anew as DOCX.",
        "Откройте его в Word или LibreOffice и сохраните заново в формате DOCX.",
    ),
    "template-too-large": Entry(
        "the template is larger than {limit} megabytes when unpacked",
        "распакованный шаблон больше {limit} мегабайт",
        "Only its styles, header and footer are used: delete pictures and pages from it.",
        "Из него берутся только стили и колонтитулы: удалите картинки и страницы.",
    ),
}
