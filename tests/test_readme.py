"""README tells the public addresses as they are: pages, figures, parameters with their ranges."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

import pytest

from lib.figures import FIGURES
from lib.lifeboat_timeline.scenario import DATE
from lib.live.controls import Choice, Day, Number
from lib.sources_and_checks import scenario as sources
from tests.approved.pages import PAGES, shown

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
# What stands on a page beside its figures.
MORE = {"sources_and_checks": sources.CONTROLS}
LIVE = {live.control.name: live for figure in FIGURES.values() for live in figure.controls}
CONTROLS = {
    page: {
        live.control.name: live.control
        for figure in FIGURES.values() for live in figure.controls
        if (figure.page or "the_night") == page and not live.private
    } | {control.name: control for control in MORE.get(page, ())}
    for page in PAGES
}  # fmt: skip
WORDS = {"three": 3, "seven": 7, "ten": 10, "twelve": 12}


def table():
    """By page and name: what README says of a parameter, and the default that it gives."""
    rows = re.findall(r"^\| `/(\w*)` \| (.+) \|$", README, re.M)
    return {
        page or "the_night": {
            name: (said.strip(), default)
            for name, said, default in re.findall(r"`(\w+)` ([^`]*?) ?\(([^)]*)\)(?:,|$)", row)
        }
        for page, row in rows
    }


SAID = table()


def test_every_page_and_every_parameter_is_told():
    assert set(SAID) == {page for page in CONTROLS if CONTROLS[page]} == set(PAGES) - {"teach"}
    for page, told in SAID.items():
        assert set(told) == set(CONTROLS[page])


@pytest.mark.parametrize(
    ("script", "control"),
    [(script, control) for script, named in CONTROLS.items() for control in named.values()],
    ids=lambda one: getattr(one, "name", one),
)
def test_a_parameter_is_told_as_it_is(script, control):
    said, default = SAID[script][control.name]
    match control:
        case Number():
            assert said.startswith(f"{control.low:g} to {control.high:g}")
            assert float(default) == control.default
        case Day():
            # A new flight moves the last day, and no line here.
            end = "the end of the table of ships" if control is DATE else control.high
            assert said == f"{control.low} to {end}"
            assert dt.date.fromisoformat(default) == control.default
        case Choice():
            assert default == (control.default or "none")
            if ", as " not in said:  # ships, people and checks are too many to list
                assert said.replace(" or ", ", ").split(", ") == list(control.options)


@pytest.mark.parametrize("name", [n for page in SAID.values() for n in page if n in LIVE])
def test_the_stops_are_told_as_they_are(name):
    said = next(page[name][0] for page in SAID.values() if name in page)
    live = LIVE[name]
    if steps := re.search(r"in steps of ([\d.]+)", said):
        assert any(b - a == pytest.approx(float(steps[1])) for a, b in pairwise(live.positions))
        assert live.control.step == pytest.approx(float(steps[1]))
    if stops := re.search(r"in (\w+) stops", said):
        assert len(live) == int(WORDS.get(stops[1], 0) or stops[1])
    # Numbers that have a name are so few that everybody should know.
    assert stops or not (isinstance(live.control, Number) and live.scale == "words")


def test_every_figure_is_named():
    named = re.search(r"\(figures: ([^)]+)\)", README)[1]
    assert re.findall(r"`(\w+)`", named) == list(FIGURES)


@pytest.mark.parametrize("script", PAGES)
def test_every_figure_on_a_page_has_a_light_page_of_its_own(script):
    """What a page shows is in the list behind ``/figure/`` and the zip, and nothing else.

    But for Spektr, which the page shows as the other hatch.
    """
    listed = {f.name for f in FIGURES.values() if (f.page or "the_night") == script}
    assert set(shown(script)) == listed - {"spektr"}


@pytest.mark.parametrize("width", ["2", "1.5"])
def test_how_far_a_clean_hole_misses_is_told_as_the_figure_tells_it(width):
    sweep = FIGURES["pressure"].default
    hole = sweep.controls[0].texts.index(width)
    told = dict(zip((line.label for line in sweep.numbers), sweep.values_at((hole, 0, 0)).numbers,
                    strict=False))  # fmt: skip
    factor = f"{told['times the leak that was reported']} times"
    assert re.search(rf"\b{width} mm hole( leaks)? {re.escape(factor)}", README)
