"""How many questions are asked, against the best order there is."""

from __future__ import annotations

from benchmarks.question_order import Lengths, lengths, small_clients


def test_no_interview_is_shorter_than_the_best_order_and_most_are_as_short() -> None:
    found: list[Lengths] = [lengths(client) for client in small_clients(8)]
    assert all(one.best <= one.ours + 1e-9 for one in found)
    assert all(one.ours <= one.form for one in found)
    assert sum(one.ours <= one.best + 1e-9 for one in found) >= 6
    assert sum(one.ours for one in found) < sum(one.fixed for one in found)
