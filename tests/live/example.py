"""A sweep as the pages make them: pressure falling through a hole, patched or not.

Its numbers are of the right kind and no more: a pure exponential with a rounded constant.
"""

import numpy as np

from lib.live.model.beside import Bet, NumberLine, guesses
from lib.live.model.contents import Drawing
from lib.live.model.controls import Choice, Number
from lib.live.model.figure import Figure
from lib.live.model.layers import Band, Curve, Dots, Event, Label, Marker, Shape
from lib.live.model.positions import logarithmic, words
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell
from lib.look.figure import Axis
from lib.look.palette import INK, LIMIT, MODEL, OBSERVED, QUIET, SAFE
from lib.look.steps import with_round
from lib.look.words import duration, quantity

HOLE = logarithmic(Number("hole_mm", "Width of the hole", "mm", 0.5, 20.0, 0.1, 2.0))
PATCH = words(Choice("patch", "Patch after 12 hours", ("none", "tape", "epoxy"), "none"))
OPEN = {"none": 1.0, "tape": 0.75, "epoxy": 0.0}
START, LEAVE, DAYS, AT = 756.0, 490.0, 20.0, 0.5


def tau(hole_mm):
    """Days until the pressure is down to 37 %, all of it leaving through the open hole."""
    return 78.0 / np.asarray(hole_mm) ** 2


def pressure(hole_mm, patch, day):
    """Pressure in mmHg on a day; slower after the patch, with what it leaves open."""
    after = np.maximum(day - AT, 0)
    return START * np.exp(-(np.minimum(day, AT) + OPEN[patch] * after) / tau(hole_mm))


def leave_day(hole_mm, patch):
    """The day of the leave-the-station line, or the picture's last day."""
    open_days = np.log(START / LEAVE) * tau(hole_mm)
    late = AT + (open_days - AT) / OPEN[patch] if OPEN[patch] else np.inf
    return float(min(open_days if open_days < AT else late, DAYS))


def headline(hole_mm, patch):
    """The answer in one line."""
    day = leave_day(hole_mm, patch)
    when = (
        "no need to leave in 20 days"
        if day >= DAYS
        else (f"about {duration(day * 86_400)} to the line at which crews leave")
    )
    return f"Through a {quantity(hole_mm, 'mm')} hole: {when}."


def sentence(hole_mm, patch):
    """The answer in full."""
    rate = quantity(START / float(tau(hole_mm)) / 24, "mmHg", 2)
    return (
        f"A clean hole of {quantity(hole_mm, 'mm')} loses {rate} an hour at the start."
        f" Patch: {patch}. Reported on 30 August 2018: 0.6 to 0.8\u202fmmHg an hour."
    )


