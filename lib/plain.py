"""The site's pages as plain HTML that lives: the first answer of every address.

A page's script is run once, its blocks are kept, and what is sent is the same for every visitor:
the words, the stills and the answers of the defaults, for who runs no script, and for the browser
half all that it needs to wake them.  ``lib.site`` writes the same pages as files.
"""

import re
import runpy
from collections.abc import Sequence
from functools import cache, lru_cache
from html import escape
from pathlib import Path

from lib import frame
from lib.entrance import Page
from lib.figures import FIGURES
from lib.live.page import ENTRY
from lib.live.preview import SITE, preview

CURRENT = ' aria-current="page"'
PAGES = Path(__file__).parents[1] / "pages"


@cache
def body(script: str) -> str:
    """What the page's script writes; it must write one page."""
    with frame.written() as pages:
        runpy.run_path(str(PAGES / f"{script}.py"))
    (html,) = pages
    return html


@lru_cache(maxsize=64)  # hosts are few; who makes up more gains nothing
def html(page: Page, pages: tuple[Page, ...], origin: str = "", suffix: str = "") -> str:
    """The whole document; ``suffix`` ends the addresses of pages where they are files."""
    text = body(page.script)
    stills = re.findall(r'data-figure="(\w+)"', text)
    figure = FIGURES[stills[0]] if stills else None
    numbers = f"./sweep/{figure.file(*figure.defaults)}.js" if figure else ""
    early = f'<link rel="preload" as="script" href="{numbers}">' if numbers else ""
    picture = f"{origin}/cards/{page.script}.png" if origin else f"./cards/{page.script}.png"
    return f"""<!DOCTYPE html>
<html lang="en" data-suffix="{suffix}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="./boot.js"></script>
<title>{escape(page.title)}</title>
{preview(page.title, page.description, picture)}
<link rel="icon" href="./cards/icon.png" type="image/png">
<link rel="stylesheet" href="./live/site.css">
<script defer src="./live/{ENTRY}"></script>
{early}
</head>
<body>
<a class="tm-skip" href="#page">To the page</a>
{_filed(menu(page, pages), pages, suffix)}
<main id="page" class="tm-main">
{_stills(stills, suffix)}
{_filed(text, pages, suffix)}
</main>
</body>
</html>
"""


def _stills(names: Sequence[str], suffix: str) -> str:
    """What a visitor without scripts is told, and where each figure has its table and sources."""
    if not names:
        return ""
    links = ", ".join(
        f'<a href="./figure/{name}{suffix}">{escape(FIGURES[name].default.title)}</a>'
        for name in names
    )
    return (
        "<noscript><p>The controls need JavaScript. Without it, these are the pictures and the"
        " answers that the page starts with, whatever the link asks for. Each has a page of its"
        f" own: {links}</p></noscript>"
    )


def menu(page: Page, pages: Sequence[Page]) -> str:
    """The five pages, the one that is open marked, under the name of the site."""
    items = "".join(
        f'<li><a data-page="{p.path}" href="./{p.path}"'
        f"{CURRENT if p is page else ''}>{escape(p.name)}</a></li>"
        for p in pages
    )
    return f'<nav class="tm-menu" aria-label="{SITE}"><strong>{SITE}</strong><ul>{items}</ul></nav>'


def _filed(text: str, pages: Sequence[Page], suffix: str) -> str:
    """Links to pages as links to files, where they are files."""
    for page in pages if suffix else ():
        text = text.replace(f'href="./{page.path}"', f'href="./{page.path or "index"}{suffix}"')
    return text
