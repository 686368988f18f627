"""How big is that, really?  Holes at true size on this screen, once a bank card has measured it.

No page can know how large a screen is, but every bank card is equally wide.  The visitor lays one
on the picture and moves the drawn right edge to the real one; then everything beside it is true to
size.  What is told is the card's short side as a share of the picture's width, one share for both
views: the picture is square, so that an upright card fits on an upright phone and the same share
is not far off on a desk.  It says something about this screen and nothing about the hole, so it is
no setting of the page, stays in the tab and never goes into a link.

The card reaches in from above, so that it may stay in place while the holes below are looked at.
"""

from dataclasses import replace
from functools import cache

import numpy as np

from lib import facts
from lib.live.model.beside import NumberLine, Table, Working
from lib.live.model.contents import Drawing
from lib.live.model.controls import Number
from lib.live.model.figure import Figure
from lib.live.model.grid import along_control, at_points
from lib.live.model.layers import Shape
from lib.live.model.positions import linear
from lib.live.model.sweep import Sweep
from lib.live.model.texts import tell
from lib.look.palette import MODEL, OBSERVED, QUIET
from lib.look.words import number, quantity
from lib.parameters import HOLES
from lib.physics.limits import Floats

QUESTION = "How big is that, really?"
CARD = Number("card", "Right edge of the drawn card", "%", 20, 98, 0.5, 65)
CARDS = replace(linear(CARD), private=True)

SIDE = 100.0  # of the square picture, so that a share in per cent is a length in it
LEFT, FOOT = 1.0, 30.0  # the left side and the lower end of the card that reaches in from above
REPORTED, OWN = 40.0, 75.5  # the two rows of holes
ROOM = 37.0  # for the visitor's hole: what is wider is not drawn but told
EDGEWISE = 14.0  # how much of a card seen from the edge is drawn

FACTS = (
    "card_short_side",
    "card_corner",
    "card_thickness",
    "coin_ten_cent",
    "hole_nasa",
    "hole_roscosmos_esa",
)


def _mm(key: str) -> float:
    return facts.fact(key).number


def scale(share: Floats) -> Floats:
    """Units of the picture for each millimetre, for the card's share of its width in per cent."""
    return share / 100.0 * SIDE / _mm("card_short_side")


@cache
def sweep() -> Sweep:
    """The live figure: every hole under every measured screen."""
    thick, short = _mm("card_thickness"), _mm("card_short_side")
    widths = HOLES.numbers
    return Sweep(
        name="true_size",
        title=QUESTION,
        subject="The hole at true size beside a bank card",
        controls=(HOLES, CARDS),
        headline=along_control(tell((HOLES,), headline), 0, of=2),
        sentence=along_control(tell((HOLES,), sentence), 0, of=2),
        drawing=drawing(),
        numbers=(
            NumberLine("bank cards thick", "", [[number(width / thick, 2)] for width in widths.tolist()]),
            NumberLine(
                "side by side across a bank card",
                "",
                [[number(short / width, 2)] for width in widths.tolist()],
            ),
        ),
        table=Table("What is how wide", ("what", "width [mm]"), rows()),
        working=working(),
        citations=facts.citations(*FACTS),
    )


def drawing() -> Drawing:
    """The card above; below it what was reported, the visitor's hole, and things to compare."""
    share = along_control(CARDS.numbers, 1, of=2)
    unit = scale(share)
    return Drawing(
        "A bank card reaching in from above; below it, to the same scale, the holes that were"
        " reported, two cards seen from the edge, your hole and a coin",
        SIDE,
        SIDE,
        [*_card(share, unit), *_reported(unit), *_edgewise(unit), *_own(unit), *_coin(unit)],
    )


def _card(share: Floats, unit: Floats) -> list[Shape]:
    """Its lower end with round corners, its sides running out of the picture above."""
    corner = _mm("card_corner") * at_points(unit)
    turn = np.linspace(0.0, np.pi / 2, 7)
    right = LEFT + at_points(share)
    top = np.zeros_like(right)
    across = [top + LEFT, LEFT + corner * (1 - np.cos(turn)), right - corner * (1 - np.sin(turn)), right]
    down = [top, FOOT - corner * (1 - np.sin(turn)), FOOT - corner * (1 - np.cos(turn)), top]
    guess = share == CARD.default
    word = {"x": LEFT + 3, "y": 0}
    return [
        Shape("card", "path", {"x": np.concatenate(across, -1), "y": np.concatenate(down, -1)}),
        Shape("guess", "text", word, text="a guess until a card fits", dy=20, shown=guess),
        Shape("true", "text", word, text="true if your card fits", dy=20, shown=~guess),
        Shape("card's name", "text", {"x": LEFT + 3, "y": FOOT}, text="bank card", dy=-26),
        Shape(
            "card's width",
            "text",
            {"x": LEFT + 3, "y": FOOT},
            QUIET,
            dy=-9,
            text=quantity(_mm("card_short_side"), "mm"),
        ),
    ]


