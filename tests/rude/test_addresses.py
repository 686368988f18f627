"""Thousands of rude requests to the whole site; ``tests/load/rudeness.py`` asks 20,000."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings

from tests.rude.asking import ask, standing
from tests.rude.hostile import requests
from tests.rude.judging import faults


@pytest.fixture(scope="module")
def asks():
    """How to ask the standing site."""
    with asyncio.Runner() as runner:
        door = standing()
        app = runner.run(door.__aenter__())
        yield lambda asked: runner.run(ask(app, asked))
        runner.run(door.__aexit__(None, None, None))


@given(asked=requests())
@settings(max_examples=2000, suppress_health_check=list(HealthCheck))
def test_nothing_rude_breaks_the_site_or_comes_back(asks, asked):
    assert faults(asked, asks(asked)) == [], asked
