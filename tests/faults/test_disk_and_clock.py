"""A disk that is full or may not be written, and a clock that is years off."""

import re
import shutil
import subprocess
import sys
import urllib.request
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from lib import site
from streamlit_app import PAGES
from tests.browser.conftest import ROOT, Site
from tests.lacking import lacks

# In a world of its own nothing can be written, and the one place that could be is full.
NARROW = """full=$1; shift
mount -t tmpfs -o size=16k full "$full" && mkdir "$full/site" && echo before > "$full/site/old.html"
cat /dev/zero > "$full/zeroes" 2>/dev/null
mount -o remount,bind,ro / 2>/dev/null || mount -o bind,ro / /
exec "$@"
"""


@pytest.fixture
def narrow(tmp_path) -> list[str]:
    """The command under which the disk is so, and its last word: the full folder."""
    alone = ["unshare", "--mount", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False).returncode:
        lacks("this machine gives no world of mounts of its own (unshare)")
    return [*alone, "sh", "-c", NARROW, "sh", f"{tmp_path}"]


def test_the_disk_is_full_and_may_not_be_written_where_that_is_tested(narrow, tmp_path):
    write = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text('x' * 99_999)"
    for place, why in ((tmp_path / "file", "No space left"), (ROOT / "file", "Read-only")):
        run = subprocess.run(
            [*narrow, sys.executable, "-c", write, f"{place}"], capture_output=True, text=True
        )
        assert why in run.stderr


def test_the_server_starts_and_serves_all_from_a_full_disk_that_may_not_be_written(narrow, tmp_path):
    also = {"HOME": f"{tmp_path}", "TMPDIR": f"{tmp_path}"}
    server = Site(under=narrow, also=also)
    server.wait()
    try:
        for address in (
            "",
            "hole_and_patch?streamlit",
            "sweep/hatch~mir.js",
            "figure/shield",
            "worksheet.pdf?seed=3",
            "facts/sources.csv",
        ):
            with urllib.request.urlopen(f"{server.url}/{address}") as answer:
                assert answer.status == 200 and len(answer.read()) > 1000, address
    finally:
        log = server.log()
    assert not any(word in line for line in log for word in ("Traceback", "Errno", "Two Milli"))


def test_no_room_for_the_files_is_told_in_one_line_and_the_old_ones_stay(narrow, tmp_path):
    then = 'python=$1; full=$2; shift 2; "$python" -m lib.site "$full/site"; code=$?; ls "$full"'
    run = subprocess.run(
        [
            *narrow,
            "sh",
            "-c",
            f'{then}; cat "$full/site/old.html"; exit $code',
            "sh",
            sys.executable,
            f"{tmp_path}",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    (told,) = run.stderr.splitlines()
    assert told.startswith("Two Millimetres cannot write the site: ")
    assert "No space left on device" in told
    assert run.returncode == 1
    assert run.stdout.split() == ["site", "zeroes", "before"]


def test_a_site_that_cannot_be_written_whole_leaves_the_old_one(tmp_path, monkeypatch):
    def stops(pages):
        yield "index.html", b"new"
        raise OSError(28, "No space left on device")

    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("old")
    (tmp_path / "site.zip").write_text("old")
    monkeypatch.setattr(site, "files", stops)
    with pytest.raises(OSError, match="No space"):
        site.write(PAGES, folder)
    assert (folder / "index.html").read_text() == (tmp_path / "site.zip").read_text() == "old"
    assert {file.name for file in tmp_path.iterdir()} == {"site", "site.zip"}


SHIFTED = """import time
_now = time.time
time.time = lambda: _now() + {years} * 31_557_600
"""


def test_a_clock_that_is_years_off_changes_no_answer_and_no_cache(tmp_path):
    """What a browser may keep is told as an age and a mark of the content, never as a date."""
    found = {}
    for years in (-30, 0, 30):
        folder = tmp_path / f"{years}"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(SHIFTED.format(years=years))
        server = Site(also={"PYTHONPATH": f"{folder}"})
        server.wait()
        try:
            found[years] = [
                told(server.url, one)
                for one in ("", "figure/pressure", "cards/icon.png", "live/page.js", "talk")
            ]
        finally:
            server.log()
    dates = [parsedate_to_datetime(found[years][0][0]).year for years in (-30, 0, 30)]
    assert dates[0] + 30 == dates[1] == dates[2] - 30
    assert [one[1:] for one in found[-30]] == [one[1:] for one in found[0]]
    assert [one[1:] for one in found[30]] == [one[1:] for one in found[0]]


def told(server: str, address: str):
    """Date; and what must not hang on it: mark, keeping and body, and that the mark saves it."""
    with urllib.request.urlopen(f"{server}/{address}") as answer:
        headers, body = answer.headers, answer.read()
    assert not {"expires", "last-modified", "set-cookie"} & {name.lower() for name in headers}
    again = urllib.request.Request(f"{server}/{address}", headers={"If-None-Match": headers["etag"]})
    with pytest.raises(urllib.error.HTTPError, match="304"):
        urllib.request.urlopen(again)
    port = server.rpartition(":")[2]
    body = body.replace(server.encode(), b"").replace(f"%3A{port}".encode(), b"")
    mark = headers["etag"] if address.startswith(("cards", "live")) else ""  # pages hold their host
    return headers["date"], mark, headers["cache-control"], body


@pytest.mark.parametrize("file", sorted((ROOT / "lib").rglob("*.py")), ids=lambda file: file.name)
def test_no_page_asks_the_clock_what_day_it_is(file: Path):
    if file.name == "metrics.py":
        return  # the lines of the log say when
    asks = r"\b(?:(?:date|datetime|dt)\.(?:now|today|utcnow)|time\.(?:time|localtime|gmtime))\("
    assert not re.search(asks, file.read_text(encoding="utf-8"))
