"""The page of the debris: it opens, hands the browser what it needs, and forgives every address."""

import json

import pytest

from lib import facts
from lib.debris_primer import evidence, shield
from lib.debris_primer import scenario as settings
from lib.live import shelf

ORDER = ["grains", "speeds", "shield", "detective", "hole_shape", "belief"]


def figures(app):
    """The data of the page's live figures, each with the sweep that it points to."""
    found = []
    for element in app.get("bidi_component"):
        proto = element.proto
        data = json.loads(proto.mixed.json if proto.HasField("mixed") else proto.json)
        packed = shelf.take(data["sweep"].removeprefix("sweep/").removesuffix(".json"))
        found.append((data, json.loads(packed)))
    return found


def headings(app):
    """The questions that the parts of a page answer."""
    bodies = [element.proto.body for element in app.get("html")]
    return [body[4:-5] for body in bodies if body.startswith("<h2>")]


def packed(app):
    """The sweeps of the page by name."""
    return {sweep["name"]: sweep for _, sweep in figures(app)}


def test_it_opens_with_the_default_story(visit):
    app = visit()
    assert not app.exception
    assert app.title[0].value == "Could a grain of dust have made this hole?"
    assert not app.get("plotly_chart")
    names = [sweep["name"] for _, sweep in figures(app)]
    assert names[: len(ORDER)] == ORDER
    assert len(headings(app)) == len(names)
    found = packed(app)
    for name in ("speeds", "shield", "hole_shape"):
        assert found[name]["controls"][0] == found["grains"]["controls"][0]
    assert found["speeds"]["controls"][1] == found["shield"]["controls"][1]
    told = " ".join(element.value for element in app.markdown)
    for paragraph in (evidence.first_guess(), evidence.trust(), evidence.contrast(),
                      evidence.proof()):  # fmt: skip
        assert paragraph in told


def test_one_bet_a_page(visit):
    asked = [name for name, sweep in packed(visit()).items() if sweep["bet"]]
    assert asked == ["grains"]


def test_a_link_restores_the_view(visit):
    app = visit(particle_mm="1.86", shield="bare", speed_km_s="7", angle_deg="45", area_m2="20.5",
                exposure_days="200", prior_percent="80", looks_drilled_percent="10",
                drilled_looks_percent="95")  # fmt: skip
    assert not app.exception and not app.toast
    assert app.slider(key="area_m2").value == 20.5
    found = packed(app)
    assert any("20.5" in sentence for sentence in found["grains"]["sentence"]["table"])
    assert all("bare wall" in headline for headline in found["shield"]["headline"]["table"])


def test_area_and_shield_each_change_their_own_figures(visit):
    app = visit()
    before = [data["sweep"] for data, _ in figures(app)]
    app.slider(key="area_m2").set_value(20.0).run()
    after = [data["sweep"] for data, _ in figures(app)]
    changed = [name for name, a, b in zip(ORDER, before, after, strict=False) if a != b]
    assert changed == ["grains"]


@pytest.mark.parametrize("wall", settings.SHIELD.options)
def test_every_wall_opens(visit, wall):
    app = visit(shield=wall)
    assert not app.exception and not app.toast
    assert "shield" in packed(app)


@pytest.mark.parametrize(
    ("name", "rubbish"),
    [
        ("particle_mm", "0.01"), ("particle_mm", "1e999"), ("area_m2", "40"), ("area_m2", "nan"),
        ("speed_km_s", "72"), ("speed_km_s", ""), ("angle_deg", "85"), ("angle_deg", "<script>"),
        ("shield", "Soyuz"), ("shield", "../etc"), ("particle_mm", ["1", "2"]),
        ("exposure_days", "0"), ("exposure_days", "6001"), ("prior_percent", "0"),
        ("looks_drilled_percent", "101"), ("drilled_looks_percent", "-5"),
    ],
)  # fmt: skip
def test_rubbish_gives_the_default_and_a_quiet_note(visit, name, rubbish):
    app = visit(**{name: rubbish})
    assert not app.exception
    assert len(app.toast) == 1
    assert "” can be " in app.toast[0].value and "<" not in app.toast[0].value
    assert [sweep["name"] for _, sweep in figures(app)][: len(ORDER)] == ORDER
    assert app.slider(key="area_m2").value == settings.AREA_M2.default


def test_every_case_of_the_page_reads_with_its_controls():
    by_name = {control.name: control for control in settings.CONTROLS}
    for case in facts.cases("debris_primer").values():
        for name, value in case.scenario.items():
            by_name[name].read(str(value))


@pytest.mark.parametrize("key", ["bare_wall_grain", "soyuz_3_km_s", "soyuz_7_km_s"])
def test_the_cases_are_limits_and_the_figure_says_so(key):
    case = facts.cases("debris_primer")[key].scenario
    live = (settings.SIZES, settings.SPEEDS, settings.ANGLES)
    position = tuple(each.positions.index(case[each.control.name]) for each in live)
    assert "is just at the limit" in shield.sweep(case["shield"]).values_at(position).headline


def test_a_case_reaches_the_browser_and_the_page(visit):
    app = visit(shield="bare", area_m2="20")
    app.button(key="case_soyuz_7_km_s").click().run()
    assert not app.exception
    by_name = {sweep["name"]: (data, sweep) for data, sweep in figures(app)}
    (first, _), (second, sweep) = by_name["grains"], by_name["shield"]
    assert first["chosen"] == second["chosen"]
    choice, values = json.loads(second["chosen"])
    assert choice and float(values["particle_mm"]) == 1.86 and float(values["speed_km_s"]) == 7
    assert app.slider(key="area_m2").value == settings.AREA_M2.default
    assert all("behind its blanket" in headline or "outside tests" in headline
               for headline in sweep["headline"]["table"])  # fmt: skip


def test_splinters_are_told_of_what_a_catalogue_holds_and_no_further(visit):
    """Most catalogued objects [SPACENEWS-BREAKUPS]; and in the census of low orbits."""
    prose = " ".join(element.value for element in visit().markdown)
    assert facts.fact("catalogue_splinters").says in prose
    assert "too small for a catalogue are splinters, no source to hand says." in prose
    census = facts.table("leo_census")
    whole = sum(sum(census.numbers(kind)) for kind in ("active", "derelict", "fragments"))
    assert sum(census.numbers("fragments")) > whole / 2
    assert {"catalogue_splinters", "hole_maker", "inquiry_handed_over"} <= set(evidence.FACTS)
