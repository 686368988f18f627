"""Several workers behind one nginx: one is ended in use, then all, and nothing set is lost."""

import re
import threading
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from lib import middleware
from lib.figures import FIGURES
from streamlit_app import PAGES
from tests.browser.conftest import Site
from tests.browser.hosts.conftest import ROOT, proxied
from tests.browser.test_faults import AWAKE, BEHIND, OPEN, PLAIN, SOON, opened, step
from tests.browser.visit import told, unfold

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def workers():
    """Two of them; a test that ends one starts it again."""
    made = [Site(), Site()]
    for one in made:
        one.wait()
    yield made
    for one in made:
        one.stop()


@pytest.fixture(scope="module")
def front(workers, written, tmp_path_factory):
    """The address of the nginx before them."""
    named = {
        "127.0.0.1:8501": f"127.0.0.1:{workers[0].port}",
        "127.0.0.1:8502": f"127.0.0.1:{workers[1].port}",
        "/srv/two-millimetres/dist/site": str(written),
        "server_tokens off;": "server_tokens off; add_header X-Worker $upstream_addr always;",
    }
    run = tmp_path_factory.mktemp("workers")
    with proxied([ROOT / "deploy/workers.conf"], named, run) as end:
        here = f"http://127.0.0.1:{end.rpartition(':')[2]}"
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{here}/boot.js")
                break
            except OSError:
                time.sleep(0.1)
        yield here


def answer(address):
    try:
        with urllib.request.urlopen(address, timeout=30) as it:
            return it.status, dict(it.headers.items()), it.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers.items()), error.read()


def awake(page):
    unfold(page)
    page.wait_for_function(AWAKE, timeout=SOON)


class Crowd:
    """Others who ask for pages all the time; what they got."""

    def __init__(self, front):
        self.got, self.ended = [], threading.Event()
        self.all = [threading.Thread(target=self._ask, args=(front, k), daemon=True) for k in range(4)]
        for one in self.all:
            one.start()

    def _ask(self, front, k):
        paths = [page.path for page in PAGES]
        while not self.ended.is_set():
            k += 1
            try:
                status, _, body = answer(f"{front}/{paths[k % len(paths)]}")
                self.got.append((status, body.endswith(b"</html>\n")))
            except Exception as error:
                self.got.append((type(error).__name__, False))

    def end(self):
        self.ended.set()
        for one in self.all:
            one.join(30)
        return self.got


def test_any_worker_gives_anybody_the_same_answer_to_the_byte(workers):
    """Else a visitor's browser would fetch anew what the other worker has sent already."""
    addresses = [
        *(page.path for page in PAGES),
        *(f"figure/{name}" for name in FIGURES),
        *(f"sweep/{[*one.files][-1]}.js" for one in FIGURES.values()),
    ]
    for address in addresses:
        marks = set()
        for one in workers:
            asked = urllib.request.Request(f"{one.url}/{address}", headers={"Host": "leak.example"})
            with urllib.request.urlopen(asked) as it:
                marks.add(it.headers["etag"])
        assert len(marks) == 1, address


@pytest.mark.parametrize("path", [PLAIN, BEHIND], ids=["plain", "behind"])
def test_a_worker_ends_in_use_and_its_visitor_goes_on_at_the_other(page, front, workers, path):
    crowd = Crowd(front)
    opened(page, f"{front}/{path}")
    now, address = told(page, "pressure"), page.url
    # Plain pages go to both; the socket behind Streamlit hangs on one, and either may be ended.
    first, other = workers
    for ended in (first, other):
        ended.stop()
        if path == BEHIND:
            page.wait_for_timeout(1500)
            page.wait_for_function(OPEN, timeout=SOON)
            page.wait_for_timeout(1500)  # a new session runs the page's script
        assert told(page, "pressure") == now
        assert page.url == address
        page.reload()
        awake(page)
        assert told(page, "pressure") == now
        step(page)
        now, address = told(page, "pressure"), page.url
        ended.start()
        ended.wait()
        time.sleep(5.5)  # as long as nginx leaves it alone
    got = crowd.end()
    # Of an answer that was on its way the rest may be missing; nobody is ever refused.
    assert {status for status, _ in got} <= {200, "IncompleteRead"}, set(got)
    assert sum(not whole for _, whole in got) <= len(crowd.all) * 2
    assert len(got) > 100


def test_all_workers_end_and_pages_come_from_files_with_what_was_set(page, front, workers):
    opened(page, f"{front}/{PLAIN}")
    now = told(page, "pressure")
    for one in workers:
        one.stop()
    try:
        page.reload()
        awake(page)
        assert told(page, "pressure") == now
        step(page)
        now, address = told(page, "pressure"), page.url
        page.get_by_role("link", name="Seats", exact=True).first.click()
        expect(page).to_have_url(re.compile(r"/lifeboat_timeline\.html"))
        expect(page.locator(".tm-live[data-alive]").first).to_be_visible(timeout=SOON)
        page.go_back()
        awake(page)
        assert (told(page, "pressure"), page.url) == (now, address)
        for path in ("", "figure/pressure?hole_mm=3", "hole_and_patch?streamlit", "talk"):
            assert answer(f"{front}/{path}")[0] == 200, path
        status, headers, body = answer(f"{front}/worksheet?seed=7")
        assert (status, headers["Retry-After"]) == (503, "10")
        assert b"starting anew" in body and body.count(b"<li>") == len(PAGES)
        assert answer(f"{front}/health/ready")[0] == 503
    finally:
        for one in workers:
            one.start()
        for one in workers:
            one.wait()
        time.sleep(5.5)
    page.reload()
    awake(page)
    assert told(page, "pressure") == now
    assert answer(f"{front}/worksheet?seed=7")[0] == 200
    assert answer(f"{front}/health/ready")[0] == 200


def test_what_comes_from_disk_says_of_itself_what_a_worker_says(front, workers):
    same = {
        "content-security-policy",
        "x-content-type-options",
        "referrer-policy",
        "cache-control",
        "permissions-policy",
        "access-control-allow-origin",
    }
    for path in ("boot.js", "live/page.js", "sweep/force.js", "cards/icon.png", "live/site.css"):
        (_, here, _), (_, there, _) = (answer(f"{root}/{path}") for root in (front, workers[0].url))
        here, there = ({k.lower(): v for k, v in one.items()} for one in (here, there))
        assert "x-worker" not in here, "it did not come from disk"
        assert {k: here.get(k) for k in same} == {k: there.get(k) for k in same}, path
    _, page, _ = answer(f"{front}/hole_and_patch.html")
    assert page["Content-Security-Policy"] == middleware.policy()
    # Of what a worker has sent nothing is said twice.
    with urllib.request.urlopen(f"{front}/hole_and_patch") as it:
        assert it.headers["x-worker"]
        assert all(len(it.headers.get_all(name)) == 1 for name in same)


def test_a_browser_keeps_to_one_worker_and_a_class_behind_one_address_spreads(front):
    def by(phone):
        asked = urllib.request.Request(f"{front}/_stcore/health", headers={"User-Agent": phone})
        with urllib.request.urlopen(asked) as it:
            return it.headers["x-worker"]

    went = {f"phone {k}": {by(f"phone {k}") for _ in range(3)} for k in range(16)}
    assert all(len(to) == 1 for to in went.values())
    assert len(set.union(*went.values())) == 2
