"""The words of the files that a plan is handed over in besides the document: workbook, calendar.

What both say (kinds of events, steps of the forecast, lines of the budget) is in `strategy`.
"""

from __future__ import annotations

from smm_expert.wording.entry import Entry

UNITS: dict[str, Entry] = {
    "percent": Entry("%", "%"),
    "count": Entry("number", "число"),
    "money": Entry("money", "деньги"),
    "hours": Entry("hours", "часы"),
    "rating": Entry("rating", "оценка"),
}

SHORT_OF: dict[str, Entry] = {
    "hours": Entry("the week has too few hours", "не хватает часов в неделю"),
    "money": Entry("the budget is too small", "не хватает бюджета"),
    "partner": Entry("what it needs was not chosen", "не выбрано то, без чего это не работает"),
}

# From Monday on, as `date.weekday()` counts.
WEEKDAYS = (
    Entry("Mon", "пн"),
    Entry("Tue", "вт"),
    Entry("Wed", "ср"),
    Entry("Thu", "чт"),
    Entry("Fri", "пт"),
    Entry("Sat", "сб"),
    Entry("Sun", "вс"),
)

MONTHS = (
    Entry("January", "Январь"),
    Entry("February", "Февраль"),
    Entry("March", "Март"),
    Entry("April", "Апрель"),
    Entry("May", "Май"),
    Entry("June", "Июнь"),
    Entry("July", "Июль"),
    Entry("August", "Август"),
    Entry("September", "Сентябрь"),
    Entry("October", "Октябрь"),
    Entry("November", "Ноябрь"),
    Entry("December", "Декабрь"),
)

# In the order in which an entry of the calendar goes through them. No commas: a drop-down's list
# is separated by them.
STATUSES: dict[str, Entry] = {
    "idea": Entry("Idea", "Идея"),
    "draft": Entry("Draft", "Черновик"),
    "review": Entry("In review", "На согласовании"),
    "approved": Entry("Approved", "Согласовано"),
    "scheduled": Entry("Scheduled", "Запланировано"),
    "published": Entry("Published", "Опубликовано"),
    "done": Entry("Done", "Сделано"),
    "cancelled": Entry("Cancelled", "Отменено"),
}

