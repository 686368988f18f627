"""Which public functions the site never calls: ``python -m tests.uses`` names them, one a line.

The whole site is made under a tracer: every file of ``make site`` (all pages, figures, sweeps and
worksheets), every route once, each kind of question, what is solved ahead, the checks, and the
worked numbers of the names of the physics on which others rely.
"""

import doctest
import importlib
import inspect
import pkgutil
import sys
import threading
from functools import cached_property

import lib
from lib import physics

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
        for name in names.split():
            thing = getattr(getattr(physics, chapter), name)
            if inspect.isfunction(thing) or inspect.isclass(thing):
                yield thing


def make_the_site():
    """All that a visitor can meet, made once."""
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.testclient import TestClient

    from lib import front_door, site, warm_up
    from lib.debris_primer import solve
    from lib.gate import Gate
    from lib.teach.sheet import KINDS
    from streamlit_app import PAGES

    names = [name for name, _ in site.files(PAGES)]
    routes = front_door.routes(PAGES)
    gate = Middleware(Gate, pages=PAGES, routes=routes, base="")
    door = TestClient(Starlette(routes=routes, middleware=[gate]))
    asked = ["worksheet.pdf?key=1", "figure/find", "oembed?url=http://testserver/figure/pressure",
             "nowhere", "static/js/no.js", "hole_and_patch/?hole_mm=3"]  # fmt: skip
    for name in [*asked, *names]:
        door.get(f"/{name.removesuffix('.html')}")
    for kind in KINDS:
        for seed in (1, 2, 3):
            kind.of(seed)
    for solution in solve.SOLUTIONS.values():
        solution()
    warm_up.warm_up()


def work_the_numbers():
    """The worked numbers in the docstrings of what others rely on."""
    finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner(verbose=False)
    for thing in relied_on():
        for test in finder.find(thing, globs=vars(sys.modules[thing.__module__]).copy()):
            runner.run(test, out=lambda _: None)


def public():
    """Every public function and method of ours: its full name and its code."""
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
        if not word.startswith("_") and inspect.isfunction(method := inspect.unwrap(method)):
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
    for name, code in public():
        if code not in called and code not in kept:
            print(name)


if __name__ == "__main__":
    main()
