"""What every page shares.  Pages read as prose between calls of this room, and know no other."""

from lib.frame.figure import cases, explore, live, narrowed
from lib.frame.page import (
    fold,
    heading,
    headline,
    limits,
    links,
    next_question,
    page,
    prose,
    put,
    written,
)
from lib.frame.row import MARKS, as_table, download, says_who, table

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
    "links",
    "live",
    "narrowed",
    "next_question",
    "page",
    "prose",
    "put",
    "says_who",
    "table",
    "written",
]
