"""What every page shares.  Pages read as prose between calls of this room, and know no other."""

from lib.frame.card import doors, next_card, onward
from lib.frame.figure import beside, cases, explore, live, narrowed
from lib.frame.glossary import listed as glossary
from lib.frame.page import (
    chapter,
    chapters,
    closer,
    fold,
    headline,
    limits,
    page,
    prose,
    put,
    question,
    written,
)
from lib.frame.row import MARKS, as_table, download, says_who, table

__all__ = [
    "MARKS",
    "as_table",
    "beside",
    "cases",
    "chapter",
    "chapters",
    "closer",
    "doors",
    "download",
    "explore",
    "fold",
    "glossary",
    "headline",
    "limits",
    "live",
    "narrowed",
    "next_card",
    "onward",
    "page",
    "prose",
    "put",
    "question",
    "says_who",
    "table",
    "written",
]
