"""Random scenarios and positions, and a way to visit the page, for all tests of this folder."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from lib.debris_primer import scenario as controls
from lib.debris_primer.scenario import Scenario

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"

st.register_type_strategy(
    Scenario,
    st.builds(
        Scenario,
        area_m2=st.floats(controls.AREA_M2.low, controls.AREA_M2.high),
        shield=st.sampled_from(list(controls.SHIELD.options)),
    ),
)


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
