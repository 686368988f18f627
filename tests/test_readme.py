"""README tells the public addresses as they are: pages, figures, parameters with their ranges."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

import pytest

from lib.debris_primer import scenario as debris
from lib.figures import FIGURES
from lib.hole_and_patch import scenario as hole
from lib.lifeboat_timeline import scenario as lifeboats
from lib.live.controls import Choice, Day, Number
from lib.live.sweep import pick
from lib.sources_and_checks import scenario as sources
from lib.the_night import scenario as night
from tests.approved.pages import PAGES, visit

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
CONTROLS = {
    "the_night": night.CONTROLS,
    "hole_and_patch": hole.CONTROLS,
    "debris_primer": (*debris.CONTROLS, *debris.CLOUD_CONTROLS),
    "lifeboat_timeline": lifeboats.controls([]),
    "sources_and_checks": sources.CONTROLS,
}
WORDS = {"seven": 7, "ten": 10}


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
LIVE = {live.control.name: live for figure in FIGURES.values() for live in figure.sweep().controls}


def test_every_page_and_every_parameter_is_told():
    assert set(SAID) == set(CONTROLS) == set(PAGES)
    for page, controls in CONTROLS.items():
        assert list(SAID[page]) == [control.name for control in controls]


@pytest.mark.parametrize(
    ("script", "control"),
    [(script, control) for script, controls in CONTROLS.items() for control in controls],
    ids=lambda one: getattr(one, "name", one),
)
def test_a_parameter_is_told_as_it_is(script, control):
    said, default = SAID[script][control.name]
    match control:
        case Number():
            assert said.startswith(f"{control.low:g} to {control.high:g}")
            assert float(default) == control.default
        case Day():
            assert said == f"{control.low} to {control.high}"
            assert dt.date.fromisoformat(default) == control.default
        case Choice():
            assert default == (control.default or "none")
            if "ship" not in said:  # those of the lifeboats are another choice each day
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


def test_every_figure_is_named():
    named = re.search(r"\(figures: ([^)]+)\)", README)[1]
    assert re.findall(r"`(\w+)`", named) == list(FIGURES)


@pytest.mark.parametrize("script", PAGES)
def test_every_figure_on_a_page_has_a_light_page_of_its_own(script):
    """What a page shows, with either hatch, is in the list behind ``/figure/`` and the zip."""
    hatches = hole.HATCH_CASE.options if script == "hole_and_patch" else [""]
    shown = {
        element.proto.component_name.removeprefix("live_")
        for case in hatches
        for element in visit(script, {hole.HATCH_CASE.name: case} if case else {}).get(
            "bidi_component"
        )
    }
    assert shown == {name for name, figure in FIGURES.items() if figure.path == script}


@pytest.mark.parametrize("width", ["2", "1.5"])
def test_how_far_a_clean_hole_misses_is_told_as_the_figure_tells_it(width):
    sweep = FIGURES["pressure"].sweep()
    hole = sweep.controls[0].texts.index(width)
    sentence = str(pick(sweep.sentence, (hole, 0)))
    factor = re.search(r"this hole leaks (.+ times) that", sentence)[1]
    assert re.search(rf"\b{width} mm hole( leaks)? {re.escape(factor)}", README)
