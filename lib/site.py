"""The whole site as files, for any static host, under any path, and from a disk.

    python -m lib.site dist/site

writes pages, light pages, numbers, lists and pictures, and beside the folder a zip of all of it:
what a speaker takes along.  Nothing in it needs a server: numbers come as scripts, squeezed.
It is written beside what is there, and takes its place when it is whole.
"""

import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import htpy as h
from markupsafe import Markup

from lib import plain_pages, start
from lib.answers import Notice, for_spreadsheets, ways_on
from lib.figures import EXPLORATIONS, FIGURES, MOVED, figure_page, plot_file, sweep_file
from lib.live.delivery.exploration import LIBRARY
from lib.live.delivery.pack import script_safe
from lib.live.delivery.page import BEHIND, DOOR, boot_script, served
from lib.live.delivery.public_address import public
from lib.page_shell import Page
from lib.pages import PAGES
from lib.teach import paper
from lib.teach.lessons import ready
from lib.teach.sheet import Sheet

HERE = Path(__file__).parent
SUFFIX = ".html"
# For a proxy whose workers are all gone.  It stands at any depth: its links begin at the root.
AWAY = Notice(
    "Back soon",
    "The server is starting anew",
    "What this address asks for is worked out by it: load it again in a minute. These pages need no server:",
)
NO_TIME = (1980, 1, 1, 0, 0, 0)  # the same bytes each time


def files(pages: tuple[Page, ...]) -> Iterator[tuple[str, bytes]]:
    """Every file by its name; the library for what is explored is by far the largest."""
    for page in pages:
        html = plain_pages.html(page, pages, public(), SUFFIX)
        yield f"{page.path or 'index'}{SUFFIX}", html.encode()
    yield f"talk{SUFFIX}", plain_pages.talk(pages, SUFFIX).encode()
    for level, seed in ready():
        for key in (False, True):
            html = paper.page(Sheet(level, seed=seed), key, public(), SUFFIX)
            yield f"{paper.file(level, seed, key)}{SUFFIX}", html.encode()
    yield "404.html", ways_on("./", pages, SUFFIX).encode()
    yield "503.html", ways_on("/", pages, SUFFIX, AWAY).encode()
    yield "boot.js", boot_script().encode()
    for name, text in served().items():
        if name not in (DOOR, BEHIND):  # no Streamlit stands behind files
            yield f"live/{name}", text.encode()
    yield f"live/{LIBRARY.name}", LIBRARY.read_bytes()
    for name, figure in FIGURES.items():
        yield f"figure/{name}{SUFFIX}", figure_page(name, public(), SUFFIX).encode()
        for file in figure.files:
            yield f"sweep/{file}.js", sweep_file(file, squeezed=True) or b""
    for name, now in MOVED.items():
        yield f"figure/{name}{SUFFIX}", moved(f"{now}{SUFFIX}", FIGURES[now].default.title).encode()
    for file in EXPLORATIONS:
        yield f"plot/{file}.js", plot_file(file, squeezed=True) or b""
    for table in sorted((HERE / "facts").glob("*.csv")):
        yield f"facts/{table.name}", for_spreadsheets(table)
    for picture in sorted((HERE / "look" / "cards").glob("*.png")):
        yield f"cards/{picture.name}", picture.read_bytes()
    yield "robots.txt", b"User-agent: *\nAllow: /\n"
    if public():
        yield "sitemap.xml", sitemap(pages, public()).encode()


def moved(to: str, title: str) -> str:
    """A page that leads on to a figure, with whatever its own address says."""
    on = Markup("location.replace({} + location.search + location.hash);").format(script_safe(to))
    head = h.meta(charset="utf-8"), h.title[title], h.script[on]
    return f"{h.html(lang='en')[head, h.p[h.a(href=to)[title]]]}\n"


def sitemap(pages: tuple[Page, ...], origin: str) -> str:
    """The addresses that a search engine should know; it needs whole ones."""
    names = [
        *(f"{p.path or 'index'}{SUFFIX}" for p in pages),
        *(f"figure/{name}{SUFFIX}" for name in FIGURES),
    ]
    urls = h.urlset(xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")[
        [h.url[h.loc[f"{origin}/{name}"]] for name in names]
    ]
    return f'<?xml version="1.0" encoding="UTF-8"?>{urls}'


def write(pages: tuple[Page, ...], folder: Path) -> Path:
    """Write the site anew into the folder, and its zip beside it; gives back the zip.

    Where that fails, as on a full disk, what was there before stays whole.
    """
    new, packed = folder.with_name(f"{folder.name}.new"), folder.with_suffix(".zip")
    half = packed.with_suffix(".zip.new")
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.rmtree(new, ignore_errors=True)
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, body in files(pages):
                file = new / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(body)
                archive.writestr(
                    zipfile.ZipInfo(f"{folder.name}/{name}", NO_TIME), body, zipfile.ZIP_DEFLATED
                )
        shutil.rmtree(folder, ignore_errors=True)
        new.rename(folder)
        half.replace(packed)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        half.unlink(missing_ok=True)
    return packed


if __name__ == "__main__":
    with start.saying_why("write the site"):
        print(write(PAGES, Path(sys.argv[1])))
