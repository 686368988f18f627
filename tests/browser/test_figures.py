"""The live figures of the site where they must stand alone: no script, no network, in a frame."""

import http.server
import threading
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import expect

from lib.figures import FIGURES
from lib.live.model.layers import Placed
from lib.look.palette import GROUND
from tests.browser.test_take_along import field, unfold
from tests.browser.visit import open_page

pytestmark = pytest.mark.browser
DECK = Path(__file__).parent / "deck"


@pytest.mark.parametrize("name", FIGURES)
def test_type_is_never_smaller_than_14_pixels(page, site, name):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{site}/figure/{name}?bet=off")
    sizes = page.locator(".tm-live svg:visible").evaluate_all(
        "all => all.map(svg => svg.clientWidth / svg.viewBox.baseVal.width * 14)"
    )
    assert min(sizes) >= 14


@pytest.mark.parametrize("name", FIGURES)
def test_without_javascript_the_light_page_still_tells_the_default(browser, site, name):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/figure/{name}?hole_mm=5")
    seen = FIGURES[name].default
    told = seen.values_at(seen.default)
    expect(page.locator(".tm-live-headline")).to_have_text(told.headline)
    expect(page.locator(".tm-live-sentence")).to_have_text(told.sentence)
    expect(page.locator(".tm-live svg:visible").first).to_be_visible()
    expect(page.locator(".tm-live-table, .tm-live-whole")).to_be_attached()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_layer_has_the_colour_of_its_role(page, site, scheme):
    """As the browser draws it: a limit in the limit's colour, by day and by night."""
    page.emulate_media(color_scheme=scheme)
    # Words stand on a rim of the ground; black is what is not painted at all.
    beside = (rgb(getattr(GROUND, scheme)), rgb("#000000"), "none")
    for name in FIGURES:
        page.goto(f"{site}/figure/{name}?bet=off")
        expect(page.locator(".tm-live[data-alive]")).to_be_visible()
        drawn = page.locator(".tm-live svg [data-layer]").evaluate_all(
            "all => all.map(g => [g.dataset.layer, [g, ...g.querySelectorAll('*')].map(one => {"
            "  const style = getComputedStyle(one);"
            "  return [style.color, style.stroke, style.fill]; })])"
        )
        layers = FIGURES[name].default.all_layers
        assert {int(k) for k, _ in drawn} == set(range(len(layers)))
        for k, elements in drawn:
            if isinstance(layers[int(k)], Placed):
                continue  # A thing of a scene looks like what it is.
            token = layers[int(k)].token
            wanted = rgb(getattr(token, scheme))
            for colour, *painted in elements:
                assert colour == wanted, (name, layers[int(k)])
                for paint in painted:
                    assert paint in (wanted, *beside) or "url" in paint, (paint, k, name)


def rgb(hexadecimal):
    """A colour as a browser tells it."""
    parts = (int(hexadecimal[k : k + 2], 16) for k in (1, 3, 5))
    return f"rgb({', '.join(map(str, parts))})"


@contextmanager
def another_site(folder):
    """The files of a folder, served from an origin that is not ours."""
    serve = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://localhost:{other.server_port}"
        other.shutdown()


def test_a_figure_lives_in_a_frame_of_another_site(page, site, tmp_path):
    code = f'<iframe src="{site}/figure/pressure?hole_mm=1.5&bet=off" title="Leak" width="390"'
    (tmp_path / "talk.html").write_text(
        f'<!DOCTYPE html><title>A talk</title>{code} height="960"></iframe>', encoding="utf-8"
    )
    with another_site(tmp_path) as other:
        page.goto(f"{other}/talk.html")
        frame = page.frame_locator("iframe")
        expect(frame.locator(".tm-live-headline")).to_contain_text("With a 1.5\u202fmm hole")
        frame.get_by_role("slider", name="Width of the hole").first.focus()
        page.keyboard.press("End")
        expect(frame.locator(".tm-live-headline")).to_contain_text("With a 100\u202fmm hole")


def test_a_figure_lives_on_a_slide_of_a_talk(page, site, tmp_path):
    """In reveal.js, with the code of the panel: the figure gets the keys that are its own, and the
    deck the others."""
    page.goto(f"{site}/figure/pressure?bet=off")
    code = field(unfold(page, "pressure"), "embed code")
    code = code.replace("/figure/pressure", "/figure/pressure?bet=off")
    deck = (DECK / "talk.html").read_text(encoding="utf-8").replace("CODE", code)
    (tmp_path / "talk.html").write_text(deck, encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(DECK / "node_modules")
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    with another_site(tmp_path) as other:
        page.goto(f"{other}/talk.html")
        expect(page.get_by_role("heading", name="A hole in a ship")).to_be_visible()
        page.keyboard.press("ArrowRight")
        frame = page.frame_locator("#figure iframe")
        headline = frame.locator(".tm-live-headline")
        expect(headline).to_contain_text("With a 2\u202fmm hole")
        frame.get_by_role("slider", name="Width of the hole").first.focus()
        page.keyboard.press("ArrowRight")
        expect(headline).not_to_contain_text("With a 2\u202fmm hole")
        expect(page.locator("#figure")).to_be_visible()  # the deck has not moved on
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    assert faults == []


def test_the_figures_of_the_debris_page_share_their_grain(page, site):
    open_page(page, f"{site}/debris_primer?bet=off")
    figures = ("shot", "how_many", "speeds", "hole_shape")
    for name in figures:
        expect(page.locator(f"[data-figure={name}][data-alive]")).to_be_visible(timeout=30_000)
    # The shot asks before it is fired; its numbers follow the grain all the same.
    says = dict.fromkeys(figures, "headline") | {"shot": "numbers"}
    told = [page.locator(f"[data-figure={name}] .tm-live-{says[name]}").first for name in figures]
    before = [words.inner_text() for words in told]
    grain = page.locator("[data-figure=shot]").get_by_role("slider", name="Size of the grain")
    grain.focus()
    page.keyboard.press("PageDown")
    for headline, words in zip(told, before, strict=True):
        expect(headline).not_to_have_text(words)
