"""The server restarts, the socket drops, the phone sleeps: nothing that was set is lost."""

import re
import threading
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from lib.hole_and_patch import hatch
from tests.browser.cable import Cable
from tests.browser.visit import AWAKE, SOON, figure, told, unfold

pytestmark = pytest.mark.browser
# Every web socket of the page from its start, so that a test can tell a new one from the old.
COUNT = """window.sockets = []; window.WebSocket = class extends WebSocket {
  constructor(...given) { super(...given); window.sockets.push(this); } };"""
OPEN = "() => window.sockets.filter(one => one.readyState === 1).length"


@pytest.fixture
def cable(own_server):
    made = Cable(own_server.port)
    yield made
    made.close()


def opened(page, address):
    """The page of the hole at 5 mm and one step, each figure awake; gives back its width's text."""
    page.add_init_script(COUNT)
    page.goto(address)
    unfold(page)
    page.wait_for_function(AWAKE, timeout=SOON)
    return step(page)


def step(page):
    """A hand goes on: one key; gives back what the first figure says then."""
    headline = figure(page, "pressure").locator(".tm-live-headline")
    before = headline.inner_text()
    slider = figure(page, "pressure").get_by_role("slider", name=re.compile("Width of the hole"))
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(headline).not_to_have_text(before)
    return headline.inner_text()


def ask_for_other_numbers(page):
    """A choice whose numbers the page does not hold yet."""
    section, (case,) = figure(page, "hatch"), hatch.FIGURE.variants
    choice = section.get_by_role("radio", name=case.texts[1 - case.default])
    if not choice.is_visible():
        section.get_by_text("More settings").click()
    choice.check(force=True)
    return section, choice


PLAIN, BEHIND = "hole_and_patch?bet=off&hole_mm=5", "hole_and_patch?bet=off&hole_mm=5&streamlit"


def test_the_server_restarts_under_load_and_a_visitor_goes_on_with_what_was_set(page, own_server):
    stop, answers = threading.Event(), []

    def visits():
        while not stop.is_set():
            try:
                with urllib.request.urlopen(f"{own_server.url}/hole_and_patch", timeout=5) as it:
                    answers.append("whole" if it.read().endswith(b"</html>\n") else "half")
            except urllib.error.HTTPError as error:
                answers.append(f"{error.code}")
            except OSError:
                answers.append("nobody there")
                time.sleep(0.05)
            except Exception:  # cut off within an answer
                answers.append("cut off")

    crowd = [threading.Thread(target=visits, daemon=True) for _ in range(8)]
    for one in crowd:
        one.start()
    words, address = opened(page, f"{own_server.url}/{PLAIN}"), page.url
    own_server.process.terminate()
    own_server.process.wait(30)
    section, choice = ask_for_other_numbers(page)
    expect(section.get_by_role("alert")).to_contain_text("nothing has changed here")
    assert page.url == address
    assert step(page) != words  # the hand that moves asks no server
    now, address = told(page, "pressure"), page.url
    own_server.start()
    own_server.wait()
    choice.check(force=True)
    expect(section.get_by_role("alert")).to_have_count(0)
    expect(page).to_have_url(re.compile("hatch_case="))
    page.reload()
    unfold(page)
    page.wait_for_function(AWAKE, timeout=SOON)
    assert told(page, "pressure") == now
    answers.append("restarted")
    time.sleep(2)
    stop.set()
    for one in crowd:
        one.join(10)
    assert set(answers) <= {"whole", "nobody there", "cut off", "restarted"}
    assert "nobody there" in answers and answers.count("cut off") <= len(crowd)
    assert set(answers[answers.index("restarted") + 1 :]) == {"whole"}


@pytest.mark.parametrize("path", [PLAIN, BEHIND], ids=["plain", "behind"])
def test_the_network_drops_and_a_visitor_goes_on_with_what_was_set(page, cable, path):
    words, sockets = opened(page, f"{cable.url}/{path}"), page.evaluate("window.sockets.length")
    address = page.url
    assert bool(sockets) == (path == BEHIND)
    cable.pull()
    page.wait_for_timeout(1500)
    assert figure(page, "pressure").locator(".tm-live-headline").inner_text() == words
    assert page.evaluate(OPEN) == 0
    assert page.url == address
    moved = step(page)
    cable.put_in()
    if sockets:
        page.wait_for_function(OPEN, timeout=SOON)
        page.wait_for_timeout(1500)  # Streamlit runs its script again
    assert figure(page, "pressure").locator(".tm-live-headline").inner_text() == moved
    assert page.get_by_role("dialog").count() == 0
    section, _ = ask_for_other_numbers(page)
    expect(page).to_have_url(re.compile("hatch_case="))
    expect(section.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("path", [PLAIN, BEHIND], ids=["plain", "behind"])
def test_a_phone_wakes_after_its_server_has_forgotten_it_and_holds_what_was_set(page, own_server, path):
    """Ten minutes are longer than Streamlit keeps a session; a new server keeps none at all."""
    opened(page, f"{own_server.url}/{path}")
    now, address = told(page, "pressure"), page.url
    phone = page.context.new_cdp_session(page)
    phone.send("Page.setWebLifecycleState", {"state": "frozen"})
    own_server.stop()
    own_server.start()
    own_server.wait()
    phone.send("Page.setWebLifecycleState", {"state": "active"})
    if path == BEHIND:
        page.wait_for_function(OPEN, timeout=SOON)
        page.wait_for_timeout(2000)  # a new session runs the page's script
    assert told(page, "pressure") == now
    assert page.url == address
    assert page.locator(".tm-asleep").count() == page.get_by_role("dialog").count() == 0
    step(page)
    now = told(page, "pressure")
    section, _ = ask_for_other_numbers(page)
    expect(page).to_have_url(re.compile("hatch_case="))
    expect(section.get_by_role("alert")).to_have_count(0)
    page.reload()
    unfold(page)
    page.wait_for_function(AWAKE, timeout=SOON)
    assert told(page, "pressure") == now
