"""The page of the hole: it opens, each of its figures answers, and no address asks for another."""

import pytest

from lib import facts
from lib.hole_and_patch import hatch, pressure, true_size
from lib.hole_and_patch.figures import FIGURES
from lib.hole_and_patch.scenario import COEFFICIENTS, UNITS, VOLUMES
from lib.live.section import bare_section, section
from lib.parameters import HOLES
from lib.physics import orifice
from tests.approved.pages import cases_of, shown


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def names(sweep):
    return [live.control.name for live in sweep.controls]


def test_it_opens_with_the_default_story(visit):
    app = visit("hole_and_patch")
    assert not app.exception
    assert app.title[0].value == "How fast does the air leave?"
    # Spektr is the other choice of the hatch, and has had an address of its own.
    assert shown(app) == [figure.name for figure in FIGURES if figure is not hatch.SPEKTR]
    assert names(pressure.FIGURE.default) == ["hole_mm", "patch"]
    assert "1.5\u202fmmHg an hour" in bare_section(pressure.FIGURE)
    for kind in ("slider", "segmented_control", "selectbox", "plotly_chart", "button"):
        assert not app.get(kind)


def test_the_patch_and_the_force_have_figures_of_their_own(visit):
    by_name = {figure.name: figure.default for figure in FIGURES}
    assert names(by_name["patch"]) == ["patch_at_h", "closes_percent"]
    assert names(by_name["force"]) == ["hole_mm"]
    asked = [e.proto.body for e in visit("hole_and_patch").get("html")
             if e.proto.body.startswith("<h2>")]  # fmt: skip
    assert asked[:2] == [
        "<h2>Patch it: when, and how much of the hole?</h2>", "<h2>Why can a finger hold it?</h2>",
    ]  # fmt: skip


def test_one_switch_of_units_for_all_figures():
    switched = [figure.name for figure in FIGURES if figure.default.units]
    assert switched == ["pressure", "patch", "hatch", "spektr", "breath"]
    for figure in FIGURES:
        for sweep in map(figure.find, figure.files):
            assert sweep.units is None or sweep.units.control is UNITS


def test_it_shows_the_true_size_and_whether_the_model_holds(visit):
    assert names(true_size.FIGURE.default) == ["hole_mm", "card"]
    assert true_size.FIGURE.default.controls[1].private
    app = visit("hole_and_patch")
    assert "comparisons with real leaks agree within their ranges" in words(app)
    assert "Viktor Patsayev" in words(app)


def test_another_volume_is_another_fall():
    small = pressure.FIGURE.find("pressure~6.5~0.84")
    assert all("a minute" in headline for headline in small.headline[HOLES.default])
    assert all(
        "an hour" in headline for headline in pressure.FIGURE.default.headline[HOLES.default]
    )


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
            assert note.endswith(f"the link said {said}, so you see {live.told(k)}.")


def test_a_choice_of_hatch_changes_the_figure():
    assert names(hatch.FIGURE.default) == ["hole_mm", "hatch_shut_h"]
    mir = hatch.FIGURE.find("hatch~mir")
    assert names(mir) == ["spektr_hole_mm2", "hatch_shut_min"]
    assert mir.units.control is UNITS
    # The question stays, whichever of the two answers it.
    assert mir.title == hatch.FIGURE.default.title


def test_the_case_of_mir_shuts_the_hatch_of_mir(visit):
    says, query = cases_of(visit("hole_and_patch"))["Mir-Spektr, 1997"]
    assert query == {"hole_mm": "26", "volume_m3": "395", "hatch_case": "mir"}
    assert "A cargo ship struck Mir" in says and "recalled" in says
    sweep = hatch.FIGURE.find("hatch~mir")
    holes, moments = sweep.controls
    assert holes.positions[sweep.default[0]] == 645 and moments.positions[sweep.default[1]] == 6.5


def test_a_case_leaves_nothing_of_what_was_set(visit):
    """Its link names what differs from the defaults; all else of the page's figures is theirs."""
    app = visit("hole_and_patch", volume_m3="100")
    _, query = cases_of(app)["Taped in the morning"]
    assert query == {"hole_mm": "1.5", "patch": "tape"}
    (told,) = [e.proto.body for e in app.get("html") if "tm-cases" in e.proto.body]
    assert 'data-names="' in told
    handed = told.split('data-names="')[1].split('"')[0].split()
    assert set(handed) == {live.control.name for figure in FIGURES for live in figure.controls}


def test_a_case_says_what_it_was(visit):
    app = visit("hole_and_patch")
    told = cases_of(app)
    assert list(told) == [case.title for case in facts.cases("hole_and_patch").values()]
    for case in facts.cases("hole_and_patch").values():
        assert told[case.title][0] == f"{case.says} ({case.mark})"
    assert 'role="status"' in words(app)


def test_the_loss_depends_above_all_on_two_things_and_less_on_others(visit):
    """As physics has it: four times by width, one by one by pressure, a little by warmth, shape."""
    prose = " ".join(element.value for element in visit("hole_and_patch").markdown)
    assert "the loss depends above all on two things: how wide the hole is, and how much" in prose
    assert "How warm the air is and how the hole is shaped count too, but less." in prose
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
    ("live", "default"), [(VOLUMES, "944\u202fm³, with the ships of that day"),
                          (HOLES, "2\u202fmm")],
)  # fmt: skip
def test_rubbish_gives_the_default_and_a_quiet_note(live, default, rubbish):
    k, note = live.stop([rubbish])
    assert k == live.default
    assert f"so you see {default}." in note
    assert "<" not in note and len(note) < 200


@pytest.mark.parametrize(
    "query", [{"volume_m3": ["300", "400"]}, *({"hole_mm": said} for said in RUBBISH),
              {"volume_m3": "6.5", "pressure_unit": "kPa", "hatch_case": "mir"}],
)  # fmt: skip
def test_an_address_is_read_in_the_browser_alone(visit, query):
    """The server gives the same page, whatever it says."""
    app = visit("hole_and_patch", **query)
    assert not app.exception and not app.toast
    assert words(app) == words(visit("hole_and_patch"))


def test_a_value_said_twice_gives_the_default_and_a_note():
    k, note = VOLUMES.stop(["300", "400"])
    assert k == VOLUMES.default
    assert "the link said 300 and 400, so you see 944" in note


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_the_first_answer_of_a_page_holds_the_picture_and_no_data(figure):
    """A newcomer sees it before anything else is fetched."""
    bare = bare_section(figure)
    assert "<svg" in bare and "application/json" not in bare
    assert len(bare) < len(section(figure)) / 2
