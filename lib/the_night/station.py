"""Where was the hole?  The station of 30 August 2018, unfolded, areas to scale with volumes."""

from functools import lru_cache

import numpy as np
import plotly.graph_objects as go

from lib import facts
from lib.look.figure import Axis, Picture
from lib.look.palette import GROUND, INK, LIMIT, QUIET, SAFE, Token
from lib.look.words import number, quantity
from lib.physics.limits import Floats
from lib.the_night.layout import (
    AFT,
    AIR,
    FOLDED,
    FORWARD,
    LEADER,
    LIFEBOAT,
    LINE,
    PORT,
    SHIPS,
    STARBOARD,
    Box,
    Plan,
    Way,
)

HEIGHT, FINE, BOLD = 600, 1.25, 2.5  # of the picture, and of its two weights of line, in pixels
KEY_M3, KEY_BESIDE = 10.0, "Destiny"  # the scale stands in the widest empty place


@lru_cache(maxsize=1)  # the station of that day is the same for every visitor
def figure(plan: Plan) -> go.Figure:
    """Areas, hatches and names; grey is the Russian half, a ring and a word mark the leak."""
    (left, foot), (right, top) = plan.bounds.edge((-1, -1)), plan.bounds.edge((1, 1))
    picture = Picture(Axis("", left, right, ()), Axis("", foot, top, ()),
                         height=HEIGHT, right=0)  # fmt: skip
    picture.layout["margin"] = {"l": 0, "r": 0, "t": 0, "b": 0}
    picture.x |= {"visible": False, "constrain": "domain"}
    picture.y |= {"visible": False, "constrain": "domain", "constraintoward": "top",
                  "scaleanchor": "x"}  # fmt: skip
    for part in plan.parts:
        e, side = part.element, part.beside
        token = QUIET if e.kind != LIFEBOAT else SAFE if e.sound else LIMIT
        if part.hatch:
            _bar(picture, part.hatch)
        if side:
            _bar(picture, part.box.beyond(side, 0, *(abs(s) * LEADER for s in side)))
        x, y = _outline(part.box, 0.45 if e.kind in SHIPS else 0.12)
        line = {"color": token.figure, "width": FINE if token is QUIET else BOLD, "simplify": False}
        picture.line(
            x, y, name=e.name, token=token, fill="toself", line=line, hoveron="fills",
            fillcolor=token.pale if e.segment == "Russian" else GROUND.figure, hover="%{text}",
            text=f"{e.name}: {quantity(e.volume_m3, 'm³')}, {e.mark}",
        )  # fmt: skip
        _write(picture, part.room, part.name, INK if token is QUIET else token, side)
        if not e.sound:  # the leak was in the orbital module, the half of the ship at the hatch
            half = facts.fact("volume_soyuz_orbital").number / facts.fact("volume_soyuz").number - 1
            hole = np.array([part.box.edge((half * part.way[0], half * part.way[1]))]).T
            for ring, size in (("circle-open", 19), ("circle", 11)):
                picture.points(*hole, name="the leak", token=LIMIT, symbol=ring,
                               hover=[e.trouble], marker={"size": size})  # fmt: skip
        if "through" in e.port and part.hatch:
            _halves(picture, part.hatch, e.port, right - AIR)
        if e.name == KEY_BESIDE:
            square = part.box.beyond(STARBOARD, 1.2, KEY_M3**0.5, KEY_M3**0.5)
            _bar(picture, square, GROUND)
            for shift, words in ((3, "↑ nose"), (-3, quantity(KEY_M3, "m³"))):
                _write(picture, square._replace(y=square.y + shift), words, QUIET, STARBOARD)
    for note in picture.words:
        note["yanchor"] = "middle"
    return picture.figure()


