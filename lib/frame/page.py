"""A page from its title to its foot, written once as HTML.

A page's script is prose between calls of this room; each call adds a block.  ``lib.plain_pages``
sends the whole, and the same HTML is what Streamlit shows: so the two cannot part.

Every page has one pattern: title and lead, the first picture, a card to the next page and the list
of chapters, three to five questions, and under "Look closer" everything for people who check.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from pathlib import Path

import htpy as h
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from lib.facts.reading import typeset
from lib.frame.glossary import explained, marked
from lib.frame.written import Written
from lib.look.words import MODEL_DATE, said_day

MODEL = Path(__file__).parents[1] / "physics" / "MODEL.md"
# In a title: the hole, as wide on the screen as it was in the ship.
DOT = "●"
CLOSER = "closer"
# The blocks of the page, or of the fold, that is being written.
_blocks: ContextVar[list[h.Node]] = ContextVar("blocks")
# The page's chapters so far, each with its anchor.
_chapters: ContextVar[list[tuple[str, str]]] = ContextVar("chapters")
# The words that the page has explained so far.
_known: ContextVar[set[str]] = ContextVar("known")
# The page that is being written, and where a finished one goes.
_page: ContextVar[Written] = ContextVar("page")
_pages: ContextVar[list[Written]] = ContextVar("pages")


@contextmanager
def page(title: str, lead: str) -> Iterator[None]:
    """The whole page: its title, what it is about, what the ``with`` holds, and the foot."""
    chapters: list[tuple[str, str]] = []
    known: set[str] = set()
    about = marked(in_html(typeset(lead)), known)
    blocks: list[h.Node] = [h.h1[in_title(title)], h.div(".tm-lead")[about]]
    written = Written()
    tokens = _chapters.set(chapters), _known.set(known), _page.set(written)
    try:
        with _into(blocks):
            yield
    finally:
        _chapters.reset(tokens[0])
        _known.reset(tokens[1])
        _page.reset(tokens[2])
    written.body = h.div(".tm-page")[blocks, explained(known), _foot()]
    _pages.get().append(written)


def in_title(title: str) -> Markup:
    """A title as HTML.  Its dot is drawn two millimetres wide, read out as that, and never alone:
    the word before it stays on its line, and what follows begins the next one if it has to.

    >>> in_title("How fast does the air leave?")
    Markup('How fast does the air leave?')
    """
    hole = h.svg(".tm-width", viewBox="0 0 2 2", role="img", aria_label="about 2 millimetres")
    dot = h.span(".tm-with-width")[r"\1", hole[h.circle(cx=1, cy=1, r=1)]]
    rest = h.span(".tm-rest")[r"\2"]
    return Markup(re.sub(rf"(\w+ ){DOT} (.+)", f"{dot} {rest}", str(escape(title))))


@contextmanager
def written() -> Iterator[list[Written]]:
    """The pages whose scripts are run inside the ``with``."""
    pages: list[Written] = []
    token = _pages.set(pages)
    try:
        yield pages
    finally:
        _pages.reset(token)


@contextmanager
def _into(blocks: list[h.Node]) -> Iterator[None]:
    token = _blocks.set(blocks)
    try:
        yield
    finally:
        _blocks.reset(token)


def here() -> Written:
    """The page that is being written."""
    return _page.get()


def put(block: h.Node) -> None:
    """A block: elements, or a function that draws them later; a bare text is no markup."""
    _blocks.get().append(block)


def prose(text: str) -> None:
    """Paragraphs and lists in Markdown, set as the site sets numbers and units, words explained."""
    put(marked(in_html(typeset(text)), _known.get()))


@cache
def in_html(text: str) -> Markup:
    """Markdown as HTML; markup in it is text."""
    return Markup(MarkdownIt("commonmark", {"html": False}).render(text))


def headline(text: str) -> None:
    """The answer in one line, above its picture."""
    put(h.p(".tm-headline")[text])


@contextmanager
def question(words: str, at: str) -> Iterator[None]:
    """A question of the story, with its anchor.

    At most 60 words, one picture, and at most 40 words after it.  Its heading leads to it; it is no
    landmark, for its picture is one, often of the same name.
    """
    _chapters.get().append((at, words))
    inside: list[h.Node] = [h.h2[words]]
    with _into(inside):
        yield
    put(h.section(".tm-question", id=at)[inside])


@contextmanager
def closer() -> Iterator[None]:
    """The last part of a page: its chapters for people who check, each folded away."""
    _chapters.get().append((CLOSER, "Look closer"))
    inside: list[h.Node] = [
        h.h2(f"#{CLOSER}-asked")["Look closer"],
        h.p["Here is all the rest, for people who check. Press a line to open it."],
    ]
    with _into(inside):
        yield
    put(h.section(".tm-closer", id=CLOSER, aria_labelledby=f"{CLOSER}-asked")[inside])


@contextmanager
def chapter(words: str, at: str) -> Iterator[None]:
    """A part of "Look closer", folded away.

    An address with its anchor opens it, and so does a setting that only its figures have.
    """
    inside: list[h.Node] = []
    with _into(inside):
        yield
    put(h.details(".tm-chapter", id=at)[h.summary[h.h3[words]], inside])


def chapters() -> None:
    """The list of the page's questions, each a link to its place, where no ``onward`` has it."""
    put(chapters_here())


def chapters_here() -> h.Node:
    """That list, with the chapters too that are still to come."""
    every = _chapters.get()
    return lambda: h.nav(".tm-chapters", aria_label="On this page")[
        h.ul[[h.li[h.a(href=f"#{at}")[words]] for at, words in every]]
    ]


@contextmanager
def fold(label: str) -> Iterator[None]:
    """What the ``with`` holds, folded away under a label."""
    inside: list[h.Node] = []
    with _into(inside):
        yield
    put(h.details[h.summary[label], inside])


def limits(*chapters: str) -> None:
    """What the models of this page leave out, as ``lib/physics/MODEL.md`` says it."""
    with chapter("What this model leaves out", "limits"):
        prose("\n\n".join(map(left_out, chapters)))


@cache
def left_out(chapter: str) -> str:
    """The part "Leaves out" of one chapter of ``MODEL.md``."""
    text = MODEL.read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(chapter)}$.*?^### Leaves out$\n(.*?)(?=^##|\Z)", text, re.M | re.S)
    if not found:
        raise KeyError(f"MODEL.md has no chapter {chapter!r} with a part 'Leaves out'")
    return typeset(f"**{chapter}**\n\n{found.group(1).strip()}")


def _foot() -> h.Element:
    return h.footer(".tm-footer")[
        h.p[
            "Two Millimetres is free software (MIT licence). This site sets no cookie, counts"
            " nobody and asks no other site for anything. Who drilled the hole was never shown in"
            " public. The numbers on this site were last changed on"
            f" {said_day(date.fromisoformat(MODEL_DATE))}."
        ]
    ]
