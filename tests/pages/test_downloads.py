"""The tables of the pages as files: what is offered, and that each row has all its cells."""

import re
from pathlib import Path

import pytest

from lib.plain import body
from tests.approved.pages import PAGES

LIB = Path(__file__).parents[2] / "lib"
TABLES = {"sources_and_checks": ["checks"]}


@pytest.mark.parametrize("script", PAGES)
def test_a_table_that_is_a_file_has_a_name_and_whole_rows(script):
    """The browser writes the file of what stands in the table before its button."""
    found = re.findall(r"<table>((?:(?!</table>).)*)</table></div><button[^>]*data-csv=\"(\w+)\"",
                       body(script), re.S)  # fmt: skip
    assert [name for _, name in found] == TABLES.get(script, [])
    for table, _ in found:
        head, *rows = re.findall(r"<tr>(.*?)</tr>", table, re.S)
        assert len(rows) > 10
        assert {row.count("<td>") for row in rows} == {head.count("<th ")}


@pytest.mark.parametrize("script", PAGES)
def test_every_list_that_a_page_offers_is_there(script):
    for name in re.findall(r'href="\./(facts/[^"]+)"', body(script)):
        assert (LIB / name).is_file()
