"""From a clump to a ring to a shell: the picture against the orbits, the words against both."""

import re

import numpy as np
import plotly.graph_objects as go
import pytest

from lib import facts
from lib.debris_primer import earth, globe, globe_to_turn
from lib.debris_primer.clouds import clouds
from lib.debris_primer.scenario import BREAKUP, DAYS_ON
from lib.live.delivery.pack import document, gzipped
from lib.live.model.layers import Shape
from lib.physics import orbit
from tests.approved.reading import grade, numbers, words
from tests.debris_primer.conftest import drawn, positions


def at(which, day):
    return which, DAYS_ON.positions.index(day)


def dots(sweep, position):
    ((_, seen),) = [
        (layer, seen)
        for layer, seen in drawn(sweep, position)
        if isinstance(layer, Shape) and layer.name == "pieces"
    ]
    return np.unique(np.stack([seen["x"], seen["y"]]), axis=1)


def test_every_piece_drawn_is_in_sight_or_hidden_out_or_down():
    """A second way: rotate by matrices, and count those in sight."""
    sweep = globe.sweep()
    for which, day in [position for position in positions(sweep, 9) if position[1]]:
        cloud = clouds()[which]
        place = orbit.propagate(cloud.elements, DAYS_ON.positions[day] * 86_400.0)[: earth.DRAWN]
        turn = cloud.parents.node[0] + earth.ASIDE
        c, s = np.cos(turn), np.sin(turn)
        spin = np.array([[-s, c, 0], [c, s, 0], [0, 0, 1]])
        c, s = np.cos(earth.LATITUDE), np.sin(earth.LATITUDE)
        across, up, towards = np.array([[1, 0, 0], [0, -s, c], [0, c, s]]) @ spin @ place.T
        seen = (np.abs(across) < earth.EDGE) & (np.abs(up) < earth.EDGE)
        seen &= cloud.here[day, : earth.DRAWN]
        seen &= (towards > 0) | (np.hypot(across, up) >= orbit.EARTH_RADIUS)
        found = dots(sweep, (which, day))
        assert found.shape[1] == max(seen.sum(), 1)
        if seen.any():
            expected = earth.MIDDLE[:, np.newaxis] + np.stack([across, -up])[:, seen] * earth.SCALE
            np.testing.assert_allclose(found, np.unique(expected, axis=1), atol=1e-9)


def test_before_it_breaks_a_satellite_is_whole_and_then_there_is_a_flash():
    """Two where two met; at the place where all pieces begin."""
    sweep = globe.sweep()
    for which, cloud in enumerate(clouds()):
        names = [
            [getattr(layer, "name", "") for layer, _ in drawn(sweep, (which, day))]
            for day in (0, 1, earth.FLASH + 1)
        ]
        assert names[0].count("satellite") == len(cloud.event.parents)
        assert "pieces" not in names[0] and "pieces" in names[1]
        assert "flash" in names[1] and "flash" not in names[2] and "satellite" not in names[1]
        start = orbit.propagate(cloud.elements, 0.0)
        assert np.ptp(start, axis=0).max() < 1e3  # all within a kilometre
        (flash,) = [seen for layer, seen in drawn(sweep, (which, 1)) if layer.name == "flash"]
        across, down, _ = earth.seen_from(start[0], cloud.parents.node[0])
        middle = [flash["x"].mean(), flash["y"].mean()]
        assert middle == pytest.approx(earth.MIDDLE + np.array([across, down]) * earth.SCALE, abs=0.02)


def test_a_clump_is_a_ring_within_days_and_a_shell_within_years():
    """The debris notes: ring within hours to days, shell in months to years (recalled)."""
    for which, cloud in enumerate(clouds()):
        along, planes = (np.degrees(angle) for angle in globe.spreads(cloud))
        day = {days: k for k, days in enumerate(DAYS_ON.positions)}
        assert along[day[0.02]] < 20 and along[day[2]] > 270
        assert planes[day[1]] < 5 and planes[day[30]] < 60
        assert planes[day[365]] > 90 and planes[day[3650]] > 250
        said = [globe.sweep().values_at(at(which, days)).headline for days in (0.02, 2, 365, 3650)]
        left = "nearly all have come down" if cloud.here[-1].mean() < 0.05 else "a shell"
        words = ("a clump", "a ring", "fanned out", left)
        assert all(word in headline for word, headline in zip(words, said, strict=True))


def test_planes_fan_out_as_their_drifts_differ():
    """Nine in ten nodes against the node drift of each piece."""
    cloud = clouds()[0]
    rate = orbit.node_drift(
        cloud.elements.semi_major_axis - orbit.EARTH_RADIUS,
        cloud.elements.inclination,
        cloud.elements.eccentricity,
    )
    _, planes = globe.spreads(cloud)
    day = DAYS_ON.positions.index(30)
    nodes = np.sort(cloud.elements.node + rate * 30 * 86_400)
    held = int(np.ceil(0.9 * len(nodes) - 1e-9))
    assert planes[day] == pytest.approx(np.min(nodes[held - 1 :] - nodes[: len(nodes) - held + 1]))


