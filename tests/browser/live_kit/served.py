"""A small server with the browser half and pages that hold an example, and what Python expects."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from lib.live.delivery.pack import arriving, document
from lib.live.delivery.page import PAGE_CSS, boot_script, served, variables_css
from lib.live.delivery.page import page as light_page
from lib.live.delivery.section import section
from lib.live.svg.chart_svg import pictures
from tests.live.example import example, figure

BROWSER = Path(__file__).parents[3] / "lib" / "live" / "browser"
SWEEP, OTHER = example(), example("other")
KINDS = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css"}
SWEEP_JSON = document(SWEEP)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
    " img-src data: blob:; connect-src 'self'; base-uri 'none'"
)
HEAD = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
    "<title>Example</title>"
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<script src="/boot.js"></script>'
    f"<style>{variables_css()}{PAGE_CSS}</style>"
    '<link rel="stylesheet" href="/live/live.css"><link rel="icon" href="data:,"></head>'
)


def body(*sweeps) -> str:
    return "<main><h1>An example</h1>" + "".join(section(figure(sweep)) for sweep in sweeps) + "</main>"


START = '<script type="module" src="/live/page.js"></script>'
PAGES = {
    "/one": body(SWEEP) + START,
    "/two": body(SWEEP, OTHER) + START,
    "/still": body(SWEEP),  # a test mounts it by hand
}


class Handler(BaseHTTPRequestHandler):
    """Pages and browser files; everything else is missing."""

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        file = BROWSER / path.removeprefix("/live/")
        if path in PAGES:
            self._answer(HEAD + "<body>" + PAGES[path], "text/html; charset=utf-8")
        elif path.startswith("/live/") and file.name in {f.name for f in BROWSER.iterdir()}:
            text = served().get(file.name) or file.read_text(encoding="utf-8")
            self._answer(text, KINDS[file.suffix])
        elif path == "/figure/example":
            self._answer(light_page(figure(SWEEP)), "text/html; charset=utf-8")
        elif path == "/live/site.css":
            self._answer(served()["site.css"], "text/css")
        elif path == "/boot.js":
            self._answer(boot_script(), "text/javascript")
        elif path == "/sweep/example.js":
            self._answer(arriving("sweep/example", SWEEP_JSON).decode(), "text/javascript")
        else:
            self.send_error(404)

    def _answer(self, text: str, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server of our own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


class _Layers(HTMLParser):
    """The elements of each ``data-layer`` group of an SVG: attributes and words."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self.layers: list[dict] = []
        self.inside = False
        self.feed(svg)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        given = dict(attrs)
        if "data-layer" in given:
            self.inside = True
            self.layers.append({"shown": given.get("display") != "none", "elements": []})
        elif self.inside:
            self.layers[-1]["elements"].append({"words": "", **given})

    def handle_endtag(self, tag: str) -> None:
        if tag == "g":
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.layers[-1]["elements"][-1]["words"] += data


def drawn_by_python(sweep, position) -> list[list[dict]]:
    """What each SVG shows at a position, layer by layer; hidden layers without their elements."""
    return [_shown(_Layers(svg).layers) for svg in pictures(sweep, position)]


def drawn_in_page(page) -> list[list[dict]]:
    """The same of the first figure of a page, its downloads' marks left out."""
    svgs = (
        page.locator(".tm-live")
        .first.locator(".tm-live-stage > svg")
        .evaluate_all(
            """svgs => svgs.map(svg => [...svg.querySelectorAll('[data-layer]')].map(group => ({
            shown: group.getAttribute('display') !== 'none',
            elements: [...group.children].map(it => Object.fromEntries(
                [['words', it.textContent], ...[...it.attributes].map(a => [a.name, a.value])]))
        })))"""
        )
    )
    return [_shown(layers) for layers in svgs]


def _shown(layers: list[dict]) -> list[dict]:
    return [layer if layer["shown"] else {"shown": False} for layer in layers]
