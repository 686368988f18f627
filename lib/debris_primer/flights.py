"""Every square is one flight: so many squares, and between so many of them with a hole.

A chance is a share of squares.  How many there are changes with it in a few steps, so that those
that are pierced can be counted; which ones they are is illustration.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lib import facts
from lib.live.model.scene import Caption, Composition, Scene, Sprite
from lib.look.materials import ALARM, HULL, LIMB, ON_SPACE, ON_SPACE_QUIET, SPACE, strewn
from lib.look.words import DAY, YEAR, count, quantity
from lib.physics.limits import Floats

SUBJECT = "A field of squares, each of them one flight; a few have a hole"
COUNTS = (12, 50, 200, 800, 3200)
# Columns by view and number of squares: all fields of a view are about equally large.
COLUMNS = {
    "wide": dict(zip(COUNTS, (4, 10, 20, 40, 80), strict=True)),
    "narrow": dict(zip(COUNTS, (4, 8, 16, 32, 64), strict=True)),
}
SIDE = 0.78  # of a square, in parts of the way from one to the next
MARK = 11.0  # pixels, the least side of a pierced square: in a large field it is more than its own
SIGNS = {
    "hole": f'<path d="M-.5-.5H.5V.5H-.5Z" fill="{ALARM}"/><circle r=".2" fill="{SPACE}"/>',
    "maybe": f'<path d="M-.42-.42H.42V.42H-.42ZM-.42 .42L.42-.42" fill="{SPACE}" stroke="{ALARM}"'
    ' stroke-width=".15"/>',
}


@dataclass(frozen=True, eq=False)
class Flights:
    """By days at the station: how many squares, and how many of them are pierced, from and to."""

    days: Floats
    squares: NDArray[np.int_]
    low: NDArray[np.int_]
    high: NDArray[np.int_]

    @property
    def more(self) -> NDArray[np.int_]:
        """Those that are pierced only perhaps."""
        return self.high - self.low

    @property
    def soyuz(self) -> Floats:
        """As how many such flights all Soyuz together have hung there so far."""
        return soyuz_years() * YEAR / DAY / self.days


def flights(days: Floats, low: Floats, high: Floats) -> Flights:
    """Of chances from low to high, the fewest squares among which the low one rounds to a hole.

    >>> few = flights(np.array([83.0]), np.array([1 / 780]), np.array([1 / 110]))
    >>> few.squares.tolist(), few.low.tolist(), few.high.tolist()
    ([800], [1], [7])
    """
    enough = [low * count >= 0.5 for count in COUNTS]
    squares = np.select(enough, COUNTS, COUNTS[-1])
    return Flights(days, squares, *(np.rint(squares * end).astype(int) for end in (low, high)))


def soyuz_years() -> float:
    """How long all Soyuz together have hung at the station."""
    return facts.fact("doubtful_docked_years").number


def scene(expected: Flights) -> Scene:
    """Both compositions, and what is seen in them."""
    field = _caption(expected)
    seen = [
        f"{all_of_them}. Pierced: {low}. Perhaps: {more} more."
        for all_of_them, low, more in zip(field, expected.low.tolist(), expected.more.tolist(), strict=True)
    ]
    return Scene(
        SUBJECT,
        seen,
        _composition(expected, "wide", 736, 272, 18, (20, 40, 436, 218), ((490, 74), (490, 110))),
        _composition(expected, "narrow", 304, 318, 14, (8, 32, 288, 225), ((17, 282), (140, 282))),
    )


def _caption(expected: Flights) -> list[str]:
    """How many squares there are, and what each of them is."""
    return [
        f"{count(n, 'squares')}, each one flight of {quantity(days, 'days')}"
        for n, days in zip(expected.squares.tolist(), expected.days.tolist(), strict=True)
    ]


def _composition(
    expected: Flights,
    view: str,
    width: int,
    height: int,
    size: float,
    field: tuple[float, float, float, float],
    key: tuple[tuple[float, float], tuple[float, float]],
) -> Composition:
    left, top, wide, high = field
    columns = np.array([COLUMNS[view][n] for n in expected.squares.tolist()])
    pitch = np.array([_pitch(view, n, wide, high) for n in expected.squares.tolist()])
    pierced = [f"pierced: {n}" for n in expected.low.tolist()]
    perhaps = [f"perhaps {n} more" for n in expected.more.tolist()]
    words = zip(key, (pierced, perhaps), strict=True)
    return Composition(
        width,
        height,
        size,
        _backdrop(view, width, height, size, key),
        (
            Caption(_caption(expected), left, top - 0.6 * size, ON_SPACE),
            *(
                Sprite(
                    count(n, "squares"),
                    _field(view, n, _pitch(view, n, wide, high)),
                    left,
                    top,
                    shown=expected.squares == n,
                )
                for n in COUNTS
            ),
            *_soyuz(expected, view, field, columns, pitch, size, key),
            *_pierced(expected, view, columns, pitch, left, top),
            *(Caption(text, x + size, y + 0.35 * size, ON_SPACE) for (x, y), text in words),
        ),
    )


def _pitch(view: str, squares: int, wide: float, high: float) -> float:
    """Pixels from one square to the next, so that the field fits."""
    columns = COLUMNS[view][squares]
    return min(wide / columns, high / -(-squares // columns))


def _field(view: str, squares: int, pitch: float) -> str:
    """So many squares in rows, the last of which may be short: one pattern fills them all."""
    columns = COLUMNS[view][squares]
    wide = columns * pitch
    rows, rest = divmod(squares, columns)
    name = f"flights-{view}-{squares}"
    side, edge = SIDE * pitch, (1 - SIDE) / 2 * pitch
    return (
        f'<pattern id="{name}" width="{pitch:.3f}" height="{pitch:.3f}"'
        f' patternUnits="userSpaceOnUse"><rect x="{edge:.2f}" y="{edge:.2f}"'
        f' width="{side:.2f}" height="{side:.2f}" fill="{HULL}" opacity=".55"/></pattern>'
        f'<path fill="url(#{name})"'
        f' d="M0 0H{wide:.2f}V{rows * pitch:.2f}H{rest * pitch:.2f}v{pitch * bool(rest):.2f}H0Z"/>'
    )


@cache
def _places(squares: int, columns: int, most: int) -> tuple[tuple[int, int], ...]:
    """Column and row of the first that are pierced, spread over the field, no two in one.

    A field that has not as many squares repeats its last, which is never shown.
    """
    rows = -(-squares // columns)
    found: list[tuple[int, int]] = []
    for u, v, _ in strewn(40 * most):
        place = int(u * columns), int(v * rows)
        if place not in found and place[1] * columns + place[0] < squares:
            found.append(place)
    return tuple((found + most * found[-1:])[:most])


def _pierced(
    expected: Flights, view: str, columns: NDArray[np.int_], pitch: Floats, left: float, top: float
) -> Iterator[Sprite]:
    """Filled where even the low estimate has a hole, an outline with a stroke up to the high."""
    most = int(expected.high.max())
    where = np.array(
        [_places(n, wide, most) for n, wide in zip(expected.squares.tolist(), columns.tolist(), strict=True)]
    )
    side = np.maximum(SIDE * pitch, MARK)
    for k in range(most):
        x, y = (start + (where[:, k, axis] + 0.5) * pitch for axis, start in enumerate((left, top)))
        solid, maybe = expected.low > k, (expected.low <= k) & (k < expected.high)
        for (sign, _), name, shown in zip(SIGNS.items(), ("pierced", "perhaps"), (solid, maybe), strict=True):
            if shown.any():
                yield Sprite(name, _sign(view, sign), x, y, across=side, down=side, shown=shown)


def _sign(view: str, sign: str) -> str:
    """One of the two kinds of pierced squares, drawn once in the backdrop."""
    return f'<use href="#flights-{view}-{sign}"/>'


def _soyuz(
    expected: Flights,
    view: str,
    field: tuple[float, float, float, float],
    columns: NDArray[np.int_],
    pitch: Floats,
    size: float,
    key: tuple[tuple[float, float], ...],
) -> Iterator[Sprite | Caption]:
    """A line under as many squares as all Soyuz so far would fill: rows, and a part of one."""
    left, top, _, _ = field
    so_far = np.rint(expected.soyuz).astype(int)
    shown = so_far < expected.squares
    rows, part = np.divmod(np.minimum(so_far, expected.squares), columns)
    across, down = part * pitch, rows * pitch
    bar = f'<path d="M0 0H1" stroke="{LIMB}" stroke-width="3" vector-effect="non-scaling-stroke"/>'
    yield Sprite("all Soyuz", bar, left, top + down + pitch, across=across, shown=shown)
    yield Sprite("all Soyuz", bar, left + across, top + down, turn=90, across=pitch, shown=shown)
    yield Sprite("all Soyuz", bar, left + across, top + down, across=columns * pitch - across, shown=shown)
    (x, y), _ = key
    years = quantity(soyuz_years(), "years")
    lines = [f"line: all Soyuz so far, {years}"]
    if view == "wide":
        lines = ["to this line: all Soyuz", f"so far, {years} in all"]
    y += 86 if view == "wide" else 24
    yield Sprite("its sign", bar, x - 8, y, across=16, shown=shown)
    for k, line in enumerate(lines):
        yield Caption(line, x + size, y + (0.35 + 1.3 * k) * size, ON_SPACE_QUIET, shown=shown)


def _backdrop(view: str, width: int, height: int, size: float, key: tuple[tuple[float, float], ...]) -> str:
    """Space, and what the two kinds of pierced squares look like."""
    kinds = "".join(f'<g id="flights-{view}-{sign}">{svg}</g>' for sign, svg in SIGNS.items())
    signs = "".join(
        f'<g transform="translate({x},{y}) scale({size})">{_sign(view, sign)}</g>'
        for (x, y), sign in zip(key, SIGNS, strict=True)
    )
    return f'<defs>{kinds}</defs><rect width="{width}" height="{height}" fill="{SPACE}"/>{signs}'
