"""Each figure's "worked out by" names one function that can be imported."""

import importlib

import pytest

from lib.figures import FIGURES
from tests.figures.told import made


@pytest.mark.parametrize("name", FIGURES)
def test_the_function_named_can_be_imported(name):
    for _, _, sweep in made(FIGURES[name]):
        dotted = sweep.working.function
        module, _, function = dotted.rpartition(".")
        assert callable(getattr(importlib.import_module(module), function))
