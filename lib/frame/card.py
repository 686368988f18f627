"""Cards that lead from page to page: a small picture of what waits there, and its question."""

from html import escape

from lib.frame.page import CHAPTERS, in_title, put
from lib.look.doors import door


def onward(path: str, question: str) -> None:
    """Right after the first picture: the card to the next page, beside this page's chapters."""
    put(f'<div class="tm-onward">{_next(path, question)}{CHAPTERS}</div>')


def next_card(path: str, question: str) -> None:
    """At the end of a page: where a reader goes on."""
    put(_next(path, question))


def doors(*to: tuple[str, str, str]) -> None:
    """Cards side by side, each with the address of a page, its question, and what to do there."""
    put(f'<ul class="tm-doors">{"".join(f"<li>{_card(*one)}</li>" for one in to)}</ul>')


def _next(path: str, question: str) -> str:
    return f'<div class="tm-next">{_card(path, question)}</div>'


def _card(path: str, question: str, why: str = "") -> str:
    said = f' <span class="tm-why">{escape(why)}</span>' if why else ""
    return (
        f'<a class="tm-card" data-page="{path}" href="./{path}">{door(path)}'
        f'<span class="tm-said"><strong>{in_title(question)}</strong>{said}</span></a>'
    )