def example(name="example", points=72):
    """The whole sweep; its days end where the curve leaves the picture."""
    holes = np.array(HOLE.positions)
    end = np.array([[_until(hole, patch) for patch in PATCH.positions] for hole in holes])
    x = with_round(end[..., np.newaxis] * np.linspace(0, 1, points) ** 1.5)
    y = np.stack([pressure(holes[:, None], patch, x[:, k]) for k, patch in enumerate(OPEN)], 1)
    y = np.clip(y, 400, 800)
    days = np.linspace(0, DAYS, 40)[np.newaxis, np.newaxis]
    leave = np.array([[leave_day(hole, patch) for patch in PATCH.positions] for hole in holes])
    late = leave > 14
    radius = holes[:, np.newaxis] / 2
    axis = Axis("Days since the hole opened", 0, DAYS, range(0, 21, 5))
    return Sweep(
        name=name,
        title="How fast does the air leave?",
        subject="Pressure in the station against days since the hole opened",
        controls=(HOLE, PATCH),
        headline=tell((HOLE, PATCH), headline),
        sentence=tell((HOLE, PATCH), sentence),
        x=axis,
        y=Axis("Pressure in the station [mmHg]", 400, 800, range(400, 850, 100)),
        x_unit="days",
        y_unit="mmHg",
        layers=(
            Band(
                "reported, 30 August 2018",
                days,
                START * np.exp(-0.8 * 24 * days / START),
                START * np.exp(-0.6 * 24 * days / START),
                token=OBSERVED,
                hatched=True,
            ),
            Curve(
                "without the patch",
                x[:, :1],
                y[:, :1],
                token=QUIET,
                stroke="dot",
                shown=[[False, True, True]],
            ),
            Curve("calculated", x, y, main=True),
            Event("leave the station", LEAVE, across=True, short="leave"),
            Marker("leave the station", leave, LEAVE, symbol="diamond", token=LIMIT, shown=leave < DAYS),
            Label(
                tell((HOLE, PATCH), lambda *at: duration(86_400 * leave_day(*at))),
                leave,
                LEAVE,
                token=LIMIT,
                anchor=np.where(late, "end", "start"),
                dy=-10,
                shown=leave < DAYS,
            ),
            Label(
                "reported",
                12,
                START * np.exp(-0.6 * 24 * 12 / START),
                token=OBSERVED,
                of="reported, 30 August 2018",
            ),
            Label("calculated", x[:, :, 40], y[:, :, 40], token=MODEL, of="calculated"),
            Dots("gauge read", days[..., 1::3], START - 8 * days[..., 1::3], token=OBSERVED),
            Dots(
                "half a day each",
                days[..., 1::5],
                np.full_like(days[..., 1::5], 420),
                wide=3,
                shown=[[True, False, True]],
            ),
        ),
        drawing=Drawing(
            "The hole beside a pencil point",
            120,
            40,
            (
                Shape("hull", "rect", {"x": 1, "y": 8, "width": 118, "height": 24}, token=QUIET, fill="pale"),
                Shape("hole", "circle", {"cx": 40, "cy": 20, "r": radius}, fill="solid"),
                Shape(
                    "patch",
                    "circle",
                    {"cx": 40, "cy": 20, "r": radius + 1},
                    token=SAFE,
                    stroke="dot",
                    shown=[[False, True, True]],
                ),
                Shape(
                    "pencil",
                    "path",
                    {"x": [[[80, 92, 115, 115, 92]]], "y": [[[20, 16, 16, 24, 24]]]},
                    fill="pale",
                ),
                Shape("arrow", "line", {"x1": 40 - radius, "y1": 35, "x2": 40 + radius, "y2": 35}),
                Shape(
                    "crumbs",
                    "dots",
                    {"x": 60 + np.stack([radius, 2 * radius], -1), "y": [[[34, 37]]]},
                    token=QUIET,
                ),
                Shape(
                    "size",
                    "text",
                    {"x": 40 + radius + 2, "y": 36},
                    token=INK,
                    text=tell((HOLE,), lambda hole: quantity(hole, "mm"))[:, np.newaxis],
                ),
            ),
        ),
        numbers=(
            NumberLine(
                "fall at the start",
                "mmHg/h",
                tell((HOLE,), lambda hole: f"{START / tau(hole) / 24:.2g}")[:, np.newaxis],
            ),
        ),
        bet=Bet(
            "x",
            "On which day would the crew have to leave?",
            leave,
            [[f"It is {quantity(day, 'days', 2)}." for day in row] for row in leave.tolist()],
            guesses(axis, lambda day: quantity(day, "days", 2)),
        ),
        date="2026-11-23",
    )


def figure(sweep=None):
    """The figure of a page that holds this sweep and no other."""
    shown = sweep or example()
    return Figure(shown.name, "hole_and_patch", lambda: shown)


def _until(hole_mm, patch):
    """The day on which the curve leaves the picture at 400 mmHg."""
    open_days = np.log(START / 400) * float(tau(hole_mm))
    if open_days <= AT:
        return open_days
    late = AT + (open_days - AT) / OPEN[patch] if OPEN[patch] else np.inf
    return min(late, DAYS)
