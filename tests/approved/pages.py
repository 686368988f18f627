"""Every word that a page says outside its live figures, as plain text in the order of the page."""

import json
import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from urllib.parse import parse_qsl

from lib.figures import EXPLORATIONS
from lib.live.delivery.exploration import packed_plot
from lib.plain_pages import body
from tests.approved.lines import wrapped

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"
PAGES = sorted(file.stem for file in (ENTRY.parent / "pages").glob("*.py"))
FIGURE = re.compile(r'<section class="tm-live" data-figure="(\w+)".*?</section>', re.S)
EXPLORED = re.compile(r'data-plot="(\w+)".*?</summary>', re.S)
CASE = r'<a href="\?([^"]*)" title="([^"]*)">([^<]*)</a>'


def approved(page: str) -> str:
    """The page as every visitor gets it; what an address asks for is answered by its figures."""
    html = FIGURE.sub(r"<p>[live figure \1]</p>", str(body(page)))
    html = EXPLORED.sub(lambda found: found[0] + "".join(_picture(found[1])), html)
    html = re.sub(r"<summary>(.*?)</summary>", r"<p>[fold: \1]</p>", html)
    html = re.sub(CASE, r"<p>[case: \3, \1]</p><p>\2</p>", html)
    return "\n".join(_written(plain(html))) + "\n"


def shown(page: str) -> list[str]:
    """The live figures of a page, in its order."""
    return FIGURE.findall(body(page))


def title(page: str) -> str:
    """What the page is headed with."""
    (found,) = re.findall(r"<h1>(.*?)</h1>", body(page))
    return plain(found)


def asked(page: str) -> list[str]:
    """The questions that the parts of a page answer."""
    return [unescape(found) for found in re.findall(r"<h2[^>]*>(.*?)</h2>", body(page))]


def words(page: str) -> str:
    """All that a page says between its figures, in one line."""
    return re.sub("[ \n]+", " ", plain(FIGURE.sub(" ", body(page))))


def cases_of(page: str) -> dict[str, tuple[str, dict[str, str]]]:
    """By its title, what a page says of a real event, and what its link sets."""
    links = re.findall(CASE, body(page))
    return {
        unescape(title): (unescape(says), dict(parse_qsl(unescape(query)))) for query, says, title in links
    }


def handed(page: str) -> set[str]:
    """The names that a case sets, or sets back to their defaults."""
    (names,) = re.findall(r'class="tm-cases" data-names="([^"]*)"', body(page))
    return set(names.split())


def _picture(name: str) -> Iterator[str]:
    """Names, words and axis titles of a picture to explore, as it is until somebody chooses."""
    (what,) = {one for one, _ in EXPLORATIONS.values() if one.name == name}
    values = [str(live.positions[live.default]) for live in what.variants]
    spec = json.loads(packed_plot(what, *values))
    layout = spec["layout"]
    said = [layout.get(axis, {}).get("title", {}).get("text") for axis in ("xaxis", "yaxis")]
    said += [note["text"] for note in layout.get("annotations", ())]
    for trace in spec["data"]:
        written = trace.get("text", "")
        said += [trace.get("name"), *([written] if isinstance(written, str) else written)]
    for text in dict.fromkeys(str(one) for one in said if one):
        yield f"<p>[picture] {escape(plain(text).replace(chr(10), ' '))}</p>"


def plain(html: str) -> str:
    """HTML as text: a line a paragraph, list item or row, cells apart."""
    html = re.sub(r'<span class="tm-with-width">(.*?)<svg.*?</svg></span>', r"\1●", html)
    html = re.sub(r"<(style|script|svg)\b.*?</\1>", "", html, flags=re.S)
    html = re.sub(r'<span class="tm-mark">(.*?)</span>', r"[\1]", html)
    html = re.sub(r"</t[hd]>\s*<t[hd]\b[^>]*>", " | ", html)
    html = re.sub(r"(?<!>)\n", " ", html)  # a line that begins no paragraph goes on
    blocks = "p|li|tr|h\\d|section|nav|div|caption|summary|footer|ol|ul|table|br"
    html = re.sub(rf"</?({blocks})\b[^>]*>", "\n", html)
    return unescape(re.sub(r"<[^>]+>", "", html))


def _written(text: str) -> Iterator[str]:
    for line in text.splitlines():
        tidy = re.sub(r"[ \t]+", " ", line).strip()
        if tidy:
            yield from wrapped(tidy).splitlines()
