"""A table as a file, made in the browser: no server need remember it."""

import csv
import io
import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import open_page

pytestmark = pytest.mark.browser


def plain(text):
    """Without what only looks better."""
    return re.sub(r"(?<=\d)\u202f(?=\d)", "", text).replace("\u202f", " ").replace("\u2212", "-")


def test_a_table_is_saved_after_its_server_has_gone(page, own_server):
    open_page(page, f"{own_server.url}/sources_and_checks")
    page.get_by_text("Every check of the models", exact=True).first.click()
    table = page.get_by_role("table", name="Every check of the models")
    expect(table).to_be_visible()
    own_server.stop()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    data = download.value.path().read_bytes()
    assert download.value.suggested_filename == "checks.csv"
    assert data[:3] == b"\xef\xbb\xbf"
    seen = table.locator("tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    seen = [[plain(cell) for cell in row] for row in seen]
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == seen
    assert len(seen) > 5
