"""What is handed on gives back what is shown: link, slide, embed code, offline file."""

import io
import re
from html import unescape
from urllib.parse import urlencode

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from lib.figures import FIGURES
from lib.look.words import spoken
from tests.browser.visit import figure, told

pytestmark = pytest.mark.browser
# A bet stays in its tab: nothing that is handed on speaks of it.
NO_BET = "try { sessionStorage.setItem('tm:bet', 'off'); } catch {}"


@pytest.fixture
def page(page):
    page.add_init_script(NO_BET)
    return page


# Another sweep may have other controls: so those with variants are tried with the usual one too.
TRIED = [(name, True) for name in FIGURES] + [(n, False) for n, it in FIGURES.items() if it.variants]


def far(name, another):
    """An address with every control at its last position, or its first if it starts at the last;
    and what each says.  Variants move if it is to be ``another`` sweep."""
    shown = FIGURES[name]

    def end(live):
        return 0 if live.default == len(live) - 1 else len(live) - 1

    chosen = {live: end(live) if another else live.default for live in shown.variants}
    sweep = shown.sweep(*(live.positions[k] for live, k in chosen.items()))
    units = (sweep.units.control,) if sweep.units else ()
    stops = {it: end(it) for it in (*sweep.controls, *units) if not it.private} | chosen
    texts = [live.texts[k] for live, k in stops.items()]
    return urlencode({live.control.name: live.said(k) for live, k in stops.items()}), texts


def unfold(page, name):
    one = figure(page, name)
    one.get_by_role("button", name="Take it with you").click()
    return one.locator(".tm-live-panel:visible")


def field(panel, label):
    return panel.get_by_role("textbox", name=label, exact=True).input_value()


def scanned(panel):
    """What a phone reads from the square."""
    picture = Image.open(io.BytesIO(panel.get_by_role("img", name="QR code").screenshot()))
    (code,) = zxingcpp.read_barcodes(picture)
    return code.text


def alone(page, panel, folder):
    """The offline file of what is shown, from a disk and with the network off."""
    with page.expect_download() as download:
        panel.get_by_role("button", name="Offline file").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    page.context.set_offline(True)
    page.goto(file.as_uri())
    return file


@pytest.mark.parametrize(("name", "another"), TRIED)
def test_every_parameter_comes_back_from_all_that_is_handed_on(watched, page, site, name, another, tmp_path):
    query, texts = far(name, another)
    page.goto(f"{site}/figure/{name}?{query}")
    shown = told(page, name)
    for text in texts:
        assert any(spoken(text) in control for control in map(spoken, shown["controls"])), text
    panel = unfold(page, name)
    link, code = field(panel, "link"), field(panel, "embed code")
    slide = field(panel, "slide link")
    assert scanned(panel) == link
    alone(page, panel, tmp_path)
    assert told(page, name) == shown
    page.context.set_offline(False)
    page.goto(unescape(re.search(r'src="([^"]+)"', code)[1]))
    assert told(page, name) == shown
    page.goto(slide)
    on_slide = told(page, name)
    expect(page.locator("html[data-stage='']")).to_be_attached()
    assert on_slide == shown
    page.goto(link)
    on_page = told(page, "hatch" if name == "spektr" else name)
    assert (on_page["words"], on_page["numbers"]) == (shown["words"], shown["numbers"])
    assert set(shown["controls"]) <= set(on_page["controls"])
    assert watched.faults == []


def test_a_file_of_a_chosen_sweep_and_unit_lives_on_a_disk(watched, page, site, tmp_path):
    """It holds the one choice that was shown, and all positions of its sliders."""
    page.goto(f"{site}/hole_and_patch?hatch_case=mir&pressure_unit=psi")
    expect(page.locator("[data-figure=hatch][data-alive]")).to_be_visible()
    before = told(page, "hatch")
    file = alone(page, unfold(page, "hatch"), tmp_path)
    assert told(page, "hatch") == before
    assert "psi" in " ".join(before["words"])
    page.get_by_role("slider").first.press("End")
    expect(page.locator(".tm-live-sentence")).not_to_have_text(before["words"][1])
    page.goto(file.as_uri())
    assert told(page, "hatch") == before
    assert watched.faults == []
    assert not re.search(r'(?:src|href)="(?!http|#|data:)[^"]', file.read_text(encoding="utf-8"))


def test_a_file_of_a_shot_at_the_laboratory_says_so(page, site, tmp_path):
    page.goto(f"{site}/debris_primer?shield=us_lab&particle_mm=5")
    expect(page.locator("[data-figure=shot] .tm-live-scene svg:visible")).to_contain_text("bumper")
    before = told(page, "shot")
    alone(page, unfold(page, "shot"), tmp_path)
    assert told(page, "shot") == before
    expect(page.get_by_role("radio")).to_have_count(1)
    numbers = page.locator(".tm-live-numbers").first
    said = numbers.inner_text()
    page.get_by_role("slider", name="Size of the grain").press("End")
    expect(numbers).not_to_have_text(said)


def test_the_panel_follows_the_hand(page, site):
    page.goto(f"{site}/figure/pressure")
    panel = unfold(page, "pressure")
    assert field(panel, "link") == f"{site}/hole_and_patch#pressure"
    assert scanned(panel) == f"{site}/hole_and_patch#pressure"
    page.get_by_role("slider", name="Width of the hole").first.press("End")
    link = f"{site}/hole_and_patch?hole_mm=100#pressure"
    expect(panel.get_by_role("textbox", name="link", exact=True)).to_have_value(link)
    page.wait_for_load_state("networkidle")
    assert scanned(panel) == link
