"""Faults of a filled brief, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

BRIEF: dict[str, Entry] = {
    "not-a-workbook": Entry(
        "this file cannot be opened as a spreadsheet in the format XLSX",
        "этот файл не открывается как таблица в формате XLSX",
        "Open it in Excel, LibreOffice or Google Sheets and save it anew as .xlsx.",
        "Откройте его в Excel, LibreOffice или Google Таблицах и сохраните заново как .xlsx.",
    ),
    "workbook-protected": Entry(
        "the file is protected with a password, or comes from an old office program",
        "файл защищён паролем или сохранён в формате старой офисной программы",
        "Open it, take the password off, and save it as .xlsx.",
        "Откройте его, снимите пароль и сохраните как .xlsx.",
    ),
    "workbook-too-large": Entry(
        "unpacked, the file is larger than a brief can be (more than {limit} MB or too many rows)",
        "в распакованном виде файл больше, чем бывает бриф (больше {limit} МБ или слишком много "
        "строк)",
        "Copy the answers into a fresh brief; pictures and other sheets are not needed.",
        "Перенесите ответы в новый бриф: картинки и другие листы не нужны.",
    ),
    "not-a-brief": Entry(
        "no brief is found in this file",
        "в этом файле не найден бриф",
        "Fill in one that 'smm-expert brief' has written, and leave its hidden column, or the "
        "comments <!-- ... --> beside the questions, as they are.",
        "Заполните бриф, который создала команда «smm-expert brief», и не удаляйте его скрытый "
        "столбец или пометки <!-- ... --> у вопросов.",
    ),
    "several-briefs": Entry(
        "two sheets are briefs: '{first}' and '{second}'",
        "бриф найден на двух листах: «{first}» и «{second}»",
        "Keep one of them in the file; a second client needs a file of its own.",
        "Оставьте в файле один; для второго клиента нужен отдельный файл.",
    ),
    "no-answer-column": Entry(
        "the brief has no column with the heading Answer",
        "в брифе нет столбца с заголовком «Ответ»",
        "Write this heading over the column with the answers again.",
        "Верните этот заголовок над столбцом с ответами.",
    ),
    "formula-without-result": Entry(
        "the cell holds a formula that has no result",
        "в ячейке формула, у которой нет результата",
        "Write the answer itself.",
        "Впишите сам ответ.",
    ),
    "date-in-cell": Entry(
        "the spreadsheet has turned the answer into a date: {found}",
        "таблица превратила ответ в дату: {found}",
        "Type the answer again with an apostrophe before it: '3-5.",
        "Наберите ответ ещё раз, поставив перед ним апостроф: '3-5.",
    ),
    "not-yes-or-no": Entry(
        "the answer is yes or no; found {found}",
        "здесь отвечают «да» или «нет»; найдено: {found}",
        "Write yes or no, or leave it empty if you do not know.",
        "Напишите «да» или «нет» либо оставьте пустым, если не знаете.",
    ),
    "not-a-tick": Entry(
        "'{found}' is not a mark beside an answer",
        "«{found}» — не отметка у ответа",
        "Put x or yes beside each answer that fits, and nothing beside the others.",
        "Поставьте x или «да» у каждого подходящего ответа и ничего у остальных.",
    ),
    "several-ticked": Entry(
        "one answer is asked for, and several are marked",
        "нужен один ответ, а отмечено несколько",
        "Keep the one that fits best.",
        "Оставьте тот, который подходит лучше всего.",
    ),
    "none-and-some": Entry(
        "'None of these' is marked, and an answer beside it",
        "отмечено и «Ничего из этого», и какой-то ответ",
        "Take one of the two marks away.",
        "Уберите одну из двух отметок.",
    ),
    "only-noes": Entry(
        "it is marked what does not fit, but not what does",
        "отмечено, что не подходит, но не отмечено, что подходит",
        "Mark what fits. Leave all empty if you do not know.",
        "Отметьте то, что подходит. Если не знаете, оставьте всё пустым.",
    ),
    "not-a-place": Entry(
        "'{found}' is not a place in an order",
        "«{found}» — не место по порядку",
        "Write 1 beside the most important, 2 beside the next, and nothing beside the others.",
        "Поставьте 1 у самого важного, 2 у следующего и ничего у остальных.",
    ),
    "place-twice": Entry(
        "the place {place} is given twice",
        "место {place} отдано дважды",
        "Give each a number of its own: 1, 2, 3.",
        "Дайте каждому свой номер: 1, 2, 3.",
    ),
    "answered-twice": Entry(
        "this question is answered in two places",
        "на этот вопрос ответили в двух местах",
        "Keep one of the answers.",
        "Оставьте один из ответов.",
    ),
    "text-not-read": Entry(
        "this text belongs to no question and would be lost",
        "этот текст не относится ни к какому вопросу и потерялся бы",
        "Write an answer after 'Answer:', or into the answer cell of a question; delete other "
        "notes.",
        "Впишите ответ после слова «Ответ:» или в ячейку ответа у вопроса; остальное удалите.",
    ),
}
