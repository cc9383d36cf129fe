"""Questions, reasons and standings in words, made from values put together by hand."""

from __future__ import annotations

import string
from datetime import date

import pytest

from smm_expert import load_knowledge
from smm_expert.inference.program import compile_program
from smm_expert.interview.interview import Interview
from smm_expert.interview.outlook import ItemOutlook, Prospect
from smm_expert.interview.question import Question, Topic
from smm_expert.interview.why import Hanging, Route
from smm_expert.model.profile import Profile, Segment
from smm_expert.model.text import Language
from smm_expert.model.values import Interval
from smm_expert.report.interview_text import (
    missing_text,
    sharpening_text,
    standing_text,
    why_text,
)
from smm_expert.report.phrases import Phrases
from smm_expert.report.question_text import question_text
from smm_expert.wording.interview import INTERVIEW, answers, progress, reason
from tests.cli.program import HERE

DAY = date(2026, 7, 1)
KNOWLEDGE = load_knowledge(HERE / "base", cached=False)
PROGRAM = compile_program(KNOWLEDGE, DAY)
EN, RU = Phrases(PROGRAM, "en"), Phrases(PROGRAM, "ru")
HANGING = (
    Hanging(
        "promotion.contest",
        True,
        (Route(("no-contest-with-alcohol",), None), Route(("contest-for-consumers",), 0.4)),
    ),
    Hanging("platform.forum", False, (Route(("telegram-for-loyalty",), -0.2, ("goals",)),)),
    Hanging(
        "platform.telegram",
        False,
        (Route(("grown-by-age", "telegram-for-loyalty"), 0.3, ("goals", "business.model")),),
    ),
    Hanging("promotion.forum_posts", False, ()),
)


def test_first_it_is_told_what_hangs_on_the_answer_kind_by_kind() -> None:
    assert why_text(HANGING, 1, EN) == (
        "On the answer hang:\n"
        "  Platforms: Town forum, Telegram\n"
        "  Promotion: Contest with a prize (recommended so far), Posts in the town forum\n"
        "Type ? again to see through which rules."
    )


def test_then_through_which_rules_and_how_certain_they_are() -> None:
    assert why_text(HANGING, 2, RU) == (
        "Через такие правила:\n"
        "  Конкурс с призом (пока рекомендовано) [promotion.contest]\n"
        "    - Никаких конкурсов с алкоголем: исключает [no-contest-with-alcohol]\n"
        "    - Конкурс для розницы: за, 0,40 [contest-for-consumers]\n"
        "  Городской форум [platform.forum]\n"
        "    - Telegram удерживает покупателей: против, 0,20 [telegram-for-loyalty]\n"
        "  Telegram [platform.telegram]\n"
        "    - Взрослые покупатели → Telegram удерживает покупателей: за, 0,30\n"
        "      [grown-by-age, telegram-for-loyalty]\n"
        "  Посты на городском форуме [promotion.forum_posts]\n"
        "    - только потому, что вместо него или вместе с ним могут быть выбраны другие\n"
        "Ещё раз ? покажет причины."
    )


@pytest.mark.parametrize("depth", [3, 4])
def test_at_last_the_reasons_each_rule_once_and_what_else_it_waits_for(depth: int) -> None:
    assert why_text(HANGING, depth, EN) == (
        "For these reasons:\n"
        "  No contests with alcohol [no-contest-with-alcohol]\n"
        "    The law forbids to raffle alcohol.\n"
        "  Contest for consumers [contest-for-consumers]\n"
        "    People like to win.\n"
        "  Telegram keeps customers [telegram-for-loyalty]\n"
        "    -10 % of the readers leave in a year, elsewhere it is half.\n"
        "    It also waits for: Goals, Business model.\n"
        "  Grown customers [grown-by-age]\n"
        "    By age.\n"
        "    It also waits for: Goals, Business model."
    )


def test_of_very_many_items_a_few_are_named_and_the_rest_counted() -> None:
    many = tuple(Hanging("platform.vk", False, ()) for _ in range(9))
    assert "Platforms: VK, VK, VK and 6 more" in why_text(many, 1, EN)
    assert "\n  и ещё 4\n" in why_text(many, 2, RU)


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_where_nothing_hangs_that_is_said(depth: int) -> None:
    assert why_text((), depth, EN) == ("No single recommendation hangs on this answer alone.")


class Standing(Interview):
    """An interview whose outlook is put together by hand."""

    def outlook(self) -> tuple[ItemOutlook, ...]:
        return (
            ItemOutlook("task.sales", Prospect.POSSIBLE, 0.0, False),
            ItemOutlook("platform.vk", Prospect.SETTLED_IN, 0.8, True),
            ItemOutlook("platform.forum", Prospect.IN_SO_FAR, 0.45, False),
            ItemOutlook("platform.telegram", Prospect.POSSIBLE, 0.1, False),
            ItemOutlook("platform.old_network", Prospect.SETTLED_OUT, 0.1, False),
            ItemOutlook("kpi.orders", Prospect.SETTLED_OUT, 0.0, False),
        )


