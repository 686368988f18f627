"""A talk: one state of a figure a screen, in an order, with what the speaker says.

The page shows each figure's own slide (``/figure/<name>?stage``) in a frame; ``talk.js`` steps
through them.  Any page of the site is a talk too: its figures one after the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

import htpy as h

from lib.live.delivery.pack import script_safe
from lib.live.delivery.page import TALK, document, head

MINUTES = 10


@dataclass(frozen=True)
class Step:
    """A screen: a figure as it stands, its page, and what is said beside it."""

    figure: str
    page: str
    settings: str = ""
    notes: str = ""


def step(figure: str, page: str, notes: str, **settings: float | str) -> Step:
    """A screen of the ready talk.

    >>> step("pressure", "hole_and_patch", "Say it.", hole_mm=2).settings
    'hole_mm=2'
    """
    return Step(figure, page, urlencode(settings), notes)


READY = (
    step(
        "walk",
        "",
        "29 August 2018, eleven at night in Greenwich. Six people sleep. On the ground"
        " somebody sees the pressure sink. Press Next in the picture to go through the night, or"
        " just say: they were left asleep. Ask: would you have woken them?",
    ),
    step(
        "station",
        "",
        "In the morning they shut hatches until they knew where it was: in the"
        " Soyuz at the lower left. It was the ship that three of them had come in. Before you go"
        " on, ask for a show of hands: the hole is two millimetres wide. How long until they must"
        " leave?",
    ),
    step(
        "pressure",
        "hole_and_patch",
        "Nine days. This is the hole, cut open. Press Let it leak."
        " Before you go on, ask: if it were ten times as wide, would it be ten times as fast?",
    ),
    step(
        "pressure",
        "hole_and_patch",
        "Twenty millimetres, ten times as wide. It is a hundred times"
        " as fast: two hours instead of nine days.",
        hole_mm=20,
    ),
    step(
        "force",
        "hole_and_patch",
        "Could a finger hold it? On two millimetres the air presses like"
        " the weight of two tablespoons of water. Move the width until nobody holds it.",
    ),
    step(
        "shot",
        "debris_primer",
        "For four days a grain of dust was the first guess. Fire one."
        " Then compare: a grain leaves a ragged hole. This one was round, with marks of a tool.",
    ),
    step(
        "detective",
        "debris_primer",
        "And how likely was a grain? Rare, but not impossible. What"
        " settled it was the look of the hole. Who drilled it was never shown in public, and we"
        " accuse nobody.",
    ),
    step(
        "homeward",
        "lifeboat_timeline",
        "Why did it matter? The holed ship was the way home for"
        " three of the six. Take the ship away and count the seats.",
        lost="MS-09",
    ),
    step(
        "morning",
        "lifeboat_timeline",
        "Six weeks later the next launch failed. For two months the"
        " patched ship was the only one there. Ask: and if it had been given up that morning?"
        " Choose it under What if, and let time pass.",
        what_if="as_it_was",
        autumn_day="2018-10-12",
    ),
    step(
        "misses",
        "sources_and_checks",
        "How sure is all this? About half of our checks agree. The"
        " misses stand here too. Every number on the site says who says so. Now scan the square and"
        " try it yourself.",
    ),
)


def of_page(page: str, figures: Sequence[str]) -> tuple[Step, ...]:
    """A page's figures, one a screen."""
    return tuple(Step(figure, page) for figure in figures)


def document_of(talks: Mapping[str, Sequence[Step]], titles: Mapping[str, str], suffix: str) -> str:
    """The page ``/talk``: all talks by the name that ``?page=`` asks for, the ready one without."""
    content = {name: [asdict(step) for step in steps] for name, steps in talks.items()}
    listed = [
        h.li[h.a(href=f"./figure/{s.figure}{suffix}?{s.settings}")[titles[s.figure]], h.p[s.notes]]
        for s in talks[""]
    ]
    body = [
        h.main("#talk.tm-main")[
            h.h1["A talk of ten minutes"],
            h.p["The talk needs JavaScript. Without it, here are its pictures and its words."],
            h.ol[listed],
        ],
        h.script("#talks", type="application/json")[script_safe(content)],
    ]
    return document("A talk of ten minutes", head(".", TALK), body, suffix)
