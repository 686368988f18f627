"""Which public functions the site never calls: ``python -m tests.uses`` names them, one a line.

Everything that a visitor can meet is made once under a tracer: all files of ``make site`` (pages,
figures, sweeps, worksheets), every route as a server answers it, what is missing, the page as
Streamlit shows it, each kind of question, what is solved ahead, the cards, and the worked numbers
of the names of the physics on which others rely.  What runs while a module is read counts too.
"""

import doctest
import importlib
import inspect
import logging
import os
import pkgutil
import sys
import threading
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
HERE = "http://testserver"

# Chapters of the physics and the names of each that stay, whoever uses them.
RELIED_ON = {
    "gas": "Gas AIR OXYGEN NITROGEN CARBON_DIOXIDE density",
    "orifice": "critical_pressure_ratio mass_flow sharp_plate_coefficient knudsen_number"
    " thin_orifice_factor tube_transmission slit_mass_flow jet_thrust equivalent_diameter",
    "cabin": "time_constant blow_down time_to_pressure infer_area simulate",
    "meteoroids": "flux earth_factor",
    "debris": "flux speed_density to_cross_section",
    "impact": "SingleWall Whipple StuffedWhipple SOYUZ_ORBITAL_MODULE critical_diameter"
    " hole_diameter expected_hits chance_of_any",
    "breakup": "fragment_count collision_mass fragments",
    "orbit": "circular_speed period node_drift lifetime gabbard",
    "shells": "evolve equilibria",
    "lifeboat": "reserve_time aboard_and_seats time_to chance_in_time availability",
}


def relied_on():
    """The functions and classes of those names."""
    for chapter, names in RELIED_ON.items():
        module = importlib.import_module(f"lib.physics.{chapter}")
        for name in names.split():
            thing = getattr(module, name)
            if inspect.isfunction(thing) or inspect.isclass(thing):
                yield thing


def make_the_site():
    """All that a visitor can meet, made once."""
    from lib import cards, site
    from lib.debris_primer import precompute
    from lib.teach.sheet import KINDS
    from streamlit_app import PAGES

    with TemporaryDirectory() as folder:
        os.environ["TM_PUBLIC_URL"] = HERE  # for the list of pages that search engines read
        made = Path(folder) / "site"
        site.write(PAGES, made)
        names = [file.relative_to(made).as_posix() for file in made.rglob("*") if file.is_file()]
        del os.environ["TM_PUBLIC_URL"]
    for kind in KINDS:
        for seed in (1, 2, 3):
            kind.of(seed)
    for solution in precompute.SOLUTIONS.values():
        solution()
    for html in cards.every(PAGES).values():
        cards.marked(b"", html)
    knock(PAGES, names)
    open_streamlit()


def knock(pages, names):
    """Ask a server that has started for all those files, and for what no file tells."""
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.testclient import TestClient

    from lib import metrics, middleware, site_routes, warm_up

    metrics.LOG.addHandler(logging.NullHandler())  # its minute is not among our names
    routes = site_routes.routes(pages)
    passed = Middleware(middleware.Gate, pages=pages, routes=routes, base="")
    script = min(name for name in middleware.bundles() if name.endswith(".js"))
    asked = [
        "about",
        "health/live",
        "health/ready",
        "talk",
        "worksheet?key=1",
        "worksheet.pdf?key=1",
        f"oembed?url={HERE}/figure/pressure",
        "oembed?url=nowhere",
        script,
        "figure/find",
        "figure/none",
        "nowhere",
        "hole_and_patch/?hole_mm=3",
        "?streamlit",
        *(
            f"{folder}/none.{kind}"
            for folder, kind in (
                ("live", "js"),
                ("sweep", "js"),
                ("plot", "js"),
                ("cards", "png"),
                ("facts", "csv"),
            )
        ),
        *(name.removesuffix(".html").removesuffix("index") for name in names),
    ]
    with TestClient(Starlette(routes=routes, middleware=[passed], lifespan=warm_up.lifespan), HERE) as door:
        for name in asked:
            door.get(f"/{name}")
    met = {name.split("?")[0].split("/")[0] for name in asked}
    missed = {route.path for route in routes if route.path.split("/")[1] not in met}
    if missed:
        raise RuntimeError(f"nothing asked for {', '.join(sorted(missed))}")


def open_streamlit():
    """A page as Streamlit shows it."""
    from streamlit.testing.v1 import AppTest

    shown = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60).run()
    if shown.exception:
        raise RuntimeError(f"Streamlit cannot show the site: {shown.exception}")


def work_the_numbers():
    """The worked numbers in the docstrings of what others rely on."""
    finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner(verbose=False)
    for thing in relied_on():
        for test in finder.find(thing, globs=vars(sys.modules[thing.__module__]).copy()):
            runner.run(test, out=lambda _: None)


def public():
    """Every public function and method of ours: its full name and its code."""
    import lib

    for found in pkgutil.walk_packages(lib.__path__, "lib."):
        module = importlib.import_module(found.name)
        for name, thing in vars(module).items():
            if name.startswith("_") or getattr(thing, "__module__", "") != found.name:
                continue
            if inspect.isclass(thing):
                yield from methods(f"{found.name}.{name}", thing, module.__file__)
            elif inspect.isfunction(plain := inspect.unwrap(thing)):
                yield f"{found.name}.{name}", plain.__code__


def methods(name, thing, file):
    """Those of a class that are written in its file; a ``Protocol`` only says what is wanted."""
    if getattr(thing, "_is_protocol", False):
        return
    for word, method in vars(thing).items():
        if isinstance(method, staticmethod | classmethod):
            method = method.__func__
        elif isinstance(method, property):
            method = method.fget
        elif isinstance(method, cached_property):
            method = method.func
        method = inspect.unwrap(method)
        if word.startswith("_") or not inspect.isfunction(method):
            continue
        if method.__code__.co_filename == file:
            yield f"{name}.{word}", method.__code__


def main():
    """Write the names of all that was never called."""
    called = set()

    def note(frame, event, _):
        if event == "call":
            called.add(frame.f_code)

    threading.setprofile(note)
    sys.setprofile(note)
    make_the_site()
    work_the_numbers()
    sys.setprofile(None)
    threading.setprofile(None)
    kept = {getattr(inspect.unwrap(thing), "__code__", None) for thing in relied_on()}
    for name, code in sorted(public(), key=lambda pair: pair[0]):
        if code not in called and code not in kept:
            print(name)


if __name__ == "__main__":
    main()
