"""Words of a chart find their places: each the first of a few at which nothing strikes it.

A figure says where a word would best stand, and perhaps where else (``Label.also``).  At every
position of the controls, and in each view, the word takes the first of these places, or one around
it, that is free, and goes where none is.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.layers import Band, Cursor, Curve, Event, Label, Layer
from lib.live.model.parts import WORD, Part, parts
from lib.live.model.quantise import dequantise, quantise
from lib.live.model.sweep import Sweep
from lib.live.svg.boxes import UNDER, Words, box, full, label, measured, tags
from lib.live.svg.clear import At, Obstacle, Where, apart, around, obstacle, picked
from lib.live.svg.ink import drawn
from lib.live.svg.views import GAP, SLACK, TYPE, View

BESIDE, BELOW = 6, 16  # pixels from an event's line to its name
ALONG = tuple(k / 20 for k in range(21))  # where along its line an event may have its name
ALONG_CURVE = (0.97, 0.85, 0.72, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.03)
FEW = 2  # of so many points along a line one is also tried further off
MIRROR = 7  # a word this less its ``dy`` lower stands as far on the other side of its point
# Around a point: beside it, over it, under it; so far that a marker is clear.
AROUND = (("start", 9, 5), ("end", -9, 5), ("middle", 0, -11), ("middle", 0, 19),
          ("start", 0, -11), ("end", 0, -11), ("start", 0, 19), ("end", 0, 19),
          ("start", 4, -10), ("end", -4, -10), ("start", 4, 19), ("end", -4, 19))  # fmt: skip
# Where nothing else is free, further off.
FURTHER = (("start", 14, -14), ("end", -14, -14), ("start", 14, 24), ("end", -14, 24),
           ("start", 14, -28), ("end", -14, -28), ("start", 14, 38), ("end", -14, 38))  # fmt: skip
MOST = 20_000  # positions of a word; with more, as of all whom a search may find, it stays


class Places(NamedTuple):
    """Where a word may stand, equally well: an axis of places, then one for each control."""

    text: NDArray[Any]
    x: NDArray[Any]
    y: NDArray[Any]
    anchor: NDArray[Any]
    dx: NDArray[Any]
    dy: NDArray[Any]


def settled(sweep: Sweep, view: View) -> tuple[Layer, ...]:
    """The layers of a chart with every word of it at its place in this view."""
    layers = [replace(one, word=_name(sweep, one)) if isinstance(one, Event) else one for one in sweep.layers]
    # A hand's line through the picture passes every word in turn: none makes way for it.
    hands = {k for k, layer in enumerate(layers) if isinstance(layer, Cursor) and not layer.foot}
    lines = (ink for ink in drawn(sweep, view) if ink.layer not in hands)
    standing = [obstacle(one) for one in tags(sweep, view)] + [obstacle(one) for one in lines]
    for k in sorted(range(len(layers)), key=lambda k: isinstance(layers[k], Event)):
        layer = layers[k]
        word = layer.word if isinstance(layer, Event) else layer
        if not isinstance(word, Label):
            continue
        seen = full(sweep, np.asarray(layer.shown, bool))
        word, stays = _first(sweep, view, word, seen, standing)
        standing.append(obstacle(label(sweep, view, k, word, seen & stays)))
        if isinstance(layer, Event):
            text = word.text if np.all(stays) else _least(np.where(stays, word.text, ""))
            layers[k] = replace(layer, word=replace(word, text=text))
        else:
            layers[k] = replace(word, shown=_least(seen & stays))
    return tuple(layers)


def _first(
    sweep: Sweep, view: View, word: Label, seen: Where, standing: list[Obstacle]
) -> tuple[Label, Where]:
    """The word at the first free place of each position, and where it stays.

    Of places equally good the first that is free half as often as the best one, so that a word
    moves seldom.  Where no place is even inside the picture it stays too, to be refused (``room``).
    """
    own = (word.text, word.short, word.x, word.y, word.anchor, word.dx, word.dy)
    shape = np.broadcast_shapes(
        seen.shape,
        *(side.shape for one in standing for side in (one.what.left, one.what.top, one.what.seen)),
        *(full(sweep, part).shape for point in (own, *word.also) for part in point),
    )
    if math.prod(shape) > MOST:
        return replace(word, also=(), short=""), np.ones(1, bool)
    stages = _stages(sweep, word)
    first = next(stages)
    longest = max(len(text) for some in (word.text, word.short) for text in np.ravel(some).tolist())
    kinds: dict[str, Any] = {"text": f"U{longest}", "anchor": "U6"}
    found = {
        name: np.array(np.broadcast_to(values[0], shape), kinds.get(name, float))
        for name, values in first._asdict().items()
    }
    stays = np.ones(shape, bool)
    left = np.nonzero(np.broadcast_to(seen, shape))
    fits = np.zeros(left[0].size, bool)
    for stage in chain((first,), stages):
        if not left[0].size:
            break
        inside, clear = _free(sweep, view, stage, left, standing)
        fits |= inside.any(0)
        open_still = np.ones(left[0].size, bool)
        while np.any(counts := np.count_nonzero(clear, axis=1)):
            most = int(np.argmax(2 * counts >= counts.max()))
            there = tuple(axis[clear[most]] for axis in left)
            for name, values in stage._asdict().items():
                found[name][there] = picked(values[min(most, len(values) - 1)], there)
            open_still &= ~clear[most]
            clear &= open_still
        left, fits = tuple(axis[open_still] for axis in left), fits[open_still]
    stays[tuple(axis[fits] for axis in left)] = False
    chosen: dict[str, Any] = {name: _least(values) for name, values in found.items()}
    return replace(word, **chosen, also=(), short=""), stays


def _free(sweep: Sweep, view: View, stage: Places, left: At, standing: list[Obstacle]) -> tuple[Where, Where]:
    """By place and position: where it is inside the picture, and where nothing strikes it too."""
    x = view.x(stage.x, sweep.scale_of("x")) + stage.dx
    y = view.y(stage.y, sweep.scale_of("y")) + stage.dy
    every = box(0, stage.text, x, y, stage.anchor, np.ones([1] * x.ndim, bool), measured(stage.text))
    count = max(len(part) for part in stage)
    at = (np.repeat(np.arange(count), left[0].size), *(np.tile(axis, count) for axis in left))
    inside = np.asarray(picked(_inside(view, every), at))
    alive = np.nonzero(inside)[0]
    reach = around(every)
    for other in standing:
        if alive.size and not apart(reach, other.around):
            alive = alive[~other.strikes(every, tuple(axis[alive] for axis in at))]
    clear = np.zeros(inside.shape, bool)
    clear[alive] = True
    return inside.reshape(count, -1), clear.reshape(count, -1)


def _stages(sweep: Sweep, word: Label) -> Iterator[Places]:
    """Its own, that turned over or around, the same at other points, then all around each."""
    anchor, dx, dy = (np.asarray(one) for one in (word.anchor, word.dx, word.dy))
    other = np.select([anchor == "start", anchor == "end"], ["end", "start"], "middle")
    points = [_sent(sweep, word.x, word.y)]
    turns = [
        (side, aside, lower) for side, aside in ((anchor, dx), (other, -dx)) for lower in (dy, MIRROR - dy)
    ]
    texts = [text for text in (word.text, word.short) if np.any(text)]
    for text in texts:
        yield _stacked(sweep, text, points[:1], turns[:1])
        yield _stacked(sweep, text, points[:1], turns)
        if len(points) == 1:  # Most words never come so far.
            points += [_sent(sweep, *point) for point in (*word.also, *_along(sweep, word))]
        if len(points) > 1:
            yield _stacked(sweep, text, points[1:], turns)
        yield _stacked(sweep, text, points[::FEW], AROUND)
    for text in texts:
        yield _stacked(sweep, text, points[::FEW], FURTHER)


def _stacked(sweep: Sweep, text: ArrayLike, points: list[Any], ways: Any) -> Places:
    """Each way to stand at each point."""
    each = [(*point, *way) for point in points for way in ways]
    fields = [[full(sweep, part) for part in parts] for parts in zip(*each, strict=True)]
    return Places(
        full(sweep, np.asarray(text, str))[np.newaxis],
        *(np.stack(np.broadcast_arrays(*field)) for field in fields),
    )


def _sent(sweep: Sweep, *point: ArrayLike) -> tuple[NDArray[Any], NDArray[Any]]:
    """A point as the browser will have it, which is told places of words to a pixel."""
    ends = map(sweep.scale_of, "xy")
    x, y = (dequantise(quantise(values, end, WORD), end) for values, end in zip(point, ends, strict=True))
    return x, y


def _along(sweep: Sweep, word: Label) -> Iterator[tuple[Any, Any]]:
    """Points of the lines of which it is the name, from their ends backwards."""
    for name in word.named:
        for layer in (one for one in sweep.layers if getattr(one, "name", None) == name):
            lines = {Curve: ("y",), Band: ("high", "low")}.get(type(layer), ())
            for part in ALONG_CURVE if lines else ():
                across, *up = (_between(sweep, parts(layer)[name], part) for name in ("x", *lines))
                yield from ((across, one) for one in up)


def _between(sweep: Sweep, line: Part, part: float) -> NDArray[Any]:
    """So far along the last axis, between two points as the axis of the picture has it."""
    low, high, log = sweep.scale_of(line.along)
    points = np.clip(line.values, low, high)
    k, rest = divmod(part * (points.shape[-1] - 1), 1)
    one, other = points[..., int(k)], points[..., min(int(k) + 1, points.shape[-1] - 1)]
    return np.asarray(one * (other / one) ** rest if log else one + (other - one) * rest)


def _name(sweep: Sweep, event: Event) -> Label:
    """The name of an event on its line, from the end where it would stand."""
    low, high, log = sweep.scale_of("x" if event.across else "y")
    along = [low * (high / low) ** part if log else low + (high - low) * part for part in ALONG]
    sign = 1 if event.anchor == "start" else -1
    points: list[tuple[Any, Any]] = (
        [(x, event.at) for x in along[::sign]] if event.across else [(event.at, y) for y in along[::-1]]
    )
    first, *more = points
    return Label(
        event.name,
        *first,
        event.token,
        event.anchor,
        BELOW if event.across else TYPE,
        dx=sign * BESIDE,
        also=tuple(more),
        short=event.short,
    )


def _inside(view: View, word: Words) -> Where:
    """Whether the picture holds all of it, clear of what is written on the axes."""
    left, _, _, bottom = view.plot
    return (
        (word.left > left - GAP)
        & (word.right < view.width + SLACK)
        & (word.top > TYPE * (1 + UNDER))
        & (word.foot < bottom + GAP)
    )


def _least(values: NDArray[Any]) -> ArrayLike:
    """One of what is everywhere alike, and no axis along which nothing changes."""
    for axis in range(values.ndim):
        first = values.take([0], axis)
        if np.array_equal(np.broadcast_to(first, values.shape), values):
            values = first
    return values.item() if values.size == 1 else values
