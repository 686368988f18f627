"""The pages' addresses as a browser, a chat app or a school's proxy first meets them.

Streamlit serves one bare page for every address.  Here each address gets the same page with its
own title, description and picture (so that a shared link shows what it is), and every answer
carries a policy that lets the browser talk to this site alone.  Nothing here knows any visitor.
"""

import base64
import hashlib
import importlib.util
import re
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lib.figures import FIGURES, figure_page, offline_file
from lib.live import shelf
from lib.live.page import files

LOOK = Path(__file__).parent / "look"
FACTS = Path(__file__).parent / "facts"
CARDS, STYLE = LOOK / "cards", LOOK / "page.css"

# Runs before Streamlit's own script.  First: a page other than home finds its server without two
# guesses that end in 404.  Second: a slider's new address replaces the old one in the browser's
# history, and leaving a page does not first wipe its address, so that Back takes one press.  (An
# emptied address that nobody leaves is tidied half a minute later.)
BOOT = """
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


def _bare_page() -> str:
    """The page that the installed Streamlit serves, read from its package."""
    spec = importlib.util.find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise RuntimeError("Streamlit is not installed; run: pip install -r requirements.txt")
    return (Path(spec.origin).parent / "static" / "index.html").read_text(encoding="utf-8")


def _put(html: str, old: str, new: str) -> str:
    """Replace what must stand in Streamlit's page once; a new version may have moved it."""
    if html.count(old) != 1:
        raise RuntimeError(f"Streamlit's page holds {old!r} {html.count(old)} times, expected once")
    return html.replace(old, new)


def _dressed(bare: str, page: Page, origin: str) -> str:
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
    html = _put(bare, "<head>", head)
    html = _put(html, "<title>Streamlit</title>", f"<title>{title}</title>")
    # Relative addresses are right at the top level, where all our pages are.
    return _put(html, '<link rel="shortcut icon" href="./favicon.png" />',
                '<link rel="icon" href="/cards/icon.png" type="image/png" />')  # fmt: skip


def _origin(request: Request) -> str:
    """Where the visitor believes the site to be; a strange host name gives relative addresses."""
    host = request.headers.get("host", "")
    scheme = request.headers.get("x-forwarded-proto", request.url.scheme)
    known = re.fullmatch(r"[A-Za-z0-9.:\[\]-]{1,255}", host) and scheme in ("http", "https")
    return f"{scheme}://{host}" if known else ""


def _answer(request: Request, body: bytes, media_type: str, cache: str) -> Response:
    """The body with its ETag, or 304 if the browser holds it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": cache}
    if tag in request.headers.get("if-none-match", "").replace("W/", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)


def _missing(what: str) -> Response:
    return Response(f"There is no such {what}.", status_code=404, media_type="text/plain")


def routes(pages: Sequence[Page]) -> list[Route]:
    """One address a page, the first script and style, the live figures, lists and pictures."""
    bare, served = _bare_page(), files()
    for page in pages:  # a Streamlit whose page has changed stops the start, not a visitor
        _dressed(bare, page, "")

    def entrance(page: Page) -> Route:
        def serve(request: Request) -> Response:
            html = _dressed(bare, page, _origin(request))
            return _answer(request, html.encode(), "text/html", "no-cache")

        return Route(f"/{page.path}", serve)

    def boot(request: Request) -> Response:
        return _answer(request, BOOT.encode(), "text/javascript", "no-cache")

    def style(request: Request) -> Response:
        return _answer(request, STYLE.read_bytes(), "text/css", "no-cache")

    def module(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in served:
            return _missing("file")
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        return _answer(request, served[name].encode(), kind, "no-cache")

    def sweep(request: Request) -> Response:
        body = shelf.take(request.path_params["fingerprint"])
        forever = "public, max-age=31536000, immutable"
        return _answer(request, body, "application/json", forever) if body else _missing("sweep")

    def figure(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in FIGURES:
            return _missing("figure")
        html = figure_page(name, _origin(request))
        return _answer(request, html.encode(), "text/html", "no-cache")

    def offline(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in FIGURES:
            return _missing("figure")
        answer = _answer(request, offline_file(name).encode(), "text/html", "no-cache")
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}.html"'
        return answer

    def fact_list(request: Request) -> Response:
        name = request.path_params["name"]
        file = FACTS / f"{name}.csv"
        if not re.fullmatch(r"[a-z_0-9]+", name) or not file.is_file():
            return _missing("list")
        answer = _answer(request, file.read_bytes(), "text/csv", "no-cache")
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return answer

    def card(request: Request) -> Response:
        file = CARDS / f"{request.path_params['name']}.png"
        if not file.is_file():
            return _missing("picture")
        return _answer(request, file.read_bytes(), "image/png", "public, max-age=86400")

    return [
        *(entrance(page) for page in pages),
        Route("/boot.js", boot),
        Route("/page.css", style),
        Route("/cards/{name:str}.png", card),
        Route("/facts/{name:str}.csv", fact_list),
        Route("/live/{name:str}", module),
        Route("/sweep/{fingerprint:str}.json", sweep),
        Route("/figure/{name:str}", figure),
        Route("/offline/{name:str}.html", offline),
    ]


def policy() -> str:
    """What the browser may fetch and run: this site's own files and nothing else.

    Streamlit needs blobs (components) and inline styles (its theme); its one inline script is
    allowed by its hash.  Anybody may frame the site: talks and school pages do.
    """
    inline = re.search(r"<script>(.*?)</script>", _bare_page(), re.DOTALL)
    digest = hashlib.sha256(inline.group(1).encode() if inline else b"").digest()
    script = f"'sha256-{base64.b64encode(digest).decode()}'"
    return (
        "default-src 'none'; base-uri 'self'; form-action 'self'; object-src 'none';"
        f" frame-ancestors *; script-src 'self' blob: 'wasm-unsafe-eval' {script};"
        " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
        " connect-src 'self'; manifest-src 'self'; worker-src 'none'"
    )


Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Headers:
    """Adds the policy to every answer; web sockets pass untouched."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.extra = [
            (b"content-security-policy", policy().encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
        ]

    async def __call__(self, scope: Scope, receive: Any, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self.extra]
            await send(message)

        await self.app(scope, receive, with_headers)
