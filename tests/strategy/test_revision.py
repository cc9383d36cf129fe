"""A plan made again keeps what people edited, tells where the two differ, and loses nothing."""

from __future__ import annotations

from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from smm_expert.model.text import Text
from smm_expert.strategy.calendar_fields import (
    KEPT,
    Entry,
    kept_fields,
    planned_fields,
    with_fields,
)
from smm_expert.strategy.plan import Event, Plan, Post
from smm_expert.strategy.revision import Edits, Revision, revised
from tests.strategy.sample_plans import bare_plan, russian_plan

TODAY = date(2026, 12, 1)
PAST = date(2026, 11, 1)


def entries(plan: Plan) -> tuple[Entry, ...]:
    return (*plan.posts, *plan.events)


def revision(old: Plan, edits: Edits, new: Plan, today: date = PAST) -> Revision:
    return revised(entries(old), old.removed, edits, new, today, "ru", "ru")


def plan_with(
    *posts: Post, events: tuple[Event, ...] = (), removed: tuple[Post, ...] = ()
) -> Plan:
    return replace(bare_plan(), posts=posts, events=events, removed=removed)


def post(
    name: str = "vk-20261207-1000", topic: str = "Кофе", day: date = date(2026, 12, 7)
) -> Post:
    return Post(
        name, day, time(10), "platform.vk", "content_type.photo_post", "rubric.product",
        Text(topic, topic), 1.5,
    )  # fmt: skip


def told(found: Revision) -> list[tuple[str, str, str, str, str]]:
    return [(c.kind, c.field, c.before, c.now, c.edited) for c in found.conflicts]


def test_an_edit_stays_and_what_was_planned_is_remembered() -> None:
    found = revision(
        plan_with(post()), Edits({"vk-20261207-1000": {"topic": "Чай"}}), plan_with(post())
    )
    assert found.plan.posts == (
        replace(post(), topic=Text("Чай", "Чай"), planned={"topic": "Кофе"}),
    )
    assert found.conflicts == ()


def test_an_edit_of_what_the_new_plan_changes_stays_and_is_a_conflict() -> None:
    edits = Edits({"vk-20261207-1000": {"topic": "Чай"}})
    found = revision(plan_with(post()), edits, plan_with(post(topic="Какао")))
    assert found.plan.posts[0].topic == Text("Чай", "Чай")
    assert found.plan.posts[0].planned == {"topic": "Какао"}
    assert told(found) == [("changed", "topic", "Кофе", "Какао", "Чай")]


def test_an_edit_of_an_earlier_run_is_a_conflict_when_the_plan_changes_again() -> None:
    kept = replace(post(topic="Чай"), planned={"topic": "Кофе"})
    found = revision(plan_with(kept), Edits(), plan_with(post(topic="Какао")))
    assert told(found) == [("changed", "topic", "Кофе", "Какао", "Чай")]


def test_when_the_new_plan_comes_to_what_was_edited_there_is_no_edit_any_more() -> None:
    edits = Edits({"vk-20261207-1000": {"topic": "Чай"}})
    found = revision(plan_with(post()), edits, plan_with(post(topic="Чай")))
    assert found.plan.posts == (post(topic="Чай"),)
    assert found.conflicts == ()


def test_an_edit_that_is_taken_back_is_none() -> None:
    kept = replace(post(topic="Чай"), planned={"topic": "Кофе"})
    edits = Edits({"vk-20261207-1000": {"topic": "Кофе"}})
    found = revision(plan_with(kept), edits, plan_with(post(topic="Какао")))
    assert found.plan.posts == (post(topic="Какао"),)


def test_status_link_and_notes_stay_and_a_changed_plan_under_them_is_told() -> None:
    edits = Edits({"vk-20261207-1000": {"status": "approved", "link": "vk.com", "notes": "да"}})
    found = revision(plan_with(post()), edits, plan_with(post(topic="Какао")))
    (kept,) = found.plan.posts
    assert (kept.status, kept.link, kept.notes) == ("approved", "vk.com", "да")
    assert told(found) == [("worked", "topic", "Кофе", "Какао", "")]


def test_an_edited_entry_that_the_new_plan_has_no_more_stays_and_is_told_once() -> None:
    edits = Edits({"vk-20261207-1000": {"topic": "Чай"}})
    found = revision(plan_with(post()), edits, plan_with())
    assert [p.id for p in found.plan.posts] == ["vk-20261207-1000"]
    assert told(found) == [("gone", "", "", "", "")]
    again = revision(found.plan, Edits(), plan_with())
    assert (again.plan.posts, again.conflicts) == (found.plan.posts, ())


