"""How an answer is sent: squeezed once, not again to who has it, and open to frames of any kind."""

import gzip
import hashlib
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from lib.entrance import Page
from lib.live.page import PAGE_CSS, document, variables_css


@lru_cache(maxsize=256)  # all pages, figures, sweeps and scripts, under a few names of the host
def _squeezed(body: bytes) -> bytes:
    """Squeezed once for all: a sweep takes 20 ms, which each visitor would cost anew."""
    return gzip.compress(body, 6, mtime=0)


def takes_gzip(request: Request) -> bool:
    """Whether the browser, or a proxy before it, can unpack."""
    return "gzip" in request.headers.get("accept-encoding", "")


def answer(request: Request, body: bytes, media_type: str, cache: str) -> Response:
    """The body with its ETag, or 304 if the browser holds it already.

    Any origin may read it: a frame that its page has fenced off has none, and nothing here is
    about a visitor.
    """
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": cache, "Access-Control-Allow-Origin": "*"}
    squeezes = not media_type.startswith("image")
    if squeezes:  # said of every answer, also of a plain one and of a 304, for caches on the way
        headers["Vary"] = "Accept-Encoding"
    if tag in request.headers.get("if-none-match", "").replace("W/", ""):
        return Response(status_code=304, headers=headers)
    if squeezes and takes_gzip(request):
        body = _squeezed(body)
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type=media_type, headers=headers)


def nowhere(path: str, base: str, pages: Sequence[Page]) -> Response:
    """No such address, and links to the pages, relative to ``path``.

    A proxy may have taken a prefix away that we know nothing of.
    """
    return HTMLResponse(ways_on(_home(path, base), pages), status_code=404)


def _home(path: str, base: str) -> str:
    return ("../" * (path.count("/") - 1) or "./") + f"{base[1:]}/".lstrip("/")


NOWHERE = ("Not here", "There is nothing at this address", "These pages are there:")
BROKEN = (
    "Broken",
    "Something here is broken",
    "It is not you, and what you have set still stands in the address: load it again in a minute."
    " These pages should work:",
)


def broken(path: str, base: str, pages: Sequence[Page]) -> Response:
    """An answer that failed, told kindly; what went wrong is for the log."""
    return HTMLResponse(ways_on(_home(path, base), pages, told=BROKEN), status_code=500)


def ways_on(
    home: str, pages: Sequence[Page], suffix: str = "", told: tuple[str, str, str] = NOWHERE
) -> str:
    """The page for an address at which there is nothing, or one that cannot be answered.

    ``told`` is title, heading and a sentence before the links.
    """
    links = "".join(
        f'<li><a href="{home}{(p.path or "index") + suffix if suffix else p.path}">'
        f"{escape(p.question)}</a></li>"
        for p in pages
    )
    title, heading, sentence = told
    body = [f"<h1>{heading}</h1>", f"<p>{sentence}</p>"]
    style = f"<style>{variables_css()}{PAGE_CSS}</style>"
    return document(title, [style], ["<main>", *body, f"<ul>{links}</ul>", "</main>"])


def for_spreadsheets(file: Path) -> bytes:
    """A list of facts as a file, with the mark that tells spreadsheets that this is UTF-8."""
    return file.read_bytes().decode("utf-8-sig").encode("utf-8-sig")


def missing(what: str) -> Response:
    """There is no such thing, in one plain line."""
    return Response(f"There is no such {what}.", status_code=404, media_type="text/plain")
