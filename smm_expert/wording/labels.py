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
    "reason": Entry("Main reason", "Главная причина"),
    "kind": Entry("Kind", "Вид"),
    "also": Entry("Also suitable: {items}", "Также подходят: {items}"),
    "excluded": Entry("Ruled out", "Исключено"),
    "unknown": Entry("Not known yet", "Пока неизвестно"),
    "unknown-hint": Entry(
        "Tell more to sharpen the advice; {count} wait for an answer.",
        "Ответьте, чтобы уточнить советы; ответа ждут: {count}.",
    ),
    "notices": Entry("Please note", "Обратите внимание"),
    "nothing": Entry("Nothing could be recommended yet.", "Пока рекомендовать нечего."),
    "nothing-hint": Entry(
        "Give at least the market, the goals and the audience's age.",
        "Укажите хотя бы рынок, цели и возраст аудитории.",
    ),
    "pending-mark": Entry("to be cleared", "уточнить"),
    "blocked": Entry("needs one of: {items}", "нужно одно из: {items}"),
    "kept": Entry("kept by the client's decision", "оставлено по решению клиента"),
    "dropped": Entry("dropped by the client's decision", "убрано по решению клиента"),
    "status-restricted": Entry("restricted", "с ограничениями"),
    "status-unknown": Entry("state unknown", "статус неизвестен"),
    "segment": Entry("segment '{segment}'", "сегмент «{segment}»"),
    "segments": Entry("Segments", "Сегменты"),
    "how-hint": Entry(
        "Why? Ask: smm-expert how {profile} {item}",
        "Почему? Спросите: smm-expert how {profile} {item}",
    ),
    "for": Entry("For", "За"),
    "against": Entry("Against", "Против"),
    "covered": Entry("covered by {rule}", "уже учтено в {rule}"),
    "because": Entry("Why", "Почему"),
    "sources": Entry("Sources", "Источники"),
    "caveats": Entry("Caveat", "Оговорка"),
    "given": Entry("given by the client", "сказал клиент"),
    "derived": Entry("derived", "выведено"),
    "found": Entry("found earlier", "установлено ранее"),
    "not-known": Entry("not known", "неизвестно"),
    "absent": Entry("nothing concluded", "ничего не выведено"),
    "together": Entry("Together", "Вместе"),
    "threshold": Entry("recommended from {threshold}", "рекомендуется от {threshold}"),
    "selected": Entry("selected", "выбрано"),
    "not-selected": Entry("not selected", "не выбрано"),
    "is-recommended": Entry("recommended", "рекомендовано"),
    "is-not-recommended": Entry("not recommended", "не рекомендовано"),
    "is-excluded": Entry("ruled out", "исключено"),
    "not-recommended": Entry(
        "{item} was not recommended: certainty {certainty}, needed {threshold}.",
        "{item}: не рекомендовано, уверенность {certainty} при пороге {threshold}.",
    ),
    "no-rule-fired": Entry(
        "No rule spoke for or against it.", "Ни одно правило не высказалось ни за, ни против."
    ),
    "waiting-rules": Entry("Rules that wait for an answer", "Правила, которые ждут ответа"),
    "vetoed-by": Entry("Ruled out by", "Исключено правилом"),
    "closed": Entry("closed since {day}", "закрыто с {day}"),
    "closed-undated": Entry("closed", "закрыто"),
    "rate": Entry("rates: {rates} for one US dollar", "курсы: {rates} за один доллар США"),
    "yes": Entry("yes", "да"),
    "no": Entry("no", "нет"),
    "empty-set": Entry("none", "нет"),
    "rule": Entry("rule", "правило"),
    "expert-judgement": Entry("expert judgement", "экспертная оценка"),
    "place": Entry("Place", "Где записано"),
    "more": Entry("and {count} more", "и ещё {count}"),
}

TESTS: dict[str, Entry] = {
    "is": Entry("{operand}", "{operand}"),
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
    "not": Entry("not: {test}", "неверно, что {test}"),
}


def label(code: str, language: str, **details: object) -> str:
    """A fixed word in a language, its blanks filled."""
    return LABELS[code].said(language, {name: str(value) for name, value in details.items()})
