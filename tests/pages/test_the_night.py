"""The home page: it opens with its figures and every event, and it leads to the three demos."""

from lib import facts
from tests.approved.pages import plain


def words(app):
    return " ".join(plain(element.proto.body) for element in app.get("html"))


def test_it_opens_with_two_live_figures_and_no_control_of_the_server(visit):
    app = visit("the_night")
    assert not app.exception
    assert app.title[0].value == "What happened on the night of 29 August 2018?"
    figures = [element.proto.component_name for element in app.get("bidi_component")]
    assert figures == ["live_night", "live_station"]
    for kind in ("slider", "plotly_chart", "download_button", "button"):
        assert not app.get(kind)


def test_every_event_stands_there_without_any_script(visit):
    app = visit("the_night")
    for event in facts.events()[:17]:
        assert event.title in words(app) and event.text in words(app)
    assert "Who drilled the hole was never shown in public." in words(app)
    prose = " ".join(element.value for element in app.markdown)
    assert facts.fact("inquiry_handed_over").says in prose
    assert facts.fact("hole_maker").says in prose


def test_it_leads_to_the_three_demos(visit):
    links = [link.proto.page for link in visit("the_night").get("page_link")]
    assert {"hole_and_patch", "debris_primer", "lifeboat_timeline"} <= set(links)


def test_its_lists_are_files(visit):
    html = " ".join(element.proto.body for element in visit("the_night").get("html"))
    for name in ("events", "station_2018"):
        assert f'href="./facts/{name}.csv"' in html


def test_a_rotten_link_costs_nothing(visit):
    """The address is the browser's: the server gives the same page, whatever it says."""
    app = visit("the_night", hour="yesterday")
    assert not app.exception and not app.toast
    assert words(app) == words(visit("the_night"))
