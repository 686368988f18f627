"""A Chromium that has seen nothing yet, and that reaches no other machine."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
WINDOW = {"width": 1280, "height": 900}


@contextmanager
def fresh_browser(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium on the PATH, else Playwright's own, with an empty profile."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *sandbox])
    try:
        yield browser
    finally:
        browser.close()


def script(name: str) -> str:
    """A clock that runs inside the page, so that no messenger's time is counted."""
    return (HERE / name).read_text(encoding="utf-8")
