"""What `kb check` remarks on a base that works: one entry per finding code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

FINDINGS: dict[str, Entry] = {
    "fact-never-concluded": Entry(
        "no rule concludes the derived fact '{name}'",
        "выводимый факт «{name}» не выводит ни одно правило",
        "Write a rule for it or delete the fact.",
        "Напишите для него правило или удалите факт.",
    ),
    "fact-never-tested": Entry(
        "no rule tests the fact '{name}'",
        "факт «{name}» не проверяет ни одно правило",
        "It would be asked for nothing: use it in a rule or delete it.",
        "Спрашивать его незачем: используйте его в правиле или удалите.",
    ),
    "item-never-recommended": Entry(
        "no rule recommends '{name}'",
        "«{name}» не рекомендует ни одно правило",
        "Write a rule that gives it a certainty above 0, or delete it.",
        "Напишите правило с уверенностью больше 0 или удалите элемент.",
    ),
    "item-out-of-reach": Entry(
        "'{name}' can never be recommended: all that speaks for it together makes {most}",
        "«{name}» никогда не рекомендуют: всё, что говорит за, вместе даёт {most}",
        "Raise a certainty, add a reason, or lower the threshold of its kind.",
        "Повысьте уверенность, добавьте довод или снизьте порог вида.",
    ),
    "parameter-never-used": Entry(
        "nothing uses the parameter '{name}'",
        "параметр «{name}» нигде не используется",
        "Name it in a rule as ${name}, or delete it.",
        "Укажите его в правиле как ${name} или удалите.",
    ),
    "source-never-cited": Entry(
        "nothing cites the source '{name}'",
        "на источник «{name}» никто не ссылается",
        "Cite it in a rule or a parameter, or delete it.",
        "Сошлитесь на него в правиле или параметре либо удалите.",
    ),
    "rule-expired": Entry(
        "the rule '{name}' ended on {day}",
        "правило «{name}» перестало действовать {day}",
        "It matters only for consultations of earlier days; delete it when those do not.",
        "Оно нужно только для расчётов на прошлые даты; если они не нужны, удалите его.",
    ),
    "rule-to-review": Entry(
        "the rule '{name}' was to be reviewed by {day}",
        "правило «{name}» следовало пересмотреть до {day}",
        "Check its sources and set a new day.",
        "Проверьте источники и назначьте новую дату.",
    ),
    "rule-rests": Entry(
        "the rule '{name}' rests: '{parameter}' has no value yet on this day",
        "правило «{name}» не действует: у «{parameter}» на эту дату ещё нет значения",
        "Give the parameter an earlier value, or wait.",
        "Добавьте параметру более раннее значение или подождите.",
    ),
    "equal-priority": Entry(
        "'{one}' and '{other}' give '{name}' different values with equal priority",
        "«{one}» и «{other}» с равным приоритетом дают факту «{name}» разные значения",
        "Give one of them a higher priority, or make their conditions exclude each other.",
        "Дайте одному из них больший приоритет или сделайте условия взаимоисключающими.",
    ),
}
