"""Positions by lot, and a way to visit the page, for all tests of this folder."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"


def positions(sweep, count=10):
    """So many positions of a sweep, drawn by lot, the same ones each time; the default first."""
    lot = np.random.default_rng(2018)
    return [sweep.default, *(tuple(int(lot.integers(n)) for n in sweep.shape)
                             for _ in range(count))]  # fmt: skip


def drawn(sweep, position):
    """What is seen at a position: each layer with its numbers and words there."""
    return [
        (layer, seen)
        for layer, seen in zip(sweep.all_layers, sweep.values_at(position).layers, strict=True)
        if seen["shown"]
    ]


def speaks(texts):
    """No words of a program, at any position."""
    for words in np.unique(np.asarray(texts, str)):
        assert not re.search(r"\bnan\b|\binf\b|None|[\[{]", words), words


@pytest.fixture
def visit() -> Callable[..., AppTest]:
    """Open the page through the file that visitors reach it by, with what its address says."""

    def open_page(**query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ENTRY), default_timeout=60).run()
        for name, value in query.items():
            app.query_params[name] = value
        return app.switch_page("pages/debris_primer.py").run()

    return open_page
