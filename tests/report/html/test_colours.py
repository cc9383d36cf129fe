"""Every text and mark of a page stands out from what lies behind it, whatever the accent."""

from __future__ import annotations

import pytest

from smm_expert.report.html.colours import (
    MARK_CONTRAST,
    TEXT_CONTRAST,
    contrast,
    dark,
    kind_colours,
    light,
    readable,
)

ACCENTS = ["#1f5f8b", "#7a3b69", "#ffee00", "#000000", "#ffffff", "#808080", "#0f0", "#ff0000"]
TEXTS = ("ink", "quiet", "accent", "info", "warning", "good")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#fff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
     ("#ff0000", "#ffffff", 4.0)],
)  # fmt: skip
def test_contrast_is_that_of_the_guidelines(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("scheme", [light, dark])
@pytest.mark.parametrize("accent", ACCENTS)
def test_texts_can_be_read_with_any_accent(accent: str, scheme) -> None:
    palette = scheme(accent)
    for text in TEXTS:
        for behind in ("page", "card", "tint"):
            found = contrast(getattr(palette, text), getattr(palette, behind))
            assert found >= TEXT_CONTRAST, (text, behind)
    assert contrast(palette.on_cover, palette.cover) >= TEXT_CONTRAST


@pytest.mark.parametrize("scheme", [light, dark])
@pytest.mark.parametrize("accent", ACCENTS)
def test_marks_can_be_seen_with_any_accent(accent: str, scheme) -> None:
    palette = scheme(accent)
    for kind, colour in kind_colours(palette).items():
        for behind in ("page", "card", "tint"):
            assert contrast(colour, getattr(palette, behind)) >= MARK_CONTRAST, kind
    for fill in (palette.accent, palette.warning):
        assert contrast(fill, palette.track) >= MARK_CONTRAST


def test_a_colour_that_stands_out_already_is_kept() -> None:
    assert readable("#1f5f8b", ("#ffffff",)) == "#1f5f8b"


def test_a_colour_is_darkened_no_more_than_it_takes() -> None:
    assert readable("#ffee00", ("#ffffff",)) == "#807700"


@pytest.mark.parametrize(
    ("accent", "cover", "text"),
    [
        ("#1f5f8b", "#1f5f8b", "#ffffff"),
        ("#ffd400", "#ffd400", "#1b2128"),
        ("#808080", "#767676", "#ffffff"),
    ],
)
def test_the_title_page_keeps_the_accent_if_either_text_can_be_read_on_it(
    accent: str, cover: str, text: str
) -> None:
    assert (light(accent).cover, light(accent).on_cover) == (cover, text)
