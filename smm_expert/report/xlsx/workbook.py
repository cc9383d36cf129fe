"""plan.xlsx: what the client keeps working with, as live sheets."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from smm_expert.model.profile import Profile
from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_words import PlanWords, client_name
from smm_expert.report.xlsx.brief_sheet import add_brief
from smm_expert.report.xlsx.budget_sheet import add_budget
from smm_expert.report.xlsx.calendar_sheet import add_calendar
from smm_expert.report.xlsx.kpi_sheet import add_kpis
from smm_expert.report.xlsx.media_sheet import add_media_plan
from smm_expert.report.xlsx.month_sheet import add_months
from smm_expert.report.xlsx.sheet import Book
from smm_expert.report.xlsx.styles import Styles
from smm_expert.report.xlsx.summary_sheet import add_summary
from smm_expert.strategy.plan import Plan
from smm_expert.version import VERSION


def plan_workbook(plan: Plan, profile: Profile, phrases: Phrases) -> bytes:
    """The workbook of a plan, in the language of the phrases; the same plan gives the same bytes.

    Titles of the sheets and all texts are in that language; ids of posts and events are not.
    """
    # Costs a tenth of a second, which only a plan has to pay.
    import xlsxwriter

    output = BytesIO()
    book = xlsxwriter.Workbook(
        output,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    words = PlanWords(phrases)
    client = client_name(profile)
    book.set_properties(
        {
            "title": words.label("plan-for", client=client) if client else words.label("plan"),
            "author": f"smm-expert {VERSION}",
            "created": datetime.combine(plan.window.start, time()),
        }
    )
    currency = plan.budget.currency if plan.budget else None
    styles = Styles(book, phrases.language, currency)
    shared = Book(book, styles, words, letter=plan.market == "us")
    add_summary(shared, plan, client)
    add_calendar(shared, plan)
    add_months(shared, plan)
    add_kpis(shared, plan)
    add_media_plan(shared, plan)
    add_budget(shared, plan)
    add_brief(shared, profile)
    book.close()
    return output.getvalue()
