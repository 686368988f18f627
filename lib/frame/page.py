"""A page from its question to its foot, written once as HTML.

A page's script is prose between calls of this room; each call adds a block.  ``lib.plain``
sends the whole, and the same HTML is what Streamlit shows: so the two cannot part.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from lib.facts.reading import typeset
from lib.look.words import MODEL_DATE

MODEL = Path(__file__).parents[1] / "physics" / "MODEL.md"
# The blocks of the page, or of the fold, that is being written.
_blocks: ContextVar[list[str]] = ContextVar("blocks")
# Where a finished page goes.
_pages: ContextVar[list[str]] = ContextVar("pages")


@contextmanager
def page(question: str, lead: str) -> Iterator[None]:
    """The whole page: its question, what it is about, what the ``with`` holds, and the foot."""
    blocks = [f"<h1>{escape(question)}</h1>", f'<p class="tm-lead">{escape(lead)}</p>']
    with _into(blocks):
        yield
    _pages.get().append(f'<div class="tm-page">{"".join(blocks)}{_foot()}</div>')


@contextmanager
def written() -> Iterator[list[str]]:
    """The pages whose scripts are run inside the ``with``."""
    pages: list[str] = []
    token = _pages.set(pages)
    try:
        yield pages
    finally:
        _pages.reset(token)


@contextmanager
def _into(blocks: list[str]) -> Iterator[None]:
    token = _blocks.set(blocks)
    try:
        yield
    finally:
        _blocks.reset(token)


def put(html: str) -> None:
    """A block of HTML that our own Python wrote."""
    _blocks.get().append(html)


def prose(text: str) -> None:
    """Paragraphs and lists in Markdown, set as the site sets numbers and units."""
    put(in_html(typeset(text)))


@cache
def in_html(text: str) -> str:
    """Markdown as HTML; markup in it is text."""
    return str(MarkdownIt("commonmark", {"html": False}).render(text))


def heading(question: str) -> None:
    """A question that a part of the page answers."""
    put(f"<h2>{escape(question)}</h2>")


def headline(text: str) -> None:
    """The answer in one line, above its picture."""
    put(f'<p class="tm-headline">{escape(text)}</p>')


@contextmanager
def fold(label: str) -> Iterator[None]:
    """What the ``with`` holds, folded away under a label."""
    inside: list[str] = []
    with _into(inside):
        yield
    put(f"<details><summary>{escape(label)}</summary>{''.join(inside)}</details>")


def links(*to: tuple[str, str]) -> None:
    """Ways to other pages, each by its address and its words."""
    items = "".join(f'<li><a data-page="{path}" href="./{path}">{escape(words)}</a></li>'
                    for path, words in to)  # fmt: skip
    put(f'<ul class="tm-ways">{items}</ul>')


def next_question(path: str, question: str) -> None:
    """Where a reader who has come to the end of a page goes on."""
    put(
        f'<p class="tm-next"><a data-page="{path}" href="./{path}">Next: {escape(question)}</a></p>'
    )


def limits(*chapters: str) -> None:
    """What the models of this page leave out, as ``lib/physics/MODEL.md`` says it."""
    with fold("What this model leaves out"):
        prose("\n\n".join(map(left_out, chapters)))


@cache
def left_out(chapter: str) -> str:
    """The part "Leaves out" of one chapter of ``MODEL.md``."""
    text = MODEL.read_text(encoding="utf-8")
    found = re.search(
        rf"^## {re.escape(chapter)}$.*?^### Leaves out$\n(.*?)(?=^##|\Z)", text, re.M | re.S
    )
    if not found:
        raise KeyError(f"MODEL.md has no chapter {chapter!r} with a part 'Leaves out'")
    return typeset(f"**{chapter}**\n\n{found.group(1).strip()}")


def _foot() -> str:
    return (
        '<footer class="tm-footer"><p>Two Millimetres is free software (MIT licence). This site'
        " sets no cookie, counts nobody and asks no other site for anything. Who drilled the hole"
        f" was never shown in public. Model of {MODEL_DATE}.</p></footer>"
    )
