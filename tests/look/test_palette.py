"""The colours again: contrast on their ground, distance for colour-blind eyes, one truth only."""

import tomllib
from itertools import combinations, product
from pathlib import Path

import numpy as np
import pytest

from lib.look import materials, palette

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
VOICES = (palette.MODEL, palette.OBSERVED, palette.LIMIT, palette.SAFE)

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
BLINDNESS = {
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def linear(colour):
    parts = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def luminance(colour):
    return linear(colour) @ [0.2126, 0.7152, 0.0722]


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def lab(rgb):
    """CIELAB under D65 from linear RGB."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(rgb, 0, 1) / [0.95047, 1.0, 1.08883]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("token", [palette.INK, palette.QUIET, *VOICES], ids=lambda t: t.light)
def test_text_and_lines_stand_out(token, scheme):
    assert contrast(getattr(token, scheme), getattr(palette.GROUND, scheme)) >= 4.5


@pytest.mark.parametrize(("scheme", "least"), [("light", 18), ("dark", 27)])
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_the_four_voices_stay_apart(scheme, least, blindness):
    seen = [lab(BLINDNESS[blindness] @ linear(getattr(t, scheme))) for t in VOICES]
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) >= least


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_repeats_the_palette(scheme):
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][scheme]
    assert theme["backgroundColor"] == getattr(palette.GROUND, scheme)
    assert theme["textColor"] == getattr(palette.INK, scheme)
    assert theme["primaryColor"] == getattr(palette.MODEL, scheme)
    colours = [getattr(token, scheme) for token in palette.FIGURE_COLOURS]
    assert theme["chartCategoricalColors"] == colours


def test_figure_names_are_streamlits_in_order():
    assert [token.figure for token in palette.FIGURE_COLOURS] == [
        f"#{n:06d}" for n in range(1, len(palette.FIGURE_COLOURS) + 1)
    ]


# What stands on what in a window: words, needles and rings on space, the Earth and in rooms.
SEEN_ON = [
    *(
        (token, palette.SPACE)
        for token in (
            palette.STAR,
            palette.LIMB,
            palette.CABIN,
            palette.JET,
            palette.HULL,
            palette.KAPTON,
            palette.ALARM,
            palette.HOME,
        )
    ),
    (palette.STAR, palette.EARTH),
    (palette.LIMB, palette.EARTH),
    (palette.GRAIN, palette.SPACE),
    (palette.GRAIN, palette.EARTH),
]


@pytest.mark.parametrize(("one", "other"), SEEN_ON, ids=lambda token: token.light)
def test_what_is_in_a_window_stands_out(one, other):
    assert contrast(one.light, other.light) >= 4.5


def test_a_window_is_the_same_by_day_and_by_night():
    assert all(token.light == token.dark for token in palette.WINDOW)
    assert len({token.light for token in palette.WINDOW}) == len(palette.WINDOW)


@pytest.mark.parametrize("room", [palette.CABIN, palette.JET], ids=lambda token: token.light)
def test_words_stand_out_in_a_room_that_is_dimmed(room):
    """Ruled out, under 30 % of space, where a round hull is darker by 18 %."""
    light = np.array([int(room.light[k : k + 2], 16) for k in (1, 3, 5)])
    space = np.array([int(palette.SPACE.light[k : k + 2], 16) for k in (1, 3, 5)])
    for part in (0.18, 0.3):
        light = light + part * (space - light)
    mixed = "#" + "".join(f"{round(value):02X}" for value in light)
    assert contrast(palette.SPACE.light, mixed) >= 4.5


WORDS = [
    *product(
        (materials.ON_CABIN, materials.ON_CABIN_QUIET, materials.ON_CABIN_LIMIT),
        (materials.CABIN_WARM, materials.CABIN_COOL, materials.STAR),
    ),
    *product(
        (materials.ON_SPACE, materials.ON_SPACE_QUIET, materials.ALARM, materials.HOME), (materials.SPACE,)
    ),
]


@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_in_a_scene_stand_out_from_what_they_stand_on(words, ground):
    assert contrast(words, ground) >= 4.5
