"""Interviews on the whole base: how many questions, how soon the next one, how early the answer.

`python -m benchmarks.interviews` writes docs/interview-measured.md anew.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import mean, median
from time import perf_counter

from msgspec import Struct

from benchmarks import machine, question_order
from benchmarks.page import number, paragraphs, table
from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.consultation import Consultation
from smm_expert.interview.interview import Interview
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile
from tests.knowledge.random_clients import as_profile, random_clients

PAGE = Path(__file__).parents[1] / "docs" / "interview-measured.md"
_DAY = date(2026, 11, 25)
_CLIENTS = 200
_SOME_CLIENTS = 40
_SEED = 4

Items = frozenset[str]


class Held(Struct, frozen=True):
    """One interview that was held to its end.

    `seconds` per question asked and for the end; `equal` whether what counts came out as on the
    whole profile; `found` after each question the recommended and selected items.
    """

    asked: int
    seconds: tuple[float, ...]
    equal: bool
    found: tuple[tuple[Items, Items], ...] = ()


def hold(
    knowledge: KnowledgeBase,
    profile: Profile,
    whole: Consultation,
    *,
    thorough: bool = False,
    focus: Collection[str] = (),
    watched: bool = False,
) -> Held:
    """Answer an interview from the profile; what it does not tell is not known."""
    interview = Interview(knowledge, _DAY, thorough=thorough, focus=focus)
    seconds: list[float] = []
    found = []
    while True:
        if watched:
            found.append(_items(interview.consultation()))
        begun = perf_counter()
        question = interview.next_question()
        seconds.append(perf_counter() - begun)
        if question is None:
            break
        value = profile.facts.get(question.topic.fact)
        begun = perf_counter()
        if value is None:
            interview.skip(question.topic)
        else:
            interview.answer(question.topic, value)
        # What an answer settles is worked out when it is taken; a person waits for both.
        seconds[-1] += perf_counter() - begun
    same = _counted(interview.consultation(), thorough, focus) == _counted(whole, thorough, focus)
    return Held(len(seconds) - 1, tuple(seconds), same, tuple(found))


def _items(consultation: Consultation) -> tuple[Items, Items]:
    found = consultation.recommendations
    return (
        frozenset(r.item for r in found if r.recommended),
        frozenset(r.item for r in found if r.selected),
    )


def _counted(consultation: Consultation, thorough: bool, focus: Collection[str]) -> object:
    def counts(item: str) -> bool:
        return not focus or item.partition(".")[0] in focus

    recommended, selected = (
        {item for item in items if counts(item)} for items in _items(consultation)
    )
    if not thorough:
        return recommended, selected
    shown = [*consultation.recommendations, *consultation.exclusions]
    return recommended, selected, {(e.item, e.certainty) for e in shown if counts(e.item)}


def clients(knowledge: KnowledgeBase, count: int) -> list[Profile]:
    """Random complete profiles: a client of the generator leaves some questions open."""
    return [
        read_profile(as_profile(client), "client.json", knowledge)
        for client in random_clients(_SEED, count)
    ]


def _whole_base(knowledge: KnowledgeBase) -> Iterator[str]:
    consultant = Consultant(knowledge, _DAY)
    profiles = clients(knowledge, _CLIENTS)
    wholes = [consultant.consult(profile) for profile in profiles]
    form = len(Interview(knowledge, _DAY).fixed_form)
    rows, held = [], []
    for name, options in (
        ("`consult`", {}),
        ("`consult --thorough`", {"thorough": True}),
        ("`consult --focus platform,task`", {"focus": ("platform", "task")}),
    ):
        lot = []
        for profile, whole in zip(profiles, wholes, strict=True):
            lot.append(hold(knowledge, profile, whole, **options))
            _tell(f"{name}: {len(lot)} of {_CLIENTS}")
        held.append(lot)
        asked = [one.asked for one in lot]
        rows.append(
            [
                name,
                f"{sum(one.equal for one in lot)} of {_CLIENTS}",
                number(mean(asked)),
                f"{100 * mean(asked) / form:.0f} %",
                str(max(asked)),
                f"{100 * max(asked) / form:.0f} %",
            ]
        )
    yield "## How many questions"
    yield paragraphs(f"""
        {_CLIENTS} random clients answer from their profiles; about one answer in seven is "don't
        know". *Equal* counts the interviews whose recommended and selected items (with
        `--thorough` certainties and exclusions too, with `--focus` those of its kinds) are those
        of `recommend` on the whole profile. A fixed form has a question for each of the {form}
        facts that some rule tests.
    """)
    columns = ["interview", "equal", "mean", "of the form", "worst", "of the form"]
    yield table(columns, rows)
    yield from _kinds(knowledge, profiles[:_SOME_CLIENTS], wholes, form)
    yield from _early(knowledge, profiles[:_SOME_CLIENTS], wholes, form)
    yield "## How soon the next question comes"
    seconds = sorted(1000 * s for one in held[0] for s in one.seconds)
    first = [1000 * one.seconds[0] for one in held[0]]
    yield paragraphs(f"""
        From an answer to the next question, in the {_CLIENTS} interviews of the first row: median
        {number(median(seconds))} ms, 95 of 100 below {number(seconds[len(seconds) * 95 // 100])}
        ms, worst {number(seconds[-1])} ms ({len(seconds):,} questions). The first question, when
        everything is open, takes {number(median(first))} ms in median.
    """)


def _kinds(
    knowledge: KnowledgeBase,
    profiles: Sequence[Profile],
    wholes: Sequence[Consultation],
    form: int,
) -> Iterator[str]:
    yield "### Which kinds keep the questions alive"
    yield paragraphs(f"""
        Interviews about the items of one kind only (`--focus` with that kind), {len(profiles)} of
        these clients. No single kind needs the whole form; together they do, because each leans on
        other facts.
    """)
    rows = []
    for kind in sorted(knowledge.kinds.values(), key=lambda kind: kind.order):
        asked = [
            hold(knowledge, profile, whole, focus=(kind.id,)).asked
            for profile, whole in zip(profiles, wholes, strict=False)
        ]
        _tell(f"focus {kind.id}")
        share = f"{100 * mean(asked) / form:.0f} %"
        rows.append([f"`{kind.id}`", number(mean(asked)), share, str(max(asked))])
    yield table(["kind", "mean", "of the form", "worst"], rows)


def _early(
    knowledge: KnowledgeBase,
    profiles: Sequence[Profile],
    wholes: Sequence[Consultation],
    form: int,
) -> Iterator[str]:
    lot = [
        hold(knowledge, profile, whole, watched=True)
        for profile, whole in zip(profiles, wholes, strict=False)
    ]
    yield "### How early the answer is there"
    yield paragraphs(f"""
        Who finishes early (`.`) has this share of the selected items of the end right, and this
        many wrong for each hundred of them, on average over {len(profiles)} clients.
    """)
    rows = []
    for step in range(0, form, 5):
        right, wrong = [], []
        for one in lot:
            now = one.found[min(step, one.asked)][1]
            end = one.found[-1][1]
            right.append(len(now & end) / len(end))
            wrong.append(len(now - end) / len(end))
        rows.append([str(step), f"{100 * mean(right):.0f} %", f"{100 * mean(wrong):.0f}"])
    yield table(["questions", "right", "wrong for each hundred"], rows)


def _tell(said: str) -> None:
    print(f"\r{said:60}", end="", file=sys.stderr, flush=True)


def main() -> None:
    """Measure and write the page."""
    knowledge = load_knowledge()
    parts = [
        "# The interview, measured",
        paragraphs(_HEAD),
        machine.described("`python -m benchmarks.interviews`"),
    ]
    parts += _whole_base(knowledge)
    parts += ["## Against the best order", question_order.section(_tell)]
    PAGE.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(f"\nwritten: docs/{PAGE.name}", file=sys.stderr)


_HEAD = """
    Written by `python -m benchmarks.interviews` in the environment that `make bench` sets up; do
    not edit. Counts are the same at every run; times are those of one run.
"""

if __name__ == "__main__":
    main()