def test_an_entry_that_nobody_touched_goes_with_the_new_plan() -> None:
    assert revision(plan_with(post()), Edits(), plan_with()).plan.posts == ()


def test_a_removed_entry_stays_out_and_is_told_only_when_the_plan_changed_it() -> None:
    edits = Edits(removed=("vk-20261207-1000",))
    found = revision(plan_with(post()), edits, plan_with(post()))
    assert (found.plan.posts, found.conflicts) == ((), ())
    again = revision(found.plan, Edits(), plan_with(post(topic="Какао")))
    assert again.plan.posts == ()
    assert told(again) == [("removed", "topic", "Кофе", "Какао", "")]
    third = revision(again.plan, Edits(), plan_with(post(topic="Какао")))
    assert (third.plan, third.conflicts) == (again.plan, ())


def test_a_removed_entry_that_is_put_back_is_there_again() -> None:
    old = plan_with(removed=(post(),))
    found = revision(old, Edits({"vk-20261207-1000": {}}), plan_with(post()))
    assert (found.plan.posts, found.plan.removed) == ((post(),), ())


def test_added_entries_get_ids_of_their_own_that_no_other_entry_ever_had() -> None:
    added = (replace(post(""), day=date(2026, 12, 8)), Event("", date(2026, 12, 9), "other"))
    found = revision(plan_with(post("added-1")), Edits(added=added), plan_with())
    assert [p.id for p in found.plan.posts] == ["added-2"]
    assert [e.id for e in found.plan.events] == ["added-3"]
    assert all(entry.own for entry in entries(found.plan))


def test_the_past_stays_as_people_left_it() -> None:
    old = post("a", day=date(2026, 11, 30))
    edits = Edits({"a": {"status": "published", "topic": "Чай"}})
    new = plan_with(post("a", "Какао", date(2026, 11, 30)), post("b", day=date(2026, 11, 30)))
    found = revision(plan_with(old), edits, new, TODAY)
    (kept,) = found.plan.posts
    assert (kept.id, kept.status, kept.topic) == ("a", "published", Text("Чай", "Чай"))
    assert found.conflicts == ()


def test_an_event_called_like_its_item_is_called_so_in_the_new_plan() -> None:
    event = Event("review-x", date(2026, 12, 7), "review", "analysis.weekly_pulse")
    edits = Edits({"review-x": {"topic": "Созвон"}})
    found = revision(plan_with(events=(event,)), edits, plan_with(events=(event,)))
    assert found.plan.events[0].title == Text("Созвон", "Созвон")
    back = revision(found.plan, Edits({"review-x": {"topic": ""}}), plan_with(events=(event,)))
    assert back.plan.events == (event,)


def test_a_plan_in_another_language_is_no_other_plan() -> None:
    said = replace(post(), topic=Text("Coffee", "Кофе"))
    edits = Edits({said.id: {"topic": "Чай"}})
    found = revised((post(),), (), edits, plan_with(said), PAST, "ru", "en")
    assert found.conflicts == ()
    assert found.plan.posts[0].planned == {"topic": "Coffee"}


def test_conflicts_stand_in_order_of_time() -> None:
    posts = [post(f"p{n}", day=date(2026, 12, 20 - n)) for n in range(3)]
    edits = Edits({p.id: {"topic": "Чай"} for p in posts})
    found = revision(plan_with(*posts), edits, plan_with())
    assert [c.entry.id for c in found.conflicts] == ["p2", "p1", "p0"]


# Laws, on plans that differ and people who edit at random.

_DAYS = [date(2026, 11, 30) + timedelta(days=n) for n in range(0, 14, 2)]
_TOPICS = ("Кофе", "Чай", "Какао")
posts = st.builds(
    lambda day, topic, hours, reserved: replace(
        post(f"vk-{day:%Y%m%d}", topic, day), hours=hours, reserved=reserved,
        content_type=None if reserved else "content_type.photo_post",
    ),
    st.sampled_from(_DAYS), st.sampled_from(_TOPICS), st.sampled_from((1.0, 2.5)), st.booleans(),
)  # fmt: skip
events = st.builds(
    lambda day, named: Event(
        f"review-{day:%Y%m%d}", day, "review", "analysis.weekly_pulse",
        title=Text("А", "А") if named else None,
    ),
    st.sampled_from(_DAYS), st.booleans(),
)  # fmt: skip
plans = st.builds(
    lambda found, more: plan_with(*found, events=tuple(more)),
    st.lists(posts, unique_by=lambda p: p.id, max_size=5),
    st.lists(events, unique_by=lambda e: e.id, max_size=3),
)
_VALUES = {
    "topic": ("Чай", "Квас", ""),
    "date": ("2026-12-02", "2026-12-30"),
    "hours": ("3", "0"),
    "status": ("approved", "idea", "ждём фото", ""),
    "link": ("", "vk.com/1"),
    "notes": ("", "звонить"),
}
fields = st.dictionaries(st.sampled_from(sorted(_VALUES)), st.none(), max_size=3).flatmap(
    lambda names: st.fixed_dictionaries({n: st.sampled_from(_VALUES[n]) for n in names})
)


