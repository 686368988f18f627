"""The pages of the site, and Streamlit's one bare page dressed for each of them.

Visitors get a page as plain HTML (``lib.plain_pages``); Streamlit stands behind it and shows the
same page at the same address with ``?streamlit``.
"""

import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import htpy as h

from lib.live.delivery.page import BEHIND, STYLE
from lib.live.delivery.preview import SITE, preview


@dataclass(frozen=True)
class Page:
    """One address of the site: its script, its one word in the menu, and what a link says.

    ``question`` is its title in plain text, for tabs and links.  One that stands ``aside`` is no
    part of the story, and stands at the end of the menu.
    """

    script: str
    path: str
    name: str
    question: str
    description: str
    aside: bool = False

    @property
    def title(self) -> str:
        """As a browser's tab and a shared link show it."""
        return f"{self.question} · {SITE}"


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


def _put(html: str, old: str, new: str) -> str:
    """Replace what must stand in Streamlit's page once; a new version may have moved it."""
    if html.count(old) != 1:
        raise RuntimeError(f"Streamlit's page holds {old!r} {html.count(old)} times, expected once")
    return html.replace(old, new)


def dressed(bare: str, page: Page, origin: str) -> str:
    """Streamlit's bare page with this page's title, description, picture and styles.

    All addresses are relative, since no server knows under which prefix a proxy shows it; only the
    picture's is whole where ``origin`` tells it.
    """
    seen = preview(page.title, page.description, f"{origin or '.'}/cards/{page.script}.png")
    first = h.fragment[
        h.script(src="./boot.js"),
        h.script(defer=True, src=f"./live/{BEHIND}"),
        h.link(rel="stylesheet", href=f"./live/{STYLE}"),
        seen,
    ]
    icon = h.link(rel="icon", href="./cards/icon.png", type="image/png")
    html = _put(bare, "<head>", f"<head>{first}")
    html = _put(html, "<title>Streamlit</title>", str(h.title[page.title]))
    return _put(html, '<link rel="shortcut icon" href="./favicon.png" />', str(icon))
