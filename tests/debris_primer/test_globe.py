"""From a clump to a ring to a shell: the picture against the orbits, the words against both."""

import numpy as np
import plotly.graph_objects as go
import pytest

from lib import facts
from lib.debris_primer import earth, globe, turning
from lib.debris_primer.clouds import clouds
from lib.debris_primer.scenario import BREAKUP, DAYS_ON
from lib.live.layers import Shape
from lib.live.pack import document, gzipped
from lib.physics import orbit
from tests.debris_primer.conftest import drawn, positions


def at(which, day):
    return which, DAYS_ON.positions.index(day)


def dots(sweep, position, name):
    ((_, seen),) = [(layer, seen) for layer, seen in drawn(sweep, position)
                    if isinstance(layer, Shape) and layer.name == name]  # fmt: skip
    return np.unique(np.stack([seen["x"], seen["y"]]), axis=1)


def test_every_piece_is_before_behind_hidden_out_or_down():
    """A second way: rotate by matrices, and count each kind."""
    sweep = globe.sweep()
    for which, day in positions(sweep, 8):
        cloud = clouds()[which]
        place = orbit.propagate(cloud.elements, DAYS_ON.positions[day] * 86_400.0)
        turn = cloud.parents.node[0] + earth.ASIDE
        c, s = np.cos(turn), np.sin(turn)
        spin = np.array([[-s, c, 0], [c, s, 0], [0, 0, 1]])
        c, s = np.cos(earth.LATITUDE), np.sin(earth.LATITUDE)
        across, up, towards = np.array([[1, 0, 0], [0, -s, c], [0, c, s]]) @ spin @ place.T
        inside = (np.abs(across) < earth.EDGE) & (np.abs(up) < earth.EDGE) & cloud.here[day]
        hidden = np.hypot(across, up) < orbit.EARTH_RADIUS
        for name, seen in (("before", inside & (towards > 0)),
                           ("behind", inside & (towards <= 0) & ~hidden)):  # fmt: skip
            found = dots(sweep, (which, day), name)
            assert found.shape[1] == max(seen.sum(), 1)
            if seen.any():
                expected = np.unique(50 + np.stack([across, -up])[:, seen] * earth.SCALE, axis=1)
                np.testing.assert_allclose(found, expected, atol=1e-9)


def test_a_clump_is_a_ring_within_days_and_a_shell_within_years():
    """The debris notes: ring within hours to days, shell in months to years (recalled)."""
    for which, cloud in enumerate(clouds()):
        along, planes = (np.degrees(angle) for angle in globe.spreads(cloud))
        day = {days: k for k, days in enumerate(DAYS_ON.positions)}
        assert along[0] < 20 and along[day[2]] > 270
        assert planes[day[1]] < 5 and planes[day[30]] < 60
        assert planes[day[365]] > 90 and planes[day[3650]] > 250
        said = [globe.sweep().values_at(at(which, days)).headline for days in (0.02, 2, 365, 3650)]
        left = "nearly all pieces have come down" if cloud.here[-1].mean() < 0.05 else "a shell"
        words = ("a clump", "a ring", "fanned out", left)
        assert all(word in headline for word, headline in zip(words, said, strict=True))


def test_planes_fan_out_as_their_drifts_differ():
    """Nine in ten nodes against the node drift of each piece."""
    cloud = clouds()[0]
    rate = orbit.node_drift(cloud.elements.semi_major_axis - orbit.EARTH_RADIUS,
                            cloud.elements.inclination, cloud.elements.eccentricity)  # fmt: skip
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
    for which, cloud in enumerate(clouds()):
        said = globe.sweep().values_at(at(which, 1)).sentence
        assert (
            f"the outermost planes are all round the Earth after about {days[which]:.0f}\u202fdays,"
            " and nine in ten over 200°, which we call a shell, after about "
            f"{('2 years', '500 days', '2 years')[which]}."
        ) in said
        own = cloud.event.row == "Fengyun-1C"
        assert (facts.fact("cloud_fengyun_shell").says in said) == own


def test_words_and_numbers_agree():
    sweep = globe.sweep()
    for position in positions(sweep, 10):
        seen, cloud = sweep.values_at(position), clouds()[position[0]]
        _, planes, up = seen.numbers[:3]
        assert f"within {planes}° and {up}\u202f%" in seen.sentence
        assert int(up) == round(100 * cloud.here[position[1]].mean())
        assert earth.when(position[1]) in seen.headline
    assert gzipped(document(sweep)) < 60_000


def test_times_read_as_people_say_them():
    said = {days: earth.when(k) for k, days in enumerate(DAYS_ON.positions)}
    assert (said[0.02], said[1], said[30]) == ("29 minutes", "1 day", "30 days")
    assert (said[365], said[500], said[730], said[3650]) == (
        "1 year", "500 days", "2 years", "10 years")  # fmt: skip


@pytest.mark.parametrize("breakup", BREAKUP.options)
def test_the_globe_to_turn_is_the_same_cloud(breakup):
    figure = turning.figure(breakup)
    go.Figure(figure.to_dict())  # with Plotly's own check of every property
    cloud = clouds()[BREAKUP.options.index(breakup)]
    assert len(figure.frames) == turning.MOMENTS == len(figure.layout.sliders[0].steps)
    first, last = (np.array([frame.data[0][axis] for axis in "xyz"]).T
                   for frame in (figure.frames[0], figure.frames[-1]))  # fmt: skip
    expected = orbit.propagate(cloud.elements, DAYS_ON.positions[0] * 86_400.0) / 1e3
    np.testing.assert_allclose(first, expected, atol=0.6)
    assert np.isfinite(last[:, 0]).sum() == cloud.here[-1].sum()
    radius = np.linalg.norm(last[np.isfinite(last[:, 0])], axis=1)
    assert np.all(radius > 6378 + 190)


def test_it_plays_by_its_button_only():
    layout = turning.figure("fengyun").layout
    play, pause = layout.updatemenus[0].buttons
    assert (play.label, pause.label) == ("Play", "Pause")
    assert play.method == pause.method == "animate" and play.args[0] is None
    assert "Fengyun" in turning.subject("fengyun")
