"""Every live figure of the site, in every variant: its light page, its files, and its route."""

import posixpath
import re
from urllib.parse import quote

import pytest
from markupsafe import escape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from lib import site_routes
from lib.figures import EXPLORATIONS, FIGURES, figure_page, sweep_file
from lib.live.delivery.disclosures import disclosures, still_table
from lib.live.delivery.pack import document, gzipped
from lib.live.delivery.section import bare_section, default_table, inside, section
from lib.live.svg.label_fit import check_label_fit
from lib.look.words import MODEL_DATE
from lib.middleware import Gate
from lib.page_shell import Page
from lib.pages import PAGES, written
from lib.site import files
from tests.figures.told import drawn_positions, everywhere, made, told, units

SITE = "http://site.example"


@pytest.fixture(scope="module")
def door():
    pages = (Page("the_night", "", "The night", "What happened?", "A hole."),)
    routes = site_routes.routes(pages)
    app = Starlette(routes=routes, middleware=[Middleware(Gate, pages=pages, routes=routes)])
    return TestClient(app, base_url=SITE)


def test_no_two_of_the_site_have_one_name():
    """Of two figures with one address the first would be lost without a word."""
    pages = [written(page.script) for page in PAGES]
    assert len(FIGURES) == sum(len(page.figures) for page in pages)
    every = [file for page in pages for one in page.explorations for file in one.files]
    assert sorted(EXPLORATIONS) == sorted(every)


@pytest.mark.parametrize("name", FIGURES)
def test_the_sweep_is_small_and_named_like_its_address(name):
    for file, _, sweep in made(FIGURES[name]):
        assert sweep.date == MODEL_DATE
        # Mir is the other choice of the hatch, and has an address of its own too.
        assert sweep.name == ("spektr" if file == "hatch~mir" else name)
        assert gzipped(document(sweep)) <= 66_000


def elements(html):
    """What stands in a figure, without what the browser writes anew at every position."""
    written = "d|[xy][12]?|c[xy]|r|transform|opacity|display|data-longest|text-anchor"
    bare = re.sub(rf' ({written})="[^"]*"', "", html)
    return re.findall(r"<[^>]*>", bare)


@pytest.mark.parametrize("name", [name for name, figure in FIGURES.items() if figure.variants])
def test_each_variant_is_made_fits_and_travels_light(name):
    """With its stills, which it brings along: 60 kB at most.  Words without room are refused."""
    figure = FIGURES[name]
    default = figure.file(*figure.defaults)
    files = list(figure.files)
    assert default in files and len(set(files)) == len(files) > 1
    for file, _, sweep in made(figure):
        assert figure.find(file) is sweep and f"/{file}" == quote(f"/{file}")
        check_label_fit(sweep)
        sent = sweep_file(file).decode()
        assert gzipped(sent) <= 66_000, file
        # Its stills come along, but for those that stand in the page already.
        assert (r"\"inside\":" in sent) == (file != default and not figure.alike)
        # What travels without stills is drawn with the elements of the default.
        assert not figure.alike or elements(inside(sweep)) == elements(inside(figure.default))
    assert figure.find(f"{default}~1") is None and sweep_file(f"{name}~nothing") is None


@pytest.mark.parametrize("name", FIGURES)
def test_no_position_says_what_only_a_machine_would_say(name):
    """Neither rubbish nor a mark that should have been written out, in any unit of pressure."""
    for _, _, sweep in made(FIGURES[name]):
        for unit in units(sweep):
            lines = [line.text for line in sweep.all_numbers]
            for words in (sweep.headline, sweep.sentence, *lines):
                for text in everywhere(sweep, words, unit):
                    assert not re.search(r"\bnan\b|\binf\b|\bNone\b|[\[{⟨⟩]|  |\.\.", text), text


