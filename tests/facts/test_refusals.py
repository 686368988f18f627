"""A broken facts file stops the start, and says in which file and row it is broken."""

import shutil

import pytest

from lib import facts
from lib.facts import FactsError

SHIP = "Soyuz MS-09,Soyuz,2018-06-06T11:12:39Z,2018-06-08T13:01:08Z"


@pytest.fixture
def folder(tmp_path):
    """A copy of the room's files, to be broken."""
    for file in facts.HERE.iterdir():
        if file.suffix in {".csv", ".toml"}:
            shutil.copy(file, tmp_path)
    return tmp_path


def broken(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FactsError) as refusal:
        facts.check(folder)
    return str(refusal.value)


def test_an_unbroken_copy_passes(folder):
    facts.check(folder)


def test_a_copy_that_went_through_a_spreadsheet_passes(folder):
    """It comes back with the mark of UTF-8 in front, and with the line ends of Windows."""
    for file in [*folder.glob("*.csv"), *folder.glob("*.toml")]:
        text = file.read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8-sig", newline="\r\n")
    facts.check(folder)


def line_of(name, text):
    lines = (facts.HERE / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.mark.parametrize(
    ("name", "at", "old", "new", "says"),
    [
        ("facts.toml", "hole_nasa", 'unit = "mm"', 'unit = "furlong"', "unit 'furlong' is unknown"),
        ("facts.toml", "hole_nasa", '"mm"', '"furlong"', "; a new one goes into vocabulary.py"),
        ("facts.toml", "hole_nasa", "leak_hole", "hole", "group 'hole' is not a key of groups.csv"),
        ("facts.toml", "hole_nasa", '"quoted"', '"certain"', "mark 'certain' is unknown"),
        ("facts.toml", "hole_nasa", '["NASA-BLOG-2018-08-30"]', "[]", "source is missing"),
        ("facts.toml", "hole_nasa", "NASA-BLOG-2018-08-30", "HEARSAY", "'HEARSAY' is not a key"),
        ("facts.toml", "hole_nasa", "value = 2.0", "value = nan", "value is not a number"),
        ("facts.toml", "hole_nasa", "value = 2.0", "value = true", "value is not a number"),
        ("facts.toml", "hole_nasa", "value = 2.0\n", "", "value is missing"),
        ("facts.toml", "hole_nasa", "value = 2.0", "valeu = 2.0", "valeu is unknown"),
        ("facts.toml", "hole_nasa", "2018-08-30", "30 August", "is not a key"),
        ("facts.toml", "hole_nasa", 'date = "2018-08-30', 'date = "2018-08-32', "is not a date"),
        ("facts.toml", "hole_nasa", 'date = "2018', 'date = "August 2018', "is not a date"),
        ("facts.toml", "hole_nasa", '"sure"', '"quite"', "confidence 'quite' is unknown"),
        ("facts.toml", "hole_nasa", 'says = "NASA', 'says = "so nasa', "must be a sentence"),
        ("facts.toml", "pressure_after_boost", "low = 748", "low = 758", "low 758 is above high"),
        ("facts.toml", "pressure_after_boost", "low = 748", "low = 751", "outside 751 to 752"),
        ("facts.toml", "pressure_after_boost", "low = 748\n", "", "low and high come together"),
        ("tables.toml", "debris_by_year", '"1/(m² year)"]', '"lots"]', "unit 'lots' is unknown"),
        ("tables.toml", "debris_by_year", '["", "1/(m² year)"]', '[""]', "units must be a list"),
        ("tables.toml", "debris_by_year", "[2002, 6.25e-5]", "[2002]", "row 1 must have 2 cells"),
        ("tables.toml", "debris_by_year", "[2002, ", "[true, ", "row 1 is not a number"),
        ("cases.toml", "coin", "hole_mm = 20", "hole_mm = inf", "scenario hole_mm is not a number"),
        ("cases.toml", "coin", '"hole_and_patch"', '"home"', "page 'home' is unknown"),
    ],
)
def test_a_broken_toml_table_is_named(folder, name, at, old, new, says):
    path = folder / name
    before, mark, after = path.read_text(encoding="utf-8").partition(f"[{at}]\n")
    assert old in after
    path.write_text(before + mark + after.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FactsError) as refusal:
        facts.check(folder)
    assert str(refusal.value).startswith(f"{name} [{at}]: ")
    assert says in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "at", "old", "new", "says"),
    [
        ("crew_vehicles.csv", SHIP, "Soyuz,2018", "Balloon,2018", "type 'Balloon' is unknown"),
        ("crew_vehicles.csv", SHIP, "-06T11:12:39Z", "-09T11:12:39Z", "are out of order"),
        ("crew_vehicles.csv", SHIP, "06-06T11:12:39Z", "06-06 11:12:39", "is not a UTC time"),
        ("crew_vehicles.csv", SHIP, "06-06T11:12:39Z", "06-31T11:12:39Z", "is not a UTC time"),
        ("crew_vehicles.csv", SHIP, "2018-12-20T05:02:48Z", "2018-12-19T05:02:48Z", "of order"),
        ("crew_vehicles.csv", SHIP, "2018-12-20T01:40:22Z,", "never,", "undocking_utc 'never'"),
        ("crew_vehicles.csv", SHIP, "Chancellor,3,Rassvet", "Chancellor,x,Rassvet", "not a number"),
        ("crew_vehicles.csv", SHIP, "Chancellor,3,Rassvet", "Chancellor,-3,Rassvet", "from 0 up"),
        ("crew_vehicles.csv", SHIP, "Chancellor,3,Rassvet", "Chancellor,2,Rassvet", "than the 2"),
        ("crew_vehicles.csv", SHIP, "Prokopyev; Gerst;", "Prokopyev;", "crew_up names 2"),
        ("crew_vehicles.csv", SHIP, ",194.53,", ",190,", "days_docked must be 194.53"),
        ("crew_vehicles.csv", SHIP, ",194.53,A,", ",194.53,D,", "confidence 'D' is unknown"),
        ("crew_vehicles.csv", SHIP, "nadir@2018-06-08", "nadir@2018-06-09", "must begin at the"),
        (
            "crew_vehicles.csv", SHIP, "Rassvet nadir@", "Rassvet zenith@",
            "port_history 'Rassvet zenith' is unknown; known are Harmony forward, Harmony zenith, ",
        ),
        ("crew_vehicles.csv", SHIP, "/2018-08-30T20:00: ", "/2018-08-28T20:00: ", "before it beg"),
        ("crew_vehicles.csv", SHIP, "/2018-08-30T20:00: ", "/2019-08-30T20:00: ", "lies outside"),
        ("crew_vehicles.csv", SHIP, "/2018-08-30T20:00: ", " leak ", "is not start/end: text"),
        ("crew_vehicles.csv", SHIP, "SPACEFACTS-TIMES", "HEARSAY", "'HEARSAY' is not a key"),
        ("crew_vehicles.csv", SHIP, "Soyuz MS-09,Soyuz", "Soyuz MS-08,Soyuz", "stands twice"),
        ("crew_vehicles.csv", SHIP, "entry", "entry,more", "18 cells expected, got 19"),
        (
            "crew_vehicles.csv", SHIP, "Rassvet nadir@", "Poisk zenith@",
            "Poisk zenith is in use on 2018-06-08T13:01Z: Soyuz MS-08 is there until 2018-10-04T07",
        ),
        (
            "crew_vehicles.csv", SHIP, "Gerst; Aunon", "Arnold; Aunon",
            "Arnold comes aboard, but is aboard since Soyuz MS-08 docked",
        ),
        (
            "crew_vehicles.csv", SHIP, "Gerst; Aunon-Chancellor,3,P", "Gerst; Gerst,3,P",
            "Gerst comes aboard, but is aboard since Soyuz MS-09 docked",
        ),
        (
            "crew_vehicles.csv", SHIP, "Chancellor,3,Prokopyev; Gerst", "Chancellor,3,Kanai; Gerst",
            "Kanai leaves, but is not aboard",
        ),
        ("crew_vehicles.csv", SHIP, ": leaking", ": (Gerst) leaking", "for no improvised place"),
        ("crew_vehicles.csv", "Crew-5,", "(Rubio)", "(Rubio; Mann)", "names 2 for 1 places"),
        (
            "crew_vehicles.csv", "Crew-5,", "(Rubio)", "(Hague)",
            "Hague has an improvised place, but is not aboard then",
        ),
        ("events.csv", "2018-08-31T04:57", "2018-08-31T04:57", "2018-08-29T04:57", "out of order"),
        ("events.csv", "2018-08-31T04:57", "minute", "second", "precision 'second' is unknown"),
        ("events.csv", "2018-08-31T04:57", "pressure,", "weather,", "lane 'weather' is unknown"),
        ("events.csv", "2018-08-31T04:57", "No swelling", "No " * 20, "than 60 characters"),
        ("station_2018.csv", "Cupola", "5,yes", "five,yes", "volume_m3 is not a number"),
        ("station_2018.csv", "Cupola", "5,yes", "5,perhaps", "must begin with yes or no"),
        ("station_2018.csv", "Cupola", "Tranquility", "Atlantis", "attached_to 'Atlantis'"),
        ("emergency_activities.csv", "E01,", "0.2,1,5", "2,1,5", "are out of order"),
        ("emergency_activities.csv", "E01,", ",yes,all", ",maybe,all", "yes or no, got 'maybe'"),
        ("emergency_activities.csv", "E04,", "E03,3", "E99,3", "'E99' is not a key of"),
        ("emergency_activities.csv", "E02,", ",awake,", ",alert,", "branch 'alert' is unknown"),
        ("troubles.csv", "2024-09-29", ",2024-09-29,", ",2023-09-29,", "end is before start"),
        ("troubles.csv", "2024-09-29", ",9,7,", ",nine,7,", "aboard is not a number"),
        ("groups.csv", "debris_hits", ",debris,", ",dust,", "topic 'dust' is unknown"),
        ("groups.csv", "debris_hits", "debris_hits", "sizes", "key 'sizes' stands twice"),
        ("station_2018.csv", "Cupola", "Cupola", "Unity", "element 'Unity' stands twice"),
        ("troubles.csv", "2024-09-29", ",9,7,", ",9.5,7,", "aboard must be a whole number from 0"),
        ("troubles.csv", "2024-09-29", "2024-09-06,", ",", "start is missing"),
        ("sources.csv", "BBC-14717041", "BBC-14717041", "COMPUTED", "'COMPUTED' stands twice"),
    ],
)  # fmt: skip
def test_a_broken_csv_line_is_named(folder, name, at, old, new, says):
    number = line_of(name, at)
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    assert old in lines[number - 1]
    lines[number - 1] = lines[number - 1].replace(old, new, 1)
    (folder / name).write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(FactsError) as refusal:
        facts.check(folder)
    assert str(refusal.value).startswith(f"{name} line {number}: ")
    assert says in str(refusal.value)


def test_a_broken_header_is_named(folder):
    says = broken(folder, "events.csv", "utc,precision", "time,precision")
    assert says.startswith("events.csv line 1: columns must be utc,precision")


def test_broken_toml_is_named(folder):
    assert broken(folder, "facts.toml", "[hole_nasa]", "[hole_nasa").startswith("facts.toml: ")


def test_a_stray_toml_value_is_named(folder):
    says = broken(folder, "cases.toml", "[ms09_nasa]\n", "stray = 1\n[ms09_nasa]\n")
    assert says == "cases.toml: stray stands outside any [key] table"


def test_a_missing_file_is_named(folder):
    (folder / "events.csv").unlink()
    with pytest.raises(FactsError, match=r"events\.csv: the file is missing"):
        facts.check(folder)
