"""Random scenarios and a way to visit the page, for all tests of this folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from lib.debris_primer import scenario as controls
from lib.debris_primer.scenario import Scenario

ENTRY = Path(__file__).parents[2] / "streamlit_app.py"


def _between(control):
    return st.floats(control.low, control.high)


st.register_type_strategy(
    Scenario,
    st.builds(
        Scenario,
        particle_mm=_between(controls.PARTICLE_MM),
        area_m2=_between(controls.AREA_M2),
        shield=st.sampled_from(list(controls.SHIELD.options)),
        speed_km_s=_between(controls.SPEED_KM_S),
        angle_deg=_between(controls.ANGLE_DEG),
    ),
)


@pytest.fixture
def visit() -> Callable[..., AppTest]:
    """Open the page through the file that visitors reach it by, with what its address says."""

    def open_page(**query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ENTRY), default_timeout=60).run()
        for name, value in query.items():
            app.query_params[name] = value
        return app.switch_page("pages/debris_primer.py").run()

    return open_page
