"""What stands at each address before any script runs: titles, cards, headers, and no surprises."""

import gzip
import re
from pathlib import Path

import anyio
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from lib import site_routes
from lib.figures import FIGURES, figure_page, sweep_file
from lib.middleware import Gate, bundles
from lib.page_shell import Page, streamlit
from lib.pages import PAGES as SITE_PAGES
from lib.pages import SCRIPTS

ROOT = Path(__file__).parents[1]
PRESSURE = FIGURES["pressure"].file(*FIGURES["pressure"].defaults)
LISTS = sorted((ROOT / "lib" / "facts").glob("*.csv"))
PAGES = (
    Page("the_night", "", "The night", "What happened?", 'A "hole" <two> millimetres wide.'),
    Page("hole_and_patch", "hole_and_patch", "Hole", "How fast?", "Change it."),
)


def opened(base=""):
    """The site as it stands before any visitor, but for Streamlit itself."""
    routes = site_routes.routes(PAGES, base)
    gate = Middleware(Gate, pages=PAGES, routes=routes, base=base)
    return TestClient(Starlette(routes=routes, middleware=[gate]), base_url="http://site.example")


@pytest.fixture(scope="module")
def door():
    return opened()


def test_each_address_has_its_own_card(door):
    html = door.get("/hole_and_patch").text
    assert "<title>How fast? · Two Millimetres</title>" in html
    assert 'og:image" content="http://site.example/cards/hole_and_patch.png"' in html
    assert html.index("./boot.js") < html.index("./live/page.js")
    assert "og:url" not in html  # a network would open that, without the visitor's values


def test_streamlit_stands_behind_the_page_with_the_same_card_and_our_script_first(door):
    html = door.get("/hole_and_patch?streamlit").text
    assert "<title>How fast? · Two Millimetres</title>" in html
    assert 'og:image" content="http://site.example/cards/hole_and_patch.png"' in html
    assert html.index("./boot.js") < html.index("./static/js/")
    assert "./live/page.js" not in html
    assert "./static/js/" not in door.get("/hole_and_patch").text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.script)
def test_a_card_shows_the_picture_of_its_page_which_is_there(door, page):
    html = door.get(f"/{page.path}").text
    (picture,) = re.findall(r'og:image" content="([^"]+)"', html)
    assert picture == f"http://site.example/cards/{page.script}.png"
    assert door.get(picture).status_code == 200


def test_words_in_a_card_are_never_markup(door):
    html = door.get("/").text
    assert "A &#34;hole&#34; &lt;two&gt; millimetres wide." in html


def test_behind_a_proxy_the_card_is_found_by_the_visitors_address(door):
    html = door.get("/", headers={"host": "leak.example", "x-forwarded-proto": "https"}).text
    assert 'content="https://leak.example/cards/the_night.png"' in html


@pytest.mark.parametrize("host", ['a"><script>', "evil host", "x" * 300])
def test_a_strange_host_name_is_not_repeated(door, host):
    html = door.get("/", headers={"host": host}).text
    assert host not in html
    assert 'content="./cards/the_night.png"' in html


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_a_list_of_facts_can_be_taken_along_and_tells_a_spreadsheet_its_letters(door, file):
    """Without the mark, Excel reads the m³ of UTF-8 as mÂ³."""
    answer = door.get(f"/facts/{file.name}")
    assert answer.headers["content-type"].startswith("text/csv")
    assert f'attachment; filename="{file.name}"' in answer.headers["content-disposition"]
    assert answer.content == b"\xef\xbb\xbf" + file.read_bytes()


