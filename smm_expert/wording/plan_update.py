"""What is said when a plan is made again over one that people worked on."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

PLAN_UPDATE: dict[str, Entry] = {
    "title": Entry(
        "Where the new plan and your edits differ", "Где новый план и ваши правки расходятся"
    ),
    "made": Entry(
        "Made on {day}. The calendar has your version everywhere; look whether it still fits.",
        "Составлено {day}. В календаре везде осталось ваше; проверьте, подходит ли оно.",
    ),
    "changed": Entry(
        "{field}: planned before: {before}; planned now: {now}; kept: {edited}",
        "{field}: было в плане: {before}; теперь в плане: {now}; оставлено ваше: {edited}",
    ),
    "worked": Entry(
        "{field}: {before} became {now}; status, link and notes stayed as they were",
        "{field}: было {before}, стало {now}; статус, ссылка и заметки остались прежними",
    ),
    "gone": Entry(
        "the new plan has no such entry; it was kept, because you worked on it",
        "в новом плане этого нет; строка оставлена, потому что вы с ней работали",
    ),
    "removed": Entry(
        "{field}: planned before: {before}; planned now: {now}; you had deleted this row, and it "
        "stays out",
        "{field}: было в плане: {before}; теперь в плане: {now}; вы удалили эту строку, и она не "
        "возвращена",
    ),
    "nothing": Entry("nothing", "пусто"),
    "entry": Entry("{day}, {what} ({id})", "{day}, {what} ({id})"),
    "carried": Entry(
        "Your edits were carried over: {changed} changed, {added} added, {removed} deleted.",
        "Ваши правки перенесены. Строк изменено: {changed}, добавлено: {added}, удалено: "
        "{removed}.",
    ),
    "kept-in": Entry(
        "The old files are in {folder}. Only the calendar keeps edits: what you filled in on "
        "other sheets is there.",
        "Старые файлы лежат в папке {folder}. Правки переносятся только в календаре: то, что вы "
        "заполнили на других листах, осталось там.",
    ),
    "left-behind": Entry(
        "Columns that the plan does not have were not carried over: {columns}.",
        "Не перенесены столбцы, которых в плане нет: {columns}.",
    ),
    "unchanged": Entry(
        "Nothing has changed; no file was written.",
        "Ничего не изменилось, файлы не перезаписаны.",
    ),
}


def update_words(code: str, language: str, **details: object) -> str:
    """A sentence about an update, its blanks filled."""
    said = {name: str(value) for name, value in details.items()}
    return PLAN_UPDATE[code].said(language, said)
