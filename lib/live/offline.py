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

from lib.live.modules import bundle
from lib.live.page import ENTRY, PAGE_CSS, document, figure_body, files, variables_css
from lib.live.preview import SITE
from lib.live.sweep import Sweep

ZIP = "two_millimetres_offline.zip"
NO_TIME = (1980, 1, 1, 0, 0, 0)  # the same bytes each time


def offline_page(sweep: Sweep, served: Mapping[str, str]) -> str:
    """One file that needs nothing else; ``served`` are the browser's modules and style by name."""
    script = bundle(served, ENTRY)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    head = [
        _policy(f"script-src 'sha256-{digest}'; img-src data: blob:"),
        f"<style>{variables_css()}{PAGE_CSS}{served['live.css']}</style>",
    ]
    body = [*figure_body(sweep, None), f'<script type="module">{script}</script>']
    head.append(f'<meta name="description" content="{escape(sweep.subject)}">')
    return document(sweep.title, head, body)


def index_page(sweeps: Sequence[Sweep]) -> str:
    """The list of all figures."""
    body = [
        f"<h1>{SITE}: figures to take along</h1>",
        "<p>Each file works by itself, from a disk, with no network.</p>",
        "<ul>",
        *(f'<li><a href="{escape(s.name)}.html">{escape(s.title)}</a></li>' for s in sweeps),
        "</ul>",
    ]
    head = [_policy("script-src 'none'"), f"<style>{variables_css()}{PAGE_CSS}</style>"]
    return document("Figures to take along", head, body)


def write(sweeps: Sequence[Sweep], folder: Path) -> list[Path]:
    """Write every figure, ``index.html`` and the zip of all of it into ``folder``."""
    if len({sweep.name for sweep in sweeps}) != len(sweeps):
        raise ValueError("two figures of one name")
    served = files()
    pages = {f"{sweep.name}.html": offline_page(sweep, served) for sweep in sweeps}
    pages["index.html"] = index_page(sweeps)
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
