"""The speaker's path and the teacher's without our server: from a disk, from a host, in a deck."""

import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from lib.teach.lessons import DECK
from lib.teach.talk import READY

pytestmark = pytest.mark.browser
HERE = Path(__file__).parents[1] / "deck"
LAST = len(READY)


def scanned(image):
    return [code.text for code in zxingcpp.read_barcodes(Image.open(image).convert("RGB"))]


def at(where, step):
    expect(where.locator(".tm-talk-count")).to_have_text(f"{step} of {LAST}", timeout=30_000)


@pytest.fixture
def small(page):
    page.set_viewport_size({"width": 1280, "height": 720})
    return page


def test_a_talk_lives_on_a_stick(small, written):
    page, talk = small, (written / "talk.html").as_uri()
    page.context.set_offline(True)
    page.goto(talk)
    at(page, 1)
    for key, step in (("PageDown", 2), ("PageDown", 3), ("PageUp", 2), ("PageDown", 3)):
        page.keyboard.press(key)
        at(page, step)
    expect(page.frame_locator(".tm-talk-now").locator(".tm-live[data-alive]")).to_be_visible()
    page.keyboard.press("b")
    assert set(Image.open(io.BytesIO(page.screenshot())).convert("L").tobytes()) == {0}
    page.keyboard.press("b")
    assert scanned(io.BytesIO(page.screenshot())) == []  # no phone can come to a disk
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url == (written / "hole_and_patch.html").as_uri()
    page.go_back()
    at(page, 3)


def test_where_the_site_is_files_phones_open_what_is_shown(small, nginx):
    page, here = small, f"http://files{nginx}/some/path"
    page.goto(f"{here}/talk.html?step=4")
    at(page, 4)
    page.wait_for_timeout(500)
    (link,) = scanned(io.BytesIO(page.screenshot()))
    assert link == f"{here}/hole_and_patch.html?hole_mm=20#pressure"
    page.goto(link)
    expect(page.locator(".tm-live[data-alive] .tm-live-headline").first).to_contain_text("20")


def test_type_is_large_enough_for_the_last_row(small, nginx):
    page = small
    page.goto(f"http://leak{nginx}/talk?step=99")
    at(page, 1)
    page.locator(".tm-talk-row").hover()
    for words in page.locator(".tm-talk-row :is(span, button), .tm-talk > .tm-live-note").all():
        size = words.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
        assert size > 0.0349 * 720, words
        assert words.is_visible()
    page.mouse.move(5, 5)
    expect(page.get_by_role("button", name="Black")).to_have_css("opacity", "0")


def test_a_deck_keeps_its_keys_and_gets_them_back(small, written, tmp_path):
    """In reveal.js and from a disk: the talk hears keys only while it has the focus."""
    page, talk = small, (written / "talk.html").as_uri()
    code = DECK.replace("ADDRESS", talk)
    deck = (HERE / "talk.html").read_text(encoding="utf-8").replace("CODE", code)
    (tmp_path / "talk.html").write_text(deck, encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(HERE / "node_modules")
    page.goto((tmp_path / "talk.html").as_uri())
    expect(page.get_by_role("heading", name="A hole in a ship")).to_be_visible()
    page.keyboard.press("PageDown")
    inside = page.frame_locator("#figure iframe")
    at(inside, 1)
    page.keyboard.press("PageDown")  # nobody has clicked into the talk
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    page.keyboard.press("PageUp")
    inside.locator(".tm-talk-count").click()
    for step in range(2, LAST + 1):
        page.keyboard.press("PageDown")
        at(inside, step)
    page.keyboard.press("PageDown")  # past its end: the deck's
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    page.keyboard.press("PageUp")
    expect(page.locator("#figure")).to_be_visible()
    inside.locator(".tm-talk-count").click()
    page.keyboard.press("Escape")
    page.keyboard.press("PageDown")
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()


def test_ready_sheets_of_a_host_have_squares(page, nginx):
    here = f"http://files{nginx}/some/path"
    page.goto(f"{here}/worksheet-15-18-1.html")
    links = page.locator("ol a").evaluate_all("all => all.map(it => it.href)")
    expect(page.locator(".tm-code")).to_have_count(len(links))
    assert sorted(scanned(io.BytesIO(page.screenshot(full_page=True)))) == sorted(links)
    assert all(link.startswith(f"{here}/") for link in links)
    expect(page.locator(".tm-where")).to_contain_text("worksheet-15-18-1.html")


def test_ready_sheets_of_a_disk_say_why_they_have_none(page, written):
    page.goto((written / "worksheet-11-14-2.html").as_uri())
    expect(page.locator(".tm-live-note")).to_contain_text("read from a disk")
    expect(page.locator(".tm-code")).to_have_count(0)


@pytest.mark.parametrize("path", ["speaker", "teacher"])
def test_both_paths_in_firefox(nginx, written, tmp_path, path):
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "no Firefox: tests/browser/install.sh installs it on Debian"
    here, disk = f"http://leak{nginx}", (written / "talk.html").as_uri()
    run = subprocess.run(
        ["node", str(HERE / f"{path}.mjs"), firefox, here, disk, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout)
    assert seen["faults"] == []
    if path == "speaker":
        assert seen["disk"] == [f"{step} of {LAST}" for step in (1, 2, 3, 2)]
        black = Image.open(tmp_path / "black.png").convert("L")
        assert set(black.tobytes()) == {0}
        assert scanned(tmp_path / "square.png") == [f"{here}/hole_and_patch?hole_mm=20#pressure"]
        assert "20" in seen["phone"] and seen["back"] == f"4 of {LAST}"
        assert seen["left"] == f"{here}/hole_and_patch"
    else:
        assert "seed=42" in seen["sheet"] and "level=15-18" in seen["sheet"]
        assert sorted(scanned(tmp_path / "sheet.png")) == sorted(seen["links"])
        assert (tmp_path / "sheet.pdf").read_bytes()[:5] == b"%PDF-"
        assert seen["projected"] and re.search(r"hole_mm|#", seen["shared"])
        assert seen["asked"] == seen["again"] and len(seen["asked"]) > 3
