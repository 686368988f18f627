"""The page of the hole: it opens, hands the browser what it needs, and forgives every address."""

import json
from types import SimpleNamespace

import pytest

from lib.frame import figure as live_figure
from lib.live import shelf
from lib.physics import orifice


def figure(app, name="pressure"):
    """The data of one of the page's live figures, and the sweep that it points to."""
    for element in app.get("bidi_component"):
        data = json.loads(element.proto.mixed.json if element.proto.HasField("mixed")
                          else element.proto.json)  # fmt: skip
        packed = shelf.take(data["sweep"].removeprefix("/sweep/").removesuffix(".json"))
        sweep = json.loads(packed)
        if sweep["name"] == name:
            return data, sweep
    raise AssertionError(f"there is no figure {name}")


def test_it_opens_with_the_default_story(visit):
    app = visit("hole_and_patch")
    assert not app.exception
    assert app.title[0].value == "How fast does the air leave?"
    data, sweep = figure(app)
    assert [control["name"] for control in sweep["controls"]] == ["hole_mm", "patch"]
    assert any("1.5\u202fmmHg an hour" in words for words in sweep["headline"]["table"])
    assert "/figure/pressure" in json.loads(data["share"])["embed"]


def test_the_patch_and_the_force_have_figures_of_their_own(visit):
    app = visit("hole_and_patch")
    assert [control["name"] for control in figure(app, "patch")[1]["controls"]] == [
        "patch_at_h", "closes_percent",
    ]  # fmt: skip
    assert [control["name"] for control in figure(app, "force")[1]["controls"]] == ["hole_mm"]
    asked = [e.proto.body for e in app.get("html") if e.proto.body.startswith("<h2>")]
    assert asked[:2] == [
        "<h2>Patch it: when, and how much of the hole?</h2>", "<h2>Why can a finger hold it?</h2>",
    ]  # fmt: skip


def test_one_switch_of_units_for_all_figures(visit):
    app = visit("hole_and_patch", pressure_unit="kPa")
    assert figure(app)[1]["y"]["unit"] == figure(app, "patch")[1]["y"]["unit"] == "kPa"


def test_it_shows_the_true_size_and_whether_the_model_holds(visit):
    app = visit("hole_and_patch")
    _, sweep = figure(app, "true_size")
    assert [control["name"] for control in sweep["controls"]] == ["hole_mm", "card"]
    assert sweep["controls"][1]["private"]
    words = " ".join(element.proto.body for element in app.get("html"))
    assert "comparisons with real leaks agree within their ranges" in words
    assert "Viktor Patsayev" in words


def test_a_setting_of_the_page_changes_the_sweep(visit):
    app = visit("hole_and_patch")
    before, _ = figure(app)
    app.slider(key="volume_m3").set_value(6.5).run()
    after, sweep = figure(app)
    assert after["sweep"] != before["sweep"]
    assert any("a minute" in words for words in sweep["headline"]["table"])


def test_a_link_restores_the_view(visit):
    app = visit("hole_and_patch", volume_m3="830.5", pressure_unit="kPa", patch_at_h="20")
    assert app.slider(key="volume_m3").value == 830.5
    assert figure(app)[1]["y"]["unit"] == "kPa"
    assert not app.toast


def test_what_a_note_says_is_shown_is_what_the_browser_is_told_to_show(visit):
    """Whatever a tab remembers: the figures hear of the default that the note names."""
    app = visit("hole_and_patch", hole_mm="900", patch="glue", patch_at_h="20")
    assert len(app.toast) == 2
    for name in ("pressure", "patch"):
        _, shown = json.loads(figure(app, name)[0]["chosen"])
        assert shown == {"hole_mm": "2.0", "patch": "none"}


def test_a_choice_of_hatch_changes_the_figure(visit):
    app = visit("hole_and_patch")
    assert [c["name"] for c in figure(app, "hatch")[1]["controls"]] == ["hole_mm", "hatch_shut_h"]
    app.segmented_control(key="hatch_case").set_value("mir").run()
    names = [control["name"] for control in figure(app, "spektr")[1]["controls"]]
    assert names == ["spektr_hole_mm2", "hatch_shut_min"]
    app.segmented_control(key="pressure_unit").set_value("kPa").run()
    assert figure(app, "spektr")[1]["y"]["unit"] == "kPa"


def test_the_case_of_mir_shuts_the_hatch_of_mir(visit):
    app = visit("hole_and_patch")
    app.button(key="case_mir_spektr").click().run()
    assert app.segmented_control(key="hatch_case").value == "mir"
    values = json.loads(figure(app, "spektr")[0]["chosen"])[1]
    assert values["spektr_hole_mm2"] == "645" and values["hatch_shut_min"] == "6.5"


def test_a_case_reaches_the_browser_and_the_page(visit):
    app = visit("hole_and_patch", volume_m3="100")
    app.button(key="case_ms09_taped").click().run()
    choice, values = json.loads(figure(app)[0]["chosen"])
    assert choice
    assert values["hole_mm"] == "1.5" and values["patch"] == "tape"
    assert values["patch_at_h"] == "10" and values["closes_percent"] == "25"
    assert app.slider(key="volume_m3").value == 944


def test_a_case_says_what_it_was(visit):
    app = visit("hole_and_patch")
    bodies = [element.proto.body for element in app.get("html")]
    assert any("as well as they can" in body for body in bodies)
    app.button(key="case_mir_spektr").click().run()
    (told,) = [e.proto.body for e in app.get("html") if "tm-case" in e.proto.body]
    assert "A cargo ship struck Mir" in told and "recalled" in told
    assert app.slider(key="volume_m3").value == 395


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


@pytest.mark.parametrize(
    "rubbish", ["9000", "-1", "abc", "nan", "inf", "1e999", "", "9" * 5000, "<script>", "2;2"]
)
@pytest.mark.parametrize(("name", "default"), [("volume_m3", "944 m³"), ("hole_mm", "2 mm")])
def test_rubbish_gives_the_default_and_a_quiet_note(visit, name, default, rubbish):
    app = visit("hole_and_patch", **{name: rubbish})
    assert not app.exception
    assert app.slider(key="volume_m3").value == 944
    assert len(app.toast) == 1
    assert f"so you see {default}." in app.toast[0].value
    assert "<" not in app.toast[0].value


def test_a_value_said_twice_gives_the_default_and_a_note(visit):
    app = visit("hole_and_patch", volume_m3=["300", "400"])
    assert not app.exception
    assert app.slider(key="volume_m3").value == 944
    assert len(app.toast) == 1


def test_a_newcomer_gets_the_first_figure_before_the_rest_is_sent(visit, monkeypatch):
    """The script waits once a visit, with the first live figure sent and the others to come."""
    sent, waits = [], []
    live, pause = live_figure.door.live, SimpleNamespace(sleep=lambda _: waits.append(list(sent)))
    monkeypatch.setattr(live_figure, "time", pause)
    monkeypatch.setattr(live_figure.door, "live", lambda s, *a: (sent.append(s.name), live(s, *a)))
    app = visit("hole_and_patch")
    assert waits == [["pressure"]] and len(sent) > 5
    app.run()
    assert len(waits) == 1
