"""The same cloud to turn with a hand: sixty moments of ten years, drawn by Plotly in the browser.

Everything travels at once; play, pause and the slider cost the server nothing.
"""

from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike

from lib.debris_primer.clouds import Cloud, clouds
from lib.debris_primer.scenario import BREAKUPS, CLOUD_DAYS
from lib.live.delivery.exploration import Exploration
from lib.look.figure import CLEAR, FONT, SIZE
from lib.look.palette import GROUND, INK, MODEL, QUIET
from lib.look.words import DAY, duration
from lib.physics import orbit
from lib.physics.limits import Floats

QUESTION = "How does a clump become a ring, and the ring a shell?"
MOMENTS = 60
FIRST = 0.02  # days, half an hour
HEIGHT = 520
FAR = 30_000  # [km]: what is farther off is far out of the picture all the same
KM = 1e3
STEP = 20  # [km]: a piece stands within 10 km of where it is, a third of a pixel
PACE = {"duration": 120, "redraw": True}  # [ms] a moment


def figure(breakup: str) -> go.Figure:
    """The pieces of a break-up, and where they are at each moment; some 120 kB to send."""
    cloud = clouds()[BREAKUPS.positions.index(breakup)]
    days = np.geomspace(FIRST, CLOUD_DAYS.high, MOMENTS)
    places = _places(cloud, days)
    names = [duration(float(day) * DAY) for day in days]
    frames = [{"name": str(k), "data": [_pieces(place)], "traces": [2]} for k, place in enumerate(places)]
    data = [*_earth(), _pieces(places[0])]
    return go.Figure({"data": data, "frames": frames, "layout": _layout(names)}, _validate=False)


def subject(breakup: str) -> str:
    """For those who do not see it."""
    text = BREAKUPS.texts[BREAKUPS.positions.index(breakup)]
    return f"A globe to turn, with the pieces of {text} from half an hour to ten years after"


def _places(cloud: Cloud, days: Floats) -> Floats:
    """In kilometres; a piece that is down by then is in the middle of the Earth, out of sight."""
    fall = orbit.decay_cloud(
        cloud.elements.semi_major_axis - orbit.EARTH_RADIUS,
        cloud.area_to_mass,
        days * DAY,
        eccentricity=cloud.elements.eccentricity,
    )
    place = orbit.propagate(cloud.elements, days * DAY) / KM
    place[np.isnan(fall.perigee)] = 0
    return np.clip(place, -FAR, FAR)


def _pieces(place: Floats) -> dict[str, Any]:
    x, y, z = (STEP * np.round(place / STEP)).astype(np.int16).T
    marker = {"size": 2.5, "color": MODEL.figure}
    return {
        "type": "scatter3d",
        "mode": "markers",
        "x": x,
        "y": y,
        "z": z,
        "marker": marker,
        "hoverinfo": "skip",
    }


def _earth() -> list[dict[str, Any]]:
    """A ball in the colour of the paper, which hides what is behind it, and its circles."""
    turn = np.linspace(0, 2 * np.pi, 73)
    half = np.linspace(-np.pi / 2, np.pi / 2, 37)
    x, y, z = _ball(half[:, np.newaxis], turn)
    circles = [_ball(latitude, turn) for latitude in np.radians([-60, -30, 0, 30, 60])]
    circles += [_ball(half, meridian) for meridian in np.radians(np.arange(0, 360, 45))]
    gap = np.full((3, 1), np.nan)
    lines = np.concatenate([part for circle in circles for part in (1.003 * circle, gap)], axis=1)
    return [
        {
            "type": "surface",
            "x": x,
            "y": y,
            "z": z,
            "surfacecolor": np.zeros(x.shape, np.int8),
            "colorscale": [[0, GROUND.figure], [1, GROUND.figure]],
            "showscale": False,
            "hoverinfo": "skip",
            "lighting": {"ambient": 1, "diffuse": 0, "specular": 0},
        },
        {
            "type": "scatter3d",
            "mode": "lines",
            **dict(zip("xyz", lines, strict=True)),
            "line": {"color": QUIET.figure, "width": 2},
            "hoverinfo": "skip",
        },
    ]


def _ball(latitude: ArrayLike, longitude: ArrayLike) -> Floats:
    """Places on the Earth, in kilometres."""
    flat, radius = np.cos(latitude), orbit.EARTH_RADIUS / KM
    parts = (flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude))
    return np.round(radius * np.stack(np.broadcast_arrays(*parts))).astype(np.float32)


def _layout(names: list[str]) -> dict[str, Any]:
    """No axes, a fixed box, and under it play, pause and the slider of time."""
    reach = 9_000
    axis = {"visible": False, "range": [-reach, reach]}
    still = {"mode": "immediate", "transition": {"duration": 0}}
    play = [None, {"frame": PACE, "transition": {"duration": 0}, "fromcurrent": True}]
    pause = [[None], {**still, "frame": {"duration": 0, "redraw": False}}]
    go_to = {**still, "frame": {"duration": 0, "redraw": True}}
    buttons = [
        {"label": label, "method": "animate", "args": args}
        for label, args in (("Play", play), ("Pause", pause))
    ]
    steps = [{"label": name, "method": "animate", "args": [[str(k)], go_to]} for k, name in enumerate(names)]
    font = {"family": FONT, "size": SIZE, "color": INK.figure}
    return {
        "template": {},
        "font": font,
        "paper_bgcolor": CLEAR,
        "height": HEIGHT,
        "showlegend": False,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "scene": {
            "xaxis": axis,
            "yaxis": axis,
            "zaxis": axis,
            "aspectmode": "cube",
            "bgcolor": CLEAR,
            "dragmode": "orbit",
            "camera": {"eye": {"x": 1.1, "y": 0.6, "z": 0.5}},
        },
        "updatemenus": [
            {
                "type": "buttons",
                "direction": "left",
                "x": 0,
                "y": 0,
                "xanchor": "left",
                "yanchor": "top",
                "showactive": False,
                "buttons": buttons,
                "bgcolor": CLEAR,
                "bordercolor": QUIET.figure,
                "font": font,
            }
        ],
        "sliders": [
            {
                "x": 0,
                "len": 1,
                "y": -0.1,
                "pad": {"t": 24},
                "steps": steps,
                "currentvalue": {"suffix": " after", "font": font},
                "ticklen": 0,
                "minorticklen": 0,
                "bordercolor": QUIET.figure,
                "bgcolor": CLEAR,
                "font": {"color": CLEAR},
            }
        ],
    }


EXPLORATION = Exploration(
    name="turning",
    label="Turn the globe with your hand",
    text=(
        f"Every piece of the break-up above at {MOMENTS} moments, from half an hour to ten years"
        " after it. Drag the globe to turn it, press Play to see the pieces spread into a shell,"
        " or move the slider of time."
    ),
    height=HEIGHT,
    plot=figure,
    subject=subject,
    variants=(BREAKUPS,),
)
