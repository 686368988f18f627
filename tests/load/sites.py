"""Who is measured: our site, the smallest Streamlit app, and the same demo in three peers.

Every site is a process of its own on a free port of this machine, and ends with the measurement.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import psutil

HERE = Path(__file__).parent
PLOTLY = ".js-plotly-plot path.js-line"


@dataclass(frozen=True)
class Site:
    """What a visitor opens, the slider that takes the keys, and the lines that must change."""

    name: str
    server: str
    path: str
    slider: str
    lines: str
    live: str = ""  # lines that a first load must draw, if the first picture is a still one


def _ours(name: str, path: str) -> Site:
    slider, lines = ".tm-live input[type=range][id$=hole_mm]", ".tm-live svg path"
    return Site(name, "ours", path, slider, lines, live=".tm-live[data-alive] svg path")


OURS = _ours("ours, `/hole_and_patch`", "/hole_and_patch?bet=off")
# The first visits of a page's other figures are those of a newcomer: with the bet.
REST = tuple(
    _ours(f"ours, `/{page}`", f"/{page}")
    for page in ("", "debris_primer", "lifeboat_timeline", "sources_and_checks")
)
LIGHT = _ours("ours, `/figure/pressure`", "/figure/pressure?bet=off")
STREAMLIT = Site("plain Streamlit", "streamlit", "/", "input[type=range]", PLOTLY)
NICEGUI = Site("NiceGUI", "nicegui", "/", ".q-slider__track-container", PLOTLY)
BOKEH = Site("Bokeh server", "bokeh", "/bokeh_app", "[role=slider]", "svg path")
DASH = Site("Dash", "dash", "/", "[role=slider]", PLOTLY)
SITES = (OURS, LIGHT, STREAMLIT, NICEGUI, BOKEH, DASH)
FLOOR = Site("a bare HTML file", "", (HERE / "peers" / "floor.html").as_uri(), "input", "path")


def _streamlit(script: Path) -> tuple[list[str], Path]:
    command = [
        "-m",
        "streamlit",
        "run",
        str(script),
        "--server.port",
        "{port}",
        "--server.address",
        "127.0.0.1",
        "--server.headless",
        "true",
        "--server.fileWatcherType",
        "none",
        "--browser.gatherUsageStats",
        "false",
    ]
    return command, script.parent


def _peer(name: str) -> list[str]:
    return [str(HERE / "peers" / f"{name}_app.py"), "{port}"]


# What Python is told, and the folder to start in; a peer leaves its own files in a passing one.
SERVERS: dict[str, tuple[list[str], Path | None]] = {
    "ours": _streamlit(HERE.parents[1] / "streamlit_app.py"),
    "streamlit": _streamlit(HERE / "minimal" / "minimal_app.py"),
    "nicegui": (_peer("nicegui"), None),
    "bokeh": (
        [
            "-m",
            "bokeh",
            "serve",
            _peer("bokeh")[0],
            "--address",
            "127.0.0.1",
            "--port",
            "{port}",
            "--allow-websocket-origin",
            "127.0.0.1:{port}",
        ],
        None,
    ),
    "dash": (_peer("dash"), None),
}


@contextmanager
def served(command: list[str], folder: Path | None) -> Iterator[tuple[str, int]]:
    """The address of one site and its process, for as long as the ``with`` lasts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as passing:
        process = subprocess.Popen(
            [sys.executable, *(word.format(port=port) for word in command)],
            cwd=folder or passing,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            _wait(process, f"http://127.0.0.1:{port}")
            _settle(process.pid)
            yield f"http://127.0.0.1:{port}", process.pid
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _wait(process: subprocess.Popen, origin: str) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"a server stopped: {process.args}")
        try:
            with urllib.request.urlopen(origin, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"a server did not answer within a minute: {process.args}")


def _settle(pid: int) -> None:
    """Until it has done what it does after its start (ours: work ahead), a minute at most."""
    process = psutil.Process(pid)
    process.cpu_percent()
    for _ in range(60):
        time.sleep(1)
        if process.cpu_percent() < 10:
            return


@contextmanager
def running() -> Iterator[dict[Site, str]]:
    """Every site with its address; all servers run until the end, and then none."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    with ExitStack() as servers:
        at = {name: servers.enter_context(served(*how))[0] for name, how in SERVERS.items()}
        yield {site: at.get(site.server, "") + site.path for site in (*SITES, *REST, FLOOR)}


def machine(browser: str, load: tuple[float, float, float]) -> str:
    """One line about what the numbers were measured on, and how busy it was before and after."""
    names = ("streamlit", "plotly", "nicegui", "bokeh", "dash")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    python = ".".join(str(part) for part in sys.version_info[:3])
    return (
        f"{os.cpu_count()} cores; Python {python}, {versions}, Chromium {browser} headless;"
        f" load average {load[0]:.1f} at the start, {os.getloadavg()[0]:.1f} at the end."
    )
