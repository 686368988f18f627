"""What is kept in files is what the physics gives today."""

import numpy as np
import pytest

from lib.debris_primer import precomputed
from lib.debris_primer.precompute import SOLUTIONS


@pytest.mark.parametrize("name", SOLUTIONS)
def test_a_kept_solution_is_the_one_of_today(name):
    """Within rounding to seven figures, and what another machine's last digit does to a solver."""
    kept, solved = precomputed.read(name, dict), SOLUTIONS[name]()
    assert kept.keys() == solved.keys()
    for key, array in solved.items():
        if array.dtype == bool:
            assert np.mean(kept[key] != array) < 1e-3, f"{key}: run make ahead"
        else:
            # Of a collision count that starts at nothing, a millionth of an object is nothing.
            np.testing.assert_allclose(
                kept[key], array, rtol=1e-5, atol=1e-6, err_msg=f"{key}: run make ahead"
            )


def test_no_file_is_left_over():
    assert {file.stem for file in precomputed.FOLDER.glob("*.npz")} == set(SOLUTIONS)
