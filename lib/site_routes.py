"""The site's addresses as a browser, a chat app or a school's proxy first meets them.

Pages, live figures, lists and pictures.  Nothing here knows any visitor.
"""

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from lib import about, plain_pages, start
from lib.answers import answer, for_spreadsheets, later, missing, nowhere, prepared
from lib.figures import FIGURES, MOVED, PLOTS, SWEEPS, figure_page
from lib.live.delivery.exploration import LIBRARY, library
from lib.live.delivery.page import boot_script, served
from lib.live.delivery.preview import discovery, figure_address, figure_named, oembed
from lib.live.delivery.public_address import origin, public
from lib.page_shell import Page, bare_page, dressed
from lib.teach import paper
from lib.teach.press import Press
from lib.teach.sheet import read
from lib.turns import Made

LOOK = Path(__file__).parent / "look"
FACTS = Path(__file__).parent / "facts"
CARDS = LOOK / "cards"
ROBOTS = "User-agent: *\nDisallow: /_stcore/\n"


@cache
def _parameters(name: str) -> list[str]:
    """The parameters that a figure reads from its address."""
    return [*(live.control.name for live in FIGURES[name].controls), "bet"]


def asked_of(request: Request) -> dict[str, list[str]]:
    """What an address asks of a worksheet; to look up all that it says would take for ever."""
    asked = request.query_params
    return {name: asked.getlist(name) for name in ("level", "goals", "seed")}


def seen_from(site: str, html: str) -> str:
    """A page with the whole address of its picture, for crawlers who read it at ``site``.

    A page is made once, and not anew for every name that a request makes up for the host.
    """
    mark = 'property="og:image" content="'
    before, _, after = html.partition(mark)
    return f"{before}{mark}{site}/{after.lstrip('./')}" if site else html


@lru_cache(maxsize=256)  # beside those of plain.html and figure_page
def apart(html: str) -> tuple[str, str]:
    """A document's head, which may say where the site stands, and the rest, which says it to all.

    >>> apart("<head>here</head><body>")
    ('<head>here', '</head><body>')
    """
    at = html.index("</head>")
    return html[:at], html[at:]


