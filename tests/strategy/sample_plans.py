"""Plans written by hand: a Russian one that is full, an American one with gaps, a bare one."""

from __future__ import annotations

from datetime import date, time

from smm_expert.model.text import Text
from smm_expert.strategy.plan import (
    Basis,
    Budget,
    BudgetLine,
    Candidate,
    Channel,
    Estimate,
    Event,
    Forecast,
    ForecastRow,
    Format,
    KpiTarget,
    Limits,
    Plan,
    Post,
    RubricShare,
    Sensitivity,
    Step,
    Window,
)

HOSTILE_TOPICS = (
    "=cmd|' /C calc'!A0",
    "+7 900 000-00-00",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    '"Quoted", and; semicolons, commas',
    "Two lines\nand a third,\nfolded",
    "Emoji 🎉👩‍👩‍👧 and ё, ù, 漢字",
    "https://example.com/?a=1&b=<2>",
    "{=1+1}",
    "x" * 5000,
)


def russian_plan() -> Plan:
    """Eight weeks from the end of November: two months of budget, all steps of the forecast."""
    return Plan(
        window=Window(date(2026, 11, 30), 8, "Europe/Moscow"),
        market="ru",
        limits=Limits(
            hours=12.0,
            hours_used=9.5,
            money=3_000_000,
            money_used=2_500_000,
            candidates=(
                Candidate("platform.vk", 0.82, 4.0, None, True),
                Candidate("platform.telegram", 0.7, 3.0, None, True),
                Candidate(
                    "platform.youtube",
                    0.6,
                    8.0,
                    None,
                    False,
                    "hours",
                    ("platform.vk", "platform.telegram"),
                ),
                Candidate("promotion.vk_ads", 0.8, 2.0, 1_500_000, True),
                Candidate("promotion.influencers_micro", 0.5, 1.0, 1_000_000, True),
            ),
            more_hours=("platform.youtube",),
        ),
        channels=(
            Channel(
                "platform.vk",
                1.0,
                8,
                1,
                (Format("content_type.photo_post", 7, 1.5),),
                1.0,
                2.5,
                "cadence.vk_3_5_week",
            ),
            Channel(
                "platform.telegram",
                0.5,
                4,
                0,
                (Format("content_type.text_post", 4, 1.0),),
                0.5,
                1.0,
                "cadence.telegram_3_7_week",
            ),
        ),
        rubrics=(RubricShare("rubric.product", 60), RubricShare("rubric.useful", 40)),
        posts=(
            _post(
                "vk",
                date(2026, 11, 30),
                time(10),
                "photo_post",
                "product",
                Text("How we roast", "Как мы обжариваем кофе"),
            ),
            _post(
                "telegram",
                date(2026, 12, 1),
                time(19, 30),
                "text_post",
                "useful",
                Text("Five beans for winter", "Пять сортов на зиму"),
                hours=1.0,
            ),
            _post(
                "vk",
                date(2026, 12, 7),
                time(10),
                "photo_post",
                "useful",
                Text("Gifts for coffee lovers", "Подарки тем, кто любит кофе"),
            ),
            Post(
                "vk-20261214-1000",
                date(2026, 12, 14),
                time(10),
                "platform.vk",
                None,
                None,
                None,
                1.5,
                True,
            ),
            _post(
                "telegram",
                date(2027, 1, 12),
                time(19, 30),
                "text_post",
                "product",
                None,
                hours=1.0,
            ),
        ),
        events=(
            Event(
                "duty-risk.ad_marking_erid-20261130",
                date(2026, 11, 30),
                "duty",
                "risk.ad_marking_erid",
            ),
            Event(
                "promotion-promotion.vk_ads-20261207",
                date(2026, 12, 7),
                "promotion",
                "promotion.vk_ads",
                until=date(2027, 1, 24),
                hours=2.0,
            ),
            Event(
                "holiday-20270101",
                date(2027, 1, 1),
                "holiday",
                title=Text("New Year Holidays", "Новогодние каникулы"),
            ),
        ),
        kpis=(
            KpiTarget(
                "kpi.leads",
                "direct_sales",
                None,
                "count",
                True,
                _told("presence", 20.0),
                Estimate(32.0, 50.0, 75.0),
                32.0,
            ),
            KpiTarget(
                "kpi.engagement_rate_reach",
                "loyalty",
                "platform.vk",
                "percent",
                True,
                None,
                Estimate(2.0, 3.0, 4.0),
                2.0,
            ),
            KpiTarget(
                "kpi.cpl",
                "direct_sales",
                None,
                "money",
                False,
                None,
                Estimate(266.67, 400.0, 625.0),
                625.0,
            ),
            KpiTarget(
                "kpi.response_time",
                "loyalty",
                None,
                "hours",
                False,
                None,
                Estimate(1.0, 2.0, 4.0),
                4.0,
            ),
            KpiTarget("kpi.reach", "direct_sales", None, "count", True, None, None, None),
        ),
        budget=Budget(
            currency="RUB",
            months=(date(2026, 11, 30), date(2026, 12, 28)),
            monthly=5_000_000,
            lines=(
                BudgetLine(
                    "media",
                    (2_000_000, 2_500_000),
                    "promotion.vk_ads",
                    "platform.vk",
                    (Basis("fact", "budget.ads"),),
                ),
                BudgetLine(
                    "influencers",
                    (1_000_000, 1_000_000),
                    "promotion.influencers_micro",
                    None,
                    (Basis("fact", "budget.ads"),),
                ),
                BudgetLine("levy", (90_050, 105_050), "budget_rule.levy_3_percent"),
                BudgetLine("reserve", (500_000, 500_000), "budget_rule.reserve_10"),
                BudgetLine("content", (1_409_950, 894_950)),
            ),
            least=2_500_000,
            enough=True,
        ),
        forecast=Forecast(
            rows=(
                ForecastRow(
                    "promotion.vk_ads",
                    "platform.vk",
                    (
                        Step("spend", Estimate(20000.0, 20000.0, 20000.0)),
                        Step("impressions", Estimate(80000.0, 100000.0, 125000.0)),
                        Step("reach", Estimate(40000.0, 50000.0, 62500.0)),
                        Step("clicks", Estimate(640.0, 1000.0, 1500.0)),
                        Step("leads", Estimate(32.0, 50.0, 75.0)),
                        Step("sales", Estimate(12.8, 20.0, 30.0)),
                        Step("revenue", Estimate(32000.0, 50000.0, 75000.0)),
                        Step("profit", Estimate(-800.0, 10000.0, 25000.0)),
                    ),
                ),
                ForecastRow(
                    "promotion.influencers_micro",
                    None,
                    (
                        Step("spend", Estimate(10000.0, 10000.0, 10000.0)),
                        Step("impressions", Estimate(16000.0, 20000.0, 25000.0)),
                    ),
                ),
            ),
            totals=(
                Step("spend", Estimate(30000.0, 30000.0, 30000.0)),
                Step("impressions", Estimate(96000.0, 120000.0, 150000.0)),
                Step("reach", Estimate(40000.0, 50000.0, 62500.0)),
                Step("clicks", Estimate(640.0, 1000.0, 1500.0)),
                Step("leads", Estimate(32.0, 50.0, 75.0)),
                Step("sales", Estimate(12.8, 20.0, 30.0)),
                Step("revenue", Estimate(32000.0, 50000.0, 75000.0)),
                Step("profit", Estimate(-800.0, 10000.0, 25000.0)),
                Step("romi", Estimate(-4.0, 50.0, 125.0)),
                Step("roas", Estimate(160.0, 250.0, 375.0)),
                Step("cpl", Estimate(266.67, 400.0, 625.0)),
                Step("cac", Estimate(666.67, 1000.0, 1562.5)),
            ),
            break_even_sales=20.0,
            sensitivities=(Sensitivity(Basis("fact", "economics.margin"), 5000.0, 15000.0),),
            missing=(),
        ),
        hours_of_production=6.5,
    )


