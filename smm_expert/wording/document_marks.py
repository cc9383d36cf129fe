"""Words beside the marks of a document: ladder, callout, and those of the page itself."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

ENTRY_KINDS: dict[str, Entry] = {
    "post": Entry("post", "публикация"),
    "reserved": Entry("kept free for news", "резерв для новостей"),
    "promotion": Entry("promotion", "продвижение"),
    "community": Entry("talking with readers", "общение с подписчиками"),
    "review": Entry("review of results", "разбор результатов"),
    "experiment": Entry("experiment", "эксперимент"),
    "milestone": Entry("milestone", "контрольная точка"),
    "holiday": Entry("holiday", "праздник"),
    "season": Entry("season", "сезон"),
    "duty": Entry("duty", "обязанность"),
}

TONES: dict[str, Entry] = {
    "info": Entry("Note", "К сведению"),
    "warning": Entry("Important", "Важно"),
    "good": Entry("Good to know", "Хорошая новость"),
}

LADDER_MARKS: dict[str, Entry] = {
    "baseline": Entry("now", "сейчас"),
    "range": Entry("target, from cautious to bold", "цель: от осторожной до смелой"),
    "mid": Entry("the middle of the target", "середина цели"),
}

PAGE_WORDS: dict[str, Entry] = {
    "skip": Entry("Skip to the text", "Перейти к тексту"),
    "made-by": Entry("Prepared by {name}", "Подготовлено: {name}"),
}