def _reported(unit: Floats) -> list[Shape]:
    """The two widths that were given, as filled circles with who gave them."""
    given = (("hole_nasa", 12, "NASA"), ("hole_roscosmos_esa", 48, "Roscosmos, ESA"))
    return [
        shape
        for key, x, who in given
        for shape in (
            Shape(
                f"hole of {who}",
                "circle",
                {"cx": x, "cy": REPORTED, "r": _mm(key) / 2 * unit},
                OBSERVED,
                "solid",
            ),
            *_words(f"hole of {who}", x, quantity(_mm(key), "mm"), who),
        )
    ]


def _edgewise(unit: Floats) -> list[Shape]:
    """Two cards on each other, seen from the edge: nearly as thick as the smaller hole is wide."""
    x, thick = 86, _mm("card_thickness")
    return [
        *(
            Shape(
                "card from the edge",
                "rect",
                {
                    "x": x - EDGEWISE / 2,
                    "y": REPORTED + k * thick * unit,
                    "width": EDGEWISE,
                    "height": thick * unit,
                },
                fill="pale",
            )
            for k in (-1, 0)
        ),
        *_words("cards from the edge", x, quantity(2 * thick, "mm"), "2 cards"),
    ]


def _words(name: str, x: float, first: str, second: str) -> list[Shape]:
    """Two lines under something of the first row."""
    at = {"x": x, "y": REPORTED}
    return [
        Shape(f"width of {name}", "text", at, text=first, anchor="middle", dy=24),
        Shape(name, "text", at, QUIET, text=second, anchor="middle", dy=40),
    ]


def _own(unit: Floats) -> list[Shape]:
    """The visitor's hole; one that would burst the picture is told instead."""
    x = 25
    across = along_control(HOLES.numbers, 0, of=2) * unit
    fits = across <= ROOM
    texts = np.array([[f"your hole: {text}\u202fmm"] for text in HOLES.texts])
    at = {"x": x, "y": SIDE}
    return [
        Shape(
            "your hole",
            "circle",
            {"cx": x, "cy": OWN, "r": np.minimum(across, ROOM) / 2},
            MODEL,
            "solid",
            shown=fits,
        ),
        Shape(
            "too wide",
            "text",
            {"x": x, "y": OWN},
            MODEL,
            text="too wide to draw",
            anchor="middle",
            shown=~fits,
        ),
        Shape("your hole's width", "text", at, MODEL, text=texts, anchor="middle", dy=-5),
    ]


def _coin(unit: Floats) -> list[Shape]:
    x = 76
    return [
        Shape(
            "coin", "circle", {"cx": x, "cy": OWN, "r": _mm("coin_ten_cent") / 2 * unit}, QUIET, stroke="dash"
        ),
        Shape("coin's name", "text", {"x": x, "y": SIDE}, QUIET, text="10 euro cent", anchor="middle", dy=-5),
    ]


def headline(hole_mm: float) -> str:
    """The answer in one line, in things that lie in every pocket."""
    thick, short = _mm("card_thickness"), _mm("card_short_side")
    hole = quantity(hole_mm, "mm")
    if hole_mm < 10:
        return f"A hole of {hole} is as wide as {number(hole_mm / thick, 2)} bank cards are thick."
    if hole_mm > short:
        return f"A hole of {hole} is {number(hole_mm / short)} times as wide as a bank card."
    return f"Holes of {hole}: {number(short / hole_mm, 2)} side by side span a bank card."


def sentence(hole_mm: float) -> str:
    """How to measure the screen, what is only a guess before, and what is true after."""
    nasa, other = _mm("hole_nasa"), _mm("hole_roscosmos_esa")
    than = "less" if abs(nasa - other) < _mm("card_thickness") else "more"
    return (
        "Lay a bank card upright on the picture, its left side on the drawn left side. Move the"
        " slider until the right sides meet. Until then every size on this screen is only a guess."
        f" Then your hole of {quantity(hole_mm, 'mm')} is true to size below the card. Above it are"
        f" the {quantity(nasa, 'mm')} of NASA and the {quantity(other, 'mm')} of Roscosmos and ESA."
        f" They differ by {than} than one card is thick. Is your card wider than the picture? Then"
        " turn the phone."
    )


def working() -> Working:
    """One rule of three."""
    return Working(
        ("x = d s / c",),
        (
            NumberLine("d, the width of the hole", "mm", [[text] for text in HOLES.texts]),
            NumberLine("s, the card’s share of the picture", "%", [list(CARDS.texts)]),
            NumberLine("c, the short side of a card", "mm", number(_mm("card_short_side"), 4)),
            NumberLine(
                "a millimetre, in parts of the picture’s width",
                "%",
                [[number(float(unit)) for unit in scale(np.array(CARDS.positions))]],
            ),
        ),
        "lib.hole_and_patch.true_size.scale",
    )


def rows() -> list[tuple[str, str]]:
    """The same things as a table."""
    named = (
        ("hole, as NASA gave it", "hole_nasa"),
        ("hole, as Roscosmos and ESA gave it", "hole_roscosmos_esa"),
        ("a bank card, from the edge", "card_thickness"),
        ("a bank card, short side", "card_short_side"),
        ("a coin of 10 euro cent", "coin_ten_cent"),
    )
    return [(what, number(_mm(key), 4)) for what, key in named]


FIGURE = Figure("true_size", "hole_and_patch", sweep)
