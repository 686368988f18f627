"""Streamlit's one bare page, dressed for each address of the site.

Each address gets its own title, description and picture, so that a shared link shows what it is,
and names early the scripts that it would otherwise ask for late.
"""

import importlib.util
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from lib.live.page import DOOR

# The parts of Streamlit that our pages are made of, by the names of their scripts.
PARTS = ("BidiComponent", "Html", "Slider", "ButtonGroup", "Button", "PageLink")

# Runs before Streamlit's own script.  First: a page other than home finds its server without two
# guesses that end in 404.  Second: a slider's new address replaces the old one in the browser's
# history, and leaving a page does not first wipe its address, so that Back takes one press.  (An
# emptied address that nobody leaves is tidied half a minute later.)
BOOT = """
window.tmRoot = location.origin + '/'; document.documentElement.dataset.root = '.';
window.__streamlit = {BACKEND_BASE_URL: location.origin + '/', MAIN_PAGE_BASE_URL: location.origin + '/'};
(() => {
  const push = history.pushState.bind(history), replace = history.replaceState.bind(history);
  history.pushState = (state, title, url) => {
    const to = new URL(url ?? location.href, document.baseURI);
    if (to.pathname !== location.pathname) return push(state, title, url);
    if (to.search || !location.search) return replace(state, title, url);
    const here = location.href;
    setTimeout(() => { if (location.href === here) replace(state, title, url); }, 30000);
  };
})();
"""  # noqa: E501


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


def _streamlit() -> Path:
    """What the installed Streamlit serves."""
    spec = importlib.util.find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise RuntimeError("Streamlit is not installed; run: pip install -r requirements.txt")
    return Path(spec.origin).parent / "static"


@cache
def bare_page() -> str:
    """The page of the installed Streamlit."""
    return (_streamlit() / "index.html").read_text(encoding="utf-8")


@cache
def _early() -> str:
    """Preloads of scripts that a page would ask for late, one after the other.

    The browser half of live figures, and parts of Streamlit with all that they import; in a
    Streamlit that calls them otherwise the page is only slower.
    """
    bare, scripts = bare_page(), _streamlit() / "static" / "js"
    parts = [file.name for name in PARTS for file in scripts.glob(f"{name}.*.js")]
    for part in parts:
        text = (scripts / part).read_text(encoding="utf-8")
        imported = re.findall(r'(?:from|import)"\./([\w.-]+\.js)"', text)
        parts += [name for name in imported if name not in parts and name not in bare]
    addresses = [*(f"/static/js/{part}" for part in parts), f"/live/{DOOR}"]
    return "\n".join(f'<link rel="modulepreload" crossorigin href="{a}">' for a in addresses)


def _put(html: str, old: str, new: str) -> str:
    """Replace what must stand in Streamlit's page once; a new version may have moved it."""
    if html.count(old) != 1:
        raise RuntimeError(f"Streamlit's page holds {old!r} {html.count(old)} times, expected once")
    return html.replace(old, new)


def dressed(bare: str, page: Page, origin: str) -> str:
    """The bare page with this page's title, description and picture."""
    title, description = escape(page.title), escape(page.description)
    card = f"{origin}/cards/{page.script}.png"
    head = f"""<head><script src="/boot.js"></script>
    <link rel="stylesheet" href="/page.css">
    <meta name="description" content="{description}">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content="Two Millimetres">
    <meta property="og:title" content="{title}">
    <meta property="og:description" content="{description}">
    <meta property="og:url" content="{origin}/{page.path}">
    <meta property="og:image" content="{card}">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">
    <meta property="og:image:alt" content="{title}">
    <meta name="twitter:card" content="summary_large_image">"""
    html = _put(_put(bare, "<head>", head), "</head>", f"{_early()}\n</head>")
    html = _put(html, "<title>Streamlit</title>", f"<title>{title}</title>")
    # Relative addresses are right at the top level, where all our pages are.
    return _put(html, '<link rel="shortcut icon" href="./favicon.png" />',
                '<link rel="icon" href="/cards/icon.png" type="image/png" />')  # fmt: skip
