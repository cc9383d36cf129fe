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
_PLAINEST = "content_type.text_post"


class Rhythm(Struct, frozen=True):
    """Posts a week, from at least to at most, and what of them is of one type."""

    low: float
    high: float
    cadence: str | None
    fixed: tuple[tuple[str, float], ...] = ()


def channels_of(client: Client, limits: Limits, weeks: int) -> tuple[Channel, ...]:
    """The chosen platforms with their posts over `weeks`; all fit their hours together."""
    chosen = [c for c in limits.candidates if c.chosen and c.item.startswith("platform.")]
    hours = _hours_a_week(client, limits, [c.item for c in chosen])
    return tuple(_channel(client, c.item, hours[c.item], weeks) for c in chosen)


def _hours_a_week(client: Client, limits: Limits, platforms: Sequence[str]) -> dict[str, float]:
    """The usual hours of each platform, scaled down where the team has fewer."""
    usual = {p: float(client.item(p).hours_a_week or _USUAL_HOURS) for p in platforms}
    if limits.hours is None:
        return usual
    others = limits.hours_used - sum(
        float(client.item(platform).hours_a_week or 0) for platform in platforms
    )
    left = max(limits.hours - others, 0.0)
    whole = sum(usual.values())
    scale = min(1.0, left / whole) if whole else 0.0
    return {platform: hours * scale for platform, hours in usual.items()}


def _channel(client: Client, platform: str, hours: float, weeks: int) -> Channel:
    rhythm = rhythm_of(client, platform)
    care = hours * CARE
    room = (hours - care) * weeks
    weights = _formats(client, platform, rhythm)
    each = {name: hours_of(client, name) for name in weights}
    posts = round(rhythm.high * weeks)
    while posts > 0:
        reserved = _reserved(posts)
        counts = _counts(posts - reserved, rhythm, weights, weeks)
        used = sum(each[name] * count for name, count in counts.items())
        used += reserved * min(each.values(), default=_USUAL_HOURS)
        if used <= room + 1e-9:
            break
        cheaper = _with_cheaper(counts, each, room, reserved)
        if cheaper is not None and posts <= round(rhythm.low * weeks):
            counts = cheaper
            break
        posts -= 1
    if posts <= 0:
        reserved, counts = 0, {}
    spent = sum(each[name] * count for name, count in counts.items())
    spent += reserved * min(each.values(), default=_USUAL_HOURS)
    return Channel(
        platform=platform,
        posts_a_week=posts / weeks,
        posts=posts,
        reserved=reserved,
        formats=tuple(Format(name, count, each[name]) for name, count in counts.items() if count),
        care_hours=care,
        hours_a_week=care + spent / weeks,
        cadence=rhythm.cadence,
    )


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
    extra = sum(posts for _, posts in fixed)
    if whole is not None and whole.posts_a_week is not None:
        span = whole.posts_a_week
        return Rhythm(float(span.low) + extra, float(span.high) + extra, whole.id, fixed)
    if special:
        highs = sum(float(i.posts_a_week.high) for i in special if i.posts_a_week)
        return Rhythm(extra, highs, special[0].id, fixed)
    return Rhythm(1.0, _USUAL_RHYTHM, None)


def _formats(client: Client, platform: str, rhythm: Rhythm) -> dict[str, float]:
    """The types of content that go on the platform, by certainty."""
    found: dict[str, float] = {}
    # What is only recommended serves where nothing selected goes on the platform.
    for lot in (client.selected("content_type"), client.recommended("content_type")):
        found = found or {r.item: r.certainty for r in lot if _goes_on(client, r.item, platform)}
    found = dict(list(found.items())[:_MOST_FORMATS])
    for name, _ in rhythm.fixed:
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


def _reserved(posts: int) -> int:
    return round(posts * RESERVE)


def _counts(
    posts: int, rhythm: Rhythm, weights: Mapping[str, float], weeks: int
) -> dict[str, int]:
    """The posts by type: those of a fixed rhythm first, the rest by certainty."""
    counts = dict.fromkeys(weights, 0)
    share = posts / max(round(rhythm.high * weeks), 1)
    for name, a_week in rhythm.fixed:
        counts[name] = min(round(a_week * weeks * min(share, 1.0)), posts - sum(counts.values()))
    left = posts - sum(counts.values())
    open_weights = {name: weight for name, weight in weights.items() if weight > 0} or weights
    for name, count in split_by_key(left, open_weights).items():
        counts[name] += count
    return counts


def _with_cheaper(
    counts: Mapping[str, int], each: Mapping[str, float], room: float, reserved: int
) -> dict[str, int] | None:
    """The same number of posts with the dearest exchanged for the cheapest until they fit."""
    if not counts:
        return None
    cheapest = min(each, key=lambda name: (each[name], name))
    found = dict(counts)
    for name in sorted(each, key=lambda name: (-each[name], name)):
        while name != cheapest and found[name] > 0:
            if _used(found, each, reserved) <= room + 1e-9:
                return found
            found[name] -= 1
            found[cheapest] += 1
    return found if _used(found, each, reserved) <= room + 1e-9 else None


def _used(counts: Mapping[str, int], each: Mapping[str, float], reserved: int) -> float:
    return sum(each[n] * c for n, c in counts.items()) + reserved * min(each.values())


def rubrics_of(client: Client) -> tuple[RubricShare, ...]:
    """The selected rubrics by certainty, in whole per cent that add up to 100."""
    found = client.selected("rubric")
    parts = split(100, [r.certainty for r in found])
    return tuple(RubricShare(r.item, part) for r, part in zip(found, parts, strict=True))
