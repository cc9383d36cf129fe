"""How many posts of which type go to each platform, within the hours that the team has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from smm_expert.strategy.client import Client
from smm_expert.strategy.plan import Channel, Format, Limits, RubricShare
from smm_expert.strategy.shares import split, split_by_key

# Of a platform's hours this part goes into answers and upkeep, the rest into posts.
CARE = 0.25
# Slots kept free for what comes up: between 15 and 20 of 100.
RESERVE = 0.175
# Without a frequency that fits the platform.
_USUAL_RHYTHM = 2.0
# Where no figure says how long a piece takes.
_USUAL_HOURS = 2.0
_MOST_FORMATS = 6
# No platform takes more than twice its usual hours, however many the team has.
_MOST_STRETCH = 2.0
_SLACK = 1e-9
_PLAINEST = "content_type.text_post"


class Rhythm(Struct, frozen=True):
    """Posts a week of any type, from at least to at most, and beside them some of one type."""

    low: float
    high: float
    cadence: str | None
    special: tuple[tuple[str, float], ...] = ()


def channels_of(client: Client, limits: Limits, weeks: int) -> tuple[Channel, ...]:
    """The chosen platforms with their posts over `weeks`; all fit their hours together."""
    chosen = [c for c in limits.candidates if c.chosen and c.item.startswith("platform.")]
    hours = _hours_a_week(client, limits, [c.item for c in chosen])
    return tuple(_channel(client, c.item, *hours[c.item], weeks) for c in chosen)


def _hours_a_week(
    client: Client, limits: Limits, platforms: Sequence[str]
) -> dict[str, tuple[float, float]]:
    """Hours of care and hours of making for each platform.

    Both are scaled down where the team has fewer than usual. Hours that are left over go into
    posts, up to as many again; the rhythm advised still ends them.
    """
    usual = {p: float(client.item(p).hours_a_week or _USUAL_HOURS) for p in platforms}
    if limits.hours is None:
        return {p: (hours * CARE, hours * (1 - CARE)) for p, hours in usual.items()}
    others = limits.hours_used - sum(
        float(client.item(platform).hours_a_week or 0) for platform in platforms
    )
    left = max(limits.hours - others, 0.0)
    whole = sum(usual.values())
    scale = min(1.0, left / whole) if whole else 0.0
    stretch = min(max(left / whole, scale), _MOST_STRETCH) - scale if whole else 0.0
    return {
        platform: (hours * scale * CARE, hours * (scale * (1 - CARE) + stretch))
        for platform, hours in usual.items()
    }


def _channel(client: Client, platform: str, care: float, making: float, weeks: int) -> Channel:
    rhythm = rhythm_of(client, platform)
    mix = Mix(client, _formats(client, platform, rhythm), making * weeks)
    mix.take_usual(round(rhythm.low * weeks))
    for content_type, a_week in rhythm.special:
        mix.take_special(content_type, round(a_week * weeks), at_least=weeks // 4)
    mix.take_more(round(rhythm.high * weeks) - round(rhythm.low * weeks))
    posts = sum(mix.counts.values())
    reserved = mix.set_free(round(posts * RESERVE))
    return Channel(
        platform=platform,
        posts_a_week=posts / weeks,
        posts=posts,
        reserved=reserved,
        formats=tuple(Format(n, count, mix.each[n]) for n, count in mix.counts.items() if count),
        care_hours=care,
        hours_a_week=care + mix.used(reserved) / weeks,
        cadence=rhythm.cadence,
    )


class Mix:
    """Posts by type of content, filled up to the hours there are."""

    def __init__(self, client: Client, weights: Mapping[str, float], room: float) -> None:
        self.client = client
        self.weights = {name: weight for name, weight in weights.items() if weight > 0}
        self.room = room
        self.each = {name: hours_of(client, name) for name in weights}
        self.counts = dict.fromkeys(weights, 0)

    def used(self, reserved: int = 0) -> float:
        """Hours of all posts; one kept free takes as many as the cheapest type."""
        made = sum(self.each[name] * count for name, count in self.counts.items())
        return made + reserved * min(self.each.values(), default=0.0)

    def take_usual(self, posts: int) -> None:
        """So many posts by certainty; where hours are short, cheaper types, then fewer posts."""
        if not self.weights:
            return
        by_hour = {name: weight / self.each[name] for name, weight in self.weights.items()}
        cheapest = min(self.weights, key=lambda name: (self.each[name], name))
        mixes = (self.weights, by_hour, {cheapest: 1.0})
        for mix, least in zip(mixes, (posts * 2 // 3, posts // 2, 0), strict=True):
            for count in range(posts, max(least, 1) - 1, -1):
                found = split_by_key(count, mix)
                if sum(self.each[n] * c for n, c in found.items()) <= self.room + _SLACK:
                    self.counts |= found
                    return

    def take_special(self, content_type: str, posts: int, *, at_least: int) -> None:
        """As many of one type as hours allow; none where that would be too few to be noticed."""
        left = self.room - self.used() + _SLACK
        found = min(posts, int(left / self.each[content_type]))
        if found >= max(at_least, 1):
            self.counts[content_type] += found

    def take_more(self, posts: int) -> None:
        """More of those that are behind their share, one by one, while hours last."""
        for _ in range(posts):
            fitting = [
                name
                for name in self.weights
                if self.used() + self.each[name] <= self.room + _SLACK
            ]
            if not fitting:
                return
            name = max(fitting, key=lambda n: (self.weights[n] / (self.counts[n] + 1), n))
            self.counts[name] += 1

    def set_free(self, posts: int) -> int:
        """Keep so many of the posts free, those of the most frequent types; how many are."""
        for _ in range(posts):
            name = max(self.counts, key=lambda n: (self.counts[n], n))
            self.counts[name] -= 1
        return posts


def rhythm_of(client: Client, platform: str) -> Rhythm:
    """The frequency advised for the platform, the nearest of the catalogue, or the usual one."""
    found = [r.item for r in client.selected("cadence")]
    found += [r.item for r in client.recommended("cadence") if r.item not in found]
    found += [item for item in sorted(client.knowledge.items) if item.startswith("cadence.")]
    fitting = [
        client.item(item)
        for item in dict.fromkeys(found)
        if platform in client.item(item).on and client.item(item).posts_a_week is not None
    ]
    advised = {r.item for r in client.selected("cadence")}
    whole = next((item for item in fitting if not item.content), None)
    special = [i for i in fitting if i.content and (i.id in advised or whole is None)]
    fixed = tuple((i.content[0], float(i.posts_a_week.low)) for i in special if i.posts_a_week)
    if whole is not None and whole.posts_a_week is not None:
        span = whole.posts_a_week
        return Rhythm(float(span.low), float(span.high), whole.id, fixed)
    if special:
        return Rhythm(0.0, 0.0, special[0].id, fixed)
    return Rhythm(1.0, _USUAL_RHYTHM, None)


def _formats(client: Client, platform: str, rhythm: Rhythm) -> dict[str, float]:
    """The types of content that go on the platform, by certainty."""
    found: dict[str, float] = {}
    # What is only recommended serves where nothing selected goes on the platform.
    for lot in (client.selected("content_type"), client.recommended("content_type")):
        found = found or {r.item: r.certainty for r in lot if _goes_on(client, r.item, platform)}
    found = dict(list(found.items())[:_MOST_FORMATS])
    for name, _ in rhythm.special:
        found.setdefault(name, 0.0)
    if not found:
        usual = client.item(platform).content or (_PLAINEST,)
        found[usual[0]] = 1.0
    return found


def _goes_on(client: Client, content_type: str, platform: str) -> bool:
    """Does the type suit the platform, and does neither ask for another one?"""
    on, there = client.item(content_type).on, client.item(platform).content
    return (not on or platform in on) and (not there or content_type in there)


def hours_of(client: Client, content_type: str) -> float:
    """Hours for one piece, by the base's figure."""
    name = content_type.partition(".")[2]
    found = client.benchmarks.parameter(f"produce.{name}")
    return _USUAL_HOURS if found is None else found.mid


def rubrics_of(client: Client) -> tuple[RubricShare, ...]:
    """The selected rubrics by certainty, in whole per cent that add up to 100."""
    found = client.selected("rubric")
    parts = split(100, [r.certainty for r in found])
    return tuple(RubricShare(r.item, part) for r, part in zip(found, parts, strict=True))