@pytest.mark.parametrize("name", ["nothing", "..%2Ffacts%2Fsources", "%2e%2e/sources", "A.B"])
def test_only_lists_of_facts_are_served(door, name):
    assert door.get(f"/facts/{name}.csv").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/?streamlit",
        "/boot.js",
        "/live/site.css",
        f"/sweep/{PRESSURE}.js",
        "/figure/pressure",
        "/cards/icon.png",
    ],
)
def test_unchanged_answers_cost_a_304(door, address):
    first = door.get(address)
    assert first.status_code == 200
    again = door.get(address, headers={"if-none-match": "W/" + first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
    # What may change at its address is asked for again, at the latest the day after.
    kept = re.fullmatch(r"no-cache|public, max-age=([0-9]+)", first.headers["cache-control"])
    assert kept and int(kept[1] or 0) <= 86_400
    # A cache keeps what the 304 says, so that says the same; also to who takes no gzip.
    plain = door.get(address, headers={"accept-encoding": "identity"})
    for name in ("etag", "cache-control", "access-control-allow-origin", "vary"):
        told = first.headers.get(name)
        assert again.headers.get(name) == plain.headers.get(name) == told, name
    assert first.headers["access-control-allow-origin"] == "*"
    assert ("Accept-Encoding" in first.headers.get("vary", "")) != address.endswith(".png")


@pytest.mark.parametrize("name", ["nothing", "..%2f..%2fREADME", "icon.png%00"])
def test_only_our_pictures_are_served(door, name):
    assert door.get(f"/cards/{name}.png").status_code == 404


# What a browser might be asked for about a visitor and their machine.
ASKED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid",
         "magnetometer", "microphone", "midi", "payment", "serial", "usb",
         "xr-spatial-tracking")  # fmt: skip


def test_every_answer_carries_the_policy(door):
    for address in ("/", "/boot.js", "/cards/nothing.png"):
        headers = door.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "connect-src 'self'" in policy
        assert "script-src 'self';" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert {*headers["permissions-policy"].split(", ")} == {f"{name}=()" for name in ASKED}
        for of in ("base-uri", "form-action", "frame-src"):
            assert f"{of} 'self';" in policy
        assert "set-cookie" not in headers


def test_only_the_page_that_streamlit_shows_may_run_more_than_files(door):
    policy = door.get("/?streamlit").headers["content-security-policy"]
    assert re.search(r"script-src 'self' blob: 'wasm-unsafe-eval' 'sha256-[\w+/=]{44}';", policy)
    assert "'unsafe-eval'" not in policy


@pytest.mark.parametrize(
    "address",
    ["_stcore/metrics", "_stcore/upload_file/a/b", "_stcore/agent/interact", "_stcore/nothing",
     "_stcore/script-health-check", "media/a.png", "component/a/b.html", "auth/login"],
)  # fmt: skip
def test_streamlits_other_doors_are_shut(door, address):
    for method in ("GET", "PUT", "POST"):
        assert door.request(method, f"/{address}").status_code == 404


def test_names_longer_than_a_disk_allows_are_just_not_there(door):
    for place in ("/cards/{}.png", "/facts/{}.csv", "/sweep/{}.js", "/figure/{}", "/live/{}"):
        assert door.get(place.format("a" * 300)).status_code == 404


def test_an_address_longer_than_any_of_ours_is_not_read(door):
    assert door.get("/worksheet?" + "&".join(map(str, range(3000)))).status_code == 414
    assert door.get("/hole_and_patch?" + "a" * 3000).status_code == 200


def test_made_up_hosts_and_names_take_no_place_of_what_is_kept(door):
    door.get("/figure/pressure")
    pages, sweeps = figure_page.cache_info(), sweep_file.cache_info()
    for k in range(5):
        html = door.get("/figure/pressure", headers={"host": f"h{k}.example"}).text
        assert f'content="http://h{k}.example/cards/hole_and_patch.png"' in html
        door.get(f"/sweep/nothing{k}.js")
    assert figure_page.cache_info().misses == pages.misses
    assert sweep_file.cache_info().misses == sweeps.misses


def test_a_streamlit_whose_page_has_changed_stops_the_start(monkeypatch):
    monkeypatch.setattr(site_routes, "bare_page", lambda: "<html><head></head></html>")
    with pytest.raises(RuntimeError, match="expected once"):
        site_routes.routes(PAGES)


def test_every_page_of_the_site_has_a_script_a_card_and_a_description():
    assert {page.script for page in SITE_PAGES} == {file.stem for file in SCRIPTS.glob("*.py")}
    for page in SITE_PAGES:
        card = (site_routes.CARDS / f"{page.script}.png").read_bytes()
        assert card[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
        assert 40 <= len(page.description) <= 160
        assert len({p.description for p in SITE_PAGES}) == len(SITE_PAGES)


def test_the_numbers_of_the_first_figure_are_named_early(door):
    html = door.get("/hole_and_patch").text
    (early,) = re.findall(r'<link rel="preload" as="script" href="[.]([^"]+)">', html)
    assert html.index(early) < html.index("<body>")
    assert door.get(early).text.startswith(f'tmArrived("sweep/{PRESSURE}",')


@pytest.mark.parametrize("name", ["nothing", "pressure~4", "..%2fpressure", "pressure~900~0.84"])
@pytest.mark.parametrize("kind", ["sweep", "plot"])
def test_only_ready_numbers_are_served(door, kind, name):
    assert door.get(f"/{kind}/{name}.js").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/live/page.js",
        "/hole_and_patch",
        "/?streamlit",
        "/figure/pressure?hole_mm=3",
        "/talk",
        f"/sweep/{PRESSURE}.js",
        "/robots.txt",
        f"/facts/{LISTS[0].name}",
    ],
)
def test_who_takes_no_gzip_gets_the_same_plainly(door, address):
    squeezed = door.get(address, headers={"accept-encoding": "gzip"})
    plain = door.get(address, headers={"accept-encoding": "identity"})
    assert squeezed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert squeezed.content == plain.content


