"""`sector:` and `topics:` of a file of topics -> PostIdea."""

from __future__ import annotations

from msgspec.structs import replace

from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import WORD, Fields, read_text
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.ideas import PostIdea
from smm_expert.model.text import LANGUAGES

_SECTOR, _MARKET, _MODEL, _GOALS = "business.sector", "business.market", "business.model", "goals"
_LAST_MONTH = 12


def read_ideas(root: Fields, draft: Draft) -> None:
    """Take in the ideas of one file; of one sector and rubric each is said once."""
    sector = root.word("sector", WORD)
    node = root.require("topics")
    root.finish()
    if sector is None or node is None:
        return
    _check_value(draft, _SECTOR, sector, root.mapping["sector"])
    topics = Fields(node, draft.problems)
    if not topics.is_mapping():
        return
    for rubric, listed in topics.mapping.items():
        draft.mentions.append((rubric, node.keys[rubric], draft.items, "unknown-item"))
        if listed.items is None:
            draft.problems.append(listed.problem("not-a-list", key=rubric))
        for entry in listed.items or ():
            _read_idea(sector, rubric, Fields(entry, draft.problems), draft)


def _read_idea(sector: str, rubric: str, fields: Fields, draft: Draft) -> None:
    if not fields.is_mapping():
        return
    months = tuple(_month(node, draft) for node in fields.elements("months"))
    markets = fields.words("markets")
    models = fields.words("model")
    goal = fields.word("goal", WORD, required=False)
    for fact, named in ((_MARKET, markets), (_MODEL, models)):
        for word, node in named:
            _check_value(draft, fact, word, node)
    if goal is not None:
        _check_value(draft, _GOALS, goal, fields.mapping["goal"])
    fields.taken.update(LANGUAGES)
    fields.finish()
    title = read_text(_only_text(fields.node), draft.problems)
    if title is None:
        return
    same = draft.idea_titles.setdefault((sector, rubric), {})
    for language in LANGUAGES:
        text, place = title.to(language), fields.mapping[language]
        if text in same:
            fields.report(place, "idea-twice", text=text, first=same[text])
        same.setdefault(text, place.location)
    draft.ideas.append(
        PostIdea(
            sector,
            rubric,
            title,
            tuple(sorted(m for m in months if m)),
            tuple(word for word, _ in markets),
            tuple(word for word, _ in models),
            goal,
            fields.location,
        )
    )


def _only_text(node: Node) -> Node:
    """The entry with nothing but its languages."""
    texts = {key: value for key, value in (node.mapping or {}).items() if key in LANGUAGES}
    return replace(node, value=texts, keys={key: node.keys[key] for key in texts})


def _month(node: Node, draft: Draft) -> int:
    month = as_number(node)
    if isinstance(month, int) and 1 <= month <= _LAST_MONTH:
        return month
    problem = node.problem("out-of-range", found=shown(node), minimum=1, maximum=_LAST_MONTH)
    draft.problems.append(problem)
    return 0


def _check_value(draft: Draft, fact: str, word: str, node: Node) -> None:
    """Report a word that is no value of the fact, where the base has such a fact."""
    definition = draft.facts.get(fact)
    if definition is not None and word not in definition.values:
        details = suggestion(word, definition.values)
        draft.problems.append(node.problem("unknown-value", name=word, fact=fact, **details))
