"""`sources:` -> Source, and `parameters:` -> Parameter with its dated values."""

from __future__ import annotations

from datetime import date

from smm_expert.kb.currencies import CURRENCIES
from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import KEBAB, PARAMETER_ID, Fields, read_text
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.model.knowledge_base import Source
from smm_expert.model.parameters import Amount, DatedValue, Parameter
from smm_expert.model.text import Text
from smm_expert.model.values import Money


def read_sources(root: Fields, draft: Draft) -> None:
    """Declare every source of one file."""
    for node in root.elements("sources", required=True):
        fields = Fields(node, draft.problems)
        if not fields.is_mapping():
            continue
        source_id = fields.word("id", KEBAB)
        title = fields.text("title")
        publisher = _read_publisher(fields)
        year = fields.whole("year")
        url = fields.string("url")
        confidence = fields.one_of("confidence", ("high", "medium", "low"), "medium")
        fields.finish()
        if source_id and title:
            source = Source(source_id, title, publisher, year, url, confidence, fields.location)
            draft.declare(draft.sources, source, node, "duplicate-source")
    root.finish()


def _read_publisher(fields: Fields) -> Text | None:
    """A name that is the same in both languages, or its forms: `{en: Vedomosti, ru: ...}`."""
    node = fields.require("publisher")
    if node is None:
        return None
    if node.mapping is not None:
        return read_text(node, fields.problems)
    name = fields.string("publisher")
    return None if name is None else Text(name, name)


def read_parameters(root: Fields, draft: Draft) -> None:
    """Declare every parameter of one file."""
    for node in root.elements("parameters", required=True):
        fields = Fields(node, draft.problems)
        if not fields.is_mapping():
            continue
        parameter_id = fields.word("id", PARAMETER_ID)
        title = fields.text("title")
        unit = fields.text("unit", required=False)
        values = [
            value
            for element in fields.elements("values", required=True, empty="empty-list")
            if (value := _read_value(element, draft)) is not None
        ]
        fields.finish()
        if parameter_id is not None and parameter_id.startswith("fx."):
            _check_rates(parameter_id, fields, draft)
        if parameter_id and title and values:
            _check_values(node, values, draft)
            ordered = tuple(sorted(values, key=lambda value: value.since))
            parameter = Parameter(parameter_id, title, ordered, unit, fields.location)
            draft.declare(draft.parameters, parameter, node, "duplicate-parameter")
    root.finish()


def _read_value(node: Node, draft: Draft) -> DatedValue | None:
    fields = Fields(node, draft.problems)
    if not fields.is_mapping():
        return None
    since = fields.day("from") if fields.require("from") else None
    has_bounds = any(name in fields.mapping for name in ("low", "mid", "high"))
    if has_bounds:
        low, value, high = (_read_amount(fields, name, draft) for name in ("low", "mid", "high"))
        _check_order(fields, low, value, high)
    else:
        low, value, high = None, _read_amount(fields, "value", draft), None
    sources = draft.check_sources(fields.words("source", required=True))
    note = fields.text("note", required=False)
    fields.finish()
    if since is None or value is None or not sources:
        return None
    return DatedValue(since, value, sources[0], low, high, note)


def _read_amount(fields: Fields, name: str, draft: Draft) -> Amount | None:
    node = fields.require(name)
    if node is None:
        return None
    number = as_number(node)
    return number if number is not None else draft.money(node)


def _check_rates(parameter_id: str, fields: Fields, draft: Draft) -> None:
    """`fx.rub` is divided by: a number above 0 for a currency that exists."""
    code = parameter_id.removeprefix("fx.").upper()
    draft.check_name(code, fields.mapping["id"], CURRENCIES, "no-such-currency")
    for element in fields.elements("values"):
        for name in ("value", "low", "mid", "high"):
            node = (element.mapping or {}).get(name)
            if node is not None and (as_number(node) or 0) <= 0:
                draft.problems.append(
                    node.problem("exchange-rate", name=parameter_id, found=shown(node))
                )


def _check_order(
    fields: Fields, low: Amount | None, mid: Amount | None, high: Amount | None
) -> None:
    if low is None or mid is None or high is None:
        return
    amounts = [part.amount if isinstance(part, Money) else part for part in (low, mid, high)]
    units = {part.currency if isinstance(part, Money) else "" for part in (low, mid, high)}
    if amounts != sorted(amounts) or len(units) > 1:
        bounds = {name: fields.mapping[name].value for name in ("low", "mid", "high")}
        fields.report(fields.mapping["low"], "parameter-order", **bounds)


def _check_values(node: Node, values: list[DatedValue], draft: Draft) -> None:
    days: set[date] = set()
    shapes = {v.value.currency if isinstance(v.value, Money) else "" for v in values}
    if len(shapes) > 1:
        draft.problems.append(node.problem("parameter-mixed-units"))
    for value in values:
        if value.since in days:
            draft.problems.append(node.problem("parameter-same-day", day=value.since))
        days.add(value.since)
