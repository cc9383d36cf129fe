"""The fixed words of reports and tables."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

LABELS: dict[str, Entry] = {
    "title": Entry("Recommendations", "Рекомендации"),
    "title-for": Entry("Recommendations for {client}", "Рекомендации: {client}"),
    "as-of": Entry("as of {day}", "на {day}"),
    "knowledge": Entry("Knowledge base: {title} {version}", "База знаний: {title} {version}"),
    "recommendation": Entry("Recommendation", "Рекомендация"),
    "certainty": Entry("Certainty", "Уверенность"),
    "reasons": Entry("Main reasons", "Главные причины"),
    "also": Entry("Suitable, but not selected: {items}", "Подходит, но не выбрано: {items}"),
    "excluded": Entry("Ruled out", "Исключено"),
    "unknown": Entry("Not known yet", "Пока неизвестно"),
    "unknown-hint": Entry(
        "Tell more to sharpen the advice. Rules waiting for an answer: {count}.",
        "Ответьте, чтобы уточнить советы. Правил, которые ждут ответа: {count}.",
    ),
    "notices": Entry("Please note", "Обратите внимание"),
    "nothing": Entry("Nothing could be recommended yet.", "Пока рекомендовать нечего."),
    "nothing-hint": Entry(
        "Give at least the market, the goals and the audience's age.",
        "Укажите хотя бы рынок, цели и возраст аудитории.",
    ),
    "pending-mark": Entry("to be cleared", "нужно уточнить"),
    "pending-veto": Entry("may rule this out", "может это исключить"),
    "blocked": Entry("needs {items}", "нужно: {items}"),
    "blocked-by-all": Entry("needs one of: {items}", "нужно одно из: {items}"),
    "kept": Entry("kept by the client's decision", "оставлено по решению клиента"),
    "dropped": Entry("dropped by the client's decision", "убрано по решению клиента"),
    "status-restricted": Entry("restricted", "с ограничениями"),
    "status-unknown": Entry("state unknown", "статус неизвестен"),
    "segment": Entry("segment '{segment}'", "сегмент «{segment}»"),
    "some-segments": Entry("segments: {segment}", "сегменты: {segment}"),
    "how-hint": Entry("Why? Ask about any line:", "Почему? Спросите о любой строке:"),
    "for": Entry("For", "За"),
    "against": Entry("Against", "Против"),
    "covered": Entry("covered by {rule}", "уже учтено в {rule}"),
    "silent": Entry("silent, given {reason}: {rules}", "молчат ({reason}): {rules}"),
    "because": Entry("Why", "Почему"),
    "sources": Entry("Sources", "Источники"),
    "caveats": Entry("Caveat", "Оговорка"),
    "given": Entry("given by the client", "сказал клиент"),
    "derived": Entry("derived", "выведено"),
    "found": Entry("found earlier", "установлено ранее"),
    "not-known": Entry("not known", "неизвестно"),
    "absent": Entry("nothing concluded", "ничего не выведено"),
    "together": Entry("Together", "Вместе"),
    "certainty-is": Entry("certainty {certainty}", "уверенность {certainty}"),
    "threshold": Entry("threshold {threshold}", "порог {threshold}"),
    "selected": Entry("selected", "выбрано"),
    "not-selected": Entry("not selected", "не выбрано"),
    "is-recommended": Entry("recommended", "рекомендовано"),
    "is-not-recommended": Entry("not recommended", "не рекомендовано"),
    "is-excluded": Entry("ruled out", "исключено"),
    "is-not-excluded": Entry("not ruled out", "не исключено"),
    "no-rule-fired": Entry(
        "No rule spoke for or against it.", "Ни одно правило не высказалось ни за, ни против."
    ),
    "waiting-rules": Entry("Rules that wait for an answer", "Правила, которые ждут ответа"),
    "vetoed-by": Entry("Ruled out by", "Чем исключено"),
    "closed": Entry("closed since {day}", "закрыто с {day}"),
    "closed-undated": Entry("closed", "закрыто"),
    "rate": Entry("rates: {rates} for one US dollar", "курсы: {rates} за один доллар США"),
    "yes": Entry("yes", "да"),
    "no": Entry("no", "нет"),
    "empty-set": Entry("none", "нет"),
    "rule": Entry("Rule", "Правило"),
    "expert-judgement": Entry("expert judgement", "экспертная оценка"),
    "place": Entry("Place", "Где записано"),
    "more": Entry("and {count} more", "и ещё {count}"),
    "card-key": Entry("Key", "Ключ"),
    "card-value": Entry("Value", "Значение"),
    "level": Entry("Level", "Уровень"),
    "error": Entry("error", "ошибка"),
    "warning": Entry("finding", "замечание"),
    "message": Entry("Message", "Сообщение"),
    "advice": Entry("Advice", "Что сделать"),
    "increment": Entry("Adds", "Добавляет"),
    "premises": Entry("Given that", "При условии"),
}

# What the card of a thing tells besides what its file says.
CARD_KEYS: dict[str, Entry] = {
    "supported_by": Entry("supported by", "говорят за"),
    "opposed_by": Entry("opposed by", "говорят против"),
    "excluded_by": Entry("excluded by", "исключают"),
    "tested_by": Entry("tested by", "проверяют"),
    "concluded_by": Entry("concluded by", "выводят"),
    "used_by": Entry("used by", "используют"),
    "cited_by": Entry("cited by", "ссылаются"),
    "place": Entry("place", "где записано"),
}

TESTS: dict[str, Entry] = {
    "is": Entry("{operand}", "{operand}"),
    "includes": Entry("includes {operand}", "среди них {operand}"),
    "any": Entry("any of {operand}", "хотя бы одно из: {operand}"),
    "all": Entry("all of {operand}", "всё из: {operand}"),
    "first": Entry("first is {operand}", "на первом месте {operand}"),
    "top": Entry("among the first {places}: {operand}", "среди первых {places}: {operand}"),
    "at_least": Entry("at least {operand}", "не меньше {operand}"),
    "at_most": Entry("at most {operand}", "не больше {operand}"),
    "above": Entry("above {operand}", "больше {operand}"),
    "below": Entry("below {operand}", "меньше {operand}"),
    "between": Entry("between {operand}", "в пределах {operand}"),
    "overlaps": Entry("overlaps {operand}", "пересекается с {operand}"),
    "within": Entry("lies within {operand}", "лежит в пределах {operand}"),
    "covers": Entry("covers all of {operand}", "охватывает {operand}"),
    "known": Entry("known", "известно"),
    "recommended": Entry("recommended", "рекомендовано"),
    "recommended-at-least": Entry(
        "recommended with at least {operand}", "рекомендовано с уверенностью от {operand}"
    ),
    "selected": Entry("selected", "выбрано"),
    "not": Entry("not: {test}", "не выполнено: {test}"),
}


def label(code: str, language: str, **details: object) -> str:
    """A fixed word in a language, its blanks filled."""
    return LABELS[code].said(language, {name: str(value) for name, value in details.items()})
