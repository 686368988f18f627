"""The driver of the full hall: it sees what went wrong, and a small hall gets all it came for."""

import argparse
import asyncio
import sys
from pathlib import Path

import pytest

LOAD = Path(__file__).parent / "load"


@pytest.fixture(scope="module")
def driver():
    """The benchmarks import each other by their plain names."""
    sys.path.insert(0, str(LOAD))
    import hall
    import visits
    import wire

    yield argparse.Namespace(hall=hall, visits=visits, wire=wire)
    sys.path.remove(str(LOAD))


def run(driver, asked, ended):
    return driver.wire.Run(asked, ended)


def test_runs_that_pass_others_are_counted(driver):
    notes = driver.visits.Notes()
    notes.runs += [run(driver, 0, 1.0), run(driver, 1, 3.0), run(driver, 2, 2.0)]
    assert driver.hall.overtaken(notes) == 1
    notes.runs += [run(driver, 3, 3.5), run(driver, 4, 3.49)]  # within what a wire may swap
    assert driver.hall.overtaken(notes) == 1


def test_files_are_asked_for_where_the_page_stands(driver):
    head = '<link href="../live/site.css"><script src="../boot.js"></script><a href="../x">'
    assert driver.visits.files_of(head, "/figure/pressure") == ["/live/site.css", "/boot.js"]
    head = '<script src="./boot.js"></script></head><img src="./cards/icon.png">'
    assert driver.visits.files_of(head, "/hole_and_patch") == ["/boot.js"]


def test_a_page_that_does_not_live_is_an_error(driver):
    notes = driver.visits.Notes()
    for status, body in ((200, b"<p>busy"), (503, b""), (304, b"")):
        notes.got("first", driver.wire.Answer(status, {}, body, 0.1), living=status == 200)
    assert notes.errors == ["first: not the living page", "first: 503"]
    assert notes.kept == 1


def test_a_small_hall_gets_in_stays_and_is_served_in_order(driver, monkeypatch):
    """Over the wire: pages, files, numbers, and Streamlit's own protocol behind them."""
    monkeypatch.setattr(driver.hall, "ARRIVING", 1.0)
    monkeypatch.setattr(driver.hall, "EVERY", 0.5)
    asked = argparse.Namespace(arrivals=8, visitors=5, seconds=3.0)
    with driver.hall.served(*driver.hall.SERVERS["ours"]) as (address, pid):
        house = driver.hall.ours(address)
        came, stayed, watch, _ = asyncio.run(driver.hall.full(house, pid, asked))
    assert came.errors == stayed.errors == []
    assert len(came.seconds[driver.visits.FIRST]) == 8
    assert len(came.runs) == 8 and all(one.kinds[-1] == "script_finished" for one in came.runs)
    # Each state was had in each way, and what a visitor had already came as: it is right.
    ways = [len(stayed.seconds[way]) for way in (driver.visits.LINK, driver.visits.SWEEP)]
    assert len({*ways, len(stayed.runs) - 5}) == 1 and ways[0] >= 5
    assert watch.memory and all(one.bytes > 50_000 for one in came.runs)
