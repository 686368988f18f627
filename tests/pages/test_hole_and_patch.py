"""The page of the hole: it opens, answers, and forgives every address."""

import pytest


def words(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_it_opens_with_the_default_story(visit):
    app = visit("hole_and_patch")
    assert not app.exception
    assert app.title[0].value == "How fast does the air leave?"
    assert len(app.get("plotly_chart")) == 1
    assert "1.5\u202fmmHg an hour" in words(app)


def test_a_slider_changes_figure_and_sentence(visit):
    app = visit("hole_and_patch")
    before = app.get("plotly_chart")[0].proto.spec
    app.slider(key="hole_mm").set_value(1.5).run()
    assert app.get("plotly_chart")[0].proto.spec != before
    assert "0.85\u202fmmHg an hour" in words(app)


def test_a_link_restores_the_view(visit):
    app = visit("hole_and_patch", hole_mm="1.55", patch="epoxy", patch_at_h="20")
    assert app.slider(key="hole_mm").value == 1.55
    assert app.slider(key="patch_at_h").value == 20
    assert "never comes down" in words(app)
    assert not app.toast


@pytest.mark.parametrize(
    "rubbish", ["900", "-1", "abc", "nan", "inf", "1e999", "", "9" * 5000, "<script>", "2;2"]
)
def test_rubbish_gives_the_default_and_a_quiet_note(visit, rubbish):
    app = visit("hole_and_patch", hole_mm=rubbish)
    assert not app.exception
    assert app.slider(key="hole_mm").value == 2.0
    assert len(app.toast) == 1
    assert "so the page shows 2" in app.toast[0].value
    assert "<" not in app.toast[0].value


def test_a_value_said_twice_gives_the_default_and_a_note(visit):
    app = visit("hole_and_patch", hole_mm=["3", "4"])
    assert not app.exception
    assert app.slider(key="hole_mm").value == 2.0
    assert len(app.toast) == 1
