"""What the browser unpacks is what Python packed, as near as the document promises."""

import base64
import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from lib.live.delivery.pack import document, gzipped
from lib.live.model.controls import Choice
from lib.live.model.layers import Curve, Marker
from lib.live.model.parts import DOT, LINE
from lib.live.model.positions import words
from lib.live.model.quantise import TOP, dequantise, quantise
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell
from lib.look.figure import Axis
from tests.live.example import example

SWEEP = example()
TEXT = document(SWEEP)
DATA = json.loads(TEXT)


def numbers(packed, shape):
    """An array as the browser reads it, spread over all positions."""
    raw = base64.b64decode(packed["data"])
    if packed["type"] == "f32":
        values = np.frombuffer(raw, "<f4").astype(float).reshape(packed["shape"])
    else:
        steps = np.frombuffer(raw, "<u2") if packed["type"] == "u16" else points(raw, packed)
        steps = steps.reshape(packed["shape"])
        low, high = packed["low"], packed["high"]
        part = steps / TOP
        values = low * (high / low) ** part if packed.get("log") else low + (high - low) * part
    return np.broadcast_to(values, (*shape, *values.shape[len(shape) :]))


def points(raw, packed):
    """Whole numbers out of the large bytes and the small ones of differences of differences."""
    large, small = np.frombuffer(raw, np.uint8).reshape(2, -1).astype(np.uint16)
    *positions, count = packed["shape"]
    folded = 256 * large.reshape(-1, count) + small.reshape(count, -1).T
    steps = np.where(folded & 1, ~(folded >> 1), folded >> 1).astype(np.uint16)
    for _ in range(2):
        steps = np.add.accumulate(steps, axis=-1, dtype=np.uint16)
    return np.minimum(steps.astype(int) * packed["step"], TOP).reshape(*positions, count)


def strings(packed, shape):
    kind = "<u2" if len(packed["table"]) > 256 else "u1"
    index = np.frombuffer(base64.b64decode(packed["index"]), kind).reshape(packed["shape"])
    return np.broadcast_to(np.array(packed["table"])[index], shape)


def test_arrays_come_back_within_half_a_step_of_their_axis():
    x, y = (SWEEP.layers[2].x, SWEEP.layers[2].y)
    packed = DATA["layers"][2]
    most = LINE / 131_070 * 1.0001
    assert np.abs(numbers(packed["x"], SWEEP.shape) - x).max() <= 20 * most
    assert np.abs(numbers(packed["y"], SWEEP.shape) - y).max() <= 400 * most


def test_dots_come_back_within_half_a_coarse_step_and_travel_light():
    layer, packed = SWEEP.layers[8], DATA["layers"][8]
    x = numbers(packed["x"], SWEEP.shape)
    assert np.abs(x - layer.x).max() <= 20 * 16.5 / 65_535
    steps = np.round(x / 20 * TOP).astype(int)
    assert np.all((steps % DOT == 0) | (steps == TOP))
    assert packed["wide"] == 0 and DATA["layers"][9]["wide"] == 3


def test_told_numbers_come_back_with_seven_figures():
    answer = numbers(DATA["bet"]["answer"], SWEEP.shape)
    np.testing.assert_allclose(answer, SWEEP.bet.answer, rtol=6e-8)
    np.testing.assert_allclose(numbers(DATA["layers"][4]["x"], SWEEP.shape), answer, rtol=0)


def test_words_come_back():
    assert np.array_equal(strings(DATA["headline"], SWEEP.shape), SWEEP.headline)
    assert np.array_equal(strings(DATA["sentence"], SWEEP.shape), SWEEP.sentence)


def test_what_does_not_vary_travels_once():
    assert DATA["layers"][0]["high"]["shape"] == [1, 1, 40]
    assert DATA["layers"][3]["at"]["shape"] == [1, 1]
    assert DATA["numbers"][0]["text"]["shape"] == [len(SWEEP.controls[0]), 1]
    wide = replace(SWEEP, headline=np.full(SWEEP.shape, "the same"))
    assert json.loads(document(wide))["headline"]["shape"] == [1, 1]


