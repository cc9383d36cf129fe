"""`kind:`, `items:`, `bands:` and `scales:` of a catalogue file -> Kind, Item, Band, Scale."""

from __future__ import annotations

from smm_expert.kb.amounts import read_interval
from smm_expert.kb.draft import Draft, is_reference
from smm_expert.kb.fields import ITEM_ID, WORD, Fields
from smm_expert.kb.nodes import as_number, shown
from smm_expert.kb.scale_reader import read_scale
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.catalogue import WEEKDAYS, Band, Item, ItemState, ItemStatus, Kind
from smm_expert.model.parameters import ParameterReference
from smm_expert.model.text import Text
from smm_expert.model.values import Interval, Money, Number

_MOST_POSTS = 100
_LAST_HOUR = 23


def read_catalogue(root: Fields, draft: Draft) -> None:
    """Declare kind, items, bands and scales of one file."""
    kind_node = root.get("kind")
    if kind_node is not None:
        _read_kind(Fields(kind_node, draft.problems), draft)
    for node in root.elements("items"):
        fields = Fields(node, draft.problems)
        if fields.is_mapping():
            _read_item(fields, draft)
    for node in root.elements("bands"):
        fields = Fields(node, draft.problems)
        if fields.is_mapping():
            _read_band(fields, draft)
    for node in root.elements("scales"):
        read_scale(Fields(node, draft.problems), draft)
    root.finish()


def _read_kind(fields: Fields, draft: Draft) -> None:
    if not fields.is_mapping():
        return
    kind_id = fields.word("id", WORD)
    order = fields.whole("order") if fields.require("order") else None
    select = fields.one_of("select", ("many", "one"), "many")
    most = fields.whole("most")
    threshold = fields.number("threshold") if fields.require("threshold") else None
    title = fields.text("title")
    fields.finish()
    if most is not None and (most < 1 or select == "one"):
        fields.report(fields.mapping["most"], "kind-most", select=select)
    check_bound("threshold", threshold, fields)
    if kind_id is None or order is None or threshold is None or title is None:
        return
    for other in draft.kinds.values():
        if other.order == order and other.id != kind_id:
            fields.report(fields.mapping["order"], "kind-order", order=order, other=other.id)
    kind = Kind(kind_id, order, threshold, title, 1 if select == "one" else most, fields.location)
    draft.declare(draft.kinds, kind, fields.node, "duplicate-kind")


def check_bound(key: str, bound: Number | None, fields: Fields) -> None:
    """Report a bound that no certainty can reach or miss."""
    if bound is not None and not -1 <= bound <= 1:
        fields.report(fields.mapping[key], "threshold-bounds", found=bound)


def _read_item(fields: Fields, draft: Draft) -> None:
    item_id = fields.word("id", ITEM_ID)
    title = fields.text("title")
    relations = {name: fields.words(name) for name in ("on", "needs", "supports", "content")}
    hours = fields.number("hours_a_week")
    if hours is not None and hours < 0:
        fields.report(
            fields.mapping["hours_a_week"], "out-of-range", found=hours, minimum=0, maximum="∞"
        )
    item = Item(
        id=item_id or "",
        kind=(item_id or "").partition(".")[0],
        title=title or Text("", ""),
        summary=fields.text("summary", required=False),
        how_to=fields.text("how_to", required=False),
        hours_a_week=hours,
        least_budget=_read_least_budget(fields, draft),
        on=tuple(name for name, _ in relations["on"]),
        needs=tuple(name for name, _ in relations["needs"]),
        supports=tuple(name for name, _ in relations["supports"]),
        status=_read_status(fields, draft),
        formula=fields.text("formula", required=False),
        unit=fields.text("unit", required=False),
        direction=fields.one_of("direction", ("higher", "lower"), "") or None,
        posts_a_week=_read_posts(fields),
        content=tuple(name for name, _ in relations["content"]),
        days=_read_days(fields),
        hours=_read_hours(fields),
        url=fields.string("url"),
        location=fields.location,
    )
    fields.finish()
    for named in relations.values():
        draft.mentions += [(name, node, draft.items, "unknown-item") for name, node in named]
    for name, node in (*relations["on"], *relations["needs"]):
        draft.relations.append((item.id, name, node))
    if item_id is not None and title is not None:
        id_node = fields.mapping["id"]
        draft.mentions.append((item.kind, id_node, draft.kinds, "unknown-kind"))
        draft.declare(draft.items, item, fields.node, "duplicate-item")


def _read_posts(fields: Fields) -> Interval | None:
    node = fields.get("posts_a_week")
    return None if node is None else read_interval(node, 0, _MOST_POSTS, fields.problems)


def _read_days(fields: Fields) -> tuple[str, ...]:
    words = fields.words("days")
    for word, node in words:
        if word not in WEEKDAYS:
            details = suggestion(word, WEEKDAYS)
            fields.report(node, "unknown-word", key="days", found=word, **details)
    named = {word for word, _ in words}
    return tuple(day for day in WEEKDAYS if day in named)


def _read_hours(fields: Fields) -> tuple[int, ...]:
    found: set[int] = set()
    for node in fields.elements("hours"):
        hour = as_number(node)
        if isinstance(hour, int) and 0 <= hour <= _LAST_HOUR:
            found.add(hour)
        else:
            fields.report(node, "out-of-range", found=shown(node), minimum=0, maximum=_LAST_HOUR)
    return tuple(sorted(found))


def _read_least_budget(fields: Fields, draft: Draft) -> Money | ParameterReference | None:
    node = fields.get("least_budget")
    if node is None:
        return None
    if is_reference(node):
        return draft.parameter_reference(node)
    return draft.money(node)


def _read_status(fields: Fields, draft: Draft) -> ItemStatus | None:
    node = fields.get("status")
    if node is None:
        return None
    status = Fields(node, draft.problems)
    if not status.is_mapping():
        return None
    status.require("is")
    state = status.one_of("is", [s.value for s in ItemState], ItemState.ACTIVE.value)
    since = status.day("since")
    cited = draft.check_sources(status.words("source"))
    note = status.text("note", required=state != ItemState.ACTIVE.value)
    status.finish()
    return ItemStatus(ItemState(state), since, cited[0] if cited else None, note)


def _read_band(fields: Fields, draft: Draft) -> None:
    band_id = fields.word("id", WORD)
    at_least = fields.number("at_least") if fields.require("at_least") else None
    title = fields.text("title")
    fields.finish()
    check_bound("at_least", at_least, fields)
    if band_id is None or at_least is None or title is None:
        return
    band = Band(band_id, float(at_least), title, fields.location)
    draft.declare(draft.bands, band, fields.node, "duplicate-band")
