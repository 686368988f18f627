"""Every word that a page says outside its live figures, as plain text in the order of the page."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

from streamlit.testing.v1 import AppTest

from lib import facts
from lib.live.listing import section
from lib.sources_and_checks.figures import LISTINGS as OF_SOURCES
from tests.approved.lines import wrapped

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"
LISTINGS = {listing.name: listing for listing in OF_SOURCES}
PAGES = sorted(file.stem for file in (ENTRY.parent / "pages").glob("*.py"))

# What the address may ask of a page: its ends, and every real event that a button loads.
VISITS: dict[str, dict[str, dict[str, str]]] = {
    "lifeboat_timeline": {
        case.title: {name: str(value) for name, value in case.scenario.items()}
        for case in facts.cases("lifeboat_timeline").values()
    },
}


def approved(page: str) -> str:
    """The page at its defaults; of each other visit, the lines that are not there by default."""
    usual = list(_lines(visit(page)))
    lines = list(usual)
    for title, query in VISITS.get(page, {}).items():
        lines += ["", f"Visit: {title}", "-" * (7 + len(title))]
        lines += [line for line in _lines(visit(page, query)) if line not in usual]
    return "\n".join(lines) + "\n"


def visit(page: str, query: dict[str, str] | None = None) -> AppTest:
    app = AppTest.from_file(str(ENTRY), default_timeout=60)
    if page != "the_night":
        app.run()
    for name, value in (query or {}).items():
        app.query_params[name] = value
    app = app.run() if page == "the_night" else app.switch_page(f"pages/{page}.py").run()
    assert not app.exception, app.exception
    return app


def shown(app: AppTest) -> list[str]:
    """The live figures of the page, in its order."""
    named = [element.proto.component_name for element in app.get("bidi_component")]
    return [name.removeprefix("live_") for name in named if name.startswith("live_")]


def cases_of(app: AppTest) -> dict[str, tuple[str, dict[str, str]]]:
    """By its title, what the page says of a real event, and what its link sets."""
    html = " ".join(element.proto.body for element in app.get("html"))
    links = re.findall(r'<a href="\?([^"]*)" title="([^"]*)">([^<]*)</a>', html)
    return {
        unescape(title): (unescape(says), dict(parse_qsl(unescape(query))))
        for query, says, title in links
    }


def _lines(app: AppTest) -> Iterator[str]:
    for note in app.toast:
        yield from _written(note.value)
    yield from _walk(app.main)


def _walk(block) -> Iterator[str]:
    """Containers give their label and what is in them; everything else its words."""
    for element in block.children.values():
        proto = getattr(element, "proto", None)
        if hasattr(element, "children"):
            label = getattr(getattr(proto, element.type or "", None), "label", "")
            if label:
                yield from ("", f"[{element.type}: {label}]")
            yield from _walk(element)
        elif element.type == "bidi_component":
            kind, name = proto.component_name.split("_", 1)
            if kind == "list":
                yield from _written(plain(section(LISTINGS[name])))
            else:
                yield f"[live figure {name}]"
        elif element.type == "plotly_chart":
            yield from _picture(json.loads(proto.spec))
        elif element.type == "html":
            yield from _written(plain(proto.body))
        elif element.type == "markdown":
            # A line that begins no paragraph and no point of a list goes on with the one before.
            yield from _written(re.sub(r"(?<!\n)\n(?![\n\-*#|])", " ", element.value))
        elif element.type in ("title", "code", "latex"):
            yield from _written(element.value)
        else:
            said = [proto.label, *map(str, getattr(element, "options", ()))]
            yield from _written(f"[{element.type}: {' | '.join(said)}]")


def _picture(spec) -> Iterator[str]:
    """Names, words and axis titles of a picture to explore."""
    layout, said = spec["layout"], []
    said += [layout.get(axis, {}).get("title", {}).get("text", "") for axis in ("xaxis", "yaxis")]
    said += [note["text"] for note in layout.get("annotations", ())]
    for trace in spec["data"]:
        written = trace.get("text", "")
        said += [trace.get("name", ""), *([written] if isinstance(written, str) else written)]
    for text in dict.fromkeys(str(one) for one in said if one):
        yield from _written(f"[picture] {plain(text)}".replace("\n", " "))


def plain(html: str) -> str:
    """HTML as text: a line a paragraph, list item or row, cells apart."""
    html = re.sub(r"<(style|script|svg)\b.*?</\1>", "", html, flags=re.S)
    html = re.sub(r'<span class="tm-mark">(.*?)</span>', r"[\1]", html)
    html = re.sub(r"</t[hd]>\s*<t[hd]\b[^>]*>", " | ", html)
    html = re.sub(r"</?(p|li|tr|h\d|div|caption|summary|footer|ol|ul|table|br)\b[^>]*>", "\n", html)
    return unescape(re.sub(r"<[^>]+>", " ", html))


def _written(text: str) -> Iterator[str]:
    for line in text.splitlines():
        tidy = re.sub(r"[ \t]+", " ", line).strip()
        if tidy:
            yield from wrapped(tidy).splitlines()
