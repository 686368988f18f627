"""Ten positions of each figure in a browser: what is read and drawn there is what Python says.

That Python's numbers are those of ``lib.physics`` at the same positions, ``tests/figures`` holds.
"""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from lib.figures import FIGURES
from tests.browser.live_kit.served import drawn_by_python, drawn_in_page
from tests.figures.told import drawn_positions

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", FIGURES)
def test_ten_random_positions(page, site, name):
    sweep = FIGURES[name].sweep()
    for drawn in drawn_positions(sweep, 10):
        # What is private stays in the tab, so that no address can set it.
        position = tuple(live.default if live.private else k
                         for live, k in zip(sweep.controls, drawn, strict=True))  # fmt: skip
        values = {live.control.name: live.positions[k]
                  for live, k in zip(sweep.controls, position, strict=True)
                  if not live.private}  # fmt: skip
        page.goto(f"{site}/figure/{name}?{urlencode({'bet': 'off', **values})}")
        seen = sweep.values_at(position)
        figure = page.locator("section.tm-live[data-alive]")
        expect(figure.locator(".tm-live-headline")).to_have_text(seen.headline)
        expect(figure.locator(".tm-live-sentence")).to_have_text(seen.sentence)
        assert figure.locator("[data-number]").all_text_contents() == list(seen.numbers)
        assert drawn_in_page(page) == drawn_by_python(sweep, position)
