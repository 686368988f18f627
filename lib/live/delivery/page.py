"""The light page of ``/figure/<name>``: one live figure, no web socket, nothing to wait for.

Everything on it comes from this site and is the same for every visitor.  An address is never read
here: the browser half finds the positions in it, as data.
"""

import re
from pathlib import Path

import htpy as h

from lib.live.delivery.comments import without_comments
from lib.live.delivery.modules import bundle
from lib.live.delivery.pack import gzipped
from lib.live.delivery.preview import SITE, preview
from lib.live.delivery.section import section
from lib.live.model.figure import Figure
from lib.live.model.layers import TOKENS
from lib.look.figure import FONT

BROWSER = Path(__file__).parents[1] / "browser"
LOOK = Path(__file__).parents[2] / "look" / "page.css"
BOOT = Path(__file__).parents[1] / "boot.js"  # a script and no module: it must run before all else
LIMIT = 120_000  # gzipped bytes of the page with its scripts and style
STYLE = "site.css"  # the palette, and all rules of pages and figures
ENTRY = "page.js"  # the module that mounts every figure of a page
TALK = "talk.js"  # the script that steps through a talk; its style has the same name
SQUARES = "squares.js"  # and the one of a worksheet, which looks like paper
DOOR = "component.js"  # the module that wakes a page inside Streamlit
BEHIND = "behind.js"  # the script that says so where Streamlit does not come

REMARK = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
PAGE_CSS = f"""\
:root {{ color-scheme: light dark; }}
body {{
  margin: 0; background: var(--tm-ground); color: var(--tm-ink);
  font: 100%/1.6 {FONT}; font-variant-numeric: tabular-nums;
}}
/* A screen of 320 pixels still gives the narrow picture its 304, and so its words their 14. */
body > main, .tm-main {{ box-sizing: border-box; max-width: 48rem; margin: 0 auto;
  padding: 16px clamp(8px, calc(50vw - 152px), 16px); }}
h1 {{ font-size: 1.5625rem; line-height: 1.3; margin: 0 0 8px; text-wrap: balance; }}
a {{ color: var(--tm-model); }}
.tm-from {{ color: var(--tm-quiet); font-size: .875rem; }}
"""


def files() -> dict[str, str]:
    """The browser half by the names of its files."""
    return {
        file.name: file.read_text(encoding="utf-8")
        for file in sorted(BROWSER.iterdir())
        if file.suffix in (".js", ".mjs", ".css")
    }


def served() -> dict[str, str]:
    """What the site serves at ``/live/<file>``: styles, libraries, one script for each who asks.

    One and not fifteen, since each asks for the next, and a page for all of them at once.
    """
    half = files()
    scripts = {name: bundle(half, name) for name in (ENTRY, TALK, SQUARES, BEHIND)}
    scripts[DOOR] = f"{bundle(half, DOOR)}export {{ open }};\n"
    sheets = {name: text for name, text in half.items() if name.endswith(".css")}
    style = {name: sheets.pop(name) for name in map(_style_of, (TALK, SQUARES))}
    style[STYLE] = "".join((variables_css(), PAGE_CSS, *sheets.values(), LOOK.read_text("utf-8")))
    # What explains the rules stays at home.
    style = {name: REMARK.sub("", rules) for name, rules in style.items()}
    libraries = {name: text for name, text in half.items() if name.endswith(".mjs")}
    return scripts | style | libraries


def boot_script() -> str:
    """The script at ``/boot.js``, with which every page begins."""
    return without_comments(BOOT.read_text(encoding="utf-8"))


def _style_of(script: str) -> str:
    return script.replace(".js", ".css")


def variables_css() -> str:
    """The palette as CSS variables: by the visitor's setting, by ``data-theme``, light on paper.

    They stand on the root, and on each figure, which inside Streamlit wears Streamlit's theme.
    """
    light, dark = (
        " ".join(f"--tm-{name}: {getattr(token, scheme)};" for name, token in TOKENS.items())
        for scheme in ("light", "dark")
    )

    def selector(scheme: str) -> str:
        theme = f'[data-theme="{scheme}"]'
        return f"{theme}, {theme} .tm-live, .tm-live{theme}"

    return (
        f":root, .tm-live {{ {light} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root, .tm-live {{ {dark} }} }}\n"
        f"{selector('light')} {{ {light} color-scheme: light; }}\n"
        f"{selector('dark')} {{ {dark} color-scheme: dark; }}\n"
        f"@media print {{ :root, .tm-live {{ {light.replace(';', ' !important;')} }} }}\n"
    )


def page(figure: Figure, picture: str = "../cards/icon.png", suffix: str = "") -> str:
    """The page as text, for an address one level below the root of the site.

    ``picture`` is what a chat shows beside a link; ``suffix`` ends the addresses of pages where
    they are files, and there the numbers are a file of their own too.  ``ValueError`` if page,
    scripts and style together are heavier than a school's wifi deserves.
    """
    sweep = figure.default
    home = f"../{figure.page or 'index'}{suffix}" if suffix else f"../{figure.page}"
    model = f", model of {sweep.date}" if sweep.date else ""
    without = (
        "The controls need JavaScript. Without it, this is the picture, the answer and the table"
        " that the page starts with, whatever the link asks for."
    )
    body = h.main[
        h.h1[sweep.title],
        h.noscript[h.p[without]],
        section(figure, data=not suffix),
        h.p(".tm-from")[h.a(href=home, target="_top")[SITE], model],
    ]
    seen = preview(f"{sweep.title} · {SITE}", sweep.subject, picture)
    text = document(sweep.title, [head(".."), seen], body, suffix)
    sent = [text, boot_script(), *map(served().get, (ENTRY, STYLE))]
    size = sum(gzipped(part) for part in sent if part)
    if size > LIMIT:
        raise ValueError(f"{figure.name}: its page weighs {size} bytes gzipped, {LIMIT} at most")
    return text


def head(root: str, script: str = ENTRY) -> list[h.BaseElement]:
    """What every page of ours begins with; ``root`` leads from it to the root of the site."""
    sheets = [STYLE] if script == ENTRY else [STYLE, _style_of(script)]
    return [
        h.script(src=f"{root}/boot.js"),
        h.link(rel="icon", href=f"{root}/cards/icon.png", type="image/png"),
        *(h.link(rel="stylesheet", href=f"{root}/live/{sheet}") for sheet in sheets),
        h.script(defer=True, src=f"{root}/live/{script}"),
    ]


def document(title: str, head: h.Node, body: h.Node, suffix: str = "") -> str:
    """A whole HTML document, as it is sent."""
    whole = h.html(lang="en", data_suffix=suffix)[
        h.head[
            h.meta(charset="utf-8"),
            h.meta(name="viewport", content="width=device-width, initial-scale=1"),
            h.title[f"{title} · {SITE}"],
            head,
        ],
        h.body[body],
    ]
    return f"{whole}\n"
