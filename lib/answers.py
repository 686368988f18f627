"""How an answer is sent: squeezed once, not again to who has it, and open to frames of any kind."""

import gzip
import hashlib
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import htpy as h
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from lib.live.delivery.page import PAGE_CSS, document, variables_css
from lib.page_shell import Page


@dataclass(frozen=True, eq=False)
class Ready:
    """A body as it is sent, worked out once: plain, squeezed if it gains by that, and its tag."""

    plain: bytes
    squeezed: bytes
    tag: str


@lru_cache(maxsize=256)  # all pages, figures, sweeps and scripts; the same text is found at once
def _ready(body: str | bytes, squeezes: bool = True) -> Ready:
    """Squeezed once for all: a sweep takes 20 ms, which each visitor would cost anew."""
    plain = body.encode() if isinstance(body, str) else body
    squeezed = gzip.compress(plain, 6, mtime=0) if squeezes else b""
    return Ready(plain, squeezed, hashlib.sha256(plain).hexdigest()[:20])


def prepared(body: bytes) -> bytes:
    """The same body, squeezed by now: a library of megabytes takes half a second."""
    _ready(body)
    return body


@lru_cache(maxsize=64)  # who opens a figure with ever other values gains nothing
def _behind(head: str, rest: Ready) -> Ready:
    """A document whose head is its own, before a rest that is squeezed already.

    What an address says stands in the head of its page alone (``discovery``).  To squeeze the rest
    anew for each position would take ten times as long as all else that a visitor costs.

    >>> whole = _behind("<p>one</p>", _ready("<p>two</p>"))
    >>> gzip.decompress(whole.squeezed) == whole.plain == b"<p>one</p><p>two</p>"
    True
    """
    own, size = head.encode(), len(head.encode()) + len(rest.plain)
    pack = zlib.compressobj(6, zlib.DEFLATED, -15)
    first = pack.compress(own) + pack.flush(zlib.Z_FULL_FLUSH)  # ends on a byte, and is no end
    check = zlib.crc32(rest.plain, zlib.crc32(own))
    end = struct.pack("<LL", check, size % 2**32)
    squeezed = b"".join((rest.squeezed[:10], first, rest.squeezed[10:-8], end))
    tag = hashlib.sha256(own + rest.tag.encode()).hexdigest()[:20]
    return Ready(own + rest.plain, squeezed, tag)


def takes_gzip(request: Request) -> bool:
    """Whether the browser, or a proxy before it, can unpack."""
    return "gzip" in request.headers.get("accept-encoding", "")


def answer(request: Request, body: str | bytes, media_type: str, cache: str, head: str = "") -> Response:
    """The body with its ETag, or 304 if the browser holds it already.

    ``head`` goes before it, where the rest is the same for all who ask.  Any origin may read it: a
    frame that its page has fenced off has none, and nothing here is about a visitor.
    """
    squeezes = not media_type.startswith("image")
    ready = _ready(body, squeezes)
    if head:
        ready = _behind(head, ready)
    tag = f'"{ready.tag}"'
    headers = {"ETag": tag, "Cache-Control": cache, "Access-Control-Allow-Origin": "*"}
    if squeezes:  # said of every answer, also of a plain one and of a 304, for caches on the way
        headers["Vary"] = "Accept-Encoding"
    if tag in request.headers.get("if-none-match", "").replace("W/", ""):
        return Response(status_code=304, headers=headers)
    packed = squeezes and takes_gzip(request)
    if packed:
        headers["Content-Encoding"] = "gzip"
    return Response(ready.squeezed if packed else ready.plain, 200, headers, media_type)


def nowhere(path: str, base: str, pages: Sequence[Page]) -> Response:
    """No such address, and links to the pages, relative to ``path``.

    A proxy may have taken a prefix away that we know nothing of.
    """
    return HTMLResponse(ways_on(_home(path, base), pages), status_code=404)


def _home(path: str, base: str) -> str:
    return ("../" * (path.count("/") - 1) or "./") + f"{base[1:]}/".lstrip("/")


class Notice(NamedTuple):
    """What stands where a page would: its title, its heading, a sentence before the links."""

    title: str
    heading: str
    sentence: str


NOWHERE = Notice("Not here", "There is nothing at this address", "These pages are there:")
BROKEN = Notice(
    "Broken",
    "Something here is broken",
    "It is not you, and what you have set still stands in the address: load it again in a minute."
    " These pages should work:",
)


def broken(path: str, base: str, pages: Sequence[Page]) -> Response:
    """An answer that failed, told kindly; what went wrong is for the log."""
    return HTMLResponse(ways_on(_home(path, base), pages, notice=BROKEN), status_code=500)


def ways_on(home: str, pages: Sequence[Page], suffix: str = "", notice: Notice = NOWHERE) -> str:
    """The page for an address at which there is nothing, or one that cannot be answered."""
    links = [
        h.li[h.a(href=f"{home}{(p.path or 'index') + suffix if suffix else p.path}")[p.question]]
        for p in pages
    ]
    style = h.style[Markup(variables_css() + PAGE_CSS)]
    return document(notice.title, style, h.main[h.h1[notice.heading], h.p[notice.sentence], h.ul[links]])


def for_spreadsheets(file: Path) -> bytes:
    """A list of facts as a file, with the mark that tells spreadsheets that this is UTF-8."""
    return file.read_bytes().decode("utf-8-sig").encode("utf-8-sig")


def later() -> Response:
    """Too many ask for what takes long to make."""
    words = "Many papers are being made just now. Try again in ten seconds."
    return Response(words, 429, {"Retry-After": "10"}, "text/plain")


def missing(what: str) -> Response:
    """There is no such thing, in one plain line."""
    return Response(f"There is no such {what}.", status_code=404, media_type="text/plain")
