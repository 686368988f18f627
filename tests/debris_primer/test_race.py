"""The race: how far each comes by hand, and the picture to the scale of its track."""

import numpy as np
import pytest
from scipy.constants import g

from lib import facts
from lib.debris_primer import race, race_track
from lib.debris_primer.scenario import CLOCK, SPEEDS
from lib.live.model.scene import Caption, Sprite
from tests.debris_primer.conftest import drawn, positions

SECOND = {"rifle bullet": 930.0, "sound": 344.4, "airliner": 850 / 3.6}  # metres


def placed(view, position):
    """What stands in one view: sprites by their names, and all words."""
    sweep = race.sweep()
    own = set(map(id, getattr(sweep.scene, view).layers))
    seen = [(layer, at) for layer, at in drawn(sweep, position) if id(layer) in own]
    sprites = {layer.name: at for layer, at in seen if isinstance(layer, Sprite)}
    return sprites, [at["text"] for layer, at in seen if isinstance(layer, Caption)]


def test_who_races_is_as_fast_as_the_sources_say():
    """Sound at 22 °C: 344.4 m/s by 20.047 √T."""
    assert race.others() == pytest.approx(SECOND, abs=0.1)
    assert facts.fact("speed_bullet").band == (930, 975)


@pytest.mark.parametrize(("view", "lanes"), [("wide", race_track.WIDE), ("narrow", race_track.NARROW)])
def test_each_has_come_as_far_as_its_speed_and_the_clock_say(view, lanes):
    for position in positions(race.sweep(), 12):
        speed, time = SPEEDS.positions[position[0]] * 1000, CLOCK.positions[position[1]]
        sprites, words = placed(view, position)
        for name, metre in {"grain": speed, **SECOND}.items():
            far = time * metre
            pixels = far * (lanes.finish - lanes.start) / 1000
            assert sprites[name]["x"] - lanes.start == pytest.approx(pixels, abs=0.05)
            if name != "sound":
                assert sprites[f"trail of the {name}"]["across"] == pytest.approx(pixels, abs=0.05)
            assert race_track.metres(far) in words
        assert f"{time:.3f}\u202fs" in words
        seen = race.sweep().tell(race.sweep().scene.seen, position)
        assert race_track.metres(speed * time) in seen or not time


@pytest.mark.parametrize("lanes", [race_track.WIDE, race_track.NARROW], ids=["wide", "narrow"])
def test_the_slow_ones_never_come_to_the_words_beside_them(lanes):
    last = (SPEEDS.default, len(CLOCK) - 1)
    own = set(map(id, getattr(race.sweep().scene, lanes.name).layers))
    beside = [
        at["x"] for layer, at in drawn(race.sweep(), last) if id(layer) in own and at.get("text") in SECOND
    ]
    farthest = lanes.start + max(SECOND.values()) * CLOCK.positions[-1] * lanes.scale
    assert len(beside) == 3 and min(beside) > farthest + lanes.size / 2


def test_an_ordinary_grain_is_out_of_the_picture_when_the_clock_stops():
    for lanes in (race_track.WIDE, race_track.NARROW):
        sprites, _ = placed(lanes.name, (SPEEDS.default, len(CLOCK) - 1))
        assert sprites["grain"]["x"] - 16 * lanes.size / 14 >= lanes.width
        assert sprites["rifle bullet"]["x"] < lanes.width / 3


def test_it_plays_fifty_times_slower_than_in_life():
    sweep = race.sweep()
    assert sweep.play.seconds == pytest.approx(50 * CLOCK.positions[-1])
    assert "50 times slower" in sweep.scene.wide.backdrop
    assert "fifty times slower" in sweep.values_at(sweep.default).sentence


def test_how_hard_it_hits_by_hand():
    """A ball of 1.9 mm; aluminium, or faster than debris comes, a meteoroid of 1 g/cm³."""
    sweep = race.sweep()
    for k, speed in enumerate(SPEEDS.positions):
        dust = speed > 15.5
        energy = 0.5 * (1000 if dust else 2800) * np.pi / 6 * 0.0019**3 * (speed * 1000) ** 2
        seen = sweep.values_at((k, 0))
        height = energy / g
        told = f"{height:.2g}\u202fm" if height >= 1 else f"{100 * height:.2g}\u202fcm"
        told = told.replace("1.2e+02", "120").replace("1e+02", "100")
        assert seen.headline.endswith(f"one kilogram dropped from {told}.")
        assert ("Only a meteoroid" in seen.sentence) == dust


def test_so_many_times_as_fast_as_a_bullet():
    said = [race.sweep().values_at((k, 0)).headline for k in (0, 1, 8, 19)]
    for words, ratio in zip(
        said, ("About as", "About twice as", "About ten times as", "About twenty-two times as"), strict=True
    ):
        assert words.startswith(f"{ratio} fast as a rifle bullet")
