"""Streamlit's one bare page, dressed for each address of the site.

Each address gets its own title, description and picture, so that a shared link shows what it is,
and names early the scripts that it would otherwise ask for late.
"""

import importlib.util
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from lib.live.page import DOOR
from lib.live.preview import preview

# The parts of Streamlit that our pages are made of, by the names of their scripts.
PARTS = ("BidiComponent", "Html", "Slider", "ButtonGroup", "Button", "PageLink")
# Instead of Streamlit's words to who runs no scripts: the plain ones.
NO_SCRIPT = "<noscript><style>#tm-plain { display: block; }</style></noscript>"


@dataclass(frozen=True)
class Page:
    """One address of the site: its script, its short name in the menu, and what a link says."""

    script: str
    path: str
    name: str
    question: str
    description: str

    @property
    def title(self) -> str:
        """As a browser's tab and a shared link show it."""
        return f"{self.question} · Two Millimetres"


def streamlit() -> Path:
    """What the installed Streamlit serves."""
    spec = importlib.util.find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise RuntimeError("Streamlit is not installed; run: pip install -r requirements.txt")
    return Path(spec.origin).parent / "static"


@cache
def bare_page() -> str:
    """The page of the installed Streamlit."""
    return (streamlit() / "index.html").read_text(encoding="utf-8")


@cache
def _early() -> str:
    """Preloads of scripts that a page would ask for late, one after the other.

    The browser half of live figures, and parts of Streamlit with all that they import; in a
    Streamlit that calls them otherwise the page is only slower.
    """
    bare, scripts = bare_page(), streamlit() / "static" / "js"
    parts = [file.name for name in PARTS for file in scripts.glob(f"{name}.*.js")]
    for part in parts:
        text = (scripts / part).read_text(encoding="utf-8")
        imported = re.findall(r'(?:from|import)"\./([\w.-]+\.js)"', text)
        parts += [name for name in imported if name not in parts and name not in bare]
    addresses = [*(f"./static/js/{part}" for part in parts), f"./live/{DOOR}"]
    return "\n".join(f'<link rel="modulepreload" crossorigin href="{a}">' for a in addresses)


def _put(html: str, old: str, new: str) -> str:
    """Replace what must stand in Streamlit's page once; a new version may have moved it."""
    if html.count(old) != 1:
        raise RuntimeError(f"Streamlit's page holds {old!r} {html.count(old)} times, expected once")
    return html.replace(old, new)


def dressed(bare: str, page: Page, origin: str, figures: Sequence[tuple[str, str]] = ()) -> str:
    """The bare page with this page's title, description, picture, and words for who gets no more.

    All addresses are relative, since no server knows under which prefix a proxy shows it; only the
    picture's is whole where ``origin`` tells it.  ``figures`` are name and title of each live
    figure of the page, which its own light page shows with less.
    """
    title = escape(page.title)
    seen = preview(page.title, page.description, f"{origin}/cards/{page.script}.png")
    head = f"""<head><script src="./boot.js"></script>
    <link rel="stylesheet" href="./page.css">
    {seen}"""
    html = _put(_put(bare, "<head>", head), "</head>", f"{_early()}\n</head>")
    html = _put(html, "<title>Streamlit</title>", f"<title>{title}</title>")
    html, found = re.subn(r"<noscript>.*?</noscript>", NO_SCRIPT, html, flags=re.DOTALL)
    if found != 1:
        raise RuntimeError(f"Streamlit's page holds {found} parts for no script, expected one")
    root = '<div id="root"></div>'
    html = _put(html, root, f"{root}\n{_plain(page, figures)}")
    return _put(html, '<link rel="shortcut icon" href="./favicon.png" />',
                '<link rel="icon" href="./cards/icon.png" type="image/png" />')  # fmt: skip


def _plain(page: Page, figures: Sequence[tuple[str, str]]) -> str:
    """Title, what it is about, and a way on: what a browser shows that may not run the rest."""
    light = "".join(f'<li><a href="./figure/{name}">{escape(t)}</a></li>' for name, t in figures)
    return (
        f'<main id="tm-plain" hidden><h1>{escape(page.question)}</h1>'
        f"<p>{escape(page.description)}</p>"
        f'<p>This page did not get what it needs here. <a href="./{page.path}" target="_blank">Open'
        f" it by itself</a>{', or its figures one by one, which need less:' if light else '.'}</p>"
        f"{f'<ul>{light}</ul>' if light else ''}</main>"
    )
