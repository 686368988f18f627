"""Firefox, once, behind a prefix: the figures wake, a key moves them, a link and Back restore."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.hosts.test_hosts import ALIVE

pytestmark = pytest.mark.browser
SCRIPT = Path(__file__).parents[1] / "deck" / "firefox.mjs"


def test_the_page_works_in_firefox(nginx):
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "no Firefox: tests/browser/install.sh installs it on Debian"
    address = f"http://stripped{nginx}/two/hole_and_patch?hole_mm=4&bet=off"
    run = subprocess.run(
        ["node", str(SCRIPT), firefox, address, str(len(ALIVE))],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout)
    assert seen["woken"] == len(ALIVE)
    assert seen["first"].startswith("Through a 4\u202fmm hole")
    assert re.search(r"hole_mm=4\.\d", seen["url"])
    assert seen["moved"] != seen["first"]
    assert seen["left"]
    assert seen["restored"] == seen["back"] == seen["moved"]
    assert seen["faults"] == []