@pytest.mark.parametrize("name", FIGURES)
def test_no_mark_reaches_a_visitor(name):
    """At positions drawn by lot, all at once; in the stills, folds and tables; without a script."""
    figure = FIGURES[name]
    for file, _, sweep in made(figure):
        for unit in units(sweep):
            for position in [sweep.default, *drawn_positions(sweep, 6, f"{file} {unit}")]:
                assert "⟨" not in str(told(sweep, position, unit))
        assert "⟨" not in inside(sweep) + disclosures(sweep)
        assert "⟨" not in str(still_table(sweep.table or default_table(sweep)))
    data = re.compile(r'<script type="application/json".*?</script>', re.S)
    for html in (section(figure), bare_section(figure), figure_page(name)):
        assert "⟨" not in data.sub("", html)


@pytest.mark.parametrize("name", FIGURES)
def test_the_still_says_the_default_and_cuts_no_word(name):
    """A word that has no room is refused while the section is written."""
    for _, _, sweep in made(FIGURES[name]):
        seen, html = sweep.values_at(sweep.default), inside(sweep) + disclosures(sweep)
        for words in (seen.headline, seen.sentence, *seen.numbers):
            assert escape(words) in html
        written = [at["text"] for at in seen.layers if at["shown"] and at.get("text")]
        assert all(f">{escape(words)}</text>" in html for words in written)


@pytest.mark.parametrize("name", FIGURES)
def test_the_light_page_stands_on_its_own(door, name):
    answer = door.get(f"/figure/{name}")
    assert answer.status_code == 200
    assert f'data-figure="{name}"' in answer.text
    assert "<svg" in answer.text and "tm-live-sentence" in answer.text
    hosts = set(re.findall(r'(?:src|href)="(https?://[^/"]+)', answer.text))
    assert hosts <= {SITE}
    again = door.get(f"/figure/{name}", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.fixture(scope="module")
def filed():
    """The whole site as files, by name."""
    return dict(files(PAGES))


@pytest.mark.parametrize("name", FIGURES)
def test_as_a_file_it_asks_for_nothing_that_is_not_beside_it(filed, name):
    html = filed[f"figure/{name}.html"].decode()
    asked = re.findall(r'(?:src|href)="([^"#]+)"', html)
    assert not [one for one in asked if re.match(r"/|https?:|//", one)]
    for one in asked:
        assert posixpath.normpath(f"figure/{one}").split("?")[0] in filed, one
    assert "⟨" not in re.sub(r"<script.*?</script>", "", html, flags=re.S)
    for file in FIGURES[name].files:
        assert filed[f"sweep/{file}.js"] == sweep_file(file, squeezed=True)


def test_a_sweep_is_served_by_its_name_and_no_other(door):
    for file in ("pressure~944~0.84", "pressure~6.5~1", "hatch~mir", "force"):
        answer = door.get(f"/sweep/{file}.js")
        assert answer.content == sweep_file(file)
        assert answer.headers["cache-control"] == "no-cache" and answer.headers["etag"]
        again = door.get(f"/sweep/{file}.js", headers={"if-none-match": answer.headers["etag"]})
        assert again.status_code == 304
    for file in (
        "nothing",
        "pressure",
        "pressure~944",
        "pressure~944~0.84~1",
        "pressure~945~0.84",
        "pressure~944.0~0.84",
        "force~2",
        "hatch~Mir",
        "pressure~0.84~944",
    ):
        assert door.get(f"/sweep/{file}.js").status_code == 404, file


@pytest.mark.parametrize(
    "address",
    ["/figure/nothing", "/offline/pressure.html", "/live/nothing.js", "/live/..%2fpack.py"],
)
def test_what_is_not_ours_is_not_there(door, address):
    assert door.get(address).status_code == 404


def test_an_address_is_never_read_into_the_page(door):
    plain = door.get("/figure/pressure").text
    assert door.get("/figure/pressure?hole_mm=%3Cscript%3E&x=1").text == plain


def test_pages_differ_by_origin_only_in_their_share():
    ours, theirs = (figure_page("pressure", f"https://{host}") for host in ("a.example", "b.example"))
    assert ours.replace("a.example", "b.example")[:2000] == theirs[:2000]
