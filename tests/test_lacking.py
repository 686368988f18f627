"""A skip cannot hide that a test no longer runs where it did."""

import re
from pathlib import Path

import pytest

from tests.lacking import ALL, lacks

TESTS = Path(__file__).parent


def test_what_lacks_is_skipped_and_fails_where_all_are_to_run(monkeypatch):
    monkeypatch.delenv(ALL, raising=False)
    with pytest.raises(pytest.skip.Exception, match="no such thing"):
        lacks("no such thing")
    monkeypatch.setenv(ALL, "1")
    with pytest.raises(pytest.fail.Exception, match="no such thing"):
        lacks("no such thing")


def test_the_workflow_runs_all_and_nothing_else_skips():
    workflow = (TESTS.parent / ".github/workflows/tests.yml").read_text(encoding="utf-8")
    assert f'{ALL}: "1"' in workflow
    skips = re.compile(r"pytest\.(?:skip\(|importorskip|xfail\()|mark\.(?:skip|xfail)")
    found = {file.name for file in TESTS.rglob("*.py") if skips.search(file.read_text(encoding="utf-8"))}
    assert found == {"lacking.py"}
