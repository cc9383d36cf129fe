"""The laws of certainty: MB - MD, whatever rules there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_expert.inference.appraisal import combine

certainties = st.floats(0.001, 0.999) | st.floats(-0.999, -0.001)
support = st.floats(0.001, 0.999)


@pytest.mark.parametrize(
    ("evidence", "together"),
    [
        ([], 0.0),
        ([0.6], 0.6),
        ([0.6, 0.5], 0.8),
        ([0.6, 0.5, -0.5], 0.3),
        ([-0.5, -0.5], -0.75),
        ([0.5, -0.5], 0.0),
        ([0.2, 0.2], 0.36),
        ([0.3, 0.3, 0.3], 0.657),
        ([0.99999, 0.99999], 1.0),
    ],
)
def test_support_and_opposition_are_combined_apart(evidence: list[float], together: float) -> None:
    assert combine(evidence) == together


def test_nothing_is_ever_minus_zero() -> None:
    assert str(combine([0.5, -0.5])) == "0.0"
    assert str(combine([0.00001, -0.00003])) == "0.0"


@given(st.lists(certainties, max_size=12))
def test_certainty_stays_between_minus_one_and_one(evidence: list[float]) -> None:
    assert -1 <= combine(evidence) <= 1


@given(st.lists(certainties, max_size=10), support)
def test_more_support_never_lowers_certainty(evidence: list[float], more: float) -> None:
    assert combine([*evidence, more]) >= combine(evidence)


@given(st.lists(certainties, max_size=10), support)
def test_more_opposition_never_raises_certainty(evidence: list[float], more: float) -> None:
    assert combine([*evidence, -more]) <= combine(evidence)


@given(st.lists(certainties, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_evidence_matters_at_most_in_the_last_decimal(
    evidence: list[float], rng: object
) -> None:
    """Why combination runs in rule-id order: floating point is not quite commutative."""
    shuffled = list(evidence)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert combine(shuffled) == pytest.approx(combine(evidence), abs=1e-4)


@given(st.lists(support, max_size=6), st.lists(support, max_size=6))
def test_turning_every_sign_turns_the_certainty(
    supporting: list[float], opposing: list[float]
) -> None:
    one = combine([*supporting, *(-c for c in opposing)])
    other = combine([*(-c for c in supporting), *opposing])
    assert one == -other
