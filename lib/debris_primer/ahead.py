"""What takes a second to solve, solved ahead and kept in a file: no visitor and no start waits.

Written by ``make ahead`` from the same functions that a test runs again to compare.  A number or a
rule that changes fails that test until the files are written anew.
"""

from pathlib import Path
from typing import Any

import numpy as np

Arrays = dict[str, Any]  # numpy's, of floats or of yes and no

FOLDER = Path(__file__).parent / "arrays"


def read(name: str) -> Arrays:
    """The arrays of one solution, by their names.

    >>> read("growth_mocat3")["collisions"].shape           # launches, disposals, years
    (7, 10, 41)
    """
    with np.load(FOLDER / f"{name}.npz") as file:
        return {
            key: array.astype(float) if array.dtype == np.float32 else array
            for key, array in file.items()
        }


def write(name: str, arrays: Arrays) -> None:
    """Keep a solution: seven figures are more than any picture shows."""
    FOLDER.mkdir(exist_ok=True)
    short = {
        key: array.astype(np.float32) if array.dtype == np.float64 else array
        for key, array in arrays.items()
    }
    np.savez_compressed(FOLDER / f"{name}.npz", **short)
