"""A figure made afresh, and watched while it is made: what it reads, and what it comes from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import numpy as np

import lib
from lib import facts
from lib.figures import FIGURES
from lib.live.model.figure import BETWEEN
from lib.live.model.parts import parts, texts
from lib.live.model.sweep import Sweep


@cache
def remembered():
    """Everything of ours that remembers an answer; the room of facts may keep its files."""
    names = [found.name for found in walk_packages(lib.__path__, "lib.")]
    ours = [
        import_module(name)
        for name in names
        if name.split(".")[1]
        not in ("facts", "live", "frame", "look", "warm_up", "site_routes", "page_shell")
    ]
    held = {id(one): one for module in ours for one in vars(module).values() if hasattr(one, "cache_clear")}
    return list(held.values())


def forgotten() -> None:
    """Nothing is remembered from an earlier making."""
    for one in remembered():
        one.cache_clear()


def afresh(file: str) -> Sweep:
    """A sweep by its file's name, with nothing remembered from an earlier making."""
    forgotten()
    sweep = FIGURES[file.split(BETWEEN)[0]].find(file)
    assert sweep, file
    return sweep


# Which fact stands for a list that is read as a whole.
LISTS = {"ships": "crew_flights", "activities": "step_times"}


def looked_up(monkeypatch) -> set[str]:
    """The keys of all facts and tables looked up from now on; a list has a fact of its own."""
    remembered()  # what a module reads while it is imported belongs to no figure
    keys: set[str] = set()

    def watched(look_up, stands_for):
        def looking(*key):
            keys.update(key or [stands_for])
            return look_up(*key)

        return looking

    for which in ("fact", "table", *LISTS):
        monkeypatch.setattr(facts, which, watched(getattr(facts, which), LISTS.get(which)))
    return keys


def facts_read(file: str, monkeypatch) -> tuple[Sweep, set[str]]:
    """A sweep, and the keys of all facts and tables that were looked up while it was made."""
    keys = looked_up(monkeypatch)
    return afresh(file), keys


def functions(path: str) -> Iterator[tuple[ModuleType, str]]:
    """The functions that a working names, as chapter and name.

    >>> [(chapter.__name__, name) for chapter, name in functions("lib.physics.gas.density")]
    [('lib.physics.gas', 'density')]
    """
    for dotted in re.split(", | and ", path):
        whole = dotted if dotted.startswith("lib.") else f"lib.physics.{dotted}"
        chapter, _, name = whole.rpartition(".")
        yield import_module(chapter), name


def made_otherwise(file: str, chapter: ModuleType, function: str, monkeypatch) -> Sweep:
    """The sweep if this function gave something else: every number a twentieth less."""
    works = getattr(chapter, function)
    monkeypatch.setattr(chapter, function, lambda *args, **named: less(works(*args, **named)))
    return afresh(file)


def less(result):
    """What a function gave with each number changed: floats, arrays, and the fields of a record."""
    if isinstance(result, float):
        return result * 0.95
    if isinstance(result, np.ndarray) and result.dtype.kind == "f":
        return result * 0.95
    if isinstance(result, np.ndarray) and result.dtype.kind in "iu":
        return result - 1
    if isinstance(result, timedelta):
        return result * 0.95
    if isinstance(result, datetime):
        return result - timedelta(1)
    if hasattr(result, "_replace"):
        return type(result)(*map(less, result))
    if isinstance(result, Mapping):
        return {key: less(value) for key, value in result.items()}
    if isinstance(result, tuple | list):
        return type(result)(map(less, result))
    if is_dataclass(result):
        return replace(
            result,
            **{field.name: less(getattr(result, field.name)) for field in fields(result) if field.init},
        )
    return result


def answer(sweep: Sweep) -> list[np.ndarray]:
    """The curve that is read out and the answer in one line.

    Of a figure without such a curve, all that is drawn and written.
    """
    main = [layer for layer in sweep.all_layers if getattr(layer, "main", False)]
    drawn = [part.values for layer in main or sweep.all_layers for part in parts(layer).values()]
    said = [said for layer in sweep.all_layers if not main for said in texts(layer).values()]
    return [*drawn, *said, np.asarray(sweep.headline, str)]
