"""What stops a grain: the handbook's printed sizes, and one answer in chart and words."""

import numpy as np
import pytest

from lib import facts
from lib.debris_primer import impacts, shield
from lib.debris_primer.scenario import ANGLES, SHIELD, SIZES, SPEEDS
from lib.live.model.layers import Band, Curve, Event, Label, Marker
from lib.look.words import quantity
from lib.physics import impact
from tests.debris_primer.conftest import drawn, positions

WALLS = SHIELD.options
DENSITY = 2_800.0


def at(size=1.9, speed=9, angle=0):
    """A position by its values."""
    values = zip((SIZES, SPEEDS, ANGLES), (size, speed, angle), strict=True)
    return tuple(live.positions.index(value) for live, value in values)


def values(position):
    return [live.positions[k] for live, k in zip((SIZES, SPEEDS, ANGLES), position, strict=True)]


def layers(sweep, position, kind, name=None):
    return [
        (layer, seen)
        for layer, seen in drawn(sweep, position)
        if isinstance(layer, kind) and name in (None, getattr(layer, "name", ""))
    ]


@pytest.mark.parametrize(
    ("wall", "speed", "millimetres"),
    [
        ("soyuz", 3, 1.52),  # HB Table 6-1, and the next; then as worked in the notes, section 3.4
        ("soyuz", 7, 1.86),
        ("soyuz", 9, 1.57),
        ("soyuz", 12, 1.30),
        ("bare", 9, 0.45),  # notes, section 3.5
        ("us_lab", 7, 9.00),  # notes, section 3.3, from the factor of HB Table 4-5
    ],
)
def test_the_limit_of_each_wall(wall, speed, millimetres):
    shots = impacts.solve(wall)
    _, k, straight_on = at(speed=speed)
    assert shots.critical[k, straight_on] * 1000 == pytest.approx(millimetres, rel=7e-3)
    line = np.interp(speed, shots.speed / 1000, shots.limits[wall][straight_on])
    assert line == pytest.approx(shots.critical[k, straight_on], rel=5e-3)


@pytest.mark.parametrize("wall", WALLS)
def test_words_mark_and_curves_are_the_physics_at_positions_drawn_by_lot(wall):
    sweep, law = shield.sweep(wall), impacts.WALLS[wall]
    for position in positions(sweep, 30):
        size, speed, angle = values(position)
        seen = sweep.values_at(position)
        if np.radians(angle) > law.steepest:
            assert seen.headline.startswith("No law tells") and seen.numbers[0] == "no law"
            continue
        critical = (
            float(impact.critical_diameter(law.shield, speed * 1000, np.radians(angle), DENSITY)) * 1000
        )
        assert quantity(size, "mm") in seen.headline
        assert quantity(speed, "km/s") in seen.sentence
        assert f"up to {quantity(critical, 'mm')}." in seen.sentence
        assert seen.numbers[0] == quantity(critical, "mm")
        ((_, mark),) = layers(sweep, position, Marker, "your grain")
        assert (mark["x"], mark["y"]) == (speed, size)
        for name in (wall, law.beside):
            drawn_law = impacts.WALLS[name]
            for _, curve in layers(sweep, position, Curve, drawn_law.name):
                expected = impact.critical_diameter(
                    drawn_law.shield, curve["x"] * 1000, np.radians(angle), DENSITY
                )
                np.testing.assert_allclose(curve["y"], expected * 1000)
        clause = "stopped" if size < critical else "goes through"
        if abs(size / critical - 1) <= impacts.CLOSE:
            clause = "is just at the limit"
        assert clause in seen.headline


