"""A sweep as one small JSON text, the same bytes each time.

Arrays travel as base64 of little-endian numbers.  What is only drawn (curves, bands, labels,
shapes) is a whole number from 0 to 65535 between the ends of its axis, and of lines' points each
sixteenth: wrong by at most a twelfth of a pixel (the line that is read out: a fiftieth); on a log
axis the same part of its logarithm.  What is also told (markers, events, the answer of a bet) is a
32-bit float: seven figures.  What is many (dots) keeps every 32nd of the whole numbers.  Axes along
which nothing changes shrink to one.
"""

import base64
import json
import zlib
from dataclasses import asdict
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.controls import Number
from lib.live.groups import COLUMNS
from lib.live.layers import (
    SYMBOLS,
    Band,
    Cursor,
    Curve,
    Dots,
    Event,
    Label,
    Layer,
    Marker,
    Shape,
    Tag,
    parts,
    shown,
    texts,
    token_name,
)
from lib.live.positions import Live
from lib.live.sweep import Sweep
from lib.live.views import View, chart_views, drawing_views, groups_views, x_ticks
from lib.look.figure import Axis
from lib.look.words import PRESSURE_UNITS

LIMIT = 200_000  # gzipped bytes; most figures stay below 60,000
TOP = 65_535

Json = dict[str, Any]
Range = tuple[float, float, bool]


def document(sweep: Sweep, **more: Any) -> str:
    """The JSON text of the contract and what else goes along; ``ValueError`` if it is too large."""
    chart, drawing = chart_views(sweep), drawing_views(sweep.drawing)
    views: Json = {name: asdict(view) for name, view in chart.items()}
    if sweep.drawing:
        views["drawing"] = {name: asdict(view) for name, view in drawing.items()}
        views["drawing"] |= {"width": sweep.drawing.width, "height": sweep.drawing.height}
    content = {
        "name": sweep.name,
        "title": sweep.title,
        "subject": sweep.subject,
        "date": sweep.date,
        "controls": [packed_control(live) for live in sweep.controls],
        "views": views,
        "x": _axis(sweep.x, sweep.x_unit),
        "y": _axis(sweep.y, sweep.y_unit),
        "units": _units(sweep),
        "steers": sweep.steers,
        "windows": _windows(sweep, chart),
        "groups": _groups(sweep),
        "layers": [_layer(sweep, layer) for layer in sweep.all_layers],
        "symbols": {
            symbol: SYMBOLS[symbol]
            for layer in sweep.layers if isinstance(layer, Marker)
            for symbol in np.unique(texts(layer)["symbol"]).tolist()
        },
        "headline": _strings(sweep.headline, sweep.shape),
        "sentence": _strings(sweep.sentence, sweep.shape),
        "numbers": [
            {"label": line.label, "unit": line.unit, "text": _strings(line.text, sweep.shape)}
            for line in sweep.all_numbers
        ],
        "bet": sweep.bet and {
            "axis": sweep.bet.axis,
            "question": sweep.bet.question,
            "answer": _floats(sweep.bet.answer, sweep.shape),
            "unit": sweep.bet.unit,
            "hint": sweep.bet.hint,
        },
    }  # fmt: skip
    text = script_safe(content | more)
    # Packing lightly takes a quarter of the time; what passes even so needs no second weighing.
    if gzipped(text, level=1) > LIMIT and (size := gzipped(text)) > LIMIT:
        raise ValueError(f"{sweep.name}: {size} bytes gzipped, and {LIMIT} at most")
    return text


