"""The words of the strategy document: its chapters, tables and remarks."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

STRATEGY: dict[str, Entry] = {
    # Title page and chapters.
    "title": Entry("Social media strategy", "Стратегия продвижения в соцсетях"),
    "subtitle": Entry("{client}: {first} to {last}", "{client}: {first} — {last}"),
    "span": Entry("{first} to {last}", "{first} — {last}"),
    "made": Entry("Made on {day}", "Составлено {day}"),
    "contents": Entry("Contents", "Содержание"),
    "page": Entry("Page", "Страница"),
    "reasons": Entry("Why", "Почему"),
    "sources": Entry("Sources", "Источники"),
    "caveat": Entry("Not for everybody", "Кому не подойдёт"),
    "against": Entry("Against", "Против"),
    "certainty": Entry("Certainty", "Уверенность"),
    "goals": Entry("1. Goals", "1. Цели"),
    "audience": Entry("2. Target audience", "2. Целевая аудитория"),
    "tasks": Entry("3. Tasks", "3. Задачи"),
    "platforms": Entry("4. Platforms and tools", "4. Площадки и инструменты"),
    "content": Entry("5. Content plan", "5. Контент-план"),
    "kpi": Entry("6. Criteria of success", "6. Критерии эффективности"),
    "budget": Entry("7. Budget", "7. Бюджет"),
    "calendar": Entry("8. Calendar", "8. Календарный план"),
    "return": Entry("9. Return and analysis", "9. Окупаемость и анализ"),
    # Beside the files.
    "no-imports": Entry(
        "No import for {services}: none of them publishes to a platform of this plan.",
        "Файлов для {services} нет: ни один из них не публикует на площадках этого плана.",
    ),
    # Chapter 1.
    "goals-intro": Entry(
        "Everything below serves these goals, in this order.",
        "Всё дальнейшее подчинено этим целям, в этом порядке.",
    ),
    "goals-unknown": Entry(
        "No goal was named. Advice that depends on a goal is missing below: name one to three.",
        "Цель не названа. Советов, которые от неё зависят, ниже нет: назовите от одной до трёх.",
    ),
    "situation": Entry("Where you stand", "Исходная точка"),
    "not-known": Entry("Not known yet", "Пока неизвестно"),
    "not-known-intro": Entry(
        "These answers would sharpen the strategy: {facts}.",
        "Эти ответы уточнили бы стратегию: {facts}.",
    ),
    # Chapters 2 to 4.
    "audience-traits": Entry("Who the customers are", "Кто ваши покупатели"),
    "audience-derived": Entry("What follows from it", "Что из этого следует"),
    "audience-unknown": Entry(
        "Nothing is known of the customers yet.", "О покупателях пока ничего не известно."
    ),
    "platform-compared": Entry("Platforms compared", "Сравнение площадок"),
    "hours-a-week": Entry("hours a week", "часов в неделю"),
    "posts-a-week": Entry("posts a week", "постов в неделю"),
    "displaced": Entry("What had to wait", "Что пришлось отложить"),
    "displaced-hours": Entry(
        "Too few hours for: {items}. The hours go to: {others}.",
        "Не хватило часов на: {items}. Часы заняли: {others}.",
    ),
    "displaced-hours-alone": Entry("Too few hours for: {items}.", "Не хватает часов на: {items}."),
    "displaced-money": Entry(
        "Too little money for: {items}. The money goes to: {others}.",
        "Не хватило денег на: {items}. Деньги пошли на: {others}.",
    ),
    "displaced-money-alone": Entry(
        "Too little money for: {items}.", "Не хватает денег на: {items}."
    ),
    "displaced-partner": Entry(
        "Not without a platform or form of promotion that was not chosen: {items}.",
        "Не работает без площадки или формы продвижения, которую не выбрали: {items}.",
    ),
    "paid-first": Entry(
        "You set money aside for ads, so the plan spends it, although free forms of promotion "
        "that had to wait suit you better still.",
        "Вы выделили деньги на рекламу, поэтому в плане есть платная форма, хотя некоторые "
        "бесплатные, которым пришлось подождать, подходят вам больше.",
    ),
    "hours-left": Entry(
        "{left} hours a week are left. Use them for answers, for shooting ahead and for looking "
        "at the figures rather than for more pages: a few kept well do more than many kept alive.",
        "Остаётся часов в неделю: {left}. Потратьте их на ответы, съёмку впрок и разбор цифр, "
        "а не на новые страницы: несколько ухоженных дают больше, чем много заброшенных.",
    ),
    "segment": Entry("Segment: {name}{share}", "Сегмент: {name}{share}"),
    "segments": Entry(
        "Platforms and content were chosen for each segment on its own and then put together. "
        "Figures that need one answer for all use the first segment, {first}.",
        "Площадки и контент подобраны для каждого сегмента отдельно, а затем сведены вместе. Где "
        "нужен один ответ на всех, взят первый сегмент — {first}.",
    ),
    "more-hours": Entry(
        "Ten more hours a week would add: {items}.",
        "Ещё десять часов в неделю добавили бы: {items}.",
    ),
    "more-money": Entry(
        "A fifth more money for promotion would add: {items}.",
        "Если увеличить деньги на продвижение на 20 %, добавится: {items}.",
    ),
    "hours-used": Entry(
        "Of {hours} hours a week the chosen platforms and forms of promotion take {used}.",
        "Из {hours} часов в неделю выбранные площадки и формы продвижения занимают {used}.",
    ),
    "hours-unknown": Entry(
        "The team's hours are not known, so nothing was left out for want of time.",
        "Часы команды неизвестны, поэтому по времени ничего не сокращали.",
    ),
    # Chapter 5.
    "content-intro": Entry(
        "{posts} posts in {weeks} weeks, {reserved} of them kept free for what comes up. Making "
        "them takes {hours} hours.",
        "Публикаций за период в {weeks} нед.: {posts}, из них {reserved} оставлены свободными под "
        "то, что появится по ходу. На производство уйдёт {hours} ч.",
    ),
    "content-none": Entry(
        "No posts can be planned: no platform is chosen, or the hours do not allow any.",
        "Публикации запланировать нельзя: не выбрана площадка или не хватает часов.",
    ),
    "channel": Entry("Platform", "Площадка"),
    "type": Entry("Type of content", "Тип контента"),
    "posts": Entry("Posts", "Публикаций"),
    "a-week": Entry("A week", "В неделю"),
    "hours-each": Entry("Hours each", "Часов на одну"),
    "kept-free": Entry("Kept free", "Свободные слоты"),
    "rubric": Entry("Rubric", "Рубрика"),
    "share": Entry("Share", "Доля"),
    "topic": Entry("Topic", "Тема"),
    "topics": Entry("Topics", "Темы"),
    "topics-more": Entry(
        "The topic of every post stands in the calendar.",
        "Тема каждой публикации указана в календаре.",
    ),
    "times": Entry("When to publish", "Когда публиковать"),
    "times-in": Entry(
        "Times are those of the readers: {zone}.", "Время указано по часам читателей: {zone}."
    ),
    "care": Entry("Answers and upkeep", "Ответы и уход за страницами"),
    "care-intro": Entry(
        "Somebody has to look in and answer even when nothing is published.",
        "Заходить и отвечать нужно и тогда, когда публикаций нет.",
    ),
    "care-days": Entry(
        "{platform}: every day, about {minutes} minutes",
        "{platform}: каждый день, около {minutes} минут",
    ),
    "care-working-days": Entry(
        "{platform}: every working day, about {minutes} minutes",
        "{platform}: каждый рабочий день, около {minutes} минут",
    ),
    # Chapter 6.
    "kpi-intro": Entry(
        "Targets are for a month: the middle, and in brackets the range. Where none stands, no "
        "published figure fits you: measure until {day} and set the target by what you found.",
        "Цели указаны на месяц: середина, в скобках — разброс. Где цели нет, подходящих "
        "опубликованных цифр не нашлось: измеряйте до {day} и назначьте цель по своим данным.",
    ),
    "kpi-name": Entry("KPI", "Показатель"),
    "kpi-goal": Entry("Goal", "Ради какой цели"),
    "target-span": Entry("{mid} ({span})", "{mid} ({span})"),
    "target-guess": Entry("about {value}, a rough guess", "около {value}, грубая оценка"),
    "target-wide": Entry(
        "Rough guesses are no targets: published figures differ too much. After the first month "
        "put your own figure in their place.",
        "Грубая оценка — ещё не цель: опубликованные цифры слишком расходятся. После первого "
        "месяца поставьте вместо неё свою.",
    ),
    "missed": Entry("When a target is missed", "Что делать, если цель не достигнута"),
    "what-to-do": Entry("What to do", "Что делать"),
    "hours": Entry("{hours} h", "{hours} ч"),
    "less-than-one": Entry("less than 1", "меньше 1"),
    "formula": Entry("How it is counted", "Как считать"),
    "baseline": Entry("Now", "Сейчас"),
    "target": Entry("Target", "Цель"),
    "act-at": Entry("Act at", "Когда действовать"),
    "below": Entry("below {value}", "ниже {value}"),
    "above": Entry("above {value}", "выше {value}"),
    "measure-first": Entry("measure first", "сначала измерить"),
    "ladder": Entry("From low to high", "От минимума к максимуму"),
    "where-from": Entry("Where the numbers come from", "Откуда цифры"),
    # Chapter 7.
    "budget-unknown": Entry(
        "No budget was named, so nothing is split. Name the monthly sum, even if it is zero.",
        "Бюджет не назван, поэтому делить нечего. Назовите сумму на месяц, даже если это ноль.",
    ),
    "budget-enough": Entry(
        "{monthly} a month is enough for what was chosen: it needs {least} at least.",
        "{monthly} в месяц на выбранное хватает: нужно не меньше {least}.",
    ),
    "budget-short": Entry(
        "{monthly} a month is not enough for what was chosen: it needs {least} at least.",
        "{monthly} в месяц на выбранное не хватает: нужно не меньше {least}.",
    ),
    "budget-zero": Entry(
        "No money is planned: all that was chosen costs hours only.",
        "Денег в плане нет: всё выбранное требует только времени.",
    ),
    "budget-free": Entry(
        "Nothing that was chosen needs paid promotion, so {monthly} a month is enough.",
        "Выбранное не требует платного продвижения, поэтому {monthly} в месяц хватает.",
    ),
    "unspent-hours": Entry(
        "{money} a month set aside for ads stay unspent: the team has too few hours for {items}. "
        "Find these hours or hire somebody to run the ads.",
        "{money} в месяц, выделенные на рекламу, не распределены: у команды не хватает часов на: "
        "{items}. Найдите эти часы или наймите того, кто будет вести рекламу.",
    ),
    "unspent-money": Entry(
        "{money} a month set aside for ads stay unspent: it is less than the least that {items} "
        "need. Save for two or three months and spend it in one.",
        "{money} в месяц, выделенные на рекламу, не распределены: это меньше минимума для: "
        "{items}. Накопите за два-три месяца и потратьте за один.",
    ),
    "unspent-partner": Entry(
        "{money} a month set aside for ads stay unspent: {items} build on a platform that was not "
        "chosen.",
        "{money} в месяц, выделенные на рекламу, не распределены: {items} держится на площадке, "
        "которую не выбрали.",
    ),
    "unspent-none": Entry(
        "{money} a month set aside for ads stay unspent: for these goals and this situation no "
        "paid form of promotion is advised. Keep the money until that changes.",
        "{money} в месяц, выделенные на рекламу, не распределены: при этих целях и в этой "
        "ситуации платное продвижение не рекомендуется. Придержите деньги, пока это не изменится.",
    ),
    "by-form": Entry("Is it enough for each form", "Хватает ли на каждую форму"),
    "form": Entry("Form of promotion", "Форма продвижения"),
    "needs": Entry("Needs at least a month", "Минимум в месяц"),
    "gets": Entry("Gets a month", "Получает в месяц"),
    "no-platform": Entry("any", "любая"),
    "taxes": Entry("Taxes and levies", "Налоги и сборы"),
    "tax": Entry("{title}: {rate}.{note} ({source})", "{title}: {rate}.{note} ({source})"),
    "vat": Entry(
        "The sums above are what you pay in all. Where VAT of {rate} is added to the price of "
        "ads, {net} of {money} a month reach the ads themselves; your accountant knows whether "
        "you can deduct it.",
        "Суммы выше — это всё, что вы платите. Если к цене рекламы добавляется НДС {rate}, из "
        "{money} в месяц на саму рекламу придётся {net}; можно ли принять налог к вычету, скажет "
        "бухгалтер.",
    ),
    "budget-line": Entry("Item", "Статья"),
    "month": Entry("Month {number}", "Месяц {number}"),
    "sum": Entry("Total", "Итого"),
    "category-media": Entry("Promotion", "Продвижение"),
    "category-influencers": Entry("Influencers", "Блогеры"),
    "category-content": Entry(
        "Content (shooting, design, texts)", "Контент (съёмка, дизайн, тексты)"
    ),
    "category-tools": Entry("Tools", "Сервисы"),
    "category-levy": Entry("Levy on advertising", "Отчисления с рекламы"),
    "category-reserve": Entry("Reserve", "Резерв"),
    "category-unspent": Entry("Promotion, not assigned yet", "Продвижение, пока не распределено"),
    "split": Entry("The split of a month", "Из чего складывается месяц"),
    # Chapter 8.
    "calendar-intro": Entry(
        "The calendar is a draft to work with: move, rewrite, strike out.",
        "Календарь — рабочий черновик: двигайте, переписывайте, вычёркивайте.",
    ),
    "free-slot": Entry("free slot", "свободный слот"),
    "day": Entry("Day", "Дата"),
    "until": Entry("until {day}", "до {day}"),
    "what": Entry("What", "Что"),
    "events": Entry("Besides posts", "Помимо публикаций"),
    "kind-post": Entry("post", "публикация"),
    "kind-reserved": Entry("kept free", "свободный слот"),
    "kind-promotion": Entry("promotion", "продвижение"),
    "kind-community": Entry("community", "сообщество"),
    "kind-review": Entry("review", "анализ"),
    "kind-experiment": Entry("experiment", "эксперимент"),
    "kind-milestone": Entry("milestone", "веха"),
    "kind-holiday": Entry("holiday", "праздник"),
    "kind-season": Entry("season", "сезон"),
    "kind-duty": Entry("check", "проверка"),
    "kind-other": Entry("own entry", "своё дело"),
    # Chapter 9.
    "forecast": Entry(
        "What the paid part may bring in a month", "Что может дать реклама за месяц"
    ),
    "forecast-none": Entry(
        "There is no money for ads in this plan, so there is nothing to forecast.",
        "Денег на рекламу в этом плане нет, поэтому прогнозировать нечего.",
    ),
    "forecast-intro": Entry(
        "Low, middle and high follow from published benchmarks and from your own answers. A "
        "forecast is no promise: replace it with your own figures after the first month.",
        "Минимум, середина и максимум посчитаны по опубликованным ориентирам и вашим ответам. "
        "Прогноз не обещание: после первого месяца замените его своими цифрами.",
    ),
    "step": Entry("Step", "Шаг"),
    "low": Entry("Low", "Минимум"),
    "mid": Entry("Middle", "Середина"),
    "high": Entry("High", "Максимум"),
    "metric-spend": Entry("Spend", "Расходы"),
    "metric-impressions": Entry("Impressions", "Показы"),
    "metric-reach": Entry("Reach", "Охват"),
    "metric-clicks": Entry("Clicks", "Клики"),
    "metric-leads": Entry("Leads", "Заявки"),
    "metric-sales": Entry("Sales", "Продажи"),
    "metric-revenue": Entry("Revenue", "Выручка"),
    "metric-profit": Entry("Profit after ads", "Прибыль после рекламы"),
    "metric-romi": Entry("ROMI", "ROMI"),
    "metric-roas": Entry("ROAS", "ROAS"),
    "metric-cpl": Entry("Cost per lead", "Цена заявки"),
    "metric-cac": Entry("Cost per customer", "Цена клиента"),
    "metric-ltv": Entry("Margin of one customer in a year", "Маржа с одного клиента за год"),
    "break-even": Entry(
        "Sales a month from which the ads pay for themselves: {sales}.",
        "Сколько продаж в месяц нужно, чтобы реклама окупилась: {sales}.",
    ),
    "forecast-wide": Entry(
        "From the low to the high value these differ more than thirty times: {steps}. So wide a "
        "range is no forecast: take the first month for a test and plan by its figures.",
        "Минимум и максимум расходятся больше чем в тридцать раз: {steps}. Такой разброс — не "
        "прогноз: считайте первый месяц проверкой и планируйте по его цифрам.",
    ),
    "forecast-narrower": Entry(
        "Your own figures would narrow it most: {facts}.",
        "Сильнее всего прогноз уточнят ваши собственные данные: {facts}.",
    ),
    "missing": Entry("What the forecast lacks", "Чего не хватает прогнозу"),
    "missing-fact": Entry("your answer: {fact}", "ваш ответ: {fact}"),
    "missing-parameter": Entry(
        "a published figure for {name}: {where}", "опубликованные данные, {name}: {where}"
    ),
    "missing-cpm": Entry("the price of a thousand impressions", "цена тысячи показов"),
    "missing-ctr": Entry("the share of impressions that are clicked", "доля кликов от показов"),
    "tornado": Entry(
        "Which assumption matters most (profit of a month)",
        "Какое допущение важнее всего (прибыль за месяц)",
    ),
    "tornado-bar": Entry("{low} to {high}", "от {low} до {high}"),
    "basis-fact": Entry("{fact}: told by you", "{fact}: ваш ответ"),
    "basis-parameter": Entry("{title}: {source}", "{title}: {source}"),
    "basis-item": Entry("{item}: a recommendation", "{item}: рекомендация"),
    "analysis": Entry("What to look at afterwards", "Что анализировать потом"),
    "nothing-here": Entry(
        "Nothing is recommended here for this client.", "Для этого клиента рекомендаций нет."
    ),
}


def strategy_words(code: str, language: str, **details: object) -> str:
    """The words of a code in a language, its blanks filled."""
    return STRATEGY[code].said(language, {name: str(value) for name, value in details.items()})
