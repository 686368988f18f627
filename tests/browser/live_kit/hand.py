"""What a hand and an eye do on the small pages: open, find, and compare with the sweep."""

from playwright.sync_api import expect

from tests.browser.live_kit.served import SWEEP, drawn_by_python, drawn_in_page

HOLE, PATCH = SWEEP.controls
START = SWEEP.default
LAST = len(HOLE) - 1

# Mounts the still section of a page by hand, twice over.
MOUNT = """async (selector) => {
  const { mount } = await import('/live/mount.js');
  const section = document.querySelector(selector);
  const sweep = JSON.parse(section.querySelector('.tm-live-data').textContent);
  window.first = mount(section, sweep);
  window.second = mount(section, sweep);
}"""


def figure(page, number=0):
    return page.locator("section.tm-live").nth(number)


def slider(page, number=0):
    return figure(page, number).get_by_role("slider", name=HOLE.control.label)


def open_kit(page, address, query="?bet=off"):
    page.goto(address + query)
    expect(figure(page)).to_have_attribute("data-alive", "")


def expect_position(page, position, number=0):
    """Answer, sentence, number and every element of the picture are those of the sweep."""
    seen = SWEEP.values_at(position)
    expect(figure(page, number).locator(".tm-live-headline")).to_have_text(seen.headline)
    expect(figure(page, number).locator(".tm-live-sentence")).to_have_text(seen.sentence)
    expect(figure(page, number).locator("[data-number='0']")).to_have_text(seen.numbers[0])
    if not number:
        assert drawn_in_page(page) == drawn_by_python(SWEEP, position)
