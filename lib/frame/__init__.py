"""What every page shares.  Pages read as prose between calls of this room.

``page`` holds a page from its question to its foot, ``controls`` own their part of the address,
``row`` is what stands under each figure.  A page never shows a traceback: what a link says wrongly
is answered with the default and a quiet note, before any control is drawn.
"""

from lib.frame.controls import choose, day, find
from lib.frame.figure import cases, explore, listing, live
from lib.frame.page import (
    answer,
    heading,
    headline,
    limits,
    next_question,
    page,
    picture,
    prose,
    stage,
)
from lib.frame.row import (
    MARKS,
    as_table,
    download,
    fold,
    says_who,
    show_table,
    show_working,
    take_it,
    take_row,
)

__all__ = [
    "MARKS",
    "answer",
    "as_table",
    "cases",
    "choose",
    "day",
    "download",
    "explore",
    "find",
    "fold",
    "heading",
    "headline",
    "limits",
    "listing",
    "live",
    "next_question",
    "page",
    "picture",
    "prose",
    "says_who",
    "show_table",
    "show_working",
    "stage",
    "take_it",
    "take_row",
]
