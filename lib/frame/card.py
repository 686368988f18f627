"""Cards that lead from page to page: a small picture of what waits there, and its question."""

import htpy as h

from lib.frame.page import chapters_here, in_title, put
from lib.look.doors import door


def onward(path: str, question: str) -> None:
    """Right after the first picture: the card to the next page, beside this page's chapters."""
    put(h.div(".tm-onward")[_next(path, question), chapters_here()])


def next_card(path: str, question: str) -> None:
    """At the end of a page: where a reader goes on."""
    put(_next(path, question))


def doors(*to: tuple[str, str, str]) -> None:
    """Cards side by side, each with the address of a page, its question, and what to do there."""
    put(h.ul(".tm-doors")[[h.li[_card(*one)] for one in to]])


def _next(path: str, question: str) -> h.Element:
    return h.div(".tm-next")[_card(path, question)]


def _card(path: str, question: str, why: str = "") -> h.Element:
    return h.a(".tm-card", data_page=path, href=f"./{path}")[
        door(path),
        h.span(".tm-said")[h.strong[in_title(question)], why and [" ", h.span(".tm-why")[why]]],
    ]
