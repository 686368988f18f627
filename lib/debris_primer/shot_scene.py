"""The shot as a place: space, blanket, gap and wall cut through, the cabin, and two plates of wall.

Grain, gap, wall, the crater and the hole in a bare wall, and the hole of 2018 are to one scale,
which the bar tells.  The blanket's thickness, the cloud and the hole behind a blanket are
illustration, so that hole is dashed.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from lib import facts
from lib.debris_primer import shot_plates as plates
from lib.debris_primer import shot_things as things
from lib.debris_primer.impacts import AT_THE_LIMIT, BULGED, FLAKED, STOPPED
from lib.debris_primer.shot_view import COVER_MM, NARROW, WIDE, Shot, View, Where, at
from lib.debris_primer.shot_words import captions
from lib.live.model.scene import Composition, Sprite
from lib.look.materials import GRAIN, HULL
from lib.physics import impact
from lib.physics.limits import Floats


def light(pixels: Floats, shown: Where) -> Floats:
    """Numbers that differ from speed to speed, and so travel heavily, only where they are shown."""
    return np.where(shown, pixels, 1.0) if pixels.shape == shown.shape else pixels


def compositions(shot: Shot, slowed: list[str]) -> tuple[Composition, Composition]:
    """Wide and narrow; ``slowed`` says by how much at each speed."""
    wide, narrow = (_composition(view, shot, slowed) for view in (WIDE, NARROW))
    return wide, narrow


def _composition(view: View, shot: Shot, slowed: list[str]) -> Composition:
    first, other = view.plates
    x, y, wide, high = other
    bars = "".join(plates.bar(plate, 5 * view.scale) for plate in view.plates)
    drilled = plates.drilled(facts.fact("hole_nasa").number)
    found = (
        f'{plates.plate(view.name, other)}<g transform="translate({x + wide / 2},{y + high / 2})'
        f' scale({view.scale})">{drilled}</g>'
    )
    return Composition(
        view.width,
        view.height,
        view.size,
        f"<defs>{''.join(things.paints(view.name))}</defs>{plates.plate(view.name, first)}",
        (
            *_mark(view, shot),
            Sprite("the hole of 2018", found),
            Sprite("the same scale", bars),
            Sprite(
                "the place",
                things.place(view.name, view.width, view.height, view.face, view.foot, view.plates),
            ),
            *_air(view, shot),
            *_wall(view, shot),
            *_cover(view, shot),
            *_flight(view, shot),
            *captions(view, shot, slowed),
        ),
    )


def _mark(view: View, shot: Shot) -> Iterator[Sprite]:
    """What is left in the plate on the left: a question until the shot has come to its end."""
    x, y, wide, high = view.plates[0]
    px, fate, unknown = view.scale, shot.fate, np.isnan(shot.width)
    after = at(0, 0, 0, 0, 1)
    middle: dict[str, Any] = {"x": x + wide / 2, "y": y + high / 2}
    yield Sprite(
        "what will it leave?", plates.ask(), **middle, across=high / 100, down=high / 100, opacity=1 - after
    )

    def mark(name: str, svg: str, millimetres: Floats, shown: Where, strong: float = 1) -> Sprite:
        half = light(np.round(px * millimetres) / 2, shown)
        return Sprite(name, svg, **middle, across=half, down=half, opacity=strong * after, shown=shown)

    if shot.cover:
        yield mark("pits", plates.pits(), 2 * shot.spread, ~shot.whole)
        yield mark("a hole, not calculated", plates.ragged_hole(), shot.drawn, shot.through)
        yield mark("perhaps a hole", plates.ragged_hole(), shot.drawn, shot.limit, 0.4)
        yield mark(
            "where it struck", plates.hole(dashed=True), shot.size, shot.whole & (fate == STOPPED), 0.6
        )
        return
    crater = impact.crater_width(shot.shots.crater[..., :1]) * 1000
    yield mark("a crater", plates.hole(), crater, fate <= FLAKED)
    yield mark("a hole", plates.hole(), shot.drawn, shot.through & ~unknown)
    yield mark("perhaps a hole", plates.hole(dashed=True), shot.drawn, shot.limit | shot.through & unknown)


def _air(view: View, shot: Shot) -> Iterator[Sprite]:
    """What flies on into the cabin, and the air that leaves."""
    # As far as there is cabin before a plate stands in the way, or the window ends.
    reach = min(view.plates[0][0] if view.foot == view.height else view.width, view.width)
    reach -= view.inner(shot) + 6
    yield Sprite(
        "air that leaves",
        things.jet(view.name),
        view.face,
        view.level,
        across=view.face - view.gap,
        down=np.round(np.minimum(view.scale * shot.drawn, view.foot / 3.4) / 4) * 4,
        opacity=at(0, 0, 0, 0, 0.8),
        shown=shot.through,
    )
    yield Sprite(
        "what comes through",
        things.cloud(26, view.size / 4.5, GRAIN),
        view.inner(shot),
        view.level,
        across=reach * at(0.05, 0.05, 0.05, 0.05, 1),
        down=6 * view.scale * at(0.1, 0.1, 0.1, 0.1, 1),
        shown=shot.through & (at(0, 0, 0, 0, 1) > 0),
    )


def _wall(view: View, shot: Shot) -> Iterator[Sprite]:
    """The wall, the hole where the grain came through, and what else it leaves in it."""
    torn, thick = bool(shot.cover), view.scale * shot.wall_mm
    after = at(0, 0, 0, 0, 1)
    yield Sprite(
        "the wall", things.metal(view.name, 1), view.face, across=thick, down=view.foot / things.LONG
    )
    high = np.minimum(np.round(view.scale * shot.drawn), view.foot)
    yield Sprite(
        "the hole in it",
        things.gap_in_wall(torn),
        view.face,
        view.level,
        across=thick,
        down=light(high, shot.through),
        shown=shot.through & (after > 0),
    )
    spot: dict[str, Any] = {"x": view.face, "y": view.level}
    mm: dict[str, Any] = {"across": view.scale, "down": view.scale}
    if torn:
        small = view.scale * shot.spread
        yield Sprite(
            "pits in it",
            things.notches(),
            **spot,
            across=small,
            down=small,
            opacity=after,
            shown=~shot.whole & ~shot.through,
        )
    else:
        held = shot.fate <= FLAKED
        deep = light(np.round(view.scale * shot.shots.crater[..., :1] * 1000, 1), held)
        yield Sprite("its crater", things.bowl(), **spot, across=deep, down=deep, opacity=after, shown=held)
    back, level = view.inner(shot), view.level
    yield Sprite(
        "a bulge",
        things.lens(HULL),
        back,
        level,
        **mm,
        opacity=after,
        shown=np.isin(shot.fate, (BULGED, AT_THE_LIMIT)),
    )
    yield Sprite(
        "a flake",
        things.lens(HULL),
        back + 2.2 * view.scale * after,
        level,
        **mm,
        opacity=after,
        shown=shot.fate == FLAKED,
    )


def _cover(view: View, shot: Shot) -> Iterator[Sprite]:
    """Blanket or bumper: whole, and after the hit in two halves a little wider apart than the
    grain."""
    if not shot.cover:
        return
    half, blanket = view.scale * (shot.size + 1.6) / 2, shot.cover == "blanket"
    sheets = 5 if shot.shots.wall == "toughened" else 3
    halves = {up: things.blanket(sheets, up) if blanket else things.metal(view.name, up) for up in (-1, 1)}
    torn = at(0, 0, 1, 1, 1) > 0
    across = view.scale * COVER_MM
    yield Sprite(shot.cover, halves[1], view.cover, across=across, down=view.foot / things.LONG, shown=~torn)
    for up, svg in halves.items():
        # Upwards the window ends, and downwards too, but on a phone.
        cut = up > 0 and view.foot < view.height
        rest = np.maximum(view.foot - view.level - half, 0) if cut else view.height
        yield Sprite(
            f"half of the {shot.cover}",
            svg,
            view.cover,
            view.level + up * half,
            across=across,
            down=rest / things.LONG,
            shown=torn,
        )
        if blanket:
            yield Sprite(
                "its torn sheets",
                things.frayed(up),
                view.gap,
                view.level + up * half,
                across=view.scale / 14,
                down=view.scale / 14,
                shown=torn,
            )


def _flight(view: View, shot: Shot) -> Iterator[Sprite]:
    """The grain with its streak; pieces behind the cover; the light of each blow."""
    radius = view.scale * shot.size / 2
    touch, wall = view.cover - radius, view.face - radius
    start = np.minimum(0.42 * view.cover, touch - 0.6 * view.scale)
    yield Sprite(
        "its aim",
        things.aim(),
        start + radius,
        view.level,
        across=view.face - start - radius,
        opacity=at(1, 0, 0, 0, 0),
    )
    flying, burst, hit = (at(*row) > 0 for row in ((1, 1, 0, 0, 0), (0, 0, 1, 0, 0), (0, 0, 0, 0, 1)))
    if shot.cover:
        gap, apart = view.face - view.gap, 0.4 + 0.6 * shot.spread
        for name, count, wide in (("pieces", 26, view.size / 4.5), ("dust", 60, view.size / 9)):
            large = (shot.size > 0.7) | (name == "dust")
            yield Sprite(
                name,
                things.cloud(count, wide, GRAIN),
                view.gap - 4,
                view.level,
                across=gap * at(0.02, 0.02, 0.55, 1, 1),
                down=np.round(gap * apart * at(0.05, 0.05, 0.5, 0.85, 0.9)),
                opacity=at(1, 1, 1, 1, 0),
                shown=~shot.whole & ~flying & large,
            )
        # A flash lights up as the blow falls, and has gone out by the next moment.
        yield Sprite(
            "a flash",
            things.flash(view.name),
            view.cover,
            view.level,
            across=radius + 2.4 * view.scale,
            down=radius + 2.4 * view.scale,
            opacity=at(0, 1, 0, 0, 0),
            shown=burst,
        )
    yield Sprite(
        "a flash",
        things.flash(view.name),
        view.face,
        view.level,
        across=radius + 2.4 * view.scale,
        down=radius + 3.6 * view.scale,
        opacity=at(0, 0, 0, 1, 0),
        shown=hit,
    )
    first = at(1, 0, 0, 0, 0)
    broken = start * first + touch * (1 - first), ~shot.whole & flying
    onward = touch * at(0, 1, 0, 0, 0) + (touch + wall) / 2 * at(0, 0, 1, 0, 0)
    whole = start * first + onward + wall * at(0, 0, 0, 1, 1), shot.whole & ~hit
    for way, shown in (broken, whole):
        if np.any(shown):
            x = np.round(way)  # whole pixels travel light
            yield Sprite(
                "its way",
                things.streak(view.name),
                x,
                view.level,
                across=view.size / 5 * (shot.speed + 4),
                down=np.maximum(radius, 2.0),
                opacity=0.8,
                shown=shown,
            )
            yield Sprite(
                "the grain", things.grain(view.name), x, view.level, across=radius, down=radius, shown=shown
            )
    yield Sprite("where it is", things.finder(), start, view.level, opacity=first, shown=shot.size < 0.8)
