"""Firefox, once, behind a prefix: the figures wake, a key moves them, a link and Back restore."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from lib import plain_pages

pytestmark = pytest.mark.browser
# What is folded wakes when it is opened.
STORY = plain_pages.body("hole_and_patch").partition('class="tm-closer"')[0].count("data-figure=")
SCRIPT = Path(__file__).parents[1] / "deck" / "firefox.mjs"


def test_the_page_works_in_firefox(nginx):
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "no Firefox: tests/browser/install.sh installs it on Debian"
    address = f"http://stripped{nginx}/two/hole_and_patch?hole_mm=4&bet=off"
    run = subprocess.run(
        ["node", str(SCRIPT), firefox, address, str(STORY)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout)
    assert seen["woken"] == STORY
    assert seen["first"].startswith("With a 4\u202fmm hole")
    assert re.search(r"hole_mm=4\.\d", seen["url"])
    assert seen["moved"] != seen["first"]
    assert seen["left"]
    assert seen["restored"] == seen["back"] == seen["moved"]
    assert seen["faults"] == []
