"""A figure is added in one place: a file in the page's folder, and its name on the page.

It is done here in a copy of the site, and everything else must follow by itself.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest

from lib.figures import EXPLORATIONS, FIGURES

ROOT = Path(__file__).parents[1]
NEWCOMER = ROOT / "tests" / "newcomer"
TAKEN = ("approved", "figures", "look", "newcomer")
SHOWN = """
    with frame.question("What can a passer-by do?", "passer_by"):
        frame.live(push.FIGURE)
        frame.explore(push.EXPLORATION)
"""
AGAIN = """

def push(push_mm):
    area = orifice.round_area(push_mm / 1000)
    newtons = orifice.jet_thrust(area, P0, discharge_coefficient=SHARE)
    return {"push of the jet, at least [N]": number(float(newtons), 2)}
"""
# What asks most of a figure, of what opens no browser and makes no other figure.
ASKED = (
    "figures/test_by_physics.py",
    "figures/test_clear.py",
    "figures/test_axes.py",
    "figures/test_labels.py",
    "look/test_grammar.py",
    "look/test_steps.py",
)


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """A copy of the site to which the figure was added as CONTRIBUTING.md says."""
    there = tmp_path_factory.mktemp("copy")
    for folder in ("lib", "pages", *(f"tests/{name}" for name in TAKEN)):
        copytree(ROOT / folder, there / folder, ignore=ignore_patterns("__pycache__"))
    for file in ("streamlit_app.py", "README.md", "pyproject.toml"):
        copy(ROOT / file, there / file)
    copy(NEWCOMER / "push.py", there / "lib" / "hole_and_patch" / "push.py")
    page = there / "pages" / "hole_and_patch.py"
    script = page.read_text(encoding="utf-8")
    script = script.replace("    pressure,\n", "    pressure,\n    push,\n", 1)
    script, _, rest = script.partition("    with frame.closer():")
    page.write_text(f"{script.rstrip()}\n{SHOWN}\n    with frame.closer():{rest}", encoding="utf-8")
    with (there / "tests" / "figures" / "by_physics.py").open("a", encoding="utf-8") as end:
        end.write(AGAIN)
    return there


@pytest.fixture(scope="module")
def found(copied):
    """Where the copy has it."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.newcomer.found"], cwd=copied, text=True, capture_output=True
    )
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def test_what_is_asked_of_every_figure_the_pattern_passes(copied):
    """Else whoever copies it would meet faults that are not their own."""
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-k", "push", *(f"tests/{name}" for name in ASKED)],
        cwd=copied,
        text=True,
        capture_output=True,
    )
    assert told.returncode == 0, told.stdout[-4000:]


def test_it_is_in_the_list_of_figures_where_the_page_shows_it(found):
    before = list(FIGURES)
    at = before.index("leak_hunt")  # the first of those under "Look closer"
    assert found["figures"] == [*before[:at], "push", *before[at:]]
    assert found["explorations"] == ["push_zoomed", *EXPLORATIONS]


def test_it_is_on_its_page_and_has_addresses_of_its_own(found):
    assert re.findall('data-figure="push"', found["page"]) == ['data-figure="push"']
    assert 'data-plot="push_zoomed"' in found["page"]
    # A real event sets it back, though it stands further down than they do.
    (names,) = re.findall(r'class="tm-cases" data-names="([^"]*)"', found["page"])
    assert "push_mm" in names.split()
    assert set(found["answers"].values()) == {200}


def test_the_site_as_files_has_it(found):
    assert {"figure/push.html", "sweep/push.js", "plot/push_zoomed.js"} <= set(found["files"])


def test_readme_names_it_with_its_parameters(found):
    assert "`breath`, `push`, `leak_hunt`" in found["readme"]
    assert "`push_mm` 1 to 5 in steps of 1 (2)" in found["readme"]


def test_its_words_are_written_to_be_approved(found):
    assert found["approved"].startswith("How hard does the leak push the ship? (push, on /hole")
    assert "Through a 2\u202fmm hole it pushes with" in found["approved"]


def test_it_was_not_there_before():
    assert "push" not in FIGURES and "push_zoomed" not in EXPLORATIONS
