"""The interview looked at from aside: why a question is asked, what is known and recommended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from smm_expert.interview.interview import Interview
from smm_expert.interview.outlook import ItemOutlook, Prospect
from smm_expert.interview.question import Question, Topic
from smm_expert.interview.why import Hanging, Route
from smm_expert.report.phrases import Phrases
from smm_expert.report.tables import paragraph
from smm_expert.wording.interview import said
from smm_expert.wording.labels import label

DEPTHS = 3
_MOST_OF_A_KIND = 3
_MOST_ITEMS = 5
_MOST_ROUTES = 2
_MOST_RULES = 5
_MOST_FACTS = 4
_MOST_SHARPENED = 3
_MOST_TOPICS = 8
# From so many questions on a shorter way is offered: what hangs on these kinds alone.
_MANY = 20
_CORE = ("platform", "task")
_MARKS = {Prospect.SETTLED_IN: "settled", Prospect.IN_SO_FAR: "may-fall"}


def why_text(hanging: tuple[Hanging, ...], depth: int, phrases: Phrases) -> str:
    """Why a question is asked: 1 which items hang on it, 2 by which rules, 3 for which reasons."""
    language = phrases.language
    if not hanging:
        return said("why-nothing", language)
    if depth <= 1:
        return "\n".join(
            [said("why-items", language), *_items(hanging, phrases), said("why-more", language)]
        )
    if depth == 2:
        return "\n".join(
            [
                said("why-rules", language),
                *_routes(hanging, phrases),
                said("why-still-more", language),
            ]
        )
    return "\n".join([said("why-reasons", language), *_reasons(hanging, phrases)])


def _items(hanging: tuple[Hanging, ...], phrases: Phrases) -> Iterator[str]:
    """A line a kind."""
    knowledge = phrases.knowledge
    kinds: dict[str, list[str]] = {}
    for one in hanging:
        kinds.setdefault(knowledge.items[one.item].kind, []).append(_named(one, phrases))
    for kind, named in sorted(kinds.items(), key=lambda entry: knowledge.kinds[entry[0]].order):
        yield paragraph(
            f"{phrases.kind(kind)}: {_some(named, _MOST_OF_A_KIND, phrases)}",
            indent="  ",
            hang="    ",
        )


def _named(one: Hanging, phrases: Phrases) -> str:
    mark = f" ({said('why-so-far', phrases.language)})" if one.recommended else ""
    return f"{phrases.item(one.item)}{mark}"


def _routes(hanging: tuple[Hanging, ...], phrases: Phrases) -> Iterator[str]:
    for one in hanging[:_MOST_ITEMS]:
        yield paragraph(f"{_named(one, phrases)} [{one.item}]", indent="  ", hang="    ")
        for route in one.routes[:_MOST_ROUTES]:
            titles = " → ".join(phrases.rule_title(rule) for rule in route.rules)
            text = f"- {titles}: {_effect(route, phrases)} [{', '.join(route.rules)}]"
            yield paragraph(text, indent="    ", hang="      ")
        if not one.routes:
            yield paragraph(said("route-others", phrases.language), indent="    - ", hang="      ")
        yield from _rest(len(one.routes) - _MOST_ROUTES, "    ", phrases)
    yield from _rest(len(hanging) - _MOST_ITEMS, "  ", phrases)


def _effect(route: Route, phrases: Phrases) -> str:
    if route.certainty is None:
        return said("route-veto", phrases.language)
    code = "route-for" if route.certainty > 0 else "route-against"
    certainty = phrases.certainty(abs(route.certainty))
    return said(code, phrases.language, certainty=certainty)


def _reasons(hanging: tuple[Hanging, ...], phrases: Phrases) -> Iterator[str]:
    """Every rule once, with its reason and what it waits for besides."""
    waits: dict[str, dict[str, None]] = {}
    for one in hanging:
        for route in one.routes:
            for rule in route.rules:
                waits.setdefault(rule, {}).update(dict.fromkeys(route.also_needs))
    for rule, facts in list(waits.items())[:_MOST_RULES]:
        yield paragraph(f"{phrases.rule_title(rule)} [{rule}]", indent="  ", hang="    ")
        yield paragraph(phrases.because(rule), indent="    ")
        if facts:
            listed = _some([phrases.fact(fact) for fact in facts], _MOST_FACTS, phrases)
            needed = said("also-needs", phrases.language, facts=listed)
            yield paragraph(needed, indent="    ")
    yield from _rest(len(waits) - _MOST_RULES, "  ", phrases)


def _rest(number: int, indent: str, phrases: Phrases) -> Iterator[str]:
    if number > 0:
        yield f"{indent}{label('more', phrases.language, count=number)}"


def _some(named: list[str], most: int, phrases: Phrases) -> str:
    rest = len(named) - most
    more = f" {label('more', phrases.language, count=rest)}" if rest > 0 else ""
    return f"{', '.join(named[:most])}{more}"


def standing_text(interview: Interview, phrases: Phrases) -> str:
    """What is known, what was not known, and how every item stands that may be recommended."""
    language = phrases.language
    known = list(_known(interview, phrases)) or [f"  {said('known-nothing', language)}"]
    blocks = ["\n".join([said("known", language).upper(), *known])]
    if interview.not_known:
        topics = ", ".join(topic_title(topic, phrases) for topic in interview.not_known)
        blocks.append(f"{said('not-known', language).upper()}\n{paragraph(topics, indent='  ')}")
    stand = list(_standings(interview.outlook(), phrases))
    stand = stand or [f"  {said('so-far-nothing', language)}"]
    blocks.append("\n".join([said("so-far", language).upper(), *stand]))
    if stake := _at_stake(interview, phrases):
        blocks.append("\n".join([said("at-stake", language).upper(), stake]))
    return "\n\n".join(blocks)


def _at_stake(interview: Interview, phrases: Phrases) -> str:
    """Which kinds of items the open questions are about, and how many questions each."""
    kinds = interview.kinds_at_stake()
    text = ", ".join(f"{phrases.kind(kind)}: {count}" for kind, count in kinds.items())
    return paragraph(text, indent="  ") if text else ""


def shorter_way(question: Question, interview: Interview, phrases: Phrases) -> str:
    """When many questions are ahead: which kinds alone would ask for far fewer; else nothing."""
    known = phrases.knowledge.kinds
    if question.still < _MANY or interview.focus or not all(kind in known for kind in _CORE):
        return ""
    names = " + ".join(phrases.kind(kind) for kind in _CORE)
    return paragraph(said("shorter", phrases.language, focus=",".join(_CORE), kinds=names))


def _known(interview: Interview, phrases: Phrases) -> Iterator[str]:
    profile = interview.profile
    for fact, value in profile.facts.items():
        text = f"{phrases.fact(fact)}: {phrases.value(fact, value)}"
        yield paragraph(text, indent="  ", hang="    ")
    for segment in profile.segments:
        for fact, value in segment.facts.items():
            text = f"{topic_title(Topic(fact, segment.name), phrases)}: "
            yield paragraph(f"{text}{phrases.value(fact, value)}", indent="  ", hang="    ")


def _standings(outlook: Iterable[ItemOutlook], phrases: Phrases) -> Iterator[str]:
    """Below each kind what is recommended of it, each with its mark, and how many may be yet."""
    items = phrases.knowledge.items
    for kind, group in groupby(outlook, lambda one: items[one.item].kind):
        standing = list(group)
        inside = [one for one in standing if one.prospect in _MARKS]
        possible = sum(one.prospect is Prospect.POSSIBLE for one in standing)
        if not inside and not possible:
            continue
        more = said("possible", phrases.language, count=possible)
        yield f"  {phrases.kind(kind)}{f' ({more})' if possible else ''}"
        for one in inside:
            text = f"{phrases.item(one.item)} ({'; '.join(_marks(one, phrases))})"
            yield paragraph(text, indent="    ", hang="      ")


def _marks(one: ItemOutlook, phrases: Phrases) -> Iterator[str]:
    yield phrases.certainty(one.certainty)
    if not one.selected:
        yield label("not-selected", phrases.language)
    yield said(_MARKS[one.prospect], phrases.language)


def topic_title(topic: Topic, phrases: Phrases) -> str:
    """The title of a fact, with the segment that it is about."""
    title = phrases.fact(topic.fact)
    if topic.segment is None:
        return title
    where = said("about-segment", phrases.language, segment=topic.segment)
    return f"{title} ({where})"


def sharpening_text(interview: Interview, phrases: Phrases) -> str:
    """What was not known, each with a few of the items on which it would have told; "" if none."""
    lines = []
    for topic in interview.not_known:
        items = [phrases.item(one.item) for one in interview.why(topic)]
        if items:
            text = said(
                "end-sharpen-item",
                phrases.language,
                fact=topic_title(topic, phrases),
                items=_some(items, _MOST_SHARPENED, phrases),
            )
            lines.append(paragraph(text, indent="  - ", hang="    "))
    shown = [*lines[:_MOST_TOPICS], *_rest(len(lines) - _MOST_TOPICS, "  ", phrases)]
    return "\n".join([said("end-sharpen", phrases.language), *shown]) if lines else ""


def missing_text(topics: Iterable[Topic], phrases: Phrases) -> str:
    """The open topics: under which key to give each, and the question it answers."""
    facts = phrases.knowledge.facts
    lines = [paragraph(said("missing", phrases.language))]
    for topic in topics:
        fact = facts[topic.fact]
        question = (fact.question or fact.title).to(phrases.language)
        key = fact.id if topic.segment is None else f"segments/{topic.segment}: {fact.id}"
        lines.append(paragraph(f"{key}: {question}", indent="  ", hang="    "))
    return "\n".join(lines)
