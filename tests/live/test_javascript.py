"""The visitors' scripts ask for their types to be checked, and let none through unchecked."""

import re
from typing import get_args

import pytest

from lib.live.delivery.comments import without_comments
from lib.live.delivery.page import BOOT, BROWSER, files
from lib.live.model.layers import BESIDE, Layer
from lib.look.steps import MOST

LIB = BROWSER.parents[1]
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


def test_scripts_look_for_no_place_that_nobody_writes():
    scripts = "".join(without_comments(script.read_text("utf-8")) for script in SCRIPTS)
    python = "".join(file.read_text("utf-8") for file in LIB.rglob("*.py"))
    kinds = {f"tm-{layer.__name__.lower()}" for layer in get_args(Layer)}  # groups of a chart
    written = {*re.findall(r"(?<![.\w-])tm-[\w-]+", python + scripts)} | kinds
    for dotted in re.findall(r'"(?:#\w+)?((?:\.tm-[\w-]+)+)"', python):  # classes of an element
        written |= {*dotted[1:].split(".")}
    sought = {*re.findall(r"\.(tm-[\w-]+)", scripts)}
    assert len(sought) > 30
    assert not sought - written


@pytest.mark.parametrize(
    ("script", "name", "value"), [("numbers.js", "ROWS", MOST), ("draw.js", "BESIDE", BESIDE)]
)
def test_a_number_that_both_halves_hold_is_one(script, name, value):
    assert f"const {name} = {value:g};" in (BROWSER / script).read_text("utf-8")


def test_scripts_hear_and_send_no_event_but_those_that_are_declared():
    """The compiler would take any other name for an event of the browser's."""
    types = (BROWSER / "types.d.ts").read_text("utf-8")
    declared = {*re.findall(r'"(tm-[\w-]+)": CustomEvent', types)}
    scripts = "".join(without_comments(script.read_text("utf-8")) for script in SCRIPTS)
    named = re.findall(r'(?:Listener|CustomEvent|hear)\((?:window, )?"(tm-[\w-]+)"', scripts)
    several = re.findall(r'\["(tm-[\w-]+)", "(tm-[\w-]+)"\]', scripts)
    assert len(named) > 10 and len(several) > 2
    assert {*named, *(name for both in several for name in both)} == declared
