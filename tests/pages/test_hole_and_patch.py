"""The page of the hole: it opens, each of its figures answers, and no address asks for another."""

import pytest

from lib import facts
from lib.hole_and_patch import hatch, pressure, true_size
from lib.hole_and_patch.scenario import COEFFICIENTS, UNITS, VOLUMES
from lib.live.delivery.section import bare_section, section
from lib.pages import written
from lib.parameters import HOLES
from lib.physics import orifice
from lib.plain_pages import body
from tests.approved.pages import asked, cases_of, handed, shown, words

PAGE = "hole_and_patch"
FIGURES = written(PAGE).figures


def names(sweep):
    return [live.control.name for live in sweep.controls]


def test_it_opens_with_the_default_story():
    assert "<h1>How fast does the air leave?</h1>" in body(PAGE)
    assert shown(PAGE)[0] == "pressure"
    assert names(pressure.FIGURE.default) == ["hole_mm", "patch", "time_percent"]
    assert "With a 2\u202fmm hole the crew has about 8.8 days to leave." in bare_section(pressure.FIGURE)


def test_the_patch_and_the_force_have_figures_of_their_own():
    by_name = {figure.name: figure.default for figure in FIGURES}
    assert names(by_name["patch"]) == ["patch_at_h", "closes_percent"]
    assert names(by_name["force"]) == ["hole_mm"]
    assert asked(PAGE)[:2] == ["Why so slow, yet so sure?", "Why can a finger hold it?"]


def test_one_switch_of_units_for_all_figures():
    switched = {figure.name for figure in FIGURES if figure.default.units}
    assert switched >= {"pressure", "hatch", "spektr", "breath", "patch"}
    for figure in FIGURES:
        for sweep in map(figure.find, figure.files):
            assert sweep.units is None or sweep.units.control is UNITS


def test_it_shows_the_true_size_and_whether_the_model_holds():
    assert names(true_size.FIGURE.default) == ["hole_mm", "card"]
    assert true_size.FIGURE.default.controls[1].private
    assert "checks with real leaks agree. The misses stay in view." in words(PAGE)
    assert "Viktor Patsayev" in words(PAGE)


def test_another_volume_is_another_fall():
    small, default = (pressure.FIGURE.find(f"pressure~{v}~0.84") for v in ("6.5", "944"))
    at = (HOLES.default, 0, 0)
    assert small.spans.units[small.spans.at(at)] == "hours"
    assert default.spans.units[default.spans.at(at)] == "days"


@pytest.mark.parametrize(
    ("live", "said", "value", "noted"),
    [
        (VOLUMES, "830", 830, False), (VOLUMES, "830.5", 830, True), (VOLUMES, "4 m³", 4, False),
        (COEFFICIENTS, "0,61", 0.61, False), (COEFFICIENTS, "0.7", 0.61, True),
        (UNITS, "kpa", "kPa", False), (HOLES, "1,5", 1.5, False), (HOLES, "100", 100, False),
    ],
)  # fmt: skip
def test_a_link_of_the_free_sliders_opens_the_nearest_choice_and_says_so(live, said, value, noted):
    k, note = live.stop([said])
    assert live.positions[k] == value
    assert bool(note) == noted and (not noted or f"the link said, {said}" in note)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_what_a_note_says_is_shown_is_what_the_browser_is_told_to_show(figure):
    """What cannot be used gives the default, and the note names that."""
    for live in figure.controls:
        for said in ("900000", "glue"):
            k, note = live.stop([said])
            assert k == live.default
            assert note.endswith(f"the link said {said}, so you see {live.text(k)}.")


def test_a_choice_of_hatch_changes_the_figure():
    assert names(hatch.FIGURE.default) == ["hole_mm", "hatch_shut_h"]
    mir = hatch.FIGURE.find("hatch~mir")
    assert names(mir) == ["spektr_hole_mm2", "hatch_shut_min"]
    assert mir.units.control is UNITS
    # The question stays, whichever of the two answers it.
    assert mir.title == hatch.FIGURE.default.title


def test_the_case_of_mir_shuts_the_hatch_of_mir():
    says, query = cases_of(PAGE)["Mir-Spektr, 1997"]
    assert query == {"hole_mm": "26", "volume_m3": "395", "hatch_case": "mir"}
    assert "A cargo ship struck Mir" in says and "recalled" in says
    sweep = hatch.FIGURE.find("hatch~mir")
    holes, moments = sweep.controls
    assert holes.positions[sweep.default[0]] == 645 and moments.positions[sweep.default[1]] == 6.5


def test_a_case_leaves_nothing_of_what_was_set():
    """Its link names what differs from the defaults; all else of the page's figures is theirs.

    But for the hunt, which goes on whatever event is shown, for time, and for the unit in which
    pressures are read.
    """
    _, query = cases_of(PAGE)["Taped in the morning"]
    assert query == {"hole_mm": "1.5", "patch": "tape"}
    ways = {"pressure_unit", "time_percent"}
    assert (
        handed(PAGE)
        == {live.control.name for figure in FIGURES if not figure.default.hunt for live in figure.controls}
        - ways
    )


def test_a_case_says_what_it_was():
    told = cases_of(PAGE)
    assert list(told) == [case.title for case in facts.cases(PAGE).values()]
    for case in facts.cases(PAGE).values():
        assert told[case.title][0] == f"{case.says} ({case.mark})"


def test_the_loss_depends_above_all_on_two_things_and_less_on_others():
    """As physics has it: four times by width, one by one by pressure, a little by warmth, shape."""
    told = words(PAGE)
    assert "the loss depends above all on two things: how wide the hole is, and how much" in told
    assert "How warm the air is and how the hole is shaped count too, but less." in told
    area, kelvin, full = orifice.round_area(0.002), 295.0, 1e5
    flow = float(orifice.mass_flow(area, full, kelvin))
    assert float(orifice.mass_flow(4 * area, full, kelvin)) == pytest.approx(4 * flow)
    assert float(orifice.mass_flow(area, full / 2, kelvin)) == pytest.approx(flow / 2)
    assert 0.9 * flow < float(orifice.mass_flow(area, full, kelvin + 10)) < flow
    blunt = float(orifice.mass_flow(area, full, kelvin, discharge_coefficient=0.7))
    assert flow / 2 < blunt < flow


RUBBISH = ("9000", "-1", "abc", "nan", "inf", "1e999", "", "9" * 5000, "<script>", "2;2")


@pytest.mark.parametrize("rubbish", RUBBISH)
@pytest.mark.parametrize(
    ("live", "default"),
    [(VOLUMES, "944\u202fm³, with the ships of that day"), (HOLES, "2\u202fmm")],
)
def test_rubbish_gives_the_default_and_a_quiet_note(live, default, rubbish):
    k, note = live.stop([rubbish])
    assert k == live.default
    assert f"so you see {default}." in note
    assert "<" not in note and len(note) < 200


def test_a_value_said_twice_gives_the_default_and_a_note():
    k, note = VOLUMES.stop(["300", "400"])
    assert k == VOLUMES.default
    assert "the link said 300 and 400, so you see 944" in note


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_the_first_answer_of_a_page_holds_the_picture_and_no_data(figure):
    """A newcomer sees it before anything else is fetched."""
    bare = bare_section(figure)
    assert "<svg" in bare and "application/json" not in bare
    assert '<div class="tm-live-folds"></div>' in bare and len(bare) < len(section(figure))
