"""What every page shares.  Pages read as prose between calls of this room.

``page`` holds a page from its question to its foot, ``figure`` its figures and named events,
``row`` what it says of its sources and lists.
"""

from lib.frame.figure import cases, explore, listing, live
from lib.frame.page import (
    heading,
    headline,
    limits,
    next_question,
    page,
    prose,
)
from lib.frame.row import (
    MARKS,
    as_table,
    download,
    fold,
    says_who,
    show_table,
)

__all__ = [
    "MARKS",
    "as_table",
    "cases",
    "download",
    "explore",
    "fold",
    "heading",
    "headline",
    "limits",
    "listing",
    "live",
    "next_question",
    "page",
    "prose",
    "says_who",
    "show_table",
]
