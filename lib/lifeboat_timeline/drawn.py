"""Ships, chairs and people as small drawings, for the scenes of this page.

Each is drawn once in a scene's backdrop and used by its name.  A ship is a neck at the station, a
lit cabin that is stretched over its people, and a tail; outwards is down.  Nothing is to scale.
"""

import re
from collections.abc import Collection

from lib.look.materials import (
    ALARM,
    CABIN_COOL,
    CABIN_WARM,
    EARTH,
    EPOXY,
    HULL,
    HULL_DARK,
    HULL_LIGHT,
    LIMB,
    ON_CABIN,
    ON_CABIN_LIMIT,
    ON_CABIN_QUIET,
    ON_SPACE,
    ON_SPACE_QUIET,
    PANEL,
    PANEL_LINE,
    RUSSIAN_DARK,
    RUSSIAN_LIGHT,
    SPACE,
    gradient,
    stars,
)

TALL = 46.0  # pixels: somebody on a chair
NECK, TAIL = 22.0, 12.0
SHORT = {"Space Shuttle": "Shuttle", "Crew Dragon": "Dragon"}
WING = "M{0} 2h90v8h-90z"


def _definitions(scene: str, width: float, height: float, wanted: Collection[str]) -> str:
    """What is wanted, by its name, which begins with the scene's."""
    light: dict[float, str] = {0: HULL_LIGHT, 1: HULL_DARK}
    every = _parts(scene, width, height).items()
    parts = "".join(f'<g id="{scene}-{name}">{svg}</g>' for name, svg in every if name in wanted)
    return (
        f"<defs>{gradient(f'{scene}-hull', light, across=False)}"
        f"{gradient(f'{scene}-russian', {0: RUSSIAN_LIGHT, 1: RUSSIAN_DARK}, across=False)}"
        f"{gradient(f'{scene}-room', {0: CABIN_COOL, 1: HULL_LIGHT}, across=False)}{parts}</defs>"
    )


def backdrop(scene: str, width: float, height: float, used: str) -> str:
    """Stars, the Earth's limb, and every drawing that the SVG ``used`` refers to."""
    wanted = {"empty"} | set(re.findall(rf"#{scene}-([\w-]+)", used))
    radius = 1.5 * width
    earth = "".join(
        f'<circle cx="{width / 2}" cy="{height - 26 + radius:.0f}" r="{radius + more:.0f}"'
        f' fill="{fill}" opacity="{opacity}"/>'
        for more, fill, opacity in ((9, LIMB, 0.18), (3, LIMB, 0.7), (0, EARTH, 1))
    )
    return (
        f"{_definitions(scene, width, height, wanted)}"
        f'<rect width="{width:g}" height="{height:g}" fill="{SPACE}"/>'
        f"{stars(70, 0, 0, width, height - 20)}{earth}"
    )


def use(scene: str, name: str) -> str:
    """A drawing by its name."""
    return f'<use href="#{scene}-{name}"/>'


def _parts(scene: str, width: float, height: float) -> dict[str, str]:
    parts = {
        "empty": _chair(ON_SPACE_QUIET, ' stroke-dasharray="3 4"'),
        "sits": _chair(EARTH) + _sitting(ON_CABIN),
        "rig": _chair(ON_CABIN_QUIET, ' stroke-dasharray="3 4"')
        + _sitting(ON_CABIN_LIMIT, 2)
        + _sitting(ALARM),
        "free": _chair(EARTH),
        "stands": _standing(ON_CABIN_LIMIT, 3) + _standing(ALARM, 0),
        "lost": f'<path d="{CABINS["Soyuz"]}" fill="{SPACE}" stroke="{ALARM}" stroke-width="2"'
        ' stroke-dasharray="8 6" vector-effect="non-scaling-stroke"/>',
        "sign": f'<circle r="8.5" fill="{SPACE}" stroke="{ON_SPACE}" stroke-width="1.5"/><path'
        f' d="M-4 -4L4 4M-4 4L4 -4" stroke="{ON_SPACE}" stroke-width="2" stroke-linecap="round"/>',
        "hole": f'<circle r="3" fill="{ALARM}"/><circle r="7" fill="none" stroke="{ALARM}"'
        ' stroke-width="2"/>',
        "patch": f'<circle r="4" fill="{EPOXY}" stroke="{SPACE}"/>',
        "touch": '<rect width="1" height="1" opacity="0"/>',
        "station": f'<g fill="none" stroke="{HULL}"><path d="M0 0H1V1H0Z"'
        f' fill="url(#{scene}-room)" stroke-width="5" vector-effect="non-scaling-stroke"/>'
        '<path d="M.16 0V1M.33 0V1M.5 0V1M.67 0V1M.84 0V1M0 .82H1" opacity=".5"'
        ' vector-effect="non-scaling-stroke"/></g>',
        "rocket": f'<path d="M0 -15L5 -7V10H-5V-7Z" fill="{HULL_LIGHT}"/>'
        f'<path d="M-4 11H4L0 20Z" fill="{PANEL_LINE}"/>',
        "tube": f'<rect x="-7" width="14" height="1" fill="{HULL_DARK}"/>',
    }
    for count in range(2, 8):
        pitch = width / count
        chairs = "".join(
            f'<use href="#{scene}-empty" x="{pitch * (k - (count - 1) / 2):.0f}"/>' for k in range(count)
        )
        parts[f"gone-{count}"] = chairs
    for kind, shape in CABINS.items():
        name = kind.split()[-1]
        for drawn, edge in (("cabin", HULL), ("doubted", ALARM)):
            parts[f"{name}-{drawn}"] = (
                f'<path d="{shape}" fill="{CABIN_WARM}" stroke="{edge}" stroke-width="4"'
                ' vector-effect="non-scaling-stroke"/>'
            )
        metal = f"url(#{scene}-{'russian' if kind == 'Soyuz' else 'hull'})"
        neck, tail = _outside(kind, metal)
        parts |= {f"{name}-neck": neck, f"{name}-tail": tail}
    return parts


