"""The plan of one client: numbers, dates and ids; its words are put to it in `report`.

Hours are hours of work. Shares and rates are per cent. Money stands in one currency, that of the
client's budget; sums of a budget are whole minor units (kopecks, cents), so that they add up.
"""

from __future__ import annotations

from datetime import date, time

from smm_expert.model.record import Record
from smm_expert.model.text import Text
from smm_expert.model.values import Number

# The name and version of the form in which a plan is kept.
SCHEMA = "smm-expert/plan@1"


class Basis(Record, frozen=True):
    """Where a number comes from: a parameter of the base, a fact the client told, or an item.

    `kind` is `parameter`, `fact` or `item`; `name` its id.
    """

    kind: str
    name: str


class Estimate(Record, frozen=True):
    """A number with its range, low <= mid <= high, and everything it was made of."""

    low: float
    mid: float
    high: float
    bases: tuple[Basis, ...] = ()


class Candidate(Record, frozen=True):
    """A selected platform or form of promotion, and whether hours and money carry it.

    `hours` are a week's, `money` the least a month's in minor units, each None when not known.
    `short_of` is `hours`, `money`, `partner` (what it needs was not chosen) or empty; `instead`
    are the chosen items that use what it lacks.
    """

    item: str
    certainty: float
    hours: float | None
    money: int | None
    chosen: bool
    short_of: str = ""
    instead: tuple[str, ...] = ()


class Limits(Record, frozen=True):
    """What the client's week and month carry; None where the client did not tell.

    `more_hours` and `more_money` are what 10 more hours a week, and a fifth more money for
    promotion, would add.
    """

    hours: float | None
    hours_used: float
    money: int | None
    money_used: int
    candidates: tuple[Candidate, ...]
    more_hours: tuple[str, ...] = ()
    more_money: tuple[str, ...] = ()


class Format(Record, frozen=True):
    """A type of content on a platform: pieces over the whole plan, and hours for each."""

    content_type: str
    posts: int
    hours_each: float


class Channel(Record, frozen=True):
    """One platform's part of the content plan.

    `posts_a_week` is the rhythm; `posts` all of the plan, those kept free (`reserved`) included;
    `care_hours` a week go into answering and upkeep. `cadence` is the item the rhythm comes from.
    """

    platform: str
    posts_a_week: float
    posts: int
    reserved: int
    formats: tuple[Format, ...]
    care_hours: float
    hours_a_week: float
    cadence: str | None = None


class RubricShare(Record, frozen=True):
    """A rubric's share of the posts; all shares add up to 100."""

    rubric: str
    percent: int


class Post(Record, frozen=True):
    """One post of the calendar; a `reserved` one is kept free for what comes up.

    `id` is stable: the same platform, day and hour have the same one in every plan. `status` (a
    code or words of people's own; None as it was planned), `link` and `notes` are people's.
    `planned` has for each field that people changed what was planned, both as in
    `calendar_fields`; what is `own` stands in the calendar because people want it there.
    """

    id: str
    day: date
    at: time
    platform: str
    content_type: str | None
    rubric: str | None
    topic: Text | None
    hours: float
    reserved: bool = False
    status: str | None = None
    link: str = ""
    notes: str = ""
    planned: dict[str, str] = {}
    own: bool = False


class Event(Record, frozen=True):
    """Something of the calendar that is no post.

    `kind` is `promotion`, `community`, `review`, `experiment`, `milestone`, `holiday`, `season`,
    `duty` or `other`; `item` the recommended item behind it; `title` what it is called when no
    item says it.
    `until` is its last day when it takes more than one. The last five are those of a post.
    """

    id: str
    day: date
    kind: str
    item: str | None = None
    title: Text | None = None
    until: date | None = None
    hours: float = 0.0
    status: str | None = None
    link: str = ""
    notes: str = ""
    planned: dict[str, str] = {}
    own: bool = False


class KpiTarget(Record, frozen=True):
    """What to watch, from where to where.

    `platform` is None for a KPI of the whole; `baseline` and `target` are in `unit` (`percent`,
    `count`, `money`, `hours`, `rating`) a month, None where nothing is known of it. `act_below` is
    the value at which something has to be done (above it, where lower is better).
    """

    kpi: str
    goal: str | None
    platform: str | None
    unit: str
    higher_is_better: bool
    baseline: Estimate | None
    target: Estimate | None
    act_at: float | None = None


class BudgetLine(Record, frozen=True):
    """One line of the budget; `months` in minor units, one for each month of the plan.

    `category` is `media`, `influencers`, `content`, `tools`, `levy`, `reserve` or `unspent`: money
    for promotion that nothing chosen takes.
    """

    category: str
    months: tuple[int, ...]
    item: str | None = None
    platform: str | None = None
    bases: tuple[Basis, ...] = ()

    @property
    def total(self) -> int:
        """All months."""
        return sum(self.months)


class Budget(Record, frozen=True):
    """The split of the client's monthly budget; None where no budget was told.

    `least` is the sum of the least budgets of what was chosen, `enough` whether the money reaches
    it. `months` are first days.
    """

    currency: str
    months: tuple[date, ...]
    monthly: int
    lines: tuple[BudgetLine, ...]
    least: int
    enough: bool


class Step(Record, frozen=True):
    """One step of the funnel in one month.

    `metric` is `spend`, `impressions`, `reach`, `clicks`, `leads`, `sales`, `revenue` or `profit`.
    """

    metric: str
    value: Estimate


class ForecastRow(Record, frozen=True):
    """The funnel of one form of promotion in one month; it ends where something is unknown."""

    item: str
    platform: str | None
    steps: tuple[Step, ...]
    missing: tuple[Basis, ...] = ()


class Sensitivity(Record, frozen=True):
    """How far one assumption moves the profit of a month: at its low and at its high value."""

    basis: Basis
    at_low: float
    at_high: float


class Forecast(Record, frozen=True):
    """What the paid part may bring in a month, in whole units of the currency.

    `totals` holds the steps of all rows, each over the rows that reach it, and the returns
    `romi`, `roas` (per cent), `cac`, `cpl` and `ltv`, a customer's margin in a year (money).
    `break_even_sales` is how many sales a month pay for the spend. What is missing for the rest is
    in `missing`.
    """

    rows: tuple[ForecastRow, ...]
    totals: tuple[Step, ...]
    break_even_sales: float | None
    sensitivities: tuple[Sensitivity, ...]
    missing: tuple[Basis, ...]


class Window(Record, frozen=True):
    """When the plan runs: from its first day, so many weeks, in the readers' time zone."""

    start: date
    weeks: int
    time_zone: str


class Plan(Record, frozen=True):
    """Everything that is planned for one client; `removed` is what people took out of it."""

    window: Window
    market: str | None
    limits: Limits
    channels: tuple[Channel, ...]
    rubrics: tuple[RubricShare, ...]
    posts: tuple[Post, ...]
    events: tuple[Event, ...]
    kpis: tuple[KpiTarget, ...]
    budget: Budget | None
    forecast: Forecast
    hours_of_production: float = 0.0
    removed: tuple[Post | Event, ...] = ()


def in_units(minor: int) -> Number:
    """Hundredths as an amount."""
    whole, rest = divmod(minor, 100)
    return whole if not rest else minor / 100
