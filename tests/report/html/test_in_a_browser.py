"""The page in a real browser: quiet, closed to the network, as wide as its window, whole on paper.

Needs Chromium on the machine; where there is none these tests are skipped and say so.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.report.html.sample import DOCUMENTS, LOOK

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FOUND = next((path for name in BROWSERS if (path := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(
    FOUND is None, reason="no Chromium on this machine: pages are not opened"
)
OVERFLOWING = """() => [...document.body.querySelectorAll('*')].filter(one => {
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return style.clipPath === 'none' && !one.closest('.table, .unseen, thead')
        && box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
}).map(one => one.outerHTML.slice(0, 90))"""
HIDDEN_REASONS = """() => [...document.querySelectorAll('details > ul')]
    .filter(one => !one.checkVisibility() || one.getBoundingClientRect().height === 0).length"""


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        # CI runs as root, for whom Chromium has no sandbox.
        found = started.chromium.launch(executable_path=FOUND, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    from smm_expert.report.html.page import html_document

    folder = tmp_path_factory.mktemp("pages")
    for language, document in DOCUMENTS.items():
        page = html_document(document(), LOOK if language == "en" else None)
        (folder / f"{language}.html").write_text(page, encoding="utf-8")
    return {language: folder / f"{language}.html" for language in DOCUMENTS}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", sorted(DOCUMENTS))
def test_a_page_is_quiet_asks_for_nothing_and_fits_its_window(
    browser, pages: dict[str, Path], language: str, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pages[language].as_uri())
    for details in page.locator("summary").all():
        details.click()
    assert said == []
    assert [address for address in asked if not address.startswith("data:image/svg+xml")] == [
        pages[language].as_uri()
    ]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate(HIDDEN_REASONS) == 0
    page.close()


def test_the_schemes_differ_and_paper_is_always_bright(browser, pages: dict[str, Path]) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(pages["ru"].as_uri())
    behind = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(behind) == "rgb(20, 23, 27)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(behind) == "rgb(255, 255, 255)"
    page.emulate_media(media="screen", color_scheme="light")
    assert page.evaluate(behind) == "rgb(255, 255, 255)"
    page.close()


def test_reasons_are_folded_on_the_screen_and_open_on_paper(
    browser, pages: dict[str, Path]
) -> None:
    page = browser.new_page()
    page.goto(pages["en"].as_uri())
    assert page.evaluate(HIDDEN_REASONS) == 3
    page.emulate_media(media="print")
    assert page.evaluate(HIDDEN_REASONS) == 0
    page.close()


def test_the_logo_is_shown_and_a_script_in_it_does_not_run(
    browser, pages: dict[str, Path]
) -> None:
    page = browser.new_page()
    page.goto(pages["en"].as_uri())
    assert page.evaluate("document.querySelector('.logo img').naturalWidth") == 220
    assert page.evaluate("window.hacked") is None
    page.close()


def test_it_prints_on_a4_with_months_on_the_long_side(browser, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(pages["ru"].as_uri())
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    sizes = re.findall(rb"/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]", printed)
    # Title page, contents, four chapters upright and the calendar across, in points.
    assert [(round(float(x), -1), round(float(y), -1)) for x, y in sizes] == [
        *[(590, 840)] * 6,
        (840, 590),
    ]
    page.close()
