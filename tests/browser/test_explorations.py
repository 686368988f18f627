"""What people explore: loaded when it is opened, from this site alone, and never by a run."""

import pytest
from playwright.sync_api import expect

from lib.debris_primer import globe_to_turn
from lib.look.palette import INK, MODEL
from tests.browser.visit import UNFOLD

pytestmark = pytest.mark.browser
WHERE = {"all_fluxes": "/debris_primer", "turning": "/debris_primer", "years": "/lifeboat_timeline"}


def unfold(page, site, name, query=""):
    page.goto(site + WHERE[name] + query)
    fold = page.locator(f"details[data-plot={name}]")
    expect(page.locator("section.tm-live[data-alive]").first).to_be_visible(timeout=30_000)
    page.evaluate(UNFOLD)
    fold.locator("summary").first.focus()
    page.keyboard.press("Enter")
    return fold


def drawn(fold):
    expect(fold.locator(".main-svg").first).to_be_visible(timeout=30_000)
    return fold.locator(".tm-explore-stage")


@pytest.mark.parametrize("name", WHERE)
def test_it_comes_when_opened_and_asks_no_other_site(watched, site, name):
    asked, sockets = [], []
    watched.on("request", lambda request: asked.append(request.url))
    watched.on("websocket", lambda socket: sockets.append(socket.url))
    watched.goto(site + WHERE[name])
    fold = watched.locator(f"details[data-plot={name}]")
    expect(watched.locator("section.tm-live[data-alive]").first).to_be_visible(timeout=30_000)
    watched.evaluate(UNFOLD)
    assert not [url for url in asked if "plotly.min" in url or "/plot/" in url]
    fold.locator("summary").first.focus()
    watched.keyboard.press("Enter")
    stage = drawn(fold)
    assert stage.get_attribute("aria-label")
    assert fold.locator(".modebar").count() == 0
    assert len([url for url in asked if "plotly.min" in url]) == 1
    assert sockets == []
    assert watched.hosts - {""} == {site.removeprefix("http://")}
    assert not [fault for fault in watched.faults if "WebGL" not in fault]


def test_the_globe_follows_the_break_up_and_plays_by_its_button_only(page, site):
    fold = unfold(page, site, "turning", "?breakup=iridium")
    stage = drawn(fold)
    expect(stage).to_have_attribute("aria-label", globe_to_turn.subject("iridium"))
    time = fold.locator(".slider-label").first
    expect(time).to_have_text("29 minutes after")
    page.wait_for_timeout(1000)
    expect(time).to_have_text("29 minutes after")  # nothing plays by itself
    fold.locator(".updatemenu-button").first.click()
    expect(time).not_to_have_text("29 minutes after", timeout=20_000)
    page.locator("[data-figure=globe]").get_by_label("Cosmos 1408, 2021").check()
    expect(stage).to_have_attribute("aria-label", globe_to_turn.subject("cosmos1408"))


def test_it_takes_the_theme_and_turns_with_it(page, site):
    page.emulate_media(color_scheme="dark")
    stage = drawn(unfold(page, site, "all_fluxes"))
    colours = "e => JSON.stringify([e.data, e.layout])"
    dark = stage.evaluate(colours)
    assert MODEL.dark in dark and MODEL.light not in dark and INK.figure not in dark
    page.emulate_media(color_scheme="light")
    page.wait_for_function(
        "([e, colour]) => JSON.stringify(e.data).includes(colour)", arg=[stage.element_handle(), MODEL.light]
    )
    assert MODEL.dark not in stage.evaluate(colours)


@pytest.mark.parametrize("missing", ["**/live/plotly.min.js*", "**/plot/*.js"])
def test_what_does_not_arrive_says_so_and_can_be_asked_again(page, site, missing):
    page.route(missing, lambda route: route.abort())
    fold = unfold(page, site, "all_fluxes")
    expect(fold.get_by_text("This picture did not arrive")).to_be_visible(timeout=20_000)
    page.unroute(missing)
    fold.get_by_role("button", name="Try again").click()
    drawn(fold)


def test_a_library_that_comes_as_something_else_is_asked_for_again(page, site):
    """A proxy may answer with a page of its own, which is a script that does nothing."""
    library = "**/live/plotly.min.js*"
    page.route(library, lambda route: route.fulfill(body="0;", content_type="text/javascript"))
    fold = unfold(page, site, "all_fluxes")
    expect(fold.get_by_text("This picture did not arrive")).to_be_visible(timeout=20_000)
    page.unroute(library)
    fold.get_by_role("button", name="Try again").click()
    drawn(fold)


def test_a_failing_choice_never_leaves_the_picture_of_another(page, site):
    page.route("**/plot/turning~cosmos1408.js", lambda route: route.abort())
    fold = unfold(page, site, "turning")
    drawn(fold)
    page.locator("[data-figure=globe]").get_by_label("Cosmos 1408, 2021").check()
    expect(fold.get_by_text("This picture did not arrive")).to_be_visible(timeout=20_000)
    expect(fold.locator(".main-svg")).to_have_count(0)


def test_without_webgl_it_points_to_the_picture_above(page, site):
    page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
        " return kind.includes('webgl') ? null : get.call(this, kind, ...more); };"
    )
    message = unfold(page, site, "turning").locator(".no-webgl")
    expect(message).to_be_visible(timeout=30_000)
    told = message.evaluate("e => getComputedStyle(e, '::before').content")
    assert "The picture above shows the same" in told
    expect(message.locator("p")).to_be_hidden()


def test_years_zoom_by_the_strip_at_the_foot(page, site):
    stage = drawn(unfold(page, site, "years"))
    start = stage.evaluate("e => e._fullLayout.xaxis.range[0]")
    grip = stage.locator(".rangeslider-grabarea-min")
    grip.scroll_into_view_if_needed()
    at = grip.bounding_box()
    page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    page.mouse.down()
    page.mouse.move(at["x"] + 200, at["y"] + at["height"] / 2, steps=5)
    page.mouse.up()
    page.wait_for_function(
        "([e, start]) => e._fullLayout.xaxis.range[0] > start", arg=[stage.element_handle(), start]
    )
