"""The tables of the pages as files: a spreadsheet must read their letters."""

import csv
import io

import pytest
import streamlit as st


@pytest.fixture
def files(monkeypatch):
    """The files that a page offers, by their names."""
    offered = {}

    def record(label, data, name, *rest, **more):
        offered[name] = data

    monkeypatch.setattr(st, "download_button", record)
    return offered


@pytest.mark.parametrize(
    ("script", "names"),
    [
        ("sources_and_checks", {"checks.csv"}),
    ],
)
def test_a_table_is_a_file_that_says_it_is_utf_8(visit, files, script, names):
    """Without the mark, Excel reads the m³ of UTF-8 as mÂ³."""
    assert not visit(script).exception
    assert names <= set(files)  # the way there leads over the home page
    for data in files.values():
        assert data.startswith(b"\xef\xbb\xbf")
        head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        assert not head[0].startswith("\ufeff")  # one mark, not two
        assert rows and all(len(row) == len(head) for row in rows)
