"""What of a plan does not fit the import of a service: one entry for each code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

# Not written into the file.
LEFT_OUT: dict[str, Entry] = {
    "platform-not-taken": Entry(
        "posts for {platform} are not imported: {count} left out",
        "публикации для площадки {platform} не загружаются: пропущено {count}",
        "Publish them by hand or with another service.",
        "Опубликуйте их вручную или через другой сервис.",
    ),
    "no-topic": Entry(
        "{count} posts for {platform} have no topic yet and are left out",
        "для площадки {platform} пропущены публикации, у которых ещё нет темы: {count}",
        "Write them in the service when you know what they are about.",
        "Добавьте их в сервисе, когда определитесь с темой.",
    ),
    "text-too-long": Entry(
        "the text of the post {post} has {length} characters; {platform} takes {most}",
        "в тексте публикации {post} знаков: {length}; {platform} принимает не больше {most}",
        "Shorten the topic.",
        "Сократите тему.",
    ),
    "too-close": Entry(
        "the post {post} comes less than {minutes} minutes after {other}, and {service} refuses "
        "that",
        "публикация {post} выходит меньше чем через {minutes} мин. после {other}, а {service} "
        "этого не допускает",
        "Move one of them.",
        "Передвиньте одну из них.",
    ),
    "in-the-past": Entry(
        "the post {post} lies in the past",
        "время публикации {post} уже прошло",
        "Begin the plan later.",
        "Начните план позже.",
    ),
}

# Written, but something has to be done by hand.
TO_DO: dict[str, Entry] = {
    "add-media": Entry(
        "{platform} publishes no text alone: {count} posts need a picture or video",
        "{platform} не публикует один текст: добавьте картинку или видео (публикаций: {count})",
        "Add it in the service.",
        "Добавьте их в сервисе.",
    ),
    "fill-in": Entry(
        "fill in the column '{column}' for {platform}",
        "заполните столбец «{column}» для площадки {platform}",
    ),
    "take-apostrophe-away": Entry(
        "the text of the post {post} begins like a formula, so an apostrophe stands before it",
        "текст публикации {post} начинается как формула, поэтому перед ним стоит апостроф",
        "Take it away in the service.",
        "Уберите его в сервисе.",
    ),
}
