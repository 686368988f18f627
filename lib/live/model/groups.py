"""Who belongs where: groups under a heading, each member a small outline and a name.

Members are set in lines, more to a line on a page than on a phone, so a picture of people has no
places of its own: it is told as words, and both halves set these in the same way.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from numpy.typing import ArrayLike

from lib.live.model.layers import Stroke
from lib.look.palette import Token

COLUMNS = {"wide": 4, "narrow": 2, "slide": 3}
SLIDE = (456, 351)  # pixels: so its type of 14 is large enough for a room
# Pixels down: a heading, its first line alone, a line of members, air under a group; less if tight.
HEAD, ALONE, CELL, GAP, TIGHT = 38, 18, 42, 10, 6
ZOOM, BESIDE = 0.7, 34.0  # of an outline's units, and from its left side to the name


@dataclass(frozen=True)
class Outline:
    """One stroke of a member: path data in a box of 42 by 46."""

    path: str
    token: Token
    filled: bool = False
    stroke: Stroke = "solid"


@dataclass(frozen=True, eq=False)
class Groups:
    """``told`` holds the groups from top to bottom, each written by ``group``, or empty."""

    subject: str
    glyphs: Mapping[str, Sequence[Outline]]
    told: Sequence[ArrayLike]


class Placed(NamedTuple):
    """Everything in pixels: outlines by name, words with their class, and where all of it ends."""

    glyphs: list[tuple[float, float, str]]
    words: list[tuple[float, float, str, str]]
    foot: float


def group(title: str, note: str, members: Iterable[tuple[str, str, str]]) -> str:
    """A group as words: each member's outline, its name (a line break in it is kept), and a remark.

    >>> group("MS-08", "sound", [("taken", "Arnold", ""), ("free", "", "free")])
    'MS-08\\tsound\\ntaken\\tArnold\\t\\nfree\\t\\tfree'
    """
    lines = ["\t".join((glyph, *name.split("\n"), remark)) for glyph, name, remark in members]
    return "\n".join([f"{title}\t{note}", *lines])


def place(told: Iterable[str], width: float, columns: int, notes: bool = True) -> Placed:
    """Set groups into lines of so many members; as ``place`` in ``groups.js``.

    Where there is little room, without the ``notes`` under their headings.
    """
    glyphs, words, y = [], [], 0.0
    for text in filter(None, told):
        head, *members = text.split("\n")
        for k, line in enumerate(head.split("\t")[: 1 + notes]):
            words.append((0.0, y + 15 + 18 * k, line, "tm-quiet" if k else "tm-ink tm-title"))
        y += HEAD if notes else ALONE
        for k, member in enumerate(members):
            glyph, *name, remark = member.split("\t")
            x, top = (k % columns) * width / columns, y + CELL * (k // columns)
            glyphs.append((x, top + 6, glyph))
            lines = [(line, "tm-ink") for line in name if line]
            lines += [(remark, "tm-quiet")] if remark else []
            for n, (line, look) in enumerate(lines):
                down = CELL / 2 + 5 + 15 * (n - (len(lines) - 1) / 2)
                words.append((x + BESIDE, top + down, line, look))
        y += CELL * math.ceil(len(members) / columns) + (GAP if notes else TIGHT)
    return Placed(glyphs, words, y)
