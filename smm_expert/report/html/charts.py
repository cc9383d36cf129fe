"""Charts as SVG that is as wide as its place: bars, and ladders of KPIs.

Every number stands as a text beside its drawing, so the drawings are hidden from screen readers.
"""

from __future__ import annotations

from math import isfinite

from smm_expert.report.blocks import Bars, Ladder, Rung
from smm_expert.report.html.markup import NOTHING, Html, element, join
from smm_expert.wording.document_marks import LADDER_MARKS

_HEIGHT = 14


def bars_figure(bars: Bars) -> Html:
    """A bar chart: each bar with its label before and its value after it."""
    values = [_finite(bar.value) for bar in bars.bars]
    least, most = min([0.0, *values]), max([0.0, *values])
    rows = [
        element(
            "li",
            element("span", bar.label, class_="bar-label"),
            _bar(value, least, most),
            element("span", bar.said, class_="bar-value"),
        )
        for bar, value in zip(bars.bars, values, strict=True)
    ]
    return _figure("bars", bars.title, element("ul", *rows, role="list"))


def ladder_figure(ladder: Ladder, language: str) -> Html:
    """KPIs, each on a scale of its own that begins at 0: where it stands, and the target."""
    rungs = [
        element(
            "li",
            element("span", rung.label, class_="rung-label"),
            _rung(rung),
            element("span", rung.said, class_="rung-said"),
        )
        for rung in ladder.rungs
    ]
    key = NOTHING
    if any(_drawn(rung) for rung in ladder.rungs):
        key = _key(language)
    return _figure("ladder", ladder.title, key, element("ul", *rungs, role="list"))


def meter(share: float, class_: str = "meter") -> Html:
    """A bar that fills a share, 0 to 1, of its track."""
    filled = min(max(_finite(share), 0.0), 1.0)
    return _drawing(_rect("track", 0, 1, 3, 8), _rect("fill", 0, filled, 3, 8), class_=class_)


def _bar(value: float, least: float, most: float) -> Html:
    span = most - least
    if not span:
        return _drawing(_rect("track", 0, 1, 3, 8))
    begin, end = sorted((-least / span, (value - least) / span))
    name = "fill against" if value < 0 else "fill"
    parts = [_rect("track", 0, 1, 3, 8), _rect(name, begin, end - begin, 1, 12)]
    if least < 0:
        axis = _percent(-least / span)
        parts.append(element("line", class_="axis", x1=axis, x2=axis, y1="0", y2=str(_HEIGHT)))
    return _drawing(*parts)


def _drawn(rung: Rung) -> list[float]:
    numbers = (rung.low, rung.mid, rung.high, rung.baseline)
    return [number for number in numbers if number is not None and isfinite(number)]


def _rung(rung: Rung) -> Html:
    numbers = _drawn(rung)
    if not numbers:
        return element("span", class_="no-drawing")
    least, most = min([0.0, *numbers]), max([0.0, *numbers])
    # A little room, so that the marks at the ends are not cut.
    room = (most - least or 1.0) * 0.04
    begin, span = least - room, (most - least or 1.0) + 2 * room
    parts = [_rect("track", 0, 1, 5, 4)]
    if rung.low is not None and rung.high is not None and _both_finite(rung.low, rung.high):
        low, high = sorted((rung.low, rung.high))
        parts.append(_rect("range", (low - begin) / span, (high - low) / span, 2, 10))
    if rung.mid is not None and isfinite(rung.mid):
        at = _percent((rung.mid - begin) / span)
        parts.append(element("line", class_="mid", x1=at, x2=at, y1="0", y2=str(_HEIGHT)))
    if rung.baseline is not None and isfinite(rung.baseline):
        at = _percent((rung.baseline - begin) / span)
        parts.append(element("circle", class_="baseline", cx=at, cy="7", r="5"))
    return _drawing(*parts)


def _key(language: str) -> Html:
    marks = {
        "baseline": element("circle", class_="baseline", cx="50%", cy="7", r="5"),
        "range": _rect("range", 0, 1, 2, 10),
        "mid": element("line", class_="mid", x1="50%", x2="50%", y1="0", y2=str(_HEIGHT)),
    }
    said = [
        element(
            "li",
            _drawing(mark, class_="key-mark"),
            element("span", LADDER_MARKS[name].said(language, {})),
        )
        for name, mark in marks.items()
    ]
    return element("ul", *said, class_="key", role="list")


def _figure(class_: str, title: str, *content: Html) -> Html:
    caption = element("figcaption", title) if title else NOTHING
    return element("figure", caption, *content, class_=class_)


def _drawing(*parts: Html, class_: str = "drawing") -> Html:
    return element(
        "svg",
        join(parts),
        class_=class_,
        width="100%",
        height=str(_HEIGHT),
        aria_hidden="true",
        focusable="false",
    )


def _rect(name: str, begin: float, width: float, top: int, height: int) -> Html:
    return element(
        "rect",
        class_=name,
        x=_percent(begin),
        y=str(top),
        width=_percent(width),
        height=str(height),
        rx="2",
    )


def _percent(share: float) -> str:
    return f"{100 * share:.2f}%"


def _finite(number: float) -> float:
    return float(number) if isfinite(number) else 0.0


def _both_finite(one: float, other: float) -> bool:
    return isfinite(one) and isfinite(other)
