"""plan --update: the plan made again over a folder whose calendar people worked on."""

from __future__ import annotations

import sys
from collections.abc import Collection
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from smm_expert.cli.boundary import EXIT_FINDINGS, complain
from smm_expert.cli.plan_files import write_over
from smm_expert.wording.plan_update import update_words

if TYPE_CHECKING:
    from smm_expert.inference.consultation import Consultation
    from smm_expert.intake.old_plan import OldPlan
    from smm_expert.intake.plan_edits import PlanEdits
    from smm_expert.model.text import Language
    from smm_expert.report.bundle import Bundle
    from smm_expert.strategy.plan import Plan
    from smm_expert.strategy.revision import Revision

_PLAN = "plan.json"
_WORKBOOK = "plan.xlsx"
CONFLICTS = "conflicts.md"


def old_plan_in(folder: Path) -> OldPlan:
    """The plan in a folder. Raises PlanProblems."""
    from smm_expert.intake.old_plan import read_old_plan

    return read_old_plan(_content(folder / _PLAN), str(folder / _PLAN))


def edits_in(folder: Path, old: OldPlan, plan: Plan, consultation: Consultation) -> PlanEdits:
    """What people edited in a folder. Raises PlanProblems."""
    from smm_expert.intake.plan_edits import read_plan_edits

    span = (
        min(old.window.start, plan.window.start),
        max(w.start + timedelta(weeks=w.weeks, days=-1) for w in (old.window, plan.window)),
    )
    items = consultation.program.knowledge.items
    content = _content(folder / _WORKBOOK)
    return read_plan_edits(content, str(folder / _WORKBOOK), old, items, span)


def forms_in(folder: Path) -> tuple[str, ...]:
    """The forms that a folder holds, and those without which it could not be updated again."""
    from smm_expert.report.bundle import FILES, FORMS, SCHEDULERS

    names = {**FILES, SCHEDULERS: SCHEDULERS}
    needed = (_PLAN, _WORKBOOK)
    return tuple(f for f in FORMS if names[f] in needed or (folder / names[f]).exists())


def revision_of(
    old: OldPlan, found: PlanEdits, plan: Plan, consultation: Consultation, language: Language
) -> Revision:
    """The plan with the edits, to be written in a language."""
    from smm_expert.strategy.revision import revised

    today = consultation.program.as_of
    known = (old.entries, old.removed)
    return revised(*known, found.edits, plan, today, old.language, language)


def hand_over(
    folder: Path,
    made: Bundle,
    revision: Revision,
    found: PlanEdits,
    consultation: Consultation,
    language: Language,
    forms: Collection[str],
) -> None:
    """Write the files, keep the old ones, and tell what was done; conflicts end in exit code 1."""
    from smm_expert.report.conflicts import conflicts_markdown, conflicts_text
    from smm_expert.report.phrases import Phrases
    from smm_expert.strategy.revision import Edits

    phrases = Phrases(consultation.program, language)
    today = consultation.program.as_of
    files, conflicts = dict(made.files), revision.conflicts
    if conflicts:
        files[CONFLICTS] = conflicts_markdown(conflicts, phrases, today).encode()
    # A workbook that was saved without an edit may have columns and sheets of people's own.
    alike = (_WORKBOOK,) if found.edits == Edits() else ()
    kept = write_over(folder, files, today, stale=_stale(folder, forms), alike=alike)
    if kept is None:
        click.echo(update_words("unchanged", language))
        return
    for remark in made.remarks:
        complain(remark)
    for name in files:
        click.echo(str(folder / name))
    edits = found.edits
    counts = {
        "changed": sum(1 for fields in edits.changed.values() if fields),
        "added": len(edits.added),
        "removed": len(edits.removed),
    }
    click.echo("")
    if any(counts.values()):
        click.echo(update_words("carried", language, **counts))
    click.echo(update_words("kept-in", language, folder=kept))
    if found.left_behind:
        columns = ", ".join(found.left_behind)
        complain(update_words("left-behind", language, columns=columns))
    if conflicts:
        click.echo("")
        click.echo(f"{update_words('title', language)}:")
        click.echo(conflicts_text(conflicts, phrases))
        sys.exit(EXIT_FINDINGS)


def _stale(folder: Path, forms: Collection[str]) -> list[str]:
    """Files for services that an older plan left: their posts may be planned otherwise now."""
    from smm_expert.report.bundle import SCHEDULERS

    if SCHEDULERS not in forms:
        return []
    files = (path for path in (folder / SCHEDULERS).rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in files)


def _content(path: Path) -> bytes:
    from smm_expert.kb.files import read_bytes, unreadable
    from smm_expert.model.problem import PlanProblems

    try:
        return read_bytes(path)
    except (OSError, ValueError) as error:
        raise PlanProblems([unreadable(str(path), error)]) from None
