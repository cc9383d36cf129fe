"""What `kb test` and `kb coverage` say: how a scenario failed, what no scenario shows."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

# How an item was expected to stand, and how it was found: the label that says so.
STANDINGS = {
    "selected": "selected",
    "not_selected": "not-selected",
    "recommended": "is-recommended",
    "not_recommended": "is-not-recommended",
    "excluded": "is-excluded",
    "not_excluded": "is-not-excluded",
    "to_clear": "pending-mark",
}
MISSES: dict[str, Entry] = {
    "standing": Entry(
        "{item}: expected {wanted}, found {found}",
        "{item}: ожидалось «{wanted}», получилось «{found}»",
    ),
    "certainty": Entry(
        "{item}: expected certainty {wanted}, found {found}",
        "{item}: ожидалась уверенность {wanted}, получилось «{found}»",
    ),
    "order": Entry(
        "{item}: expected above {wanted}, found {found}",
        "{item}: ожидалось выше, чем {wanted}, получилось {found}",
    ),
    "concluded": Entry(
        "{fact}: expected {wanted}, found {found}",
        "{fact}: ожидалось «{wanted}», получилось «{found}»",
    ),
    "fires": Entry("the rule {rule} did not fire", "правило {rule} не сработало"),
    "fires-waits": Entry(
        "the rule {rule} did not fire: it waits for {found}",
        "правило {rule} не сработало: оно ждёт {found}",
    ),
    "silent": Entry("the rule {rule} fired", "правило {rule} сработало"),
    "waits_for": Entry("no rule waits for {fact}", "ни одно правило не ждёт {fact}"),
}
FIGURES = Entry(
    "{standing}, certainty {certainty} ({band}), threshold {threshold}",
    "{standing}, уверенность {certainty} ({band}), порог {threshold}",
)
LINES: dict[str, Entry] = {
    "failed": Entry("FAILED", "НЕ ПРОШЁЛ"),
    "scenario": Entry("Scenario", "Сценарий"),
    "gap": Entry("What no scenario shows", "Чего не показывает ни один сценарий"),
    "name": Entry("Name", "Имя"),
    "waits": Entry("waits for {facts}", "ждёт {facts}"),
    "veto": Entry("rules it out", "исключает"),
    "never-fired": Entry(
        "Rules that fire in no scenario", "Правила, которые нигде не срабатывают"
    ),
    "never-silent": Entry(
        "Rules that fire in every scenario", "Правила, которые срабатывают везде"
    ),
    "never-recommended": Entry(
        "Items that no scenario has recommended", "Элементы, которые нигде не рекомендованы"
    ),
}
