"""A right new row is welcome, in one file: the reader takes it, pages open, it is shown."""

import csv
import datetime as dt
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from lib import facts
from lib.facts import vocabulary
from lib.facts.everything import read_everything
from lib.look.words import said_day
from lib.physics import lifeboat

ROOT = Path(__file__).parents[2]
# After all that the table knows, whatever it knows by then, and at a port that is free by then.
LAST = max(t for s in facts.ships() for t in (s.launch, s.docking, s.undocking, s.landing) if t)
LAUNCH, DOCKING, UNDOCKING, LANDING = (LAST + dt.timedelta(days=d) for d in (30, 31, 60, 60.2))
USED = {ship.ports[-1].port for ship in facts.ships() if ship.docking and not ship.undocking}
PORT = min(vocabulary.PORTS - USED)
ABOARD = lifeboat.history(facts.ships()).aboard[-1]


def utc(time):
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"


FLIGHT = {
    "name": "Soyuz MS-98",
    "type": "Soyuz",
    "launch_utc": utc(LAUNCH),
    "docking_utc": utc(DOCKING),
    "crew_up_n": 3,
    "crew_up": "Newone; Newtwo; Newthree",
    "crew_down_n": 0,
    "seats": 3,
    "port_history": f"{PORT}@{utc(DOCKING)}",
    "confidence": "C",
    "mark": "quoted",
    "source": "COMPUTED",
}
HOME = {
    "undocking_utc": utc(UNDOCKING),
    "landing_utc": utc(LANDING),
    "crew_down_n": 3,
    "crew_down": FLIGHT["crew_up"],
    "days_docked": (UNDOCKING - DOCKING) / dt.timedelta(days=1),
}
FACT = """
[new_fact]
group = "leak_hole"
value = 3
unit = "mm"
source = ["COMPUTED"]
mark = "quoted"
says = "A new fact says 3 mm."
"""
CASE = """
[new_case]
title = "A new case"
says = "A new case is told."
source = ["COMPUTED"]
mark = "quoted"
page = "lifeboat_timeline"
[new_case.scenario]
date = "2019-03-20"
"""
# By what grows: the one file that is touched, and what is written into it.
NEW = {
    "sources": ("sources.csv", {
        "key": "NEW-SOURCE", "author_or_agency": "A new agency", "title_or_subject": "A new title",
        "year": "2027", "document_or_address": "new.example"}),
    "groups": ("groups.csv", {"key": "new_group", "topic": "debris", "title": "Debris: new"}),
    "ships": ("crew_vehicles.csv", FLIGHT),
    "troubles": ("troubles.csv", {
        "start": "2027-01-01", "end": "2027-01-02", "what": "A new trouble.", "source": "COMPUTED",
        "mark": "quoted"}),
    "events": ("events.csv", {
        "utc": "2018-08-30T11:00:00Z", "precision": "day", "lane": "crew", "title": "A new event",
        "text": "A new row is told.", "source": "COMPUTED", "mark": "quoted"}),
    "facts": ("facts.toml", FACT),
    "cases": ("cases.toml", CASE),
}  # fmt: skip
# Opens every page of the tree it runs in, and the day after the newest change.
VISIT = f"""
from pathlib import Path
from lib.plain_pages import body
from lib.lifeboat_timeline.scenario import DATE, DATES, FIND, headcount
assert {{"MS-98", "Soyuz MS-98", "Newtwo"}} <= set(FIND.options)
assert headcount(DATE.high).aboard == {ABOARD} + 3
told = ""
for page in sorted(Path("pages").glob("*.py")):
    told += body(page.stem)
from lib.lifeboat_timeline import find, timeline
seats = timeline.sweep()
told += seats.values_at((len(DATES) - 1, *seats.default[1:])).headline + find.sentence("MS-98")
for said in ("A new event", "A new case", "A new fact says", "A new title", str(DATE.high.year),
             "MS-98, with three seats, docked on {said_day(DOCKING.date())}"):
    assert said in told, said
"""


def grow(folder, file, row):
    """Write a row into a file, events by their time; columns that it does not name stay blank."""
    path = folder / file
    if isinstance(row, dict):
        with path.open(encoding="utf-8", newline="") as old:
            columns = next(csv.reader(old))
        with path.open("a", encoding="utf-8", newline="") as end:
            csv.DictWriter(end, columns, lineterminator="\n").writerow(row)
        if columns[0] == "utc":
            head, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            lines.sort(key=lambda line: line[:20])
            path.write_text(head + "".join(lines), encoding="utf-8")
    else:
        path.write_text(path.read_text(encoding="utf-8") + row, encoding="utf-8")


def copied(to):
    to.mkdir(parents=True, exist_ok=True)
    for file in (*facts.HERE.glob("*.csv"), *facts.HERE.glob("*.toml")):
        shutil.copy(file, to)
    return to


@pytest.mark.parametrize("grown", NEW)
def test_what_is_new_touches_one_file(tmp_path, grown):
    file, row = NEW[grown]
    before = read_everything(copied(tmp_path))
    grow(tmp_path, file, row)
    facts.check(tmp_path)
    after = read_everything(tmp_path)
    for field in fields(after):
        more = len(getattr(after, field.name)) - len(getattr(before, field.name))
        assert more == (field.name == grown), field.name


def test_a_flight_comes_home_by_its_own_row(tmp_path):
    copied(tmp_path)
    grow(tmp_path, "crew_vehicles.csv", FLIGHT | HOME)
    ship = read_everything(tmp_path).ships[-1]
    assert (ship.undocking, ship.crew_down) == (UNDOCKING.replace(microsecond=0), ship.crew_up)


def test_a_port_that_a_docked_ship_holds_is_refused(tmp_path):
    copied(tmp_path)
    grow(tmp_path, "crew_vehicles.csv", FLIGHT)
    there = {"name": "Soyuz MS-99", "crew_up": "Newfour; Newfive; Newsix"}
    grow(tmp_path, "crew_vehicles.csv", FLIGHT | there)
    with pytest.raises(facts.FactsError) as refusal:
        facts.check(tmp_path)
    assert str(refusal.value) == (
        f"crew_vehicles.csv line {len(facts.ships()) + 3}: {PORT} is in use on"
        f" {DOCKING:%Y-%m-%dT%H:%MZ}: Soyuz MS-98 is still there"
    )


def test_a_row_that_cites_what_is_not_there_says_which_file_lacks_it(tmp_path):
    for cited, lacking in (("source", "sources.csv"), ("group", "groups.csv")):
        copied(tmp_path)
        row = FACT.replace("COMPUTED" if cited == "source" else "leak_hole", "NOWHERE")
        grow(tmp_path, "facts.toml", row)
        said = rf"facts\.toml \[new_fact\]: {cited} 'NOWHERE' is not a key of {lacking}"
        with pytest.raises(facts.FactsError, match=said):
            facts.check(tmp_path)


@pytest.fixture
def tree(tmp_path):
    """A copy of the site with a new source, flight, event, case, trouble and fact."""
    for name in ("lib", "pages", ".streamlit"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "streamlit_app.py", tmp_path)
    for file, row in NEW.values():
        grow(tmp_path / "lib" / "facts", file, row)
    return tmp_path


def test_right_new_rows_are_shown(tree):
    visit = subprocess.run([sys.executable, "-c", VISIT], cwd=tree, capture_output=True, text=True)
    assert visit.returncode == 0, visit.stderr[-3000:]
