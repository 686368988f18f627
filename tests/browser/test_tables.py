"""A table as a file, made in the browser: no server need remember it."""

import csv
import io

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_table_is_saved_after_its_server_has_gone(page, own_server):
    page.goto(own_server.url)
    expect(page.locator(".tm-footer")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Table", exact=True).first.click()
    table = page.get_by_role("table").first
    expect(table).to_be_visible()
    own_server.stop()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    data = download.value.path().read_bytes()
    assert download.value.suggested_filename == "night.csv"
    assert data[:3] == b"\xef\xbb\xbf"
    seen = table.locator("tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == seen
    assert len(seen) > 5
