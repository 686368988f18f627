"""A talk without wifi: each live figure as one HTML file, an index of them, and a zip of all.

Opened from a disk a page may load nothing, not even the file beside it.  So style, data and the
browser's modules go into the page itself, the modules as a single script.
"""

import base64
import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from lib.live.figure import Figure
from lib.live.modules import bundle
from lib.live.page import ENTRY, PAGE_CSS, document, figure_body, files, variables_css
from lib.live.preview import SITE

ZIP = "two_millimetres_offline.zip"
NO_TIME = (1980, 1, 1, 0, 0, 0)  # the same bytes each time


def offline_page(figure: Figure, served: Mapping[str, str]) -> str:
    """One file that needs nothing else; ``served`` are the browser's modules and style by name.

    It holds the default of the figure's variants; a visitor's own file is made by the browser from
    this one, with what is shown (``take.js``).
    """
    script = bundle(served, ENTRY)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    head = [
        _policy(f"script-src 'sha256-{digest}'; img-src data: blob:"),
        f"<style>{variables_css()}{PAGE_CSS}{served['live.css']}</style>",
    ]
    body = [*figure_body(figure), f'<script type="module">{script}</script>']
    head.append(f'<meta name="description" content="{escape(figure.default.subject)}">')
    return document(figure.default.title, head, body)


def index_page(figures: Sequence[Figure]) -> str:
    """The list of all figures."""
    body = [
        f"<h1>{SITE}: figures to take along</h1>",
        "<p>Each file works by itself, from a disk, with no network.</p>",
        "<ul>",
        *(
            f'<li><a href="{escape(figure.name)}.html">{escape(figure.default.title)}</a></li>'
            for figure in figures
        ),
        "</ul>",
    ]
    head = [_policy("script-src 'none'"), f"<style>{variables_css()}{PAGE_CSS}</style>"]
    return document("Figures to take along", head, body)


def write(figures: Sequence[Figure], folder: Path) -> list[Path]:
    """Write every figure, ``index.html`` and the zip of all of it into ``folder``."""
    if len({figure.name for figure in figures}) != len(figures):
        raise ValueError("two figures of one name")
    served = files()
    pages = {f"{figure.name}.html": offline_page(figure, served) for figure in figures}
    pages["index.html"] = index_page(figures)
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / ZIP, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(pages.items()):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
            archive.writestr(zipfile.ZipInfo(name, NO_TIME), text.encode(),
                             zipfile.ZIP_DEFLATED)  # fmt: skip
    return [folder / name for name in (*sorted(pages), ZIP)]


def _policy(sources: str) -> str:
    content = f"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; {sources}"
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'