def test_the_outermost_planes_close_when_others_say_a_shell_is_made():
    """Own planes of Fengyun-1C after 223 days; [PARDINI-ANSELMO-2007] has 7 to 8 months."""
    days = [globe.closes(cloud) / 86_400 for cloud in clouds()]
    assert days == pytest.approx([223, 312, 439], abs=0.5)
    least, most = facts.fact("cloud_fengyun_shell").band
    assert least <= days[0] / 30.44 <= most
    said = globe.closely()
    for which in range(len(clouds())):
        assert (
            "The outermost planes are all round the Earth after about"
            f" {days[which]:.0f}\u202fdays. Nine in ten lie over 200°, which we call a shell, after"
            f" about {('600 days', '430 days', '2 years')[which]}"
        ) in said
    assert facts.fact("cloud_fengyun_shell").says in said


def test_words_and_numbers_agree():
    sweep = globe.sweep()
    for position in positions(sweep, 10):
        seen, cloud = sweep.values_at(position), clouds()[position[0]]
        assert int(seen.numbers[0]) == round(100 * cloud.here[position[1]].mean())
        assert seen.sentence.startswith(facts.fact(f"breakup_{BREAKUP.options[position[0]]}").says)
        if position[1]:
            assert seen.headline.startswith(f"{DAYS_ON.texts[position[1]]} after")
    assert gzipped(document(sweep)) < 60_000


def test_who_broke_up_is_named_with_the_day_of_the_catalogue():
    """In words of our own facts; nobody is called anything."""
    dates = {row[0]: row[1] for row in facts.table("clouds").rows}
    for key, cloud in zip(BREAKUP.options, clouds(), strict=True):
        fact = facts.fact(f"breakup_{key}")
        assert fact.date == dates[cloud.event.parents[0]]
        assert all(parent in fact.says for parent in cloud.event.parents)


def test_the_answer_is_read_as_easily_as_the_rest_of_the_story():
    """The names of satellites are what they are; a number in them is none to reckon with."""
    sweep = globe.sweep()
    for position in np.ndindex(sweep.shape):
        seen = sweep.values_at(position)
        said = f"{seen.headline} {seen.sentence}"
        for name in clouds()[position[0]].event.parents:
            said = said.replace(name, "Ariel")
        assert grade(said) <= 8, (grade(said), said)
        assert max(len(words(one)) for one in re.split(r"(?<=[.?!]) ", said)) <= 20, said
        assert len(numbers(said)) <= 2


def test_times_read_as_people_say_them():
    said = dict(zip(DAYS_ON.positions, DAYS_ON.texts, strict=True))
    assert (said[0], said[0.02], said[1], said[30]) == ("0 minutes", "29 minutes", "1 day", "30 days")
    assert (said[365], said[500], said[730], said[3650]) == ("1 year", "500 days", "2 years", "10 years")


def test_the_days_of_old_links_are_still_there():
    for days in (
        "0.02",
        "0.04",
        "0.1",
        "0.2",
        "0.5",
        "1",
        "2",
        "5",
        "10",
        "30",
        "60",
        "100",
        "200",
        "365",
        "500",
        "730",
        "1000",
        "1500",
        "2000",
        "3000",
        "3650",
    ):
        stop, note = DAYS_ON.stop([days])
        assert DAYS_ON.said(stop) == days and not note


@pytest.mark.parametrize("breakup", BREAKUP.options)
def test_the_globe_to_turn_is_the_same_cloud(breakup):
    figure = globe_to_turn.figure(breakup)
    go.Figure(figure.to_dict())  # with Plotly's own check of every property
    cloud = clouds()[BREAKUP.options.index(breakup)]
    assert len(figure.frames) == globe_to_turn.MOMENTS == len(figure.layout.sliders[0].steps)
    first, last = (
        np.array([frame.data[0][axis] for axis in "xyz"]).T for frame in (figure.frames[0], figure.frames[-1])
    )
    expected = orbit.propagate(cloud.elements, globe_to_turn.FIRST * 86_400.0) / 1e3
    np.testing.assert_allclose(first, expected, atol=globe_to_turn.STEP / 2 + 0.1)
    radius = np.linalg.norm(last.astype(float), axis=1)
    assert np.count_nonzero(radius) == cloud.here[-1].sum()
    assert np.all((radius == 0) | (radius > 6378 + 190))


def test_it_plays_by_its_button_only():
    layout = globe_to_turn.figure("fengyun").layout
    play, pause = layout.updatemenus[0].buttons
    assert (play.label, pause.label) == ("Play", "Pause")
    assert play.method == pause.method == "animate" and play.args[0] is None
    assert "Fengyun" in globe_to_turn.subject("fengyun")
