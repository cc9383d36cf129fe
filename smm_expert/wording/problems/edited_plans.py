"""Faults of a plan that people worked on, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

EDITED_PLAN: dict[str, Entry] = {
    "plan-json-broken": Entry(
        "this is not a plan that smm-expert has written, or it was damaged",
        "это не план, который записала программа smm-expert, или файл повреждён",
        "Take plan.json from a copy, such as the latest 'before-' folder beside it, or make the "
        "plan anew with --output.",
        "Возьмите plan.json из копии, например из последней папки «before-» рядом с ним, или "
        "составьте план заново с параметром --output.",
    ),
    "plan-of-other-version": Entry(
        "the plan was written by another version of smm-expert ({found})",
        "план записан другой версией smm-expert ({found})",
        "Update it with the version that wrote it, or make the plan anew with --output.",
        "Обновите его той версией, которая его записала, или составьте план заново с параметром "
        "--output.",
    ),
    "plan-too-large": Entry(
        "unpacked, the file is larger than a plan can be (more than {limit} MB or too many rows)",
        "в распакованном виде файл больше, чем бывает план (больше {limit} МБ или слишком много "
        "строк)",
        "Take pictures and sheets of your own out of it, and delete the empty rows below the "
        "calendar.",
        "Уберите из него картинки и свои листы и удалите пустые строки под календарём.",
    ),
    "no-calendar": Entry(
        "no sheet of this file has the calendar: the headings ID, Date and Topic in one row",
        "ни на одном листе нет календаря: заголовков «№», «Дата» и «Тема» в одной строке",
        "Write these headings over their columns again; the sheet may be called anything.",
        "Верните эти заголовки над их столбцами; лист может называться как угодно.",
    ),
    "several-calendars": Entry(
        "two sheets are calendars: '{first}' and '{second}'",
        "календарь найден на двух листах: «{first}» и «{second}»",
        "Keep the one that is right and delete the other.",
        "Оставьте верный, а другой удалите.",
    ),
    "not-a-day": Entry(
        "'{found}' is not a date",
        "«{found}» — не дата",
        "Write it as 2026-12-31 or 31.12.2026.",
        "Запишите её так: 31.12.2026 или 2026-12-31.",
    ),
    "day-outside-plan": Entry(
        "{found} is outside the plan, which runs from {first} to {last}",
        "{found} вне плана: он идёт с {first} по {last}",
        "Choose a day of the plan, or make it longer with --weeks.",
        "Выберите день внутри плана или продлите его параметром --weeks.",
    ),
    "entry-without-day": Entry(
        "this row has no date",
        "у этой строки нет даты",
        "Write the date, or delete the whole row.",
        "Впишите дату или удалите строку целиком.",
    ),
    "not-a-time": Entry(
        "'{found}' is not a time of day",
        "«{found}» — не время",
        "Write hours and minutes with a colon: 9:30.",
        "Запишите часы и минуты через двоеточие: 9:30.",
    ),
    "post-without-time": Entry(
        "this post has no time",
        "у этой публикации нет времени",
        "Write hours and minutes: 9:30.",
        "Впишите часы и минуты: 9:30.",
    ),
    "post-without-platform": Entry(
        "this post has no platform",
        "у этой публикации нет площадки",
        "Write the platform. If it is no post, leave type and time empty too.",
        "Впишите площадку. Если это не публикация, оставьте пустыми также тип и время.",
    ),
    "not-hours": Entry(
        "'{found}' is not a number of hours",
        "«{found}» — не число часов",
        "Write a number: 1.5.",
        "Впишите число: 1,5.",
    ),
    "no-such-platform": Entry(
        "there is no platform '{found}'",
        "нет площадки «{found}»",
        "Write it as the other rows do.",
        "Запишите её так, как в других строках.",
    ),
    "no-such-type": Entry(
        "there is no type of content '{found}'",
        "нет типа публикации «{found}»",
        "Write it as the other rows do, or leave the cell empty and use the notes.",
        "Запишите его так, как в других строках, или оставьте ячейку пустой, а это впишите в "
        "заметки.",
    ),
    "no-such-rubric": Entry(
        "there is no rubric '{found}'",
        "нет рубрики «{found}»",
        "Write it as the other rows do, or leave the cell empty and use the notes.",
        "Запишите её так, как в других строках, или оставьте ячейку пустой, а это впишите в "
        "заметки.",
    ),
    "no-such-event-type": Entry(
        "there is no type '{found}' of entries without a platform",
        "нет типа «{found}» для строк без площадки",
        "Name the platform if it is a post; else leave the type empty and say what it is in the "
        "topic.",
        "Если это публикация, укажите площадку; если нет, оставьте тип пустым, а что это, впишите "
        "в тему.",
    ),
    "not-of-an-event": Entry(
        "'{found}' stands here, but this row is no post, and nobody would see it again",
        "здесь стоит «{found}», но эта строка — не публикация, и это потерялось бы",
        "Write it into the notes and empty this cell; for a post add a row of its own.",
        "Впишите это в заметки и очистите ячейку; для публикации добавьте отдельную строку.",
    ),
}
