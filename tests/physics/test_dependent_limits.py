"""A limit that depends on another argument is named with that argument's own value."""

import re

import pytest

from lib.physics import cabin, inference, orifice, repair

REFUSED = {
    "back pressure must lie between 0 and the cabin's pressure, 100000 Pa; got 200000 Pa": lambda: (
        orifice.mass_flow(1e-6, 1e5, 295, 2e5)
    ),
    "leaking volume must lie between 1e-06 and 10 m³, the whole; got 11 m³": lambda: repair.close_hatch(
        1e5, 10, 11, 1e-6, 295, 1, hatch_time=0
    ),
    "leaking volume must lie between 1e-06 and 30 m³, the whole; got 62 m³": lambda: (
        inference.infer_area_two_stage(30, 62, 750, 675, 480, 600, 295)
    ),
    "end must lie between the beginning, 10 s, and infinity; got 5 s": lambda: repair.fed_pressure(
        1e5, 1e4, 1, rate=0, begin=10, end=5
    ),
    "target pressure must lie between 0.001 Pa and the starting pressure, 100000 Pa; got 200000 Pa": lambda: (
        cabin.time_to_pressure(1, 1e-6, 1e5, 2e5, 295)
    ),
}


@pytest.mark.parametrize("says", REFUSED)
def test_a_limit_that_depends_on_another_argument_is_its_value(says):
    with pytest.raises(ValueError, match=f"^{re.escape(says)}$"):
        REFUSED[says]()