@pytest.mark.parametrize("wall", WALLS)
def test_beyond_the_shots_the_limit_is_dashed_and_says_so(wall):
    sweep, name = shield.sweep(wall), impacts.WALLS[wall].name
    ((whole, seen),) = layers(sweep, at(), Curve, name)
    ((solid, tested),) = layers(sweep, at(), Curve, f"{name}, up to 8\u202fkm/s")
    assert whole.stroke == "dash" and whole.main and solid.stroke == "solid"
    assert seen["x"][-1] == 20 and tested["x"][-1] == pytest.approx(8, abs=0.25)
    assert tested["x"][-1] <= 8
    np.testing.assert_allclose(tested["y"], seen["y"][: tested["y"].size])
    ((line, where),) = layers(sweep, at(), Event)
    assert line.name == ("beyond tests: scaled" if wall == "bare" else "few shots: scaled")
    assert where["at"] == impact.FASTEST_SHOT / 1000 == facts.fact("shots_end").number
    says = (
        " This law was tested below 8\u202fkm/s. Beyond that it is only scaled up."
        if wall == "bare"
        else " Laboratories have fired few shots faster than about 8\u202fkm/s. So here the law is"
        " mostly scaled up from slower ones."
    )
    assert says in sweep.values_at(at(speed=9)).sentence
    assert " scaled" not in sweep.values_at(at(speed=8)).sentence
    fastest = facts.fact("shots_fastest")
    assert fastest.number == 16 and fastest.says in {says for says, *_ in sweep.citations}


@pytest.mark.parametrize("angle", [75, 80])
def test_past_its_last_angle_the_toughened_blanket_has_no_curve(angle):
    """Its two halves cross at 72.7°: nothing is drawn there, and nothing else is hidden."""
    sweep = shield.sweep("toughened")
    slanting, straight = at(angle=angle), at(angle=60)
    assert [layer.name for layer, _ in layers(sweep, slanting, Curve)] == [impacts.WALLS["soyuz"].name]
    assert not layers(sweep, slanting, Band)
    assert len(layers(sweep, straight, Curve)) == 3 and layers(sweep, straight, Band)
    words = [str(seen["text"]) for _, seen in layers(sweep, slanting, Label)]
    assert "outside tests: no law" in words
    assert "ends 72° off straight on" in sweep.values_at(slanting).sentence
    assert "No law" not in sweep.values_at(straight).headline


def test_a_whipple_shield_past_65_degrees_says_how_it_counts():
    sweep = shield.sweep("us_lab")
    assert (
        "Past 65° off straight on, its law counts the slant no further."
        in sweep.values_at(at(angle=75)).sentence
    )
    assert "65°" not in sweep.values_at(at(angle=60)).sentence


@pytest.mark.parametrize(
    ("size", "fate"),
    [
        (0.2, impacts.STOPPED),
        (0.3, impacts.BULGED),
        (0.4, impacts.FLAKED),
        (0.45, impacts.AT_THE_LIMIT),
        (0.5, impacts.THROUGH),
    ],
)
def test_a_bare_wall_lets_go_at_its_back_before_it_is_pierced(size, fate):
    """HB 4-1: thrice the crater's depth against a bulge, 2.2 times against a flake, 1.8 a hole."""
    sweep, position = shield.sweep("bare"), at(size)
    assert impacts.solve("bare").fate[position] == fate
    depth = float(impact.crater_depth(size / 1000, 9_000, 0.0, DENSITY))
    thick = 1.9e-3 / depth
    assert fate == (
        impacts.STOPPED
        if thick > 3
        else impacts.BULGED
        if thick > 2.2
        else impacts.AT_THE_LIMIT
        if abs(thick / 1.8 - 1) < 0.03
        else impacts.FLAKED
        if thick > 1.8
        else impacts.THROUGH
    )
    known = impacts.FATES[fate]
    ((layer, mark),) = layers(sweep, position, Marker, "your grain")
    assert layer.token is known.token and mark["symbol"] == known.symbol
    assert known.word in [str(seen["text"]) for _, seen in layers(sweep, position, Label)]
    said = {impacts.BULGED: "which bulges", impacts.FLAKED: "but a flake flies off inside"}
    assert all((says in sweep.values_at(position).headline) == (key == fate) for key, says in said.items())


