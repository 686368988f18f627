"""What the things of a scene are made of: the same in both themes, for a scene is a window.

Space is dark and a cabin is light by day and by night.  Words and lines are measured for contrast
against what they stand on, like the palette's.
"""

from collections.abc import Iterator

from lib.look import palette
from lib.look.palette import INK, LIMIT, QUIET

SPACE, STAR, EARTH, LIMB = (
    palette.SPACE.light,
    palette.STAR.light,
    palette.EARTH.light,
    palette.LIMB.light,
)
CITY = "#FFD79A"  # and light behind windows
CABIN_WARM, CABIN_COOL = palette.CABIN.light, "#E7EDF3"
AIR, JET = "#3F86C8", "#DDEEFC"
HULL_LIGHT, HULL, HULL_DARK = palette.HULL.light, "#9AA4AF", "#6F7985"
KAPTON, EPOXY, SKIN = palette.KAPTON.light, "#8A8F7A", "#C68E6B"
BLANKET, GRAIN = "#EFE2BA", palette.GRAIN.light
PANEL, PANEL_LINE = "#6B4D1E", "#C79A4A"
RUSSIAN_LIGHT, RUSSIAN_DARK = "#DAD6C8", "#6C685A"
ALARM, HOME = palette.ALARM.light, palette.HOME.light
# Words: on a cabin's wall, and before space.
ON_CABIN, ON_CABIN_QUIET, ON_CABIN_LIMIT = INK.light, QUIET.light, LIMIT.light
ON_SPACE, ON_SPACE_QUIET = INK.dark, QUIET.dark


def gradient(name: str, stops: dict[float, str], across: bool = True) -> str:
    """A linear gradient as SVG: from left to right, or from top to foot.

    >>> gradient("wall", {0: "#000000", 1: "#FFFFFF"})[:44]
    '<linearGradient id="wall" x1="0" y1="0" x2="'
    """
    end = 'x2="1" y2="0"' if across else 'x2="0" y2="1"'
    inside = "".join(f'<stop offset="{at:g}" stop-color="{colour}"/>' for at, colour in stops.items())
    return f'<linearGradient id="{name}" x1="0" y1="0" {end}>{inside}</linearGradient>'


def strewn(count: int) -> Iterator[tuple[float, float, float]]:
    """Three numbers from 0 to 1 for each of so many things: two fill a plane evenly.

    >>> [round(number, 2) for number in next(strewn(1))]
    [0.75, 0.57, 0.62]
    """
    ratios = (0.7548776662466927, 0.5698402909980532, 0.6180339887498949)
    for k in range(1, count + 1):
        u, v, w = (k * ratio % 1 for ratio in ratios)
        yield u, v, w


def stars(count: int, left: float, top: float, right: float, bottom: float) -> str:
    """So many stars, spread evenly, as SVG; of which brightness is illustration.

    >>> stars(2, 0, 0, 100, 50).count("h0")
    2
    """
    spots: dict[int, str] = {}
    for u, v, w in strewn(count):
        k = int(3 * w)
        at = f"M{left + (right - left) * u:.0f} {top + (bottom - top) * v:.0f}h0"
        spots[k] = spots.get(k, "") + at
    paths = "".join(
        f'<path d="{d}" stroke-width="{1.2 + 0.6 * k:.1f}" opacity="{0.4 + 0.2 * k:.1f}"/>'
        for k, d in sorted(spots.items())
    )
    return f'<g fill="none" stroke="{STAR}" stroke-linecap="round">{paths}</g>'
