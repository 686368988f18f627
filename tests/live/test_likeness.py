"""What travels of a sweep that is drawn as another, put together again, is that sweep."""

import copy
import json
import re

import pytest

from lib.figures import FIGURES, sweep_file
from lib.live.delivery.likeness import changes
from lib.live.delivery.section import packed

ALIKE = [
    file
    for figure in FIGURES.values()
    if figure.alike
    for file in figure.files
    if file != figure.file(*figure.defaults)
]
BLANK = r'(data-number=\\?"\d+\\?">)[^<]*'


def together(base, but):
    """As the browser does it (``load.js``)."""
    whole = copy.deepcopy(base)
    for path, value in but:
        part = whole
        for step in path[:-1]:
            part = part[step]
        part[path[-1]] = value
    return whole


@pytest.mark.parametrize("file", ALIKE)
def test_together_they_are_the_sweep_but_for_numbers_that_the_browser_writes(file):
    figure = FIGURES[file.partition("~")[0]]
    sent = sweep_file(file).decode()
    told = json.loads(json.loads(f"[{sent.removeprefix('tmArrived(').removesuffix(');')}]")[1])
    usual = figure.file(*figure.defaults)
    assert told["like"] == f"sweep/{usual}"
    whole = json.dumps(together(json.loads(packed(figure.default)), told["but"]))
    own = json.dumps(json.loads(packed(figure.find(file))))
    assert re.sub(BLANK, r"\1", whole) == re.sub(BLANK, r"\1", own)


def test_lists_of_another_length_and_other_keys_travel_whole():
    assert changes({"a": [1, 2]}, {"a": [1]}) == [(["a"], [1])]
    assert changes({"a": {"b": 1}}, {"a": {"c": 1}}) == [(["a"], {"c": 1})]
    assert changes({"a": [{"b": 1}]}, {"a": [{"b": 1}]}) == []
