"""consult: a profile in, the whole answer out; each segment of the audience judged alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from smm_expert.inference.consultation import Consultation, Run, output_order
from smm_expert.inference.program import Program, compile_program
from smm_expert.inference.session import Engine, run
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile, Segment
from smm_expert.model.recommendation import Exclusion, Notice, Recommendation, SegmentResult
from smm_expert.model.values import Value

T = TypeVar("T")


class Consultant:
    """Answers any number of clients with one knowledge base on one day."""

    def __init__(
        self, knowledge: KnowledgeBase, as_of: date, *, include_drafts: bool = False
    ) -> None:
        from smm_expert.inference.experta_engine import ExpertaEngine

        self.program: Program = compile_program(knowledge, as_of, include_drafts=include_drafts)
        self.engine: Engine = ExpertaEngine(self.program)

    def consult(self, profile: Profile) -> Consultation:
        """The recommendations for one client, with everything that led to them."""
        if not profile.segments:
            return _consultation(
                self.program, profile, (run(self.engine, profile.facts, profile.decisions),)
            )
        runs = tuple(self._run_segment(profile, segment) for segment in profile.segments)
        return _consultation(self.program, profile, runs)

    def _run_segment(self, profile: Profile, segment: Segment) -> Run:
        return run(
            self.engine,
            {**profile.facts, **segment.facts},
            profile.decisions,
            segment=segment.name,
            share=segment.share,
        )


def _consultation(program: Program, profile: Profile, runs: tuple[Run, ...]) -> Consultation:
    merged_waiting: dict[str, set[str]] = {}
    for one in runs:
        for rule, facts in one.waiting.items():
            merged_waiting.setdefault(rule, set()).update(facts)
    return Consultation(
        program=program,
        profile=profile,
        derived=_shared_facts(runs),
        unknown=tuple(sorted({fact for one in runs for fact in one.unknown})),
        waiting={rule: tuple(sorted(merged_waiting[rule])) for rule in sorted(merged_waiting)},
        recommendations=_merged_recommendations(program, runs),
        exclusions=tuple(_in_order(program, _exclusions(runs), lambda e: (e.item, e.certainty))),
        notices=_merged_notices(runs),
        runs=runs,
    )


def _shared_facts(runs: tuple[Run, ...]) -> dict[str, Value]:
    """The derived facts that hold in every segment alike."""
    first, *others = runs
    return {
        fact: value
        for fact, value in first.derived.items()
        if all(other.derived.get(fact) == value for other in others)
    }


def _merged_recommendations(program: Program, runs: tuple[Run, ...]) -> tuple[Recommendation, ...]:
    """Each item by its highest certainty (of equal ones the first segment), segments listed."""
    if len(runs) == 1 and runs[0].segment is None:
        return runs[0].recommendations
    found: dict[str, list[tuple[Run, Recommendation]]] = {}
    for one in runs:
        for recommendation in one.recommendations:
            found.setdefault(recommendation.item, []).append((one, recommendation))
    merged = []
    for item, entries in found.items():
        best = max((entry for _, entry in entries), key=lambda r: (r.recommended, r.certainty))
        recommended_in = {one.segment for one, entry in entries if entry.recommended}
        selected_in = {one.segment for one, entry in entries if entry.selected}
        merged.append(
            Recommendation(
                item=item,
                certainty=best.certainty,
                recommended=bool(recommended_in),
                selected=bool(selected_in),
                contributions=best.contributions,
                pending_vetoes=_distinct(v for _, entry in entries for v in entry.pending_vetoes),
                blocked_by=() if selected_in else best.blocked_by,
                decision=best.decision,
                segment=best.segment,
                by_segment=tuple(
                    SegmentResult(
                        one.segment or "",
                        one.certainties[item],
                        one.segment in recommended_in,
                        one.segment in selected_in,
                    )
                    for one in runs
                ),
            )
        )
    return tuple(_in_order(program, merged, lambda r: (r.item, r.certainty)))


def _exclusions(runs: tuple[Run, ...]) -> list[Exclusion]:
    return [exclusion for one in runs for exclusion in one.exclusions]


def _merged_notices(runs: tuple[Run, ...]) -> tuple[Notice, ...]:
    """Every notice once, with the segment it concerns when it does not concern them all."""
    found: dict[tuple[object, ...], Notice] = {}
    for one in runs:
        for notice in one.notices:
            everywhere = all(notice in other.notices for other in runs)
            if not everywhere and one.segment is not None:
                notice = Notice(notice.code, {**notice.details, "segment": one.segment})
            found[notice.order] = notice
    return tuple(found[order] for order in sorted(found))


def _in_order(
    program: Program, entries: Iterable[T], key: Callable[[T], tuple[str, float]]
) -> list[T]:
    return sorted(entries, key=lambda entry: output_order(program.knowledge, *key(entry)))


def _distinct(entries: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(entries))
