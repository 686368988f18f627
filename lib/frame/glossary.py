"""The words that a newcomer meets here, each in one sentence that a child can repeat.

On each page the first of each can be pressed, and says so; all of them stand in one list.
"""

import re

import htpy as h
from markupsafe import Markup

WORDS = {
    "pressure": "How hard the air pushes on everything around it.",
    "mmHg": "A unit of pressure: the air at the sea can hold up about 760 millimetres of mercury.",
    "hPa": "Another unit of pressure: the air at the sea pushes with about 1 000 of them.",
    "Soyuz": "A Russian ship for three people, which brings them up and takes them home.",
    "orbital module": "The round front room of a Soyuz, which is thrown off before the landing.",
    "hatch": "A door that no air gets through.",
    "choked flow": "Air leaves a hole at the speed of sound and can go no faster, however empty it"
    " is outside.",
    "reserve time": "How long the crew has before it must leave.",
    "micrometeorite": "A grain of natural dust from space.",
    "debris": "Pieces of old rockets and satellites, which people left in orbit.",
    "blanket": "Many thin layers outside the wall, which break a grain into dust.",
    "ballistic limit": "The smallest grain that just goes through a wall.",
    "orbit": "The path on which something falls round the Earth without ever hitting it.",
    "lifeboat": "The ship in which a crew can go home at any time.",
    "epoxy": "A glue of two parts that grows hard as stone.",
    "UTC": "The time in Greenwich, by which the station's clocks go.",
}


# As people read it: in one or in many, and at the beginning of a sentence.
_WORD = re.compile(rf"\b({'|'.join(sorted(WORDS, key=len, reverse=True))})(e?s)?\b", re.IGNORECASE)
_KEYS = {word.lower(): word for word in WORDS}
_TAG = re.compile(r"(<[^>]*>)")


def marked(html: Markup, known: set[str]) -> Markup:
    """A text with each word that is not ``known`` yet as a button; it is known from then on.

    Links, headings and what is stressed stay as they are.

    >>> known = {"orbit"}
    >>> shown = marked(Markup("<p>An orbit, a hatch, two hatches.</p>"), known)
    >>> shown.count("<button"), "hatch" in known
    (1, True)
    """
    inside: list[str] = []
    parts = []

    def press(found: re.Match[str]) -> str:
        key = _KEYS[found[1].lower()]
        if key in known:
            return found[0]
        known.add(key)
        word = Markup(found[0])
        return str(h.button(".tm-word", type="button", popovertarget=_id(key))[word])

    for part in _TAG.split(str(html)):
        if part.startswith("</"):
            inside.pop()
        elif part.startswith("<") and not part.startswith(("<br", "<hr", "<img")):
            inside.append(part[1:].split()[0].rstrip(">"))
        elif not part.startswith("<") and not {"a", "strong", "em", "code"} & {*inside}:
            part = _WORD.sub(press, part)
        parts.append(part)
    return Markup("".join(parts))


def explained(known: set[str]) -> list[h.Element]:
    """What the buttons of a page show."""
    return [
        h.div(popover=True, id=_id(word), class_="tm-meaning")[h.p[h.strong[word]], h.p[meaning]]
        for word, meaning in WORDS.items()
        if word in known
    ]


def _id(word: str) -> str:
    return f"word-{word.replace(' ', '-').lower()}"


def listed() -> h.Element:
    """All of them, as a list."""
    return h.dl(".tm-glossary")[[(h.dt[word], h.dd[meaning]) for word, meaning in WORDS.items()]]
