"""README tells the public addresses as they are: pages, figures, parameters with their ranges."""

import datetime as dt
import re
from itertools import pairwise

import pytest

from lib.figures import FIGURES
from lib.live.model.controls import Choice, Day, Number
from lib.pages import PAGES
from tests.approved import readme

README = readme.README.read_text(encoding="utf-8")
CONTROLS = {page.path: readme.parameters(page) for page in PAGES}
LIVES = [(path, live) for path, named in CONTROLS.items() for live in named.values()]


def test_the_table_is_that_of_today():
    assert readme.renewed(README) == README, "run make approve"


def rows():
    """By the address of a page: the figures that README names, and what it says of parameters."""
    found = re.findall(r"^\| `/(\w*)` \| (.+) \| (.+) \|$", README, re.M)
    return {
        path: (
            re.findall(r"`(\w+)`", figures),
            {
                name: (said, default)
                for name, said, default in re.findall(r"`(\w+)` ([^`]*?) \(([^)]*)\)(?:,|$)", told)
            },
        )
        for path, figures, told in found
    }


SAID = rows()


def test_every_page_every_figure_and_every_parameter_is_told():
    assert list(SAID) == [path for path, controls in CONTROLS.items() if controls]
    for path, (figures, told) in SAID.items():
        assert figures == [name for name, one in FIGURES.items() if one.page == path]
        assert set(told) >= {
            live.control.name for name in figures for live in FIGURES[name].controls if not live.private
        }
    assert set(SAID["sources_and_checks"][1]) == {"topic", "mark", "check"}


@pytest.mark.parametrize(("path", "live"), LIVES, ids=str)
def test_a_parameter_is_told_as_it_is(path, live):
    control = live.control
    said, default = SAID[path][1][control.name]
    match control:
        case Number():
            assert said.startswith(f"{control.low:g} to {control.high:g} in ")
            assert float(default) == control.default
        case Day():
            # A new flight moves the last day, and no line here.
            end = control.high
            assert said == f"{control.low} to {end}"
            assert dt.date.fromisoformat(default) == control.default
        case Choice():
            assert default == (control.default or "none")
            if not control.called:
                assert said.replace(" or ", ", ").split(", ") == list(control.options)
    if steps := re.search(r"in steps of ([\d.]+)", said):
        apart = {round(b - a, 9) for a, b in pairwise(live.positions)}
        assert apart == {float(steps[1])}
    if stops := re.search(r"in (\d+) stops", said):
        assert len(live) == int(stops[1])


@pytest.mark.parametrize("width", ["2", "1.5"])
def test_how_far_a_clean_hole_misses_is_told_as_the_figure_tells_it(width):
    sweep = FIGURES["pressure"].default
    hole = sweep.controls[0].texts.index(width)
    told = dict(
        zip((line.label for line in sweep.numbers), sweep.values_at((hole, 0, 0)).numbers, strict=False)
    )
    factor = f"{told['times the leak that was reported']} times"
    assert re.search(rf"\b{width} mm hole( leaks)? {re.escape(factor)}", README)
