"""What stands between the figures of a page: set as numbers and units are set everywhere."""

import re
from pathlib import Path

import pytest

from lib.frame.page import MODEL, left_out
from lib.plain_pages import body
from tests.approved.pages import ENTRY, FIGURE, PAGES, plain
from tests.look.slips import slips

CHAPTERS = re.findall(r"^## (.+)$(?=(?:(?!^## ).*\n)*?### Leaves out$)", MODEL.read_text(), re.M)
# A number in code, in a name or in an address is none that a reader counts with.
NO_PROSE = r"`[^`]*`|\[[A-Z][^\]]*\]|SSP \d+"


def wrong(markdown):
    text = re.sub(NO_PROSE, "", re.sub(r"\n {2,}(?![ *-])", " ", markdown))
    found = [*re.findall(r".{0,20}[a-z]: (?:A|An|If|In|It|The|When) .{0,20}|.{0,20}\".{0,20}", text)]
    for line in filter(None, map(str.strip, text.split("\n"))):
        found += slips(line.removeprefix("- "))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_the_prose_of_a_page_has_no_slip(page):
    html = re.sub(r'<div class="tm-source">.*?</div>', "", FIGURE.sub("", body(page)), flags=re.S)
    html = re.sub(
        r"<code>.*?</code>",
        "",
        re.sub(r'<div class="tm-live tm-list".*?</ul></details></div>', "", html),
    )
    told = [plain(found) for _, found in re.findall(r"<(p|li)>(.*?)</\1>", html, re.S)]
    assert told
    assert not [slip for text in told for slip in wrong(text)]


def test_what_the_models_leave_out_has_no_slip():
    assert len(CHAPTERS) >= 10
    assert not [slip for chapter in CHAPTERS for slip in wrong(left_out(chapter))]


def test_every_slip_would_be_seen():
    for text in (
        "about 2 mm",
        'of "it"',
        "From 600 to 1000\u202fkg",
        "no longer: If it",
        "1,400 km",
    ):
        assert wrong(text), text


@pytest.mark.parametrize("file", [ENTRY, *sorted(Path(ENTRY.parent, "pages").glob("*.py"))])
def test_no_page_has_prose_of_its_own_setting(file):
    assert not re.findall(r"st\.(?:markdown|write|caption|text|html)\(", file.read_text(encoding="utf-8"))
