"""A question of a worksheet: what is asked, the answer with its working, and the picture behind it.

A kind of question asks anew for each class, with numbers of the class's own.  They are taken from
the stops of the picture's controls, so that the picture shows what the answer key says.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

LEVELS = ("11-14", "15-18", "first-year")


@dataclass(frozen=True)
class Question:
    """What is asked and answered; ``lines`` is the room to write.

    ``picture`` is the address of the state that it is about, below the site's own; there the words
    ``shown`` stand, and they stand in the answer too.  What is to be talked about has none.
    """

    text: str
    answer: str
    working: str
    picture: str
    shown: str = ""
    lines: int = 3


@dataclass(frozen=True)
class Kind:
    """One kind of question, the goal that it serves, and who can be asked it."""

    name: str
    goal: str
    levels: tuple[str, ...]
    ask: Callable[[random.Random], Question]

    def of(self, seed: int) -> Question:
        """The question of one class; the same seed asks the same.

        >>> from lib.teach.leak import KINDS
        >>> KINDS[0].of(7) == KINDS[0].of(7)
        True
        """
        return self.ask(random.Random(f"{self.name} {seed}"))


def in_all(first: float, other: float, times: int) -> str:
    """That a number is so many times the other; told with two figures each, they may not seem so.

    >>> in_all(26.4, 105.6, 4), in_all(13.0, 52.0, 4)
    ('4 times as much, but for rounding', '4 times as much')
    """
    as_read = float(f"{other:.2g}") / float(f"{first:.2g}")
    return f"{times} times as much{'' if abs(as_read / times - 1) < 0.01 else ', but for rounding'}"


def picture(page: str, figure: str, **settings: float | str) -> str:
    """The address of a figure on its page, as it stands.

    >>> picture("hole_and_patch", "pressure", hole_mm=3.0)
    'hole_and_patch?hole_mm=3#pressure'
    """
    said = {k: f"{v:.12g}" if isinstance(v, float) else v for k, v in settings.items()}
    return f"{page}{'?' if said else ''}{urlencode(said)}#{figure}"