def script_safe(content: Json) -> str:
    """JSON in ASCII with neither ``<`` nor ``&``: it can stand inside a page's script element."""
    text = json.dumps(content, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


def arriving(file: str, text: str, squeezed: bool = False) -> bytes:
    """A JSON text as a script that hands it to the page (``load.js``).

    Squeezed, in base 85, where no server squeezes what it sends.

    >>> arriving("sweep/x", '{"a":1}')
    b'tmArrived("sweep/x","{\\\\"a\\\\":1}");'
    """
    if squeezed:
        pack = zlib.compressobj(9, zlib.DEFLATED, -15)
        text = base64.b85encode(pack.compress(text.encode()) + pack.flush()).decode()
    parts = [json.dumps(file), json.dumps(text), *(["1"] if squeezed else [])]
    return f"tmArrived({','.join(parts)});".encode()


def gzipped(text: str, level: int = 6) -> int:
    """Bytes that a text costs on its way to the browser."""
    return len(zlib.compress(text.encode(), level)) + 12


def whole(values: ArrayLike, along: Range, step: int = 1) -> NDArray[np.uint16]:
    """Values as whole numbers between the ends of their axis, in steps of so many."""
    low, high, log = along
    array = np.asarray(values, float)
    part = np.log(array / low) / np.log(high / low) if log else (array - low) / (high - low)
    steps = np.round(np.clip(part, 0, 1) * TOP / step) * step
    return np.asarray(np.minimum(steps, TOP), np.uint16)


def back(numbers: NDArray[np.uint16], along: Range) -> NDArray[np.float64]:
    """The values that the browser makes of them, in the same order of operations."""
    low, high, log = along
    steps = np.asarray(numbers, float)
    if log:
        return np.asarray(low * (high / low) ** (steps / TOP))
    return np.asarray(low + (high - low) * steps / TOP)


def packed_control(live: Live) -> Json:
    """A control as the browser draws it and reads it out of an address."""
    control = live.control
    packed: Json = {
        "name": control.name,
        "label": control.label,
        **_stops(live),
        "default": live.default,
        "limits": live.limits,
        "unit": live.unit,
        "kind": {"words": "choice", "days": "day"}.get(live.scale, "number"),
    }
    if live.rows:
        packed["rows"] = [[row, len([*same])] for row, same in groupby(live.rows)]
    if live.offered:
        packed["offered"] = live.offered
    if isinstance(control, Number):
        # Where a comma before three digits, or even a point, parts thousands.
        thousands = "" if control.high < 1000 else "," if control.step % 1 else ",."
        packed |= {"low": control.low, "high": control.high, "read": control.unit,
                   "thousands": thousands}  # fmt: skip
    return packed | ({"private": True} if live.private else {})


def _stops(live: Live) -> Json:
    """Positions and texts; of days the browser knows both, once it has the first and how many."""
    if live.scale == "days":
        return {"first": live.positions[0], "days": len(live)}
    return {"positions": live.positions, "texts": live.texts}


def _axis(axis: Axis | None, unit: str) -> Json | None:
    if axis is None:
        return None
    return {"title": axis.title, "unit": unit, "low": axis.low, "high": axis.high, "log": axis.log}


def _units(sweep: Sweep) -> Json | None:
    """The units of pressure: their control, and for each its size, and what y is multiplied by."""
    if sweep.units is None or sweep.y is None:
        return None
    live = sweep.units.control
    return {"control": packed_control(live), "each": [
        {"unit": unit, "pascals": PRESSURE_UNITS[str(unit)], "title": axis.title,
         "factor": axis.high / sweep.y.high}
        for unit, axis in zip(live.positions, sweep.units.axes, strict=True)
    ]}  # fmt: skip


def _windows(sweep: Sweep, views: dict[str, View]) -> Json | None:
    """The stretches of the x axis by the stops of their control, with each view's ticks."""
    if sweep.windows is None:
        return None
    return {"control": packed_control(sweep.windows.control), "each": [
        [{"low": axis.low, "high": axis.high, "title": axis.title,
          "ticks": {name: [[round(at, 2), label] for at, label in x_ticks(axis, view)]
                    for name, view in views.items()}}
         for axis in axes]
        for axes in sweep.windows.axes
    ]}  # fmt: skip


def _groups(sweep: Sweep) -> Json | None:
    """Outlines by name, the groups in words, and the two views."""
    if sweep.groups is None:
        return None
    return {
        "glyphs": {
            name: [{"path": one.path, "look": f"tm-{token_name(one.token)} tm-{one.stroke}",
                    "filled": one.filled} for one in outlines]
            for name, outlines in sweep.groups.glyphs.items()
        },
        "told": [_strings(group, sweep.shape) for group in sweep.groups.told],
        "views": {name: asdict(view) | {"columns": COLUMNS[name]}
                  for name, view in groups_views(sweep).items()},
    }  # fmt: skip


def _layer(sweep: Sweep, layer: Layer) -> Json:
    shape = sweep.shape
    told = isinstance(layer, Marker | Event)
    arrays = {
        name: _floats(part.values, shape) if told
        else _wholes(part.values, sweep.range_of(part.along), shape, part.points, sweep.step(part))
        for name, part in parts(layer).items()
    }  # fmt: skip
    words = {name: _strings(said, shape) for name, said in texts(layer).items()}
    packed: Json = {"kind": type(layer).__name__.lower(), "token": token_name(layer.token)}
    match layer:
        case Curve():
            packed |= {"name": layer.name, "main": layer.main, **arrays}
        case Band():
            packed |= {"name": layer.name, "hatched": layer.hatched, **arrays}
        case Marker() | Cursor():
            packed |= {"name": layer.name, **arrays, **words}
        case Dots():
            packed |= {"name": layer.name, "wide": layer.wide, **arrays}
        case Event():
            moves = "dy" if layer.across else "dx"
            packed |= {"name": layer.name, "across": layer.across, moves: layer.shift, **arrays}
        case Label() | Tag():
            packed |= {**arrays, **words, "dy": layer.dy}
        case Shape():
            packed |= {"name": layer.name, "form": layer.form, "fill": layer.fill, "at": arrays,
                       **words, "dy": layer.dy, "picture": True}  # fmt: skip
    seen = shown(layer)
    if not seen.all():
        packed["shown"] = _wholes(seen, (0.0, 1.0, False), shape)
    return packed


def _shrunk(array: NDArray[Any], shape: tuple[int, ...], points: bool = False) -> NDArray[Any]:
    """The array with one axis a control, and length 1 along those that change nothing."""
    if array.size == 1:
        return array.reshape([1] * len(shape))
    for axis in range(array.ndim - points):
        first, last = array.take([0], axis), array.take([-1], axis)
        # The ends tell most, and a large array is slow to compare.
        if np.array_equal(first, last) and np.array_equal(
            np.broadcast_to(first, array.shape), array
        ):
            array = first
    return array


def _wholes(
    values: ArrayLike, along: Range, shape: tuple[int, ...], points: bool = False, step: int = 1
) -> Json:
    numbers = _shrunk(whole(values, along, step), shape, points)
    low, high, log = along
    packed: Json = {"shape": numbers.shape, "type": "u16", "low": low, "high": high}
    if log:
        packed["log"] = True
    if not points:
        return packed | {"data": _base64(numbers, "<u2")}
    return packed | {"type": "points", "step": step, "data": _planes(numbers, step)}


def _planes(numbers: NDArray[np.uint16], step: int) -> str:
    """Points as differences of differences, the large bytes apart from the small ones.

    A smooth line has hardly any large ones, and the small ones of a point are much alike from one
    position to the next: so both halves squeeze well.
    """
    steps, zero = -(-numbers.astype(np.int32) // step).astype(np.uint16), np.uint16(0)
    twice = np.diff(np.diff(steps, axis=-1, prepend=zero), axis=-1, prepend=zero).view(np.int16)
    folded = ((twice.astype(np.int32) << 1) ^ (twice.astype(np.int32) >> 15)).astype(np.uint16)
    small = np.moveaxis(folded & 255, -1, 0)
    return _base64(np.concatenate([(folded >> 8).ravel(), small.ravel()]), "u1")


def _floats(values: ArrayLike, shape: tuple[int, ...]) -> Json:
    numbers = _shrunk(np.asarray(values, np.float32), shape)
    return {"shape": numbers.shape, "type": "f32", "data": _base64(numbers, "<f4")}


def _strings(values: ArrayLike, shape: tuple[int, ...]) -> Json:
    said = _shrunk(np.asarray(values, str), shape)
    table, index = np.unique(said, return_inverse=True)
    return {"shape": said.shape, "table": table.tolist(), "index": _base64(index, "<u2")}


def _base64(array: NDArray[Any], kind: str) -> str:
    return base64.b64encode(np.ascontiguousarray(array, kind).tobytes()).decode()
