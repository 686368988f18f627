"""Sweeps on the shelf: found by their fingerprint, and never more than there is room for."""

import json
from dataclasses import replace

import pytest

from lib.live import shelf
from lib.live.folds import folds
from lib.live.section import section
from tests.live.example import example


def test_a_sweep_is_found_by_its_fingerprint():
    sweep = example("found")
    fingerprint = shelf.put(sweep)
    assert json.loads(shelf.take(fingerprint))["name"] == "found"
    assert shelf.put(sweep) == fingerprint


def test_the_same_content_has_the_same_address():
    assert shelf.put(example("twin")) == shelf.put(example("twin"))


def test_the_oldest_makes_room(monkeypatch):
    monkeypatch.setattr(shelf, "ROOM", 2)
    prints = [shelf.put(example(f"n{n}")) for n in range(3)]
    assert shelf.take(prints[0]) is None
    assert shelf.take(prints[2])


@pytest.mark.parametrize("rubbish", ["", "../..", "0" * 20])
def test_an_unknown_fingerprint_gives_nothing(rubbish):
    assert shelf.take(rubbish) is None


def test_the_folds_travel_with_the_sweep():
    sweep = replace(example(), told=(("A hole.", "confirmed", "NASA", ""),))
    assert "A hole." in folds(sweep)
    assert json.loads(shelf.take(shelf.put(sweep)))["folds"] == folds(sweep)
    assert folds(sweep) in section(sweep)
    assert 'tm-live-folds"></div>' in section(sweep, data=False)