@st.composite
def edited(draw: st.DrawFn, plan: Plan) -> Edits:
    changed, removed = {}, []
    for entry in entries(plan):
        if draw(st.integers(0, 4)) == 0:
            removed.append(entry.id)
            continue
        now = planned_fields(entry, "ru") | kept_fields(entry)
        wrote = {name: value for name, value in draw(fields).items() if now[name] != value}
        if wrote:
            changed[entry.id] = wrote
    added = draw(st.lists(posts.map(lambda p: replace(p, id="")), max_size=2))
    return Edits(changed, tuple(removed), tuple(added))


revisions = plans.flatmap(lambda plan: st.tuples(st.just(plan), edited(plan), plans))


@given(revisions, st.sampled_from([PAST, TODAY]))
@settings(max_examples=150, deadline=None)
def test_no_edit_is_lost(case: tuple[Plan, Edits, Plan], today: date) -> None:
    old, edits, new = case
    found = revision(old, edits, new, today)
    by_id = {entry.id: entry for entry in entries(found.plan)}
    for name, wrote in edits.changed.items():
        was = next(entry for entry in entries(old) if entry.id == name)
        # An entry of which only a usual status or an empty cell was left has no edit.
        if with_fields(was, wrote) == was:
            continue
        now = planned_fields(by_id[name], "ru") | kept_fields(by_id[name])
        assert {field: now[field] for field in wrote} == wrote
    assert not set(edits.removed) & set(by_id)
    assert len([name for name in by_id if name.startswith("added-")]) == len(edits.added)


@given(revisions, st.sampled_from([PAST, TODAY]))
@settings(max_examples=150, deadline=None)
def test_to_make_it_again_changes_nothing(case: tuple[Plan, Edits, Plan], today: date) -> None:
    old, edits, new = case
    found = revision(old, edits, new, today)
    again = revision(found.plan, Edits(), new, today)
    assert again.plan == found.plan
    assert again.conflicts == ()


@given(plans, plans, st.sampled_from([PAST, TODAY]))
@settings(max_examples=100, deadline=None)
def test_without_edits_all_that_is_to_come_is_the_new_plan(
    old: Plan, new: Plan, today: date
) -> None:
    found = revision(old, Edits(), new, today)
    ahead = [e for e in entries(found.plan) if e.day >= today]
    assert {e.id: e for e in ahead} == {e.id: e for e in entries(new) if e.day >= today}
    behind = [e for e in entries(found.plan) if e.day < today]
    assert {e.id: e for e in behind} == {e.id: e for e in entries(old) if e.day < today}
    assert found.conflicts == ()


@given(revisions)
@settings(max_examples=100, deadline=None)
def test_a_conflict_says_what_was_planned_and_what_is(case: tuple[Plan, Edits, Plan]) -> None:
    old, edits, new = case
    before = {e.id: planned_fields(e, "ru") for e in entries(old)}
    now = {e.id: planned_fields(e, "ru") for e in entries(new)}
    for conflict in revision(old, edits, new).conflicts:
        name, field = conflict.entry.id, conflict.field
        if conflict.kind == "gone":
            assert name not in now
        else:
            assert (conflict.before, conflict.now) == (before[name][field], now[name][field])
            assert conflict.before != conflict.now


def test_fields_of_an_entry_make_the_entry_again() -> None:
    for entry in entries(russian_plan()):
        said = planned_fields(entry, "ru") | kept_fields(entry)
        assert planned_fields(with_fields(entry, said), "ru") | kept_fields(entry) == said
        assert set(KEPT) <= set(said)


def test_an_event_that_is_moved_beyond_its_last_day_takes_one_day() -> None:
    first, last = date(2026, 12, 7), date(2026, 12, 20)
    event = Event("experiment-x", first, "experiment", "experiment.x", until=last)
    within = revision(
        plan_with(events=(event,)),
        Edits({"experiment-x": {"date": "2026-12-09"}}),
        plan_with(events=(event,)),
    )
    beyond = revision(
        plan_with(events=(event,)),
        Edits({"experiment-x": {"date": "2026-12-21"}}),
        plan_with(events=(event,)),
    )
    assert within.plan.events[0].until == last
    assert beyond.plan.events[0].until is None
