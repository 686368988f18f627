"""What a sweep must be before anybody sees it: shapes, ranges, finite numbers, words that speak.

Every refusal is a ``ValueError`` that starts with the figure's name.
"""

import math
import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib.live.model.contents import Contents
from lib.live.model.layers import SYMBOLS, Cursor, Curve, Label, Placed, Shape, Tag
from lib.live.model.parts import FORMS, Part, parts, shown, texts
from lib.live.model.scene import Sprite


def check(sweep: Contents) -> None:
    """Refuse what cannot be drawn, naming the figure."""

    def need(right: bool, wrong: str) -> None:
        if not right:
            raise ValueError(f"{sweep.name}: {wrong}")

    need(bool(re.fullmatch(r"[a-z][a-z0-9_]*", sweep.name)), "a name is like hole_and_patch")
    need(bool(sweep.title and sweep.subject), "title and subject must say something")
    need(1 <= len(sweep.controls) <= 3, "one to three live controls")
    need(math.prod(sweep.shape) <= 131_072, "more than 131072 positions")
    need((sweep.x is None) == (sweep.y is None), "two axes or none")
    need(bool(sweep.x or sweep.drawing or sweep.scene), "neither chart nor drawing")
    if sweep.drawing and sweep.drawing.wide:
        _need_twins(sweep.drawing.shapes, sweep.drawing.wide.shapes, need)
    _need_steering(sweep, need)
    for axis in filter(None, (sweep.x, sweep.y)):
        need(axis.low < axis.high and (axis.low > 0 or not axis.log), f"axis {axis.title!r} has no range")
        ticks = list(axis.ticks)
        need(
            len(ticks) > 1 and axis.low <= min(ticks) and max(ticks) <= axis.high,
            f"axis {axis.title!r} needs two or more ticks in its range",
        )
        need(
            axis.labels is None or len(axis.labels) == len(ticks),
            f"axis {axis.title!r} needs one label a tick",
        )

    if sweep.units and sweep.y:
        own, axes = sweep.y, sweep.units.axes
        need(len(axes) == len(sweep.units.control), "one axis for each unit")
        need(
            all(
                math.isclose(axis.low * own.high, axis.high * own.low) and axis.log == own.log
                for axis in axes
            ),
            "an axis in another unit must have the same ends",
        )

    def fits(array: NDArray[Any], what: str, points: bool = False) -> None:
        sizes = array.shape[: array.ndim - points]
        single = array.size == 1 and not points
        broadcasts = array.ndim == len(sweep.shape) + points and all(
            n in (1, count) for n, count in zip(sizes, sweep.shape, strict=True)
        )
        need(single or broadcasts, f"{what} has the shape {array.shape}, the controls {sweep.shape}")

    def says(value: ArrayLike, what: str) -> None:
        array = np.asarray(value, str)
        fits(array, what)
        need(bool(np.all(np.char.str_len(array) > 0)), f"{what} is empty somewhere")

    says(sweep.headline, "headline")
    says(sweep.sentence, "sentence")
    for line in sweep.all_numbers:
        says(line.text, f"number {line.label!r}")

    def within(part: Part, what: str) -> None:
        values = part.values
        need(bool(np.all(np.isfinite(values))), f"{what} holds NaN or no finite number")
        low, high, log = sweep.ends_of(part)
        slack = 1e-9 * (low if log else high - low)
        least, most = float(values.min()), float(values.max())
        need(
            low - slack <= least and most <= high + slack,
            f"{what}: {least:g} to {most:g}, but its scale is {low:g} to {high:g}",
        )

    mains = [layer for layer in sweep.layers if isinstance(layer, Curve) and layer.main]
    need(len(mains) <= 1, "more than one main curve")
    main = mains[0] if mains else None
    for number, layer in enumerate(sweep.all_layers):
        what = f"{type(layer).__name__} {getattr(layer, 'name', number)!r}"
        shapes = len(sweep.layers) + len(sweep.drawing.shapes if sweep.drawing else ())
        need(
            isinstance(layer, Shape) == (len(sweep.layers) <= number < shapes),
            f"{what}: shapes belong to the drawing, and nothing else does",
        )
        need(
            isinstance(layer, Placed) == (number >= shapes),
            f"{what}: what is placed belongs to a scene, and nothing else does",
        )
        if isinstance(layer, Shape):
            need(set(layer.at) == set(FORMS[layer.form]), f"{what} needs {list(FORMS[layer.form])}")
        counts = set()
        for name, part in parts(layer).items():
            need(part.values.size > 0, f"{what}, {name} is empty")
            fits(part.values, f"{what}, {name}", part.points)
            within(part, f"{what}, {name}")
            if part.follows:
                need(
                    main is not None and np.size(part.follows.heights) == np.size(main.y),
                    f"{what}, {name} follows another curve than the main one",
                )
            counts |= {part.values.shape[-1]} if part.points else set()
        need(len(counts) <= 1 and 1 not in counts, f"{what} needs as many x as y, two at least")
        turned = {
            name: np.asarray(getattr(layer, name))
            for name in ("anchor", "dx", "dy")
            if isinstance(layer, Label)
        }
        for name, array in turned.items():
            fits(array, f"{what}, {name}")
        for name, array in (turned | texts(layer)).items():
            fits(array, f"{what}, {name}")
            allowed = {"symbol": set(SYMBOLS), "anchor": {"start", "middle", "end"}}.get(name)
            need(
                not allowed or set(np.unique(array)) <= allowed,
                f"{what}, {name} is none of {sorted(allowed or ())}",
            )
        fits(shown(layer), f"{what}, shown")
    _need_scene(sweep, main, need)
    if sweep.bet:
        answer = np.asarray(sweep.bet.answer, float)
        fits(answer, "the answer of the bet")
        within(Part(answer, sweep.bet.axis, False, 1), "the answer of the bet")
        says(sweep.bet.sentence, "the answer of the bet in words")
        need(bool(sweep.spans) or len(sweep.bet.said) > 1, "a guess needs words at each stop")
        need(all(sweep.bet.said), "a guess needs words at each stop")