def test_controls_views_and_shapes_are_told():
    hole, patch = DATA["controls"]
    assert (hole["kind"], hole["positions"][hole["default"]]) == ("number", 2)
    assert (hole["limits"], hole["read"], hole["thousands"]) == ("0.5 to 20\u202fmm", "mm", "")
    assert (patch["kind"], patch["positions"]) == ("choice", ["none", "tape", "epoxy"])
    left, top, right, bottom = DATA["views"]["narrow"]["plot"]
    assert 0 < left < right < 304 and 0 < top < bottom < 344
    assert {view["across"] for view in DATA["views"]["drawing"].values()} == {120}
    assert DATA["layers"][-1]["form"] == "text" and DATA["layers"][-1]["picture"] is True
    assert list(DATA["symbols"]) == ["diamond"]
    assert "shown" in DATA["layers"][1] and "shown" not in DATA["layers"][2]


def small(layers, x, y):
    """A sweep of 2 by 3 positions around some layers."""
    first = words(Choice("a", "A", ("one", "two"), "one"))
    second = words(Choice("b", "B", ("p", "q", "r"), "q"))
    return Sweep("small", "T", "S", (first, second), "H", "S", x=x, y=y, layers=layers)


@settings(deadline=None)
@given(st.data())
def test_any_array_of_any_allowed_shape_comes_back(data):
    log = data.draw(st.booleans())
    low = data.draw(st.floats(1e-6, 10) if log else st.floats(-1e6, 1e6))
    high = data.draw(st.floats(2, 1e9)) * low if log else low + data.draw(st.floats(1e-3, 1e6))
    axis = Axis("v", low, high, (low, high), log=log)
    shape = tuple(data.draw(st.sampled_from([(1, n), (n,)]))[0] for n in (2, 3))
    part = data.draw(arrays.arrays(float, (*shape, 7), elements=st.floats(0, 1)))
    values = np.clip(low * (high / low) ** part if log else low + (high - low) * part, low, high)
    sweep = small((Curve("c", values, values), Marker("m", values[..., 0], low)), axis, axis)
    curve, marker = json.loads(document(sweep))["layers"]
    got, meant = numbers(curve["x"], (2, 3)), np.broadcast_to(values, (2, 3, 7))
    miss = np.abs(np.log(got / meant)) / np.log(high / low) if log else np.abs(got - meant) / (high - low)
    assert miss.max() <= LINE / 131_070 + 1e-9
    spread = np.broadcast_to(values[..., 0], (2, 3))
    np.testing.assert_allclose(numbers(marker["x"], (2, 3)), spread, rtol=6e-8, atol=1e-37)


@given(arrays.arrays(np.uint16, 9), st.booleans())
def test_whole_numbers_survive_the_way_there_and_back(steps, log):
    along = (0.01, 5e4, log)
    assert np.array_equal(quantise(dequantise(steps, along), along), steps)


def test_the_same_sweep_gives_the_same_bytes_and_is_small():
    assert document(example()) == TEXT
    assert gzipped(TEXT) < 60_000


def test_markup_in_a_word_cannot_end_the_script():
    text = document(replace(SWEEP, title="</script><b>&amp;", subject="<!--"))
    assert "<" not in text and "&" not in text
    assert json.loads(text)["title"] == "</script><b>&amp;"


def test_a_sweep_too_large_to_send_is_refused_with_its_size():
    noise = np.random.default_rng(1).uniform(400, 800, (*SWEEP.shape, 400))
    x = np.linspace(0, 20, 400)[np.newaxis, np.newaxis]
    fat = replace(SWEEP, name="fat", layers=(Curve("noise", x, noise),))
    with pytest.raises(ValueError, match=r"^fat: \d{6} bytes gzipped, and 200000 at most"):
        document(fat)


def test_a_word_per_position_is_one_table():
    said = tell(SWEEP.controls, lambda hole, patch: patch)
    packed = json.loads(document(replace(SWEEP, headline=said)))["headline"]
    assert packed["shape"] == [1, 3] and sorted(packed["table"]) == ["epoxy", "none", "tape"]


def test_whether_a_layer_is_shown_is_a_bit_a_position():
    shown = np.arange(SWEEP.shape[0] * SWEEP.shape[1]).reshape(SWEEP.shape) % 5 == 0
    layers = (replace(SWEEP.layers[0], shown=shown), *SWEEP.layers[1:])
    packed = json.loads(document(replace(SWEEP, layers=layers)))["layers"][0]["shown"]
    read = np.unpackbits(np.frombuffer(base64.b64decode(packed["data"]), np.uint8))[: shown.size]
    assert packed["type"] == "bits" and packed["shape"] == list(shown.shape)
    np.testing.assert_array_equal(read.reshape(shown.shape), shown)
