"""A sweep's layers as they travel: each position of each, or each look of a scene but once."""

import json
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib.live.delivery.encode import Json, bits, floats, strings, wholes
from lib.live.model.layers import (
    Band,
    Cursor,
    Curve,
    Dots,
    Event,
    Label,
    Layer,
    Marker,
    Placed,
    Shape,
    Tag,
    token_name,
)
from lib.live.model.parts import ITSELF, Part, parts, read_out, shown, texts
from lib.live.model.scene import Caption, Sprite, Swarm
from lib.live.model.sweep import Sweep
from lib.live.svg.composition import composed
from lib.look.steps import rows_of


@dataclass(frozen=True, eq=False)
class _Looks:
    """Which look of a scene each position has, and for each look the first position that has it."""

    which: NDArray[np.intp]
    first: NDArray[np.intp]

    def packed(self, sweep: Sweep) -> Json | None:
        """The looks by their numbers; none where each position travels."""
        return strings(self.which.astype(str), sweep.shape) if self.first.size else None

    def twentieths(self, values: NDArray[Any], sweep: Sweep) -> Json:
        """How many twentieths more each look has than the one before."""
        one = np.broadcast_to(values, sweep.shape).reshape(-1)[self.first]
        whole = np.round(np.asarray(one, float) * 20).astype(int)
        return {"twentieths": np.diff(whole, prepend=0).tolist()}


@lru_cache(maxsize=4)
def _looks(sweep: Sweep) -> _Looks:
    """Positions told apart by everything that is placed in the scene, but by no words."""
    if sweep.scene is None or not sweep.scene.alike:
        return _Looks(np.empty(0, np.intp), np.empty(0, np.intp))
    arrays = [
        np.broadcast_to(values, sweep.shape).reshape(-1)
        for layer in sweep.all_layers
        if isinstance(layer, Placed)
        for values in (*(part.values for part in parts(layer).values()), shown(layer))
        if np.size(values) > 1
    ]
    _, first, which = np.unique(np.stack(arrays, -1), axis=0, return_index=True, return_inverse=True)
    order = np.argsort(first)
    place = np.argsort(order)
    return _Looks(place[which].reshape(sweep.shape), first[order])


def packed_layers(sweep: Sweep) -> Json:
    """The layers, the looks of a scene that they are told by, and arrays that several share."""
    looks, layers = _looks(sweep), _layers(sweep)
    sent = _once(layers) if looks.first.size else {"layers": layers}
    return {"looks": looks.packed(sweep), **sent}


def _once(layers: list[Json]) -> Json:
    """Layers; an array that more than one of them has travels apart, and they say which it is."""
    written = [
        {name: json.dumps(value) for name, value in layer.items() if isinstance(value, dict)}
        for layer in layers
    ]
    times = Counter(text for texts in written for text in texts.values())
    shared = [text for text, count in times.items() if count > 1]
    place = {text: {"again": k} for k, text in enumerate(shared)}
    return {
        "shared": [json.loads(text) for text in shared],
        "layers": [
            layer | {name: place[text] for name, text in texts.items() if text in place}
            for layer, texts in zip(layers, written, strict=True)
        ],
    }


def _rows(sweep: Sweep, curve: Curve) -> NDArray[np.str_]:
    """The points at round values, for the table: "value:place" each, at every position."""
    x, log = np.asarray(curve.x, float), sweep.x is not None and sweep.x.log
    rows = [
        " ".join(f"{value:g}:{place}" for value, place in rows_of(points, log))
        for points in x.reshape(-1, x.shape[-1])
    ]
    return np.array(rows).reshape(x.shape[:-1])


def _placed(sweep: Sweep, part: Part) -> Json | float:
    """Numbers of a scene: those that follow the curve, one that never changes, or all."""
    if part.follows:
        return {"times": part.follows.times, "plus": part.follows.plus}
    if part.values.size == 1:
        return round(float(part.values.reshape(-1)[0]), 4)
    looks = _looks(sweep)
    if looks.first.size:
        return looks.twentieths(part.values, sweep)
    return wholes(part.values, sweep.ends_of(part), sweep.shape)


def _shown(sweep: Sweep, layer: Layer) -> Json:
    """Where a layer is seen: of a scene whose positions look alike, in which look."""
    looks = _looks(sweep)
    if isinstance(layer, Placed) and looks.first.size:
        return looks.twentieths(shown(layer), sweep)
    return bits(shown(layer), sweep.shape)


def _layers(sweep: Sweep) -> list[Json]:
    """Each as it is in a narrow view, and what of it is otherwise in the wide one."""
    narrow, wide = (composed(sweep, view) for view in ("narrow", "wide"))
    layers = [_layer(sweep, layer) for layer in narrow.all_layers]
    for packed, here, there in zip(layers, narrow.all_layers, wide.all_layers, strict=True):
        if here is not there:
            desk = _layer(wide, there)
            differs = {
                name: desk.get(name) for name in (*packed, *desk) if packed.get(name) != desk.get(name)
            }
            packed |= {"desk": differs} if differs else {}
    return layers


def _layer(sweep: Sweep, layer: Layer) -> Json:
    shape = sweep.shape
    arrays = {
        name: floats(part.values, shape)
        if read_out(layer, name)
        else _placed(sweep, part)
        if part.follows or part.along == ITSELF
        else wholes(part.values, sweep.ends_of(part), shape, part.points, sweep.step(part))
        for name, part in parts(layer).items()
        if not isinstance(layer, Placed)
    }
    words = {name: strings(said, shape) for name, said in texts(layer).items()}
    packed: Json = {"kind": type(layer).__name__.lower()}
    if not isinstance(layer, Placed):
        packed["token"] = token_name(layer.token)
    match layer:
        case Sprite() | Caption() | Swarm():
            packed |= {
                **words,
                **{name: _placed(sweep, part) for name, part in parts(layer).items()},
            }
            if isinstance(layer, Swarm):
                packed["box"] = layer.box
            if isinstance(layer, Sprite) and layer.sets:
                packed["sets"] = layer.sets
        case Curve():
            packed |= {"name": layer.name, "main": layer.main, **arrays}
            if layer.main:
                packed["rows"] = strings(_rows(sweep, layer), shape)
        case Band():
            packed |= {"name": layer.name, "hatched": layer.hatched, **arrays}
        case Marker() | Cursor():
            packed |= {"name": layer.name, **arrays, **words}
        case Dots():
            packed |= {"name": layer.name, "wide": layer.wide, **arrays}
        case Event():
            packed |= {"name": layer.name, "across": layer.across, **arrays, **words}
        case Label():
            packed |= {**arrays, **words}
        case Tag():
            packed |= {**arrays, **words, "dy": layer.dy}
        case Shape():
            packed |= {
                "name": layer.name,
                "form": layer.form,
                "fill": layer.fill,
                "at": arrays,
                **words,
                "dy": layer.dy,
                "picture": True,
            }
    seen = shown(layer)
    if not seen.all():
        packed["shown"] = _shown(sweep, layer)
    return packed
