"""A start with a file missing or broken, or another Streamlit: one line says so, and no traceback.

What the site cannot be without stops the start; what it can be without costs a visitor nothing.
"""

import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import numpy as np
import pytest

from lib import start
from lib.figures import sweep_file
from tests.browser.conftest import Site
from tests.faults.trees import planted

SAYS = "Two Millimetres cannot start: "


def gone(file: Path) -> None:
    file.unlink()


def noise(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00" * 999)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:500])


def spoiled_cell(file: Path) -> None:
    file.write_text(file.read_text().replace("2018-06-06T", "2018-66-66T", 1))


def unclosed(file: Path) -> None:
    file.write_text(file.read_text() + "x = (\n")


@pytest.fixture
def tree(tmp_path) -> Path:
    return planted(tmp_path / "tree")


@pytest.mark.parametrize(
    ("file", "spoil", "line"),
    [
        ("lib/facts/station_2018.csv", gone, "station_2018.csv: the file is missing."),
        ("lib/facts/crew_vehicles.csv", spoiled_cell, "launch_utc '2018-66-66T"),
        ("lib/facts/sources.csv", noise, "sources.csv: byte 0 is no UTF-8."),
        ("lib/live/browser/draw.js", gone, "mount.js imports draw.js: no such module."),
        ("lib/look/page.css", gone, "lib/look/page.css: No such file or directory."),
        ("lib/teach/sheet.typ", gone, "lib/teach/sheet.typ: No such file or directory."),
        ("pages/teach.py", gone, "pages/teach.py: No such file or directory."),
        ("lib/look/doors.py", unclosed, "lib/look/doors.py line "),
        ("lib/look/palette.py", gone, "No module named 'lib.look.palette'."),
    ],
)
def test_a_file_that_is_missing_or_broken_stops_the_start_with_one_line(tree, file, spoil, line):
    spoil(tree / file)
    run = subprocess.run(
        [sys.executable, "streamlit_app.py"], cwd=tree, capture_output=True, text=True, timeout=60
    )
    (told,) = run.stderr.splitlines()
    assert told.startswith(SAYS) and line in told
    assert run.returncode == 1


def test_what_only_the_first_figures_show_stops_a_real_start_with_one_line_too(tree):
    """Arrays that can be read and are not those: no visitor should find out."""
    np.savez(tree / "lib/debris_primer/arrays/growth_mocat3.npz", other=np.zeros(3))
    server = Site(root=tree)
    assert server.process.wait(60) == 1
    log = server.log()
    told = log[-1]
    assert told.startswith(f"{SAYS}TypeError ") and "(lib/debris_primer/growth.py line " in told
    assert not any("Traceback" in line for line in log)


def test_the_site_starts_without_what_it_can_be_without_and_says_so_in_one_line_each(tree):
    arrays = tree / "lib/debris_primer/arrays"
    cut(arrays / "cloud_fengyun.npz")
    gone(arrays / "growth_mocat3.npz")
    gone(tree / "lib/look/cards/teach.png")
    server = Site(root=tree)
    server.wait()
    try:
        for file in ("crowd", "gabbard", "globe"):
            with urllib.request.urlopen(f"{server.url}/sweep/{file}.js") as answer:
                assert answer.read() == sweep_file(file), f"{file} is not what it is with its arrays"
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{server.url}/cards/teach.png")
        for page in ("teach", "debris_primer"):
            assert urllib.request.urlopen(f"{server.url}/{page}").status == 200
    finally:
        told = [line for line in server.log() if line.startswith("Two Millimetres")]
    assert sorted(line.split(": ")[1].split(" is missing")[0] for line in told) == [
        "cloud_fengyun.npz",
        "growth_mocat3.npz",
        "lib/look/cards/teach.png",
    ]


def test_another_streamlit_is_told_in_one_line(tmp_path):
    """Told by its own metadata, which is what ``pip`` knows of it."""
    told = tmp_path / "streamlit-9.9.9.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: streamlit\nVersion: 9.9.9\n")
    server = Site(also={"PYTHONPATH": f"{tmp_path}"})
    server.wait()
    tested = start.version("streamlit")
    assert [line for line in server.log() if line.startswith("Two Millimetres")] == [
        f"Two Millimetres: Streamlit 9.9.9 is installed, and {tested} is what was tested;"
        " run: pip install -r requirements.lock."
    ]


def test_a_start_that_another_streamlit_breaks_says_both_in_the_one_line(monkeypatch):
    monkeypatch.setattr(start, "version", lambda name: "9.9.9")
    with pytest.raises(SystemExit) as end, start.saying_why():
        raise RuntimeError("Streamlit's page holds '<head>' 0 times, expected once")
    assert f"{end.value}".count("\n") == 0
    assert f"{end.value}".startswith(f"{SAYS}Streamlit's page holds '<head>' 0 times, expected")
    assert "Streamlit 9.9.9 is installed" in f"{end.value}"


def test_the_streamlit_of_the_lock_is_no_news():
    assert start.other_streamlit() == ""
