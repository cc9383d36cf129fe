"""An engine that nobody uses any more is freed, though experta keeps caches of its own."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from random import Random

from smm_expert import Consultant, read_profile
from tests.oracle.comparison import consultant
from tests.oracle.random_bases import seeded_base


def test_a_consultant_that_goes_takes_its_engine_and_its_rules_with_it() -> None:
    knowledge = consultant(seeded_base(Random(1), 30)).program.knowledge
    ready = Consultant(knowledge, date(2026, 11, 23))
    ready.consult(read_profile(b"{}", "profile.json", knowledge))
    parts = [ready, ready.engine, ready.program.tests[next(iter(ready.program.tests))]]
    left = [weakref.ref(part) for part in parts]
    del ready, parts
    gc.collect()
    assert [part() for part in left] == [None, None, None]
