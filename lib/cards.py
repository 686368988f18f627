"""The pictures that shared links show: the page's question left, what it is about right.

A card is written here as HTML, from the same figures that the page shows, and ``make cards`` takes
its picture with a browser.  In the picture's file stands the fingerprint of that HTML, so that a
test can tell, without a browser and whatever the fonts, when a figure has left its card behind.
"""

import hashlib
import re
import zlib
from collections.abc import Iterable

from markupsafe import Markup

from lib.figures import FIGURES
from lib.live.delivery.page import files, variables_css
from lib.live.delivery.preview import SITE
from lib.live.model.ranges import Position
from lib.live.svg.scene_svg import scenes
from lib.look.figure import FONT
from lib.look.palette import INK, LIMIT, MODEL
from lib.page_shell import Page
from lib.pages import written

WIDTH, HEIGHT = 1200, 630  # pixels, as chats and networks crop
# A chat shows a card at a third of its width: letters of 14 pixels are drawn at 24, to stay at 8.
ZOOM = 1.75
MARK = b"drawn-from\0"

ICON = Markup(f"""<svg viewBox="0 0 64 64" width="64" height="64" style="display:block">
<rect width="64" height="64" rx="12" fill="{MODEL.light}"/>
<circle cx="32" cy="32" r="13" fill="{INK.light}" stroke="{LIMIT.dark}" stroke-width="4"/></svg>""")
CARD = Markup(
    '<!DOCTYPE html><html data-theme="light"><meta charset="utf-8"><style>{css}</style><body>'
    "<header><p>{icon}{site}</p><h1>{question}</h1></header>"
    '<main><div style="width:304px">{picture}</div></main></body>'
)
CSS = f"""
body {{ margin: 0; width: {WIDTH}px; height: {HEIGHT}px; display: flex; align-items: center;
  justify-content: space-between; background: var(--tm-ground); color: var(--tm-ink);
  font-family: {FONT}; }}
header {{ width: 500px; padding-left: 56px; }}
header p {{ display: flex; align-items: center; gap: 16px; margin: 0 0 28px; font-size: 28px;
  color: var(--tm-quiet); }}
h1 {{ font-size: 50px; line-height: 1.2; margin: 0; text-wrap: balance; }}
main {{ zoom: {ZOOM}; margin-right: 16px; }}
main div > svg {{ border-radius: 12px; }}
"""
TAPED = 2  # of the moments of the night: the hole is found, and tape lies on it
# A page's card shows its first figure as a visitor meets it, but for these.
SHOWN: dict[str, tuple[str, Position | None]] = {
    "the_night": ("walk", (TAPED,)),
    "teach": ("race", None),
}


def every(pages: Iterable[Page]) -> dict[str, str]:
    """One card a page and the icon of the browser's tab, by the names of their files."""
    return {page.script: card(page) for page in pages} | {"icon": f'<body style="margin:0">{ICON}</body>'}


def card(page: Page) -> str:
    """A page's card as HTML that asks for nothing, the same text each time."""
    css = Markup(variables_css() + files()["live.css"] + CSS)
    picture = _picture(page.script)
    return str(CARD.format(css=css, icon=ICON, site=SITE, question=page.question, picture=picture))


def _picture(script: str) -> Markup:
    """What a page is about, at the width of a phone, where words are largest."""
    first = "".join(figure.name for figure in written(script).figures[:1])
    name, position = SHOWN.get(script, (first, None))
    views = scenes(FIGURES[name].default, position) if name else []
    if not views:
        raise ValueError(f"the page {script} begins with no scene: SHOWN of lib/cards.py names one")
    _, narrow = views
    return narrow


def fingerprint(html: str) -> bytes:
    """What tells two cards apart."""
    return hashlib.sha256(html.encode()).hexdigest().encode()


def marked(png: bytes, html: str) -> bytes:
    """The picture with the fingerprint of what it was drawn from, as a text chunk of the PNG.

    >>> drawn_from(marked(bytes(33), "<p>")) == fingerprint("<p>")
    True
    """
    chunk = b"tEXt" + MARK + fingerprint(html)
    size, check = len(chunk) - 4, zlib.crc32(chunk)
    # The header of a PNG, 8 bytes and a chunk of 25, stays in front.
    return png[:33] + size.to_bytes(4) + chunk + check.to_bytes(4) + png[33:]


def drawn_from(png: bytes) -> bytes:
    """The fingerprint in a picture's file; empty if it holds none."""
    found = re.search(re.escape(MARK) + rb"([0-9a-f]{64})", png)
    return found.group(1) if found else b""
