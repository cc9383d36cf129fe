"""The words of a brief: what its reader is told, and the words by which its answers are known."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

# What tells a brief from any other file. It never changes with the language.
MARKER = "smm-expert/brief@1"

BRIEF: dict[str, Entry] = {
    "title": Entry("Brief for a social media strategy", "Бриф на стратегию в соцсетях"),
    "sheet": Entry("Brief", "Бриф"),
    "lists": Entry("Lists", "Списки"),
    "question": Entry("Question", "Вопрос"),
    "answer": Entry("Answer", "Ответ"),
    "how": Entry("How to answer", "Как отвечать"),
    "help": Entry("Explanation", "Пояснение"),
    "yes": Entry("yes", "да"),
    "no": Entry("no", "нет"),
    "none-of-these": Entry("None of these", "Ничего из этого"),
    "intro": Entry(
        "Answer what you know. An empty answer means “I don't know”, and that is fine.",
        "Отвечайте на то, что знаете. Пустой ответ значит «не знаю», и это нормально.",
    ),
    "intro-none": Entry(
        "Where several answers are possible and none fits, mark “None of these”: that is not the "
        "same as leaving the question out.",
        "Если ответов может быть несколько, но не подходит ни один, отметьте «Ничего из этого»: "
        "это не то же самое, что пропустить вопрос.",
    ),
    "intro-cells": Entry(
        "Write into the column “Answer”; many cells have a list to choose from. Where several "
        "answers are possible, put “yes” beside each that fits. Where you are asked for an order, "
        "put 1 beside the most important, 2 beside the next.",
        "Заполняйте столбец «Ответ»: во многих ячейках есть список для выбора. Где ответов может "
        "быть несколько, поставьте «да» у каждого подходящего. Где нужен порядок, поставьте 1 у "
        "самого важного, 2 у следующего.",
    ),
    "intro-boxes": Entry(
        "Put an x between the brackets before your answer: [x]. Where you are asked for an order, "
        "write numbers there: [1] for the most important, [2] for the next.",
        "Поставьте x в скобках перед своим ответом: [x]. Где нужен порядок, впишите туда номера: "
        "[1] у самого важного, [2] у следующего.",
    ),
    "intro-keys": Entry(
        "Write the answer after the colon; the words to choose from stand above it. Several go in "
        "brackets: [food, travel]. [] means “none of these”, which is not the same as empty.",
        "Пишите ответ после двоеточия; слова для выбора стоят над ним. Несколько ответов берут в "
        "скобки: [food, travel]. [] значит «ничего из этого», это не то же самое, что пусто.",
    ),
    "how-choice": Entry("One answer.", "Один ответ."),
    "how-choices": Entry("Several answers are possible.", "Можно несколько ответов."),
    "how-ranking": Entry(
        "Several, in order: 1 is the most important.", "Несколько по порядку: 1 — самое важное."
    ),
    "how-ranking-keys": Entry(
        "Several, the most important first.", "Несколько, начиная с самого важного."
    ),
    "how-flag": Entry("Yes or no.", "Да или нет."),
    "how-flag-keys": Entry("true (yes) or false (no).", "true (да) или false (нет)."),
    "how-text": Entry("In your own words.", "Своими словами."),
    "how-number": Entry("A number.", "Число."),
    "how-number-of": Entry("A number ({unit}).", "Число ({unit})."),
    "how-money": Entry(
        "Amount and currency, for example {example}. Currencies: {currencies}.",
        "Сумма и валюта, например {example}. Валюты: {currencies}.",
    ),
    "how-range": Entry("A range, for example {example}.", "Диапазон, например {example}."),
    "how-range-of": Entry(
        "A range ({unit}), for example {example}.", "Диапазон ({unit}), например {example}."
    ),
    "range-example": Entry("25-34, 55+ or up to 17", "25-34, 55+ или до 17"),
    "choose-from": Entry("One of: {values}", "Одно из: {values}"),
    "written": Entry(
        "{path}: the brief, {count} questions. Filled in, it is read like any profile:\n"
        "  smm-expert recommend {path}",
        "{path}: бриф, вопросов: {count}. Заполненный бриф читается как обычная анкета:\n"
        "  smm-expert recommend {path}",
    ),
}

ANSWER_WORDS = frozenset(text.lower() for text in BRIEF["answer"][:2])
# Small letters; a Cyrillic х is what a Russian keyboard has for a cross.
YES_WORDS = frozenset(
    ["yes", "y", "да", "д", "true", "истина", "+", "1", "✓", "✔", "☑", "☒", "✅"]
)
CROSSES = frozenset(["x", "х", "v", "×", "✗", "✘", "✕", "*"])
NO_WORDS = frozenset(["no", "n", "нет", "н", "false", "ложь", "-", "–", "—", "0", "☐", "□"])
NONE_WORDS = frozenset(
    ["none", "none of these", "nothing", "нет", "ничего", "ничего из этого", "никаких", "[]"]
)


def said(code: str, language: str, **details: object) -> str:
    """A text of the brief in a language, its blanks filled."""
    return BRIEF[code].said(language, {name: str(value) for name, value in details.items()})
