"""The interview asks while, and only while, an answer can change what is recommended."""

from __future__ import annotations

import pytest

from tests.interview.brute_force import SmallClient


def check(client: SmallClient) -> None:
    for _ in range(3):
        answers = tuple(
            client.luck.randrange(len(client.values[fact])) for fact in client.open_facts
        )
        for now, closed, asked in client.steps(answers):
            if asked is None:
                assert not client.can_change(now, closed), "it stopped too early"
            else:
                assert client.matters(asked, now, closed), f"{asked} changes nothing"


@pytest.mark.parametrize("seed", range(40))
def test_it_asks_while_and_only_while_something_can_change(seed: int) -> None:
    check(SmallClient(seed, 4 + seed % 14))


@pytest.mark.parametrize("seed", range(1000, 1020))
def test_a_thorough_one_asks_while_a_shown_certainty_can_change(seed: int) -> None:
    check(SmallClient(seed, 4 + seed % 14, thorough=True))
