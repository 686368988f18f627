"""Every word of a live figure as plain text, one fact a line, for a reader and for a difference."""

from collections.abc import Iterator

from lib.debris_primer import grains, shield
from lib.debris_primer.scenario import AREA_M2, SHIELD
from lib.figures import FIGURES
from lib.hole_and_patch import breath, hatch, patch, pressure
from lib.hole_and_patch.scenario import DISCHARGE_COEFFICIENT, PRESSURE_UNIT, VOLUME_M3, Scenario
from lib.live.layers import Label, Shape, parts, token_name
from lib.live.sweep import Position, Sweep
from lib.look.words import number
from tests.approved.lines import wrapped
from tests.figures.told import drawn_positions, ends, texts

UNITS = [unit for unit in PRESSURE_UNIT.options if unit != PRESSURE_UNIT.default]

# What a page can show of a figure beyond its default: other ready sweeps of the same figure.
VARIANTS = {
    "pressure": {
        **{f"in {unit}": lambda unit=unit: pressure.sweep(Scenario(pressure_unit=unit))
           for unit in UNITS},
        **{f"{volume:g} m³": lambda volume=volume: pressure.sweep(Scenario(volume_m3=volume))
           for volume in (VOLUME_M3.low, VOLUME_M3.high)},
        **{f"C = {c:g}": lambda c=c: pressure.sweep(Scenario(discharge_coefficient=c))
           for c in (DISCHARGE_COEFFICIENT.low, DISCHARGE_COEFFICIENT.high)},
    },
    "patch": {f"in {unit}": lambda unit=unit: patch.sweep(unit) for unit in UNITS},
    "hatch": {f"in {unit}": lambda unit=unit: hatch.sweep("soyuz", unit) for unit in UNITS},
    "spektr": {f"in {unit}": lambda unit=unit: hatch.sweep("mir", unit) for unit in UNITS},
    "breath": {f"in {unit}": lambda unit=unit: breath.sweep(unit) for unit in UNITS},
    "grains": {f"{area:g} m²": lambda area=area: grains.sweep(area)
               for area in (AREA_M2.low, AREA_M2.high)},
    "shield": {wall: lambda wall=wall: shield.sweep(wall)
               for wall in SHIELD.options if wall != SHIELD.default},
}  # fmt: skip


def every_sweep(name: str) -> Iterator[Sweep]:
    """A figure at the defaults of its page, then its variants."""
    yield FIGURES[name].sweep()
    for make in VARIANTS.get(name, {}).values():
        yield make()


def approved(name: str) -> str:
    """The text of a figure: what is always there, then position by position, then its variants."""
    sweep = FIGURES[name].sweep()
    places = {"At the default": sweep.default}
    places |= {f"With {end}": position for end, position in ends(sweep).items()}
    places |= {f"Drawn by lot, {k}": position
               for k, position in enumerate(drawn_positions(sweep, 3, "approved"), 1)}  # fmt: skip
    lines = [*_always(sweep)]
    for title, position in places.items():
        lines += [*_section(title), *_position(sweep, position)]
    for title, make in VARIANTS.get(name, {}).items():
        other = make()
        lines += [*_section(f"Variant, {title}"), *_axes(other), *_position(other, other.default)]
    return "\n".join(lines) + "\n"


def _section(title: str) -> tuple[str, str, str]:
    return "", title, "-" * len(title)


def _always(sweep: Sweep) -> Iterator[str]:
    """Title, controls, axes, layers with their colours, bet, working, sources and table."""
    yield f"{sweep.title} ({sweep.name}, on {FIGURES[sweep.name].path})"
    yield wrapped(f"picture: {sweep.subject}")
    if sweep.drawing:
        yield wrapped(f"drawing: {sweep.drawing.subject}")
    yield from _section("Controls")
    for live in sweep.controls:
        unit = getattr(live.control, "unit", "")
        private = ", private" if live.private else ""
        yield wrapped(f"{live.control.name}: {live.control.label} [{unit}], {live.scale}{private}")
        yield wrapped(" | ".join(live.texts), "  ")
    yield from _section("Axes and layers")
    yield from _axes(sweep)
    for layer in sweep.all_layers:
        looks = [token_name(layer.token)]
        looks += [str(getattr(layer, look)) for look in ("stroke", "fill", "form", "anchor")
                  if isinstance(getattr(layer, look, None), str)]  # fmt: skip
        looks += [look for look in ("main", "hatched", "across") if getattr(layer, look, False)]
        name = getattr(layer, "name", "")
        yield f"{type(layer).__name__}{f' “{name}”' if name else ''}: {', '.join(looks)}"
    if sweep.bet:
        yield from _section("Bet")
        yield wrapped(sweep.bet.question)
        yield wrapped(sweep.bet.hint)
    if sweep.working:
        yield from _section("Working")
        yield from sweep.working.formulas
        yield f"worked out by {sweep.working.function}"
    yield from _section("Sources")
    for says, mark, where, note in sweep.told:
        yield wrapped(f"{says} [{mark}]")
        yield wrapped(where, "  ")
        if note:
            yield wrapped(note, "  ")
    if sweep.table:
        yield from _section(f"Table: {sweep.table.caption}")
        yield " | ".join(sweep.table.columns)
        yield from (" | ".join(row) for row in sweep.table.rows)


def _axes(sweep: Sweep) -> Iterator[str]:
    for name, axis, unit in (("x", sweep.x, sweep.x_unit), ("y", sweep.y, sweep.y_unit)):
        if axis:
            yield (f"{name}: {axis.title}, {number(axis.low)} to {number(axis.high)},"
                   f" read out in “{unit}”")  # fmt: skip


def _position(sweep: Sweep, position: Position) -> Iterator[str]:
    """What is told there: answer, sentence by sentence, each number, and what stands where."""
    seen = sweep.values_at(position)
    yield "set: " + ", ".join(f"{k} {text}" for k, text in texts(sweep, position).items())
    yield wrapped(f"headline: {seen.headline}")
    yield wrapped(f"sentence: {seen.sentence}")
    if seen.answer is not None and sweep.bet:
        yield f"answer of the bet: {number(seen.answer)} {sweep.bet.unit}"
    for line, text in zip(sweep.all_numbers, seen.numbers, strict=True):
        yield wrapped(f"{line.label}: {text} {line.unit}".rstrip())
    for layer, at in zip(sweep.all_layers, seen.layers, strict=True):
        written = str(at.get("text", "")) if isinstance(layer, Label | Shape) else ""
        name = getattr(layer, "name", "")
        if at["shown"] and (written or not isinstance(layer, Shape)):
            where = "; ".join(f"{k} {_numbers(at[k])}" for k in parts(layer))
            yield f"{type(layer).__name__} “{written or name}” at {where}"


def _numbers(values) -> str:
    """A number, or the two ends of many."""
    ends_of = [values] if values.ndim == 0 else [values[0], values[-1]]
    return " to ".join(number(float(value) if abs(value) > 1e-9 else 0) for value in ends_of)
