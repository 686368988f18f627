"""Every word that a page says outside its live figures, as plain text in the order of the page."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

from lib.figures import EXPLORATIONS, FIGURES
from lib.live.exploration import packed_plot
from lib.live.section import bare_section
from lib.plain import body
from tests.approved.lines import wrapped

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"
PAGES = sorted(file.stem for file in (ENTRY.parent / "pages").glob("*.py"))


def approved(page: str) -> str:
    """The page at its defaults: its address changes figures, and nothing around them."""
    return "\n".join(_lines(body(page))) + "\n"


def shown(page: str) -> list[str]:
    """The live figures of the page, in its order."""
    return re.findall(r'<section class="tm-live" data-figure="(\w+)"', body(page))


def headings(page: str) -> list[str]:
    """The questions that the parts of a page answer."""
    return [unescape(asked) for asked in re.findall(r"<h2>(.*?)</h2>", body(page))]


def words(page: str) -> str:
    """All that is read on a page, pictures left aside, in one line."""
    return re.sub(r"[ \n]+", " ", plain(body(page)))


def cases_of(page: str) -> dict[str, tuple[str, dict[str, str]]]:
    """By its title, what the page says of a real event, and what its link sets."""
    links = re.findall(r'<a href="\?([^"]*)" title="([^"]*)">([^<]*)</a>', body(page))
    return {
        unescape(title): (unescape(says), dict(parse_qsl(unescape(query))))
        for query, says, title in links
    }


def _lines(html: str) -> Iterator[str]:
    """The words of the page, each figure by its name, and each picture to explore with its own."""
    for name, figure in FIGURES.items():
        html = html.replace(bare_section(figure), f"<p>[live figure {name}]</p>")
    for name, explored in re.findall(r'(data-plot="(\w+)".*?</summary>)', html, re.S):
        html = html.replace(name, f"{name}<p>[picture {explored}]</p>")
    for line in _written(plain(html)):
        yield line
        if explored := re.fullmatch(r"\[picture (\w+)\]", line):
            yield from _picture(json.loads(packed_plot(*_default(explored[1]))))


def _default(name: str) -> tuple:
    """A picture to explore, with the values that it has until somebody chooses."""
    exploration = next(one for one, _ in EXPLORATIONS.values() if one.name == name)
    return exploration, *(str(live.positions[live.default]) for live in exploration.variants)


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
    html = re.sub(r"[ \n]+", " ", html)
    html = re.sub(r"<(style|script|svg)\b.*?</\1>", "", html)
    html = re.sub(r'<span class="tm-mark">(.*?)</span>', r"[\1]", html)
    html = re.sub(r"</t[hd]>\s*<t[hd]\b[^>]*>", " | ", html)
    html = re.sub(r"</?(p|li|tr|h\d|div|caption|summary|footer|ol|ul|table|br)\b[^>]*>", "\n", html)
    return unescape(re.sub(r"<[^>]+>", " ", html))


def _written(text: str) -> Iterator[str]:
    for line in text.splitlines():
        tidy = re.sub(r"[ \t]+", " ", line).strip()
        if tidy:
            yield from wrapped(tidy).splitlines()
