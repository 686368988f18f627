"""What a figure says about itself is so: the function that worked it out, and who says so."""

import numpy as np
import pytest

from lib import facts
from lib.checks import leaks
from lib.debris_primer import precomputed
from lib.debris_primer.precompute import SOLUTIONS
from lib.figures import FIGURES
from tests.figures.making import afresh, answer, facts_read, forgotten, functions, made_otherwise


@pytest.fixture(autouse=True)
def nothing_kept():
    """No other test meets a figure that was made of changed functions."""
    yield
    forgotten()


# Leaks are worked out whole, and what nobody reported stands on the page of the hole alone.
INFERRED = {key for leak in leaks.leaks() for one in leak.inferred for key in one.inputs}
FILES = [file for figure in FIGURES.values() for file in figure.files]


@pytest.mark.parametrize("file", FILES)
def test_the_function_that_is_named_worked_it_out(file, monkeypatch):
    """If it gave something else, the figure would answer something else."""
    # What lies in files was worked out by the same functions; here they run.
    monkeypatch.setattr(precomputed, "read", lambda key, solve: SOLUTIONS[key]())
    sweep = afresh(file)
    assert sweep.working
    for chapter, function in functions(sweep.working.function):
        with monkeypatch.context() as otherwise:
            changed = answer(made_otherwise(file, chapter, function, otherwise))
        pairs = zip(answer(sweep), changed, strict=True)
        assert not all(np.array_equal(ours, theirs) for ours, theirs in pairs), function


@pytest.mark.parametrize("file", FILES)
def test_every_fact_that_is_read_is_among_the_sources(file, monkeypatch):
    sweep, keys = facts_read(file, monkeypatch)
    told = {says for says, *_ in sweep.citations}
    missing = {key for key in keys if facts.citations(key)[0].says not in told}
    assert not missing - (INFERRED if file == "misses" else set())


def test_what_a_figure_reads_is_seen(monkeypatch):
    _, keys = facts_read("force", monkeypatch)
    assert "pressure_after_boost" in keys