def _need_scene(sweep: Contents, main: Curve | None, need: Callable[[bool, str], None]) -> None:
    """Time is the last control; where a scene reads the curve, that has a point for each stop."""
    last = len(sweep.controls) - 1
    if sweep.scene:
        need(
            bool(np.all(np.char.str_len(np.asarray(sweep.scene.seen, str)) > 0)), "a scene tells what is seen"
        )
    for layer in sweep.all_layers:
        if isinstance(layer, Sprite) and layer.sets:
            control, row = layer.sets
            need(
                control <= last and row < sweep.shape[control],
                f"Sprite {layer.name!r} sets what no control has",
            )
    if sweep.spans:
        ends = {axis.scale for axis in sweep.spans.axes}
        need(len(ends) == 1, "spans with the same ends, so that one number has one place")
        need(sweep.steers == last and sweep.play is not None, "spans follow the time that plays")
        need(
            len(sweep.spans.axes) == len(sweep.spans.units) == len(sweep.spans.factors),
            "a unit and a factor for each span",
        )
        stops = len(sweep.controls[last])
        need(
            not sweep.x or (main is not None and np.shape(main.y)[-1] == stops),
            "one point of the main curve for each stop of time",
        )


def _need_twins(shapes: Sequence[Shape], wide: Sequence[Shape], need: Callable[[bool, str], None]) -> None:
    """Only places differ from one composition to the other."""
    need(len(shapes) == len(wide), "the wide picture has not as many shapes")
    for one, other in zip(shapes, wide, strict=True):
        looks = ((s.name, s.form, s.token, s.fill, s.stroke, s.dy) for s in (one, other))
        same = len({*looks}) == 1 and all(
            np.array_equal(getattr(one, part), getattr(other, part)) for part in ("text", "anchor", "shown")
        )
        need(same, f"Shape {one.name!r} is another in the wide picture")


def _need_steering(sweep: Contents, need: Callable[[bool, str], None]) -> None:
    """What follows a control along the x axis, and windows of that axis, must fit it."""
    follows = any(isinstance(layer, Cursor | Tag) for layer in sweep.layers)
    need(
        sweep.steers is not None or not (follows or sweep.windows),
        "what follows a control needs one that the x axis shows",
    )
    if sweep.steers is None or sweep.x is None:
        return
    ends = [[*sweep.default], [*sweep.default]]
    ends[1][sweep.steers] = len(sweep.controls[sweep.steers]) - 1
    ends[0][sweep.steers] = 0
    low, high = (sweep.place(tuple(end)) for end in ends)
    need(sweep.x.low <= low and high <= sweep.x.high, "its control leaves the x axis")
    for axes in sweep.windows.axes if sweep.windows else ():
        tiles = [axes[0].low, *(axis.high for axis in axes)]
        need(
            (tiles[0], tiles[-1]) == (sweep.x.low, sweep.x.high)
            and tiles[:-1] == [axis.low for axis in axes]
            and tiles == sorted(tiles),
            "windows must tile the x axis",
        )
    need(
        not sweep.windows or len(sweep.windows.axes) == len(sweep.windows.control),
        "one list of windows a stop",
    )