def routes(pages: Sequence[Page], base: str = "") -> list[Route]:
    """One address a page, the first script and style, the live figures, lists and pictures.

    All stand below ``base``, as ``/two``, where the server itself stands below it.
    """
    # What is ready is answered at once, by "async": a thread would cost more than the answer.
    bare, scripts, boots = bare_page(), served(), boot_script()
    sheets = Press(lambda sheet, notes, key, home: paper.page(sheet, key, home).encode())
    papers = Press(lambda sheet, notes, key, home: paper.pdf(sheet, key, home))
    libraries = Made(lambda _: prepared(library()), [LIBRARY.name])
    # What there is is known at the start: no name that somebody makes up becomes a path, or takes
    # the place of what is kept.
    lists = {file.stem: for_spreadsheets(file) for file in FACTS.glob("*.csv")}
    cards = {file.stem: file.read_bytes() for file in CARDS.glob("*.png")}
    for name in {page.script for page in pages} | {"icon"}:
        if name not in cards:
            start.go_without(f"lib/look/cards/{name}.png is missing: links lack it")
    public()  # a public address that is none stops the start
    for page in pages:  # a Streamlit whose page has changed stops the start, not a visitor
        dressed(bare, page, "")

    def here(request: Request) -> str:
        return origin(request.headers, request.url.scheme, base)

    def page_at(page: Page) -> Route:
        async def serve(request: Request) -> Response:
            # Streamlit stands behind the page, and is shown to who asks for it.
            behind = "streamlit" in request.query_params
            html = dressed(bare, page, "") if behind else plain_pages.html(page, tuple(pages))
            head, rest = apart(html)
            return answer(request, rest, "text/html", "no-cache", seen_from(here(request), head))

        return Route(f"{base}/{page.path}", serve)

    async def boot(request: Request) -> Response:
        return answer(request, boots, "text/javascript", "no-cache")

    async def module(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in scripts:
            return missing("file")
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        return answer(request, scripts[name], kind, "no-cache")

    async def sweep(request: Request) -> Response:
        body = await SWEEPS.get(request.path_params["name"])
        return answer(request, body, "text/javascript", "no-cache") if body else missing("sweep")

    async def plot(request: Request) -> Response:
        body = await PLOTS.get(request.path_params["name"])
        return answer(request, body, "text/javascript", "no-cache") if body else missing("plot")

    async def plotly(request: Request) -> Response:
        body = await libraries.get(LIBRARY.name) or b""
        return answer(request, body, "text/javascript", "public, max-age=31536000, immutable")

    async def figure(request: Request) -> Response:
        asked = request.path_params["name"]
        name = MOVED.get(asked, asked)
        if name not in FIGURES:
            return nowhere(request.scope["path"], base, pages)
        site = here(request)
        address = figure_address(site, name, request.url.query, _parameters(name))
        link = discovery(site, address) if site else ""
        head, rest = apart(figure_page(name))
        return answer(request, rest, "text/html", "no-cache", f"{seen_from(site, head)}{link}")

    async def embed(request: Request) -> Response:
        asked, site = request.query_params, here(request)
        name, query = figure_named(site, asked.get("url", ""))
        name = MOVED.get(name, name)
        if name not in FIGURES:
            return missing("figure")
        if asked.get("format", "json") != "json":
            return Response("JSON is the only format.", status_code=501, media_type="text/plain")
        shown = FIGURES[name]
        address = figure_address(site, name, query, _parameters(name))
        content = oembed(shown.default.title, address, site, f"{site}/cards/{shown.card}.png", asked)
        return answer(request, json.dumps(content).encode(), "application/json", "no-cache")

    @cache
    def talks() -> str:
        return plain_pages.talk(pages)

    async def talk(request: Request) -> Response:
        return answer(request, talks(), "text/html", "no-cache")

    async def worksheet(request: Request) -> Response:
        sheet, key = read(asked_of(request)), "key" in request.query_params
        html = await sheets.take(sheet, sheet.notes, key, here(request))
        return answer(request, html, "text/html", "no-cache") if html else later()

    async def worksheet_pdf(request: Request) -> Response:
        sheet, key = read(asked_of(request)), "key" in request.query_params
        pdf = await papers.take(sheet, sheet.notes, key, here(request))
        if pdf is None:
            return later()
        sent = answer(request, pdf, "application/pdf", "no-cache")
        name = f"{'answers' if key else 'worksheet'}-{sheet.seed}.pdf"
        sent.headers["Content-Disposition"] = f'inline; filename="{name}"'
        return sent

    async def robots(request: Request) -> Response:
        return answer(request, ROBOTS.encode(), "text/plain", "no-cache")

    async def fact_list(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in lists:
            return missing("list")
        sent = answer(request, lists[name], "text/csv", "no-cache")
        sent.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return sent

    async def card(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in cards:
            return missing("picture")
        return answer(request, cards[name], "image/png", "public, max-age=86400")

    async def what_runs(_: Request) -> Response:
        return JSONResponse(about.about(), headers={"Cache-Control": "no-cache"})

    async def live(_: Request) -> Response:
        """The process turns; a balancer that hears nothing starts it anew."""
        return JSONResponse({"live": True}, headers={"Cache-Control": "no-store"})

    def ready(_: Request) -> Response:
        """The way of every page works, thread and all; else a balancer sends visitors elsewhere."""
        good = bool(plain_pages.html(pages[0], tuple(pages)))
        return JSONResponse({"ready": good}, 200 if good else 503, {"Cache-Control": "no-store"})

    return [
        *(page_at(page) for page in pages),
        Route(f"{base}/boot.js", boot),
        Route(f"{base}/robots.txt", robots),
        Route(f"{base}/about", what_runs),
        Route(f"{base}/health/live", live),
        Route(f"{base}/health/ready", ready),
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
