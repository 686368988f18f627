"""One file a figure that needs nothing else, or a plain refusal that names the module."""

import base64
import hashlib
import re
import zipfile

import pytest

from lib.live import offline
from lib.live.modules import bundle
from lib.live.offline import index_page, offline_page, write
from tests.live.example import example, figure
from tests.live.test_page import elements, foreign

SWEEP = example()
MODULES = {
    "page.js": (
        'import { mount } from "./mount.js";\n\n'
        "export function mountPage() { mount(1); }\nmountPage();\n"
    ),
    "mount.js": (
        'import { pick,\n  TOP } from "./pick.js";\nimport { say } from "./say.js";\n\n'
        "export function mount(section) {\n  say(pick(section), TOP);\n}\n"
    ),
    "pick.js": "export const TOP = 65535;\nexport async function pick(a) { return a; }\n",
    "say.js": 'import { TOP } from "./pick.js";\nexport class Voice {}\nexport let say = TOP;\n',
    "live.css": ".tm-live { color: var(--tm-ink); }\n",
    "unused.js": "export default 1;\n",
}


def test_modules_stand_in_the_order_of_their_imports_without_import_and_export():
    script = bundle(MODULES, "page.js")
    words = ("const TOP", "async function pick", "class Voice", "function mount(", "mountPage();")
    places = [script.index(word) for word in words]
    assert places == sorted(places)
    assert "import" not in script and "export" not in script
    assert script.count("const TOP") == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("export default function mount() {}\n", "mount.js: not a plain module: export default"),
        ('export { a } from "./pick.js";\n', "mount.js: not a plain module: export { a }"),
        ('import * as p from "./pick.js";\n', "mount.js: not a plain module: import *"),
        ('import { pick as p } from "./pick.js";\n', "mount.js: pick.js has no pick as p"),
        (
            'import { pick } from "https://x.org/pick.js";\n',
            "mount.js: not a plain module: import {",
        ),
        ('import { no } from "./pick.js";\n', "mount.js: pick.js has no no"),
        ('import { no } from "./none.js";\n', "mount.js imports none.js: no such module"),
        ('const x = await import("./pick.js");\n', "mount.js: not a plain module: import("),
        ("const u = import.meta.url;\n", "mount.js: not a plain module: import.meta"),
        ("const { a, b } = window;\n", "mount.js: not a plain module: const {"),
        ('import { say } from "./say.js";\nconst TOP = 1;\n', "mount.js: TOP is a name of pick.js"),
        ('export const s = "</SCRIPT>";\n', "mount.js: holds </script or <!--"),
        ('import { mountPage } from "./page.js";\n', "page.js: imports run in a circle"),
    ],
)
def test_anything_but_plain_modules_is_refused(text, says):
    with pytest.raises(ValueError, match=re.escape(says)):
        bundle(MODULES | {"mount.js": text}, "page.js")


def test_a_figure_is_one_file_that_asks_for_nothing():
    html = offline_page(figure(SWEEP), MODULES)
    assert foreign(html) == []
    for tag, attributes in elements(html):
        assert "src" not in attributes and "href" not in attributes
        assert tag != "link"
    assert "<title>How fast does the air leave? · Two Millimetres</title>" in html
    assert "<svg" in html and "<td>756</td>" in html


def test_its_policy_lets_only_its_own_script_run():
    html = offline_page(figure(SWEEP), MODULES)
    (script,) = re.findall(r'<script type="module">(.*?)</script>', html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html and "default-src 'none'" in html


def test_the_index_names_all_and_points_beside_itself():
    html = index_page([figure(SWEEP), figure(example("other"))])
    links = [attributes["href"] for tag, attributes in elements(html) if tag == "a"]
    assert links == ["example.html", "other.html"]
    assert foreign(html) == []


def test_folder_and_zip_hold_the_same_and_come_out_the_same_again(tmp_path, monkeypatch):
    monkeypatch.setattr(offline, "files", lambda: MODULES)
    first = write([figure(SWEEP), figure(example("other"))], tmp_path / "a" / "dist")
    names = ["example.html", "index.html", "other.html", "two_millimetres_offline.zip"]
    assert [file.name for file in first] == names
    with zipfile.ZipFile(first[-1]) as archive:
        assert archive.namelist() == names[:3]
        for file in first[:3]:
            assert archive.read(file.name) == file.read_bytes()
    second = write([figure(SWEEP), figure(example("other"))], tmp_path / "b")
    for one, two in zip(first, second, strict=True):
        assert one.read_bytes() == two.read_bytes()


def test_two_figures_of_one_name_are_refused(tmp_path):
    with pytest.raises(ValueError, match="two figures of one name"):
        write([figure(SWEEP), figure(SWEEP)], tmp_path)


def test_the_real_browser_half_is_plain():
    served = offline.files()
    html = offline_page(figure(SWEEP), served)
    assert foreign(re.sub(r"http://www\.w3\.org/[\w/]+", "", html)) == []
    elements(html)
