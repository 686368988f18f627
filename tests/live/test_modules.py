"""The browser's modules become one script, or are refused in plain words that name the module."""

import re

import pytest

from lib.live.delivery.modules import bundle

MODULES = {
    "page.js": (
        'import { mount } from "./mount.js";\n\nexport function mountPage() { mount(1); }\nmountPage();\n'
    ),
    "mount.js": (
        'import { pick,\n  TOP } from "./pick.js";\nimport { say } from "./say.js";\n\n'
        "export function mount(section) {\n  say(pick(section), TOP);\n}\n"
    ),
    "pick.js": "export const TOP = 65535;\nexport async function pick(a) { return a; }\n",
    "say.js": 'import { TOP } from "./pick.js";\nexport class Voice {}\nexport let say = TOP;\n',
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


def test_a_library_of_others_may_be_asked_for_late_at_its_own_address():
    late = 'export const mount = () => import(new URL("live/code.mjs", window.tmRoot));\n'
    assert "import(new URL(" in bundle(MODULES | {"mount.js": late}, "page.js")
