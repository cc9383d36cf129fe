"""A strategy with every kind of block, in English and in Russian, with texts that mean harm.

`python -m tests.report.html.sample FOLDER` writes both as HTML files, to look at.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from smm_expert.model.look import Look
from smm_expert.report.blocks import (
    Advice,
    Bar,
    Bars,
    Bullets,
    Callout,
    Chapter,
    Comparison,
    Day,
    Document,
    Entry,
    Facts,
    Ladder,
    MonthGrid,
    Paragraph,
    Reason,
    Rung,
    Section,
    Source,
    Table,
)
from smm_expert.report.html.page import html_document

SCRIPT = "<script>alert('client')</script>"
HANDLER = '" onerror="alert(1)" x="'
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
TRICKY = f"{SCRIPT} {HANDLER} </style></title>&amp; \x00\x1b {UNBROKEN}"
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 60" width="220" height="60">'
    b'<script>parent.hacked = true</script><circle cx="30" cy="30" r="24" fill="#7a3b69"/>'
    b'<text x="66" y="39" font-family="sans-serif" font-size="26" fill="#222">Atelier</text></svg>'
)
LOOK = Look(name="Atelier & Partners", logo=LOGO, accent="#7a3b69", font="Liberation Sans")


def month(title: str, weekdays: tuple[str, ...], first: date, said: dict[int, tuple[Entry, ...]]):
    """The grid of the month that begins on `first`, with what is said of its days."""
    begin = first - timedelta(days=first.weekday())
    weeks = []
    while begin < first or begin.month == first.month:
        days = [begin + timedelta(days=at) for at in range(7)]
        weeks.append(
            tuple(
                Day(day, day.month == first.month, said.get(day.day, ()))
                if day.month == first.month
                else Day(day, False)
                for day in days
            )
        )
        begin += timedelta(days=7)
    return MonthGrid(title, weekdays, tuple(weeks))


def english() -> Document:
    """A dentist in Chicago."""
    spread = {
        1: (Entry("New Year's Day", "holiday"),),
        2: (Entry("Before and after: a chipped front tooth", "post", "18:30"),),
        4: (
            Entry("What a first visit costs", "post", "12:00"),
            Entry("Answer reviews on Google", "community"),
        ),
        6: (Entry("Free slot for news of the practice", "reserved", "18:30"),),
        9: (
            Entry("Meet the hygienist", "post", "18:30"),
            Entry("Ads: new-patient offer begins", "promotion"),
        ),
        13: (Entry("Two covers of one reel", "experiment", "12:00"),),
        15: (Entry("Consent for patient photos is on file", "duty"),),
        16: (Entry(TRICKY, "post", "18:30"),),
        20: (Entry("Insurance renewals: people look for a dentist", "season"),),
        27: (Entry("Results of the month", "review", "10:00"),),
        30: (Entry("First 20 requests from Instagram", "milestone"),),
    }
    weekdays = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return Document(
        title="Social media strategy for Lakeview Family Dentistry",
        subtitle="More first visits from the neighbourhood: January to June 2027",
        language="en",
        made="25 November 2026",
        labels={
            "contents": "Contents",
            "reasons": "Why we advise this",
            "sources": "Sources",
            "caveat": "Caveat",
            "against": "What speaks against it",
            "certainty": "certainty",
            "page": "Page",
        },
        chapters=(
            Chapter(
                "summary",
                "In one page",
                (
                    Paragraph(
                        "The practice has room for forty more patients a month and is known by "
                        "word of mouth only. This strategy brings it in front of families within "
                        "five miles, on two platforms it can keep up with six hours a week."
                    ),
                    Facts(
                        (
                            ("Goal", "40 first visits a month by June"),
                            ("Platforms", "Instagram, Facebook"),
                            ("Budget", "$1,800 a month, of which $1,100 for ads"),
                            ("Who does it", "front desk, 6 hours a week"),
                            ("Long word", UNBROKEN),
                        )
                    ),
                    Callout("Photos of patients need a written consent.", "warning"),
                    Callout("The practice answers every review already.", "good"),
                    Callout("Figures are estimates until the first month is measured."),
                    Bullets(
                        (
                            "Show the people who treat, not stock photos.",
                            "Say prices before anyone asks.",
                            "Answer within two hours during opening times.",
                        )
                    ),
                ),
            ),
            Chapter(
                "goals",
                "Goals and measures",
                (
                    Ladder(
                        "Where we stand and where we want to be in June",
                        (
                            Rung(
                                "First visits a month",
                                "now 18, target 30 to 48, middle 40",
                                30,
                                40,
                                48,
                                18,
                            ),
                            Rung(
                                "Cost of a first visit",
                                "now $62, target $38 to $50, middle $45",
                                38,
                                45,
                                50,
                                62,
                            ),
                            Rung(
                                "Profile visits",
                                "not measured yet, target 900 to 1,600",
                                900,
                                1200,
                                1600,
                            ),
                            Rung("Net growth", "now −12, target 20 to 60", 20, 35, 60, -12),
                            Rung("Reputation", "watched, without a target"),
                        ),
                    ),
                    Section(
                        "What is measured, and how",
                        (
                            Table(
                                ("Measure", "Where it is read", "How often", "Now", "Target"),
                                tuple(
                                    (
                                        f"Measure number {number}",
                                        "Insights, monthly export",
                                        "monthly",
                                        f"{number * 130:,}",
                                        f"{number * 180:,}",
                                    )
                                    for number in range(1, 31)
                                ),
                                title="All measures",
                                numeric=(3, 4),
                            ),
                        ),
                    ),
                ),
            ),
            Chapter(
                "platforms",
                "Platforms",
                (
                    Comparison(
                        "Platforms compared",
                        ("Reach of the audience", "Effort", "Cost of a contact", "Fit"),
                        (
                            (
                                "Instagram",
                                (
                                    (0.72, "72 %"),
                                    (0.5, "3 h a week"),
                                    (0.4, "$0.9"),
                                    (0.83, "strong"),
                                ),
                            ),
                            (
                                "Facebook",
                                (
                                    (0.66, "66 %"),
                                    (0.3, "2 h a week"),
                                    (0.35, "$0.8"),
                                    (0.7, "strong"),
                                ),
                            ),
                            (
                                "TikTok",
                                (
                                    (0.38, "38 %"),
                                    (0.9, "6 h a week"),
                                    (0.2, "$0.5"),
                                    (0.31, "weak"),
                                ),
                            ),
                            (
                                UNBROKEN,
                                ((1.0, TRICKY), (0.0, "none"), (0.1, "$0.1"), (0.0, "none")),
                            ),
                        ),
                    ),
                    Section(
                        "What we advise",
                        (
                            Advice(
                                "Instagram",
                                "Reels of the team and of treatments, three times a week.",
                                0.8312,
                                "strong",
                                (
                                    Reason(
                                        "Most adults of 25 to 44 in the United States use it.",
                                        (
                                            Source(
                                                "Pew Research Center, 2025",
                                                "https://www.pewresearch.org/internet/",
                                            ),
                                            Source("expert judgement"),
                                        ),
                                        "The survey does not tell Chicago apart.",
                                    ),
                                    Reason("Treatments can be shown."),
                                    Reason(
                                        "A reel takes three hours, half of the hours there are.",
                                        (Source("not a web page", "javascript:alert(1)"),),
                                        against=True,
                                    ),
                                ),
                                how_to="Film two reels on the first Monday; cut them on phones.",
                                note="To be cleared: is there a room to film in?",
                            ),
                            Advice(
                                f"Hostile {TRICKY}",
                                TRICKY,
                                -0.25,
                                TRICKY,
                                (
                                    Reason(
                                        TRICKY,
                                        (
                                            Source(TRICKY, f"https://x.example/{HANDLER}"),
                                            Source("file", "file:///etc/passwd"),
                                            Source("q", "https://example.com/?a=1&b='<2>'"),
                                        ),
                                        TRICKY,
                                    ),
                                ),
                                how_to=TRICKY,
                                note=TRICKY,
                            ),
                            Advice("Plain", "Without reasons.", 0.5, "", ()),
                        ),
                    ),
                ),
            ),
            Chapter(
                "budget",
                "Budget",
                (
                    Bars(
                        "Where the money goes in a month",
                        (
                            Bar("Ads on Instagram", 700, "$700"),
                            Bar("Ads on Facebook", 400, "$400"),
                            Bar("Photographer", 350, "$350"),
                            Bar("Tools", 120, "$120"),
                            Bar(TRICKY, 230, "$230"),
                        ),
                    ),
                    Bars(
                        "Effect on profit, by month",
                        (
                            Bar("January", -900, "−$900"),
                            Bar("March", 150, "$150"),
                            Bar("June", 2400, "$2,400"),
                        ),
                    ),
                    Bars("Nothing yet", (Bar("Zero", 0, "$0"), Bar("Odd", float("nan"), "?"))),
                    Table(
                        (
                            "Position",
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "Sum",
                        ),
                        (
                            (
                                "Ads",
                                "$1,100",
                                "$1,100",
                                "$1,100",
                                "$1,200",
                                "$1,200",
                                "$1,300",
                                "$7,000",
                            ),
                            (
                                "Photographer",
                                "$350",
                                "$350",
                                "$350",
                                "$350",
                                "$350",
                                "$350",
                                "$2,100",
                            ),
                            (TRICKY, "$1", TRICKY, "$1", "$1", "$1", "$1", "$6"),
                            (
                                "Total",
                                "$1,451",
                                "$1,451",
                                "$1,451",
                                "$1,551",
                                "$1,551",
                                "$1,651",
                                "$9,106",
                            ),
                        ),
                        title="Budget by month",
                        numeric=(1, 2, 3, 4, 5, 6, 7),
                        total=True,
                    ),
                    Table(("Currency", "Rate"), (("EUR", "0.92"), ("RUB", "88.1")), numeric=(1,)),
                ),
            ),
            Chapter(
                "calendar",
                "Calendar",
                (
                    Paragraph("Three posts a week, one slot kept free for news."),
                    month("January 2027", weekdays, date(2027, 1, 1), spread),
                    month("February 2027", weekdays, date(2027, 2, 1), {3: spread[4]}),
                ),
            ),
            Chapter(
                'odd" id',
                TRICKY,
                (
                    Paragraph(TRICKY),
                    Bullets((TRICKY,)),
                    Callout(TRICKY, TRICKY),
                    Facts(((TRICKY, TRICKY),)),
                    Section(TRICKY, (Paragraph(TRICKY),)),
                ),
            ),
            Chapter("summary", "Empty chapter", ()),
        ),
    )


def russian() -> Document:
    """A bakery in Kazan."""
    said = {
        1: (Entry("Хлеб недели: бородинский", "post", "08:30"),),
        3: (
            Entry("Как пекут чак-чак", "post", "18:00"),
            Entry("Ответить на отзывы в картах", "community"),
        ),
        8: (Entry("Международный женский день", "holiday"), Entry("Сладкий набор", "promotion")),
        12: (Entry("Резерв под новость", "reserved", "18:00"),),
        16: (Entry("Масленица: блины каждый день", "season"),),
        18: (Entry("Рецепт от пекаря", "post", "08:30"), Entry("Две обложки", "experiment")),
        24: (Entry("Маркировка рекламы проверена", "duty"),),
        29: (Entry("Итоги месяца", "review"), Entry("500 подписчиков", "milestone")),
    }
    weekdays = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
    return Document(
        title="Стратегия продвижения пекарни «Тёплый хлеб»",
        subtitle="Казань, март — август 2027 года",
        language="ru",
        made="25 ноября 2026 года",
        labels={
            "contents": "Содержание",
            "reasons": "Почему мы это советуем",
            "sources": "Источники",
            "caveat": "Оговорка",
            "against": "Что говорит против",
            "certainty": "уверенность",
            "page": "Стр.",
        },
        chapters=(
            Chapter(
                "summary",
                "Коротко о главном",
                (
                    Paragraph(
                        "Пекарню знают в своём квартале, но не дальше. За полгода о ней должны "
                        "узнать семьи соседних районов: через ВКонтакте и карты, силами одного "
                        "человека, которому на это отведено пять часов в неделю."
                    ),
                    Facts(
                        (
                            ("Цель", "на треть больше заказов к августу"),
                            ("Площадки", "ВКонтакте, Telegram"),
                            ("Бюджет", "45 000 ₽ в месяц"),
                            ("Длинное слово", "превысокомногорассмотрительствующий" * 4),
                        )
                    ),
                    Callout("Реклама в интернете маркируется: нужен токен erid.", "warning"),
                    Callout("Отзывы в картах уже хорошие: 4,8 из 5.", "good"),
                    Bullets(("Показывать людей и печь.", "Отвечать в течение часа.")),
                ),
            ),
            Chapter(
                "goals",
                "Цели и показатели",
                (
                    Ladder(
                        "От чего идём и к чему",
                        (
                            Rung(
                                "Заказы из соцсетей в месяц",
                                "сейчас 60, цель 90–140, середина 110",
                                90,
                                110,
                                140,
                                60,
                            ),
                            Rung(
                                "Стоимость заказа",
                                "сейчас 240 ₽, цель 150–200 ₽",
                                150,
                                175,
                                200,
                                240,
                            ),
                        ),
                    ),
                    Table(
                        ("Показатель", "Откуда берём", "Как часто", "Сейчас", "Цель"),
                        (
                            (
                                "Подписчики",
                                "статистика сообщества",
                                "раз в месяц",
                                "1 240",
                                "2 000",
                            ),
                            ("Заявки", "сообщения сообщества", "раз в неделю", "60", "110"),
                        ),
                        title="Что и как измеряем",
                        numeric=(3, 4),
                    ),
                ),
            ),
            Chapter(
                "platforms",
                "Площадки",
                (
                    Comparison(
                        "Сравнение площадок",
                        ("Охват аудитории", "Трудоёмкость", "Цена контакта"),
                        (
                            ("ВКонтакте", ((0.81, "81 %"), (0.5, "3 ч в неделю"), (0.4, "9 ₽"))),
                            ("Telegram", ((0.7, "70 %"), (0.3, "2 ч в неделю"), (0.6, "14 ₽"))),
                        ),
                    ),
                    Advice(
                        "ВКонтакте",
                        "Сообщество с товарами и предзаказом; три публикации в неделю.",
                        0.8242,
                        "уверенно",
                        (
                            Reason(
                                "Там большинство взрослых жителей России.",
                                (Source("Mediascope, 2025", "https://mediascope.net/data/"),),
                                "Опрос не выделяет Казань.",
                            ),
                            Reason("Нужны три часа в неделю из пяти.", against=True),
                        ),
                        how_to="Завести раздел «Товары» и кнопку «Написать».",
                    ),
                ),
            ),
            Chapter(
                "budget",
                "Бюджет",
                (
                    Bars(
                        "На что идут деньги за месяц",
                        (
                            Bar("Реклама во ВКонтакте", 25000, "25 000 ₽"),
                            Bar("Фотограф", 12000, "12 000 ₽"),
                            Bar("Подарки подписчикам", 8000, "8 000 ₽"),
                        ),
                    ),
                ),
            ),
            Chapter(
                "calendar",
                "Календарь",
                (month("Март 2027 года", weekdays, date(2027, 3, 1), said),),
            ),
        ),
    )


DOCUMENTS = {"en": english, "ru": russian}


def main() -> None:
    """Write the samples into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for language, document in DOCUMENTS.items():
        look = LOOK if language == "en" else Look()
        page = html_document(document(), look)
        (folder / f"{language}.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