def test_fates_differ_by_word_and_the_main_three_by_shape_and_colour():
    assert len({known.word for known in impacts.FATES.values()}) == len(impacts.FATES)
    three = [impacts.FATES[k] for k in (impacts.STOPPED, impacts.AT_THE_LIMIT, impacts.THROUGH)]
    assert len({known.symbol for known in three}) == len({known.token for known in three}) == 3


def test_the_smallest_grain_through_the_bare_wall_leaves_two_millimetres():
    """Notes 3.5: a grain of 0.45 mm at 9 km/s, a hole of 2.05 mm, by a recalled law."""
    expected = float(impact.hole_diameter(0.45e-3, 9_000, 1.9e-3, DENSITY)) * 1000
    seen = shield.sweep("bare").values_at(at(0.45))
    assert "is just at the limit" in seen.headline and "unverified" in seen.sentence
    assert seen.numbers[2] == quantity(expected, "mm", 2)
    assert expected == pytest.approx(2.05, abs=0.05)


def test_no_width_where_no_law_gives_one():
    behind = shield.sweep("soyuz").values_at(at())
    assert "No law here gives its width" in behind.sentence
    assert len(shield.sweep("soyuz").numbers) == 1
    bare = shield.sweep("bare")
    assert bare.values_at(at(0.2)).numbers[2] == "none"
    assert bare.values_at(at(5.0, 1)).numbers[2] == "unknown"
    assert "No law to hand tells" in bare.values_at(at(5.0, 1)).sentence
    # Several laws hold for a thick grain at a speed that guns reach, one for all others.
    assert " to " in bare.values_at(at(5.0, 9)).numbers[2]
    assert " to " not in bare.values_at(at(5.0, 12)).numbers[2]


def test_a_crater_is_told_where_one_is_left():
    bare = shield.sweep("bare")
    assert bare.values_at(at(1.0)).numbers[1] == "none"
    told = float(str(bare.values_at(at(0.3)).numbers[1]).removesuffix("\u202fmm"))
    assert told == pytest.approx(float(impact.crater_depth(3e-4, 9e3, 0, DENSITY)) * 1e3, abs=0.05)


def test_faster_than_debris_is_said():
    sweep = shield.sweep("soyuz")
    assert "No debris is so fast" in sweep.values_at(at(speed=18)).sentence
    assert "No debris is so fast" not in sweep.values_at(at(speed=15)).sentence


@pytest.mark.parametrize("wall", WALLS)
def test_the_working_holds_the_number_beside_the_figure(wall):
    sweep = shield.sweep(wall)
    worked = {line.label[:3]: line.text for line in sweep.working.symbols}
    speed, angle = SPEEDS.texts.index("9"), ANGLES.texts.index("0")
    cm = float(worked["d_c"][0][speed][angle].removesuffix("\u202fcm"))
    told = str(np.asarray(sweep.numbers[0].text)[0, speed, angle])
    assert cm * 10 == pytest.approx(float(told.removesuffix("\u202fmm")), rel=0.005)


def test_a_heavier_blanket_helps_and_any_blanket_does():
    soyuz, toughened = impacts.solve("soyuz").limits, impacts.solve("toughened").limits
    assert np.all(soyuz["soyuz"] > soyuz["bare"])
    known = ~np.isnan(toughened["toughened"])
    assert np.all(toughened["toughened"][known] > toughened["soyuz"][known])


def test_what_each_wall_is_told_by_is_its_own():
    for wall in WALLS:
        told = {says for says, *_ in shield.sweep(wall).citations}
        assert (facts.fact("lab_gap").says in told) == (wall == "us_lab")
        assert (facts.fact("om_tough_law").says in told) == (wall == "toughened")
    measures = facts.fact("lab_bumper").number, facts.fact("lab_wall").number
    lab = impact.US_LAB
    assert measures == pytest.approx((lab.bumper_thickness * 1000, lab.wall_thickness * 1000))
    assert facts.fact("lab_gap").number == pytest.approx(lab.spacing * 100)