def test_what_is_known_is_shown_beside_what_is_settled_and_what_may_still_fall() -> None:
    profile = Profile(
        {"business.market": "ru", "goals": ()},
        (Segment("students", {"audience.age": Interval(16, 22)}), Segment("parents", {})),
    )
    not_known = [Topic("business.model"), Topic("audience.age", "parents")]
    interview = Standing(KNOWLEDGE, DAY, profile=profile, not_known=not_known)
    assert standing_text(interview, EN) == (
        "KNOWN SO FAR\n"
        "  Market: Russia\n"
        "  Goals: none\n"
        "  Age (segment 'students'): 16–22 years\n"
        "\n"
        "NOT KNOWN\n"
        "  Business model, Age (segment 'parents')\n"
        "\n"
        "RECOMMENDED SO FAR\n"
        "  Tasks (still possible: 1)\n"
        "  Platforms (still possible: 1)\n"
        "    VK (0.80; settled)\n"
        "    Town forum (0.45; not selected; may still fall)\n"
        "\n"
        "HOW MANY QUESTIONS STILL BEAR ON WHAT\n"
        "  Promotion: 1"
    )


def test_what_the_open_questions_are_about_is_counted_by_kind() -> None:
    interview = Interview(KNOWLEDGE, DAY, profile=Profile({"business.market": "ru"}))
    told = standing_text(interview, EN).partition("HOW MANY QUESTIONS STILL BEAR ON WHAT\n")[2]
    assert told == "  Tasks: 1, Platforms: 3, Promotion: 5, Measures: 1"


class Unknowing(Interview):
    """An interview in which everything unknown would have told of the same items."""

    def why(self, topic: Topic) -> tuple[Hanging, ...]:
        return () if topic.segment else (Hanging("platform.vk", False, ()),) * 5


def test_what_was_not_known_is_named_with_a_few_of_the_items_it_would_sharpen() -> None:
    not_known = [Topic("business.model"), Topic("audience.age", "parents"), Topic("goals")]
    assert sharpening_text(Unknowing(KNOWLEDGE, DAY, not_known=not_known), EN) == (
        "What you did not know, and what it would sharpen:\n"
        "  - Business model: VK, VK, VK and 2 more\n"
        "  - Goals: VK, VK, VK and 2 more"
    )
    assert sharpening_text(Unknowing(KNOWLEDGE, DAY, not_known=not_known[1:2]), EN) == ""


def test_the_missing_answers_are_named_by_key_and_question() -> None:
    topics = [Topic("business.model"), Topic("audience.age", "students")]
    assert missing_text(topics, EN) == (
        "Answers that matter are missing. Give them in a file with --answers:\n"
        "  business.model: Who buys?\n"
        "  segments/students: audience.age: How old are the customers?"
    )


def test_a_question_tells_its_segment_its_stake_and_the_usual_currency() -> None:
    fact = KNOWLEDGE.facts["budget.monthly"]
    question = Question(Topic(fact.id, "students"), fact, 21, (), for_veto=True)
    assert question_text(question, RU, {"business.market": "us"}) == (
        "О сегменте «students»:\n"
        "Сколько в месяц? (ещё примерно 21 вопрос)\n"
        "  Ответ может исключить то, что пока рекомендовано.\n"
        "  Введите сумму, например 2000 USD. Если валюты нет, считаю, что это USD."
    )
    assert question_text(question, EN, {}).endswith(
        "  Type an amount and the currency, for example 2000 USD."
    )


@pytest.mark.parametrize(
    ("number", "en", "ru"),
    [
        (1, "probably the last question", "похоже, последний вопрос"),
        (2, "about 2 more questions", "ещё примерно 2 вопроса"),
        (5, "about 5 more questions", "ещё примерно 5 вопросов"),
        (11, "about 11 more questions", "ещё примерно 11 вопросов"),
        (21, "about 21 more questions", "ещё примерно 21 вопрос"),
        (24, "about 24 more questions", "ещё примерно 24 вопроса"),
    ],
)
def test_what_is_to_come_is_counted_in_the_right_form(number: int, en: str, ru: str) -> None:
    assert (progress(number, "en"), progress(number, "ru")) == (en, ru)


def test_answers_are_counted_in_the_right_form() -> None:
    assert [answers(n, "ru") for n in (1, 3, 12)] == ["1 ответ", "3 ответа", "12 ответов"]
    assert [answers(n, "en") for n in (1, 3)] == ["1 answer", "3 answers"]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_error_of_the_system_that_we_do_not_know_has_words_too(language: Language) -> None:
    assert reason("ENOSPC", language) in ("the disk is full", "на диске нет места")
    assert reason("EWHATEVER", language) in ("the system refuses it", "система не разрешает")


@pytest.mark.parametrize("code", sorted(INTERVIEW))
def test_both_languages_leave_the_same_blanks(code: str) -> None:
    def blanks(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert blanks(INTERVIEW[code].en) == blanks(INTERVIEW[code].ru)
