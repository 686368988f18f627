"""Every word of a live figure as plain text, one fact a line, for a reader and for a difference."""

from collections.abc import Iterator, Sequence
from typing import Any

from lib.figures import FIGURES
from lib.live.model.figure import Figure
from lib.live.model.layers import Label, Layer, Placed, Shape, token_name
from lib.live.model.parts import parts
from lib.live.model.ranges import Position, pick
from lib.live.model.scene import Caption
from lib.live.model.sweep import Sweep
from lib.look.words import in_unit, number
from tests.approved.lines import wrapped
from tests.figures.told import drawn_positions, ends, texts, units


def variants(figure: Figure) -> Iterator[tuple[str, Sweep]]:
    """Other sweeps of the same figure: each choice of each variant, the others at their default."""
    for k, live in enumerate(figure.variants):
        for value, text in zip(live.positions, live.texts, strict=True):
            chosen = [*figure.defaults[:k], value, *figure.defaults[k + 1 :]]
            if value != figure.defaults[k]:
                yield f"{live.control.name} {text}", figure.sweep(*chosen)


def approved(name: str) -> str:
    """What is always there, then position by position, then the default in other units and in each
    of its variants."""
    figure = FIGURES[name]
    sweep = figure.default
    places = {"At the default": sweep.default}
    places |= {f"With {end}": position for end, position in ends(sweep).items()}
    places |= {
        f"Drawn by lot, {k}": position for k, position in enumerate(drawn_positions(sweep, 3, "approved"), 1)
    }
    lines = [*_always(figure)]
    for title, position in places.items():
        lines += [*_section(title), *_position(sweep, position)]
    for unit in units(sweep):
        if sweep.units and unit != sweep.units.control.control.default:
            lines += [*_section(f"In {unit}"), *_position(sweep, sweep.default, unit)]
    for title, other in variants(figure):
        lines += [*_section(f"Variant, {title}"), *_axes(other), *_position(other, other.default)]
    return "\n".join(lines) + "\n"


def _section(title: str) -> tuple[str, str, str]:
    return "", title, "-" * len(title)


def _always(figure: Figure) -> Iterator[str]:
    """Title, controls, axes, layers with their colours, bet, working, sources and table."""
    sweep = figure.default
    yield f"{sweep.title} ({sweep.name}, on /{figure.page})"
    yield wrapped(f"picture: {sweep.subject}")
    if sweep.drawing:
        yield wrapped(f"drawing: {sweep.drawing.subject}")
    yield from _section("Controls")
    for live in figure.controls:
        unit = getattr(live.control, "unit", "")
        private = ", private" if live.private else ""
        yield wrapped(f"{live.control.name}: {live.control.label} [{unit}], {live.scale}{private}")
        days = live.scale == "days"
        yield wrapped(" to ".join(live.texts[:: len(live) - 1]) if days else " | ".join(live.texts), "  ")
    yield from _section("Axes and layers")
    yield from _axes(sweep)
    for layer, _ in _narrow(sweep, sweep.all_layers):
        looks = [] if isinstance(layer, Placed) else [token_name(layer.token)]
        looks += [
            str(getattr(layer, look))
            for look in ("stroke", "fill", "form", "anchor")
            if isinstance(getattr(layer, look, None), str)
        ]
        flags = ("main", "hatched", "across")
        looks += [look for look in flags if getattr(layer, look, False) is True]
        name = in_unit(getattr(layer, "name", ""))
        line = f"{type(layer).__name__}{f' “{name}”' if name else ''}: {', '.join(looks)}"
        yield line.removesuffix(": ")
    for axis in sweep.spans.axes if sweep.spans else ():
        yield f"{axis.title}: {', '.join(axis.labels or ())}"
    if sweep.bet:
        yield from _section("Bet")
        yield wrapped(sweep.bet.question)
        yield wrapped(f"guesses: {' | '.join(sweep.bet.said[::10])}")
    if sweep.working:
        yield from _section("Working")
        yield from sweep.working.formulas
        yield f"worked out by {sweep.working.function}"
    yield from _section("Sources")
    for says, mark, where, note in sweep.citations:
        yield wrapped(f"{says} [{mark}]")
        yield wrapped(where, "  ")
        if note:
            yield wrapped(note, "  ")
    if sweep.table:
        yield from _section(f"Table: {sweep.table.caption}")
        yield " | ".join(sweep.table.columns)
        yield from (in_unit(" | ".join(row)) for row in sweep.table.rows)


def _narrow(sweep: Sweep, told: Sequence[Any]) -> Iterator[tuple[Layer, Any]]:
    """Each layer with what is told of it; a scene's wide view shows what its narrow one shows."""
    wide = set(map(id, sweep.scene.wide.layers if sweep.scene else ()))
    for layer, one in zip(sweep.all_layers, told, strict=True):
        if id(layer) not in wide:
            yield layer, one


def _axes(sweep: Sweep) -> Iterator[str]:
    for name, axis, unit in (("x", sweep.x, sweep.x_unit), ("y", sweep.y, sweep.y_unit)):
        if axis:
            yield (f"{name}: {axis.title}, {number(axis.low)} to {number(axis.high)}, read out in “{unit}”")
    for axis in sweep.units.axes if sweep.units else ():
        ticks = ", ".join(axis.labels or map(number, axis.ticks))
        yield f"{axis.title}, {number(axis.low)} to {number(axis.high)}: {ticks}"


def _position(sweep: Sweep, position: Position, unit: str = "") -> Iterator[str]:
    """What is told there: answer, sentence by sentence, each number, and what stands where."""
    seen = sweep.values_at(position, unit)
    yield "set: " + ", ".join(f"{k} {text}" for k, text in texts(sweep, position).items())
    yield wrapped(f"headline: {seen.headline}")
    yield wrapped(f"sentence: {seen.sentence}")
    if seen.answer is not None and sweep.bet:
        told = pick(sweep.bet.sentence, sweep.row(position))
        yield f"answer of the bet: {number(seen.answer)}, “{told}”"
    for line, text in zip(sweep.all_numbers, seen.numbers, strict=True):
        yield wrapped(f"{in_unit(line.label, unit)}: {text} {line.unit}".rstrip())
    for layer, at in _narrow(sweep, seen.layers):
        written = str(at.get("text", "")) if isinstance(layer, Label | Shape | Caption) else ""
        name = in_unit(getattr(layer, "name", ""), unit)
        if at["shown"] and (written or not isinstance(layer, Shape)):
            where = "; ".join(f"{k} {_numbers(at[k])}" for k in parts(layer))
            yield f"{type(layer).__name__} “{written or name}” at {where}"
    if sweep.scene:
        yield wrapped(f"seen: {sweep.tell(sweep.scene.seen, position, unit)}")


def _numbers(values) -> str:
    """A number, or the two ends of many."""
    ends_of = [values] if values.ndim == 0 else [values[0], values[-1]]
    return " to ".join(number(float(value) if abs(value) > 1e-9 else 0) for value in ends_of)
