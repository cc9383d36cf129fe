"""A bar: an empty paragraph with a coloured ground, its indents as far as the bar does not reach.

So a chart is a table that can be edited, and no picture.
"""

from __future__ import annotations

from math import isfinite

from smm_expert.report.docx.ooxml import Element, shaded, w
from smm_expert.report.docx.pen import Pen

# Thinner than this a bar cannot be seen.
_LEAST = 20


def bar(begin: float, end: float, width: int, colour: str, style: str, pen: Pen) -> Element:
    """A bar from `begin` to `end`, shares of a `width` in twentieths of a point."""
    left = round(_share(begin) * width)
    right = width - max(round(_share(end) * width), left + _LEAST)
    properties = (shaded(colour), w("ind", left=min(left, width - _LEAST), right=max(right, 0)))
    return pen.paragraph(style, properties=properties)


def thin_bar(share: float, width: int, pen: Pen) -> Element:
    """A small bar that fills a share of the width; nothing of it is left empty."""
    if _share(share) <= 0:
        return pen.paragraph("Chart Thin Bar")
    return bar(0, share, width, pen.ink.accent, "Chart Thin Bar", pen)


def finite(number: float) -> float:
    """The number, or 0 where it is none that can be drawn."""
    return float(number) if isfinite(number) else 0.0


def _share(number: float) -> float:
    return min(max(finite(number), 0.0), 1.0)