def _outline(box: Box, roundness: float) -> tuple[Floats, Floats]:
    """A rounded shape, larger than its box by what the corners lose, so that the area is right."""
    radius = roundness * min(box.width, box.height)
    turn = np.exp(1j * np.radians(range(5, 365, 10)))
    edge = (np.sign(turn.real) * (box.width / 2 - radius)
            + 1j * np.sign(turn.imag) * (box.height / 2 - radius) + radius * turn)  # fmt: skip
    lost = 2 * box.width * box.height / (edge.conj() * np.roll(edge, -1)).sum().imag
    edge = complex(box.x, box.y) + np.append(edge, edge[0]) * lost**0.5
    return edge.real, edge.imag


def _bar(picture: Picture, box: Box, fill: Token = QUIET) -> None:
    """A hatch, a line where the box has no width, a square for the key."""
    (x0, y0), (x1, y1) = box.edge((-1, -1)), box.edge((1, 1))
    line = {"color": QUIET.figure, "width": FINE}
    picture.shapes.append({"type": "rect", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line,
                           "fillcolor": fill.figure, "layer": "below"})  # fmt: skip


def _write(picture: Picture, box: Box, text: str, token: Token, side: Way | None) -> None:
    """Words that grow away from what they stand beside."""
    across, anchors = side[0] if side else 0, {-1: "right", 0: "center", 1: "left"}
    picture.label(*box.edge((-across, 0)), text, token=token, anchor=anchors[across])


def _halves(picture: Picture, tunnel: Box, port: str, right: float) -> None:
    """A line where the halves meet, each with its word, and the name of the adapter between."""
    x = tunnel.edge(STARBOARD)[0]
    _bar(picture, Box((x + right) / 2, tunnel.y, right - x, 0))
    for way, words in ((FORWARD, "US half"), (AFT, "Russian half")):
        _write(picture, Box(right, tunnel.y + way[1] * LINE / 2, 0, 0), words, QUIET, PORT)
    _write(picture, tunnel.beyond(PORT, AIR), port.split("through ")[1].rstrip(")"), QUIET, PORT)


def headline(plan: Plan) -> str:
    """Where the hole was, and what else could bring people home."""
    hurt, other = sorted(plan.of_kind(LIFEBOAT), key=lambda e: e.sound)
    return f"The hole was in {hurt.name}, one of two lifeboats; the other was {other.name}."


def sentence(plan: Plan) -> str:
    """The sum of what is drawn, and that it is not the official one."""
    ships, (extra,) = plan.of_kind(*SHIPS), plan.of_kind("inflatable")
    boats = " and ".join(e.name for e in plan.of_kind(LIFEBOAT))
    drawn = sum(part.element.volume_m3 for part in plan.parts)
    counted, official = drawn - sum(e.volume_m3 for e in (*ships, extra)), "volume_station"
    return (
        f"The plan shows {len(plan.parts) - len(ships)} modules and {len(ships)} ships, in all"
        f" {quantity(drawn, 'm³')}; {boats} were the lifeboats. Public figures for single modules"
        f" do not add up to the official total: without the ships and {extra.name} they make"
        f" {quantity(counted, 'm³')}, NASA gave {quantity(facts.fact(official).number, 'm³')}."
    )


def unfolded(plan: Plan) -> str:
    """How to read the plan."""
    turned = (p.element for p in plan.parts if p.element.port in FOLDED and p.way == FORWARD)
    return (
        "You look down on the station, its nose up, and it is unfolded: what hung to port or below"
        " is drawn left, what hung to starboard or sat above is drawn right."
        f" {' and '.join(e.name for e in turned)} sat above too, but are drawn where there is"
        " room, in front. Areas are to scale with volumes, lengths are not. Grey: the Russian half."
    )


FACTS = ("hole_place", "volume_station", "volume_station_beam", "volume_leak_day", "volume_soyuz",
         "volume_soyuz_orbital", "volume_progress")  # fmt: skip
COLUMNS = ("name", "hangs on", "port", "volume [m³]", "mark", "note")


def rows(plan: Plan) -> list[list[str]]:
    """The plan as a table."""
    return [[e.name, e.attached_to or "nothing: the centre", e.port, number(e.volume_m3), e.mark,
             "; ".join(filter(None, (e.trouble, e.note)))]
            for e in (part.element for part in plan.parts)]  # fmt: skip