def test_a_position_in_an_address_costs_no_squeezing_of_the_whole_figure(door, monkeypatch):
    """Each of a hall's links is another; their heads alone differ."""
    first = door.get("/figure/pressure?hole_mm=3")
    work = []
    monkeypatch.setattr(gzip, "compress", lambda *asked, **more: work.append(asked))
    again = door.get("/figure/pressure?hole_mm=4")
    assert not work and again.headers["content-encoding"] == "gzip"
    assert first.headers["etag"] != again.headers["etag"]
    assert first.text.replace("hole_mm%3D3", "hole_mm%3D4") == again.text != first.text


def test_what_is_ready_comes_without_a_thread(door, monkeypatch):
    """A hall that asks for first answers waits for nothing that is worked out on one."""
    addresses = (
        "/",
        "/hole_and_patch?hole_mm=7",
        "/figure/pressure",
        f"/sweep/{PRESSURE}.js",
        "/live/page.js",
        "/boot.js",
        "/cards/icon.png",
        f"/facts/{LISTS[0].name}",
    )
    for address in addresses:
        door.get(address)
    places = []
    monkeypatch.setattr(anyio.to_thread, "run_sync", lambda *asked, **more: places.append(asked))
    assert {door.get(address).status_code for address in addresses} == {200}
    assert not places


@pytest.mark.parametrize("proto", ["https, http", "HTTPS", "https,http"])
def test_of_two_proxies_the_first_is_believed(door, proto):
    headers = {"host": "leak.example", "x-forwarded-proto": proto}
    html = door.get("/hole_and_patch", headers=headers).text
    assert 'content="https://leak.example/cards/hole_and_patch.png"' in html


@pytest.mark.parametrize("prefix", ["/two", "/two/"])
def test_a_prefix_that_a_proxy_took_away_comes_back_for_crawlers(door, prefix):
    html = door.get("/", headers={"x-forwarded-prefix": prefix}).text
    assert 'content="http://site.example/two/cards/the_night.png"' in html


@pytest.mark.parametrize("prefix", ['/"><script>', "two", "/a b", "/" + "a/" * 30, "//evil/x"])
def test_a_strange_prefix_is_not_repeated(door, prefix):
    html = door.get("/", headers={"x-forwarded-prefix": prefix}).text
    assert 'content="./cards/the_night.png"' in html


def test_the_public_address_is_told_where_no_proxy_tells_it(door, monkeypatch):
    monkeypatch.setenv("TM_PUBLIC_URL", "https://leak.example/two/")
    answer = door.get("/figure/pressure", headers={"host": "127.0.0.1:8501"}).text
    assert 'content="https://leak.example/two/cards/hole_and_patch.png"' in answer
    assert "127.0.0.1" not in answer


