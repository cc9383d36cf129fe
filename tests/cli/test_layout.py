"""The small print of the layout: where a sentence ends, how a text is cut, figures that add up."""

from __future__ import annotations

import pytest

from smm_expert.explanation.grounds import RuleNode
from smm_expert.explanation.how import HowExplanation, Step
from smm_expert.report.how_text import shown_increments
from smm_expert.report.sentences import first_sentence
from smm_expert.report.tables import table, wrap


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("Is it? It is.", "Is it?"),
        ("Said “so.” Then more.", "Said “so.”"),
        ("Only one sentence", "Only one sentence"),
        ("It costs 1.5 million. More later.", "It costs 1.5 million."),
        ("Networks, e.g. VK, reach many. Others do not.", "Networks, e.g. VK, reach many."),
        ("Продавайте там, т. е. ВКонтакте. Это просто.", "Продавайте там, т. е. ВКонтакте."),
        ("В г. Казани дорого. В Уфе дешевле.", "В г. Казани дорого."),
        ("Около 5 млн. Россиян больше.", "Около 5 млн. Россиян больше."),
        ("Спросите: «Кто?» Потом считайте.", "Спросите: «Кто?»"),
        ("Об этом пишут в X. Быстрый ответ виден всем.", "Об этом пишут в X."),
        ("Тише… Громче. Ещё.", "Тише…"),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_long_text_is_cut_at_a_word_with_an_ellipsis() -> None:
    assert wrap("one two three four five six", 9, most_lines=2) == "one two\nthree …"
    assert wrap("one two three", 9, most_lines=2) == "one two\nthree"
    assert wrap("one, two, three", 9, most_lines=1) == "one …"
    assert wrap("first\nsecond", 9) == "first\nsecond"


def test_columns_have_the_same_width_whatever_stands_in_them() -> None:
    assert table([["a", "b"]], (4, 3), indent="  ") == "  a     b"
    assert table([["abcd", "b"], ["a", "b c d"]], (4, 3)) == "abcd  b\na     b c\n      d"


def test_the_increments_that_are_shown_add_up_to_the_certainty_that_is_shown() -> None:
    # Rounded one by one these make 0.9318 of a certainty of 0.9317.
    explanation = explained((0.5, 0.175, 0.0975, 0.091, 0.06825), (), certainty=0.9317)
    assert list(shown_increments(explanation).values()) == [0.5, 0.175, 0.0975, 0.091, 0.0682]


def test_both_sides_add_up_to_the_difference_that_is_shown() -> None:
    explanation = explained((0.33335, 0.22225), (0.11115,), certainty=0.4445)
    shown = shown_increments(explanation)
    assert shown == {"for-0": 0.3333, "for-1": 0.2223, "against-0": 0.1111}
    assert round(0.3333 + 0.2223 - 0.1111, 4) == 0.4445


def test_opposition_alone_adds_up_to_the_negative_certainty() -> None:
    explanation = explained((), (0.2, 0.24), certainty=-0.44)
    assert shown_increments(explanation) == {"against-0": 0.2, "against-1": 0.24}


def explained(
    support: tuple[float, ...], opposition: tuple[float, ...], *, certainty: float
) -> HowExplanation:
    def steps(name: str, increments: tuple[float, ...]) -> tuple[Step, ...]:
        nodes = [RuleNode(f"{name}-{number}", True, ()) for number in range(len(increments))]
        return tuple(Step(node, 0.5, found) for node, found in zip(nodes, increments, strict=True))

    return HowExplanation(
        item="platform.vk",
        certainty=certainty,
        threshold=0.3,
        recommended=certainty >= 0.3,
        support=steps("for", support),
        opposition=steps("against", opposition),
        belief=sum(support),
        disbelief=sum(opposition),
        vetoes=(),
        closed=False,
        waiting={},
        pending_vetoes=(),
        recommendation=None,
        segment=None,
    )
