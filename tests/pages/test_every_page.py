"""Every page: one piece of HTML, the same whatever an address says."""

import re

import pytest

from lib.plain_pages import body
from tests.approved.pages import PAGES, words


@pytest.mark.parametrize("page", PAGES)
def test_it_opens_without_any_control_of_the_server(page):
    """Its only fields are those that its own script hands out, and the builder of worksheets."""
    html = re.sub(r'<form class="tm-builder".*?</form>', "", body(page), flags=re.S)
    assert not re.findall(r"<(?:input|select|form|iframe|script)\b", html)
    assert len(re.findall("<h1>", body(page))) == 1
    assert "Who drilled the hole was never shown in public." in words(page)


@pytest.mark.parametrize(("page", "tables"), [("sources_and_checks", ["checks"]), ("hole_and_patch", [])])
def test_a_table_is_offered_as_a_file_that_the_browser_makes(page, tables):
    """With the mark that Excel needs to read the m³ of UTF-8 (``tests/browser/test_tables.py``)."""
    assert re.findall(r'data-csv="(\w+)"', body(page)) == tables


@pytest.mark.parametrize(
    ("page", "lists"),
    [("the_night", ["events", "station_2018"]), ("lifeboat_timeline", ["crew_vehicles"])],
)
def test_its_lists_are_files(page, lists):
    assert re.findall(r'href="\./facts/(\w+)\.csv" download', body(page)) == lists
