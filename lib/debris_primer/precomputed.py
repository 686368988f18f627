"""What takes a second to solve, solved ahead and kept in a file: no visitor and no start waits.

Written by ``make ahead`` from the same functions that a test runs again to compare.  A number or a
rule that changes fails that test until the files are written anew.  A file that is missing or
broken costs the start a second and one line of its log, and a visitor nothing.
"""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from lib import start

Arrays = dict[str, Any]  # numpy's, of floats or of yes and no

FOLDER = Path(__file__).parent / "arrays"


def read(name: str, solve: Callable[[], Arrays]) -> Arrays:
    """The arrays of one solution, by their names; from ``solve`` where no file gives them.

    >>> read("growth_mocat3", dict)["collisions"].shape     # launches, disposals, years
    (7, 10, 41)
    """
    try:
        with np.load(FOLDER / f"{name}.npz") as file:
            kept = dict(file)
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        start.go_without(
            f"{name}.npz is missing or broken ({type(error).__name__}), so its arrays are solved"
            " anew; write it with: make ahead"
        )
        kept = _short(solve())
    return {key: array.astype(float) if array.dtype == np.float32 else array for key, array in kept.items()}


def write(name: str, arrays: Arrays) -> None:
    """Keep a solution: seven figures are more than any picture shows."""
    FOLDER.mkdir(exist_ok=True)
    np.savez_compressed(FOLDER / f"{name}.npz", **_short(arrays))


def _short(arrays: Arrays) -> Arrays:
    return {
        key: array.astype(np.float32) if array.dtype == np.float64 else array for key, array in arrays.items()
    }
