"""The site's pages as plain HTML that lives: the first answer of every address.

A page's script is run once, its blocks are kept, and what is sent is the same for every visitor:
the words, the stills and the answers of the defaults, for who runs no script, and for the browser
half all that it needs to wake them.  ``lib.site`` writes the same pages as files.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import htpy as h
from markupsafe import Markup, escape

from lib.figures import FIGURES
from lib.live.delivery.page import document, head
from lib.live.delivery.preview import SITE, preview
from lib.page_shell import Page
from lib.pages import written
from lib.teach import paper
from lib.teach.lessons import ready
from lib.teach.sheet import Sheet
from lib.teach.talk import READY, document_of, of_page

CLOSER = 'class="tm-closer"'  # where a page's story ends
STILL = r'data-figure="(\w+)"'


@cache
def body(script: str) -> Markup:
    """The page as its script has written it, with its figures drawn."""
    return written(script).html()


@lru_cache(maxsize=64)  # hosts are few; who makes up more gains nothing
def html(page: Page, pages: tuple[Page, ...], origin: str = "", suffix: str = "") -> str:
    """The whole document; ``suffix`` ends the addresses of pages where they are files."""
    stills = re.findall(STILL, body(page.script))
    early = [
        h.link(rel="preload", as_="script", href=f"./sweep/{one.file(*one.defaults)}.js")
        for one in map(FIGURES.__getitem__, stills[:1])
    ]
    seen = preview(page.title, page.description, f"{origin or '.'}/cards/{page.script}.png")
    shown = inside(page, pages, suffix)
    return document(page.question, [head("."), early, seen], shown, suffix)


def inside(page: Page, pages: Sequence[Page], suffix: str = "", tag: str = "main") -> Markup:
    """All that is seen: the menu and the page; a ``div`` in a document that has its ``main``."""
    text = body(page.script)
    shown = h.fragment[
        h.a(".tm-skip", href="#page")["To the page"],
        menu(page, pages),
        h.Element(tag)("#page.tm-main")[_stills(re.findall(STILL, text), suffix), text],
    ]
    return _filed(Markup(shown), pages, suffix)


def _stills(names: Sequence[str], suffix: str) -> h.Element | None:
    """What a visitor without scripts is told, and where each figure has its table and sources."""
    if not names:
        return None
    links = [h.a(href=f"./figure/{name}{suffix}")[FIGURES[name].default.title] for name in names]
    return h.noscript[
        h.p[
            "The controls need JavaScript. Without it, these are the pictures and the answers that"
            " the page starts with, whatever the link asks for. Each has a page of its own: ",
            Markup(", ").join(links),
        ]
    ]


def talk(pages: Sequence[Page], suffix: str = "") -> str:
    """The page of the talks: the ready one, and for each page its story's figures."""
    stories = {page.path: re.findall(STILL, body(page.script).partition(CLOSER)[0]) for page in pages}
    talks = {"": READY} | {
        path or "index": of_page(path, figures) for path, figures in stories.items() if figures
    }
    titles = {name: figure.default.title for name, figure in FIGURES.items()}
    return document_of(talks, titles, suffix)


def menu(page: Page, pages: Sequence[Page]) -> h.Element:
    """The site's name and its pages, the one that is open marked.

    Five words tell the story, all to be seen at once: on a phone they stand at the foot of the
    screen, and what stands aside from it at the top.
    """

    def link(to: Page) -> h.Element:
        here = "page" if to is page else None
        return h.a(data_page=to.path, href=f"./{to.path}", aria_current=here)[to.name]

    return h.nav(".tm-menu", aria_label=SITE)[
        h.strong[SITE],
        h.ul[[h.li[link(to)] for to in pages if not to.aside]],
        [h.p(".tm-aside")[link(to)] for to in pages if to.aside],
    ]


def _filed(html: Markup, pages: Sequence[Page], suffix: str) -> Markup:
    """Links to pages, and to places on them, as links to files, where they are files.

    What a server would have to work out stands there ready, or not at all.
    """
    if not suffix:
        return html
    text = str(html)
    for path in (*(page.path for page in pages), "talk"):
        link = rf'href="\./{path}(?=["#?])'
        text = re.sub(link, f'href="./{path or "index"}{suffix}', text)
    for level, seed in ready():
        for key in (False, True):
            link = escape(f"./worksheet?{Sheet(level, seed=seed).query}{'&key' if key else ''}")
            text = text.replace(f'"{link}"', f'"./{paper.file(level, seed, key)}{suffix}"')
    return Markup(re.sub(r'<form class="tm-builder".*?</form>', "", text, flags=re.DOTALL))
