"""The page of sources and checks: one run shows all of it, and no address asks for another."""

import pytest


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_it_opens_with_the_checks_and_the_ledger(visit):
    app = visit("sources_and_checks")
    assert not app.exception
    assert app.title[0].value == "Says who, and how wrong may it be?"
    names = [element.proto.component_name for element in app.get("bidi_component")]
    assert names == ["live_misses", "list_ledger"]
    assert not app.get("plotly_chart")
    assert "Against what people reported" in words(app)


@pytest.mark.parametrize(
    "query",
    [
        {"topic": "debris", "mark": "disputed"},
        {"topic": "moon"},
        {"mark": ["quoted", "recalled"]},
        {"check": "<script>"},
    ],
)
def test_an_address_is_read_in_the_browser_alone(visit, query):
    app, usual = visit("sources_and_checks", **query), visit("sources_and_checks")
    assert not app.exception
    assert words(app) == words(usual)
