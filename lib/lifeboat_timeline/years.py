"""All years of people and seats to zoom into, every ship at its port with its crew under a finger.

Seats are a ground to stand on, people a line, gaps hatched; below, each ship a bar at its port.
The strip at the foot zooms and shifts all of it.
"""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from lib import facts
from lib.lifeboat_timeline import history
from lib.lifeboat_timeline.history import LACKING
from lib.lifeboat_timeline.ports import ROW, ROWS, Stay, doubtful, hover, stays
from lib.lifeboat_timeline.scenario import DATE, KNOWN_UNTIL
from lib.live.delivery.exploration import Exploration
from lib.look.figure import CLEAR, Axis, Picture
from lib.look.palette import INK, LIMIT, MODEL, QUIET
from lib.look.words import said_day

TOP = 17  # of the picture, in people: 13 were aboard at most, and words need room above
HEIGHT, LEFT = 640, 72  # pixels: the picture, and room for the names of ports
# A tick of the time axis says its year, and its month and day where years are wide enough.
TICKS = [
    {"dtickrange": [None, 2_000_000_000], "value": "%-d %b<br>%Y"},
    {"dtickrange": [None, "M6"], "value": "%b<br>%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
THIN = {"width": 1.0}  # a Shuttle's visit is narrower than a thick line


def draw() -> go.Figure:
    """Both halves, from the first docking to the last change that is known."""
    steps = history.all_years()
    begin, end = float(steps.time[0]), float(steps.time[-1])
    margin = 0.01 * (end - begin)
    picture = Picture(
        Axis("", begin - margin, end + margin, ()),
        Axis("", 0, TOP, range(0, TOP, 3)),
        height=HEIGHT,
    )
    _zoom(picture)
    picture.y |= {"domain": [0.5, 1.0], "automargin": False}
    picture.layout["margin"]["l"] = LEFT
    value = "%{x|%d %b %Y}: %{y}"
    picture.band(steps.time, np.zeros_like(steps.time), steps.seats, name="seats")
    picture.line(steps.time, steps.seats, name="seats", hover=value, line=THIN)
    _shortages(picture)
    picture.line(steps.time, steps.aboard, name="people aboard", token=INK, hover=value, line=THIN)
    picture.label(
        history.middle_of("Space Shuttle"),
        steps.seats.max() - 0.8,
        "Shuttle visits",
        token=QUIET,
        anchor="center",
    )
    at = begin + 0.15 * (end - begin)
    near = steps.between(at - 0.1 * (end - begin), at + 0.1 * (end - begin))
    picture.label(at, near.seats.max() + 0.2, "seats", token=MODEL, anchor="center")
    picture.label(at, max(1.4, near.aboard.min() - 0.2), "people", anchor="center", above=False)
    _ships(picture)
    return picture.figure()


def _zoom(picture: Picture) -> None:
    """A time axis, and at the foot a strip of people and seats that zooms and shifts both halves.

    Times are milliseconds since 1970, which Plotly takes for dates and can name under a finger.
    """
    for fixed in ("tickvals", "ticktext"):
        del picture.x[fixed]
    people = {"rangemode": "fixed", "range": [0, TOP]}
    nothing = {"rangemode": "fixed", "range": [-9, -8]}
    picture.layout["dragmode"] = "zoom"
    picture.x |= {
        "type": "date",
        "tickmode": "auto",
        "nticks": 6,
        "tickangle": 0,
        "tickformatstops": TICKS,
        "anchor": "y2",
        "fixedrange": False,
        "rangeslider": {
            "thickness": 0.07,
            "borderwidth": 1,
            "bordercolor": QUIET.hairline,
            "bgcolor": CLEAR,
            "range": picture.x["range"],
            "yaxis": people,
            "yaxis2": nothing,
        },
    }


def _shortages(picture: Picture) -> None:
    """Each gap hatched, and on a stem above it the ship; names climb, for room."""
    steps, shortages = history.all_years(), history.shortages()
    for i, shortage in enumerate(shortages):
        gap = steps.between(shortage.start, shortage.end)
        middle = (shortage.start + shortage.end) / 2
        picture.band(
            gap.time, gap.sound_seats, gap.aboard, name=LACKING, token=LIMIT, hatched=True, line={"width": 0}
        )
        height = TOP - 1.2 - 1.3 * ((len(shortages) - 1 - i) % 3)
        picture.line(
            [middle, middle],
            [float(gap.sound_seats.min()), height],
            name=LACKING,
            token=LIMIT,
            hover="%{x|%b %Y}",
            line=THIN,
        )
        picture.label(middle, height, shortage.called, token=LIMIT, anchor="center")


def _ships(picture: Picture) -> None:
    """Every ship a bar at its port, named under a finger, hatched while in doubt."""
    axis = Axis("", -0.6, len(ROWS) - 0.4, range(len(ROWS)), [*reversed(ROWS)])
    picture.layout["yaxis2"] = {**picture.y, **axis.layout(), "domain": [0.0, 0.44]}
    picture.layout["barmode"] = "overlay"
    _bars(picture, stays(), "ships", token=MODEL, hover=[hover(stay) for stay in stays()])
    _bars(picture, doubtful(stays()), "in doubt", token=LIMIT, hatched=True)


def _bars(picture: Picture, bars: list[Stay] | tuple[Stay, ...], name: str, **look: Any) -> None:
    picture.bars(
        [bar.start for bar in bars],
        [bar.end - bar.start for bar in bars],
        [ROW[bar.port] for bar in bars],
        name=name,
        yaxis="y2",
        **look,
    )


EXPLORATION = Exploration(
    name="years",
    label="Zoom into all the years",
    text=(
        "Above: people aboard as a line, seats home as a ground under it, hatched where somebody"
        " had no sound seat. Below: every ship a bar at its port, with its crew where you point."
        " Move the ends of the strip at the foot to look closer. Or drag across the picture with"
        " a mouse, and press twice to see all of it again."
    ),
    height=HEIGHT,
    plot=draw,
    subject=lambda: (
        f"People, seats and ships at their ports from {said_day(DATE.low)} to {said_day(KNOWN_UNTIL)}"
    ),
    citations=facts.citations("crew_flights", "doubtful_soyuz", "short_ms22", "short_2024", "full_names"),
)
