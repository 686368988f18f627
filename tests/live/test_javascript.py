"""The visitors' scripts ask for their types to be checked, and let none through unchecked."""

import re

import pytest

from lib.live.page import BOOT, BROWSER, files

SCRIPTS = [BOOT, *sorted(BROWSER.glob("*.js"))]
ESCAPE = re.compile(r"@ts-(?:ignore|nocheck|expect-error)|biome-ignore")
ANY = re.compile(r"@(?:type|typedef|param|returns)\b[^\n]*\b(?:any|Function)\b")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_each_script_is_checked_from_its_first_line_and_nowhere_let_off(script):
    text = script.read_text("utf-8")
    assert text.startswith("// @ts-check\n")
    assert not ESCAPE.search(text)
    assert not ANY.search(text)


def test_types_are_for_who_reads_and_never_served():
    assert (BROWSER / "types.d.ts").exists()
    assert not [name for name in files() if name.endswith(".ts")]
    assert not re.search(r"\bany\b", (BROWSER / "types.d.ts").read_text("utf-8").split("*/", 1)[1])
