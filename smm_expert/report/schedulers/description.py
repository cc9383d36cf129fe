"""What a service wants to import: columns, formats, limits."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from smm_expert.model.text import Text

# What a cell holds: a part of the post, nothing (`empty`, for the user to fill in), the flag of
# its channel, or the text in `fixed`.
Content = Literal[
    "text", "title", "details", "moment", "date", "time", "end-date", "end-time", "all-day",
    "channel-flag", "fixed", "empty",
]  # fmt: skip


class Column(Struct, frozen=True):
    """One column: its head exactly as the service spells it, and what stands below it.

    `platforms` are those whose files have the column (empty: all); a `channel-flag` is true in the
    rows of `flags`.
    """

    head: str
    content: Content = "empty"
    fixed: str = ""
    flags: str = ""
    platforms: tuple[str, ...] = ()


class Service(Struct, frozen=True):
    """One service and its import.

    Formats are those of `strftime`. `platforms` are those that the import takes; of those in
    `needs_media` a post cannot go out before a picture or video is added. `most_rows` is the
    most of a file (None: no limit known), `minutes_apart` the least between two posts of a file.
    `whole_plan` services take events as well, and all in one file. `hint` says what to choose
    when the file is imported; `source` is where the format is known from.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    hint: Text
    source: str
    moment_format: str = "%Y-%m-%d %H:%M"
    date_format: str = "%Y-%m-%d"
    time_format: str = "%H:%M"
    platforms: tuple[str, ...] = ()
    needs_media: tuple[str, ...] = ()
    most_rows: int | None = None
    minutes_apart: int = 0
    one_file_a_platform: bool = True
    whole_plan: bool = False

    def columns_for(self, platform: str | None) -> tuple[Column, ...]:
        """The columns of a platform's file."""
        return tuple(c for c in self.columns if not c.platforms or platform in c.platforms)


# The longest text of a post, in UTF-16 units as the services count it (an emoji is two or more).
TEXT_LIMITS = {
    "platform.facebook": 62_000,
    "platform.instagram": 2_200,
    "platform.linkedin": 3_000,
    "platform.pinterest": 500,
    "platform.telegram": 4_096,
    "platform.threads": 500,
    "platform.tiktok": 2_200,
    "platform.x": 280,
    "platform.youtube": 5_000,
}


def length_of(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
