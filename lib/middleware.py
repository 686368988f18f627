"""What every request passes: the policy, Streamlit's scripts squeezed, a true 404 with a way on.

Streamlit answers any address with its page, even that of a script that is gone, and squeezes no
script of its own: 8.2 MB where 2.8 would do, for a host without a proxy that does it.
"""

import base64
import gzip
import hashlib
import logging
import re
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from functools import cache
from time import perf_counter
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match, Route

from lib import metrics
from lib.answers import broken, nowhere, takes_gzip
from lib.page_shell import Page, bare_page, streamlit
from lib.start import reason

# Where Streamlit itself answers: what its page asks for beside its web socket.  Its other doors
# (uploads, numbers about the server, programs that drive a page) stay shut: nobody needs them.
STREAMLIT = ("_stcore/health", "_stcore/host-config")
LONGEST = 4000  # bytes of an address; a page with every parameter set takes 600
LOG = logging.getLogger("two_millimetres")
KINDS = {".js": "text/javascript", ".css": "text/css"}


@cache
def bundles() -> frozenset[str]:
    """The files that the installed Streamlit serves, as ``static/js/index.js``."""
    root = streamlit()
    return frozenset(f.relative_to(root).as_posix() for f in root.rglob("*") if f.is_file())


@cache
def squeezed(name: str) -> bytes:
    """One of them, squeezed when first asked for and kept: all together take 5 MB."""
    return gzip.compress((streamlit() / name).read_bytes(), 6, mtime=0)


def policy(behind: bool = False) -> str:
    """What the browser may fetch and run: this site's own files and nothing else.

    The stills carry styles of their own, and so does Plotly.  The page that Streamlit shows
    (``behind``) needs more: blobs and WebAssembly (components), and its one inline script, which is
    allowed by its hash.  Anybody may frame the site, since talks and school pages do: so nothing is
    said of frames, as even ``frame-ancestors *`` shuts out a talk that is a file on a disk.
    """
    more = ""
    if behind:
        inline = re.search(r"<script>(.*?)</script>", bare_page(), re.DOTALL)
        digest = hashlib.sha256(inline.group(1).encode() if inline else b"").digest()
        more = f" blob: 'wasm-unsafe-eval' 'sha256-{base64.b64encode(digest).decode()}'"
    return (
        "default-src 'none'; base-uri 'self'; form-action 'self'; object-src 'none';"
        f" script-src 'self'{more}; style-src 'self' 'unsafe-inline';"
        f" img-src 'self' data: blob:; font-src 'self'{' data:' if behind else ''};"
        " connect-src 'self'; manifest-src 'self'; frame-src 'self'; worker-src 'none'"
    )


# What no page here asks a visitor's machine for, nor a page that it frames.
REFUSED = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid",
    "magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip


Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Gate:
    """Turns away unknown addresses and adds the policy to every answer; web sockets pass."""

    def __init__(self, app: Any, pages: Sequence[Page], routes: Sequence[Route], base: str = "") -> None:
        self.app, self.pages, self.routes, self.base = app, pages, routes, base
        self.policies = [policy(behind).encode() for behind in (False, True)]
        self.extra = [
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"permissions-policy", ", ".join(f"{name}=()" for name in REFUSED).encode()),
        ]

    async def __call__(self, scope: Scope, receive: Any, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        request, status, begun, started = Request(scope), 500, False, perf_counter()
        behind = b"streamlit" in scope["query_string"]
        extra = [(b"content-security-policy", self.policies[behind]), *self.extra]

        async def with_headers(message: MutableMapping[str, Any]) -> None:
            nonlocal status, begun
            begun = True
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *extra]
            await send(message)

        try:
            answer = await self._answer(request) or self.app
            await answer(scope, receive, with_headers)
        except Exception as error:
            if begun:
                raise  # half an answer cannot be taken back
            # What an address asks for is the visitor's own; which route failed is enough.
            LOG.error("Two Millimetres: %s failed: %s", metrics.route_of(scope), reason(error))
            await broken(scope["path"], self.base, self.pages)(scope, receive, with_headers)
        finally:
            metrics.TALLY.add(metrics.route_of(scope), status, perf_counter() - started)

    async def _answer(self, request: Request) -> Response | None:
        """A script of Streamlit's, a way on, or None where our routes or Streamlit answer."""
        path = request.scope["path"]
        if len(path.encode()) + len(request.scope["query_string"]) > LONGEST:
            return Response("This address is too long.", status_code=414, media_type="text/plain")
        if self._known(request.scope):
            return None
        inside, name = path.startswith(f"{self.base}/"), path.removeprefix(f"{self.base}/")
        if inside and name in STREAMLIT:
            return None
        if inside and name in bundles() and name != "index.html":
            suffix = name[name.rfind(".") :]
            if suffix not in KINDS or not takes_gzip(request):
                return None
            return Response(
                await run_in_threadpool(squeezed, name),
                media_type=KINDS[suffix],
                headers={
                    "Cache-Control": "public, max-age=31536000, immutable",
                    "Content-Encoding": "gzip",
                    "Vary": "Accept-Encoding",
                },
            )
        return self._way_on(request.scope, path)

    def _known(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is not Match.NONE for route in self.routes)

    def _way_on(self, scope: Scope, path: str) -> Response:
        """To the same address with or without its last slash, else a small page of links."""
        bare = path.rstrip("/")
        if path == self.base:
            to = f"{path.rpartition('/')[2]}/"
        elif path == f"{bare}/" and self._known({**scope, "path": bare}):
            to = f"../{bare.rpartition('/')[2]}"
        else:
            return nowhere(path, self.base, self.pages)
        query = scope["query_string"].decode("latin-1")
        return RedirectResponse(f"{to}?{query}" if query else to, status_code=301)
