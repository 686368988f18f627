"""The home page: it opens, its cursor moves, and it leads to the three demos."""

from lib import facts


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_it_opens_with_the_default_story(visit):
    app = visit("the_night")
    assert not app.exception
    assert app.title[0].value == "What happened on the night of 29 August 2018?"
    assert "30 August, hour not known: Roscosmos: a micrometeorite." in words(app)
    assert "Who drilled the hole was never shown in public." in words(app)
    prose = " ".join(element.value for element in app.markdown)
    assert facts.fact("inquiry_handed_over").says in prose
    assert facts.fact("hole_maker").says in prose


def test_the_cursor_changes_the_words(visit):
    app = visit("the_night")
    app.slider(key="hour").set_value(23.0).run()
    assert "Back at 750\u202fmmHg" in words(app)


def test_it_leads_to_the_three_demos(visit):
    links = [link.proto.page for link in visit("the_night").get("page_link")]
    assert {"hole_and_patch", "debris_primer", "lifeboat_timeline"} <= set(links)


def test_a_rotten_link_is_forgiven(visit):
    app = visit("the_night", hour="yesterday")
    assert not app.exception
    assert app.slider(key="hour").value == 14
    assert len(app.toast) == 1