def us_plan() -> Plan:
    """A shop in the United States: orders without leads, ads by the click, no margin told."""
    return Plan(
        window=Window(date(2026, 11, 30), 4, "America/New_York"),
        market="us",
        limits=Limits(20.0, 8.0, 250_050, 100_000,
                      (Candidate("platform.instagram", 0.9, 5.0, None, True),
                       Candidate("promotion.instagram_ads", 0.8, 2.0, 50_000, True))),
        channels=(
            Channel("platform.instagram", 0.5, 2, 0,
                    (Format("content_type.carousel", 2, 2.0),), 1.0, 2.0),
        ),
        rubrics=(RubricShare("rubric.product", 100),),
        posts=(
            _post("instagram", date(2026, 12, 1), time(9), "carousel", "product",
                  Text("Looks under $50", "Образы до 50 долларов"), hours=2.0),
            _post("instagram", date(2026, 12, 8), time(9), "carousel", "product",
                  Text("Gift guide", "Что подарить"), hours=2.0),
            _post("x", date(2026, 12, 8), time(9, 5), "text_post", "product",
                  Text("Gift guide", "Что подарить"), hours=0.5),
        ),
        events=(
            Event("holiday-20261225", date(2026, 12, 25), "holiday",
                  title=Text("Christmas Day", "Рождество")),
        ),
        kpis=(
            KpiTarget("kpi.sales", "direct_sales", None, "count", True, None,
                      Estimate(45.0, 60.0, 80.0), 45.0),
        ),
        budget=Budget(
            currency="USD",
            months=(date(2026, 11, 30),),
            monthly=250_050,
            lines=(
                BudgetLine("media", (150_050,), "promotion.instagram_ads", "platform.instagram"),
                BudgetLine("media", (60_000,), "promotion.facebook_ads", "platform.facebook"),
                BudgetLine("content", (40_000,)),
            ),
            least=100_000,
            enough=True,
        ),
        forecast=Forecast(
            rows=(
                ForecastRow(
                    "promotion.instagram_ads", "platform.instagram",
                    (
                        Step("spend", Estimate(1500.5, 1500.5, 1500.5)),
                        Step("clicks", Estimate(800.0, 1000.0, 1250.0)),
                        Step("sales", Estimate(16.0, 20.0, 25.0)),
                        Step("revenue", Estimate(1280.0, 1600.0, 2000.0)),
                    ),
                    (Basis("parameter", "benchmark.cpm.instagram"),
                     Basis("fact", "economics.margin")),
                ),
                ForecastRow(
                    "promotion.facebook_ads", "platform.facebook",
                    (
                        Step("spend", Estimate(600.0, 600.0, 600.0)),
                        Step("impressions", Estimate(40000.0, 50000.0, 60000.0)),
                        Step("clicks", Estimate(400.0, 500.0, 600.0)),
                    ),
                    (Basis("fact", "economics.site_conversion"),),
                ),
            ),
            totals=(
                Step("spend", Estimate(2100.5, 2100.5, 2100.5)),
                Step("clicks", Estimate(1200.0, 1500.0, 1850.0)),
                Step("sales", Estimate(16.0, 20.0, 25.0)),
                Step("revenue", Estimate(1280.0, 1600.0, 2000.0)),
                Step("cac", Estimate(60.02, 75.025, 93.78)),
            ),
            break_even_sales=None,
            sensitivities=(),
            missing=(Basis("fact", "economics.margin"),),
        ),
        hours_of_production=4.5,
    )  # fmt: skip


