"""Cards that lead from page to page: a small picture of what waits there, and its question."""

from html import escape

from lib.frame.page import in_title, put
from lib.look.doors import door


def next_card(path: str, question: str, why: str = "") -> None:
    """One card: where a reader goes on, after the first picture and at the end of a page."""
    put(f'<div class="tm-next">{_card(path, question, why)}</div>')


def doors(*to: tuple[str, str, str]) -> None:
    """Cards side by side, each with the address of a page, its question, and what to do there."""
    put(f'<ul class="tm-doors">{"".join(f"<li>{_card(*one)}</li>" for one in to)}</ul>')


def _card(path: str, question: str, why: str) -> str:
    said = f' <span class="tm-why">{escape(why)}</span>' if why else ""
    return (
        f'<a class="tm-card" data-page="{path}" href="./{path}">{door(path)}'
        f'<span class="tm-said"><strong>{in_title(question)}</strong>{said}</span></a>'
    )
