"""`facts:` and `themes:` of a vocabulary file -> FactDefinition, Theme."""

from __future__ import annotations

from smm_expert.kb.currencies import CURRENCIES
from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import FACT_ID, WORD, Fields, read_text
from smm_expert.kb.nodes import Node
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.text import Text
from smm_expert.model.vocabulary import Effort, FactDefinition, FactType, Theme

_WITH_VALUES = (FactType.CHOICE, FactType.CHOICES, FactType.RANKING)
_WITH_LIMITS = (FactType.NUMBER, FactType.RANGE)
_DERIVABLE = (FactType.CHOICE, FactType.CHOICES, FactType.FLAG)
# Words that mean something else where the id of a fact may stand.
_RESERVED = frozenset(
    [
        *("all", "any", "none", "not", "known", "unknown", "recommended", "selected"),
        *("recommend", "exclude", "conclude", "segments", "decisions", "name", "share"),
        "consultation",
    ]
)


def read_vocabulary(root: Fields, draft: Draft) -> None:
    """Declare every fact and every theme of one file."""
    for node in root.elements("themes"):
        fields = Fields(node, draft.problems)
        if fields.is_mapping():
            _read_theme(fields, draft)
    for node in root.elements("facts", required=root.get("themes") is None):
        fields = Fields(node, draft.problems)
        if fields.is_mapping():
            fact = _read_fact(fields, draft)
            if fact is not None:
                _check_theme(fact, node, draft)
                draft.declare(draft.facts, fact, node, "duplicate-fact")
    root.finish()


def _read_theme(fields: Fields, draft: Draft) -> None:
    theme_id = fields.word("id", WORD)
    title = fields.text("title")
    order = fields.whole("order") if fields.require("order") else None
    fields.finish()
    if theme_id is not None and title is not None and order is not None:
        theme = Theme(theme_id, title, order, fields.location)
        draft.declare(draft.themes, theme, fields.node, "duplicate-theme")


def _check_theme(fact: FactDefinition, node: Node, draft: Draft) -> None:
    """A fact of one word must not be the first word of another fact."""
    place = (node.mapping or {}).get("id", node)
    theme, dot, _ = fact.id.partition(".")
    for other in draft.facts:
        if dot and other == theme:
            draft.problems.append(place.problem("fact-and-theme", name=theme, other=fact.id))
        elif not dot and other.startswith(f"{theme}."):
            draft.problems.append(place.problem("fact-and-theme", name=theme, other=other))
            break


def _read_fact(fields: Fields, draft: Draft) -> FactDefinition | None:
    fact_id = fields.word("id", FACT_ID)
    type_name = (
        fields.one_of("type", [t.value for t in FactType], "") if fields.require("type") else ""
    )
    title = fields.text("title")
    derived = fields.flag("derived")
    if not type_name or fact_id is None or title is None:
        return None
    fact_type = FactType(type_name)
    values = _read_values(fact_id, fields) if fact_type in _WITH_VALUES else {}
    limits = fact_type in _WITH_LIMITS
    minimum = fields.number("min") if limits else None
    maximum = fields.number("max") if limits else None
    if fact_id in _RESERVED:
        fields.report(fields.mapping["id"], "reserved-name", name=fact_id)
        return None
    if minimum is not None and maximum is not None and minimum >= maximum:
        fields.report(fields.mapping["max"], "limits-reversed", low=minimum, high=maximum)
    if fact_type is FactType.RANGE and (minimum is None or maximum is None):
        fields.report(fields.node, "range-needs-limits", name=fact_id)
        return None
    currencies = _read_currencies(fields) if fact_type is FactType.MONEY else ()
    if derived and fact_type not in _DERIVABLE:
        fields.report(fields.node, "not-derivable", name=fact_id, type=fact_type.value)
    fact = FactDefinition(
        id=fact_id,
        type=fact_type,
        title=title,
        values=values,
        minimum=minimum,
        maximum=maximum,
        unit=fields.text("unit", required=False) if limits else None,
        currencies=currencies,
        question=None if derived else fields.text("question"),
        help=fields.text("help", required=False),
        changeable=False if derived else fields.flag("changeable"),
        per_segment=False if derived else fields.flag("per_segment"),
        derived=derived,
        for_plan=False if derived else fields.flag("for_plan"),
        effort=Effort.LOW if derived else _read_effort(fields),
        location=fields.location,
    )
    fields.finish()
    return fact


def _read_effort(fields: Fields) -> Effort:
    return Effort(fields.one_of("effort", [e.value for e in Effort], Effort.LOW.value))


def _read_values(fact_id: str, fields: Fields) -> dict[str, Text]:
    node = fields.require("values")
    if node is None:
        return {}
    if node.mapping is None:
        fields.report(node, "values-not-a-mapping")
        return {}
    if not node.mapping:
        fields.report(node, "no-values", name=fact_id)
    values: dict[str, Text] = {}
    for name, label_node in node.mapping.items():
        key = node.keys[name]
        if not WORD.fullmatch(name):
            fields.report(key, "malformed-id", found=name, example="young_family")
        label = read_text(label_node if label_node.value is not None else key, fields.problems)
        # A value that is declared wrongly is still declared: rules that use it are not at fault.
        values[name] = label or Text("", "")
    return values


def _read_currencies(fields: Fields) -> tuple[str, ...]:
    node: Node | None = fields.require("currencies")
    if node is None:
        return ()
    found = []
    for code, place in fields.words("currencies", required=True):
        if code in CURRENCIES:
            found.append(code)
        else:
            details = suggestion(code, CURRENCIES)
            fields.report(place, "no-such-currency", name=code, **details)
    return tuple(found)
