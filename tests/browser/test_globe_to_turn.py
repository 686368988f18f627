"""The globe that Plotly draws: from this site alone, by its button only, and without WebGL too."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
LABEL = "Turn the globe with your hand"


def unfold(page, site):
    page.goto(f"{site}/debris_primer")
    expect(page.locator("[data-figure=crowd][data-alive]")).to_be_visible(timeout=30_000)
    page.get_by_text(LABEL).click()
    globe = page.locator(".st-key-turning")
    expect(globe.locator(".slider-container")).to_be_attached(timeout=30_000)
    return globe


def test_it_asks_no_other_site_and_plays_without_the_server(watched, site):
    sent = []
    watched.on("websocket", lambda ws: ws.on("framesent", lambda _: sent.append(1)))
    globe = unfold(watched, site)
    time = globe.locator(".slider-label").first
    expect(time).to_have_text("29 minutes after")
    watched.wait_for_timeout(1000)
    expect(time).to_have_text("29 minutes after")  # nothing plays by itself
    before = len(sent)
    globe.locator(".updatemenu-button").first.click()
    expect(time).not_to_have_text("29 minutes after", timeout=20_000)
    assert len(sent) == before
    assert {host for host in watched.hosts if host} == {site.removeprefix("http://")}
    assert not [fault for fault in watched.faults if "WebGL" not in fault]


def test_without_webgl_it_points_to_the_picture_above(page, site):
    page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
        " return kind.includes('webgl') ? null : get.call(this, kind, ...more); };"
    )
    globe = unfold(page, site)
    message = globe.locator(".no-webgl")
    expect(message).to_be_visible()
    told = message.evaluate("e => getComputedStyle(e, '::before').content")
    assert "The picture above shows the same" in told
    expect(message.locator("p")).to_be_hidden()
    expect(page.locator("[data-figure=globe] svg:visible").first).to_be_visible()
