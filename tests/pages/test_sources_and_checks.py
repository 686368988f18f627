"""The page of sources and checks: it opens, lists, filters, and forgives every address."""

import pytest


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_it_opens_with_every_check_and_every_fact(visit):
    app = visit("sources_and_checks")
    assert not app.exception
    assert app.title[0].value == "Says who, and how wrong may it be?"
    assert len(app.get("plotly_chart")) == 1
    assert "checks agree within their stated ranges" in words(app)
    assert "NASA gave the hole as about 2\u202fmm across." in words(app)
    assert not app.toast


def test_a_choice_narrows_the_list_and_leaves_the_checks_alone(visit):
    app = visit("sources_and_checks")
    before = app.get("plotly_chart")[0].proto.spec
    app.segmented_control(key="mark").set_value("judgement").run()
    assert app.get("plotly_chart")[0].proto.spec == before
    assert "marked “judgement”" in words(app)


def test_a_link_restores_the_view(visit):
    app = visit("sources_and_checks", topic="debris", mark="disputed")
    assert app.segmented_control(key="topic").value == "debris"
    assert app.segmented_control(key="mark").value == "disputed"
    assert "about the debris" in words(app)
    assert not app.toast


@pytest.mark.parametrize("name", ["topic", "mark"])
@pytest.mark.parametrize("rubbish", ["moon", "9" * 5000, "<script>", "leak;debris", ""])
def test_rubbish_gives_the_default_and_a_quiet_note(visit, name, rubbish):
    app = visit("sources_and_checks", **{name: rubbish})
    assert not app.exception
    assert app.segmented_control(key=name).value == "all"
    assert len(app.toast) == 1
    assert "so you see all." in app.toast[0].value
    assert "<" not in app.toast[0].value


def test_a_value_said_twice_gives_the_default_and_a_note(visit):
    app = visit("sources_and_checks", mark=["quoted", "recalled"])
    assert not app.exception
    assert app.segmented_control(key="mark").value == "all"
    assert len(app.toast) == 1
