"""What went out, or was called off, is not handed to a service for publishing once more."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from smm_expert import Consultant, load_knowledge
from smm_expert.report.bundle import bundle
from tests.strategy.sample_plans import us_plan
from tests.strategy.written import profile_of


def instagram_posts(day: date, *statuses: str | None) -> list[str]:
    plan = us_plan()
    posts = [
        replace(post, status=status) for post, status in zip(plan.posts, statuses, strict=True)
    ]
    consultation = Consultant(load_knowledge(), day).consult(profile_of("fashion_shop"))
    made = bundle(consultation, replace(plan, posts=tuple(posts)), "en", ("schedulers",))
    text = made.files.get("schedulers/metricool/metricool.csv", b"").decode("utf-8-sig")
    return [topic for topic in ("Looks under $50", "Gift guide") if topic in text]


def test_posts_to_come_are_handed_over_whatever_they_are_called() -> None:
    day = date(2026, 11, 25)
    assert instagram_posts(day, "approved", None, None) == ["Looks under $50", "Gift guide"]


def test_published_cancelled_and_past_posts_are_left_out() -> None:
    day = date(2026, 11, 25)
    assert instagram_posts(day, "published", None, None) == ["Gift guide"]
    assert instagram_posts(day, None, "cancelled", "done") == ["Looks under $50"]
    assert instagram_posts(date(2026, 12, 2), None, None, None) == ["Gift guide"]