FILE_LABELS: dict[str, Entry] = {
    "sheet-summary": Entry("Summary", "Сводка"),
    "sheet-calendar": Entry("Calendar", "Календарь"),
    "sheet-months": Entry("Months", "По месяцам"),
    "sheet-kpis": Entry("KPIs", "KPI"),
    "sheet-media": Entry("Media plan", "Медиаплан"),
    "sheet-budget": Entry("Budget", "Бюджет"),
    "sheet-brief": Entry("Brief", "Бриф"),
    "plan": Entry("Social media plan", "План продвижения в соцсетях"),
    "plan-for": Entry("Social media plan: {client}", "План продвижения в соцсетях: {client}"),
    "client": Entry("Client", "Клиент"),
    "from-to": Entry("Runs", "Срок"),
    "weeks": Entry("Weeks", "Недель"),
    "time-zone": Entry("Time zone", "Часовой пояс"),
    "knowledge": Entry("Knowledge base", "База знаний"),
    "hours-told": Entry("Hours a week at hand", "Часов в неделю есть"),
    "hours-used": Entry("Hours a week planned", "Часов в неделю занято"),
    "hours-production": Entry("Hours of production in all", "Часов на подготовку всего"),
    "money-told": Entry("Money for promotion a month", "На продвижение в месяц есть"),
    "money-used": Entry("Of it planned at least", "Из них нужно не меньше"),
    "monthly-budget": Entry("Monthly budget", "Бюджет в месяц"),
    "least-budget": Entry("Least that the chosen needs", "Минимум для выбранного"),
    "enough": Entry("Is the budget enough?", "Хватает ли бюджета?"),
    "channels": Entry("Platforms", "Площадки"),
    "posts-a-week": Entry("Posts a week", "Публикаций в неделю"),
    "posts-planned": Entry("Posts in the plan", "Публикаций в плане"),
    "posts-reserved": Entry("Of them kept free", "Из них свободных"),
    "posts-listed": Entry("In the calendar", "В календаре"),
    "posts-published": Entry("Published", "Опубликовано"),
    "hours-a-week": Entry("Hours a week", "Часов в неделю"),
    "total": Entry("Total", "Итого"),
    "candidates": Entry("What fits the week and the money", "Что помещается в неделю и бюджет"),
    "item": Entry("What", "Что"),
    "certainty": Entry("Certainty", "Уверенность"),
    "least-a-month": Entry("Least a month", "Минимум в месяц"),
    "chosen": Entry("Chosen", "Выбрано"),
    "why-not": Entry("Why not", "Почему нет"),
    "instead": Entry("instead: {items}", "вместо этого: {items}"),
    "rubrics": Entry("Rubrics", "Рубрики"),
    "share": Entry("Share", "Доля"),
    "forecast": Entry(
        "What the paid part may bring in a usual month",
        "Что может дать платная часть за обычный месяц",
    ),
    "break-even": Entry("Sales that pay for the spend", "Продаж, чтобы окупить расход"),
    "missing": Entry("Not reckoned, because unknown", "Не посчитано: неизвестно"),
    "id": Entry("ID", "№"),
    "date": Entry("Date", "Дата"),
    "weekday": Entry("Day", "День"),
    "time": Entry("Time", "Время"),
    "platform": Entry("Platform", "Площадка"),
    "type": Entry("Type", "Тип"),
    "rubric": Entry("Rubric", "Рубрика"),
    "topic": Entry("Topic", "Тема"),
    "hours": Entry("Hours", "Часы"),
    "status": Entry("Status", "Статус"),
    "link": Entry("Link", "Ссылка"),
    "notes": Entry("Notes", "Заметки"),
    "status-hint": Entry("Choose from the list.", "Выберите из списка."),
    "until": Entry("until {day}", "до {day}"),
    "post": Entry("Post", "Публикация"),
    "reserved": Entry("Free slot", "Свободный слот"),
    "free-slot": Entry(
        "Kept free for news and what comes up", "Место для новостей и поводов недели"
    ),
    "untitled": Entry("Topic to be found", "Тему ещё выбрать"),
    "kpi": Entry("KPI", "Показатель"),
    "goal": Entry("Goal", "Цель"),
    "unit": Entry("Unit", "Единица"),
    "better": Entry("Better", "Лучше"),
    "higher": Entry("higher", "больше"),
    "lower": Entry("lower", "меньше"),
    "baseline": Entry("Now", "Сейчас"),
    "target-low": Entry("Target: low", "Цель: минимум"),
    "target-mid": Entry("Target: middle", "Цель: середина"),
    "target-high": Entry("Target: high", "Цель: максимум"),
    "act-at": Entry("Act at", "Когда действовать"),
    "formula": Entry("How it is counted", "Как считать"),
    "actual": Entry("Actual", "Факт"),
    "attainment": Entry("Attained", "Выполнение"),
    "kpi-hint": Entry(
        "Fill in the column with the actual figures each month.",
        "Каждый месяц заполняйте столбец с фактическими цифрами.",
    ),
    "all-platforms": Entry("all", "все"),
    "month-from": Entry("Month from", "Месяц с"),
    "form": Entry("Form of promotion", "Форма продвижения"),
    "spend": Entry("Spend", "Расход"),
    "cpm": Entry("CPM", "CPM"),
    "ctr": Entry("CTR", "CTR"),
    "cpc": Entry("CPC, where there is no CTR", "CPC, если нет CTR"),
    "click-to-lead": Entry("Clicks that become leads", "Доля кликов с заявкой"),
    "click-to-sale": Entry("Clicks that become sales", "Доля кликов с покупкой"),
    "close-rate": Entry("Leads that become sales", "Доля заявок с покупкой"),
    "average-order": Entry("Average order", "Средний чек"),
    "margin": Entry("Margin", "Маржа"),
    "media-hint": Entry(
        "Blue figures are assumptions: change them, and the rest is reckoned anew.",
        "Синие цифры — предположения: поменяйте их, и остальное пересчитается.",
    ),
    "no-media": Entry(
        "There is no paid part: no budget was told, or nothing that costs money was chosen.",
        "Платной части нет: бюджет не указан или не выбрано ничего, что стоит денег.",
    ),
    "category": Entry("Category", "Статья"),
    "no-budget": Entry("No budget was told.", "Бюджет не указан."),
    "by-category": Entry("By category", "По статьям"),
    "by-month": Entry("By month", "По месяцам"),
    "left-over": Entry("Not in the lines above", "Не вошло в строки выше"),
    "yes": Entry("yes", "да"),
    "no": Entry("no", "нет"),
    "theme": Entry("About", "О чём"),
    "question": Entry("Question", "Вопрос"),
    "answer": Entry("Answer", "Ответ"),
    "segment": Entry("Segment: {segment}", "Сегмент: {segment}"),
    "page": Entry("Page", "Страница"),
    "of": Entry("of", "из"),
}


def file_label(code: str, language: str, **details: object) -> str:
    """A fixed word of the files of a plan, its blanks filled."""
    return FILE_LABELS[code].said(language, {name: str(value) for name, value in details.items()})
