"""Which site this is, as a keeper and a load balancer ask it."""

import re
import tomllib
from pathlib import Path

import pytest

from lib import about, plain_pages
from lib.look.words import MODEL_DATE
from tests.test_site_routes import opened

ROOT = Path(__file__).parents[2]


def test_version_is_that_of_the_project_and_the_model_that_of_the_pages():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = opened().get("/about").json()
    assert told["version"] == project["version"] == about.VERSION
    assert told["model"] == MODEL_DATE
    assert re.fullmatch(r"[0-9a-f]{12}|unknown", told["commit"])
    assert set(told) == {"site", "version", "model", "commit"}


@pytest.mark.parametrize(
    ("told", "shown"),
    [("0123456789abcdef0123", "0123456789ab"), ("<b>", "unknown"), ("main", "unknown")],
)
def test_a_container_is_told_its_commit(monkeypatch, told, shown):
    monkeypatch.setenv("TM_COMMIT", told)
    about.commit.cache_clear()
    assert about.commit() == shown
    about.commit.cache_clear()


def test_alive_and_ready_are_two_answers_and_neither_is_kept(monkeypatch):
    door = opened()
    for which in ("live", "ready"):
        answer = door.get(f"/health/{which}")
        assert (answer.status_code, answer.json()) == (200, {which: True})
        assert answer.headers["cache-control"] == "no-store"
    monkeypatch.setattr(plain_pages, "html", lambda *_: "")
    assert door.get("/health/ready").status_code == 503
    assert door.get("/health/live").status_code == 200
