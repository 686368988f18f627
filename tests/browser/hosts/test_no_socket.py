"""A proxy that passes no web socket: who asked for Streamlit is told, and led on (case B38)."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
SAYS = "something between you and this site lets none through"


def test_where_streamlit_does_not_come_the_page_says_so_and_leads_to_itself(page, nginx):
    page.goto(f"http://deaf{nginx}/hole_and_patch?hole_mm=4&streamlit&bet=off#patch")
    expect(page.get_by_role("status").filter(has_text=SAYS)).to_be_visible(timeout=15_000)
    page.get_by_role("link", name="Open the same page without it").click()
    expect(page).to_have_url(re.compile(r"hole_and_patch\?hole_mm=4&bet=off#patch$"))
    headline = page.locator(".tm-live[data-alive] .tm-live-headline").first
    expect(headline).to_contain_text("With a 4\u202fmm hole")


def test_where_streamlit_comes_nothing_is_said(page, nginx):
    page.goto(f"http://leak{nginx}/hole_and_patch?streamlit&bet=off")
    expect(page.locator(".tm-live[data-alive]").first).to_be_visible(timeout=30_000)
    page.wait_for_timeout(10_500)
    expect(page.get_by_text(SAYS)).to_have_count(0)