@pytest.mark.parametrize("told", ["leak.example", "ftp://a.example", 'https://x"y', "https://a b"])
def test_a_public_address_that_is_none_stops_the_start(monkeypatch, told):
    monkeypatch.setenv("TM_PUBLIC_URL", told)
    with pytest.raises(ValueError, match="TM_PUBLIC_URL"):
        site_routes.routes(PAGES)


def test_no_address_in_a_page_depends_on_where_the_site_stands(door):
    for address in ("/", "/hole_and_patch", "/figure/pressure"):
        html = re.sub(r'<script type="application/json".*?</script>', "", door.get(address).text)
        for link in re.findall(r'(?:src|href)="([^"]+)"', html):
            assert link.startswith(("./", "../", "?", "#", "http://site.example/oembed?")), link


@pytest.mark.parametrize("address", ["/", "/hole_and_patch", "/figure/pressure", "/boot.js"])
def test_the_site_stands_below_a_base_path(address):
    below = opened("/two")
    assert below.get(f"/two{address}").status_code == 200
    assert below.get(address).status_code == 404
    assert below.get("/two?x=1", follow_redirects=False).headers["location"] == "two/?x=1"


@pytest.mark.parametrize(
    "address",
    ["/nothing", "/nothing?hole_mm=2", "/a/b/c", "/hole_and_patch/more", "/figure/nothing",
     "/index.html", "/static/js/index.gone.js", "/debris/_stcore/health", "/favicon.ico"],
)  # fmt: skip
@pytest.mark.parametrize("base", ["", "/two"])
def test_an_unknown_address_is_a_404_with_a_way_on(base, address):
    site = opened(base)
    answer = site.get(base + address)
    assert answer.status_code == 404
    links = re.findall(r'<a href="([^"]+)">', answer.text)
    assert len(links) == len(PAGES)
    assert [answer.url.join(link).path for link in links] == [f"{base}/", f"{base}/hole_and_patch"]
    assert "content-security-policy" in answer.headers


def test_words_of_an_unknown_address_are_not_repeated(door):
    assert "script" not in door.get("/%3Cscript%3Ealert(1)%3C/script%3E").text


def test_a_last_slash_too_many_is_taken_off_and_the_values_kept(door):
    answer = door.get("/hole_and_patch/?hole_mm=5", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, "../hole_and_patch?hole_mm=5")


def test_robots_may_read_all_but_the_servers_own(door):
    answer = door.get("/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.splitlines() == ["User-agent: *", "Disallow: /_stcore/"]


@pytest.mark.parametrize("kind", [".js", ".css"])
def test_streamlits_own_scripts_are_squeezed(door, kind):
    name = max(file for file in bundles() if file.endswith(kind))
    answer = door.get(f"/{name}", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.content == (streamlit() / name).read_bytes()


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/live/page.js",
        "/live/site.css",
        "/figure/pressure",
        f"/sweep/{PRESSURE}.js",
        "/boot.js",
    ],
)
def test_a_frame_without_origin_may_read_what_a_figure_needs(door, address):
    assert door.get(address).headers["access-control-allow-origin"] == "*"


def test_anybody_may_frame_the_site(door):
    """Nothing is said of frames: even a star shuts out a file on a disk."""
    assert "frame-ancestors" not in door.get("/").headers["content-security-policy"]


def test_without_a_script_a_page_holds_words_stills_and_a_way_to_each_figure(door):
    """Field case B47."""
    html = door.get("/hole_and_patch").text
    shown = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    for word in ("<h1>", "<svg", "8.8 days to leave", "crews leave"):
        assert word in shown
    (told,) = re.findall(r"<noscript>(.*?)</noscript>", shown)
    figures = re.findall(r'data-figure="(\w+)"', shown)
    assert re.findall(r'href="[.]/figure/(\w+)"', told) == figures
    for name in figures:
        assert "<table>" in door.get(f"/figure/{name}").text
