"""The site's addresses as a browser, a chat app or a school's proxy first meets them.

Pages, live figures, lists and pictures; every answer carries a policy that lets the browser talk
to this site alone.  Nothing here knows any visitor.
"""

import base64
import gzip
import hashlib
import re
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lib.entrance import BOOT, Page, bare_page, dressed
from lib.figures import FIGURES, figure_page, offline_file, plot_file, sweep_file
from lib.live.exploration import LIBRARY, library
from lib.live.page import served

LOOK = Path(__file__).parent / "look"
FACTS = Path(__file__).parent / "facts"
CARDS, STYLE = LOOK / "cards", LOOK / "page.css"


def _origin(request: Request) -> str:
    """Where the visitor believes the site to be; a strange host name gives relative addresses."""
    host = request.headers.get("host", "")
    scheme = request.headers.get("x-forwarded-proto", request.url.scheme)
    known = re.fullmatch(r"[A-Za-z0-9.:\[\]-]{1,255}", host) and scheme in ("http", "https")
    return f"{scheme}://{host}" if known else ""


@lru_cache(maxsize=256)
def _squeezed(body: bytes) -> bytes:
    """Squeezed once for all: Streamlit would spend 20 ms on each sweep, for each visitor anew."""
    return gzip.compress(body, 6, mtime=0)


def _answer(request: Request, body: bytes, media_type: str, cache: str) -> Response:
    """The body with its ETag, or 304 if the browser holds it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": cache}
    if tag in request.headers.get("if-none-match", "").replace("W/", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", "") and not media_type.startswith("image"):
        body = _squeezed(body)
        headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return Response(body, media_type=media_type, headers=headers)


def _missing(what: str) -> Response:
    return Response(f"There is no such {what}.", status_code=404, media_type="text/plain")


def routes(pages: Sequence[Page]) -> list[Route]:
    """One address a page, the first script and style, the live figures, lists and pictures."""
    bare, scripts = bare_page(), served()
    for page in pages:  # a Streamlit whose page has changed stops the start, not a visitor
        dressed(bare, page, "")

    def entrance(page: Page) -> Route:
        def serve(request: Request) -> Response:
            html = dressed(bare, page, _origin(request))
            return _answer(request, html.encode(), "text/html", "no-cache")

        return Route(f"/{page.path}", serve)

    def boot(request: Request) -> Response:
        return _answer(request, BOOT.encode(), "text/javascript", "no-cache")

    def style(request: Request) -> Response:
        return _answer(request, STYLE.read_bytes(), "text/css", "no-cache")

    def module(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in scripts:
            return _missing("file")
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        return _answer(request, scripts[name].encode(), kind, "no-cache")

    def sweep(request: Request) -> Response:
        body = sweep_file(request.path_params["name"])
        return _answer(request, body, "application/json", "no-cache") if body else _missing("sweep")

    def plot(request: Request) -> Response:
        body = plot_file(request.path_params["name"])
        return _answer(request, body, "application/json", "no-cache") if body else _missing("plot")

    def plotly(request: Request) -> Response:
        return _answer(request, library(), "text/javascript", "public, max-age=31536000, immutable")

    def figure(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in FIGURES:
            return _missing("figure")
        html = figure_page(name)
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
        # With the mark that tells spreadsheets that this is UTF-8.
        body = file.read_bytes().decode("utf-8-sig").encode("utf-8-sig")
        answer = _answer(request, body, "text/csv", "no-cache")
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
        Route(f"/live/{LIBRARY.name}", plotly),
        Route("/live/{name:str}", module),
        Route("/sweep/{name:str}.json", sweep),
        Route("/plot/{name:str}.json", plot),
        Route("/figure/{name:str}", figure),
        Route("/offline/{name:str}.html", offline),
    ]


def policy() -> str:
    """What the browser may fetch and run: this site's own files and nothing else.

    Streamlit needs blobs (components) and inline styles (its theme); its one inline script is
    allowed by its hash.  Anybody may frame the site: talks and school pages do.
    """
    inline = re.search(r"<script>(.*?)</script>", bare_page(), re.DOTALL)
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
