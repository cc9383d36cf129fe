"""The files of a strategy, by name: what is handed over in one folder."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from smm_expert.inference.consultation import Consultation
from smm_expert.model.look import Look
from smm_expert.model.text import Language
from smm_expert.report.blocks import Document
from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_words import client_name
from smm_expert.report.strategy.document import strategy_document
from smm_expert.strategy.plan import Plan
from smm_expert.wording.strategy import strategy_words

# Form -> file; `schedulers` are several, in a folder of their own.
FILES = {
    "docx": "strategy.docx",
    "html": "strategy.html",
    "md": "strategy.md",
    "xlsx": "plan.xlsx",
    "ics": "calendar.ics",
    "json": "plan.json",
}
SCHEDULERS = "schedulers"
_OUT = ("published", "done", "cancelled")
FORMS = (*FILES, SCHEDULERS)


class Bundle(Struct, frozen=True):
    """Files by their path in the folder, and what should be known about them."""

    files: dict[str, bytes]
    remarks: tuple[str, ...] = ()


class Template(Struct, frozen=True):
    """An agency's own DOCX: its name, for messages, and its bytes."""

    name: str
    content: bytes


def bundle(
    consultation: Consultation,
    plan: Plan,
    language: Language,
    forms: Collection[str],
    *,
    look: Look | None = None,
    template: Template | None = None,
) -> Bundle:
    """The files of the forms asked for. Raises TemplateProblems when the template is no good."""
    phrases = Phrases(consultation.program, language)
    document = strategy_document(consultation, plan, language)
    client = client_name(consultation.profile)
    makers: dict[str, Callable[[], bytes]] = {
        "docx": lambda: _docx(document, look, template),
        "html": lambda: _html(document, look),
        "md": lambda: _markdown(document),
        "xlsx": lambda: _workbook(consultation, plan, phrases),
        "ics": lambda: _calendar(plan, phrases, client),
        "json": lambda: _json(plan, phrases, client),
    }
    files = {FILES[form]: makers[form]() for form in FILES if form in forms}
    if SCHEDULERS not in forms:
        return Bundle(files)
    imports, remarks = _imports(_ahead(plan, consultation.program.as_of), phrases, language)
    return Bundle(files | imports, remarks)


def _ahead(plan: Plan, today: date) -> Plan:
    """The plan without posts that went out or were called off: they are not to go out again."""
    posts = (post for post in plan.posts if post.day >= today and post.status not in _OUT)
    return replace(plan, posts=tuple(posts))


# Each writer is imported when its form is asked for: together they take longer than the plan.


def _docx(document: Document, look: Look | None, template: Template | None) -> bytes:
    from smm_expert.report.docx.document import docx_document

    if template is None:
        return docx_document(document, look)
    return docx_document(document, look, template.content, template.name)


def _html(document: Document, look: Look | None) -> bytes:
    from smm_expert.report.html.page import html_document

    return html_document(document, look).encode()


def _markdown(document: Document) -> bytes:
    from smm_expert.report.markdown_document import markdown_document

    return markdown_document(document).encode()


def _workbook(consultation: Consultation, plan: Plan, phrases: Phrases) -> bytes:
    from smm_expert.report.xlsx.workbook import plan_workbook

    return plan_workbook(plan, consultation.profile, phrases)


def _calendar(plan: Plan, phrases: Phrases, client: str) -> bytes:
    from smm_expert.report.calendar_ics import calendar_ics

    return calendar_ics(plan, phrases, client)


def _json(plan: Plan, phrases: Phrases, client: str) -> bytes:
    from smm_expert.report.plan_data import plan_json

    return plan_json(plan, phrases, client).encode()


def _imports(
    plan: Plan, phrases: Phrases, language: Language
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    from smm_expert.report.schedulers.imports import imports_for
    from smm_expert.report.schedulers.known import SERVICES

    files: dict[str, bytes] = {}
    # What several services have to say alike is said once, with all their names.
    said: dict[str, list[str]] = {}
    without: list[str] = []
    for service in SERVICES.values():
        made = imports_for(service, plan, phrases)
        for file in made.files:
            files[f"{SCHEDULERS}/{service.id}/{file.name}"] = file.content.encode()
        if not made.files:
            without.append(service.title)
            continue
        for remark in made.remarks:
            said.setdefault(remark.said(language), []).append(service.title)
    remarks = [f"{', '.join(services)}: {remark}" for remark, services in said.items()]
    if without:
        services = ", ".join(without)
        remarks.append(strategy_words("no-imports", language, services=services))
    return files, tuple(remarks)
