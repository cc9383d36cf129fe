"""The services whose import is known, each as its help page or several users' files have it."""

from __future__ import annotations

from smm_expert.model.text import Text
from smm_expert.report.schedulers.description import Column, Service

BUFFER = Service(
    id="buffer",
    title="Buffer",
    columns=(
        Column("Text", "text"),
        Column("Image URL"),
        Column("Tags"),
        Column("Posting Time", "moment"),
        Column("Board Name", platforms=("platform.pinterest",)),
    ),
    hint=Text(
        "Upload one file for each channel and choose 'Save as Drafts'. The free plan takes 10 "
        "posts a file.",
        "Загружайте по одному файлу на канал и выберите «Save as Drafts». На бесплатном тарифе в "
        "файле может быть до 10 публикаций.",
    ),
    source="Buffer Help Center: bulk upload",
    platforms=(
        "platform.facebook", "platform.instagram", "platform.linkedin", "platform.pinterest",
        "platform.threads", "platform.x",
    ),
    needs_media=("platform.instagram", "platform.pinterest"),
    most_rows=100,
)  # fmt: skip

PUBLER = Service(
    id="publer",
    title="Publer",
    columns=(
        Column("Date - Intl. format or prompt", "moment"),
        Column("Text", "text"),
        Column("Link(s) - Separated by comma for FB carousels"),
        Column("Media URL(s) - Separated by comma"),
        Column("Title - For the video, pin, PDF .."),
        Column("Label(s) - Separated by comma"),
        Column("Alt text(s) - Separated by ||"),
        Column("Comment(s) - Separated by ||"),
        Column("Pin board, FB album, or Google category"),
        Column("Post subtype - I.e. story, reel, PDF .."),
        Column("CTA - For Facebook links or Google"),
        Column("Reminder - For stories, reels, shorts, and TikToks"),
    ),
    hint=Text(
        "Choose the account when you import, and check the time zone of the workspace.",
        "При загрузке выберите аккаунт и проверьте часовой пояс рабочего пространства.",
    ),
    source="https://publer.com/blog/ultimate-csv-bulk-scheduler-social-media/",
    platforms=(
        "platform.facebook", "platform.instagram", "platform.linkedin", "platform.pinterest",
        "platform.telegram", "platform.threads", "platform.tiktok", "platform.x",
        "platform.youtube",
    ),
    needs_media=(
        "platform.instagram", "platform.pinterest", "platform.tiktok", "platform.youtube",
    ),
)  # fmt: skip

_FLAGS = {
    "Facebook": "platform.facebook",
    "Twitter/X": "platform.x",
    "LinkedIn": "platform.linkedin",
    "GBP": "",
    "Instagram": "platform.instagram",
    "Pinterest": "platform.pinterest",
    "TikTok": "platform.tiktok",
    "Youtube": "platform.youtube",
    "Threads": "platform.threads",
    "Bluesky": "",
}

# The columns after these (polls, music, privacy) differ from version to version and are optional.
METRICOOL = Service(
    id="metricool",
    title="Metricool",
    columns=(
        Column("Text", "text"),
        Column("Date", "date"),
        Column("Time", "time"),
        Column("Draft", "fixed", "true"),
        *(Column(head, "channel-flag", flags=platform) for head, platform in _FLAGS.items()),
        *(Column(f"Picture Url {number}") for number in range(1, 11)),
    ),
    hint=Text(
        "Posts come in as drafts. Compare the first row with the template of your account: its "
        "last columns change from time to time.",
        "Публикации загрузятся черновиками. Сверьте первую строку с шаблоном в своём аккаунте: "
        "последние столбцы в нём время от времени меняются.",
    ),
    source="users' files of 2025 and 2026 with the same first columns",
    time_format="%H:%M:%S",
    platforms=tuple(platform for platform in _FLAGS.values() if platform),
    needs_media=(
        "platform.instagram", "platform.pinterest", "platform.tiktok", "platform.youtube",
    ),
    one_file_a_platform=False,
)  # fmt: skip

HIGHLEVEL = Service(
    id="highlevel",
    title="HighLevel Social Planner",
    columns=(
        Column("postAtSpecificTime (YYYY-MM-DD HH:mm:ss)", "moment"),
        Column("content", "text"),
        Column("link (OGmetaUrl)"),
        Column("imageUrls"),
        Column("gifUrl"),
        Column("videoUrls"),
    ),
    hint=Text(
        "Choose the accounts when you import, at least 10 minutes before the first post.",
        "При загрузке выберите аккаунты. Загружайте не позже чем за 10 минут до первого поста.",
    ),
    source="https://help.kyriossystems.com/en/articles/13662132",
    moment_format="%Y-%m-%d %H:%M:%S",
    platforms=(
        "platform.facebook", "platform.instagram", "platform.linkedin", "platform.pinterest",
        "platform.tiktok", "platform.x", "platform.youtube",
    ),
    needs_media=(
        "platform.instagram", "platform.pinterest", "platform.tiktok", "platform.youtube",
    ),
    most_rows=90,
)  # fmt: skip

SPROUT = Service(
    id="sprout",
    title="Sprout Social",
    columns=(
        Column("date", "date"),
        Column("time_24hr", "time"),
        Column("message_text", "text"),
    ),
    hint=Text(
        "Choose the date order mm/dd/yyyy, the profile, and 'Drafts'. A trial takes 50 posts.",
        "Выберите порядок даты mm/dd/yyyy, профиль и черновики (Drafts). В пробной версии — до 50 "
        "публикаций.",
    ),
    source="https://support.sproutsocial.com/hc/en-us/articles/115005864203",
    date_format="%m/%d/%Y",
    platforms=("platform.facebook", "platform.instagram", "platform.linkedin", "platform.x"),
    needs_media=("platform.instagram",),
    most_rows=350,
    minutes_apart=10,
)

GOOGLE_CALENDAR = Service(
    id="google-calendar",
    title="Google Calendar",
    columns=(
        Column("Subject", "title"),
        Column("Start Date", "date"),
        Column("Start Time", "time"),
        Column("End Date", "end-date"),
        Column("End Time", "end-time"),
        Column("All Day Event", "all-day"),
        Column("Description", "details"),
        Column("Location"),
        Column("Private", "fixed", "False"),
    ),
    hint=Text(
        "Times count in the time zone of your calendar; calendar.ics carries its own.",
        "Время считается по часовому поясу вашего календаря; в calendar.ics пояс указан.",
    ),
    source="https://mydatatables.com/csv-import-export/csv-format-for-google-calendar",
    date_format="%m/%d/%Y",
    time_format="%I:%M %p",
    one_file_a_platform=False,
    whole_plan=True,
)

SERVICES = {
    service.id: service
    for service in (BUFFER, PUBLER, METRICOOL, HIGHLEVEL, SPROUT, GOOGLE_CALENDAR)
}
