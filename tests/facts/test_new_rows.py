"""A right new row is welcome: the reader takes it, every page opens, and what is new is shown."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lib.facts.everything import read_everything

ROOT = Path(__file__).parents[2]
FLIGHT = (
    "Soyuz MS-30,Soyuz,2027-03-14T14:47:43Z,2027-03-14T17:52:26Z,,,3,Newone; Newtwo; Newthree,0,,3,"
    "Rassvet nadir@2027-03-14T17:52:26Z,,C,quoted,NEW-SOURCE,,\n"
)
LAST_FLIGHT = "Soyuz MS-29,Soyuz,2026-07-14T14:47:43Z,2026-07-14T17:52:26Z,"
HOME = "2027-03-24T07:00:00Z,2027-03-24T10:20:00Z,3,Dubrov; Kikina; Menon,3,Dubrov; Kikina; Menon"
EVENT = (
    "2018-08-30T11:00:00Z,hour,crew,A new event,"
    "A new row is told about 11:00 UTC.,NEW-SOURCE,quoted\n"
)
CASE = """
[new_case]
title = "A new case"
says = "A new case is told."
source = ["NEW-SOURCE"]
mark = "quoted"
page = "lifeboat_timeline"
[new_case.scenario]
date = "2027-03-20"
"""
# Opens every page of the tree it runs in, and the day after the newest change.
VISIT = """
from pathlib import Path
from lib.plain import body
from lib.lifeboat_timeline.scenario import DATE, FIND
assert str(DATE.high) == "2027-03-25", DATE.high
assert {"MS-30", "Soyuz MS-30", "Newtwo"} <= set(FIND.options)
told = ""
for page in sorted(Path("pages").glob("*.py")):
    told += body(page.stem)
from lib.lifeboat_timeline import find, timeline
from lib.lifeboat_timeline.scenario import DATES
seats = timeline.sweep()
last = seats.values_at((DATES.stop(["2027-03-25"])[0], *seats.default[1:]))
told += last.headline + find.sentence("MS-30")
for said in ("A new event", "A new case", "MS-30, with three seats, docked on 14 March 2027",
             "25 March 2027: seven people aboard, and a seat for each."):
    assert said in told, said
"""


def add(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def tree(tmp_path):
    """A copy of the site with a new source, flight, event, case, trouble and fact."""
    for name in ("lib", "pages", ".streamlit"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "streamlit_app.py", tmp_path)
    room = tmp_path / "lib" / "facts"
    for name, row in (
        ("sources.csv", "NEW-SOURCE,A new agency,A new title,2027,new.example\n"),
        ("troubles.csv", "2027-01-01,2027-01-02,A new trouble.,7,7,,NEW-SOURCE,quoted\n"),
        ("crew_vehicles.csv", FLIGHT),
        ("cases.toml", CASE),
        ("facts.toml", '\n[new_fact]\ngroup = "leak_hole"\nvalue = 3\nunit = "mm"\n'
                       'source = ["NEW-SOURCE"]\nmark = "quoted"\n'
                       'says = "A new fact says 3 mm."\n'),
    ):  # fmt: skip
        with (room / name).open("a", encoding="utf-8") as file:
            file.write(row)
    ships = room / "crew_vehicles.csv"
    add(ships, f"{LAST_FLIGHT},,3,Dubrov; Kikina; Menon,0,", LAST_FLIGHT + HOME)
    add(ships, "Prichal nadir@2026-07-14T17:52:26Z,,", "Prichal nadir@2026-07-14T17:52:26Z,252.55,")
    add(room / "events.csv", "2018-08-30T12:00:00Z,", f"{EVENT}2018-08-30T12:00:00Z,")
    return tmp_path


def test_right_new_rows_are_read_and_shown(tree):
    everything = read_everything(tree / "lib" / "facts")
    assert everything.ships[-1].name == "Soyuz MS-30" and "new_fact" in everything.facts
    visit = subprocess.run([sys.executable, "-c", VISIT], cwd=tree, capture_output=True, text=True)
    assert visit.returncode == 0, visit.stderr[-3000:]