# Outlines of cabins in a box of one by one, the station's side on top.
CABINS = {
    "Soyuz": "M.07 0H.93Q.96 0 .97 .12L1 .84Q1 1 .97 1H.03Q0 1 0 .84L.03 .12Q.04 0 .07 0Z",
    "Crew Dragon": "M.08 0H.92L1 .92Q1 1 .98 1H.02Q0 1 0 .92Z",
    "Starliner": "M.08 0H.92L1 .92Q1 1 .98 1H.02Q0 1 0 .92Z",
    "Space Shuttle": "M.02 0H.98Q1 0 1 .08V.96Q1 1 .99 1H.01Q0 1 0 .96V.08Q0 0 .02 0Z",
}


def _outside(kind: str, metal: str) -> tuple[str, str]:
    """Neck and tail of a kind of ship, around its middle."""
    collar = f'<rect x="-6" y="-3" width="12" height="8" fill="{HULL_DARK}"/>'
    if kind == "Soyuz":
        wings = (
            f'<path d="{WING.format(-134)}{WING.format(44)}" fill="{PANEL}" stroke="{PANEL_LINE}"'
            ' stroke-width="1"/><path d="M-104 2v8M-74 2v8M74 2v8M104 2v8"'
            f' stroke="{PANEL_LINE}"/>'
        )
        return (
            f'{collar}<circle cy="11" r="12" fill="{metal}" stroke="{SPACE}"/>',
            f'{wings}<path d="M-42 0H42V8Q42 12 38 12H-38Q-42 12 -42 8Z" fill="{metal}"/>',
        )
    if kind == "Space Shuttle":
        return (
            f'{collar}<path d="M-10 22V8Q-10 4 0 4T10 8V22Z" fill="{metal}"/>',
            f'<path d="M-60 0H60L136 9V12H-136V9Z" fill="{metal}"/>'
            f'<path d="M-26 12v-7h14v7zM-7 12v-9h14v9zM12 12v-7h14v7z" fill="{HULL_DARK}"/>',
        )
    band = EARTH if kind == "Crew Dragon" else LIMB
    return (
        f'{collar}<path d="M-18 22Q-16 5 0 4T18 22Z" fill="{metal}" stroke="{SPACE}"/>',
        f'<path d="M-80 0H80V12H-80Z" fill="{metal}"/><path d="M-80 3H-4V12H-80Z" fill="{band}"/>'
        f'<path d="M-80 0L-104 12H-80ZM80 0L104 12H80Z" fill="{HULL}"/>',
    )


def _chair(colour: str, more: str = "") -> str:
    return (
        f'<path d="M-11 13L-9 37H8M-9 37V45M7 37V45" fill="none" stroke="{colour}"'
        f' stroke-width="3" stroke-linecap="round" stroke-linejoin="round"{more}/>'
    )


def _limbs(paths: tuple[tuple[str, float], ...], colour: str, wider: float, head: str) -> str:
    """A figure of round strokes under a head."""
    strokes = "".join(f'<path d="{d}" stroke-width="{wide + wider:g}"/>' for d, wide in paths)
    return (
        f'<g fill="none" stroke="{colour}" stroke-linecap="round" stroke-linejoin="round">{strokes}'
        f'<path d="{head}h0" stroke-width="{12.5 + wider:g}"/></g>'
    )


def _sitting(colour: str, wider: float = 0) -> str:
    body = (("M-2 19L-3 30", 9.5), ("M-3 31H8L9 42", 6.0), ("M0 20L8 25", 4.0))
    return _limbs(body, colour, wider, "M-1 6.5")


def _standing(colour: str, wider: float) -> str:
    """Arms thrown up."""
    body = (("M0 20V28", 9.5), ("M-2.6 29L-4 43M2.6 29L4 43", 5.0), ("M-3 18L-11 8M3 18L11 8", 4.0))
    return _limbs(body, colour, wider, "M0 6.5")
