"""The page of the debris: it opens, hands the browser what it needs, and forgives every address."""

import re

import pytest

from lib import facts
from lib.debris_primer import evidence, grains, shield, shot
from lib.debris_primer import scenario as settings
from lib.facts.reading import typeset
from lib.live.delivery.section import bare_section
from lib.look.words import quantity
from lib.pages import written
from lib.plain_pages import body
from tests.approved.pages import cases_of, handed, shown, words

PAGE = "debris_primer"
FIGURES = written(PAGE).figures

ORDER = ["shot", "how_many", "race", "detective", "belief", "globe"]
SWEEPS = {figure.name: figure.default for figure in FIGURES}
LIVES = {live.control.name: live for figure in FIGURES for live in figure.controls}


def test_it_opens_with_the_default_story():
    assert "<h1>Could a grain of dust have made this hole?</h1>" in body(PAGE)
    assert shown(PAGE)[: len(ORDER)] == ORDER
    for name in ("how_many", "speeds", "shield", "hole_shape"):
        assert SWEEPS[name].controls[0] is SWEEPS["grains"].controls[0]
    assert SWEEPS["speeds"].controls[1] is SWEEPS["shield"].controls[1]
    assert SWEEPS["race"].controls[0] is SWEEPS["shield"].controls[1]
    for paragraph in (evidence.first_guess(), evidence.trust(), evidence.contrast(), evidence.proof()):
        for text in typeset(paragraph).split("\n\n"):
            assert re.sub("[ \n]+", " ", text.replace("**", "")) in words(PAGE)


def test_one_bet_a_page():
    assert [name for name, sweep in SWEEPS.items() if sweep.bet] == ["how_many"]


def test_a_link_restores_the_view():
    said = {"particle_mm": "1.86", "shield": "bare", "speed_km_s": "7", "angle_deg": "45",
            "area_m2": "22", "exposure_days": "200", "prior_percent": "80",
            "looks_drilled_percent": "10", "drilled_looks_percent": "95",
            "race_s": "0.055"}  # fmt: skip
    for name, value in said.items():
        k, note = LIVES[name].stop([value])
        assert LIVES[name].said(k) == value and not note
    k, note = LIVES["area_m2"].stop(["20.5"])
    assert LIVES["area_m2"].positions[k] == 22 and "stops at 22" in note


@pytest.mark.parametrize("area_m2", settings.AREAS.positions)
def test_each_area_has_its_own_hits(area_m2):
    sweep = grains.FIGURE.find(f"grains~{area_m2:g}")
    labels = [line.label for line in sweep.numbers]
    assert f"marks on {quantity(area_m2, 'm²')}, at the rate counted on LDEF" in labels
    hits = grains.solve(area_m2).grains[3].range
    assert hits == pytest.approx([area_m2 / 17 * n for n in grains.solve(17.0).grains[3].range])


def test_area_and_shield_each_change_their_own_figures():
    for name, figures in (("area_m2", ["grains"]), ("shield", ["shot", "shield"])):
        found = [f.name for f in FIGURES if name in {live.control.name for live in f.controls}]
        assert found == figures


@pytest.mark.parametrize("wall", settings.SHIELD.options)
def test_every_wall_opens(wall):
    sweep = shield.FIGURE.find(f"shield~{wall}")
    name = {
        "soyuz": "behind its blanket",
        "toughened": "toughened",
        "bare": "bare wall",
        "us_lab": "laboratory",
    }[wall]
    assert all(name in headline for headline in sweep.headline.ravel())


RUBBISH = [
    ("particle_mm", "0.01"), ("particle_mm", "1e999"), ("area_m2", "40"), ("area_m2", "nan"),
    ("speed_km_s", "72"), ("speed_km_s", ""), ("angle_deg", "85"), ("angle_deg", "<script>"),
    ("shield", "Soyuz wall"), ("shield", "../etc"), ("particle_mm", ["1", "2"]),
    ("exposure_days", "0"), ("exposure_days", "6001"), ("prior_percent", "0"),
    ("looks_drilled_percent", "101"), ("drilled_looks_percent", "-5"), ("breakup", "fengyun-1c"),
    ("breakup", "<script>"), ("cloud_years", "26"), ("cloud_days", "-1"), ("launch_factor", "-1"),
    ("race_s", "0.2"), ("race_s", "soon"), ("disposal_percent", "nan"), ("moment", "<script>"),
    ("moment", ["left", "wall"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "rubbish"), RUBBISH)
def test_rubbish_gives_the_default_and_a_quiet_note(name, rubbish):
    live = LIVES[name]
    k, note = live.stop(rubbish if isinstance(rubbish, list) else [rubbish])
    assert k == live.default
    assert "” can be " in note and f"so you see {live.text(k)}." in note and "<" not in note


@pytest.mark.parametrize("key", ["bare_wall_grain", "soyuz_3_km_s", "soyuz_7_km_s"])
def test_the_cases_are_limits_and_the_figure_says_so(key):
    case = facts.cases("debris_primer")[key].scenario
    live = (settings.SIZES, settings.SPEEDS, settings.ANGLES)
    position = tuple(each.positions.index(case[each.control.name]) for each in live)
    assert "is just at the limit" in shield.sweep(case["shield"]).values_at(position).headline
    fired = (*position[:2], len(settings.MOMENTS) - 1)
    assert shot.sweep(case["shield"]).values_at(fired).headline.startswith("Perhaps")


def test_a_case_sets_all_of_the_page():
    told = cases_of(PAGE)
    assert list(told) == [case.title for case in facts.cases(PAGE).values()]
    assert told["The Soyuz wall at 7\u202fkm/s"][1] == {"particle_mm": "1.86", "speed_km_s": "7"}
    # Time that plays stays where it stands.
    assert handed(PAGE) == set(LIVES) - {"moment", "race_s", "cloud_days"}


def test_the_first_answer_of_a_page_holds_the_picture():
    assert "Fire it and see" in bare_section(shot.FIGURE)


def test_splinters_are_told_of_what_a_catalogue_holds_and_no_further():
    """Most catalogued objects [SPACENEWS-BREAKUPS]; and in the census of low orbits."""
    prose = words(PAGE)
    assert facts.fact("catalogue_splinters").says in prose
    assert "None of our sources says how many of the smaller grains are splinters." in prose
    census = facts.table("leo_census")
    whole = sum(sum(census.numbers(kind)) for kind in ("active", "derelict", "fragments"))
    assert sum(census.numbers("fragments")) > whole / 2
    assert {"catalogue_splinters", "hole_maker", "inquiry_handed_over"} <= set(evidence.FACTS)
