"""The house rule in one test: imports run one way, and only the doors know Streamlit."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(file.stem for file in (ROOT / "pages").glob("*.py"))

# What each place may import of ours, besides itself.
ALLOWED = {
    "lib/physics": set(),
    "lib/facts": set(),
    "lib/look": set(),
    "lib/live": {"lib.look"},
    "lib/parameters.py": {"lib.facts", "lib.live"},
    "lib/checks": {"lib.physics", "lib.facts", "lib.look"},
    **{
        f"lib/{page}": {
            *("lib.physics", "lib.facts", "lib.look", "lib.live", "lib.checks", "lib.parameters"),
            "lib.start",  # what is kept in files says what it goes without
        }
        for page in PAGES
    },
    "lib/frame": {"lib.facts", "lib.look", "lib.live"},
    # The lifeboats say themselves to which day their table goes.
    "lib/pages.py": {"lib.page_shell", "lib.frame", "lib.lifeboat_timeline"},
    "lib/figures.py": {"lib.live", "lib.pages", "lib.turns"},
    "lib/page_shell.py": {"lib.live"},
    "lib/cards.py": {"lib.page_shell", "lib.figures", "lib.look", "lib.live", "lib.pages"},
    "lib/plain_pages.py": {"lib.page_shell", "lib.figures", "lib.live", "lib.pages", "lib.teach"},
    "lib/answers.py": {"lib.page_shell", "lib.live"},
    "lib/middleware.py": {"lib.answers", "lib.page_shell", "lib.metrics", "lib.start"},
    "lib/about.py": {"lib.live", "lib.look"},
    "lib/metrics.py": set(),
    "lib/timeouts.py": set(),
    "lib/turns.py": set(),
    "lib/start.py": set(),
    "lib/hall.py": {"lib.turns"},
    "lib/site.py": {
        *("lib.answers", "lib.page_shell", "lib.figures", "lib.live", "lib.pages"),
        *("lib.plain_pages", "lib.start", "lib.teach"),
    },
    "lib/site_routes.py": {
        *("lib.about", "lib.start", "lib.turns", "lib.answers", "lib.page_shell", "lib.figures"),
        *("lib.live", "lib.plain_pages", "lib.teach"),
    },
    "lib/warm_up.py": {
        *("lib.about", "lib.facts", "lib.figures", "lib.metrics", "lib.pages", "lib.timeouts"),
        *("lib.live", "lib.plain_pages", "lib.start"),
    },
    "streamlit_app.py": {
        *("lib.page_shell", "lib.site_routes", "lib.middleware", "lib.live", "lib.pages"),
        *("lib.plain_pages", "lib.hall", "lib.start", "lib.warm_up"),
    },
    **{f"pages/{page}.py": {f"lib.{page}", "lib.frame"} for page in PAGES},
}
FLOORS = ("model", "svg", "delivery")  # of lib/live, from the ground up
MAY_KNOW_STREAMLIT = {"lib/live/delivery/streamlit_component.py", "lib/hall.py", "streamlit_app.py"}
DRAWINGS = ("lib/live/svg/", "lib/look/doors.py", "lib/cards.py")
OTHERS = ("README.md", "Makefile", "Dockerfile", ".streamlit/config.toml")
SOURCES = [
    file.relative_to(ROOT) for folder in ("lib", "pages") for file in sorted((ROOT / folder).rglob("*.py"))
] + [Path("streamlit_app.py")]


def imported(file):
    """Full names of everything a file imports, also inside functions."""
    for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def place(file):
    """The row of the table above that a file belongs to."""
    return next((row for row in ALLOWED if str(file) == row or str(file).startswith(row + "/")), "")


@pytest.mark.parametrize("file", SOURCES, ids=str)
def test_imports_run_one_way(file):
    home = place(file)
    if str(file) == "lib/__init__.py":
        return
    assert home, f"{file} stands in no room of the house"
    itself = home.removesuffix(".py").replace("/", ".")
    for name in imported(file):
        if name == "lib" or name.startswith("lib."):
            room = ".".join(name.split(".")[:2])
            assert room == itself or room in ALLOWED[home], f"{file} may not import {name}"
        if name.split(".")[0] == "streamlit":
            assert {home, str(file)} & MAY_KNOW_STREAMLIT, f"{file} may not know Streamlit"


@pytest.mark.parametrize("file", SOURCES, ids=str)
def test_one_library_escapes(file):
    assert not {"html", "html.escape", "xml.sax.saxutils.escape"} & {*imported(file)}


@pytest.mark.parametrize("file", SOURCES, ids=str)
def test_only_drawings_are_marked_as_markup_unescaped(file):
    """What an f-string holds is not escaped; ``Markup("...").format(...)`` and htpy escape it."""
    marked = [
        call
        for call in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and ast.unparse(call.func) == "Markup"
        and any(isinstance(part, ast.JoinedStr) for part in call.args)
    ]
    assert not marked or str(file).startswith(DRAWINGS)


@pytest.mark.parametrize("file", [f for f in SOURCES if f.parent.name in FLOORS], ids=str)
def test_the_floors_of_the_kit_know_only_those_below(file):
    above = FLOORS[FLOORS.index(file.parent.name) + 1 :]
    assert not {name.split(".")[2] for name in imported(file) if name.startswith("lib.live.")} & {*above}


@pytest.mark.parametrize("file", [f for f in SOURCES if place(f) == "lib/physics"], ids=str)
def test_physics_knows_numpy_and_scipy_only(file):
    outside = {name.split(".")[0] for name in imported(file)}
    assert outside <= {
        "lib",
        "numpy",
        "scipy",
        "dataclasses",
        "typing",
        "collections",
        "datetime",
        "math",
        "functools",
        "enum",
        "itertools",
    }


@pytest.mark.parametrize("page", PAGES)
def test_pages_hold_no_colours(page):
    text = (ROOT / "pages" / f"{page}.py").read_text(encoding="utf-8")
    assert "#0" not in text and "rgb" not in text


def test_nothing_names_a_machine():
    for file in [*SOURCES, *(ROOT / "deploy").iterdir(), *map(Path, OTHERS)]:
        text = (ROOT / file).read_text(encoding="utf-8")
        assert not any(f"/{place}/" in text for place in ("work", "root", "home"))
