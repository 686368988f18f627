"""The page of the debris: it opens, answers, and forgives every address."""

import pytest

from lib import facts
from lib.debris_primer import detective, grains, shield
from lib.debris_primer import scenario as settings
from lib.debris_primer.scenario import Scenario


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_it_opens_with_the_default_story(visit):
    app = visit()
    assert not app.exception
    assert app.title[0].value == "Could a grain of dust have made this hole?"
    assert len(app.header) == len(app.get("plotly_chart")) == 3
    said = words(app)
    for question in (grains, shield, detective):
        result = question.solve(Scenario())
        assert question.headline(result) in said.replace("&#x27;", "'")
        assert question.sentence(result) in said.replace("&#x27;", "'")


def test_a_link_restores_the_view(visit):
    app = visit(particle_mm="1.86", shield="bare", speed_km_s="7", angle_deg="45", area_m2="20.5")
    assert not app.exception and not app.toast
    assert app.slider(key="particle_mm").value == 1.86
    scenario = Scenario(1.86, 20.5, "bare", 7, 45)
    assert shield.headline(shield.solve(scenario)) in words(app)
    assert detective.headline(detective.solve(scenario)) in words(app)


def test_one_grain_moves_two_figures(visit):
    app = visit()
    before = [chart.proto.spec for chart in app.get("plotly_chart")]
    app.slider(key="particle_mm").set_value(1.0).run()
    after = [chart.proto.spec for chart in app.get("plotly_chart")]
    assert [a == b for a, b in zip(before, after, strict=True)] == [False, False, True]


@pytest.mark.parametrize(
    ("name", "rubbish"),
    [
        ("particle_mm", "0.01"), ("particle_mm", "1e999"), ("area_m2", "40"), ("area_m2", "nan"),
        ("speed_km_s", "72"), ("speed_km_s", ""), ("angle_deg", "85"), ("angle_deg", "<script>"),
        ("shield", "Soyuz"), ("shield", "../etc"), ("particle_mm", ["1", "2"]),
    ],
)  # fmt: skip
def test_rubbish_gives_the_default_and_a_quiet_note(visit, name, rubbish):
    app = visit(**{name: rubbish})
    assert not app.exception
    assert len(app.toast) == 1
    assert f"{name} is " in app.toast[0].value and "<" not in app.toast[0].value
    assert grains.headline(grains.solve(Scenario())) in words(app)
    assert shield.headline(shield.solve(Scenario())) in words(app)


def test_every_case_of_the_page_reads_with_its_controls():
    by_name = {control.name: control for control in settings.CONTROLS}
    for case in facts.cases("debris_primer").values():
        for name, value in case.scenario.items():
            by_name[name].read(str(value))


@pytest.mark.parametrize("key", ["bare_wall_grain", "soyuz_3_km_s", "soyuz_7_km_s"])
def test_the_cases_are_limits_and_the_page_says_so(visit, key):
    app = visit(**{k: str(v) for k, v in facts.cases("debris_primer")[key].scenario.items()})
    assert not app.exception and not app.toast
    assert "is just at the limit" in words(app)


def test_a_case_sets_the_scenario_at_a_press(visit):
    app = visit(particle_mm="5", shield="bare", area_m2="20")
    app.button(key="case_soyuz_7_km_s").click().run()
    assert not app.exception
    scenario = Scenario(**facts.cases("debris_primer")["soyuz_7_km_s"].scenario)
    assert shield.headline(shield.solve(scenario)) in words(app)
    assert detective.headline(detective.solve(scenario)) in words(app)


def test_every_fact_of_the_row_exists():
    for question in (grains, shield, detective):
        assert all(facts.fact(key) for key in question.FACTS)
