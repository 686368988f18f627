"""Every page as Streamlit hands it on: one piece of HTML, the same whatever an address says."""

import json
import re

import pytest

from lib.plain import body
from tests.approved.pages import PAGES, words

# What an address may ask of each page, rotten values among it.
QUERIES = {
    "the_night": [{"hour": "yesterday"}, {"hour": "20"}],
    "hole_and_patch": [{"volume_m3": ["300", "400"]}, {"hole_mm": "9" * 5000},
                       {"volume_m3": "6.5", "pressure_unit": "kPa", "hatch_case": "mir"}],
    "debris_primer": [{"shield": "<script>"}, {"area_m2": "20.5", "breakup": "iridium"}],
    "lifeboat_timeline": [{"date": "2022-12-20", "lost": "MS-22", "span": "year", "find": "<img>"}],
    "sources_and_checks": [{"topic": "moon"}, {"mark": ["quoted", "recalled"]}],
}  # fmt: skip


@pytest.mark.parametrize(("page", "query"), [
    (page, query) for page in PAGES for query in ({}, *QUERIES[page])
])  # fmt: skip
def test_a_page_is_one_piece_whatever_its_address_says(visit, page, query):
    app = visit(page, **query)
    assert not app.exception and not app.toast
    (whole,) = app.main.children.values()
    assert whole.type == "bidi_component" and whole.proto.component_name == f"page_{page}"
    assert json.loads(whole.proto.json or "null") is None  # nothing that differs by visitor


@pytest.mark.parametrize("page", PAGES)
def test_it_opens_without_any_control_of_the_server(page):
    """Its only fields are those that its own script hands out."""
    assert not re.findall(r"<(?:input|select|form|iframe|script)\b", body(page))
    assert len(re.findall("<h1>", body(page))) == 1
    assert "Who drilled the hole was never shown in public." in words(page)


@pytest.mark.parametrize(
    ("page", "tables"), [("sources_and_checks", ["checks"]), ("hole_and_patch", [])]
)
def test_a_table_is_offered_as_a_file_that_the_browser_makes(page, tables):
    """With the mark that Excel needs to read the m³ of UTF-8 (``tests/browser/test_tables.py``)."""
    assert re.findall(r'data-csv="(\w+)"', body(page)) == tables


@pytest.mark.parametrize(
    ("page", "lists"),
    [("the_night", ["events", "station_2018"]), ("lifeboat_timeline", ["crew_vehicles"])],
)
def test_its_lists_are_files(page, lists):
    assert re.findall(r'href="\./facts/(\w+)\.csv" download', body(page)) == lists
