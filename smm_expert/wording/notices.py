"""What a consultation warns of: one entry per notice code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

NOTICES: dict[str, Entry] = {
    "deprecated-rule": Entry(
        "The rule '{rule}' is deprecated; treat its advice with care.",
        "Правило «{rule}» устарело: относитесь к его совету осторожно.",
    ),
    "review-overdue": Entry(
        "The rule '{rule}' was to be reviewed by {day}; check that it still holds.",
        "Правило «{rule}» следовало пересмотреть до {day}: проверьте, что оно ещё верно.",
    ),
    "parameter-without-value": Entry(
        "The rule '{rule}' rests: the parameter '{parameter}' has no value yet on this day.",
        "Правило «{rule}» не действует: у параметра «{parameter}» на эту дату ещё нет значения.",
    ),
    "no-exchange-rate": Entry(
        "No exchange rate for {currency}: amounts of {fact} could not be compared.",
        "Нет курса для {currency}: суммы «{fact}» сравнить не удалось.",
    ),
    "tied-conclusions": Entry(
        "The rules '{winner}' and '{rival}' disagree on {fact}; the first was taken.",
        "Правила «{winner}» и «{rival}» с равным приоритетом расходятся в том, чему равно "
        "«{fact}»; взято первое.",
    ),
    "tie-at-cut": Entry(
        "{selected} was selected and {left_out} was not, though both are equally good: only one "
        "place was left.",
        "Выбрано: {selected}, не выбрано: {left_out}, хотя подходят одинаково: место оставалось "
        "одно.",
    ),
    "pending-veto": Entry(
        "{item}: to be cleared before use. It may turn out forbidden, depending on: {facts}.",
        "{item}: уточните перед использованием. Может оказаться под запретом, это зависит от: "
        "{facts}.",
    ),
    "keep-vetoed": Entry(
        "You wanted to keep {item}, but it is ruled out by '{rule}'.",
        "Вы хотели оставить «{item}», но это исключено правилом «{rule}».",
    ),
    "keep-closed": Entry(
        "You wanted to keep {item}, but it has been closed.",
        "Вы хотели оставить «{item}», но это закрыто.",
    ),
    "item-restricted": Entry(
        "{item}: works with restrictions. {note}",
        "{item}: работает с ограничениями. {note}",
    ),
    "item-unknown": Entry(
        "{item}: it is not known whether this still works. {note}",
        "{item}: неизвестно, работает ли ещё. {note}",
    ),
}
