"""A real server and a real browser: the site as visitors meet it.

The browser is a Chromium on the PATH, or the one that Playwright downloaded.  If there is none the
tests fail; they are never skipped, since a site that nobody has opened is not tested.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> dict[str, Any]:
    """How to start Debian's browser if there is one; root has no sandbox to give it."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return ({"executable_path": found} if found else {}) | {"args": [*FLAGS, *sandbox]}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | chromium()


class Site:
    """A fresh server on a port of its own.

    ``root`` is the tree that it serves, ``under`` a command that it is started by, ``more`` of its
    settings and ``also`` of its environment.
    """

    def __init__(
        self,
        *more: str,
        root: Path = ROOT,
        under: Sequence[str] = (),
        also: Mapping[str, str] | None = None,
    ) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.command = [
            *under,
            sys.executable,
            "-m",
            "streamlit",
            "run",
            "streamlit_app.py",
            "--server.port",
            str(self.port),
            "--server.address",
            "127.0.0.1",
            *more,
        ]
        self.root, self.environment = root, os.environ | (also or {})
        self.start()

    def start(self) -> None:
        """Also once it has been stopped, and then at the same address."""
        self.process = subprocess.Popen(
            self.command,
            cwd=self.root,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def wait(self, base: str = "") -> None:
        for _ in range(300):
            if self.process.poll() is not None:
                raise RuntimeError(f"the server stopped: {self.process.communicate()[0]}")
            try:
                with urllib.request.urlopen(f"{self.url}{base}/_stcore/health", timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the server did not answer within 30 seconds")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def log(self) -> list[str]:
        """What it has said, line by line; ends it."""
        self.process.kill()
        return [line for line in self.process.communicate()[0].splitlines() if line]


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of one server for all tests."""
    server = Site()
    server.wait()
    yield server.url
    server.stop()


@pytest.fixture
def own_server() -> Iterator[Site]:
    """A server for one test, which may stop it."""
    server = Site()
    server.wait()
    yield server
    server.stop()


@pytest.fixture
def fresh_site(own_server) -> str:
    """The address of a server that nobody has visited yet."""
    return own_server.url


@pytest.fixture
def watched(page):
    """A page that remembers its console errors and where its requests went."""
    page.faults = []
    page.hosts = set()
    page.on("console", lambda m: page.faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("request", lambda r: page.hosts.add(urlsplit(r.url).netloc))
    page.on("websocket", lambda w: page.hosts.add(urlsplit(w.url).netloc))
    return page
