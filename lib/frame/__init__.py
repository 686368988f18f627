"""What every page shares.  Pages read as prose between calls of this room.

``page`` holds a page from its question to its foot, ``controls`` own their part of the address,
``row`` is what stands under each figure.  A page never shows a traceback: what a link says wrongly
is answered with the default and a quiet note, before any control is drawn.
"""

from lib.frame.controls import choose, live_choice, slider
from lib.frame.figure import cases, live
from lib.frame.page import (
    answer,
    heading,
    headline,
    limits,
    next_question,
    on_demand,
    page,
    picture,
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
    "download",
    "fold",
    "heading",
    "headline",
    "limits",
    "live",
    "live_choice",
    "next_question",
    "on_demand",
    "page",
    "picture",
    "says_who",
    "show_table",
    "show_working",
    "slider",
    "stage",
    "take_it",
    "take_row",
]