def bare_plan() -> Plan:
    """Nothing told but a name: no market, hours or money, no posts and no events."""
    return Plan(
        window=Window(date(2026, 11, 30), 1, "UTC"),
        market=None,
        limits=Limits(None, 0.0, None, 0, ()),
        channels=(),
        rubrics=(),
        posts=(),
        events=(),
        kpis=(KpiTarget("kpi.cpl", None, None, "money", False, None,
                        Estimate(1.0, 2.0, 3.0), 3.0),),
        budget=None,
        forecast=Forecast((), (), None, (), (Basis("fact", "budget.monthly"),)),
    )  # fmt: skip


def hostile_plan() -> Plan:
    """A post for each topic that a spreadsheet, a CSV or a calendar may stumble over."""
    plan = russian_plan()
    posts = tuple(
        _post(
            "vk", date(2026, 12, 1 + number), time(10), "photo_post", "product", Text(topic, topic)
        )
        for number, topic in enumerate(HOSTILE_TOPICS)
    )
    return Plan(
        plan.window, plan.market, plan.limits, plan.channels, plan.rubrics, posts, plan.events,
        plan.kpis, plan.budget, plan.forecast, plan.hours_of_production,
    )  # fmt: skip


def _post(
    platform: str,
    day: date,
    at: time,
    content_type: str,
    rubric: str,
    topic: Text | None,
    hours: float = 1.5,
) -> Post:
    return Post(
        f"{platform}-{day:%Y%m%d}-{at:%H%M}", day, at, f"platform.{platform}",
        f"content_type.{content_type}", f"rubric.{rubric}", topic, hours,
    )  # fmt: skip


def _told(fact: str, value: float) -> Estimate:
    return Estimate(value, value, value, (Basis("fact", fact),))
