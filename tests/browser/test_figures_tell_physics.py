"""Ten positions of each figure in a browser: what is read and drawn there is what Python says.

That Python's numbers are those of ``lib.physics`` at the same positions, ``tests/figures`` holds.
"""

import random
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from lib.figures import FIGURES
from tests.browser.live_kit.served import drawn_by_python, drawn_in_page
from tests.browser.visit import figure
from tests.figures.told import drawn_positions

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", FIGURES)
def test_ten_random_positions(page, site, name):
    """Of the sweep that comes first, and of two others drawn by lot where the figure has more."""
    shown, draw = FIGURES[name], random.Random(f"variants of {name}")
    others = [tuple(draw.choice(live.positions) for live in shown.variants) for _ in range(2)]
    tried = dict.fromkeys((shown.defaults, *others))
    for k, chosen in enumerate(tried):
        sweep = shown.sweep(*chosen)
        said = dict(zip((live.control.name for live in shown.variants), chosen, strict=True))
        for drawn in drawn_positions(sweep, 10 if not k else 4):
            # What is private stays in the tab, so that no address can set it.
            position = tuple(
                live.default if live.private else k for live, k in zip(sweep.controls, drawn, strict=True)
            )
            values = {
                live.control.name: live.positions[k]
                for live, k in zip(sweep.controls, position, strict=True)
                if not live.private
            }
            page.goto(f"{site}/figure/{name}?{urlencode({'bet': 'off', **values, **said})}")
            # The page brings the first sweep along, and the one that is asked for takes its place.
            expect(page.locator("section.tm-live[data-alive]")).to_be_visible()
            seen, one = sweep.values_at(position), figure(page, name)
            expect(one.locator(".tm-live-headline")).to_have_text(seen.headline)
            expect(one.locator(".tm-live-sentence")).to_have_text(seen.sentence)
            assert one.locator("[data-number]").all_text_contents() == list(seen.numbers)
            assert drawn_in_page(page) == drawn_by_python(sweep, position)
