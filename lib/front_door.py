"""The site's addresses as a browser, a chat app or a school's proxy first meets them.

Pages, live figures, lists and pictures.  Nothing here knows any visitor.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lib import plain, start
from lib.answers import answer, for_spreadsheets, missing, nowhere
from lib.entrance import Page, bare_page, dressed
from lib.figures import FIGURES, MOVED, figure_page, plot_file, sweep_file
from lib.live.exploration import LIBRARY, library
from lib.live.page import BOOT, served
from lib.live.preview import discovery, figure_address, figure_named, oembed
from lib.live.where import origin, public
from lib.teach import paper
from lib.teach.sheet import read

LOOK = Path(__file__).parent / "look"
FACTS = Path(__file__).parent / "facts"
CARDS = LOOK / "cards"
ROBOTS = "User-agent: *\nDisallow: /_stcore/\n"


@cache
def _parameters(name: str) -> list[str]:
    """The parameters that a figure reads from its address."""
    return [*(live.control.name for live in FIGURES[name].controls), "bet"]


def asked_of(request: Request) -> dict[str, list[str]]:
    """All that an address asks for, by its names."""
    asked = request.query_params
    return {name: asked.getlist(name) for name in asked}


def routes(pages: Sequence[Page], base: str = "") -> list[Route]:
    """One address a page, the first script and style, the live figures, lists and pictures.

    All stand below ``base``, as ``/two``, where the server itself stands below it.
    """
    # All that is sent lies in memory: a disk that goes while the site runs takes nothing along.
    bare, scripts, first = bare_page(), served(), BOOT.read_bytes()
    lists = {file.stem: for_spreadsheets(file) for file in FACTS.glob("*.csv")}
    cards = {file.stem: file.read_bytes() for file in CARDS.glob("*.png")}
    for name in {page.script for page in pages} | {"icon"}:
        if name not in cards:
            start.go_without(f"lib/look/cards/{name}.png is missing: links lack it")
    public()  # a public address that is none stops the start
    for page in pages:  # a Streamlit whose page has changed stops the start, not a visitor
        dressed(bare, page, "")
        (plain.PAGES / f"{page.script}.py").stat()  # nor may a page be missing

    def here(request: Request) -> str:
        return origin(request.headers, request.url.scheme, base)

    def entrance(page: Page) -> Route:
        def serve(request: Request) -> Response:
            # Streamlit stands behind the page, and is shown to who asks for it.
            behind = "streamlit" in request.query_params
            html = (dressed(bare, page, here(request)) if behind
                    else plain.html(page, tuple(pages), here(request)))  # fmt: skip
            return answer(request, html.encode(), "text/html", "no-cache")

        return Route(f"{base}/{page.path}", serve)

    def boot(request: Request) -> Response:
        return answer(request, first, "text/javascript", "no-cache")

    def module(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in scripts:
            return missing("file")
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        return answer(request, scripts[name].encode(), kind, "no-cache")

    def sweep(request: Request) -> Response:
        body = sweep_file(request.path_params["name"])
        return answer(request, body, "text/javascript", "no-cache") if body else missing("sweep")

    def plot(request: Request) -> Response:
        body = plot_file(request.path_params["name"])
        return answer(request, body, "text/javascript", "no-cache") if body else missing("plot")

    def plotly(request: Request) -> Response:
        return answer(request, library(), "text/javascript", "public, max-age=31536000, immutable")

    def figure(request: Request) -> Response:
        asked = request.path_params["name"]
        name = MOVED.get(asked, asked)
        if name not in FIGURES:
            return nowhere(request.scope["path"], base, pages)
        site = here(request)
        address = figure_address(site, name, request.url.query, _parameters(name))
        link = discovery(site, address) if site else ""
        html = figure_page(name, site).replace("</head>", f"{link}</head>", 1)
        return answer(request, html.encode(), "text/html", "no-cache")

    def embed(request: Request) -> Response:
        asked, site = request.query_params, here(request)
        name, query = figure_named(site, asked.get("url", ""))
        name = MOVED.get(name, name)
        if name not in FIGURES:
            return missing("figure")
        if asked.get("format", "json") != "json":
            return Response("JSON is the only format.", status_code=501, media_type="text/plain")
        shown = FIGURES[name]
        address = figure_address(site, name, query, _parameters(name))
        told = oembed(shown.default.title, address, site, f"{site}/cards/{shown.card}.png", asked)
        return answer(request, json.dumps(told).encode(), "application/json", "no-cache")

    def talk(request: Request) -> Response:
        return answer(request, plain.talk(pages).encode(), "text/html", "no-cache")

    def worksheet(request: Request) -> Response:
        sheet, key = read(asked_of(request)), "key" in request.query_params
        html = paper.page(sheet, key, here(request))
        return answer(request, html.encode(), "text/html", "no-cache")

    def worksheet_pdf(request: Request) -> Response:
        sheet, key = read(asked_of(request)), "key" in request.query_params
        sent = answer(request, paper.pdf(sheet, key, here(request)), "application/pdf", "no-cache")
        name = f"{'answers' if key else 'worksheet'}-{sheet.seed}.pdf"
        sent.headers["Content-Disposition"] = f'inline; filename="{name}"'
        return sent

    def robots(request: Request) -> Response:
        return answer(request, ROBOTS.encode(), "text/plain", "no-cache")

    def fact_list(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in lists:
            return missing("list")
        sent = answer(request, lists[name], "text/csv", "no-cache")
        sent.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return sent

    def card(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in cards:
            return missing("picture")
        return answer(request, cards[name], "image/png", "public, max-age=86400")

    return [
        *(entrance(page) for page in pages),
        Route(f"{base}/boot.js", boot),
        Route(f"{base}/robots.txt", robots),
        Route(f"{base}/oembed", embed),
        Route(f"{base}/talk", talk),
        Route(f"{base}/worksheet", worksheet),
        Route(f"{base}/worksheet.pdf", worksheet_pdf),
        Route(f"{base}/cards/{{name:str}}.png", card),
        Route(f"{base}/facts/{{name:str}}.csv", fact_list),
        Route(f"{base}/live/{LIBRARY.name}", plotly),
        Route(f"{base}/live/{{name:str}}", module),
        Route(f"{base}/sweep/{{name:str}}.js", sweep),
        Route(f"{base}/plot/{{name:str}}.js", plot),
        Route(f"{base}/figure/{{name:str}}", figure),
    ]
